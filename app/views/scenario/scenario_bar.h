// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios of the plan as tabs at the foot of the window, each with its verdict and figure.
#pragma once

#include "app/models/scenario_list_model.h"

#include <QWidget>

#include <set>

class QTabBar;
class QToolButton;

namespace headroom::views {

class ScenarioBar : public QWidget
{
    Q_OBJECT

public:
    ScenarioBar(models::PlanDocument *document, models::EstimateRunner *runner, QWidget *parent = nullptr);
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    void askForName();
    void hideNumbers(bool hidden);  // names alone: where they are to be guessed

Q_SIGNALS:
    void compareRequested(const std::set<int> &scenarios);  // Ctrl+click on two tabs or more

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectSignals(models::EstimateRunner *runner);
    void retranslate();
    void refreshAll();
    void refreshTab(int index);

    [[nodiscard]] int buttonWidth() const;
    [[nodiscard]] int roomForName() const;
    [[nodiscard]] QString named(const QString &name, const QString &figure) const;
    [[nodiscard]] QString shortTitle(const QModelIndex &row) const;
    void onTabMoved(int from, int to);
    void finishMove();
    void mark(int tab);
    void clearMarks();

    models::PlanDocument *m_document;
    models::ScenarioListModel *m_model;
    QTabBar *m_tabs;
    QToolButton *m_add, *m_duplicate;
    std::set<int> m_marked;  // to compare
    bool m_numbersHidden = false;
    QList<int> m_order;  // of a drag that goes on: which scenario stands where
};

}  // namespace headroom::views
