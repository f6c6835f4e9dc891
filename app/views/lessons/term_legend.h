// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of the bars mean: a class sees the picture from afar and has no pointer to ask with.
#pragma once

#include "core/estimate/estimate.h"

#include <QWidget>

#include <vector>

namespace headroom::views {

class TermLegend : public QWidget
{
    Q_OBJECT

public:
    explicit TermLegend(QWidget *parent = nullptr);
    void setTerms(std::vector<estimate::Term> terms);
    [[nodiscard]] const std::vector<estimate::Term> &terms() const { return m_terms; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;  // one line: its height follows its width

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        estimate::Term term;
        QString name;
        QRect place;
    };
    [[nodiscard]] std::vector<Entry> entries(int width) const;

    std::vector<estimate::Term> m_terms;
};

}  // namespace headroom::views
