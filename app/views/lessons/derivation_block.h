// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The derivation of a number, step by step: all of it, or as far as one has clicked.
#pragma once

#include "app/views/lessons/block_widget.h"

class QLabel;
class QPushButton;

namespace headroom::views {

class ProseView;

class DerivationBlock : public BlockWidget
{
    Q_OBJECT

public:
    DerivationBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent);
    void refresh() override;
    void hideSteps() override;
    bool stepForward() override;
    bool stepBack() override;
    [[nodiscard]] int shownSteps() const { return m_shown; }
    [[nodiscard]] int allSteps() const { return m_all; }

private:
    void show(int steps);
    void retranslate();

    ProseView *m_text;
    QLabel *m_count;
    QPushButton *m_next, *m_back, *m_everything;
    int m_shown = 1, m_all = 0;
};

}  // namespace headroom::views
