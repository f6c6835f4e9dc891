// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Verdict: always a word and a mark beside the colour.
#include "app/views/result/verdict_panel.h"

#include "app/models/chart_data.h"
#include "app/models/strings.h"
#include "app/text/names.h"
#include "app/text/recipe_words.h"
#include "app/text/sentences.h"
#include "app/views/charts/chart_theme.h"
#include "app/views/result/fix_bar.h"
#include "app/views/result/precision_bars.h"
#include "app/views/widgets/clickable_label.h"
#include "app/views/widgets/mark_icon.h"
#include "core/estimate/group_key.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QTimerEvent>

#include <algorithm>

namespace headroom::views {

namespace {

constexpr int quietMilliseconds = 1000;  // between two verdicts that are read out

QFont scaled(QFont font, double factor, bool bold)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

void setColour(QWidget *widget, const QColor &colour)
{
    QPalette palette = widget->palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    palette.setColor(QPalette::Text, colour);  // the role of text on a Base ground
    widget->setPalette(palette);
}

estimate::Term largestTerm(const estimate::Estimate &estimate)
{
    const auto &bytes = estimate.worst().peakPhase().terms.bytes;
    return static_cast<estimate::Term>(std::max_element(bytes.begin(), bytes.end()) - bytes.begin());
}

}  // namespace

VerdictPanel::VerdictPanel(models::PlanDocument *document, models::AdviceRunner *advice, QWidget *parent)
    : QFrame(parent), m_document(document), m_fixes(new FixBar(document, advice, this)),
      m_precisions(new PrecisionBars(document, advice, this))
{
    createWidgets();
    createLayout();
    connectSignals();
    retranslate();
}

void VerdictPanel::createWidgets()
{
    setObjectName(QStringLiteral("verdictPanel"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_icon = new QLabel(this);
    m_sentence = new ClickableLabel(this);
    m_sentence->setObjectName(QStringLiteral("verdict"));
    m_sentence->setFont(scaled(font(), 1.5, true));
    m_plan = new WrappedLabel(this);
    m_plan->setObjectName(QStringLiteral("planInWords"));
    m_largest = new ClickableLabel(this);
    m_largest->setObjectName(QStringLiteral("largestTerm"));
    m_band = new ClickableLabel(this);
    m_band->setObjectName(QStringLiteral("errorBand"));
    m_facts = new ClickableLabel(this);
    m_facts->setObjectName(QStringLiteral("kvFacts"));
}

void VerdictPanel::createLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setVerticalSpacing(fontMetrics().height() / 4);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 0, 1);
    layout->addWidget(m_plan, 1, 1);
    layout->addWidget(m_largest, 2, 1);
    layout->addWidget(m_band, 3, 1);
    layout->addWidget(m_facts, 4, 1);
    layout->addWidget(m_precisions, 5, 1);
    layout->addWidget(m_fixes, 6, 1);
    layout->setColumnStretch(1, 1);
}

void VerdictPanel::connectSignals()
{
    const auto ask = [this](const QString &tail) {
        if (m_estimate && !m_estimate->groups.empty())
            Q_EMIT numberClicked(models::toQString(estimate::groupKey(m_estimate->fullest, models::toStd(tail))));
    };
    connect(m_sentence, &ClickableLabel::clicked, this, [ask] { ask(QStringLiteral("bytes")); });
    connect(m_largest, &ClickableLabel::clicked, this, [this] {
        if (m_estimate && !m_estimate->groups.empty())
            Q_EMIT numberClicked(models::termKey(m_estimate->fullest, largestTerm(*m_estimate)));
    });
    connect(m_band, &ClickableLabel::clicked, this, [ask] { ask(QStringLiteral("band_bytes")); });
    connect(m_facts, &ClickableLabel::clicked, this, [this] {
        if (m_estimate)
            Q_EMIT numberClicked(QStringLiteral("kv.bytes_per_token"));
    });
    connect(m_fixes, &FixBar::previewed, this, &VerdictPanel::previewed);
    connect(m_precisions, &PrecisionBars::previewed, this, &VerdictPanel::previewed);
}

void VerdictPanel::setAnswer(const models::Answer &answer, const Problems &problems)
{
    m_resolved = answer.resolved;
    m_estimate = answer.estimate;
    m_problems = problems;
    retranslate();
    announce();
}

void VerdictPanel::hold(bool on)
{
    setMinimumHeight(on ? height() : 0);
    setMaximumHeight(on ? height() : QWIDGETSIZE_MAX);
    m_fixes->hold(on);
}

void VerdictPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // The palette changes once while the panel is being made.
    const bool made = m_facts != nullptr;
    if (made && (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange))
        retranslate();
}

