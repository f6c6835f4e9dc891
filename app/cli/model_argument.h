// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// --model of commands that need no machine: a catalogue id or a model file.
#pragma once

#include "app/cli/command.h"

namespace headroom::cli {

[[nodiscard]] std::shared_ptr<const catalog::Model> modelOf(const std::string &text, Session &session);

}  // namespace headroom::cli
