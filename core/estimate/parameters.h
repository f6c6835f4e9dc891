// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters on one rank: the tensor list, split by tensor, expert and pipeline parallelism (before ZeRO).
#pragma once

#include "core/estimate/context.h"

namespace headroom::estimate {

// Calls visit(tensor, layers, elements, layer): `layers` copies of the tensor on this stage, `elements` of one of them
// on one rank, `layer` the index that decides a GGUF type (-1 outside the layers).
template <class N, class Visit> void forEachTensor(const Context<N> &context, const Stage &stage, Visit visit);

// Elements of one tensor on one tensor/expert-parallel rank.
template <class N> [[nodiscard]] N rankElements(const Context<N> &context, const catalog::Tensor &tensor);

// What the optimizer sees, by how it is sharded and handled.
template <class N> struct Parameters {
    N dense = N(0);          // everything but routed experts
    N experts = N(0);        // routed experts
    N block = N(0);          // largest decoder layer: the unit that FSDP and ZeRO-3 gather
    N root = N(0);           // embedding, head, final norm: FSDP's root unit
    N matrices = N(0);       // two-dimensional tensors of the layers (Muon, GaLore, autocast copies)
    N factors = N(0);        // Adafactor: rows + columns of all matrices, plus vectors
    N small = N(0);          // tensors below the optimizer's limit for 8-bit states
    N fullPrecision = N(0);  // not quantised: norms, router, embedding, head (k-bit upcast)
    [[nodiscard]] N all() const { return dense + experts; }
};
template <class N> [[nodiscard]] Parameters<N> parametersOnRank(const Context<N> &context, const Stage &stage);

// Routed experts can live elsewhere than the rest (llama.cpp --cpu-moe).
enum class Experts { Included, LeftOut, Only };
// Bytes of the weights of this stage on one rank in a number format.
template <class N>
[[nodiscard]] N weightBytes(const Context<N> &context, const Stage &stage, const resources::NumberFormat &format,
                            bool doubleQuantized, Experts experts = Experts::Included);

// LoRA's matrices: r·(in + out) for each targeted one; and tensors trained in full beside them.
template <class N> struct AdapterParameters {
    N lora = N(0);
    N saved = N(0);
};
template <class N> [[nodiscard]] AdapterParameters<N> adaptersOnRank(const Context<N> &context, const Stage &stage);

[[nodiscard]] bool isLoraTarget(const scenario::ResolvedLora &lora, const catalog::Tensor &tensor);

// Ranks over which a ZeRO stage shards: all data- and context-parallel ranks, or 1 below that stage.
template <class N> [[nodiscard]] N shardRanks(const Context<N> &context, int fromStage);
// The same for routed experts: expert parallelism has used up part of those ranks.
template <class N> [[nodiscard]] N expertShardRanks(const Context<N> &context, int fromStage);
// dense / shards + experts / expert shards
template <class N> [[nodiscard]] N sharded(const Context<N> &context, const Parameters<N> &parameters, int fromStage);

}  // namespace headroom::estimate

#include "core/estimate/parameters.inl"
