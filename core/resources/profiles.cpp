// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Framework and engine profiles from resources/profiles.json. An entry says only what differs from its `base`.
#include "core/resources/profiles.h"

#include "core/resources/json_reading.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace headroom::resources {

namespace {

using nlohmann::json;

template <class T> void take(const json &entry, const char *key, T &value)
{
    if (const auto found = entry.find(key); found != entry.end())
        value = found->get<T>();
}

template <class E> void takeWord(const json &entry, const char *key, E &value)
{
    if (const auto found = entry.find(key); found != entry.end()) {
        const auto word = fromWord<E>(found->get<std::string>());
        if (!word)
            throw json::other_error::create(501, std::string("unknown word for ") + key, &entry);
        value = *word;
    }
}

void readKernels(const json &entry, Kernels &kernels)
{
    take(entry, "norm_fp32_copies", kernels.normFp32Copies);
    take(entry, "norm_copies", kernels.normCopies);
    take(entry, "norm_inputs", kernels.normInputs);
    take(entry, "gated_tensors", kernels.gatedTensors);
    take(entry, "plain_tensors", kernels.plainTensors);
    take(entry, "rope_inputs", kernels.ropeInputs);
    take(entry, "repeats_key_value", kernels.repeatsKeyValue);
    take(entry, "score_bytes", kernels.scoreBytes);
    take(entry, "score_gradient_bytes", kernels.scoreGradientBytes);
    take(entry, "gated_gradients", kernels.gatedGradients);
    take(entry, "plain_gradients", kernels.plainGradients);
    take(entry, "mlp_in_place", kernels.mlpInPlace);
}

void readBehaviour(const json &entry, FrameworkProfile &profile)
{
    take(entry, "pretrain_standard_loss", profile.pretrainStandardLoss);
    take(entry, "selective_matmuls", profile.selectiveMatmuls);
    take(entry, "step_copies", profile.stepCopies);
    take(entry, "varying_length_ratio", profile.varyingLengthRatio);
    take(entry, "sharded_master", profile.shardedMaster);
    take(entry, "reduce_fp32", profile.reduceFp32);
    take(entry, "prefetched_units", profile.prefetchedUnits);
    take(entry, "reduce_bucket_elements", profile.reduceBucketElements);
    take(entry, "gather_bucket_elements", profile.gatherBucketElements);
    take(entry, "overlaps_reduction", profile.overlapsReduction);
    take(entry, "buckets_with_16_bit_gradients", profile.bucketsWith16BitGradients);
    take(entry, "step_group_elements", profile.stepGroupElements);
    take(entry, "live_elements", profile.liveElements);
    take(entry, "accumulates_whole", profile.accumulatesWhole);
    take(entry, "always_accumulates", profile.alwaysAccumulates);
    take(entry, "flat_gradients", profile.flatGradients);
    take(entry, "chunks_head", profile.chunksHead);
    take(entry, "auto_buckets", profile.autoBuckets);
    take(entry, "buckets_copy_gradients", profile.bucketsCopyGradients);
    take(entry, "weight_gradient_buffers", profile.weightGradientBuffers);
    take(entry, "cublas_handles", profile.cublasHandles);
    take(entry, "transformer_engine", profile.transformerEngine);
    take(entry, "gathers_head_input", profile.gathersHeadInput);
    take(entry, "flash_copies_output", profile.flashCopiesOutput);
    take(entry, "pipeline_buffers", profile.pipelineBuffers);
    take(entry, "shares_adapter_input", profile.sharesAdapterInput);
    take(entry, "unties_head", profile.untiesHead);
    take(entry, "quantises_head", profile.quantisesHead);
    take(entry, "dequantised_bytes", profile.dequantisedBytes);
    takeWord(entry, "kbit_upcast", profile.kbitUpcast);
    take(entry, "kbit_casts_packed", profile.castsPacked);
    take(entry, "casts_module", profile.castsModule);
    take(entry, "reentrant", profile.reentrant);
    take(entry, "holds_unit_inputs", profile.holdsUnitInputs);
    take(entry, "experts_in_turn", profile.expertsInTurn);
    take(entry, "keeps_frozen_inputs", profile.keepsFrozenInputs);
    take(entry, "keeps_previous_inputs", profile.keepsPreviousInputs);
    take(entry, "casts_adapter_inputs", profile.castsAdapterInputs);
    take(entry, "lora_dropout", profile.loraDropout);
    take(entry, "masters_adapters", profile.mastersAdapters);
    take(entry, "whole_buckets", profile.wholeBuckets);
    take(entry, "persistent_gradients", profile.persistentGradients);
    take(entry, "offloads_checkpoints", profile.offloadsCheckpoints);
    take(entry, "clones_gradients", profile.clonesGradients);
    take(entry, "full_gather_on_save", profile.fullGatherOnSave);
    take(entry, "vocabulary_multiple", profile.vocabularyMultiple);
    take(entry, "reserved_ratio", profile.reservedRatio);
    take(entry, "reserved_ratio_sharded", profile.reservedRatioSharded);
    const auto takeHoles = [&entry](const char *key, FrameworkProfile::Holes &holes) {
        if (const auto found = entry.find(key); found != entry.end()) {
            take(*found, "moving", holes.moving);
            take(*found, "logits", holes.logits);
        }
    };
    takeHoles("holes", profile.holes);
    takeHoles("holes_sharded", profile.holesSharded);
    take(entry, "sharded_gib", profile.shardedGib);
    take(entry, "gradient_pools", profile.gradientPools);
    take(entry, "context_gib", profile.contextGib);
    take(entry, "nccl_gib", profile.ncclGib);
}

void readFramework(const json &entry, FrameworkProfile &profile)
{
    take(entry, "id", profile.id);
    take(entry, "name", profile.name);
    take(entry, "newest_version", profile.newestVersion);
    take(entry, "source", profile.source);
    takeWord(entry, "precision", profile.precision);
    takeWord(entry, "mixed_gradient", profile.mixedGradient);
    takeWord(entry, "loss", profile.loss);
    takeWord(entry, "adapter_type", profile.adapterType);
    take(entry, "fused_kernels", profile.fusedKernels);
    if (const auto eager = entry.find("eager"); eager != entry.end())
        readKernels(*eager, profile.eager);
    if (const auto fused = entry.find("fused"); fused != entry.end())
        readKernels(*fused, profile.fused);
    if (const auto loss = entry.find("loss_bytes"); loss != entry.end()) {
        take(*loss, "standard", profile.lossBytes.standard);
        take(*loss, "fused", profile.lossBytes.fused);
        take(*loss, "chunked", profile.lossBytes.chunked);
        take(*loss, "chunked_compiled", profile.lossBytes.chunkedCompiled);
        take(*loss, "chunked_quantised", profile.lossBytes.chunkedQuantised);
        take(*loss, "fused_linear", profile.lossBytes.fusedLinear);
        take(*loss, "retained", profile.lossBytes.retained);
    }
    readBehaviour(entry, profile);
}

std::vector<CardDefaults> readCards(const json &entries)
{
    std::vector<CardDefaults> cards;
    for (const auto &entry : entries) {
        CardDefaults card;
        take(entry, "from_gib", card.fromGib);
        take(entry, "from_capability", card.fromCapability);
        take(entry, "max_batched_tokens", card.maxBatchedTokens);
        take(entry, "max_num_seqs", card.maxNumSeqs);
        take(entry, "max_num_seqs_wide", card.maxNumSeqsWide);
        cards.push_back(card);
    }
    return cards;
}

void readEngine(const json &entry, EngineProfile &profile)
{
    take(entry, "id", profile.id);
    take(entry, "name", profile.name);
    take(entry, "newest_version", profile.newestVersion);
    take(entry, "source", profile.source);
    take(entry, "preallocates", profile.preallocates);
    take(entry, "utilization", profile.utilization);
    take(entry, "page_tokens", profile.pageTokens);
    take(entry, "max_batched_tokens", profile.maxBatchedTokens);
    take(entry, "max_num_seqs", profile.maxNumSeqs);
    take(entry, "micro_batch_tokens", profile.microBatchTokens);
    take(entry, "full_prompt_logits", profile.fullPromptLogits);
    take(entry, "mla_compressed", profile.mlaCompressed);
    take(entry, "cuda_graphs", profile.cudaGraphs);
    take(entry, "embedding_on_host", profile.embeddingOnHost);
    take(entry, "dynamic_cache", profile.dynamicCache);
    take(entry, "input_copies", profile.inputCopies);
    take(entry, "window_padding", profile.windowPadding);
    take(entry, "mlp_widths", profile.mlpWidths);
    take(entry, "hidden_widths", profile.hiddenWidths);
    take(entry, "persistent_hidden", profile.persistentHidden);
    take(entry, "sampler_bytes", profile.samplerBytes);
    take(entry, "sampler_bytes_gathered", profile.samplerBytesGathered);
    take(entry, "logit_bytes", profile.logitBytes);
    take(entry, "held_logit_bytes", profile.heldLogitBytes);
    take(entry, "groups_layers", profile.groupsLayers);
    take(entry, "cache_copies", profile.cacheCopies);
    take(entry, "graphs_in_budget", profile.graphsInBudget);
    takeWord(entry, "pool_of", profile.poolOf);
    take(entry, "reserves_for_activations", profile.reservesForActivations);
    take(entry, "batches_context", profile.batchesContext);
    takeWord(entry, "rope_tables", profile.ropeTables);
    take(entry, "latent_copies", profile.latentCopies);
    take(entry, "expert_hidden_multiple", profile.expertHiddenMultiple);
    take(entry, "expert_width_multiple", profile.expertWidthMultiple);
    take(entry, "experts_in_turn", profile.expertsInTurn);
    take(entry, "moe_workspace", profile.moeWorkspace);
    take(entry, "conv_fp32", profile.convFp32);
    take(entry, "image_tokens", profile.imageTokens);
    take(entry, "mask_in_buffer", profile.maskInBuffer);
    take(entry, "hip_gib", profile.hipGib);
    take(entry, "hip_gib_per_doubling", profile.hipGibPerDoubling);
    if (const auto cards = entry.find("cards"); cards != entry.end())
        profile.cards = readCards(*cards);
    take(entry, "constant_gib", profile.constantGib);
    take(entry, "graph_gib", profile.graphGib);
    take(entry, "context_gib", profile.contextGib);
    take(entry, "nccl_gib", profile.ncclGib);
    take(entry, "nccl_gib_per_doubling", profile.ncclGibPerDoubling);
    take(entry, "reserved_ratio", profile.reservedRatio);
}

template <class E> E idOf(const json &entry)
{
    const auto id = fromWord<E>(entry.at("id").get<std::string>());
    if (!id)
        throw json::other_error::create(501, "unknown id " + entry.at("id").get<std::string>(), &entry);
    return *id;
}

// Several versions of one thing, oldest first: the newest that `version` has reached.
template <class Versions> const auto &reached(const Versions &versions, double version)
{
    const auto *best = &versions.front();
    for (const auto &candidate : versions) {
        if (candidate.fromVersion <= version)
            best = &candidate;
    }
    return best->profile;
}

}  // namespace

