// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// F3: every command of the menus, found by typing a part of its words.
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QListWidget;
class QMenuBar;

namespace headroom::views {

class CommandSearch : public QDialog
{
    Q_OBJECT

public:
    CommandSearch(const QMenuBar *menus, QWidget *parent);
    [[nodiscard]] QListWidget *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void collect(QAction *action, const QString &path);
    void filter(const QString &text);
    void run();

    QLineEdit *m_search;
    QListWidget *m_list;
    QList<QAction *> m_commands;  // by row
};

}  // namespace headroom::views
