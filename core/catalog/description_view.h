// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checked reading of an architecture object. A layer letter may override some of its keys, so a view looks through a
// chain of objects, the strongest first. What is wrong is thrown as BuildError and becomes one Problem.
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::catalog {

struct BuildError {
    Problem problem;
};

inline constexpr std::int64_t maxSize = std::int64_t{1} << 31;  // of one dimension
inline constexpr std::int64_t maxLayers = 10'000;
inline constexpr std::int64_t maxHeads = 65'536;
inline constexpr std::int64_t maxElements = 1'000'000'000'000'000;  // of all tensors together

class DescriptionView
{
public:
    DescriptionView(const nlohmann::json &object, const std::string &file, std::string place);

    // This view with `object` in front of it: its keys win, nested objects are merged.
    [[nodiscard]] DescriptionView over(const nlohmann::json *object) const;
    // The chain as one object, for the rare reader that replaces keys.
    [[nodiscard]] nlohmann::json merged() const;
    // Nested object; empty when absent or null.
    [[nodiscard]] DescriptionView child(const char *key) const;
    [[nodiscard]] bool empty() const { return m_chain.empty(); }

    // Null counts as absent.
    [[nodiscard]] const nlohmann::json *find(const char *key) const;
    [[nodiscard]] bool has(const char *key) const { return find(key) != nullptr; }
    [[nodiscard]] const nlohmann::json *array(const char *key) const;  // nullptr when absent

    [[nodiscard]] std::int64_t size(const char *key, std::int64_t max = maxSize, std::int64_t min = 1) const;
    [[nodiscard]] std::int64_t sizeOr(const char *key, std::int64_t fallback, std::int64_t max = maxSize,
                                      std::int64_t min = 0) const;
    [[nodiscard]] double numberOr(const char *key, double fallback, double min, double max) const;
    [[nodiscard]] bool flag(const char *key, bool fallback = false) const;
    [[nodiscard]] std::string text(const char *key, std::string_view fallback) const;
    [[nodiscard]] std::string requiredText(const char *key) const;

    [[noreturn]] void fail(const char *code, const std::string &key, std::string found, std::string expected) const;
    [[nodiscard]] const std::string &place() const { return m_place; }
    [[nodiscard]] const std::string &file() const { return *m_file; }

private:
    DescriptionView() = default;

    std::vector<const nlohmann::json *> m_chain;
    const std::string *m_file = nullptr;
    std::string m_place;
};

// An integer of JSON between min and max, or BuildError told at `view.place().key`.
[[nodiscard]] std::int64_t checkedInteger(const DescriptionView &view, const std::string &key,
                                          const nlohmann::json &value, std::int64_t min, std::int64_t max);

// "(S5 F1)*4 S2" -> "SSSSSF…", at most maxLayers letters out of `letters`.
[[nodiscard]] std::string expandPattern(const DescriptionView &view, const char *key, std::string_view letters);

}  // namespace headroom::catalog
