// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what is not saved in a file of its own while it is edited, and finds what an earlier run lost. Windows that
// run side by side each have a file; a file whose window is gone is lost work.
#pragma once

#include "app/models/plan_document.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QLockFile;

namespace headroom::models {

struct LostPlan {
    scenario::Plan plan;
    QString filePath;  // where it had been opened from; may be empty
};

class Recovery : public QObject
{
    Q_OBJECT

public:
    Recovery(PlanDocument *document, const QString &folder, QObject *parent = nullptr);
    ~Recovery() override;

    // What an earlier run left, once. A damaged file is renamed, never deleted: see setAside().
    [[nodiscard]] std::optional<LostPlan> takeLost();
    [[nodiscard]] QString setAside() const { return m_setAside; }  // where the damaged file lies now
    void keep();                                                   // now, instead of a moment later
    [[nodiscard]] QString file() const { return m_file; }

private:
    void claimPlace(const QString &folder);
    void onChanged();

    PlanDocument *m_document;
    std::unique_ptr<QLockFile> m_lock;
    QString m_file, m_setAside;
    QTimer m_timer;
};

// `file` under the first free name "file.damaged", "file.damaged-2", ...; empty: it could not be renamed.
[[nodiscard]] QString renameDamaged(const QString &file);

}  // namespace headroom::models
