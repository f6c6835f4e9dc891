// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of thumb beside the estimate of each rule's own recipe.
#pragma once

#include "core/rules/rules.h"

#include <QAbstractTableModel>

#include <memory>

namespace headroom::models {

class RulesTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rule, BytesPerParameter, Nominal, Exact, Estimated, Difference, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, RecipeTextRole, CommentRole, DifferenceRole };

    explicit RulesTableModel(QObject *parent = nullptr);
    void setAnswer(std::shared_ptr<const rules::RulesAnswer> answer);
    void retranslate();
    [[nodiscard]] const rules::RulesAnswer *answer() const { return m_answer.get(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // "Activations +19.2 GB, Logits +2.1 GB": where the estimate of the recipe and the rule part, largest first.
    [[nodiscard]] QString differenceInWords(const rules::RuleAnswer &rule) const;
    [[nodiscard]] QString cell(const rules::RuleAnswer &rule, int column) const;

    std::shared_ptr<const rules::RulesAnswer> m_answer;
};

}  // namespace headroom::models
