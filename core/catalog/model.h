// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A model of the catalogue (or read from a file): what it is called, where it comes from, what it is made of.
#pragma once

#include "core/catalog/architecture.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom::catalog {

struct Checkpoint {
    std::int64_t bytes = 0;  // what the hub stores for the weights (safetensors tensors, no headers); 0: unknown
    bool measured = false;   // true: from the hub's own figures, false: computed from tensors and native dtype
};

// A name that needs a word of explanation: "vicuna-65b" finds LLaMA 65B although no such Vicuna was released.
struct AliasNote {
    std::string alias, code;  // code: "no-official-vicuna-65b", said by app/text
};

enum class Tier { Small, Medium, Large };  // S1.7: < 10 B, 10-100 B, > 100 B by total parameters

struct Model {
    std::string id, family, name, hubId;
    std::vector<std::string> aliases;  // lower case: Chinese names, nicknames, hub ids of same-shape models
    std::vector<AliasNote> aliasNotes;
    std::string released, licence, publishedParameters;
    std::string nativeFormat = "bf16";  // a number format id of resources/formats.json: the checkpoint's own
    std::vector<std::string> modalities;
    bool exact = true;                            // params_exact reproduces a published total
    std::string exactBasis, notes, chineseNotes;  // what is to be known, in both languages
    std::vector<std::string> sources;
    Checkpoint checkpoint;
    Architecture architecture;
    ParameterCounts parameters;

    [[nodiscard]] Tier tier() const
    {
        return parameters.total < 10'000'000'000     ? Tier::Small
               : parameters.total <= 100'000'000'000 ? Tier::Medium
                                                     : Tier::Large;
    }
};

}  // namespace headroom::catalog
