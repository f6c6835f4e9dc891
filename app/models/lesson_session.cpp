// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Passes edits to the desk of the lesson and tells that numbers may have moved.
#include "app/models/lesson_session.h"

namespace headroom::models {

LessonSession::LessonSession(std::shared_ptr<const lessons::Lesson> lesson, const scenario::World &world,
                             QObject *parent)
    : QObject(parent), m_lesson(std::move(lesson)), m_desk(m_lesson, world)
{
}

std::optional<Problem> LessonSession::set(const std::string &scenario, const std::string &key,
                                          const nlohmann::json &value)
{
    auto problem = m_desk.set(scenario, key, value);
    if (!problem)
        Q_EMIT changed();
    return problem;
}

void LessonSession::reset()
{
    m_desk.reset();
    m_plan.reset();
    Q_EMIT changed();
}

std::optional<Problem> LessonSession::loadPlan(const scenario::Scenario &plan)
{
    m_desk.reset();
    m_desk.replace(lessons::leadingScenario(*m_lesson), plan);
    auto problem = firstMissing();
    if (problem)
        m_desk.reset();
    else
        m_plan = plan;
    Q_EMIT changed();
    return problem;
}

std::optional<scenario::Scenario> LessonSession::scenario(const std::string &name) const
{
    const auto answered = m_desk.answer(name);
    if (!answered)
        return std::nullopt;
    scenario::Scenario asked = (*answered)->scenario;
    if (asked.name.empty())
        asked.name = m_lesson->title.text.front();
    return asked;
}

std::optional<Problem> LessonSession::firstMissing() const
{
    for (const auto &step : m_lesson->texts.front().steps) {
        for (const auto &element : step.elements) {
            for (const auto &piece :
                 element.kind == lessons::Element::Kind::Prose ? element.prose : lessons::Passage()) {
                if (piece.kind != lessons::Piece::Kind::Value)
                    continue;
                if (const auto value = m_desk.value(piece.expression, piece.scenario); !value)
                    return value.problem();
            }
        }
    }
    for (const auto &block : m_lesson->blocks) {
        for (const auto &number : block.numbers) {
            if (const auto value = m_desk.value(number, block.scenarios.front()); !value)
                return value.problem();
        }
    }
    return std::nullopt;
}

}  // namespace headroom::models
