// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One setting: an editor that fits its type, what is assumed in grey, a way back to it, and what is wrong beside it.
#pragma once

#include "app/models/plan_document.h"
#include "core/scenario/fields.h"

#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace headroom::views {

class ValueSpin;
class WordCombo;

class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    // `formats`: ids to choose from, for the keys that name a number format.
    FieldEditor(const scenario::Field &field, models::PlanDocument *document, const QStringList &formats,
                QWidget *parent = nullptr);

    [[nodiscard]] const scenario::Field &field() const { return m_field; }
    [[nodiscard]] QWidget *editor() const;
    [[nodiscard]] QLabel *label() const { return m_label; }  // placed by the panel
    // `assumed`: the scenario with everything spelled out; may be null.
    void refresh(const scenario::Scenario &scenario, const scenario::Scenario *assumed);
    void forgetInput();                           // what is typed belongs to a plan that is not shown any more
    void setOutsideProblem(const QString &text);  // found when the whole plan was resolved
    void setSensitivity(const QString &text);     // "+1k: +0.9 GiB"; empty: none
    void setNote(const QString &text);  // what a search for the value found; gone with the next edit of the plan
    void setSolvable(bool solvable);    // there is a button, and "*" asks too
    // What the engine of the plan calls the setting, asked for when somebody points at it.
    void setFlagSource(std::function<QString()> source) { m_flags = std::move(source); }
    [[nodiscard]] QString tip() const;
    [[nodiscard]] const std::optional<Problem> &inputProblem() const { return m_inputProblem; }
    // The keyboard comes here after `before`: to the value first, then to its buttons. The last of them.
    QWidget *takeTabAfter(QWidget *before);
    void retranslate();

Q_SIGNALS:
    void inputProblemChanged();
    void solveRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createEditor(const QStringList &formats);
    void createLayout();
    void commitText(const QString &text);
    void commitWord(const QString &word);
    void reset();
    void askForSolution();
    void setInputProblem(std::optional<Problem> problem);
    void showProblem();
    void updateChoices();
    [[nodiscard]] QString valueName(const nlohmann::json &value) const;

    const scenario::Field &m_field;
    models::PlanDocument *m_document;
    QStringList m_words;
    QLabel *m_label, *m_problem, *m_sensitivity, *m_note;
    ValueSpin *m_spin = nullptr;
    WordCombo *m_combo = nullptr;
    QToolButton *m_reset, *m_solve;
    nlohmann::json m_value, m_assumed;
    std::optional<Problem> m_inputProblem;
    QString m_outsideProblem;
    std::function<QString()> m_flags;
    models::Gesture m_gesture = 0;
    bool m_committing = false;
};

}  // namespace headroom::views
