// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An open lesson: its scenarios as the sliders stand. Whoever shows a number of it listens to changed().
#pragma once

#include "core/lessons/desk.h"

#include <QObject>

#include <optional>

namespace headroom::models {

class LessonSession : public QObject
{
    Q_OBJECT

public:
    LessonSession(std::shared_ptr<const lessons::Lesson> lesson, const scenario::World &world,
                  QObject *parent = nullptr);

    [[nodiscard]] const lessons::Desk &desk() const { return m_desk; }
    [[nodiscard]] const std::shared_ptr<const lessons::Lesson> &lesson() const { return m_lesson; }

    // As a slider says it; refused: nothing changed.
    std::optional<Problem> set(const std::string &scenario, const std::string &key, const nlohmann::json &value);
    void reset();
    // The lesson with a plan of the reader in the place of its leading scenario; refused when a number of the lesson
    // does not exist for it.
    std::optional<Problem> loadPlan(const scenario::Scenario &plan);
    [[nodiscard]] bool hasPlan() const { return m_plan.has_value(); }
    [[nodiscard]] std::optional<scenario::Scenario> scenario(const std::string &name) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::optional<Problem> firstMissing() const;

    std::shared_ptr<const lessons::Lesson> m_lesson;
    lessons::Desk m_desk;
    std::optional<scenario::Scenario> m_plan;
};

}  // namespace headroom::models
