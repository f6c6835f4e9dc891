// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another plan, or a change of this one, covers everything again.
#include "app/views/lessons/predict_page.h"

#include "app/lessons/lesson_words.h"
#include "app/models/strings.h"
#include "app/report/worksheet.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "app/views/lessons/plain_table.h"
#include "app/views/widgets/table_look.h"
#include "core/estimate/group_key.h"
#include "core/lessons/exercise.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <cmath>

namespace headroom::views {

namespace {

constexpr int lettersOfGiven = 140;

QLabel *wrapped(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

PredictPage::PredictPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_runner(context.runner), m_scroll(new QScrollArea(this)), m_plan(wrapped(this, "predictPlan")),
      m_assumed(wrapped(this, "predictAssumed")), m_task(wrapped(this, "predictTask")),
      m_verdict(wrapped(this, "predictVerdict")), m_given(new PlainTable(this)), m_all(new QPushButton(this)),
      m_again(new QPushButton(this))
{
    setObjectName(QStringLiteral("predictPage"));
    createLayout();
    connect(m_all, &QPushButton::clicked, this, &PredictPage::tellAll);
    connect(m_again, &QPushButton::clicked, this, &PredictPage::startAgain);
    retranslate();
}

void PredictPage::createLayout()
{
    m_given->setObjectName(QStringLiteral("predictGiven"));
    keepTogether(m_given, lettersOfGiven);  // symbol and value on one look
    m_all->setObjectName(QStringLiteral("showAll"));
    m_again->setObjectName(QStringLiteral("startAgain"));
    m_scroll->setObjectName(QStringLiteral("predictRows"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    QFont bold = font();
    bold.setBold(true);
    m_plan->setFont(bold);
    m_verdict->setFont(bold);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_all);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_plan);
    layout->addWidget(m_assumed);
    layout->addWidget(m_task);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_verdict);
    layout->addLayout(buttons);
    layout->addStretch(0);  // what is hidden leaves its room below
}

void PredictPage::refresh()
{
    const auto &answer = m_runner->current();
    if (answer.number == m_shown)
        return;
    m_shown = answer.number;
    startAgain();
}

void PredictPage::startAgain()
{
    m_rows.clear();
    const auto &answer = m_runner->current();
    if (!answer.estimate || !answer.resolved || answer.estimate->groups.empty())
        return retranslate();
    const auto &peak = answer.estimate->worst().peakPhase();
    auto *all = new QWidget(m_scroll);
    auto *grid = new QGridLayout;
    for (const auto &[term, word] : Words<estimate::Term>::table) {
        if (peak.terms[term] > 0)
            addRow(all, grid, term, peak.terms[term]);
    }
    addRow(all, grid, std::nullopt, peak.bytes());
    grid->setColumnStretch(5, 1);
    auto *column = new QVBoxLayout(all);
    m_given->setParent(all);
    m_given->setVisible(true);
    column->addLayout(grid);
    column->addWidget(m_given);
    column->addStretch(1);
    // The table moves on to the new page before the old one goes.
    m_scroll->setWidget(all);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].term && report::isGiven(*m_rows[i].term))
            tell(i);
    }
    retranslate();
}

void PredictPage::addRow(QWidget *parent, QGridLayout *grid, std::optional<estimate::Term> term, std::int64_t bytes)
{
    const QString word = term ? models::toQString(wordOf(*term)) : QStringLiteral("total");
    const auto index = m_rows.size();
    const int line = static_cast<int>(index);
    Row row{.term = term, .bytes = bytes};
    row.name = new QLabel(parent);
    row.guess = new QLineEdit(parent);
    row.guess->setObjectName(QStringLiteral("guess:") + word);
    row.guess->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 14);
    row.show = new QPushButton(parent);
    row.show->setObjectName(QStringLiteral("show:") + word);
    row.value = new QLabel(parent);
    row.value->setObjectName(QStringLiteral("value:") + word);
    row.error = new QLabel(parent);
    row.error->setObjectName(QStringLiteral("error:") + word);
    row.why = new QPushButton(parent);
    row.why->setObjectName(QStringLiteral("why:") + word);
    QWidget *const cells[] = {row.name, row.guess, row.show, row.why, row.value, row.error};
    for (int i = 0; i < static_cast<int>(std::size(cells)); ++i)
        grid->addWidget(cells[i], line, i);
    connect(row.guess, &QLineEdit::returnPressed, this, [this, index] {
        tell(index);
        if (index + 1 < m_rows.size())
            m_rows[index + 1].guess->setFocus();
    });
    connect(row.show, &QPushButton::clicked, this, [this, index] { tell(index); });
    connect(row.why, &QPushButton::clicked, this, [this, index] { explain(index); });
    m_rows.push_back(row);
}

