// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a scenario that a lesson lets one move: a slider for a row of numbers, a choice for words.
#pragma once

#include "app/views/lessons/block_widget.h"

#include <vector>

class QComboBox;
class QLabel;
class QSlider;

namespace headroom::views {

class SlidersBlock : public BlockWidget
{
    Q_OBJECT

public:
    SlidersBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent);
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        const lessons::KeyValues *field = nullptr;
        QLabel *name = nullptr, *value = nullptr;
        QSlider *slider = nullptr;  // one of the two
        QComboBox *combo = nullptr;
    };
    void addRow(const lessons::KeyValues &field, int row);
    void refreshRow(Row &row);
    void choose(const lessons::KeyValues &field, int index);

    std::vector<Row> m_rows;
    QLabel *m_problem;
    QString m_problemText;
};

}  // namespace headroom::views
