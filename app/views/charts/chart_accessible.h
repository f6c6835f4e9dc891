// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader sees of a bar chart: its segments as a list, each with name, size and share. Qt Charts has
// nothing of the kind.
#pragma once

namespace headroom::views {

void installChartAccessibility();  // as often as one likes

}  // namespace headroom::views
