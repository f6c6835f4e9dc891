// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing as SVG text: a file of its own on a light ground, or part of an HTML page, whose colours follow the page.
#pragma once

#include "app/report/drawing.h"

namespace headroom::report {

[[nodiscard]] QString svgFile(const Drawing &drawing);
[[nodiscard]] QString svgInPage(const Drawing &drawing);
// The patterns that svgInPage() pictures use; once in the page.
[[nodiscard]] QString svgPatterns();
[[nodiscard]] QString swatchInPage(int term);

}  // namespace headroom::report
