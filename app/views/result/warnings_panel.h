// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong or worth saying, each with one click to mend it.
#pragma once

#include "app/models/warning_list_model.h"

#include <QScrollArea>

class QVBoxLayout;

namespace headroom::views {

class WarningsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit WarningsPanel(QWidget *parent = nullptr);
    void setProblems(Problems problems) { m_model->setProblems(std::move(problems)); }
    [[nodiscard]] models::WarningListModel *model() const { return m_model; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void fixRequested(const QString &assignment);
    void placeRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makeRow(const QModelIndex &index);

    models::WarningListModel *m_model;
    QWidget *m_page;
    QVBoxLayout *m_layout;
};

}  // namespace headroom::views
