// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Predict first: the plan that is open, with its numbers hidden. A guess for a term, then its size, how far off the
// guess was, and the way to its derivation. Every plan is an exercise.
#pragma once

#include "app/models/estimate_runner.h"
#include "app/views/page.h"

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace headroom::views {

class PlainTable;

class PredictPage : public Page
{
    Q_OBJECT

public:
    explicit PredictPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    // A term, or (without one) the sum of all.
    struct Row {
        std::optional<estimate::Term> term;
        std::int64_t bytes = 0;
        bool told = false;
        QLabel *name = nullptr, *value = nullptr, *error = nullptr;
        QLineEdit *guess = nullptr;
        QPushButton *show = nullptr, *why = nullptr;
    };

    void createLayout();
    void startAgain();
    void addRow(QWidget *parent, QGridLayout *grid, std::optional<estimate::Term> term, std::int64_t bytes);
    void tell(std::size_t index);
    void tellAll();
    void explain(std::size_t index);
    void retranslate();
    void retranslate(const Row &row);
    [[nodiscard]] QString errorText(const Row &row) const;

    models::EstimateRunner *m_runner;
    QScrollArea *m_scroll;
    QLabel *m_plan, *m_assumed, *m_task, *m_verdict;
    PlainTable *m_given;
    QPushButton *m_all, *m_again;
    std::vector<Row> m_rows;
    quint64 m_shown = 0;
};

}  // namespace headroom::views
