// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A number of the answer part by part, in a window of its own that follows the plan: weights tensor by tensor, the KV
// cache by kind of layer, activations by module.
#pragma once

#include "app/models/estimate_runner.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace headroom::models {
class TermPartsModel;
}

namespace headroom::views {

class PartsDialog : public QDialog
{
    Q_OBJECT

public:
    PartsDialog(models::EstimateRunner *runner, QString key, QWidget *parent = nullptr);
    [[nodiscard]] models::TermPartsModel *parts() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void refresh();
    void retranslate();
    [[nodiscard]] QString whatItIs() const;

    models::EstimateRunner *m_runner;
    QString m_key;
    models::TermPartsModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QLineEdit *m_find;
    QLabel *m_title, *m_note;
    QPushButton *m_copy, *m_close;
};

}  // namespace headroom::views
