// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts a decoder layer is put together from. Each reads its part of the description (the letter's overrides
// already in front), adds its tensors to the list and fills its spec.
#pragma once

#include "core/catalog/architecture.h"
#include "core/catalog/description_view.h"
#include "core/catalog/tensor_list.h"

#include <optional>

namespace headroom::catalog {

// One layer to build. `index` is empty in multi-token-prediction blocks, which have no place among the layers.
struct LayerPlace {
    Mixer mixer = Mixer::Full;
    Ffn ffn = Ffn::Dense;
    std::optional<std::int64_t> index;
};

void addAttention(TensorList &list, const DescriptionView &view, const LayerPlace &place, AttentionSpec &spec);
void addCrossAttention(TensorList &list, const DescriptionView &view, AttentionSpec &spec);
void addCompressedAttention(TensorList &list, const DescriptionView &view, AttentionSpec &spec);  // DeepSeek V4
void addIndexer(TensorList &list, const DescriptionView &view, AttentionSpec &spec);

void addLinearAttention(TensorList &list, const DescriptionView &view, RecurrentSpec &spec);
void addStateSpace(TensorList &list, const DescriptionView &view, RecurrentSpec &spec);

[[nodiscard]] MlpType readMlpType(const DescriptionView &view, const char *key, std::string_view fallback);

struct MlpShape {
    std::int64_t in = 0, width = 0, out = 0;
    MlpType type = MlpType::Swiglu;
    bool biasUp = false, biasDown = false;
    std::int64_t count = 1;
    bool routed = false, shared = false;
};
void addMlp(TensorList &list, const std::string &prefix, const MlpShape &shape);
void addFeedForward(TensorList &list, const DescriptionView &view, const LayerPlace &place, LayerKind &kind);

// A whole layer: norms, mixer, feed-forward, hyper-connections. Fills kind.tensors' source list.
void addLayer(TensorList &list, const DescriptionView &description, const LayerPlace &place, LayerKind &kind);
void addHyperConnectionHead(TensorList &list, const DescriptionView &description, const std::string &prefix);

// Outside the layers.
void addEmbeddings(TensorList &list, const DescriptionView &description, Architecture &architecture);
void addHead(TensorList &list, const DescriptionView &description, const Architecture &architecture);
void addVision(TensorList &list, const DescriptionView &description, Architecture &architecture);
void addMultiTokenPrediction(TensorList &list, const DescriptionView &description, const std::string &file);
// Odd tensors spelled out. Those that repeat with every layer go to the layers, as `perLayer`.
void addExtraTensors(TensorList &outer, TensorList &perLayer, const DescriptionView &description,
                     std::int64_t numLayers);

}  // namespace headroom::catalog
