// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each entry asks app/models/copy_text for its text.
#include "app/views/ask/copy_menu.h"

#include "app/models/copy_text.h"
#include "app/models/plan_link.h"
#include "app/text/launch_texts.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QMimeData>

namespace headroom::views {

CopyMenu::CopyMenu(Source source, QWidget *parent) : QMenu(parent), m_source(std::move(source))
{
    setObjectName(QStringLiteral("copyMenu"));
    const auto put = [](const QString &text) { QApplication::clipboard()->setText(text); };
    const auto *runner = m_source.runner;
    add("copySentence", {}, [=] { put(models::answerAsSentence(runner->current())); });
    add("copyText", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
        [=] { put(models::answerAsText(runner->current())); });
    add("copyTable", {}, [runner] {
        auto *mime = new QMimeData;  // the clipboard's from now on
        mime->setText(models::termsAsTsv(runner->current()));
        mime->setHtml(models::termsAsHtml(runner->current()));
        QApplication::clipboard()->setMimeData(mime);
    });
    add("copyPicture", {}, [this] { QApplication::clipboard()->setPixmap(m_source.picture()); });
    add("copyCommand", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
        [=, this] { put(models::answerAsCommand(m_source.document->scenario())); });
    addLaunch();
    add("copyLink", {}, [=, this] { put(models::planLink(m_source.document->plan())); });
    addSeparator();
    add("copyIssue", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [=, this] {
        put(models::answerForIssue(runner->current(), m_source.document->scenario(), m_source.measured()));
    });
    retranslate();
}

void CopyMenu::add(const char *name, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
}

// One entry for each engine that does the task of the plan.
void CopyMenu::addLaunch()
{
    m_launch = addMenu(QString());
    m_launch->setObjectName(QStringLiteral("copyLaunch"));
    connect(m_launch, &QMenu::aboutToShow, this, [this] {
        m_launch->clear();
        for (const auto target : launch::targetsOf(m_source.document->scenario().task)) {
            auto *action = m_launch->addAction(text::targetName(target));
            connect(action, &QAction::triggered, this, [this, target] {
                QApplication::clipboard()->setText(models::answerAsLaunch(m_source.runner->current(), target));
            });
        }
    });
}

void CopyMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CopyMenu::retranslate()
{
    setTitle(tr("&Copy answer"));
    const std::pair<const char *, QString> texts[] = {
        {"copySentence", tr("As a &sentence")},    {"copyText", tr("As &text")},
        {"copyTable", tr("As a ta&ble")},          {"copyPicture", tr("As a &picture")},
        {"copyCommand", tr("As a command &line")}, {"copyLink", tr("As a li&nk to this plan")},
        {"copyIssue", tr("For an &issue")},
    };
    m_launch->setTitle(tr("As a la&unch configuration"));
    for (const auto &[name, text] : texts)
        findChild<QAction *>(QLatin1String(name))->setText(text);
}

}  // namespace headroom::views
