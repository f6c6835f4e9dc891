// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// For the window's status bar: how near estimates of this kind of work are, and on how many runs that rests. A click
// opens the page that shows them.
#pragma once

#include "app/views/widgets/clickable_label.h"
#include "core/estimate/estimate.h"

#include <memory>

namespace headroom::views {

class AccuracyStatus : public ClickableLabel
{
    Q_OBJECT

public:
    explicit AccuracyStatus(QWidget *parent = nullptr);
    void setEstimate(std::shared_ptr<const estimate::Estimate> estimate);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::shared_ptr<const estimate::Estimate> m_estimate;
};

}  // namespace headroom::views
