// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A live block between the paragraphs of a lesson. It shows its scenario as the sliders stand.
#pragma once

#include "app/models/lesson_session.h"

#include <QWidget>

namespace headroom::views {

class BlockWidget : public QWidget
{
    Q_OBJECT

public:
    BlockWidget(const lessons::Block &block, models::LessonSession *session, QWidget *parent)
        : QWidget(parent), m_block(block), m_session(session)
    {
        setObjectName(QStringLiteral("block:") + QString::fromStdString(block.name));
    }
    virtual void refresh() = 0;  // numbers or the language have changed
    // Step by step: what is hidden now is shown one by one. Blocks without steps show everything.
    virtual void hideSteps() {}
    virtual bool stepForward() { return false; }  // false: nothing was hidden any more
    virtual bool stepBack() { return false; }

Q_SIGNALS:
    void numberClicked(const QString &key);

protected:
    [[nodiscard]] const lessons::Block &block() const { return m_block; }
    [[nodiscard]] models::LessonSession *session() const { return m_session; }
    [[nodiscard]] std::shared_ptr<const lessons::Answered> answered(std::size_t index = 0) const
    {
        const auto answer = m_session->desk().answer(m_block.scenarios[index]);
        return answer ? *answer : nullptr;
    }
    void changeEvent(QEvent *event) override;

private:
    const lessons::Block &m_block;  // lives with the session's lesson
    models::LessonSession *m_session;
};

[[nodiscard]] BlockWidget *makeBlockWidget(const lessons::Block &block, models::LessonSession *session,
                                           QWidget *parent);

}  // namespace headroom::views
