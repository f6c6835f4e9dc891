// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edit, Copy: the answer as a sentence, a text, a table, a picture, a command, and as what an issue needs.
#pragma once

#include "app/models/estimate_runner.h"

#include <QMenu>
#include <QPixmap>

#include <functional>
#include <optional>

namespace headroom::views {

class CopyMenu : public QMenu
{
    Q_OBJECT

public:
    struct Source {
        const models::PlanDocument *document = nullptr;
        const models::EstimateRunner *runner = nullptr;
        std::function<QPixmap()> picture;                       // of what is shown
        std::function<std::optional<std::int64_t>()> measured;  // the user's own figure, if given
    };

    CopyMenu(Source source, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(const char *name, const QKeySequence &keys, const std::function<void()> &run);
    void addLaunch();
    void retranslate();

    Source m_source;
    QMenu *m_launch = nullptr;
};

}  // namespace headroom::views
