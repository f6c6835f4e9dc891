// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a description to layers and tensors: layers that are equal are built once and shared as one LayerKind.
#include "core/catalog/architecture_builder.h"

#include "core/catalog/layer_parts.h"

#include <map>
#include <utility>

namespace headroom::catalog {

using nlohmann::json;

namespace {

constexpr std::string_view mixerLetters = "FSXLMHICKN";
constexpr std::string_view ffnLetters = "DEBN";

// What makes two layers differ: letters, their own width, a routing table, whether the cache is their own.
struct KindKey {
    char mixer = 'F', ffn = 'D';
    std::int64_t width = 0;
    bool hashRouted = false;
    bool ownsCache = true;
    const json *atLayer = nullptr;

    auto operator<=>(const KindKey &) const = default;
};

struct LayerLetters {
    std::string mixers, ffns;
};

LayerLetters readLetters(const DescriptionView &description, std::int64_t layers)
{
    const DescriptionView view = description.child("layers");
    if (view.empty()) {
        const bool experts = description.has("moe");
        const std::int64_t dense =
            experts ? description.child("moe").sizeOr("first_k_dense_layers", 0, layers) : layers;
        const auto denseCount = static_cast<std::size_t>(dense);
        const auto count = static_cast<std::size_t>(layers);
        return {std::string(count, 'F'), std::string(denseCount, 'D') + std::string(count - denseCount, 'E')};
    }
    LayerLetters letters{expandPattern(view, "mixers", mixerLetters), expandPattern(view, "ffns", ffnLetters)};
    const auto count = static_cast<std::size_t>(layers);
    if (letters.mixers.size() != count)
        view.fail("layers-mismatch", "mixers", std::to_string(letters.mixers.size()), std::to_string(layers));
    if (letters.ffns.size() != count)
        view.fail("layers-mismatch", "ffns", std::to_string(letters.ffns.size()), std::to_string(layers));
    return letters;
}

class Builder
{
public:
    Builder(const DescriptionView &description, const std::string &file) : m_description(description), m_file(file) {}

    Architecture build()
    {
        readSizes();
        readPosition();
        buildLayers();
        addOuter();
        checkTotal();
        return std::move(m_result);
    }

private:
    void readSizes();
    void readPosition();
    void buildLayers();
    [[nodiscard]] KindKey keyOf(std::size_t layer, const LayerLetters &letters) const;
    [[nodiscard]] int kindOf(const KindKey &key, std::int64_t layer);
    void addOuter();
    void checkTotal() const;

