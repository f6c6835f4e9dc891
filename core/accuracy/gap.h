// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One machine's figures beside the estimate's: the numbers of a log, and which terms could explain a difference.
#pragma once

#include "core/ask/answer.h"
#include "core/estimate/estimate.h"

#include <optional>
#include <vector>

namespace headroom::accuracy {

struct ComparedReading {
    ask::Quantity quantity = ask::Quantity::Requested;
    double measured = 0;
    std::optional<double> estimated;  // in the unit of the reading; nullopt: the estimate has no such number
};

[[nodiscard]] std::vector<ComparedReading> compareReadings(const std::vector<ask::Reading> &readings,
                                                           const estimate::Estimate &estimate);

// Why nvidia-smi may show another figure than the estimate of the fullest GPU.
enum class GapReason {
    WithinBand,         // no more than the estimate may be off
    EngineReservation,  // the engine takes its share of the card whatever it needs
    CachedBlocks,       // PyTorch keeps what earlier phases have freed
    AnotherContext,     // a second process, with a CUDA context of its own
    AllocatedOnly,      // PyTorch's count of live tensors: no cache, no context
    ReservedOnly,       // PyTorch's count of reserved memory: no context
    OtherPhase,         // measured in another phase than that of the peak
    WithoutTerm,        // a term that is not there (yet): no KV cache, no optimizer states
};

struct GapCause {
    GapReason reason = GapReason::WithinBand;
    std::int64_t figure = 0;    // what would be seen if this were the reason
    std::int64_t residual = 0;  // measured minus figure
    estimate::Phase phase = estimate::Phase::Load;
    estimate::Term term = estimate::Term::Weights;
};

// Best first, at most four; empty: nothing in the estimate is of this size.
[[nodiscard]] std::vector<GapCause> explainGap(const estimate::Estimate &estimate, std::int64_t measuredBytes);

}  // namespace headroom::accuracy
