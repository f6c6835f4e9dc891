// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws, asks, checks by the estimator; the core grades.
#include "app/views/lessons/exercise_widget.h"

#include "app/lessons/derivation_steps.h"
#include "app/lessons/filled_text.h"
#include "app/lessons/lesson_words.h"
#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/views/charts/chart_theme.h"
#include "app/views/lessons/prose_view.h"
#include "app/views/widgets/mark_icon.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace headroom::views {

ExerciseWidget::ExerciseWidget(const lessons::Element &element, models::LessonSession *session,
                               models::LessonLibrary *library, QWidget *parent)
    : QWidget(parent), m_element(element), m_exercise(session->lesson()->findExercise(element.name)),
      m_session(session), m_library(library), m_title(new QLabel(this)), m_unit(new QLabel(this)),
      m_result(new QLabel(this)), m_question(new ProseView(this)), m_hint(new ProseView(this)),
      m_solution(new ProseView(this)), m_answer(new QLineEdit(this)), m_check(new QPushButton(this)),
      m_new(new QPushButton(this)), m_showHint(new QPushButton(this)), m_showSolution(new QPushButton(this))
{
    setObjectName(QStringLiteral("exercise:") + models::toQString(element.name));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(fontMetrics().height(), 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_question);
    createAnswerRow(layout);
    createButtons(layout);
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("hintText"));
    m_solution->setObjectName(QStringLiteral("solutionText"));
    layout->addWidget(m_result);
    layout->addWidget(m_hint);
    layout->addWidget(m_solution);
    draw(library ? library->firstSeed(element.name) : QRandomGenerator::global()->generate64());
}

void ExerciseWidget::createAnswerRow(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    m_answer->setObjectName(QStringLiteral("answer"));
    m_answer->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 24);
    connect(m_answer, &QLineEdit::returnPressed, this, &ExerciseWidget::check);
    if (m_exercise && m_exercise->kind == lessons::ExerciseKind::Choice) {
        m_answer->hide();
        m_unit->hide();
        m_choices = new QButtonGroup(this);
        for (std::size_t i = 0; i < m_exercise->choices.size(); ++i) {
            auto *choice = new QRadioButton(this);
            choice->setObjectName(QStringLiteral("choice:") + models::toQString(m_exercise->choices[i]));
            m_choices->addButton(choice, static_cast<int>(i));
            row->addWidget(choice);
        }
    } else {
        row->addWidget(m_answer);
        row->addWidget(m_unit);
    }
    row->addStretch(1);
    layout->addLayout(row);
}

void ExerciseWidget::createButtons(QVBoxLayout *layout)
{
    const std::pair<QPushButton *, const char *> buttons[] = {
        {m_check, "check"}, {m_new, "newNumbers"}, {m_showHint, "hint"}, {m_showSolution, "solution"}};
    auto *row = new QHBoxLayout;
    for (const auto &[button, name] : buttons) {
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
    }
    row->addStretch(1);
    layout->addLayout(row);
    connect(m_check, &QPushButton::clicked, this, &ExerciseWidget::check);
    connect(m_new, &QPushButton::clicked, this, &ExerciseWidget::newNumbers);
    connect(m_showHint, &QPushButton::clicked, this, [this] {
        m_hintShown = !m_hintShown;
        retranslate();
    });
    connect(m_showSolution, &QPushButton::clicked, this, [this] { setSolutionShown(!m_solutionShown); });
}

void ExerciseWidget::newNumbers()
{
    draw(QRandomGenerator::global()->generate64());
    if (m_exercise && m_exercise->kind == lessons::ExerciseKind::Number)
        m_answer->setFocus();
}

void ExerciseWidget::draw(std::uint64_t seed)
{
    if (!m_exercise)
        return;
    const auto before = m_drawn ? std::optional(m_drawn->combination) : std::nullopt;
    const auto combination = lessons::chooseCombination(*m_exercise, seed, before);
    auto drawn = lessons::drawCombination(m_session->lesson(), *m_exercise, combination, m_session->desk().world());
    m_drawn.reset();
    if (drawn)
        m_drawn = std::move(*drawn);
    m_answer->clear();
    m_result->clear();
    m_result->hide();
    m_hintShown = m_solutionShown = false;
    if (m_choices) {
        m_choices->setExclusive(false);
        for (auto *button : m_choices->buttons())
            button->setChecked(false);
        m_choices->setExclusive(true);
    }
    retranslate();
}

