// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Is this JSON value one that the field takes? Used by setField(), by the plan reader and by resolve().
#pragma once

#include "core/scenario/fields.h"

#include <string>

namespace headroom::scenario {

// A value as messages show it: its kind and the first characters of its text.
[[nodiscard]] std::string shown(const nlohmann::json &value);
[[nodiscard]] Problem wrongType(std::string path, const nlohmann::json &value, std::string expected);
// Null always passes: it stands for the default. `path` of the problem is the field's own.
[[nodiscard]] std::optional<Problem> checkValue(const Field &field, const nlohmann::json &value);
// A whole number is taken however it is written (80, 80.0); 3.7, "5" and NaN are not.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(const nlohmann::json &value);
[[nodiscard]] Problem unknownKey(std::string_view key);
// setField() for a value at `place` of a file.
[[nodiscard]] std::optional<Problem> setChecked(Scenario &scenario, const Field &field, const nlohmann::json &value);

}  // namespace headroom::scenario
