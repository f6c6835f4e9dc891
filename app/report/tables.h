// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the report, each from one part of its content.
#pragma once

#include "app/report/blocks.h"
#include "app/report/content.h"

namespace headroom::report {

[[nodiscard]] Table termTable(const estimate::Group &group);  // GiB and shares that add up
[[nodiscard]] Table groupTable(const estimate::Estimate &estimate);
// Every byte of every phase of a group, a few phases to a table.
[[nodiscard]] std::vector<Table> phaseTables(const estimate::Group &group);
[[nodiscard]] Table besideTable(const ScenarioContent &scenario);  // parameters, KV cache, host memory, files, counters
[[nodiscard]] Table settingsTable(const ScenarioContent &scenario);
[[nodiscard]] Table rulesTable(const rules::RulesAnswer &answer);
[[nodiscard]] Table alternativesTable(const ScenarioContent &scenario);
[[nodiscard]] Table comparisonTable(const Content &content);
[[nodiscard]] QString changeText(const search::Alternative &alternative);
[[nodiscard]] QString settingText(std::string_view path, const nlohmann::json &value);
// The settings that were said, and those that were filled in: "Engine: vLLM".
struct Settings {
    QStringList given, assumed;
};
[[nodiscard]] Settings settingsOf(const ScenarioContent &scenario);
[[nodiscard]] QString percentOf(std::int64_t part, std::int64_t whole, int decimals = 0);

}  // namespace headroom::report