void PredictPage::tell(std::size_t index)
{
    m_rows[index].told = true;
    retranslate();
}

void PredictPage::tellAll()
{
    for (auto &row : m_rows)
        row.told = true;
    retranslate();
}

void PredictPage::explain(std::size_t index)
{
    const auto &estimate = m_runner->current().estimate;
    if (!estimate)
        return;
    const auto &term = m_rows[index].term;
    const std::string key = term ? report::keyOf(*estimate, *term) : estimate::groupKey(estimate->fullest, "bytes");
    Q_EMIT pageRequested(QStringLiteral("plan"));
    Q_EMIT numberClicked(models::toQString(key));
}

// How far off; nothing where no number was guessed.
QString PredictPage::errorText(const Row &row) const
{
    const auto guess = lessons::typedNumber(row.guess->text());
    if (!guess)
        return {};
    lessons::Exercise asked;
    asked.unit = lessons::Unit::Gib;
    asked.tolerance = 0.1;
    lessons::Value right;
    right.number = static_cast<double>(row.bytes);
    const auto grade = lessons::grade(asked, right, *guess);
    const QString off = text::Formatter().percent(std::abs(grade.error), std::abs(grade.error) < 0.1 ? 1 : 0);
    if (grade.right)
        return QStringLiteral("✓ ") + tr("off by %1").arg(off);
    return grade.error > 0 ? tr("too large by %1").arg(off) : tr("too small by %1").arg(off);
}

void PredictPage::retranslate(const Row &row)
{
    const QString name = row.term ? text::termName(*row.term) : tr("All together");
    row.name->setText(name);
    row.name->setToolTip(row.term ? text::termExplanation(*row.term) : QString());
    row.guess->setPlaceholderText(tr("GiB"));
    row.guess->setAccessibleName(tr("Your guess, in GiB: %1").arg(name));
    row.guess->setEnabled(!row.told);
    row.show->setText(tr("Show"));
    row.show->setAccessibleName(tr("Show: %1").arg(name));
    row.show->setEnabled(!row.told);
    row.why->setText(tr("Why?"));
    row.why->setAccessibleName(tr("Why? %1").arg(name));
    row.why->setEnabled(row.told);
    row.value->setText(row.told ? text::Formatter().gib(row.bytes) : QStringLiteral("?"));
    row.error->setText(row.told ? errorText(row) : QString());
}

void PredictPage::retranslate()
{
    const auto &answer = m_runner->current();
    m_task->setText(tr("Guess each part of the memory at the peak of the fullest GPU, in GiB, and press Enter: you see "
                       "the size and how far off you were. What only a measurement tells is shown."));
    m_all->setText(tr("Show all"));
    m_again->setText(tr("Cover again"));
    m_given->setAccessibleName(tr("What is given"));
    for (const auto &row : m_rows)
        retranslate(row);
    const bool known = answer.estimate && answer.resolved && !m_rows.empty();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_plan), static_cast<QWidget *>(m_scroll), static_cast<QWidget *>(m_given),
          static_cast<QWidget *>(m_verdict), static_cast<QWidget *>(m_all), static_cast<QWidget *>(m_again)})
        widget->setVisible(known);
    if (!known)
        m_task->setText(tr("This page comes with the first plan that is possible."));
    m_plan->setText(known ? tr("%1 · %2 parameters", "the plan, how many parameters")
                                .arg(text::planInWords(*answer.resolved),
                                     text::Formatter().count(answer.estimate->parameters.total))
                          : QString());
    m_assumed->setText(known ? text::assumedSentence(*answer.resolved) : QString());
    m_assumed->setVisible(!m_assumed->text().isEmpty());
    m_verdict->setText(known && m_rows.back().told ? text::verdictSentence(*answer.estimate) : QString());
    if (const auto explained = known ? m_runner->explained(answer.estimate->fullest) : nullptr)
        m_given->show(report::givenSymbols(*explained));
}

void PredictPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace headroom::views
