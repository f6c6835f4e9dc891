// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A line to type in over the list of commands.
#include "app/views/command_search.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

namespace {

// "&Save" and "保存(&S)" without the mark of the key.
QString plain(QString text)
{
    static const QRegularExpression bracket(QStringLiteral("\\(&.\\)"));
    return text.remove(bracket).remove(u'&');
}

}  // namespace

CommandSearch::CommandSearch(const QMenuBar *menus, QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("commandSearch"));
    setWindowTitle(tr("Commands"));
    m_search->setObjectName(QStringLiteral("commandSearchText"));
    m_search->setPlaceholderText(tr("Type what you want to do"));
    m_search->setAccessibleName(tr("Type what you want to do"));
    m_list->setObjectName(QStringLiteral("commandSearchList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    for (QAction *action : menus->actions())
        collect(action, QString());
    filter({});
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandSearch::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandSearch::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandSearch::run);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 22);
}

void CommandSearch::collect(QAction *action, const QString &path)
{
    QMenu *menu = action->menu<QMenu *>();
    const QString name = path.isEmpty() ? plain(action->text()) : path + QStringLiteral(" › ") + plain(action->text());
    if (menu) {
        Q_EMIT menu->aboutToShow();  // some are filled only then
        for (QAction *inner : menu->actions())
            collect(inner, name);
    } else if (!action->isSeparator() && action->isEnabled() && !action->text().isEmpty()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        m_list->addItem(keys.isEmpty() ? name : tr("%1   (%2)", "command, keys").arg(name, keys));
        m_commands << action;
    }
}

void CommandSearch::filter(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString name = m_list->item(row)->text();
        const bool found = std::all_of(words.begin(), words.end(), [&name](const QString &word) {
            return name.contains(word, Qt::CaseInsensitive);
        });
        m_list->item(row)->setHidden(!found);
        if (found && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
}

void CommandSearch::run()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_list->item(row)->isHidden())
        return;
    // After this dialog is gone: the command may open another.
    QTimer::singleShot(0, m_commands[row], [command = m_commands[row]] { command->trigger(); });
    close();
}

bool CommandSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace headroom::views
