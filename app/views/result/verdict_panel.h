// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The answer in words, the largest text of the window: mark, sentence, plan, largest term. Each can be asked "why?".
#pragma once

#include "app/models/advice_runner.h"

#include <QBasicTimer>
#include <QFrame>

class QLabel;

namespace headroom::views {

class ClickableLabel;
class FixBar;
class PrecisionBars;

class VerdictPanel : public QFrame
{
    Q_OBJECT

public:
    // `advice` may be null: then no changes are offered.
    VerdictPanel(models::PlanDocument *document, models::AdviceRunner *advice, QWidget *parent = nullptr);
    // `problems`: why what is asked now has no answer; the answer shown is then the last good one.
    void setAnswer(const models::Answer &answer, const Problems &problems);
    // While a value is dragged the panel keeps its height: else the chart moves away under the pointer.
    void hold(bool on);

Q_SIGNALS:
    void numberClicked(const QString &key);
    void announced(const QString &sentence);  // to those who listen instead of looking; at most once a second
    // What the plan would be with the change that is pointed at; null: nothing is.
    void previewed(const std::shared_ptr<const headroom::estimate::Estimate> &estimate);

protected:
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void retranslate();
    void showAnswer();
    void showProblem();
    [[nodiscard]] QString whatIsMissing() const;
    void announce();
    void announceNow();

    std::shared_ptr<const scenario::Resolved> m_resolved;
    std::shared_ptr<const estimate::Estimate> m_estimate;
    Problems m_problems;
    models::PlanDocument *m_document;
    FixBar *m_fixes;
    PrecisionBars *m_precisions;
    QLabel *m_icon = nullptr, *m_plan = nullptr;
    ClickableLabel *m_sentence = nullptr, *m_largest = nullptr, *m_band = nullptr, *m_facts = nullptr;
    QString m_announced;
    QBasicTimer m_quiet;  // after a verdict was read out
};

}  // namespace headroom::views
