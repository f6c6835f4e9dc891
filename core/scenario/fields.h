// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every settable key of a scenario, once: reading, writing, --set, checking and the window's editors all use it.
#pragma once

#include "core/result.h"
#include "core/scenario/scenario.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string_view>

namespace headroom::scenario {

enum class FieldType { Integer, Number, Boolean, Word, Text, TextList, TaskWord, Gpu, Model };

struct Field {
    std::string_view path;  // "training.micro_batch"
    FieldType type;
    double minimum = 0, maximum = 0;           // Integer and Number, inclusive
    std::vector<std::string_view> words = {};  // Word: the allowed ones
    // nullptr-free: get returns json null where the scenario leaves it to the default.
    nlohmann::json (*get)(const Scenario &);
    // `value` has passed the type, range and word checks; null clears the field (back to the default).
    void (*set)(Scenario &, const nlohmann::json &value);
};

[[nodiscard]] std::span<const Field> fields();
[[nodiscard]] const Field *findField(std::string_view path);

// Checked: wrong type, out of range, unknown word -> Problem with path, found, expected ("1..1048576", "none, cpu").
// Unknown key -> "unknown-key" with the nearest keys. std::nullopt = done.
[[nodiscard]] std::optional<Problem> setField(Scenario &scenario, std::string_view path, const nlohmann::json &value);
// "training.sequence_length=4096" as --set takes it; numbers as 32k, 4*2048 too; true/false; lists as a,b,c.
[[nodiscard]] std::optional<Problem> setFromText(Scenario &scenario, std::string_view assignment);

}  // namespace headroom::scenario
