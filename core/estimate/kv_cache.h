// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Term `kv_cache`: by layer kind (MHA/GQA/MQA, MLA, sliding window, recurrent state), with the engine's granularity.
#pragma once

#include "core/estimate/parameters.h"

namespace headroom::estimate {

// Bytes that one token adds to one layer of this kind on one rank (0 for layers with constant state).
template <class N> [[nodiscard]] N cacheBytesPerToken(const Context<N> &context, const catalog::LayerKind &kind);
// Bytes of constant state that one sequence keeps in one layer on one rank.
template <class N> [[nodiscard]] N stateBytesPerSequence(const Context<N> &context, const catalog::LayerKind &kind);

// Cache of `sequences` sequences of `tokens` tokens each on one rank of the stage.
template <class N>
[[nodiscard]] N kvCache(const Context<N> &context, const Stage &stage, const N &sequences, const N &tokens);

// Tokens that a sequence of the plan occupies or reserves, in the engine's pages.
template <class N> [[nodiscard]] N plannedTokens(const Context<N> &context);
// Sum over the layers whose cache grows with the context, of one rank.
template <class N> [[nodiscard]] N growingBytesPerToken(const Context<N> &context, const Stage &stage);

}  // namespace headroom::estimate
