// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Terms that lie under every plan: framework (CUDA context, libraries, NCCL), fragmentation, reserved.
#pragma once

#include "core/estimate/context.h"

namespace headroom::estimate {

template <class N> [[nodiscard]] N frameworkBytes(const Context<N> &context);
// NCCL buffers alone, outside PyTorch's allocator; 0 on one GPU.
template <class N> [[nodiscard]] N ncclBytes(const Context<N> &context);
// hardware.reserved_gib: a display, another process.
template <class N> [[nodiscard]] N othersBytes(const Context<N> &context);
// Reserved over allocated, for this kind of work.
template <class N> [[nodiscard]] N reservedRatio(const Context<N> &context);

}  // namespace headroom::estimate
