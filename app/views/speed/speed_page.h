// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the plan runs, what bounds it, how long and how much money for all tokens; each figure with its derivation.
#pragma once

#include "app/models/derivation_model.h"
#include "app/models/speed_model.h"
#include "app/views/page.h"

class QFormLayout;
class QLabel;
class QTableView;
class QTextBrowser;
class QTreeView;

namespace headroom::views {

class ValueSpin;

class SpeedPage : public Page
{
    Q_OBJECT

public:
    explicit SpeedPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void createTable();
    void createWhy();
    void createInputs();
    void createLayout();
    void retranslate();
    void showWords();
    void showWhy();
    void showStep();

    const models::EstimateRunner *m_runner;
    models::SpeedModel *m_model;
    models::DerivationModel *m_steps;
    QLabel *m_headline, *m_bound, *m_residual, *m_price, *m_whyTitle;
    QLabel *m_priceLabel, *m_tokensLabel;
    ValueSpin *m_priceField, *m_tokensField;
    QTableView *m_table;
    QTreeView *m_tree;
    QTextBrowser *m_step;
    quint64 m_shown = 0;
};

}  // namespace headroom::views
