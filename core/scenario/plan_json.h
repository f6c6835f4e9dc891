// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan file (*.headroom): strict in what is wrong, patient with what is new.
#pragma once

#include "core/result.h"
#include "core/scenario/scenario.h"

#include <filesystem>

namespace headroom::scenario {

struct LoadedPlan {
    Plan plan;
    Problems warnings;  // unknown keys, with their JSON path
};

// Refused with one Problem: truncated or not JSON (byte), wrong type (path), repeated key (path), newer version,
// a directory, unreadable, larger than 16 MiB (size is looked at before reading).
[[nodiscard]] Result<LoadedPlan> readPlan(const std::filesystem::path &file);
[[nodiscard]] Result<LoadedPlan> parsePlan(std::string_view text, std::string_view fileName);
[[nodiscard]] std::string writePlan(const Plan &plan);
// Atomic: a temporary file in the same folder, flushed, then renamed over the target.
[[nodiscard]] std::optional<Problem> savePlan(const Plan &plan, const std::filesystem::path &file);

[[nodiscard]] nlohmann::json toJson(const Scenario &scenario);
[[nodiscard]] Result<Scenario> scenarioFromJson(const nlohmann::json &json, std::string_view path, Problems &warnings);

}  // namespace headroom::scenario
