// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the architecture object of a catalogue entry (the keys of shared/models.README.md, kept in our data files) to
// layers and tensors. core/modelfile translates a Hugging Face config into the same object, so tensors are listed once.
#pragma once

#include "core/catalog/architecture.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

namespace headroom::catalog {

// Refused by name: heads that do not divide, layer letters that do not match num_layers, missing or absurd sizes.
[[nodiscard]] Result<Architecture> buildArchitecture(const nlohmann::json &description, const std::string &file,
                                                     const std::string &place);

}  // namespace headroom::catalog
