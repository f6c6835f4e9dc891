// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Behind the Ask line: what is typed as an answer of the core, put into the plan as one edit, and remembered.
#pragma once

#include "app/models/estimate_runner.h"
#include "core/accuracy/gap.h"
#include "core/ask/ask.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace headroom::models {

class AskModel : public QObject
{
    Q_OBJECT

public:
    AskModel(PlanDocument *document, EstimateRunner *runner, QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const ask::Answer &answer() const { return m_answer; }
    // One undoable edit of the scenario shown, or a further scenario. False: the text says nothing to change.
    bool apply(bool asNewScenario);
    // The numbers of the last text applied, as long as its scenario is shown.
    [[nodiscard]] std::vector<accuracy::ComparedReading> comparison() const;
    // What those numbers depend on and the text did not say, as the plan has it.
    [[nodiscard]] std::vector<ask::Assignment> takenFromPlan() const;
    // What the text says would do, as long as the plan has something else; taking it is one undoable edit.
    [[nodiscard]] std::vector<ask::Assignment> offers() const;
    void takeOffers();
    void closeComparison();

    [[nodiscard]] QString earlier(const QString &typed);  // back in the history; empty: there is nothing
    [[nodiscard]] QString later();
    [[nodiscard]] QStringList history() const { return m_history; }
    void setHistory(const QStringList &history);
    [[nodiscard]] QStringList names();  // of models and GPUs, for completion

Q_SIGNALS:
    void answerChanged();
    void comparisonChanged();

private:
    bool openVocabulary();
    [[nodiscard]] bool isComparing() const;

    PlanDocument *m_document;
    EstimateRunner *m_runner;
    std::unique_ptr<ask::Vocabulary> m_vocabulary;
    QString m_text, m_typed;
    ask::Answer m_answer;
    ask::Answer m_applied;  // of the last text applied, while its numbers are shown
    int m_readingsOf = -1;  // the scenario
    QStringList m_history;
    qsizetype m_at = 0;  // in the history; its size: the line that is typed
};

}  // namespace headroom::models
