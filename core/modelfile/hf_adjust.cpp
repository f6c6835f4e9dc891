// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of the family table cannot say: dense models whose config has switches or names of its own.
#include "core/modelfile/hf_layers.h"

#include <cmath>

namespace headroom::modelfile {

namespace {
void writePositions(Translation &t, std::int64_t rows)
{
    t.out["position"] = {{"type", "learned"}, {"rows", rows}};
}

std::int64_t positionsOf(const Translation &t)
{
    return t.out.value("max_position_embeddings", std::int64_t{0});
}
}  // namespace

void adjustQwen1(Translation &t)
{
    // The config counts both halves of the gated MLP; q, k and v have biases whatever no_bias says.
    const auto both = t.config.required({"intermediate_size"}, widthLimits);
    if (both % 2 != 0)
        t.config.fail("out-of-range", "intermediate_size", std::to_string(both), "even");
    t.out["intermediate_size"] = both / 2;
    const bool biases = !t.config.flag("no_bias", true);
    t.out["attention_bias"]["o"] = biases;
    t.out["mlp_bias"] = biases;
    t.lossInModelType = true;
}

void adjustGpt2(Translation &t)
{
    writePositions(t, positionsOf(t));
    if (t.config.flag("multi_query", false))
        t.out["num_kv_heads"] = 1;
}

void adjustGptNeo(Translation &t)
{
    writePositions(t, positionsOf(t));
    // attention_types is [[["global", "local"], 12]]; all published models alternate.
    if (readWindow(t, "window_size")) {
        for (std::size_t i = 1; i < t.mixers.size(); i += 2)
            t.mixers[i] = 'S';
    }
}

void adjustOpt(Translation &t)
{
    writePositions(t, positionsOf(t) + 2);  // OPT's table starts at an offset of two
    const auto width = t.config.integer({"word_embed_proj_dim"}, widthLimits);
    if (width && *width != t.hidden)
        t.out["embedding_dim"] = *width;
    t.out["norm"]["final"] =
        t.config.flag("do_layer_norm_before", true) && !t.config.flag("_remove_final_layer_norm", false);
}

void adjustNeox(Translation &t)
{
    t.parallelResidual = t.config.flag("use_parallel_residual", true);
}

void adjustFalcon(Translation &t)
{
    const bool newDecoder = t.config.flag("new_decoder_architecture", t.config.has("n_head_kv"));
    t.parallelResidual = newDecoder || t.config.flag("parallel_attn", true);
    if (newDecoder) {
        t.out["num_kv_heads"] = t.config.integer({"num_kv_heads", "n_head_kv"}, headLimits).value_or(t.heads);
        t.out["norm"]["per_layer"] = t.config.integer({"num_ln_in_parallel_attn"}, {1, 2}).value_or(2);
    } else {
        t.out["num_kv_heads"] = t.config.flag("multi_query", true) ? 1 : t.heads;
        t.out["norm"]["per_layer"] = t.parallelResidual ? 1 : 2;
    }
    if (t.config.flag("alibi", false))
        t.out["position"] = {{"type", "alibi"}};
}

void adjustMpt(Translation &t)
{
    auto attention = t.config.part("attn_config");
    if (attention.text({"attn_type"}) == "multiquery_attention")
        t.out["num_kv_heads"] = 1;
    if (const auto kvHeads = attention.integer({"kv_n_heads"}, headLimits))
        t.out["num_kv_heads"] = *kvHeads;
    if (attention.flag("qk_ln", false))
        t.out["norm"]["qk_norm"] = {{"kind", "full_width"}, {"type", "layernorm"}, {"bias", t.out["mlp_bias"]}};
    if (attention.flag("alibi", true))
        t.out["position"] = {{"type", "alibi"}};
    else if (t.config.flag("learned_pos_emb", true))
        writePositions(t, positionsOf(t));
    t.config.adopt(attention);
    const double ratio = t.config.number({"expansion_ratio"}, 0.01, 64, 4);
    t.out["intermediate_size"] = static_cast<std::int64_t>(std::llround(ratio * static_cast<double>(t.hidden)));
}

void adjustStablelm(Translation &t)
{
    t.parallelResidual = t.config.flag("use_parallel_residual", false);
    if (t.parallelResidual)
        t.out["norm"]["per_layer"] = 1;
    if (t.config.flag("qk_layernorm", false))
        t.out["norm"]["qk_norm"] = {{"kind", "per_head_own"}, {"type", "layernorm"}, {"bias", false}};
}

void adjustPhi(Translation &t)
{
    if (t.config.flag("qk_layernorm", false))
        t.out["norm"]["qk_norm"] = {{"kind", "per_head_shared"}, {"type", "layernorm"}, {"bias", true}};
}

void adjustCohere(Translation &t)
{
    if (t.config.flag("use_qk_norm", false))
        t.out["norm"]["qk_norm"] = {{"kind", "per_head_own"}, {"type", "layernorm"}, {"bias", false}};
}

void adjustChatglm(Translation &t)
{
    if (t.config.flag("multi_query_attention", false))
        t.out["num_kv_heads"] = t.config.required({"multi_query_group_num"}, headLimits);
    if (!t.config.flag("rmsnorm", true))
        t.out["norm"]["type"] = "layernorm";
}

void adjustBaichuan(Translation &t)
{
    // The 13B models have ALiBi and say model_max_length where the 7B ones say max_position_embeddings.
    if (!t.config.has("max_position_embeddings"))
        t.out["position"] = {{"type", "alibi"}};
}

void adjustMimo(Translation &t)
{
    slideUpperLayers(t);
    const auto extra = t.config.integer({"num_nextn_predict_layers"}, {0, 64}).value_or(0);
    if (extra > 0)
        t.out["mtp"] = {{"num_layers", extra}, {"mixers", "F"}, {"ffns", "D"}, {"fc", true}, {"hidden_norms", 3}};
}

void adjustUnknown(Translation &t)
{
    // A gelu without a gate, or layernorm in the keys, would be guesses: llama's shape is what most newcomers have.
    if (t.config.has("layer_types") || t.config.has("sliding_window_pattern"))
        slideByPattern(t);
    else if (t.config.flag("use_sliding_window", true))
        slideEveryLayer(t);
    if (t.config.has("num_local_experts"))
        adjustMixtral(t);
    else if (t.config.has("n_routed_experts"))
        t.config.has("kv_lora_rank") ? adjustDeepseekMla(t) : adjustDeepseekMoe(t);
    else if (t.config.has("num_experts") && t.config.has("moe_intermediate_size"))
        adjustQwenMoe(t);
}

}  // namespace headroom::modelfile
