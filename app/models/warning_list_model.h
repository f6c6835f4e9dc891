// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong or worth saying about the plan, worst first; each with its fix where there is one.
#pragma once

#include "core/result.h"

#include <QAbstractListModel>
#include <QString>

namespace headroom::models {

class WarningListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    // FixRole: "training.precision=mixed-fp16", empty where there is none. FixTextRole: the same for people.
    enum Role { SeverityRole = Qt::UserRole + 1, PathRole, FixRole, FixTextRole };

    explicit WarningListModel(QObject *parent = nullptr);
    void setProblems(Problems problems);
    void retranslate();
    [[nodiscard]] const Problems &problems() const { return m_problems; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    Problems m_problems;
};

// The first "key=value" among the nearest, or key and nearest value where the problem names a key; else empty.
[[nodiscard]] QString fixOf(const Problem &problem);
[[nodiscard]] QString fixText(const QString &assignment);  // "Precision: mixed-fp16"

}  // namespace headroom::models
