// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Number formats from resources/formats.json, and which block type each tensor of a checkpoint gets.
#include "core/resources/formats.h"

#include "core/resources/json_reading.h"

#include <algorithm>
#include <cctype>
#include <tuple>
#include <utility>

namespace headroom::resources {

namespace {

using catalog::TensorRole;
using nlohmann::json;

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

MixtureRule readRule(const json &entry)
{
    return {.tensor = entry.at("tensor").get<std::string>(),
            .type = entry.at("type").get<std::string>(),
            .moreBits = entry.value("more_bits", false),
            .fromFraction = entry.value("from_fraction", 0.0),
            .beforeFraction = entry.value("before_fraction", 0.0),
            .beforeLayer = entry.value("before_layer", std::int64_t{0}),
            .gqaAtLeast = entry.value("gqa_at_least", 0.0),
            .experts = entry.value("experts", std::int64_t{0}),
            .expertsAtLeast = entry.value("experts_at_least", std::int64_t{0}),
            .fused70b = entry.value("fused_70b", false)};
}

NumberFormat readFormat(const json &entry, const std::map<std::string, BlockType, std::less<>> &blocks)
{
    NumberFormat format;
    format.id = entry.at("id").get<std::string>();
    format.name = entry.at("name").get<std::string>();
    format.linear = blocks.at(entry.at("linear").get<std::string>());
    format.other = blocks.at(entry.at("other").get<std::string>());
    format.doubleQuantBits = entry.value("double_quant_bits", 0.0);
    format.weights = entry.value("weights", true);
    format.kvCache = entry.value("kv_cache", false);
    format.gguf = entry.value("gguf", false);
    format.minimumCapability = entry.value("minimum_capability", 0.0);
    format.kbitPrepared = entry.value("kbit_prepared", false);
    format.dequantised = entry.value("dequantised", false);
    format.keepsBuffer = entry.value("keeps_buffer", false);
    for (const auto &rule : entry.value("rules", json::array()))
        format.rules.push_back(readRule(rule));
    format.source = entry.at("source").get<std::string>();
    return format;
}

// llama.cpp's name of the kind of tensor, as the mixture rules use it.
std::string_view ggufName(const catalog::Tensor &tensor, const catalog::Architecture &architecture)
{
    switch (tensor.role) {
    case TensorRole::Query:
        return architecture.fusedQkv ? "attn_qkv" : "attn_q";
    case TensorRole::Key:
        return architecture.fusedQkv ? "attn_qkv" : "attn_k";
    case TensorRole::Value:
        return architecture.fusedQkv ? "attn_qkv" : "attn_v";
    case TensorRole::LinearAttention:
        return tensor.name.find("qkv") == std::string::npos ? "other" : "attn_qkv";
    case TensorRole::Output:
        return "attn_output";
    case TensorRole::Down:
        return "ffn_down";
    case TensorRole::Gate:
    case TensorRole::Up:
        return "ffn_gate_up";
    case TensorRole::Head:
        return "output";
    case TensorRole::Embedding:
        return "token_embd";
    default:
        return "other";
    }
}

bool usesMoreBits(std::int64_t layer, std::int64_t layers)
{
    return layer < layers / 8 || layer >= 7 * layers / 8 || (layer - layers / 8) % 3 == 2;
}

bool readsTokens(const catalog::LayerKind &kind)
{
    return kind.attention.type != catalog::AttentionType::None && kind.attention.heads > 0;
}

// llama.cpp counts its value matrices on their own: layer i of n, a fused matrix of linear attention among the n.
std::pair<std::int64_t, std::int64_t> amongValues(std::int64_t layer, const catalog::Architecture &architecture)
{
    std::int64_t before = 0, all = 0;
    for (std::int64_t i = 0; i < architecture.numLayers(); ++i) {
        const auto &kind =
            architecture.kinds[static_cast<std::size_t>(architecture.layers[static_cast<std::size_t>(i)])];
        const bool attention = readsTokens(kind);
        before += attention && i < layer ? 1 : 0;
        all += attention || kind.mixer == catalog::Mixer::Linear ? 1 : 0;
    }
    return {before, all};
}

bool isInLayers(const MixtureRule &rule, std::int64_t layer, const catalog::Architecture &architecture)
{
    if (!rule.moreBits && rule.beforeLayer == 0 && rule.fromFraction == 0 && rule.beforeFraction == 0)
        return true;
    auto layers = architecture.numLayers();
    if (rule.tensor == "attn_v")
        std::tie(layer, layers) = amongValues(layer, architecture);
    const auto share = [&](double fraction) {
        return static_cast<std::int64_t>(fraction * static_cast<double>(layers));
    };
    if (rule.moreBits && !usesMoreBits(layer, layers))
        return false;
    if (layer < share(rule.fromFraction) || (rule.beforeFraction > 0 && layer >= share(rule.beforeFraction)))
        return false;
    return rule.beforeLayer == 0 || layer < rule.beforeLayer;
}

bool holds(const MixtureRule &rule, const catalog::Tensor &tensor, std::int64_t layer,
           const catalog::Architecture &architecture)
{
    if (rule.tensor == "experts")
        return tensor.routed;
    if (rule.tensor == "not_experts")
        return !tensor.routed && architecture.hasExperts();
    if (rule.tensor != ggufName(tensor, architecture) || !isInLayers(rule, layer, architecture))
        return false;
    const auto &main = architecture.mainKind();
    const auto kvHeads = std::max<std::int64_t>(main.attention.kvHeads, 1);
    if (rule.gqaAtLeast > 0 &&
        static_cast<double>(main.attention.heads) < rule.gqaAtLeast * static_cast<double>(kvHeads))
        return false;
    if (rule.experts > 0 && main.moe.experts != rule.experts)
        return false;
    if (main.moe.experts < rule.expertsAtLeast)
        return false;
    return !rule.fused70b ||
           (architecture.numLayers() == 80 && main.attention.kvHeads == 8 && main.attention.heads == 64);
}

}  // namespace

Result<Formats> Formats::load(const std::filesystem::path &file)
{
    return readWith<Formats>(file, [](const json &data) {
        Formats formats;
        for (const auto &entry : data.at("block_types")) {
            BlockType block{.id = entry.at("id").get<std::string>(),
                            .bits = entry.at("bits").get<double>(),
                            .blockSize = entry.at("block_size").get<std::int64_t>()};
            formats.m_blocks.emplace(block.id, block);
        }
        for (const auto &entry : data.at("gguf_metadata"))
            formats.m_ggufMetadata.emplace(entry.at("from_rows").get<std::int64_t>(),
                                           entry.at("bytes_a_row").get<double>());
        for (const auto &[from, to] : data.at("fallback").items())
            formats.m_fallback.emplace(from, to.get<std::string>());
        for (const auto &entry : data.at("formats"))
            formats.m_formats.push_back(readFormat(entry, formats.m_blocks));
        for (const auto &entry : data.at("kv_formats"))
            formats.m_kvFormats.push_back(readFormat(entry, formats.m_blocks));
        return formats;
    });
}

const NumberFormat *Formats::find(std::string_view id) const
{
    const auto wanted = lower(id);
    for (const auto &format : m_formats) {
        if (lower(format.id) == wanted)
            return &format;
    }
    return nullptr;
}

const NumberFormat *Formats::findKvCache(std::string_view id) const
{
    const auto wanted = lower(id);
    for (const auto *list : {&m_kvFormats, &m_formats}) {
        for (const auto &format : *list) {
            if (format.kvCache && format.id == wanted)
                return &format;
        }
    }
    return nullptr;
}

std::vector<std::string> Formats::ids(bool kvCache) const
{
    std::vector<std::string> result;
    for (const auto &format : m_formats) {
        if (kvCache ? format.kvCache : format.weights)
            result.push_back(format.id);
    }
    if (kvCache) {
        for (const auto &format : m_kvFormats)
            result.push_back(format.id);
    }
    return result;
}

const BlockType &Formats::ggufType(const NumberFormat &format, const catalog::Tensor &tensor, std::int64_t layer,
                                   const catalog::Architecture &architecture) const
{
    // llama.cpp keeps vectors, routers and small recurrent tensors in fp32.
    const bool convolution = tensor.name.find("conv") != std::string::npos;
    if (tensor.shape.size() < 2 || convolution || tensor.role == TensorRole::Router || tensor.role == TensorRole::Norm)
        return m_blocks.find("f32")->second;
    const auto *type = &format.linear;
    // A tied embedding is the output matrix too and is quantised like one.
    catalog::Tensor asked = tensor;
    if (tensor.role == TensorRole::Embedding && architecture.tiedEmbeddings)
        asked.role = TensorRole::Head;
    const auto rule = std::find_if(format.rules.begin(), format.rules.end(), [&](const MixtureRule &candidate) {
        return holds(candidate, asked, layer, architecture);
    });
    if (rule != format.rules.end())
        type = &m_blocks.find(rule->type)->second;
    if (tensor.columns() % type->blockSize != 0) {
        const auto fallback = m_fallback.find(type->id);
        type = &m_blocks.find(fallback == m_fallback.end() ? std::string("f16") : fallback->second)->second;
    }
    return *type;
}

const BlockType &Formats::typeOf(const NumberFormat &format, const catalog::Tensor &tensor, std::int64_t layer,
                                 const catalog::Architecture &architecture) const
{
    if (format.gguf)
        return ggufType(format, tensor, layer, architecture);
    for (const auto &rule : format.rules) {
        if (holds(rule, tensor, layer, architecture))
            return m_blocks.find(rule.type)->second;
    }
    return tensor.quantisable ? format.linear : format.other;
}

double Formats::ggufMetadata(std::int64_t vocabularyRows) const
{
    const auto next = m_ggufMetadata.upper_bound(vocabularyRows);
    return next == m_ggufMetadata.begin() ? 0 : std::prev(next)->second;
}

double Formats::bitsOf(const NumberFormat &format, const catalog::Tensor &tensor, std::int64_t layer,
                       const catalog::Architecture &architecture, bool doubleQuantized) const
{
    if (doubleQuantized && format.doubleQuantBits > 0 && tensor.quantisable)
        return format.doubleQuantBits;
    return typeOf(format, tensor, layer, architecture).bits;
}

}  // namespace headroom::resources
