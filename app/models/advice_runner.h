// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What to change, what a step of each setting costs, and "as much as fits": asked beside the window once an answer has
// been painted, for the scenario shown. Late answers are dropped.
#pragma once

#include "app/models/background_job.h"
#include "app/models/estimate_runner.h"
#include "core/search/fixes.h"
#include "core/search/precisions.h"
#include "core/search/sensitivity.h"
#include "core/search/solve.h"

#include <QTimer>

#include <optional>

namespace headroom::models {

struct Advice {
    std::vector<search::Fix> fixes;
    std::vector<search::Sensitivity> steps;
    std::vector<search::PrecisionAnswer> precisions;
};

class AdviceRunner : public QObject
{
    Q_OBJECT

public:
    AdviceRunner(PlanDocument *document, EstimateRunner *runner, QObject *parent = nullptr);

    // For the scenario shown; null while it is not known (yet).
    [[nodiscard]] std::shared_ptr<const Advice> advice() const { return m_advice; }
    [[nodiscard]] bool isCurrent() const { return m_current; }
    // The largest (smallest) value of `path` that fits becomes an edit with a name; told by solved().
    // False: there is no such question about this setting.
    bool solve(const QString &path);
    void flush();  // answer now what is still waiting

Q_SIGNALS:
    void advised();                                             // advice() or isCurrent() has changed
    void solved(const QString &path, const QString &sentence);  // what was found, in words

private:
    void invalidate();
    void ask();
    void takeSolution(const QString &path, const scenario::Scenario &asked, const Result<search::Solution> &solution);

    PlanDocument *m_document;
    EstimateRunner *m_runner;
    QTimer m_timer;
    BackgroundJob m_advising, m_solving;
    std::shared_ptr<const Advice> m_advice;
    bool m_current = false;
};

}  // namespace headroom::models
