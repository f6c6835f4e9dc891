// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF metadata as a config with Hugging Face's names, so that one translator serves both; what only the tensors
// tell (tied head, biases, norms on queries and keys) is put right afterwards.
#include "core/modelfile/gguf.h"
#include "core/modelfile/hf_config.h"

#include <algorithm>

namespace headroom::modelfile {

namespace {

using nlohmann::json;

struct ArchitectureName {
    std::string_view gguf, modelType;
};
constexpr ArchitectureName architectureNames[] = {
    {"llama", "llama"},
    {"llama4", "llama4_text"},
    {"qwen", "qwen"},
    {"qwen2", "qwen2"},
    {"qwen2vl", "qwen2"},
    {"qwen2moe", "qwen2_moe"},
    {"qwen3", "qwen3"},
    {"qwen3vl", "qwen3"},
    {"qwen3moe", "qwen3_moe"},
    {"qwen3vlmoe", "qwen3_moe"},
    {"qwen3next", "qwen3_next"},
    {"gemma", "gemma"},
    {"gemma2", "gemma2"},
    {"gemma3", "gemma3_text"},
    {"phi2", "phi"},
    {"phi3", "phi3"},
    {"phimoe", "phimoe"},
    {"gpt2", "gpt2"},
    {"gptneox", "gpt_neox"},
    {"gptj", "gptj"},
    {"bloom", "bloom"},
    {"falcon", "falcon"},
    {"mpt", "mpt"},
    {"stablelm", "stablelm"},
    {"starcoder", "gpt_bigcode"},
    {"starcoder2", "starcoder2"},
    {"deepseek", "deepseek"},
    {"deepseek2", "deepseek_v2"},
    {"command-r", "cohere"},
    {"cohere2", "cohere2"},
    {"olmo", "olmo"},
    {"olmo2", "olmo2"},
    {"olmoe", "olmoe"},
    {"chatglm", "chatglm"},
    {"glm4", "glm4"},
    {"glm4moe", "glm4_moe"},
    {"granite", "granite"},
    {"internlm2", "internlm2"},
    {"baichuan", "baichuan"},
    {"gpt-oss", "gpt_oss"},
    {"smollm3", "smollm3"},
    {"seed_oss", "seed_oss"},
    {"mamba", "mamba"},
    {"mamba2", "mamba2"},
};

struct KeyName {
    std::string_view gguf, config;
};
// "<architecture>." + gguf -> config. Several config keys where families call one thing by different names.
constexpr KeyName keyNames[] = {
    {"block_count", "num_hidden_layers"},
    {"embedding_length", "hidden_size"},
    {"feed_forward_length", "intermediate_size"},
    {"context_length", "max_position_embeddings"},
    {"attention.head_count", "num_attention_heads"},
    {"attention.head_count_kv", "num_key_value_heads"},
    {"attention.key_length", "head_dim"},
    {"attention.sliding_window", "sliding_window"},
    {"attention.chunk_size", "attention_chunk_size"},
    {"attention.q_lora_rank", "q_lora_rank"},
    {"attention.kv_lora_rank", "kv_lora_rank"},
    {"attention.value_length", "v_head_dim"},
    {"attention.value_length_mla", "v_head_dim"},
    {"expert_count", "num_local_experts"},
    {"expert_count", "num_experts"},
    {"expert_count", "n_routed_experts"},
    {"expert_used_count", "num_experts_per_tok"},
    {"expert_feed_forward_length", "moe_intermediate_size"},
    {"expert_shared_feed_forward_length", "shared_expert_intermediate_size"},
    {"expert_shared_count", "n_shared_experts"},
    {"leading_dense_block_count", "first_k_dense_replace"},
    {"interleave_moe_layer_step", "interleave_moe_layer_step"},
    {"nextn_predict_layers", "num_nextn_predict_layers"},
    {"ssm.inner_size", "d_inner"},
    {"ssm.state_size", "state_size"},
    {"ssm.conv_kernel", "conv_kernel"},
    {"ssm.time_step_rank", "time_step_rank"},
    {"ssm.group_count", "n_groups"},
};

const json *valueOf(const GgufFile &file, const std::string &key)
{
    const auto it = file.values.find(key);
    return it == file.values.end() ? nullptr : &it->second;
}

std::string textOf(const GgufFile &file, const std::string &key)
{
    const auto *value = valueOf(file, key);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

std::int64_t integerOf(const json &config, const char *key)
{
    const auto it = config.find(key);
    return it != config.end() && it->is_number_integer() ? it->get<std::int64_t>() : 0;
}

// Values that may be one for each layer: the most frequent one stands for them.
json oneOf(const json &value)
{
    if (!value.is_array())
        return value;
    std::map<json, int> counts;
    for (const auto &entry : value)
        ++counts[entry];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? json() : most->first;
}

void takeVocabulary(json &config, const GgufFile &file, const std::string &architecture)
{
    if (const auto *embedding = file.tensor("token_embd.weight"))
        config["vocab_size"] = embedding->size[1];
    else if (const auto *said = valueOf(file, architecture + ".vocab_size"))
        config["vocab_size"] = *said;
    else if (const auto it = file.arrayLengths.find("tokenizer.ggml.tokens"); it != file.arrayLengths.end())
        config["vocab_size"] = it->second;
}

// DeepSeek: the width of a key is its latent part and its rotated part; newer files name the unfolded widths apart.
void takeLatentAttention(json &config, const GgufFile &file, const std::string &architecture)
{
    const auto *unfolded = valueOf(file, architecture + ".attention.key_length_mla");
    const auto *rotated = valueOf(file, architecture + ".rope.dimension_count");
    const auto &key = unfolded != nullptr ? *unfolded : config["head_dim"];
    const auto sane = [](const json &value) {
        constexpr std::int64_t widest = 1 << 20;
        return value.is_number_integer() && value >= 0 && value <= widest;
    };
    if (rotated == nullptr || !sane(*rotated) || !sane(key))
        return;
    config["qk_rope_head_dim"] = *rotated;
    config["qk_nope_head_dim"] = key.get<std::int64_t>() - rotated->get<std::int64_t>();
    config.erase("head_dim");
    if (file.tensor("blk.0.attn_q_a.weight") == nullptr)
        config.erase("q_lora_rank");
}

void putRight(json &config, const GgufFile &file, const std::string &architecture)
{
    if (architecture == "llama" && integerOf(config, "num_local_experts") > 0)
        config["model_type"] = "mixtral";
    if (architecture == "deepseek2")
        takeLatentAttention(config, file, architecture);
    if (architecture == "llama4") {
        config["intermediate_size_mlp"] = config["intermediate_size"];
        config["intermediate_size"] = config["moe_intermediate_size"];
    }
    if (architecture == "olmoe" || architecture == "gpt-oss")
        config["intermediate_size"] = config.value("moe_intermediate_size", config["intermediate_size"]);
    if (architecture == "falcon") {
        const auto kv = integerOf(config, "num_key_value_heads");
        config["new_decoder_architecture"] = kv > 1;
        config["num_kv_heads"] = config["num_key_value_heads"];
    }
    if (architecture == "chatglm") {
        config["multi_query_attention"] = true;
        config["multi_query_group_num"] = config["num_key_value_heads"];
    }
    if (architecture == "mamba2" && integerOf(config, "time_step_rank") > 0) {
        const auto heads = integerOf(config, "time_step_rank");
        config["num_heads"] = heads;
        config["head_dim"] = integerOf(config, "d_inner") / heads;
    }
    if (architecture == "mpt") {
        config["no_bias"] = file.tensor("blk.0.attn_qkv.bias") == nullptr;
        config["attn_config"] = {{"alibi", file.tensor("position_embd.weight") == nullptr}};
    }
    // These count next-token layers among the blocks.
    const auto extra = integerOf(config, "num_nextn_predict_layers");
    if (extra > 0 && extra < integerOf(config, "num_hidden_layers"))
        config["num_hidden_layers"] = integerOf(config, "num_hidden_layers") - extra;
}

// What the tensors of the first block say about the shape, over what the family takes for granted.
void trustTensors(json &description, const GgufFile &file)
{
    const auto has = [&](const char *name) { return file.tensor(name) != nullptr; };
    if (!has("token_embd.weight") || !has("blk.0.attn_norm.weight"))
        return;
    description["tie_word_embeddings"] = !has("output.weight");
    if (has("output.bias"))
        description["lm_head_bias"] = true;
    const bool fused = has("blk.0.attn_qkv.bias");
    auto &bias = description["attention_bias"];
    if (has("blk.0.attn_q.weight") || has("blk.0.attn_qkv.weight")) {
        bias["q"] = fused || has("blk.0.attn_q.bias");
        bias["k"] = fused || has("blk.0.attn_k.bias");
        bias["v"] = fused || has("blk.0.attn_v.bias");
        bias["o"] = has("blk.0.attn_output.bias");
    }
    if (has("blk.0.ffn_up.weight"))
        description["mlp_bias"] = has("blk.0.ffn_up.bias");
    auto &norm = description["norm"]["qk_norm"];
    const auto *queryNorm = file.tensor("blk.0.attn_q_norm.weight");
    if (queryNorm == nullptr)
        norm = nullptr;
    else if (norm.is_null())
        norm = {{"kind", description["head_dim"] == json(queryNorm->size[0]) ? "per_head_shared" : "full_width"},
                {"type", "rmsnorm"}};
}

std::string formatOf(const GgufFile &file)
{
    const auto *said = valueOf(file, "general.file_type");
    if (said != nullptr && said->is_number_integer()) {
        const auto name = ggufFileType(said->get<std::int64_t>());
        if (!name.empty())
            return "gguf:" + std::string(name);
    }
    std::map<std::string_view, std::uint64_t> bytes;
    for (const auto &tensor : file.tensors)
        bytes[tensor.type->name] += tensor.bytes;
    const auto most =
        std::max_element(bytes.begin(), bytes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == bytes.end() ? "gguf:F16" : "gguf:" + std::string(most->first);
}

void compareCounts(const GgufFile &file, ConfigModel &read)
{
    double stored = 0;
    for (const auto &tensor : file.tensors)
        stored += static_cast<double>(tensor.elements());
    const auto &counts = read.model->parameters;
    const auto counted = static_cast<double>(counts.total);
    const auto most = counted + static_cast<double>(counts.mtp + counts.buffers);
    if (stored > 0 && (stored < 0.995 * counted || stored > 1.005 * most)) {
        read.warnings.push_back({"parameters-differ",
                                 Severity::Warning,
                                 file.file,
                                 {},
                                 std::to_string(static_cast<std::int64_t>(stored)),
                                 std::to_string(counts.total)});
    }
}

}  // namespace

Result<json> configOfGguf(const GgufFile &file)
{
    const auto architecture = textOf(file, "general.architecture");
    if (architecture.empty())
        return Problem{"missing-value", Severity::Error, file.file, "general.architecture", {}, "text"};
    json config = json::object();
    const auto *known = std::find_if(std::begin(architectureNames), std::end(architectureNames),
                                     [&](const auto &name) { return name.gguf == architecture; });
    config["model_type"] = known == std::end(architectureNames) ? architecture : std::string(known->modelType);
    const auto name = textOf(file, "general.name");
    config["_name_or_path"] = name.empty() ? std::filesystem::path(file.file).stem().string() : name;
    for (const auto &[gguf, key] : keyNames) {
        if (const auto *value = valueOf(file, architecture + "." + std::string(gguf)))
            config[std::string(key)] = oneOf(*value);
    }
    takeVocabulary(config, file, architecture);
    putRight(config, file, architecture);
    const bool correction = std::any_of(file.tensors.begin(), file.tensors.end(), [](const GgufTensor &tensor) {
        return tensor.name.find("exp_probs_b") != std::string::npos;
    });
    config["topk_method"] = correction ? "noaux_tc" : "greedy";
    return config;
}

Result<ConfigModel> modelOfGguf(const GgufFile &file)
{
    const auto config = configOfGguf(file);
    if (!config)
        return config.problem();
    auto description = describeConfig(*config, file.file, {});
    if (!description)
        return description.problem();
    trustTensors(description->architecture, file);
    description->nativeFormat = formatOf(file);
    auto read = modelOf(*description, file.file, {});
    if (!read)
        return read;
    auto model = std::make_shared<catalog::Model>(*read->model);
    model->checkpoint.bytes = static_cast<std::int64_t>(file.fileBytes);
    model->checkpoint.measured = true;
    read->model = std::move(model);
    compareCounts(file, *read);
    return read;
}

}  // namespace headroom::modelfile
