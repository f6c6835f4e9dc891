// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A formula of a derivation as LaTeX, for papers and slides: the same symbols, set as mathematics.
#pragma once

#include <string>
#include <string_view>

namespace headroom::derive {

// "β_kv·L/t" -> "\beta_{\mathrm{kv}} \cdot L/t". For Step::symbol, formula and substituted.
[[nodiscard]] std::string toLatex(std::string_view formula);

}  // namespace headroom::derive
