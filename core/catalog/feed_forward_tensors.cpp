// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tensors of the feed-forward part of a layer: dense MLP, mixture of experts with its router and shared expert.
#include "core/catalog/layer_parts.h"
#include "core/words.h"

namespace headroom {

template <> struct Words<catalog::MlpType> {
    static constexpr std::array<std::pair<catalog::MlpType, std::string_view>, 8> table{{
        {catalog::MlpType::Gelu, "gelu"},
        {catalog::MlpType::Relu, "relu"},
        {catalog::MlpType::Relu2, "relu2"},
        {catalog::MlpType::Xielu, "xielu"},
        {catalog::MlpType::Swiglu, "swiglu"},
        {catalog::MlpType::Geglu, "geglu"},
        {catalog::MlpType::SwigluClamped, "swiglu_clamped"},
        {catalog::MlpType::SituGlu, "situ_glu"},
    }};
};

namespace catalog {

namespace {

constexpr std::int64_t maxExperts = 1 << 20;

void readBias(const DescriptionView &view, const char *key, MlpShape &shape)
{
    const nlohmann::json *bias = view.find(key);
    if (bias && bias->is_object()) {
        const DescriptionView each = view.child(key);
        shape.biasUp = each.flag("up");
        shape.biasDown = each.flag("down");
    } else {
        shape.biasUp = shape.biasDown = view.flag(key);
    }
}

std::int64_t readWidth(const DescriptionView &view, const LayerPlace &place)
{
    const nlohmann::json *width = view.find("intermediate_size");
    if (!width || !width->is_array())
        return view.size("intermediate_size");
    if (width->empty())
        view.fail("layers-mismatch", "intermediate_size", "0", "one width a layer");
    const auto last = static_cast<std::int64_t>(width->size()) - 1;
    const std::int64_t index = place.index.value_or(last);
    if (index > last)
        view.fail("layers-mismatch", "intermediate_size", std::to_string(last + 1), "one width a layer");
    const std::string key = "intermediate_size[" + std::to_string(index) + "]";
    return checkedInteger(view, key, (*width)[static_cast<std::size_t>(index)], 1, maxSize);
}

void addRouter(TensorList &list, const DescriptionView &view, const DescriptionView &moe, const LayerPlace &place,
               const MoeSpec &spec)
{
    const std::int64_t rows = moe.sizeOr("router_rows", spec.experts, maxExperts, 1);
    list.linear("moe.router", rows, view.size("hidden_size"), {TensorRole::Router, Split::Replicated, false, false},
                moe.flag("router_linear_bias"));
    const TensorScope scope = list.scope();
    if (place.index && *place.index < moe.sizeOr("hash_routed_layers", 0, maxLayers)) {
        list.setScope(TensorScope::Buffer);
        list.add("moe.router.token_to_expert", {view.size("vocab_size"), spec.expertsPerToken}, TensorRole::Router);
    } else if (moe.flag("router_correction_bias")) {
        if (moe.flag("correction_bias_is_buffer"))
            list.setScope(TensorScope::Buffer);
        list.add("moe.router.correction_bias", {rows}, TensorRole::Router);
    }
    list.setScope(scope);
}

void addExperts(TensorList &list, const DescriptionView &view, const LayerPlace &place, MoeSpec &spec)
{
    const DescriptionView moe = view.child("moe");
    if (moe.empty())
        view.fail("missing-key", "moe", {}, "object");
    const std::int64_t h = view.size("hidden_size");
    spec.experts = moe.size("num_experts", maxExperts);
    spec.expertsPerToken = moe.size("experts_per_token", maxExperts);
    if (spec.expertsPerToken > spec.experts)
        moe.fail("out-of-range", "experts_per_token", std::to_string(spec.expertsPerToken),
                 "1.." + std::to_string(spec.experts));
    spec.expertWidth = moe.size("moe_intermediate_size");
    spec.sharedWidth = moe.sizeOr("shared_expert_width", 0);
    spec.latentSize = moe.sizeOr("latent_size", 0);
    addRouter(list, view, moe, place, spec);
    const std::int64_t in = spec.latentSize > 0 ? spec.latentSize : h;
    if (spec.latentSize > 0) {
        list.linear("moe.latent_down", in, h, {});
        list.linear("moe.latent_up", h, in, {});
        if (moe.flag("latent_norm"))
            list.add("moe.latent_norm.weight", {in}, TensorRole::Norm);
    }
    const MlpType type = readMlpType(moe.has("mlp_type") ? moe : view, "mlp_type", "swiglu");
    MlpShape experts{in, spec.expertWidth, in, type, false, false, spec.experts, true, false};
    readBias(moe, "expert_bias", experts);
    addMlp(list, "moe.experts.*.", experts);
    if (spec.sharedWidth == 0)
        return;
    MlpShape shared{h, spec.sharedWidth, h, type, false, false, 1, false, true};
    readBias(moe, "shared_bias", shared);
    addMlp(list, "moe.shared_expert.", shared);
    if (moe.flag("shared_expert_gate"))
        list.linear("moe.shared_expert_gate", 1, h, {TensorRole::Other, Split::Replicated, false, true, false, true});
}

}  // namespace

MlpType readMlpType(const DescriptionView &view, const char *key, std::string_view fallback)
{
    const std::string word = view.text(key, fallback);
    const auto type = fromWord<MlpType>(word);
    if (!type)
        view.fail("wrong-type", key, word, allWords<MlpType>());
    return *type;
}

void addMlp(TensorList &list, const std::string &prefix, const MlpShape &shape)
{
    const auto trait = [&](TensorRole role, Split split) {
        return Trait{role, split, true, true, shape.routed, shape.shared};
    };
    const Trait gate = trait(TensorRole::Gate, Split::Column);
    const Trait up = trait(TensorRole::Up, Split::Column);
    const Trait down = trait(TensorRole::Down, Split::Row);
    if (isGated(shape.type))
        list.linear(prefix + "gate_proj", shape.width, shape.in, gate, shape.biasUp, shape.count);
    list.linear(prefix + "up_proj", shape.width, shape.in, up, shape.biasUp, shape.count);
    list.linear(prefix + "down_proj", shape.out, shape.width, down, shape.biasDown, shape.count);
}

void addFeedForward(TensorList &list, const DescriptionView &view, const LayerPlace &place, LayerKind &kind)
{
    kind.mlpType = readMlpType(view, "mlp_type", "swiglu");
    if (place.ffn == Ffn::Dense || place.ffn == Ffn::Both) {
        const std::int64_t h = view.size("hidden_size");
        kind.intermediateSize = readWidth(view, place);
        MlpShape mlp{h, kind.intermediateSize, h, kind.mlpType};
        readBias(view, "mlp_bias", mlp);
        addMlp(list, "mlp.", mlp);
    }
    if (place.ffn == Ffn::Experts || place.ffn == Ffn::Both)
        addExperts(list, view, place, kind.moe);
}

}  // namespace catalog
}  // namespace headroom
