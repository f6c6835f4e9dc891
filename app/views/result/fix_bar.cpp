// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Three buttons under a line that becomes the preview, so that nothing jumps.
#include "app/views/result/fix_bar.h"

#include "app/models/strings.h"
#include "app/text/fix_texts.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "app/views/widgets/wrapped_label.h"

#include <QFocusEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

FixBar::FixBar(models::PlanDocument *document, models::AdviceRunner *advice, QWidget *parent)
    : QWidget(parent), m_document(document), m_advice(advice), m_title(new WrappedLabel(this))
{
    setObjectName(QStringLiteral("fixBar"));
    m_title->setObjectName(QStringLiteral("fixTitle"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 6);
    layout->addWidget(m_title);
    if (m_advice)
        connect(m_advice, &models::AdviceRunner::advised, this, &FixBar::refresh);
    refresh();
}

// When there is something to offer: a style sheet costs the start of a window more than its buttons do.
void FixBar::createButtons()
{
    for (std::size_t i = 0; i < mostFixes; ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("applyFix%1").arg(i));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 3px 6px"));
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, i] { apply(i); });
        layout()->addWidget(button);
        m_buttons[i] = button;
    }
}

void FixBar::hold(bool on)
{
    m_held = on;
    if (!on)
        refresh();
}

void FixBar::refresh()
{
    if (m_held)
        return;
    const auto advice = m_advice ? m_advice->advice() : nullptr;
    const bool current = advice && m_advice->isCurrent();
    if (current || !advice) {
        preview(nullptr);
        m_shown = advice ? advice->fixes : std::vector<search::Fix>();
        m_shown.resize(std::min(m_shown.size(), mostFixes));
    }
    if (!m_shown.empty() && !m_buttons.front())
        createButtons();
    setVisible(!m_shown.empty());
    if (m_shown.empty())
        return;
    for (std::size_t i = 0; i < mostFixes; ++i) {
        auto *button = m_buttons[i];
        button->setVisible(i < m_shown.size());
        button->setEnabled(current);  // what is computed anew may offer something else
        button->setAccessibleName(tr("Change of the plan"));
        if (i >= m_shown.size())
            continue;
        const QString text = text::fixWithGain(m_shown[i]);
        QStringList settings;
        for (const auto &assignment : m_shown[i].assignments)
            settings << models::toQString(assignment);
        button->setAccessibleName(text);
        button->setAccessibleDescription(text::verdictSentence(m_shown[i].estimate));
        button->setToolTip(tr("%1\nChanges %2. Can be undone.").arg(text, settings.join(QStringLiteral(", "))));
    }
    breakLines();
    showTitle();
}

// A button does not wrap its text: where it is too wide, the edits and the gain get a line each.
void FixBar::breakLines()
{
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        auto *button = m_buttons[i];
        QString text = QStringLiteral("▸ ") + text::fixWithGain(m_shown[i]);
        if (fontMetrics().horizontalAdvance(text) > width() - fontMetrics().averageCharWidth()) {
            text.replace(QStringLiteral(" + "), QStringLiteral(" +\n"));
            const auto gain = std::max(text.lastIndexOf(QStringLiteral(" (")), text.lastIndexOf(QChar(0xFF08)));
            if (gain > 0)
                text.insert(gain, u'\n');
        }
        button->setText(text.replace(u'&', QStringLiteral("&&")));
    }
    // A layout gives way to what lies below before it cuts lines off.
    setMinimumHeight(layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : layout()->sizeHint().height());
}

void FixBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_shown.empty())
        breakLines();
}

void FixBar::apply(std::size_t index)
{
    if (index >= m_shown.size() || !m_advice->isCurrent() || m_held)
        return;
    const auto fix = std::make_shared<const search::Fix>(m_shown[index]);
    preview(nullptr);
    m_document->applyEdits(fix->assignments, [fix] { return text::fixName(*fix); });
}

void FixBar::preview(const search::Fix *fix)
{
    if (fix == m_previewing)
        return;
    m_previewing = fix;
    showTitle();
    Q_EMIT previewed(fix ? std::make_shared<const estimate::Estimate>(fix->estimate) : nullptr);
}

void FixBar::showTitle()
{
    const bool enough = !m_shown.empty() && m_shown.front().reachesGoal;
    if (m_previewing)
        m_title->setText(tr("Then: %1").arg(text::verdictSentence(m_previewing->estimate)));
    else
        m_title->setText(enough ? tr("To make room:") : tr("No small change is enough. What helps:"));
}

bool FixBar::eventFilter(QObject *watched, QEvent *event)
{
    const auto at = std::find(m_buttons.begin(), m_buttons.end(), watched);
    const auto index = static_cast<std::size_t>(at - m_buttons.begin());
    if (at != m_buttons.end() && index < m_shown.size()) {
        const bool left =
            event->type() == QEvent::Leave || event->type() == QEvent::FocusOut || event->type() == QEvent::Hide;
        // Walked to, not just given the focus because the window came up.
        const auto *focus = event->type() == QEvent::FocusIn ? static_cast<QFocusEvent *>(event) : nullptr;
        const bool walked =
            focus && (focus->reason() == Qt::TabFocusReason || focus->reason() == Qt::BacktabFocusReason);
        if (event->type() == QEvent::Enter || walked)
            preview(&m_shown[index]);
        else if (left)
            preview(nullptr);
    }
    return QWidget::eventFilter(watched, event);
}

void FixBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

}  // namespace headroom::views
