// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exercises: numbers drawn anew each time, the right answer by the estimator, and how far off an answer is.
#pragma once

#include "core/lessons/desk.h"

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace headroom::lessons {

struct Drawn {
    std::size_t combination = 0;
    std::vector<std::pair<std::string, nlohmann::json>> given;  // key and value drawn
    std::shared_ptr<const Desk> desk;                           // with the scenario "drawn"
    Value answer;
};

[[nodiscard]] std::size_t combinationsOf(const Exercise &exercise);
[[nodiscard]] Result<Drawn> drawCombination(const std::shared_ptr<const Lesson> &lesson, const Exercise &exercise,
                                            std::size_t combination, const scenario::World &world);
// Another combination than `before` where there is one; the same seed draws the same.
[[nodiscard]] std::size_t chooseCombination(const Exercise &exercise, std::uint64_t seed,
                                            std::optional<std::size_t> before = {});

// Bytes in a GiB, units in a billion: by what a number in `unit` is multiplied.
[[nodiscard]] double scaleOf(Unit unit);

struct Grade {
    bool right = false;
    double error = 0;  // (given - exact) / exact
};
// `given` in the unit of the exercise.
[[nodiscard]] Grade grade(const Exercise &exercise, const Value &answer, double given);
[[nodiscard]] bool isRightChoice(const Value &answer, std::string_view choice);
// "yes", or the text itself.
[[nodiscard]] std::string choiceOf(const Value &answer);

}  // namespace headroom::lessons
