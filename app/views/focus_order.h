// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tab goes through the window region by region. Qt's own order is that in which widgets were made, and ours are made
// when they are needed.
#pragma once

#include <QList>

class QWidget;

namespace headroom::views {

// Where Tab (or Shift+Tab) goes from `from`; null: nothing can take it. Regions that are null are left out.
[[nodiscard]] QWidget *nextByRegion(QWidget *window, const QList<QWidget *> &regions, const QWidget *from,
                                    bool forward);

}  // namespace headroom::views
