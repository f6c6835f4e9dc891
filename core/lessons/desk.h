// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios of an open lesson as its sliders stand, and every number asked of them. A slider moves its scenario and
// those that inherit from it.
#pragma once

#include "core/lessons/lesson.h"
#include "core/lessons/numbers.h"

#include <map>
#include <memory>
#include <string>

namespace headroom::lessons {

struct CurvePoint {
    nlohmann::json at;  // value of the key
    Value value;
};

class Desk
{
public:
    Desk(std::shared_ptr<const Lesson> lesson, const scenario::World &world);
    ~Desk();

    [[nodiscard]] const Lesson &lesson() const { return *m_lesson; }
    [[nodiscard]] const scenario::World &world() const { return m_world; }

    // As a slider says it; a value that the plan refuses leaves everything as it was.
    [[nodiscard]] std::optional<Problem> set(const std::string &scenario, const std::string &key,
                                             const nlohmann::json &value);
    // The scenario becomes this one (a plan of the reader), and loses what its sliders said.
    void replace(const std::string &scenario, const scenario::Scenario &by);
    void reset();  // as the lesson has it
    // A further scenario over `base`: what an exercise has drawn.
    void define(const std::string &name, const std::string &base, nlohmann::json own);

    [[nodiscard]] Result<std::shared_ptr<const Answered>> answer(const std::string &scenario) const;
    // `scenario` is meant where an operand names none.
    [[nodiscard]] Result<Value> value(const Expression &expression, const std::string &scenario) const;
    // Present value of a plan key, the one assumed where the scenario says nothing.
    [[nodiscard]] Result<nlohmann::json> field(const std::string &scenario, const std::string &key) const;
    [[nodiscard]] Result<std::vector<CurvePoint>> curve(const Block &block) const;

private:
    [[nodiscard]] std::optional<nlohmann::json> whole(const std::string &scenario, int depth = 0) const;
    [[nodiscard]] Result<std::shared_ptr<const Answered>> answerTo(const nlohmann::json &whole) const;

    std::shared_ptr<const Lesson> m_lesson;
    scenario::World m_world;
    std::map<std::string, LessonScenario> m_scenarios;
    std::map<std::string, nlohmann::json> m_settings;  // of each scenario, over its own keys
    mutable std::map<std::string, Result<std::shared_ptr<const Answered>>> m_answers;
};

// Along an axis to scale: the number itself; words stand in their order.
[[nodiscard]] double placeOf(const CurvePoint &point, std::size_t index);

// The lesson's leading scenario: "main", else that of its first sliders, else its first.
[[nodiscard]] std::string leadingScenario(const Lesson &lesson);

}  // namespace headroom::lessons
