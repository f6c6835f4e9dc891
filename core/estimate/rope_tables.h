// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of cosines and sines that rotate queries and keys: one for the model in the serving engines, one a layer in
// Transformers before 4.45.
#pragma once

#include "core/estimate/context.h"

namespace headroom::estimate {

// Bytes on a stage; 0 where the engine has none or the model does not rotate.
template <class N> [[nodiscard]] N ropeTables(const Context<N> &context, const Stage &stage);

}  // namespace headroom::estimate
