// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One decoder layer: norms, the mixer of its letter, the feed-forward of its letter, hyper-connections.
#include "core/catalog/layer_parts.h"

namespace headroom::catalog {

namespace {

constexpr std::int64_t maxNormsPerLayer = 64;

std::int64_t readNorms(const DescriptionView &description, const LayerPlace &place)
{
    const DescriptionView norm = description.child("norm");
    const nlohmann::json *count = norm.empty() ? nullptr : norm.find("per_layer");
    if (!count)
        return 2;
    if (!count->is_object())
        return norm.size("per_layer", maxNormsPerLayer, 0);
    const DescriptionView table = norm.child("per_layer");
    const std::string letters{static_cast<char>(place.mixer), static_cast<char>(place.ffn)};
    return table.has(letters.c_str()) ? table.size(letters.c_str(), maxNormsPerLayer, 0)
                                      : table.size("default", maxNormsPerLayer, 0);
}

const nlohmann::json *overrideOf(const DescriptionView &description, const char *table, char letter)
{
    const DescriptionView overrides = description.child(table);
    const std::string key(1, letter);
    return overrides.empty() ? nullptr : overrides.find(key.c_str());
}

// Inkling: depthwise convolutions on keys, values and both sub-blocks' outputs leave columns of state.
void addShortConvolutionState(const DescriptionView &description, LayerKind &kind)
{
    const DescriptionView convolution = description.child("short_conv");
    if (convolution.empty())
        return;
    const AttentionSpec &a = kind.attention;
    const std::int64_t channels = a.kvHeads * (a.headDim + a.vHeadDim) + 2 * description.size("hidden_size");
    kind.recurrent.convElements += channels * (convolution.size("kernel", 4096) - 1);
}

void addMixer(TensorList &list, const DescriptionView &view, const LayerPlace &place, LayerKind &kind)
{
    switch (place.mixer) {
    case Mixer::Full:
    case Mixer::Sliding:
    case Mixer::Sparse:
    case Mixer::CompressedSparse:
    case Mixer::CompressedHeavy:
        addAttention(list, view, place, kind.attention);
        addShortConvolutionState(view, kind);
        break;
    case Mixer::Cross:
        addCrossAttention(list, view, kind.attention);
        break;
    case Mixer::Linear:
        addLinearAttention(list, view, kind.recurrent);
        break;
    case Mixer::StateSpace:
        addStateSpace(list, view, kind.recurrent);
        break;
    case Mixer::Hybrid:
        addAttention(list, view, place, kind.attention);
        addStateSpace(list, view, kind.recurrent);
        break;
    case Mixer::None:
        break;
    }
}

void addHyperConnections(TensorList &list, const DescriptionView &description)
{
    const DescriptionView connections = description.child("hyper_connections");
    if (connections.empty())
        return;
    const std::int64_t streams = connections.size("streams", 1024);
    const std::int64_t mixes = (2 + streams) * streams;
    for (const std::string name : {"attn", "ffn"}) {
        list.add("hc_" + name + "_fn", {mixes, streams * description.size("hidden_size")});
        list.add("hc_" + name + "_base", {mixes});
        list.add("hc_" + name + "_scale", {3});
    }
}

}  // namespace

void addHyperConnectionHead(TensorList &list, const DescriptionView &description, const std::string &prefix)
{
    const std::int64_t streams = description.child("hyper_connections").size("streams", 1024);
    list.add(prefix + "hc_head_fn", {streams, streams * description.size("hidden_size")});
    list.add(prefix + "hc_head_base", {streams});
    list.add(prefix + "hc_head_scale", {1});
}

void addLayer(TensorList &list, const DescriptionView &description, const LayerPlace &place, LayerKind &kind)
{
    kind.mixer = place.mixer;
    kind.ffn = place.ffn;
    DescriptionView mixerView =
        description.over(overrideOf(description, "mixer_overrides", static_cast<char>(place.mixer)));
    const DescriptionView ffnView =
        description.over(overrideOf(description, "ffn_overrides", static_cast<char>(place.ffn)));
    const DescriptionView norm = description.child("norm");
    kind.norms = readNorms(description, place);
    for (std::int64_t i = 1; i <= kind.norms; ++i)
        list.norm("norm" + std::to_string(i), description.size("hidden_size"), readNormKind(norm));
    addMixer(list, mixerView, place, kind);
    addFeedForward(list, ffnView, place, kind);
    addHyperConnections(list, description);
}

}  // namespace headroom::catalog
