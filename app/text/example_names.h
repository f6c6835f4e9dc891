// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The titles and scenario names of the plans that ship with the program, in the language of the moment. A name that is
// somebody's own is shown as it is.
#pragma once

#include <QString>

#include <string_view>

namespace headroom::text {

[[nodiscard]] QString exampleName(std::string_view name);
[[nodiscard]] bool isExampleName(std::string_view name);  // tests: none of the shipped plans is forgotten

}  // namespace headroom::text
