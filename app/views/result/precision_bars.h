// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict at sixteen, eight and four bits as three small bars, under the verdict of an inference; a click takes
// one. Pointed at, it is previewed.
#pragma once

#include "app/models/advice_runner.h"

#include <QAbstractButton>

#include <array>

namespace headroom::views {

// One of them: a mark, a word and a figure over a bar of what is needed against what is usable.
class PrecisionButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PrecisionButton(QWidget *parent = nullptr);
    void setAnswer(const search::PrecisionAnswer &answer);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointedAt(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString words(const QString &format) const;
    [[nodiscard]] QString wordsFor(int width) const;

    QString m_format, m_figure;
    estimate::Verdict m_verdict = estimate::Verdict::Fits;
    double m_share = 0;  // needed of usable
};

class PrecisionBars : public QWidget
{
    Q_OBJECT

public:
    PrecisionBars(models::PlanDocument *document, models::AdviceRunner *advice, QWidget *parent = nullptr);

Q_SIGNALS:
    // What the plan would be with the change that is pointed at; null: nothing is.
    void previewed(const std::shared_ptr<const estimate::Estimate> &estimate);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createButtons();
    void refresh();
    void take(std::size_t index);
    void preview(std::size_t index, bool on);

    models::PlanDocument *m_document;
    models::AdviceRunner *m_advice;
    std::array<PrecisionButton *, 3> m_buttons{};
    std::vector<search::PrecisionAnswer> m_shown;
};

}  // namespace headroom::views
