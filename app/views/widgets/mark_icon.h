// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of verdicts and warnings, painted: a tick, a half-filled disc, a cross; a sign for each severity.
#pragma once

#include "core/estimate/estimate.h"

#include <QIcon>
#include <QPalette>

namespace headroom::views {

[[nodiscard]] QIcon verdictIcon(estimate::Verdict verdict, const QPalette &palette);
[[nodiscard]] QIcon severityIcon(Severity severity, const QPalette &palette);
[[nodiscard]] QIcon termIcon(estimate::Term term, const QPalette &palette);  // swatch of the chart's brush
// The buttons of docks and bars: the style's own are pictures of one colour, read from a file each time.
enum class WindowMark { Close, Float, More };
[[nodiscard]] QIcon markIcon(WindowMark mark);

}  // namespace headroom::views
