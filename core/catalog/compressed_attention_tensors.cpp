// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// DeepSeek V4 and V4.1: low-rank queries, one shared key-and-value head, grouped low-rank output, caches in which
// several tokens are pooled into one entry.
#include "core/catalog/layer_parts.h"

namespace headroom::catalog {

namespace {

constexpr Trait pooling{TensorRole::Other, Split::Replicated, false};
constexpr Trait indexPart{TensorRole::Indexer, Split::Replicated, false};

// Learned pooling of `ratio` tokens into one entry of `width`; windows overlap when the ratio is 4.
void addCompressor(TensorList &list, const DescriptionView &view, const std::string &prefix, std::int64_t ratio,
                   std::int64_t width)
{
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t wide = ratio == 4 ? 2 * width : width;
    const bool index = prefix.find("indexer") != std::string::npos;
    list.linear(prefix + "wkv", wide, h, index ? indexPart : pooling);
    list.linear(prefix + "wgate", wide, h, index ? indexPart : pooling);
    list.add(prefix + "ape", {ratio, wide}, index ? TensorRole::Indexer : TensorRole::Other);
    list.add(prefix + "norm.weight", {width}, TensorRole::Norm);
}

void addIndexQueries(TensorList &list, const DescriptionView &view, const DescriptionView &index, std::int64_t rank)
{
    const std::int64_t heads = index.size("num_heads", maxHeads);
    list.linear("attn.indexer.q_proj", heads * index.size("head_dim"), rank, {TensorRole::Indexer});
    list.linear("attn.indexer.weights_proj", heads, view.size("hidden_size"), indexPart);
}

// V4.1: a layer that owns a compressed cache and its index keys; other layers read them.
void addLatentCompressor(TensorList &list, const DescriptionView &view, AttentionSpec &spec)
{
    const DescriptionView at = view.child("attention");
    const DescriptionView latent = at.child("latent_compressor");
    if (latent.empty())
        return;
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t indexWidth = at.child("indexer").size("head_dim");
    list.linear("attn.compressor.wkv", spec.headDim, h, pooling);
    if (latent.flag("gate"))
        list.linear("attn.compressor.wgate", spec.headDim, h, pooling);
    list.add("attn.compressor.norm.weight", {spec.headDim}, TensorRole::Norm);
    list.linear("attn.indexer.k_proj", indexWidth, spec.headDim, indexPart);
    list.add("attn.indexer.k_norm.weight", {indexWidth}, TensorRole::Norm);
    spec.compressRatio = latent.size("ratio");
    spec.indexerHeadDim = indexWidth;
    spec.indexerPool = spec.compressRatio;
}

}  // namespace

void addCompressedAttention(TensorList &list, const DescriptionView &view, AttentionSpec &spec)
{
    const DescriptionView at = view.child("attention");
    const std::int64_t h = view.size("hidden_size");
    const std::int64_t groups = at.size("o_groups", maxHeads);
    const std::int64_t outputRank = at.size("o_lora_rank");
    spec.qLoraRank = at.size("q_lora_rank");
    spec.qkRopeHeadDim = at.sizeOr("qk_rope_head_dim", 0);
    spec.keysAreValues = true;
    const std::int64_t queryWidth = spec.heads * spec.headDim;
    if (queryWidth % groups != 0)
        at.fail("heads-not-divisible", "o_groups", std::to_string(groups), "divisor of " + std::to_string(queryWidth));
    list.linear("attn.q_a_proj", spec.qLoraRank, h, {TensorRole::QueryDown});
    list.add("attn.q_norm.weight", {spec.qLoraRank}, TensorRole::Norm);
    list.linear("attn.q_b_proj", queryWidth, spec.qLoraRank, {TensorRole::QueryUp, Split::Column});
    list.linear("attn.kv_proj", spec.headDim, h, {TensorRole::KeyValueDown});
    list.add("attn.kv_norm.weight", {spec.headDim}, TensorRole::Norm);
    list.linear("attn.o_a_proj", groups * outputRank, queryWidth / groups, {TensorRole::Output, Split::Column});
    list.linear("attn.o_b_proj", h, groups * outputRank, {TensorRole::Output, Split::Row});
    list.add("attn.sinks", {spec.heads}, TensorRole::Other, Split::Column);
    spec.compressRatio = at.sizeOr("compress_ratio", 0);
    if (spec.compressRatio > 0)
        addCompressor(list, view, "attn.compressor.", spec.compressRatio, spec.headDim);
    addLatentCompressor(list, view, spec);
    const DescriptionView index = at.child("indexer");
    if (at.flag("index_queries"))
        addIndexQueries(list, view, index, spec.qLoraRank);
    if (at.flag("sparse_index")) {
        addIndexQueries(list, view, index, spec.qLoraRank);
        spec.indexerHeadDim = index.size("head_dim");
        spec.indexerPool = spec.compressRatio > 0 ? spec.compressRatio : 1;
        addCompressor(list, view, "attn.indexer.compressor.", spec.compressRatio, spec.indexerHeadDim);
    }
}

}  // namespace headroom::catalog
