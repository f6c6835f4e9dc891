// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mixtures of experts, multi-head latent attention, linear attention and state space models.
#include "core/modelfile/hf_layers.h"

#include <algorithm>

namespace headroom::modelfile {

namespace {
std::optional<std::int64_t> perToken(Translation &t)
{
    return t.config.integer({"num_experts_per_tok", "num_experts_per_token"}, expertLimits);
}

std::int64_t perTokenOf(Translation &t)
{
    return t.config.required({"num_experts_per_tok", "num_experts_per_token"}, expertLimits);
}

void allLayersExperts(Translation &t)
{
    t.ffns.assign(t.ffns.size(), 'E');
    t.out["intermediate_size"] = nullptr;
}

// D or E by Qwen's and DeepSeek's switches: a stretch of dense layers first, then every n-th layer.
void sparseFrom(Translation &t, std::int64_t firstDense, std::int64_t step)
{
    for (std::int64_t i = 0; i < t.layers; ++i) {
        const bool sparse = i >= firstDense && i % step == 0;
        t.ffns[static_cast<std::size_t>(i)] = sparse ? 'E' : 'D';
    }
    t.out["moe"]["first_k_dense_layers"] = firstDense;
}

void nextTokenLayers(Translation &t, bool joinQuantised)
{
    const auto extra = t.config.integer({"num_nextn_predict_layers"}, {0, 64}).value_or(0);
    if (extra == 0)
        return;
    t.out["mtp"] = {{"num_layers", extra}, {"mixers", std::string(1, t.mixers.back())},
                    {"ffns", "E"},         {"fc", true},
                    {"hidden_norms", 3},   {"fc_quantised", joinQuantised}};
}

void deepseekExperts(Translation &t)
{
    ExpertCounts counts;
    if (!t.config.has("n_routed_experts"))
        return;  // a dense model of this type
    counts.experts = t.config.required({"n_routed_experts"}, expertLimits);
    counts.perToken = perTokenOf(t);
    counts.width = t.config.required({"moe_intermediate_size"}, widthLimits);
    counts.shared = t.config.integer({"n_shared_experts"}, {0, 1024}).value_or(0);
    counts.sharedWidth = counts.shared * counts.width;
    writeExperts(t, counts);
    const auto dense = t.config.integer({"first_k_dense_replace"}, orZero(layerLimits)).value_or(0);
    sparseFrom(t, dense, t.config.integer({"moe_layer_freq"}, layerLimits).value_or(1));
    t.out["moe"]["router_correction_bias"] = t.config.text({"topk_method"}) == "noaux_tc";
}
}  // namespace

namespace {
// Mixtral's names: the plain MLP keys describe an expert, and every layer has them.
void localExperts(Translation &t)
{
    ExpertCounts counts;
    counts.experts = t.config.integer({"num_local_experts", "num_experts"}, expertLimits).value_or(8);
    counts.perToken = perToken(t).value_or(2);
    counts.width = t.config.required({"intermediate_size"}, widthLimits);
    writeExperts(t, counts);
    allLayersExperts(t);
}
}  // namespace

void adjustMixtral(Translation &t)
{
    slideEveryLayer(t);
    localExperts(t);
    if (t.config.flag("lm_head_bias", false))
        t.out["lm_head_bias"] = true;
}

void adjustOlmoe(Translation &t)
{
    ExpertCounts counts;
    counts.experts = t.config.integer({"num_experts"}, expertLimits).value_or(64);
    counts.perToken = perToken(t).value_or(8);
    counts.width = t.config.required({"intermediate_size"}, widthLimits);
    writeExperts(t, counts);
    allLayersExperts(t);
}

void adjustDbrx(Translation &t)
{
    auto attention = t.config.part("attn_config");
    t.out["num_kv_heads"] = attention.integer({"kv_n_heads"}, headLimits).value_or(1);
    auto ffn = t.config.part("ffn_config");
    ExpertCounts counts;
    counts.experts = ffn.required({"moe_num_experts"}, expertLimits);
    counts.perToken = ffn.required({"moe_top_k"}, expertLimits);
    counts.width = ffn.required({"ffn_hidden_size"}, widthLimits);
    t.config.adopt(attention);
    t.config.adopt(ffn);
    writeExperts(t, counts);
    allLayersExperts(t);
}

void adjustGptOss(Translation &t)
{
    slideAlternately(t);
    localExperts(t);
    t.out["attention"]["sinks"] = true;
    t.out["mlp_type"] = "swiglu_clamped";
    t.out["moe"]["router_linear_bias"] = true;
    t.out["moe"]["expert_bias"] = true;
}

void adjustQwenMoe(Translation &t)
{
    slideUpperLayers(t);
    ExpertCounts counts;
    counts.experts = t.config.required({"num_experts"}, expertLimits);
    counts.perToken = perTokenOf(t);
    counts.width = t.config.required({"moe_intermediate_size"}, widthLimits);
    counts.sharedWidth = t.config.integer({"shared_expert_intermediate_size"}, orZero(widthLimits)).value_or(0);
    counts.shared = counts.sharedWidth > 0 ? 1 : 0;
    writeExperts(t, counts);
    t.out["moe"]["shared_expert_gate"] = counts.shared > 0;
    const auto step = t.config.integer({"decoder_sparse_step"}, layerLimits).value_or(1);
    const auto *dense = t.config.find("mlp_only_layers");
    for (std::int64_t i = 0; i < t.layers; ++i) {
        const bool listed = dense != nullptr && dense->is_array() &&
                            std::find(dense->begin(), dense->end(), nlohmann::json(i)) != dense->end();
        t.ffns[static_cast<std::size_t>(i)] = !listed && (i + 1) % step == 0 ? 'E' : 'D';
    }
    if (t.ffns.find('D') == std::string::npos)
        t.out["intermediate_size"] = nullptr;
    nextTokenLayers(t, true);
}

void adjustQwen3Next(Translation &t)
{
    adjustQwenMoe(t);
    if (!readLayerTypes(t)) {
        slideAllButEvery(t, t.config.integer({"full_attention_interval"}, layerLimits).value_or(4));
        std::replace(t.mixers.begin(), t.mixers.end(), 'S', 'L');
    }
    t.out["attention"]["output_gate"] = "in_q_proj";
    const auto keyHeads = t.config.integer({"linear_num_key_heads"}, headLimits).value_or(16);
    const auto valueHeads = t.config.integer({"linear_num_value_heads"}, headLimits).value_or(32);
    const auto keyDim = t.config.integer({"linear_key_head_dim"}, headLimits).value_or(128);
    const auto valueDim = t.config.integer({"linear_value_head_dim"}, headLimits).value_or(128);
    t.out["linear_attention"] = {{"type", "gated_deltanet"},
                                 {"num_key_heads", keyHeads},
                                 {"num_value_heads", valueHeads},
                                 {"key_head_dim", keyDim},
                                 {"value_head_dim", valueDim},
                                 {"conv_kernel", t.config.integer({"linear_conv_kernel_dim"}, {1, 64}).value_or(4)},
                                 {"state_elements_per_layer", valueHeads * keyDim * valueDim},
                                 {"state_dtype", "fp32"}};
}

void adjustDeepseekMoe(Translation &t)
{
    deepseekExperts(t);
}

void adjustGlmMoe(Translation &t)
{
    if (t.config.flag("use_qk_norm", false))
        t.out["norm"]["qk_norm"] = {{"kind", "per_head_shared"}, {"type", "rmsnorm"}};
    deepseekExperts(t);
    nextTokenLayers(t, true);
}

void adjustDeepseekMla(Translation &t)
{
    const auto nope = t.config.required({"qk_nope_head_dim"}, headLimits);
    const auto rope = t.config.required({"qk_rope_head_dim"}, headLimits);
    const auto latent = t.config.required({"kv_lora_rank"}, rankLimits);
    const auto queryRank = t.config.integer({"q_lora_rank"}, orZero(rankLimits)).value_or(0);
    nlohmann::json attention = {{"type", "mla"},
                                {"q_lora_rank", nullptr},
                                {"kv_lora_rank", latent},
                                {"qk_nope_head_dim", nope},
                                {"qk_rope_head_dim", rope},
                                {"v_head_dim", t.config.required({"v_head_dim"}, headLimits)},
                                {"kv_cache_elements_per_token_per_layer", latent + rope}};
    if (queryRank > 0)
        attention["q_lora_rank"] = queryRank;
    if (const auto indexHeads = t.config.integer({"index_n_heads"}, headLimits)) {
        attention["indexer"] = {{"num_heads", *indexHeads},
                                {"head_dim", t.config.required({"index_head_dim"}, headLimits)},
                                {"k_norm", "layernorm"}};
        t.mixers.assign(t.mixers.size(), 'I');
    }
    t.out["attention"] = std::move(attention);
    t.out["head_dim"] = nope + rope;
    t.out["num_kv_heads"] = t.heads;
    deepseekExperts(t);
    nextTokenLayers(t, false);
}

void adjustLlama4(Translation &t)
{
    // Three layers look at a chunk, the fourth at everything and without positions.
    if (readWindow(t, "attention_chunk_size") && !readLayerTypes(t))
        slideAllButEvery(t, t.config.integer({"no_rope_layer_interval"}, layerLimits).value_or(4));
    t.out["local_attention"] = "chunked";
    ExpertCounts counts;
    counts.experts = t.config.integer({"num_local_experts"}, expertLimits).value_or(16);
    counts.perToken = perToken(t).value_or(1);
    counts.width = t.config.required({"intermediate_size"}, widthLimits);
    counts.shared = 1;
    counts.sharedWidth = counts.width;
    writeExperts(t, counts);
    const auto step = t.config.integer({"interleave_moe_layer_step"}, layerLimits).value_or(1);
    for (std::int64_t i = 0; i < t.layers; ++i)
        t.ffns[static_cast<std::size_t>(i)] = (i + 1) % step == 0 ? 'E' : 'D';
    if (t.ffns.find('D') == std::string::npos)
        t.out["intermediate_size"] = nullptr;
    else
        t.out["intermediate_size"] = t.config.required({"intermediate_size_mlp"}, widthLimits);
}

namespace {
void noAttention(Translation &t)
{
    t.mixers.assign(t.mixers.size(), 'M');
    t.ffns.assign(t.ffns.size(), 'N');
    t.out["kind"] = "state-space model";
    t.out["attention"] = {{"type", "none"}};
    t.out["num_attention_heads"] = 0;
    t.out["num_kv_heads"] = 0;
    t.out["head_dim"] = nullptr;
    t.out["intermediate_size"] = nullptr;
}
}  // namespace

void adjustMamba(Translation &t)
{
    noAttention(t);
    const auto expand = t.config.integer({"expand"}, {1, 64}).value_or(2);
    const auto inner = t.config.integer({"intermediate_size", "d_inner"}, widthLimits).value_or(expand * t.hidden);
    const auto state = t.config.integer({"state_size"}, headLimits).value_or(16);
    const auto *rank = t.config.find("time_step_rank");
    const bool automatic = rank == nullptr || rank->is_string();
    t.out["ssm"] = {{"type", "mamba1"},
                    {"inner_size", inner},
                    {"state_size", state},
                    {"dt_rank", automatic ? (t.hidden + 15) / 16 : t.config.required({"time_step_rank"}, rankLimits)},
                    {"conv_kernel", t.config.integer({"conv_kernel"}, {1, 64}).value_or(4)},
                    {"conv_bias", t.config.flag("use_conv_bias", true)},
                    {"proj_bias", t.config.flag("use_bias", false)},
                    {"inner_norms", false},
                    {"state_elements_per_layer", inner * state}};
}

void adjustMamba2(Translation &t)
{
    noAttention(t);
    const auto heads = t.config.integer({"num_heads"}, headLimits).value_or(128);
    const auto size = t.config.integer({"head_dim"}, headLimits).value_or(64);
    const auto state = t.config.integer({"state_size"}, headLimits).value_or(128);
    t.out["ssm"] = {{"type", "mamba2"},
                    {"num_heads", heads},
                    {"head_dim", size},
                    {"num_groups", t.config.integer({"n_groups"}, headLimits).value_or(8)},
                    {"state_size", state},
                    {"conv_kernel", t.config.integer({"conv_kernel"}, {1, 64}).value_or(4)},
                    {"conv_bias", t.config.flag("use_conv_bias", true)},
                    {"proj_bias", t.config.flag("use_bias", false)},
                    {"state_elements_per_layer", heads * size * state}};
}

}  // namespace headroom::modelfile
