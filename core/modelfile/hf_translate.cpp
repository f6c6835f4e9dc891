// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the keys of a config to the keys of the catalogue, by the row of its family.
#include "core/modelfile/hf_config.h"
#include "core/modelfile/hf_layers.h"

namespace headroom::modelfile {

namespace {

// Where a config does not say how far it goes, nothing here must stop anyone.
constexpr std::int64_t unknownPositions = 1 << 20;

bool usesAttention(const Translation &t)
{
    return t.family.position != "none";
}

void readSizes(Translation &t)
{
    auto &c = t.config;
    t.hidden = c.required({"hidden_size", "n_embd", "d_model", "n_embed"}, widthLimits);
    t.layers = c.required({"num_hidden_layers", "n_layer", "n_layers", "num_layers"}, layerLimits);
    t.mixers.assign(static_cast<std::size_t>(t.layers), 'F');
    t.ffns.assign(static_cast<std::size_t>(t.layers), 'D');
    t.out["kind"] = "decoder-only transformer";
    t.out["hidden_size"] = t.hidden;
    t.out["num_layers"] = t.layers;
    t.out["vocab_size"] = c.required({"vocab_size", "padded_vocab_size"}, vocabularyLimits);
    t.out["max_position_embeddings"] = c.integer({"max_position_embeddings", "n_positions", "max_seq_len",
                                                  "max_sequence_length", "seq_length", "model_max_length", "n_ctx"},
                                                 tokenLimits)
                                           .value_or(unknownPositions);
    if (!usesAttention(t))
        return;
    t.heads = c.required({"num_attention_heads", "n_head", "n_heads", "num_heads"}, headLimits);
    t.out["num_attention_heads"] = t.heads;
    t.out["num_kv_heads"] = c.integer({"num_key_value_heads"}, headLimits).value_or(t.heads);
    const auto width = c.integer({"intermediate_size", "n_inner", "ffn_hidden_size", "ffn_dim"}, widthLimits);
    t.out["intermediate_size"] = nullptr;
    if (width)
        t.out["intermediate_size"] = *width;
    else if (!t.family.gated)
        t.out["intermediate_size"] = 4 * t.hidden;
}

void readBiases(Translation &t)
{
    const auto &family = t.family;
    const bool none = !family.noBiasKey.empty() && t.config.flag(family.noBiasKey, false);
    const auto bias = [&](std::string_view key, bool fallback) {
        const bool said = key.empty() ? fallback : t.config.flag(key, fallback);
        return said && !none;
    };
    const bool qkv = bias(family.qkvKey, family.qkvBias);
    t.out["attention_bias"] = {{"q", qkv}, {"k", qkv}, {"v", qkv}, {"o", bias(family.outputKey, family.outputBias)}};
    t.out["mlp_bias"] = bias(family.mlpKey, family.mlpBias);
    t.out["norm"] = {{"type", family.norm}, {"per_layer", family.norms}, {"final", true}, {"qk_norm", nullptr}};
    if (family.norm == "layernorm")
        t.out["norm"]["bias"] = family.normBias && !none;
    if (family.embeddingNorm)
        t.out["norm"]["embedding_norm"] = true;
    if (!family.qkNorm.empty())
        t.out["norm"]["qk_norm"] = {{"kind", family.qkNorm}, {"type", "rmsnorm"}};
}

std::string mlpTypeOf(const Translation &t)
{
    auto name = t.config.text({"hidden_act", "hidden_activation", "activation_function"});
    if (name.empty())
        name = t.family.activation;
    const auto says = [&](std::string_view word) { return name.find(word) != std::string::npos; };
    if (t.family.gated)
        return says("gelu") ? "geglu" : "swiglu";
    if (says("relu2") || says("squared_relu"))
        return "relu2";
    return says("relu") ? "relu" : "gelu";
}

void readRest(Translation &t)
{
    t.out["mlp_type"] = mlpTypeOf(t);
    t.out["tie_word_embeddings"] = t.config.flag("tie_word_embeddings", t.family.tied);
    if (t.family.headBias)
        t.out["lm_head_bias"] = true;
    if (t.family.fusedQkv)
        t.out["fused_qkv"] = true;
    t.out["position"] = {{"type", t.family.position}};
    t.out["sliding_window"] = nullptr;
    t.out["attention"] = nlohmann::json::object();
    t.parallelResidual = t.family.parallel;
    t.dropout =
        t.config.number({"resid_pdrop", "hidden_dropout", "dropout", "resid_dropout", "residual_dropout"}, 0, 1, 0);
    t.attentionDropout =
        t.config.number({"attn_pdrop", "attention_dropout", "attn_dropout_prob", "attn_dropout"}, 0, 1, 0);
}

// Heads that leave a remainder, with the key that the config used.
void checkHeads(Translation &t)
{
    const bool latent = t.out["attention"].value("type", std::string()) == "mla";
    const auto size = t.config.integer({"head_dim", "kv_channels"}, headLimits);
    if (!latent && size)
        t.out["head_dim"] = *size;
    else if (!latent) {
        if (t.hidden % t.heads != 0) {
            t.config.fail("heads-not-divisible",
                          t.config.nameOf({"num_attention_heads", "n_head", "n_heads", "num_heads"}),
                          std::to_string(t.heads), std::to_string(t.hidden));
        }
        t.out["head_dim"] = std::max<std::int64_t>(1, t.hidden / t.heads);
    }
    const auto kvHeads = t.out["num_kv_heads"].get<std::int64_t>();
    if (t.heads % kvHeads != 0) {
        t.config.fail("heads-not-divisible",
                      t.config.nameOf({"num_key_value_heads", "num_kv_heads", "n_head_kv", "multi_query_group_num"}),
                      std::to_string(kvHeads), std::to_string(t.heads));
    }
    if (!t.out["attention"].contains("type"))
        t.out["attention"]["type"] = kvHeads == t.heads ? "mha" : kvHeads == 1 ? "mqa" : "gqa";
}

// A count that would leave the range of our integers: no model is a thousandth of that.
void checkTotal(Translation &t)
{
    const auto real = [&](const char *key) {
        const auto &value = t.out[key];
        return value.is_number() ? value.get<double>() : 0.0;
    };
    const auto h = static_cast<double>(t.hidden);
    double layer = 3 * h * real("intermediate_size") + 4 * h * real("num_attention_heads") * real("head_dim");
    if (const auto &moe = t.out["moe"]; moe.is_object()) {
        const double width = moe["moe_intermediate_size"].get<double>();
        layer += 3 * h * (width * moe["num_experts"].get<double>() + moe["shared_expert_width"].get<double>());
    }
    const double total = layer * static_cast<double>(t.layers) + 2 * h * real("vocab_size");
    constexpr double most = 1e15;
    if (total > most)
        t.config.fail("out-of-range", "num_parameters", nlohmann::json(total).dump(), "1..1e15");
}

Description finish(Translation &&t)
{
    for (const auto *key : {"moe", "mtp", "linear_attention", "ssm", "vision"}) {
        if (!t.out.contains(key))
            t.out[key] = nullptr;
    }
    t.out["layers"] = {{"mixers", runLengths(t.mixers)}, {"ffns", runLengths(t.ffns)}};
    Description result;
    result.architecture = std::move(t.out);
    result.parallelResidual = t.parallelResidual;
    result.lossInModelType = t.lossInModelType;
    result.dropout = t.dropout;
    result.attentionDropout = t.attentionDropout;
    result.warnings = std::move(t.warnings);
    return result;
}

}  // namespace

Result<Description> translate(const nlohmann::json &config, const Family &family, const std::string &file,
                              const std::string &place)
{
    ConfigReader reader(config, file, place);
    Translation t{.config = reader, .family = family, .mixers = {}, .ffns = {}, .warnings = {}};
    readSizes(t);
    readBiases(t);
    readRest(t);
    if (reader.problem())
        return *reader.problem();  // adjustments count on sound sizes
    if (family.adjust != nullptr)
        family.adjust(t);
    if (reader.problem())
        return *reader.problem();
    if (usesAttention(t))
        checkHeads(t);
    if (t.ffns.find('D') != std::string::npos && t.out["intermediate_size"].is_null())
        reader.fail("missing-value", "intermediate_size", {}, "integer");
    checkTotal(t);
    if (reader.problem())
        return *reader.problem();
    return finish(std::move(t));
}

}  // namespace headroom::modelfile
