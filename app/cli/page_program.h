// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages need fonts: they are made by headroom-print, the same program with Qt Gui, so that this one starts without.
#pragma once

#include "app/cli/command.h"

namespace headroom::cli {

// The same arguments to the program with pages; its answer is ours.
[[nodiscard]] Answer handOver();

}  // namespace headroom::cli
