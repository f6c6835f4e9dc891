// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The open plan and its files: open, save, examples, recent files, and the question before changes are lost.
#pragma once

#include "app/models/plan_document.h"
#include "core/world.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace headroom::views {

class PlanFiles : public QObject
{
    Q_OBJECT

public:
    // `remembers`: recent files are kept in the settings.
    PlanFiles(models::PlanDocument *document, const DataFolder &data, bool remembers, QWidget *window);

    [[nodiscard]] static bool isPlanFile(const QString &file);  // else a model file
    // A plan, a model file or a folder with a config.json. False: told in a message.
    bool open(const QString &file);
    void openFirst();  // what a new window shows
    void newPlan();
    void choose();
    bool saveTo(const QString &file);
    void save(const std::function<void()> &then = {});  // `then`: once it is saved
    void saveAs(const std::function<void()> &then = {});
    void guard(const std::function<void()> &then);  // asks first when there is something to lose
    void fillExamples(QMenu *menu);
    void fillRecent(QMenu *menu);
    void tell(const QString &text);

private:
    void openModel(const QString &path);
    void remember(const QString &file);
    [[nodiscard]] QString examplesFolder() const;

    models::PlanDocument *m_document;
    const DataFolder &m_data;
    bool m_remembers;
    QWidget *m_window;
};

}  // namespace headroom::views
