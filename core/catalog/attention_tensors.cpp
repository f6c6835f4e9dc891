// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tensors and spec of attention layers: multi-head with all its variants, multi-head latent, cross-attention, indexers.
#include "core/catalog/layer_parts.h"

namespace headroom::catalog {

namespace {

constexpr Trait query{TensorRole::Query, Split::Column};
constexpr Trait keys{TensorRole::Key, Split::KeyValue};
constexpr Trait values{TensorRole::Value, Split::KeyValue};
constexpr Trait output{TensorRole::Output, Split::Row};
constexpr Trait gate{TensorRole::Other, Split::Column};
constexpr NormKind rms{};

void readBiases(const DescriptionView &view, AttentionSpec &spec)
{
    const nlohmann::json *bias = view.find("attention_bias");
    if (bias && bias->is_object()) {
        const DescriptionView each = view.child("attention_bias");
        spec.biasQ = each.flag("q");
        spec.biasK = each.flag("k");
        spec.biasV = each.flag("v");
        spec.biasO = each.flag("o");
    } else {
        spec.biasQ = spec.biasK = spec.biasV = spec.biasO = view.flag("attention_bias");
    }
}

AttentionType readType(const DescriptionView &attention, const AttentionSpec &spec)
{
    const std::string type = attention.text("type", "");
    if (type == "mla")
        return AttentionType::Mla;
    if (type == "deepseek_v4")
        return AttentionType::DeepseekV4;
    if (!type.empty() && type != "mha" && type != "gqa" && type != "mqa" && type != "none")
        attention.fail("wrong-type", "type", type, "mha, gqa, mqa, mla, deepseek_v4, none");
    // the figures decide, so that a description cannot contradict itself
    if (spec.kvHeads == spec.heads)
        return AttentionType::Mha;
    return spec.kvHeads == 1 ? AttentionType::Mqa : AttentionType::Gqa;
}

void readHeads(const DescriptionView &view, AttentionSpec &spec)
{
    const std::int64_t hidden = view.size("hidden_size");
    spec.heads = view.size("num_attention_heads", maxHeads);
    spec.kvHeads = view.sizeOr("num_kv_heads", spec.heads, maxHeads, 1);
    if (spec.heads % spec.kvHeads != 0)
        view.fail("heads-not-divisible", "num_attention_heads", std::to_string(spec.heads),
                  "multiple of num_kv_heads = " + std::to_string(spec.kvHeads));
    if (!view.has("head_dim") && hidden % spec.heads != 0)
        view.fail("heads-not-divisible", "num_attention_heads", std::to_string(spec.heads),
                  "divisor of hidden_size = " + std::to_string(hidden));
    spec.headDim = view.sizeOr("head_dim", hidden / spec.heads, maxSize, 1);
    spec.vHeadDim = view.sizeOr("v_head_dim", spec.headDim, maxSize, 1);
}

void addLatent(TensorList &list, const DescriptionView &view, AttentionSpec &spec)
{
    const DescriptionView at = view.child("attention");
    const std::int64_t h = view.size("hidden_size");
    spec.qkNopeHeadDim = at.size("qk_nope_head_dim");
    spec.qkRopeHeadDim = at.size("qk_rope_head_dim", maxSize, 0);
    spec.vHeadDim = at.size("v_head_dim");
    spec.kvLoraRank = at.size("kv_lora_rank");
    spec.qLoraRank = at.sizeOr("q_lora_rank", 0);
    spec.headDim = spec.qkNopeHeadDim + spec.qkRopeHeadDim;
    const std::int64_t queryWidth = spec.heads * spec.headDim;
    if (spec.qLoraRank > 0) {
        list.linear("attn.q_a_proj", spec.qLoraRank, h, {TensorRole::QueryDown}, spec.biasQ);
        list.norm("attn.q_a_norm", spec.qLoraRank, rms);
        list.linear("attn.q_b_proj", queryWidth, spec.qLoraRank, {TensorRole::QueryUp, Split::Column});
    } else {
        list.linear("attn.q_proj", queryWidth, h, query);
    }
    list.linear("attn.kv_a_proj", spec.kvLoraRank + spec.qkRopeHeadDim, h, {TensorRole::KeyValueDown}, spec.biasK);
    list.norm("attn.kv_a_norm", spec.kvLoraRank, rms);
    list.linear("attn.kv_b_proj", spec.heads * (spec.qkNopeHeadDim + spec.vHeadDim), spec.kvLoraRank,
                {TensorRole::KeyValueUp, Split::Column});
    list.linear("attn.o_proj", h, spec.heads * spec.vHeadDim, output, spec.biasO);
    if (spec.outputGate)
        list.linear("attn.g_proj", spec.heads * spec.vHeadDim, h, gate);
}

void addQueryKeyNorms(TensorList &list, const DescriptionView &view, AttentionSpec &spec)
{
    const DescriptionView qk = view.child("norm").child("qk_norm");
    if (qk.empty())
        return;
    spec.qkNorm = true;
    const std::string width = qk.text("kind", "per_head_shared");
    if (width != "per_head_shared" && width != "full_width" && width != "per_head_own")
        qk.fail("wrong-type", "kind", width, "per_head_shared, full_width, per_head_own");
    NormKind kind = readNormKind(qk);
    kind.bias = kind.type == NormType::LayerNorm && qk.flag("bias");
    const bool whole = width != "per_head_shared";
    list.norm("attn.q_norm", spec.headDim * (whole ? spec.heads : 1), kind);
    list.norm("attn.k_norm", spec.headDim * (whole ? spec.kvHeads : 1), kind);
}

// The gate is written true, "in_q_proj" (half of a doubled query projection), "per_head" or "per_channel".
std::string readGate(const DescriptionView &attention)
{
    const nlohmann::json *value = attention.find("output_gate");
    if (!value)
        return {};
    if (value->is_boolean())
        return value->get<bool>() ? "per_channel" : "";
    const std::string kind = attention.text("output_gate", "");
    if (kind != "in_q_proj" && kind != "per_head" && kind != "per_channel")
        attention.fail("wrong-type", "output_gate", kind, "true, in_q_proj, per_head, per_channel");
    return kind;
}

void addPlain(TensorList &list, const DescriptionView &view, const std::string &gateKind, AttentionSpec &spec)
{
    const DescriptionView at = view.child("attention");
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t queryWidth = spec.heads * spec.headDim;
    const std::int64_t valueWidth = spec.heads * spec.vHeadDim;
    list.linear("attn.q_proj", gateKind == "in_q_proj" ? 2 * queryWidth : queryWidth, h, query, spec.biasQ);
    list.linear("attn.k_proj", spec.kvHeads * spec.headDim, h, keys, spec.biasK);
    if (!spec.keysAreValues)
        list.linear("attn.v_proj", spec.kvHeads * spec.vHeadDim, h, values, spec.biasV);
    list.linear("attn.o_proj", h, valueWidth, output, spec.biasO);
    if (gateKind == "per_head")
        list.linear("attn.g_proj", spec.heads, h, gate);
    else if (gateKind == "per_channel")
        list.linear("attn.g_proj", valueWidth, h, gate);
    if (at.flag("sinks"))
        list.add("attn.sinks", {spec.heads}, TensorRole::Other, Split::Column);
    addQueryKeyNorms(list, view, spec);
}

}  // namespace

void addIndexer(TensorList &list, const DescriptionView &view, AttentionSpec &spec)
{
    const DescriptionView index = view.child("attention").child("indexer");
    if (index.empty())
        return;
    const Trait trait{TensorRole::Indexer};
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t heads = index.size("num_heads", maxHeads);
    const std::int64_t width = index.size("head_dim");
    const std::int64_t keyWidth = index.sizeOr("num_kv_heads", 1, maxHeads, 1) * width;
    const bool fromHidden = index.text("query_from", "") == "hidden" || spec.qLoraRank == 0;
    list.linear("attn.indexer.q_proj", heads * width, fromHidden ? h : spec.qLoraRank, trait);
    list.linear("attn.indexer.k_proj", keyWidth, h, trait);
    const std::string keyNorm = index.text("k_norm", "layernorm");
    if (keyNorm != "none")
        list.norm("attn.indexer.k_norm", width, {NormType::LayerNorm, keyNorm == "layernorm"});
    if (index.has("q_norm"))
        list.norm("attn.indexer.q_norm", width, {NormType::RmsNorm, index.text("q_norm", "") == "layernorm"});
    if (index.flag("head_weights", true))
        list.linear("attn.indexer.weights_proj", heads, h, {TensorRole::Indexer, Split::Replicated, false});
    spec.indexerHeadDim = keyWidth;
    spec.indexerPool = index.sizeOr("pool", 1, maxSize, 1);
}

void addAttention(TensorList &list, const DescriptionView &view, const LayerPlace &place, AttentionSpec &spec)
{
    const DescriptionView at = view.child("attention");
    readHeads(view, spec);
    readBiases(view, spec);
    spec.type = readType(at, spec);
    spec.keysAreValues = at.flag("v_is_k");
    if (place.mixer == Mixer::Sliding || spec.type == AttentionType::DeepseekV4)
        spec.window = view.size("sliding_window");
    if (spec.type == AttentionType::DeepseekV4) {
        addCompressedAttention(list, view, spec);
        return;
    }
    const std::string gateKind = readGate(at);
    spec.outputGate = !gateKind.empty();
    if (spec.type == AttentionType::Mla)
        addLatent(list, view, spec);
    else
        addPlain(list, view, gateKind, spec);
    addIndexer(list, view, spec);
}

// Llama 3.2 Vision: grouped attention to vision tokens, norms a head, two scalar gates.
void addCrossAttention(TensorList &list, const DescriptionView &view, AttentionSpec &spec)
{
    readHeads(view, spec);
    spec.type = readType(view.child("attention"), spec);
    spec.qkNorm = true;
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t keyWidth = spec.kvHeads * spec.headDim;
    list.linear("cross.q_proj", spec.heads * spec.headDim, h, query);
    list.linear("cross.k_proj", keyWidth, h, keys);
    list.linear("cross.v_proj", keyWidth, h, values);
    list.linear("cross.o_proj", h, spec.heads * spec.headDim, output);
    list.norm("cross.q_norm", spec.headDim, rms);
    list.norm("cross.k_norm", spec.headDim, rms);
    list.add("cross.gate_attn", {1});
    list.add("cross.gate_mlp", {1});
}

}  // namespace headroom::catalog