Result<Profiles> Profiles::load(const std::filesystem::path &file)
{
    return readWith<Profiles>(file, [](const json &data) {
        Profiles profiles;
        for (const auto &entry : data.at("frameworks")) {
            auto &versions = profiles.m_frameworks[idOf<scenario::Framework>(entry)];
            FrameworkProfile profile = versions.empty() ? FrameworkProfile{} : versions.back().profile;
            if (const auto base = entry.find("base"); base != entry.end())
                profile = profiles.framework(fromWord<scenario::Framework>(base->get<std::string>()).value());
            readFramework(entry, profile);
            versions.push_back({versionNumber(entry.value("from_version", "0")), profile});
        }
        for (const auto &entry : data.at("engines")) {
            auto &versions = profiles.m_engines[idOf<scenario::Engine>(entry)];
            EngineProfile profile = versions.empty() ? EngineProfile{} : versions.back().profile;
            readEngine(entry, profile);
            versions.push_back({versionNumber(entry.value("from_version", "0")), profile});
        }
        return profiles;
    });
}

const FrameworkProfile &Profiles::framework(scenario::Framework id, double version) const
{
    return reached(m_frameworks.at(id), version);
}

const EngineProfile &Profiles::engine(scenario::Engine id, double version) const
{
    return reached(m_engines.at(id), version);
}

