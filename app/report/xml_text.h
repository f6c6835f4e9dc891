// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text in XML and HTML. Names come from plans and model files, where every character may stand.
#pragma once

#include <QString>

namespace headroom::report {

// Escaped; a character that XML 1.0 has no way to write becomes U+FFFD, for one of them makes the file unreadable.
[[nodiscard]] QString xmlText(const QString &text);

}  // namespace headroom::report
