// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Painted small, said in full: the accessible name has the whole sentence.
#include "app/views/result/precision_bars.h"

#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "app/views/charts/chart_theme.h"
#include "app/views/widgets/mark_icon.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace headroom::views {

PrecisionButton::PrecisionButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PrecisionButton::setAnswer(const search::PrecisionAnswer &answer)
{
    const auto &worst = answer.estimate.worst();
    m_verdict = worst.verdict;
    m_share = worst.usableBytes > 0 ? static_cast<double>(worst.bytes()) / static_cast<double>(worst.usableBytes) : 0;
    setChecked(answer.asked);
    const QString format = models::toQString(answer.weights);
    m_format = format;
    m_figure = text::Formatter().gib(worst.bytes());
    setText(words(format));
    const QString sentence = text::verdictSentence(answer.estimate);
    setAccessibleName(tr("Weights in %1").arg(format));
    setAccessibleDescription(sentence);
    setToolTip(answer.asked ? tr("%1 (as planned)\n%2").arg(format, sentence)
                            : tr("%1\n%2\nClick to plan with it. Can be undone.").arg(format, sentence));
    updateGeometry();
    update();
}

QString PrecisionButton::words(const QString &format) const
{
    return tr("%1: %2", "format of the weights, what is needed").arg(format, m_figure);
}

// Where there is no room for both, the name is cut and not the figure.
QString PrecisionButton::wordsFor(int width) const
{
    const int room = width - fontMetrics().horizontalAdvance(words({}));
    const bool whole = fontMetrics().horizontalAdvance(m_format) <= room;
    // "Q4_K_M" says what "gguf:Q4_K_M" does.
    const QString name = whole ? m_format : m_format.section(u':', -1);
    return words(fontMetrics().elidedText(name, Qt::ElideMiddle, room));
}

QSize PrecisionButton::sizeHint() const
{
    const int line = fontMetrics().height();
    return {fontMetrics().horizontalAdvance(text()) + line * 2, line * 7 / 4};
}

QSize PrecisionButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void PrecisionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto theme = ChartTheme::of(palette());
    const int line = fontMetrics().height(), edge = line / 4, foot = std::max(3, line / 4);
    const QRect all = rect().adjusted(1, 1, -2, -2);  // at 1.5 pixels for one the outermost line is clipped
    painter.setPen(QPen(isChecked() ? theme.text : theme.grid, 1));
    painter.setBrush(isChecked() || underMouse() ? palette().brush(QPalette::AlternateBase) : Qt::NoBrush);
    painter.drawRect(all);
    const int room = all.width() - 2 * edge, bar = std::clamp(static_cast<int>(room * m_share), 1, room);
    const int top = all.bottom() - foot;
    painter.fillRect(QRect(all.left() + edge, top, room, foot - 1), theme.grid);
    painter.fillRect(QRect(all.left() + edge, top, bar, foot - 1), theme.verdict(m_verdict));
    const QRect mark(all.left() + edge + 1, all.top() + (top - all.top() - line * 3 / 4) / 2, line * 3 / 4,
                     line * 3 / 4);
    verdictIcon(m_verdict, palette()).paint(&painter, mark);
    const QRect place(mark.right() + edge, all.top(), all.right() - mark.right() - 2 * edge, top - all.top());
    painter.setPen(palette().color(isEnabled() ? QPalette::Text : QPalette::PlaceholderText));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, wordsFor(place.width()));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(all.adjusted(1, 1, -1, -1));
    }
}

bool PrecisionButton::event(QEvent *event)
{
    const auto *focus = event->type() == QEvent::FocusIn ? static_cast<QFocusEvent *>(event) : nullptr;
    const bool walked = focus && (focus->reason() == Qt::TabFocusReason || focus->reason() == Qt::BacktabFocusReason);
    if (event->type() == QEvent::Enter || walked)
        Q_EMIT pointedAt(true);
    else if (event->type() == QEvent::Leave || event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        Q_EMIT pointedAt(false);
    return QAbstractButton::event(event);
}

PrecisionBars::PrecisionBars(models::PlanDocument *document, models::AdviceRunner *advice, QWidget *parent)
    : QWidget(parent), m_document(document), m_advice(advice)
{
    setObjectName(QStringLiteral("precisionBars"));
    hide();
    if (m_advice)
        connect(m_advice, &models::AdviceRunner::advised, this, &PrecisionBars::refresh);
}

// With the first answer: the window's first picture does without them.
void PrecisionBars::createButtons()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        auto *button = new PrecisionButton(this);
        button->setObjectName(QStringLiteral("precision%1").arg(i));
        connect(button, &QAbstractButton::clicked, this, [this, i] { take(i); });
        connect(button, &PrecisionButton::pointedAt, this, [this, i](bool on) { preview(i, on); });
        layout->addWidget(button);
        m_buttons[i] = button;
    }
}

void PrecisionBars::refresh()
{
    const auto advice = m_advice->advice();
    const bool current = advice && m_advice->isCurrent();
    if (current || !advice)
        m_shown = advice ? advice->precisions : std::vector<search::PrecisionAnswer>();
    setVisible(!m_shown.empty());
    if (!m_buttons.back() && !m_shown.empty())
        createButtons();
    for (std::size_t i = 0; i < m_buttons.size() && m_buttons[i]; ++i) {
        m_buttons[i]->setVisible(i < m_shown.size());
        m_buttons[i]->setEnabled(current);
        if (i < m_shown.size())
            m_buttons[i]->setAnswer(m_shown[i]);
    }
}

void PrecisionBars::take(std::size_t index)
{
    if (index >= m_shown.size() || !m_advice->isCurrent())
        return;
    const auto chosen = m_shown[index];
    m_buttons[index]->setChecked(chosen.asked);  // the answer to the edit says what is chosen
    if (chosen.asked)
        return;
    Q_EMIT previewed(nullptr);
    m_document->replaceCurrent(
        chosen.scenario, [format = models::toQString(chosen.weights)] { return tr("weights in %1").arg(format); });
}

void PrecisionBars::preview(std::size_t index, bool on)
{
    if (index < m_shown.size() && !m_shown[index].asked)
        Q_EMIT previewed(on ? std::make_shared<const estimate::Estimate>(m_shown[index].estimate) : nullptr);
}

void PrecisionBars::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_buttons.back())
        refresh();
}

}  // namespace headroom::views
