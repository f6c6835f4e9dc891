// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A value or the problem that kept it from being made. The core speaks codes; app/text turns them into sentences.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace headroom {

enum class Severity { Info, Warning, Error };

// One thing that is wrong or worth saying. `code` is a kebab-case word of docs/problem_codes.md and the key under
// which app/text/problem_texts finds the sentence; the other fields fill its blanks.
struct Problem {
    std::string code;
    Severity severity = Severity::Error;
    std::string file;      // file name as the user gave it, empty when not about a file
    std::string path;      // JSON path ("scenarios[0].training.micro_batch"), plan key, flag, or "byte 1234"
    std::string found;     // what was there, as text
    std::string expected;  // what was expected, as data: "integer", "1..1024", "bf16, fp16"
    std::vector<std::string> nearest = {};  // nearest valid names, best first

    friend bool operator==(const Problem &, const Problem &) = default;
};

using Problems = std::vector<Problem>;

template <class T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : m_state(std::in_place_index<1>, std::move(problem)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Problem &problem() const { return std::get<1>(m_state); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

private:
    std::variant<T, Problem> m_state;
};

}  // namespace headroom
