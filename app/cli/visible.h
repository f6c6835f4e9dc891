// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names in plans, model files and arguments are anybody's, and a terminal obeys the control characters in them.
#pragma once

#include <QString>

#include <string>

namespace headroom::cli {

// UTF-8 with every control character but newline and tab as "<U+001B>".
[[nodiscard]] std::string visible(const std::string &text);
// For stderr: newlines become spaces.
[[nodiscard]] std::string oneLine(const QString &text);

}  // namespace headroom::cli
