// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One row a position: cosines and sines of half the rotated channels (vLLM's cos_sin_cache), or of all of them
// (Transformers' cos_cached and sin_cached).
#include "core/estimate/rope_tables.h"

namespace headroom::estimate {

template <class N> N ropeTables(const Context<N> &context, const Stage &stage)
{
    using resources::RopeTables;
    const auto kind = context.engine().ropeTables;
    N layers = N(0);
    for (const auto &run : stage.runs) {
        if (run.kind->attention.heads > 0)
            layers += layerCount(context, run);
    }
    if (kind == RopeTables::None || context.a.rotaryWidth == 0 || val(layers) == 0)
        return N(0);
    const N row = sizeOf<N>(context.a.rotaryWidth, sym::rotaryWidth) * N(2);
    const N table = sizeOf<N>(context.a.rotaryPositions, sym::positions) * row;
    if (kind == RopeTables::PerLayer)
        return layers * table * N(2);
    return context.a.multimodalRope ? table * N(4) : table;
}

template double ropeTables(const Context<double> &, const Stage &);
template Traced ropeTables(const Context<Traced> &, const Stage &);

}  // namespace headroom::estimate
