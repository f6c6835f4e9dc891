// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How each training framework and each inference engine uses memory, read from resources/profiles.json. A term of
// core/estimate asks the profile; it never asks which framework it is.
#pragma once

#include "core/result.h"
#include "core/scenario/scenario.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::resources {

// What the modules of one layer keep for the backward pass. Counts are of elements in the compute type unless said.
struct Kernels {
    double normFp32Copies = 0;     // fp32 copies of the norm's input kept by an eager norm
    double normOutputs = 0;        // 16-bit normalised copies kept besides the norm's output (the input of the matmul)
    double normInputs = 0;         // 16-bit: the residual stream kept as the norm's input (fused norms)
    double gatedProducts = 0;      // tensors of FFN width kept by a gated MLP: gate, up, act(gate), product (eager 4)
    double plainProducts = 0;      // by an ungated MLP: before and after the activation (eager 2)
    double ropeInputs = 0;         // copies of q and k from before RoPE that stay alive (fused QKV views: 1)
    bool repeatsKeyValue = false;  // KV heads expanded to all heads before the attention kernel
};

struct FrameworkProfile {
    std::string id, name, newestVersion, source;
    scenario::Precision precision = scenario::Precision::MixedBf16;  // defaults as the framework's own
    scenario::Loss loss = scenario::Loss::Standard;
    scenario::GradientType adapterType = scenario::GradientType::Fp32;  // LoRA weights
    bool fusedKernels = false;
    Kernels eager, fused;
    double standardLossBytes = 16;  // a token and vocabulary row at the backward peak with loss "standard"
    double fusedLossBytes = 6;
    double chunkedLossBytes = 4;
    bool fsdpMixedPrecision = false;  // "mixed-bf16" = fp32 shards, 16-bit gather and compute (FSDP), not 2+2+12
    bool flatParameters = false;      // FSDP1: one flat parameter a unit
    double reduceBucketElements = 0, gatherBucketElements = 0;  // ZeRO buckets
    double gradientReadyBuckets = 0;
    bool kbitUpcast = false;       // prepare_model_for_kbit_training: 16-bit non-quantised parameters to fp32
    bool embeddingUpcast = false;  // ... embedding and head too
    double foreachCopies = 1;
    double vocabularyPadding = 1;                // rows are padded to a multiple of this x tensor size (Megatron 128)
    double reservedOverAllocated = 1.02;         // one GPU, fixed lengths; fitted, see source
    double reservedOverAllocatedSharded = 1.08;  // ZeRO-3 / FSDP
    double contextGib = 1.0;                     // CUDA context and libraries beside PyTorch's allocator
};

struct EngineProfile {
    std::string id, name, newestVersion, source;
    bool preallocates = false;  // takes gpu_memory_utilization of the card at start
    double utilization = 0.9;
    std::int64_t pageTokens = 1;  // KV granularity
    std::int64_t maxBatchedTokens = 0, maxNumSeqs = 1, microBatchTokens = 0;
    bool fullPromptLogits = false;
    bool mlaCompressed = true;
    bool cudaGraphs = false;
    double cudaGraphGib = 0;
    double contextGib = 0.5;
    double ncclGib = 0;  // a GPU with tensor parallelism
    double reservedOverAllocated = 1.0;
};

class Profiles
{
public:
    [[nodiscard]] static Result<Profiles> load(const std::filesystem::path &file);
    [[nodiscard]] const FrameworkProfile &framework(scenario::Framework id) const;
    [[nodiscard]] const EngineProfile &engine(scenario::Engine id) const;

private:
    std::vector<FrameworkProfile> m_frameworks;
    std::vector<EngineProfile> m_engines;
};

}  // namespace headroom::resources
