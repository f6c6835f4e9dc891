// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names that stand within sentences, set alone as a heading or in a cell: "number of layers" is "Number of layers".
#pragma once

#include <QString>

namespace headroom::text {

// A first word that is no English word ("fp16", "n", "vLLM") stays as it is, and so does what has Chinese in it.
[[nodiscard]] QString asHeading(const QString &name);

}  // namespace headroom::text
