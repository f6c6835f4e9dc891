// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a text that is wrapped do not end between a figure and its unit.
#pragma once

#include <QString>

namespace headroom::text {

[[nodiscard]] QString unbroken(QString sentence);

}  // namespace headroom::text