std::optional<double> readVersion(std::string_view text)
{
    constexpr std::string_view digits = "0123456789";
    constexpr std::size_t longestPart = 9;
    std::string_view rest = text;
    while (!rest.empty() && (std::isalpha(static_cast<unsigned char>(rest.front())) != 0 || rest.front() == ' '))
        rest.remove_prefix(1);
    for (bool more = true; more;) {
        const auto length = std::min(rest.find_first_not_of(digits), rest.size());
        if (length == 0 || length > longestPart)
            return std::nullopt;
        rest.remove_prefix(length);
        more = rest.size() > 1 && rest.front() == '.' && digits.find(rest[1]) != std::string_view::npos;
        rest.remove_prefix(more ? 1 : 0);
    }
    const bool ends = rest.empty() || std::isalpha(static_cast<unsigned char>(rest.front())) != 0 ||
                      std::string_view(".+- ").find(rest.front()) != std::string_view::npos;
    return ends ? std::optional(versionNumber(text)) : std::nullopt;
}

double versionNumber(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
    std::array<double, 3> parts{};
    for (auto &part : parts) {
        long whole = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
        if (error != std::errc())
            break;
        part = static_cast<double>(whole);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty() || text.front() != '.')
            break;
        text.remove_prefix(1);
    }
    return parts[0] * 1e4 + parts[1] * 1e2 + parts[2];
}

}  // namespace headroom::resources
