// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers out of a config object that nobody vouches for: right type, sane size, named by the key that was really
// there. The first thing wrong is kept; readers go on with harmless values, and the caller asks once at the end.
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace headroom::modelfile {

using Keys = std::initializer_list<std::string_view>;  // names of one thing, as different model types spell it

struct Limits {
    std::int64_t low = 1;
    std::int64_t high = 1;
};
inline constexpr Limits layerLimits{1, 4096};
inline constexpr Limits widthLimits{1, 1 << 22};  // hidden size, MLP width
inline constexpr Limits headLimits{1, 1 << 16};   // heads, size of a head
inline constexpr Limits expertLimits{1, 1 << 16};
inline constexpr Limits rankLimits{1, 1 << 18};
inline constexpr Limits vocabularyLimits{1, 1 << 26};
inline constexpr Limits tokenLimits{1, std::int64_t{1} << 40};
[[nodiscard]] constexpr Limits orZero(Limits limits)
{
    return {0, limits.high};
}

class ConfigReader
{
public:
    // `place` is put before every key in problems ("model" gives "model.hidden_size"); may be empty.
    ConfigReader(const nlohmann::json &object, std::string file, std::string place);

    [[nodiscard]] bool has(std::string_view key) const;  // there, and not null
    [[nodiscard]] const nlohmann::json *find(std::string_view key) const;
    [[nodiscard]] std::int64_t required(Keys keys, Limits limits);
    [[nodiscard]] std::optional<std::int64_t> integer(Keys keys, Limits limits);
    [[nodiscard]] bool flag(std::string_view key, bool fallback);
    [[nodiscard]] double number(Keys keys, double low, double high, double fallback);
    [[nodiscard]] std::string text(Keys keys) const;  // empty where absent or no text
    // A part of the config ("attn_config"); an empty object where absent.
    [[nodiscard]] ConfigReader part(std::string_view key);
    void adopt(const ConfigReader &other);  // the other's problem, when there is none here yet

    // The first of `keys` that is there, else the first: the one to name in a problem.
    [[nodiscard]] std::string_view nameOf(Keys keys) const;
    [[nodiscard]] std::string placeOf(std::string_view key) const;
    void fail(std::string code, std::string_view key, std::string found, std::string expected);
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }

private:
    const nlohmann::json &m_object;
    std::string m_file;
    std::string m_place;
    std::optional<Problem> m_problem;
};

// A value as it goes into Problem::found: short, whatever it is.
[[nodiscard]] std::string shortText(const nlohmann::json &value);

}  // namespace headroom::modelfile
