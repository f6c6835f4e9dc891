// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Titles here, questions in the data.
#include "app/views/ask/example_strip.h"

#include "core/resources/json_reading.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPalette>
#include <QToolButton>

#include <algorithm>

namespace headroom::views {

namespace {

const std::pair<const char *, const char *> titles[] = {
    {"v100-65b", QT_TRANSLATE_NOOP("ExampleStrip", "Can 4 × V100 32G train 65B?")},
    {"full-7b", QT_TRANSLATE_NOOP("ExampleStrip", "Full fine-tuning of 7B: 4 × A100 40G")},
    {"what-fits-2080ti", QT_TRANSLATE_NOOP("ExampleStrip", "What do my 4 × 2080 Ti 22G run?")},
    {"deepseek-r1", QT_TRANSLATE_NOOP("ExampleStrip", "DeepSeek-R1: what hardware?")},
    {"kv-too-small", QT_TRANSLATE_NOOP("ExampleStrip", "vLLM says the KV cache is too small")},
    {"lora-24gb", QT_TRANSLATE_NOOP("ExampleStrip", "LoRA on one 24 GB card")},
};

QString titleOf(const QString &id)
{
    const auto found = std::find_if(std::begin(titles), std::end(titles),
                                    [&](const auto &row) { return id == QLatin1String(row.first); });
    return found == std::end(titles) ? id : QCoreApplication::translate("ExampleStrip", found->second);
}

}  // namespace

ExampleStrip::ExampleStrip(const std::filesystem::path &file, QWidget *parent)
    : QFrame(parent), m_links(new QLabel(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("exampleStrip"));
    if (const auto examples = resources::readJsonFile(file)) {
        for (const auto &entry : examples->value("examples", nlohmann::json::array()))
            m_examples.append({QString::fromStdString(entry.value("id", "")),
                               QString::fromStdString(entry.value("ask", "")),
                               QString::fromStdString(entry.value("page", "plan"))});
    }
    m_links->setObjectName(QStringLiteral("exampleLinks"));
    m_links->setWordWrap(true);
    m_links->setTextFormat(Qt::RichText);
    m_links->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_links->setFocusPolicy(Qt::StrongFocus);
    m_close->setObjectName(QStringLiteral("dismissExamples"));
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(m_links, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_links, &QLabel::linkActivated, this, &ExampleStrip::choose);
    connect(m_close, &QToolButton::clicked, this, [this] {
        stepAside();
        Q_EMIT dismissed();
    });
    retranslate();
}

QStringList ExampleStrip::ids() const
{
    QStringList ids;
    for (const auto &example : m_examples)
        ids << example.id;
    return ids;
}

void ExampleStrip::choose(const QString &id)
{
    m_choosing = true;
    for (const auto &example : m_examples) {
        if (example.id == id)
            Q_EMIT chosen(example.question, example.page);
    }
    m_choosing = false;
}

void ExampleStrip::stepAside()
{
    m_away = true;
    if (!m_held)
        hide();
}

void ExampleStrip::hold(bool on)
{
    m_held = on;
    if (m_away && !on)
        hide();
}

void ExampleStrip::showIf(bool wanted)
{
    setVisible(wanted && !m_away);
}

void ExampleStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void ExampleStrip::retranslate()
{
    QStringList links;
    const QString colour = palette().color(QPalette::Link).name();
    for (const auto &example : m_examples)
        links << QStringLiteral("<a href=\"%1\" style=\"color:%2\">%3</a>")
                     .arg(example.id, colour, titleOf(example.id).toHtmlEscaped());
    m_links->setText(tr("Try: %1").arg(links.join(QStringLiteral(" · "))));
    m_links->setAccessibleName(tr("Example questions"));
    m_close->setToolTip(tr("Hide the examples"));
    m_close->setAccessibleName(tr("Hide the examples"));
}

}  // namespace headroom::views
