// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Ask line on top of the window: the field, the words it understood, and the numbers of a log beside the
// estimate's.
#pragma once

#include "app/models/ask_model.h"
#include "app/models/comparison_model.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace headroom::views {

class AskEdit;

class AskBar : public QWidget
{
    Q_OBJECT

public:
    AskBar(models::PlanDocument *document, models::EstimateRunner *runner, QWidget *parent = nullptr);
    void ask(const QString &text, bool asNewScenario);  // as if typed and sent
    void focusLine();
    void askForMeasurement();  // a figure of nvidia-smi, to stand beside the estimate
    [[nodiscard]] models::AskModel *model() const { return m_model; }

Q_SIGNALS:
    void inputRequested(const QString &path);  // a missing one: "model", "hardware.gpu"
    void planLinkPasted(const QString &link);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeMeasurement(const QString &text);
    void createLayout();
    void createComparison();
    void connectSignals();
    void retranslate();
    void submit(bool asNewScenario);
    void showChips();
    void fitHeights();
    void showComparison();
    void showOrigin();
    void replaceText(const QString &text);
    void takeNearest(const QString &link);
    [[nodiscard]] QString nearestLinks(const ask::Token &token) const;
    [[nodiscard]] QString chip(const QString &text, bool guessed) const;

    models::PlanDocument *m_document;
    models::EstimateRunner *m_runner;
    models::AskModel *m_model;
    models::ComparisonModel *m_rows;
    AskEdit *m_edit;
    QLabel *m_label, *m_chips, *m_gap, *m_note;
    QFrame *m_comparison;
    QTableView *m_table;
    QToolButton *m_close;
    QPushButton *m_offer;
    bool m_sent = false;
};

}  // namespace headroom::views
