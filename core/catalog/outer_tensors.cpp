// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tensors outside the decoder layers: embedding, positions, head, multi-token prediction, odd ones spelled out.
#include "core/catalog/layer_parts.h"
#include "core/words.h"

namespace headroom {

template <> struct Words<catalog::TensorScope> {
    static constexpr std::array<std::pair<catalog::TensorScope, std::string_view>, 5> table{{
        {catalog::TensorScope::Text, "text"},
        {catalog::TensorScope::Vision, "vision"},
        {catalog::TensorScope::Audio, "audio"},
        {catalog::TensorScope::Mtp, "mtp"},
        {catalog::TensorScope::Buffer, "buffer"},
    }};
};

namespace catalog {

namespace {

constexpr std::int64_t maxMtpLayers = 64;

bool isTable(const std::string &name)
{
    return name.starts_with("embed_tokens") || (name.starts_with("engram") && name.ends_with(".embed"));
}

std::vector<std::int64_t> readShape(const DescriptionView &entry)
{
    const nlohmann::json *shape = entry.array("shape");
    if (!shape || shape->empty() || shape->size() > 8)
        entry.fail("missing-key", "shape", {}, "1..8 sizes");
    std::vector<std::int64_t> sizes;
    for (const nlohmann::json &dim : *shape)
        sizes.push_back(checkedInteger(entry, "shape", dim, 1, maxSize));
    return sizes;
}

void addExtra(TensorList &list, const DescriptionView &entry, const std::string &prefix, std::int64_t count)
{
    const std::string name = entry.requiredText("name");
    const std::vector<std::int64_t> shape = readShape(entry);
    const bool table = isTable(name);
    const bool norm = shape.size() == 1 && name.find("norm") != std::string::npos;
    const TensorRole role = table                                       ? TensorRole::Embedding
                            : norm                                      ? TensorRole::Norm
                            : name.find("router") != std::string::npos  ? TensorRole::Router
                            : name.find("indexer") != std::string::npos ? TensorRole::Indexer
                                                                        : TensorRole::Other;
    Tensor *tensor = list.add(prefix + name, shape, role, table ? Split::Vocabulary : Split::Replicated, count);
    if (tensor)
        tensor->quantisable = entry.flag("quantised");
}

TensorScope readScope(const DescriptionView &entry, TensorScope fallback)
{
    const std::string word = entry.text("scope", wordOf(fallback));
    const auto scope = fromWord<TensorScope>(word);
    if (!scope)
        entry.fail("wrong-type", "scope", word, allWords<TensorScope>());
    return *scope;
}

template <class Visit> void eachExtra(const DescriptionView &view, const Visit &visit)
{
    const nlohmann::json *extras = view.array("extra_tensors");
    for (std::size_t i = 0; extras && i < extras->size(); ++i) {
        const std::string place = view.place() + ".extra_tensors[" + std::to_string(i) + "]";
        visit(DescriptionView((*extras)[i], view.file(), place));
    }
}

void addMtpModule(TensorList &list, const DescriptionView &description, const DescriptionView &mtp,
                  const std::string &prefix)
{
    const std::int64_t h = description.size("hidden_size");
    const std::string mixers = expandPattern(mtp, "mixers", "FSXLMHICKN");
    const std::string ffns = expandPattern(mtp, "ffns", "DEBN");
    if (mixers.size() != ffns.size() || mixers.size() > 64)
        mtp.fail("layers-mismatch", "ffns", std::to_string(ffns.size()), std::to_string(mixers.size()));
    for (std::size_t i = 0; i < mixers.size(); ++i) {
        TensorList block(description, TensorScope::Mtp);
        LayerKind kind;
        addLayer(block, description, {static_cast<Mixer>(mixers[i]), static_cast<Ffn>(ffns[i]), {}}, kind);
        list.append(block.take(), prefix + "block" + std::to_string(i) + ".");
    }
    const nlohmann::json *fc = mtp.find("fc");
    if (fc && fc->is_string() && mtp.text("fc", "") == "split") {
        list.linear(prefix + "e_proj", h, h, {});
        list.linear(prefix + "h_proj", h, h, {});
    } else if (mtp.flag("fc", true)) {
        list.linear(prefix + "fc", h, 2 * h, {TensorRole::Other, Split::Replicated, mtp.flag("fc_quantised", true)});
    }
}

}  // namespace

void addEmbeddings(TensorList &list, const DescriptionView &description, Architecture &architecture)
{
    const std::int64_t h = architecture.hiddenSize;
    list.add("embed_tokens.weight", {architecture.embeddingRows, architecture.embeddingDim}, TensorRole::Embedding,
             Split::Vocabulary);
    const DescriptionView position = description.child("position");
    if (!position.empty())
        list.add("position_embedding.weight", {position.sizeOr("rows", 0), h}, TensorRole::PositionEmbedding);
    const DescriptionView norm = description.child("norm");
    if (!norm.empty() && norm.flag("embedding_norm"))
        list.norm("embedding_norm", h, readNormKind(norm));
    if (architecture.embeddingDim != h) {
        list.linear("embed_in_proj", h, architecture.embeddingDim, {});
        list.linear("embed_out_proj", architecture.embeddingDim, h, {});
    }
}

void addHead(TensorList &list, const DescriptionView &description, const Architecture &architecture)
{
    const DescriptionView norm = description.child("norm");
    if (norm.empty() || norm.flag("final", true))
        list.norm("final_norm", architecture.hiddenSize, readNormKind(norm));
    const DescriptionView connections = description.child("hyper_connections");
    if (!connections.empty() && connections.flag("final_head", true))
        addHyperConnectionHead(list, description, "");
    if (!architecture.tiedEmbeddings)
        list.add("lm_head.weight", {architecture.headRows, architecture.embeddingDim}, TensorRole::Head,
                 Split::Vocabulary);
    if (description.flag("lm_head_bias"))
        list.add("lm_head.bias", {architecture.headRows}, TensorRole::Bias, Split::Vocabulary);
}

void addExtraTensors(TensorList &outer, TensorList &perLayer, const DescriptionView &description,
                     std::int64_t numLayers)
{
    eachExtra(description, [&](const DescriptionView &entry) {
        const TensorScope scope = readScope(entry, TensorScope::Text);
        const std::int64_t count = entry.sizeOr("count", 1, maxSize, 0);
        const bool repeats = numLayers > 1 && count >= numLayers && count % numLayers == 0 &&
                             (scope == TensorScope::Text || scope == TensorScope::Buffer);
        TensorList &list = repeats ? perLayer : outer;
        list.setScope(scope);
        addExtra(list, entry, "", repeats ? count / numLayers : count);
    });
    const DescriptionView vision = description.child("vision");
    if (vision.empty())
        return;
    eachExtra(vision, [&](const DescriptionView &entry) {
        outer.setScope(readScope(entry, TensorScope::Vision));
        addExtra(outer, entry, "vision.", entry.sizeOr("count", 1, maxSize, 0));
    });
}

void addMultiTokenPrediction(TensorList &list, const DescriptionView &description, const std::string &file)
{
    const DescriptionView mtp = description.child("mtp");
    if (mtp.empty())
        return;
    list.setScope(TensorScope::Mtp);
    // overrides replace whole keys here, they are not merged
    nlohmann::json merged;
    const nlohmann::json *overrides = mtp.find("overrides");
    if (overrides && overrides->is_object()) {
        merged = description.merged();
        merged.update(*overrides);
    }
    const DescriptionView inner = merged.is_object() ? DescriptionView(merged, file, description.place()) : description;
    const DescriptionView norm = description.child("norm");
    const std::int64_t modules = mtp.sizeOr("num_layers", 0, maxMtpLayers);
    for (std::int64_t j = 0; j < modules; ++j) {
        const std::string prefix = "mtp." + std::to_string(j) + ".";
        addMtpModule(list, inner, mtp, prefix);
        if (inner.has("hyper_connections") && mtp.flag("hc_head", true))
            addHyperConnectionHead(list, inner, prefix);
        for (std::int64_t k = mtp.sizeOr("hidden_norms", 3, 64); k > 0; --k)
            list.norm(prefix + "norm" + std::to_string(k), description.size("hidden_size"), readNormKind(norm));
    }
    eachExtra(mtp, [&](const DescriptionView &entry) {
        list.setScope(TensorScope::Mtp);
        addExtra(list, entry, "mtp.", entry.sizeOr("count", 1, maxSize, 0));
    });
}

}  // namespace catalog
}  // namespace headroom