    const DescriptionView &m_description;
    const std::string &m_file;
    Architecture m_result;
    std::int64_t m_layers = 0;
    std::int64_t m_sharedCaches = 0;  // last layers that read another layer's cache
    std::int64_t m_hashRouted = 0;    // first layers whose router is a table
    double m_rotated = 0;             // share of a head that rotates
    const json *m_widths = nullptr;   // intermediate_size where it is a list
    DescriptionView m_atLayer = m_description.child("attention").child("at_layer");
    std::map<KindKey, int> m_kinds;
};

void Builder::readSizes()
{
    const DescriptionView &d = m_description;
    Architecture &a = m_result;
    a.hiddenSize = d.size("hidden_size");
    m_layers = d.size("num_layers", maxLayers);
    a.vocabSize = d.size("vocab_size");
    a.embeddingRows = d.sizeOr("embedding_rows", a.vocabSize, maxSize, 1);
    a.headRows = d.sizeOr("lm_head_rows", a.vocabSize, maxSize, 1);
    a.embeddingDim = d.sizeOr("embedding_dim", a.hiddenSize, maxSize, 1);
    a.maxPositionEmbeddings = d.sizeOr("max_position_embeddings", 0, maxElements);
    a.tiedEmbeddings = d.flag("tie_word_embeddings");
    a.parallelResidual = d.flag("parallel_residual");
    a.fusedQkv = d.flag("fused_qkv");
    a.dropout = d.numberOr("dropout", 0, 0, 1);
    a.attentionDropout = d.numberOr("attention_dropout", 0, 0, 1);
    a.norm = readNormKind(d.child("norm")).type;
    for (const char *key : {"hyper_connections", "altup"}) {
        const DescriptionView streams = d.child(key);
        if (!streams.empty())
            a.residualStreams = streams.sizeOr("streams", 1, 1024, 1);
    }
    m_sharedCaches = d.sizeOr("kv_shared_layers", 0, m_layers);
    const DescriptionView moe = d.child("moe");
    if (!moe.empty())
        m_hashRouted = moe.sizeOr("hash_routed_layers", 0, maxLayers);
    const json *widths = d.find("intermediate_size");
    m_widths = widths && widths->is_array() ? widths : nullptr;
}

void Builder::readPosition()
{
    const DescriptionView position = m_description.child("position");
    if (position.empty())
        return;
    const std::string type = position.text("type", "rope");
    m_result.alibi = type == "alibi";
    m_result.rotaryPositions = position.sizeOr("table_rows", m_result.maxPositionEmbeddings, maxElements);
    m_result.learnedPositions = type == "learned";
    m_result.multimodalRope = position.has("mrope") || position.has("mrope_section");
    if (type == "rope")
        m_rotated = position.numberOr("partial_rotary_factor", 1, 0, 1);
    if (m_result.learnedPositions && !position.has("rows"))
        position.fail("missing-key", "rows", {}, "integer");
}

KindKey Builder::keyOf(std::size_t layer, const LayerLetters &letters) const
{
    const auto index = static_cast<std::int64_t>(layer);
    KindKey key{letters.mixers[layer], letters.ffns[layer]};
    const bool dense = key.ffn == 'D' || key.ffn == 'B';
    if (m_widths && dense && layer < m_widths->size() && (*m_widths)[layer].is_number_integer())
        key.width = (*m_widths)[layer].get<std::int64_t>();
    else if (m_widths && dense)
        key.width = -1 - index;  // wrong entries are refused one by one when the layer is built
    key.hashRouted = index < m_hashRouted && (key.ffn == 'E' || key.ffn == 'B');
    key.ownsCache = index < m_layers - m_sharedCaches;
    if (!m_atLayer.empty())
        key.atLayer = m_atLayer.find(std::to_string(index).c_str());
    return key;
}

int Builder::kindOf(const KindKey &key, std::int64_t layer)
{
    const auto [it, isNew] = m_kinds.emplace(key, static_cast<int>(m_result.kinds.size()));
    if (!isNew)
        return it->second;
    LayerKind kind;
    json special;
    if (key.atLayer)
        special["attention"] = *key.atLayer;
    const DescriptionView view = m_description.over(key.atLayer ? &special : nullptr);
    TensorList list(view, TensorScope::Text);
    addLayer(list, view, {static_cast<Mixer>(key.mixer), static_cast<Ffn>(key.ffn), layer}, kind);
    kind.attention.ownsCache = key.ownsCache;
    kind.tensors = list.take();
    m_result.kinds.push_back(std::move(kind));
    return it->second;
}

void Builder::buildLayers()
{
    const LayerLetters letters = readLetters(m_description, m_layers);
    m_result.layers.reserve(letters.mixers.size());
    for (std::size_t i = 0; i < letters.mixers.size(); ++i)
        m_result.layers.push_back(kindOf(keyOf(i, letters), static_cast<std::int64_t>(i)));
    const AttentionSpec &spec = m_result.mainKind().attention;
    const auto width = spec.qkRopeHeadDim > 0 ? spec.qkRopeHeadDim : spec.headDim;
    const double rotated = m_rotated * static_cast<double>(width);
    m_result.rotaryWidth = spec.qkRopeHeadDim > 0 && m_rotated > 0 ? width : static_cast<std::int64_t>(rotated);
}

void Builder::addOuter()
{
    TensorList outer(m_description, TensorScope::Text);
    TensorList perLayer(m_description, TensorScope::Text);
    addEmbeddings(outer, m_description, m_result);
    addHead(outer, m_description, m_result);
    addVision(outer, m_description, m_result);
    addExtraTensors(outer, perLayer, m_description, m_layers);
    addMultiTokenPrediction(outer, m_description, m_file);
    m_result.outer = outer.take();
    const std::vector<Tensor> repeated = perLayer.take();
    for (LayerKind &kind : m_result.kinds)
        kind.tensors.insert(kind.tensors.end(), repeated.begin(), repeated.end());
}

void Builder::checkTotal() const
{
    std::int64_t total = 0;
    const auto add = [&](const std::vector<Tensor> &tensors) {
        for (const Tensor &tensor : tensors) {
            total += tensor.elements();  // each at most maxElements, and so is the sum so far
            if (total > maxElements)
                m_description.fail("out-of-range", "", std::to_string(total), "at most 10^15 parameters");
        }
    };
    add(m_result.outer);
    for (const int kind : m_result.layers)
        add(m_result.kinds[static_cast<std::size_t>(kind)].tensors);
}

}  // namespace

Result<Architecture> buildArchitecture(const json &description, const std::string &file, const std::string &place)
{
    try {
        const DescriptionView view(description, file, place);
        return Builder(view, file).build();
    } catch (const BuildError &error) {
        return error.problem;
    }
}

}  // namespace headroom::catalog