void ExerciseWidget::check()
{
    if (!m_drawn)
        return;
    if (m_choices) {
        const int chosen = m_choices->checkedId();
        if (chosen < 0)
            return showResult(false, tr("Choose an answer first."));
        const bool right =
            lessons::isRightChoice(m_drawn->answer, m_exercise->choices[static_cast<std::size_t>(chosen)]);
        return showResult(right, right ? tr("Right.") : tr("No, it is not."));
    }
    const auto given = lessons::typedNumber(m_answer->text());
    if (!given) {
        const QString unit = lessons::unitLabel(m_exercise->unit);
        return showResult(false, unit.isEmpty() ? tr("Write a number.") : tr("Write a number, in %1.").arg(unit));
    }
    const auto grade = lessons::grade(*m_exercise, m_drawn->answer, *given);
    const text::Formatter format;
    const QString off = format.percent(std::abs(grade.error), std::abs(grade.error) < 0.1 ? 1 : 0);
    const QString allowed = format.percent(m_exercise->tolerance, m_exercise->tolerance < 0.01 ? 1 : 0);
    if (grade.right)
        showResult(true, tr("Right: off by %1, and %2 are allowed.").arg(off, allowed));
    else
        showResult(false, grade.error > 0 ? tr("Too large by %1; %2 are allowed.").arg(off, allowed)
                                          : tr("Too small by %1; %2 are allowed.").arg(off, allowed));
}

void ExerciseWidget::showResult(bool right, const QString &text)
{
    const auto theme = ChartTheme::of(palette());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     theme.verdict(right ? estimate::Verdict::Fits : estimate::Verdict::DoesNotFit));
    m_result->setPalette(colours);
    m_result->setText((right ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + text);
    m_result->show();
    if (!right)
        return;
    setSolutionShown(true);
    if (m_library)
        m_library->markSolved(m_session->lesson()->id, m_exercise->id);
}

void ExerciseWidget::setSolutionShown(bool shown)
{
    m_solutionShown = shown;
    retranslate();
}

QString ExerciseWidget::derivation() const
{
    if (m_exercise->answer.operands.size() != 1 || !m_drawn)
        return {};
    const auto answered = m_drawn->desk->answer("drawn");
    QString text;
    for (const auto &step : answered ? lessons::derivationSteps(**answered, m_exercise->answer.operands.front().key)
                                     : std::vector<lessons::ShownStep>())
        text += QStringLiteral("\n\n") + lessons::asMarkdown(step);
    return text;
}

void ExerciseWidget::showSolution()
{
    QString text;
    if (m_solutionShown && m_drawn) {
        text = lessons::filled(m_element.solution, m_session->desk(), &*m_drawn, m_exercise) + derivation();
        if (!lessons::tellsAnswer(m_element.solution))
            text.prepend(
                QStringLiteral("**%1**\n\n").arg(tr("Answer: %1").arg(lessons::answerText(*m_exercise, *m_drawn))));
    }
    m_solution->setText(text);
    m_solution->setVisible(m_solutionShown);
}

void ExerciseWidget::retranslate()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(tr("Exercise"));
    m_check->setText(tr("Check"));
    m_new->setText(tr("New numbers"));
    m_showHint->setText(m_hintShown ? tr("Hide the hint") : tr("Hint"));
    m_showHint->setVisible(!m_element.hint.empty());
    m_showSolution->setText(m_solutionShown ? tr("Hide the answer") : tr("Show the answer"));
    m_answer->setAccessibleName(tr("Your answer"));
    m_hint->setAccessibleName(tr("Hint"));
    m_solution->setAccessibleName(tr("Answer"));
    if (!m_exercise || !m_drawn)
        return;
    m_unit->setText((lessons::unitLabel(m_exercise->unit) + u' ' + lessons::toleranceText(*m_exercise)).trimmed());
    m_answer->setAccessibleDescription(m_unit->text());
    m_new->setEnabled(lessons::combinationsOf(*m_exercise) > 1);
    for (int i = 0; m_choices && i < static_cast<int>(m_exercise->choices.size()); ++i)
        m_choices->button(i)->setText(lessons::choiceText(m_exercise->choices[static_cast<std::size_t>(i)]));
    m_question->setText(lessons::filled(m_element.prose, m_session->desk(), &*m_drawn, m_exercise));
    m_question->setAccessibleName(tr("Question"));
    m_hint->setText(lessons::filled(m_element.hint, m_session->desk(), &*m_drawn, m_exercise));
    m_hint->setVisible(m_hintShown);
    showSolution();
}

void ExerciseWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_result->hide();
        retranslate();
    }
}

}  // namespace headroom::views
