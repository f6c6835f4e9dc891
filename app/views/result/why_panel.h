// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a number comes from: in words, as a formula, with the numbers put in, its source; below it the steps inside.
#pragma once

#include "app/models/derivation_model.h"
#include "app/models/estimate_runner.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;
class QTreeView;

namespace headroom::views {

class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(models::EstimateRunner *runner, models::SourceTitles sources, QWidget *parent = nullptr);
    void showNumber(const QString &key);
    void refresh();  // the same number of another answer
    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] models::DerivationModel *derivation() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void retranslate();
    void showStep();

    models::EstimateRunner *m_runner;
    models::DerivationModel *m_model;
    QString m_key;
    QTextBrowser *m_step;
    QTreeView *m_tree;
    QLabel *m_treeTitle;
    QComboBox *m_depth;
    QLabel *m_depthLabel;
    QPushButton *m_copy, *m_copyLatex;
};

}  // namespace headroom::views
