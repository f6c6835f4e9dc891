// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON pasted as a whole: a DeepSpeed configuration, a config.json of a model.
#pragma once

#include "core/ask/settle.h"

#include <optional>

namespace headroom::ask {

// `text` as given, `folded` for positions. nullopt: it is not one JSON object.
[[nodiscard]] std::optional<Draft> readConfig(const Vocabulary &v, std::string_view text, std::string_view folded);

}  // namespace headroom::ask
