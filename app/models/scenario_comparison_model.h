// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios side by side: a column each; the terms with what they differ by, the verdict, and the settings that are
// not the same everywhere.
#pragma once

#include "core/search/compare.h"

#include <QAbstractTableModel>

#include <memory>

namespace headroom::models {

struct ComparedScenario {
    int scenario = 0;  // its place in the plan
    QString title;
    std::shared_ptr<const scenario::Resolved> resolved;
    std::shared_ptr<const estimate::Estimate> estimate;
};

class ScenarioComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // KeyRole: of the number in the derivation of that scenario; empty for settings.
    enum Role { KeyRole = Qt::UserRole + 1, ChangedRole, VerdictRole };

    explicit ScenarioComparisonModel(QObject *parent = nullptr);
    void setScenarios(std::vector<ComparedScenario> scenarios, std::size_t reference);
    void retranslate();
    [[nodiscard]] const std::vector<ComparedScenario> &scenarios() const { return m_scenarios; }
    [[nodiscard]] int firstSettingRow() const { return m_firstSetting; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Kind { Term, Needed, Usable, Headroom, Peak, Verdict, Setting };
    struct Row {
        Kind kind = Kind::Term;
        estimate::Term term = estimate::Term::Weights;
        std::string path = {};             // Setting
        std::vector<QString> values = {};  // Setting: one for each scenario
    };
    void makeRows();
    void addSettings();
    [[nodiscard]] QString title(const Row &row) const;
    [[nodiscard]] QString cell(const Row &row, std::size_t column) const;
    [[nodiscard]] std::int64_t bytes(const Row &row, std::size_t column) const;
    [[nodiscard]] bool isChanged(const Row &row, std::size_t column) const;
    [[nodiscard]] QString key(const Row &row, std::size_t column) const;

    std::vector<ComparedScenario> m_scenarios;
    std::size_t m_reference = 0;
    std::vector<Row> m_rows;
    int m_firstSetting = 0;
};

}  // namespace headroom::models
