// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Combinations are numbered like the digits of an odometer.
#include "core/lessons/exercise.h"

#include "core/lessons/lesson_reader.h"

#include <cmath>

namespace headroom::lessons {

namespace {

// splitmix64 (Steele, Lea and Flood 2014): one step spreads neighbouring seeds.
std::uint64_t spread(std::uint64_t seed)
{
    seed += 0x9E3779B97F4A7C15U;
    seed = (seed ^ (seed >> 30U)) * 0xBF58476D1CE4E5B9U;
    seed = (seed ^ (seed >> 27U)) * 0x94D049BB133111EBU;
    return seed ^ (seed >> 31U);
}

}  // namespace

std::size_t combinationsOf(const Exercise &exercise)
{
    std::size_t count = 1;
    for (const auto &key : exercise.vary)
        count *= std::max<std::size_t>(1, key.values.size());
    return count;
}

std::size_t chooseCombination(const Exercise &exercise, std::uint64_t seed, std::optional<std::size_t> before)
{
    const auto count = combinationsOf(exercise);
    const auto chosen = static_cast<std::size_t>(spread(seed) % count);
    return before && chosen == *before ? (chosen + 1) % count : chosen;
}

Result<Drawn> drawCombination(const std::shared_ptr<const Lesson> &lesson, const Exercise &exercise,
                              std::size_t combination, const scenario::World &world)
{
    Drawn drawn;
    drawn.combination = combination;
    nlohmann::json own = nlohmann::json::object();
    for (const auto &key : exercise.vary) {
        const auto &value = key.values[combination % key.values.size()];
        combination /= key.values.size();
        drawn.given.emplace_back(key.key, value);
        own = overlaid(std::move(own), keyAsJson(key.key, value));
    }
    auto desk = std::make_shared<Desk>(lesson, world);
    desk->define("drawn", exercise.scenario, std::move(own));
    auto answer = desk->value(exercise.answer, "drawn");
    if (!answer)
        return answer.problem();
    drawn.answer = *answer;
    drawn.desk = std::move(desk);
    return drawn;
}

double scaleOf(Unit unit)
{
    switch (unit) {
    case Unit::Gib:
        return 1024.0 * 1024.0 * 1024.0;
    case Unit::Mib:
        return 1024.0 * 1024.0;
    case Unit::Kib:
        return 1024.0;
    case Unit::Gb:
    case Unit::Billion:
        return 1e9;
    case Unit::Percent:
        return 0.01;
    default:
        return 1;
    }
}

Grade grade(const Exercise &exercise, const Value &answer, double given)
{
    const double meant = given * scaleOf(exercise.unit);
    const double off = meant - answer.number;
    Grade result;
    if (answer.number != 0)
        result.error = off / answer.number;
    else
        result.error = off == 0 ? 0 : std::copysign(1.0, off);
    // A little room for the last bit, so that exactly the tolerance passes.
    result.right = std::isfinite(meant) && std::abs(result.error) <= exercise.tolerance * (1 + 1e-9) + 1e-12;
    return result;
}

std::string choiceOf(const Value &answer)
{
    if (answer.kind == Value::Kind::YesNo)
        return answer.number != 0 ? "yes" : "no";
    return answer.text;
}

bool isRightChoice(const Value &answer, std::string_view choice)
{
    return choice == choiceOf(answer);
}

}  // namespace headroom::lessons
