// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person's own models and GPUs, written to the folder that overlays the catalogue, as its loader expects them.
#pragma once

#include "core/result.h"

#include <filesystem>
#include <string>

namespace headroom::scenario {

// Three fields and a name are enough to plan for a card.
struct OwnGpu {
    std::string name;
    double memoryGib = 0;
    double bandwidthGbs = 0;       // 0: not known
    double computeCapability = 0;  // NVIDIA's; 0: not known, and then it is planned as a current card
};

// What is wrong, by field: path is "name", "memory_gib", "memory_bandwidth_gbs" or "compute_capability". Empty: sound.
[[nodiscard]] Problems checkOwnGpu(const OwnGpu &gpu);
// "My card, 48 GB" -> "my-card-48-gb".
[[nodiscard]] std::string idOfName(const std::string &name);

// The id under which it is found from now on. An entry of the same id is replaced.
[[nodiscard]] Result<std::string> saveOwnGpu(const OwnGpu &gpu, const std::filesystem::path &ownCatalog);
// A Hugging Face config.json, or a folder that has one. `name` empty: as the file calls it.
[[nodiscard]] Result<std::string> saveOwnModel(const std::filesystem::path &config, const std::string &name,
                                               const std::filesystem::path &ownCatalog);

}  // namespace headroom::scenario
