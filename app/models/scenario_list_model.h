// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios of the plan, each with its verdict and figure: the strip at the bottom of the window.
#pragma once

#include "app/models/estimate_runner.h"

#include <QAbstractListModel>

namespace headroom::models {

class ScenarioListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NameRole = Qt::UserRole + 1, VerdictRole, FigureRole };  // VerdictRole: -1 while there is no answer

    ScenarioListModel(PlanDocument *document, EstimateRunner *runner, QObject *parent = nullptr);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    PlanDocument *m_document;
    EstimateRunner *m_runner;
    int m_count = 0;
};

// A name for a scenario: its own, else its model and task.
[[nodiscard]] QString scenarioTitle(const scenario::Scenario &scenario, const scenario::Resolved *resolved);
// The same within its plan: a copy that is still called as its source is "… (2)".
[[nodiscard]] QString scenarioTitle(const PlanDocument &document, const EstimateRunner &runner, int scenario);

}  // namespace headroom::models
