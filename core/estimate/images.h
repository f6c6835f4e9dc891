// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Images in the profile run of a serving engine: the largest input that the model takes, as it goes through the tower.
#pragma once

#include "core/estimate/context.h"

namespace headroom::estimate {

// Tokens of images whose embeddings are held while the language model runs; 0 where the engine does not profile them.
template <class N> [[nodiscard]] N imageTokens(const Context<N> &context);
// Working memory of the tower for that many tokens.
template <class N> [[nodiscard]] N towerActivations(const Context<N> &context);

}  // namespace headroom::estimate
