// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The field of the Ask line: one line that grows with a paste, underlines what is not understood, completes names.
#pragma once

#include "core/ask/answer.h"

#include <QPlainTextEdit>

#include <functional>

class QCompleter;

namespace headroom::views {

class AskEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    // `names` is called when something is first typed.
    explicit AskEdit(std::function<QStringList()> names, QWidget *parent = nullptr);
    void mark(const ask::Answer &answer);
    // The plan was edited since something was typed here: taking back begins there.
    void yieldUndo() { m_undoYields = true; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitted(bool asNewScenario);
    void earlierRequested();
    void laterRequested();
    void cleared();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString wordBeforeCursor() const;
    void complete();
    void insertCompletion(const QString &name);
    void fitHeight();
    [[nodiscard]] bool leavesToPlan(const QKeyEvent &key) const;

    std::function<QStringList()> m_names;
    QCompleter *m_completer = nullptr;
    bool m_undoYields = false;
};

}  // namespace headroom::views
