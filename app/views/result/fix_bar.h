// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Up to three changes that make the plan fit, each a button with its gain and its cost. Pointing at one (or walking to
// it) shows what it would do; a click does it, as one edit with a name.
#pragma once

#include "app/models/advice_runner.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace headroom::views {

class FixBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t mostFixes = 3;

    FixBar(models::PlanDocument *document, models::AdviceRunner *advice, QWidget *parent = nullptr);

    void hold(bool on);  // nothing comes or goes until it is let go

Q_SIGNALS:
    void previewed(const std::shared_ptr<const headroom::estimate::Estimate> &estimate);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createButtons();
    void refresh();
    void breakLines();
    void apply(std::size_t index);
    void preview(const search::Fix *fix);
    void showTitle();

    models::PlanDocument *m_document;
    models::AdviceRunner *m_advice;
    std::vector<search::Fix> m_shown;
    bool m_held = false;
    QLabel *m_title;  // or what the change that is pointed at would bring
    std::array<QPushButton *, mostFixes> m_buttons{};
    const search::Fix *m_previewing = nullptr;  // in m_shown
};

}  // namespace headroom::views
