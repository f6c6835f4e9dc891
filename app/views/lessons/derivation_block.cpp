// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of the traced derivation; the first is there, the others come by a button or a key.
#include "app/views/lessons/derivation_block.h"

#include "app/lessons/derivation_steps.h"
#include "app/lessons/lesson_words.h"
#include "app/text/formatter.h"
#include "app/views/lessons/prose_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace headroom::views {

DerivationBlock::DerivationBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent)
    : BlockWidget(block, session, parent), m_text(new ProseView(this)), m_count(new QLabel(this)),
      m_next(new QPushButton(this)), m_back(new QPushButton(this)), m_everything(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("derivation:") + QString::fromStdString(block.name));
    m_next->setObjectName(QStringLiteral("nextStep"));
    m_back->setObjectName(QStringLiteral("stepBack"));
    m_everything->setObjectName(QStringLiteral("allSteps"));
    auto *buttons = new QHBoxLayout;
    for (QWidget *widget : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_next),
                            static_cast<QWidget *>(m_everything), static_cast<QWidget *>(m_count)})
        buttons->addWidget(widget);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_next, &QPushButton::clicked, this, [this] { stepForward(); });
    connect(m_back, &QPushButton::clicked, this, [this] { stepBack(); });
    connect(m_everything, &QPushButton::clicked, this, [this] { show(m_all); });
    refresh();
}

void DerivationBlock::refresh()
{
    QString markdown;
    if (const auto answer = answered()) {
        const auto steps = lessons::derivationSteps(*answer, block().numbers.front().operands.front().key);
        m_all = static_cast<int>(steps.size());
        m_shown = std::clamp(m_shown, std::min(1, m_all), m_all);
        for (int i = 0; i < m_shown; ++i)
            markdown += lessons::asMarkdown(steps[static_cast<std::size_t>(i)]) + QStringLiteral("\n\n");
    }
    m_text->setText(markdown);
    retranslate();
}

void DerivationBlock::retranslate()
{
    const text::Formatter format;
    const QString name = lessons::numberName(block().numbers.front());
    m_text->setAccessibleName(tr("Derivation: %1").arg(name));
    m_next->setText(tr("Next step"));
    m_back->setText(tr("Step back"));
    m_everything->setText(tr("All steps"));
    m_count->setText(tr("%1: step %2 of %3", "a number; where one is in its derivation")
                         .arg(name, format.count(m_shown), format.count(m_all)));
    m_next->setEnabled(m_shown < m_all);
    m_everything->setEnabled(m_shown < m_all);
    m_back->setEnabled(m_shown > 1);
}

void DerivationBlock::show(int steps)
{
    m_shown = steps;
    refresh();
}

void DerivationBlock::hideSteps()
{
    show(1);
}

bool DerivationBlock::stepForward()
{
    if (m_shown >= m_all)
        return false;
    show(m_shown + 1);
    return true;
}

bool DerivationBlock::stepBack()
{
    if (m_shown <= 1)
        return false;
    show(m_shown - 1);
    return true;
}

}  // namespace headroom::views
