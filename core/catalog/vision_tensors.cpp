// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The vision tower: patch embedding, positions, transformer layers, projector. Replicated on every rank.
#include "core/catalog/layer_parts.h"

namespace headroom::catalog {

namespace {

constexpr std::int64_t maxVisionLayers = 1000;

std::int64_t patchInputs(const DescriptionView &vision, std::int64_t patch)
{
    const std::int64_t frames =
        vision.sizeOr("in_channels", 3, 4096, 1) * vision.sizeOr("temporal_patch_size", 1, 4096, 1);
    return frames * patch * patch;
}

// All layers are alike, so one tensor stands for the same one of every layer.
void addTower(TensorList &list, const DescriptionView &vision, const VisionSpec &spec)
{
    const std::int64_t h = spec.hiddenSize;
    const std::int64_t headDim = vision.sizeOr("head_dim", h / spec.heads, maxSize, 1);
    const std::int64_t width = spec.heads * headDim;
    const nlohmann::json *bias = vision.find("attention_bias");
    const bool parts = bias && bias->is_object();
    const DescriptionView each = parts ? vision.child("attention_bias") : vision;
    const auto biased = [&](const char *key) { return parts ? each.flag(key) : vision.flag("attention_bias"); };
    const std::string n = "vision.layers.*.";
    const std::int64_t layers = spec.layers;
    list.linear(n + "q_proj", width, h, {TensorRole::Query}, biased("q"), layers);
    list.linear(n + "k_proj", width, h, {TensorRole::Key}, biased("k"), layers);
    list.linear(n + "v_proj", width, h, {TensorRole::Value}, biased("v"), layers);
    list.linear(n + "o_proj", h, width, {TensorRole::Output}, biased("o"), layers);
    const bool mlpBias = vision.flag("mlp_bias", true);
    const MlpType type = readMlpType(vision, "mlp_type", "gelu");
    if (isGated(type))
        list.linear(n + "mlp.gate_proj", spec.intermediateSize, h, {TensorRole::Gate}, mlpBias, layers);
    list.linear(n + "mlp.up_proj", spec.intermediateSize, h, {TensorRole::Up}, mlpBias, layers);
    list.linear(n + "mlp.down_proj", h, spec.intermediateSize, {TensorRole::Down}, mlpBias, layers);
    const DescriptionView norm = vision.child("norm");
    const NormKind kind = readNormKind(norm);
    for (std::int64_t k = norm.sizeOr("per_layer", 2, 64); k > 0 && kind.type != NormType::None; --k) {
        list.add(n + "norm" + std::to_string(k) + ".weight", {h}, TensorRole::Norm, Split::Replicated, layers);
        if (kind.bias)
            list.add(n + "norm" + std::to_string(k) + ".bias", {h}, TensorRole::Norm, Split::Replicated, layers);
    }
    if (vision.flag("qk_norm")) {
        list.add(n + "q_norm.weight", {headDim}, TensorRole::Norm, Split::Replicated, layers);
        list.add(n + "k_norm.weight", {headDim}, TensorRole::Norm, Split::Replicated, layers);
    }
    list.add(n + "scalars", {vision.sizeOr("layer_scalars", 0)}, TensorRole::Other, Split::Replicated, layers);
    for (std::int64_t k = norm.sizeOr("outer", 0, 64); k > 0; --k)
        list.norm("vision.norm_outer" + std::to_string(k), h, kind);
}

void addProjector(TensorList &list, const DescriptionView &vision)
{
    const nlohmann::json *parts = vision.array("projector");
    for (std::size_t i = 0; parts && i < parts->size(); ++i) {
        const DescriptionView part((*parts)[i], vision.file(),
                                   vision.place() + ".projector[" + std::to_string(i) + "]");
        const nlohmann::json *shape = part.array("shape");
        if (!shape || shape->empty() || shape->size() > 8)
            part.fail("missing-key", "shape", {}, "1..8 sizes");
        std::vector<std::int64_t> sizes;
        for (const nlohmann::json &dim : *shape)
            sizes.push_back(checkedInteger(part, "shape", dim, 1, maxSize));
        const bool matrix = sizes.size() == 2;
        Tensor *tensor = list.add("projector." + part.requiredText("name"), std::move(sizes), TensorRole::Other,
                                  Split::Replicated, part.sizeOr("count", 1, maxSize, 0));
        if (tensor)
            tensor->quantisable = tensor->linear = matrix;
    }
}

VisionSpec readSpec(const DescriptionView &vision)
{
    VisionSpec spec;
    spec.layers = vision.size("layers", maxVisionLayers, 0);
    spec.hiddenSize = vision.size("hidden_size");
    spec.intermediateSize = vision.size("intermediate_size");
    spec.heads = vision.size("num_heads", maxHeads);
    spec.patchSize = vision.size("patch_size", 65'536);
    spec.tokensPerImage = vision.sizeOr("tokens_per_image", 0);
    if (!vision.has("head_dim") && spec.hiddenSize % spec.heads != 0)
        vision.fail("heads-not-divisible", "num_heads", std::to_string(spec.heads),
                    "divisor of hidden_size = " + std::to_string(spec.hiddenSize));
    return spec;
}

bool hasCrossAttention(const Architecture &architecture)
{
    for (const LayerKind &kind : architecture.kinds) {
        if (kind.mixer == Mixer::Cross)
            return true;
    }
    return false;
}

}  // namespace

void addVision(TensorList &list, const DescriptionView &description, Architecture &architecture)
{
    const DescriptionView vision = description.child("vision");
    if (vision.empty())
        return;
    list.setScope(TensorScope::Vision);
    VisionSpec spec = readSpec(vision);
    if (hasCrossAttention(architecture))
        spec.crossAttentionTokens =
            vision.sizeOr("tokens_per_tile", 0, 1'000'000) * vision.sizeOr("max_tiles", 1, 4096, 1);
    if (!vision.flag("no_patch_embed"))
        list.linear("vision.patch_embed", spec.hiddenSize, patchInputs(vision, spec.patchSize), {},
                    vision.flag("patch_embed_bias"));
    if (vision.flag("class_token"))
        list.add("vision.class_token", {spec.hiddenSize});
    list.add("vision.position_embedding", {vision.sizeOr("position_rows", 0), spec.hiddenSize},
             TensorRole::PositionEmbedding);
    addTower(list, vision, spec);
    addProjector(list, vision);
    architecture.vision = spec;
}

}  // namespace headroom::catalog