void VerdictPanel::retranslate()
{
    m_sentence->setAccessibleName(tr("Verdict"));
    m_largest->setAccessibleName(tr("Largest part"));
    m_band->setAccessibleName(tr("Error band"));
    m_facts->setAccessibleName(tr("KV cache"));
    m_sentence->setToolTip(tr("Click to see why"));
    m_largest->setToolTip(tr("Click to see why"));
    m_band->setToolTip(tr("Click to see why"));
    m_facts->setToolTip(tr("Click to see why"));
    if (m_problems.empty())
        showAnswer();
    else
        showProblem();
}

// A new plan keeps the machine of the one before.
QString VerdictPanel::whatIsMissing() const
{
    const auto &asked = m_document->scenario();
    if (!asked.hardware.gpus.empty())
        return tr("Choose a model.");
    return asked.model.empty() && !asked.inlineModel ? tr("Choose a model and a GPU.") : tr("Choose a GPU.");
}

void VerdictPanel::showAnswer()
{
    const bool known = m_estimate && !m_estimate->groups.empty();
    const QPalette &colours = QWidget::palette();
    const int side = QFontMetrics(m_sentence->font()).height();
    if (known) {
        const auto verdict = m_estimate->worst().verdict;
        m_icon->setPixmap(verdictIcon(verdict, colours).pixmap(QSize(side, side), devicePixelRatioF()));
        m_icon->setAccessibleName(text::verdictWord(verdict));
        setColour(m_sentence, ChartTheme::of(colours).verdict(verdict));
    } else {
        m_icon->clear();
        setColour(m_sentence, colours.color(QPalette::WindowText));
    }
    m_sentence->setText(known ? text::verdictSentence(*m_estimate) : whatIsMissing());
    m_plan->setText(known && m_resolved
                        ? text::planInWords(*m_resolved) + QStringLiteral(" · ") + text::recipeInWords(*m_resolved)
                        : QString());
    const QString between = QLocale().language() == QLocale::Chinese ? QString() : QStringLiteral(" ");
    m_largest->setText(known ? text::largestTermSentence(*m_estimate) + between + text::peakSentence(*m_estimate)
                             : QString());
    m_band->setText(known ? text::bandSentence(*m_estimate) : QString());
    m_facts->setText(known && m_resolved ? text::kvSentence(*m_estimate, *m_resolved) : QString());
    for (QLabel *label :
         {m_plan, static_cast<QLabel *>(m_largest), static_cast<QLabel *>(m_band), static_cast<QLabel *>(m_facts)}) {
        setColour(label, colours.color(QPalette::WindowText));
        label->setVisible(!label->text().isEmpty());
    }
}

void VerdictPanel::showProblem()
{
    showAnswer();
    const QPalette &colours = QWidget::palette();
    const int side = QFontMetrics(m_sentence->font()).height();
    m_icon->setPixmap(severityIcon(Severity::Error, colours).pixmap(QSize(side, side), devicePixelRatioF()));
    m_icon->setAccessibleName(tr("Problem"));
    setColour(m_sentence, ChartTheme::of(colours).severity(Severity::Error));
    const QString last = m_estimate ? text::verdictSentence(*m_estimate) : QString();
    m_sentence->setText(text::problemText(m_problems.front(), text::PlaceNames::Words));
    m_largest->setText(last.isEmpty() ? QString() : tr("Last answer, before this change: %1").arg(last));
    m_largest->setVisible(!last.isEmpty());
    m_band->hide();
    m_facts->hide();
    for (QLabel *label : {m_plan, static_cast<QLabel *>(m_largest)})
        setColour(label, colours.color(QPalette::PlaceholderText));
}

// A verdict that follows a slider is not read out at every step.
void VerdictPanel::announce()
{
    m_sentence->setAccessibleDescription(m_sentence->text());
    if (m_sentence->text() != m_announced && !m_quiet.isActive())
        announceNow();
}

void VerdictPanel::announceNow()
{
    if (m_sentence->text() == m_announced)
        return;
    m_announced = m_sentence->text();
    m_quiet.start(quietMilliseconds, this);
    QAccessibleEvent event(m_sentence, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(m_announced);
}

void VerdictPanel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_quiet.timerId())
        return QFrame::timerEvent(event);
    m_quiet.stop();
    announceNow();
}

}  // namespace headroom::views
