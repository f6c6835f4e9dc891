// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each reason predicts a figure; those that come nearer to the measured one than the estimate does are kept.
#include "core/accuracy/gap.h"

#include "core/accuracy/quantities.h"

#include <algorithm>
#include <cstdlib>

namespace headroom::accuracy {

namespace {

using ask::Quantity;
using estimate::Estimate;
using estimate::Group;
using estimate::Term;

constexpr double gib = 1024.0 * 1024.0 * 1024.0;
constexpr std::size_t mostCauses = 4;

std::int64_t largest(const Group &group, Term term)
{
    std::int64_t most = 0;
    for (const auto &phase : group.phases)
        most = std::max(most, phase.terms[term]);
    return most;
}

std::optional<double> inBytes(const Estimate &estimate, std::string_view quantity)
{
    const auto value = estimatedQuantity(estimate, quantity, Scope::FullestGpu);
    return value ? std::optional(*value * gib) : std::nullopt;
}

double seenByDriver(const Group &group)
{
    return static_cast<double>(std::max(group.bytes(), group.engineReservedBytes));
}

std::optional<double> sizeOf(Quantity quantity, const Estimate &estimate)
{
    const Group &group = estimate.worst();
    switch (quantity) {
    case Quantity::Capacity:
        return static_cast<double>(group.usableBytes);
    case Quantity::InUse:
        return seenByDriver(group);
    case Quantity::Allocated:
        return static_cast<double>(group.allocatedPeakBytes);
    case Quantity::Reserved:
        return static_cast<double>(group.reservedPeakBytes);
    case Quantity::ReservedUnallocated:
        return static_cast<double>(group.reservedPeakBytes - group.allocatedPeakBytes);
    case Quantity::Weights:
        return inBytes(estimate, "weights_gib");
    case Quantity::KvPool:
        return inBytes(estimate, "kv_pool_gib");
    case Quantity::KvCache:
    case Quantity::KvNeeded:
        return inBytes(estimate, "kv_cache_gib");
    case Quantity::ActivationPeak:
    case Quantity::ComputeBuffer:
        return inBytes(estimate, "working_gib");
    case Quantity::NonTorch:
        return static_cast<double>(largest(group, Term::Framework));
    case Quantity::CudaGraphs:
        return static_cast<double>(group.graphBytes);
    case Quantity::KvTokens:
        return static_cast<double>(estimate.kv.printedTokens);
    case Quantity::MaximumConcurrency:
        return estimate.kv.maximumConcurrency;
    case Quantity::Requested:
    case Quantity::Free:
    case Quantity::ContextWanted:
        break;
    }
    return std::nullopt;
}

bool belongsToInference(Quantity quantity)
{
    return quantity == Quantity::KvPool || quantity == Quantity::KvCache || quantity == Quantity::KvNeeded ||
           quantity == Quantity::KvTokens || quantity == Quantity::MaximumConcurrency ||
           quantity == Quantity::CudaGraphs;
}

void addCandidates(const Group &group, std::vector<GapCause> &causes)
{
    const auto add = [&](GapReason reason, std::int64_t figure) {
        causes.push_back({.reason = reason, .figure = figure});
    };
    const std::int64_t bytes = group.bytes();
    if (group.engineReservedBytes > 0)
        add(GapReason::EngineReservation, group.engineReservedBytes);
    std::int64_t never = 0;  // as if nothing that a phase frees were used again
    for (std::size_t i = 0; i < estimate::termCount; ++i)
        never += largest(group, static_cast<Term>(i));
    add(GapReason::CachedBlocks, never);
    add(GapReason::AnotherContext, bytes + largest(group, Term::Framework));
    add(GapReason::AllocatedOnly, group.allocatedPeakBytes);
    add(GapReason::ReservedOnly, group.reservedPeakBytes);
    for (std::size_t i = 0; i < group.phases.size(); ++i) {
        if (i != group.peak)
            causes.push_back(
                {.reason = GapReason::OtherPhase, .figure = group.phases[i].bytes(), .phase = group.phases[i].phase});
    }
    for (std::size_t i = 0; i < estimate::termCount; ++i) {
        const auto term = static_cast<Term>(i);
        if (group.peakPhase().terms[term] > 0 && term != Term::Weights && term != Term::Framework)
            causes.push_back(
                {.reason = GapReason::WithoutTerm, .figure = bytes - group.peakPhase().terms[term], .term = term});
    }
}

}  // namespace

std::vector<ComparedReading> compareReadings(const std::vector<ask::Reading> &readings, const Estimate &estimate)
{
    std::vector<ComparedReading> rows;
    for (const auto &[quantity, value] : readings) {
        const bool none = belongsToInference(quantity) && scenario::isTraining(estimate.task);
        rows.push_back({quantity, value, none || estimate.groups.empty() ? std::nullopt : sizeOf(quantity, estimate)});
    }
    return rows;
}

std::vector<GapCause> explainGap(const Estimate &estimate, std::int64_t measuredBytes)
{
    if (estimate.groups.empty())
        return {};
    const Group &group = estimate.worst();
    const std::int64_t gap = measuredBytes - group.bytes();
    if (std::abs(gap) <= group.bandBytes)
        return {{.reason = GapReason::WithinBand, .figure = group.bytes(), .residual = gap}};
    std::vector<GapCause> causes;
    addCandidates(group, causes);
    for (auto &cause : causes)
        cause.residual = measuredBytes - cause.figure;
    // a reason that leaves more than half of the gap explains little
    std::erase_if(causes, [&](const GapCause &cause) { return std::abs(cause.residual) * 2 > std::abs(gap); });
    std::stable_sort(causes.begin(), causes.end(),
                     [](const GapCause &a, const GapCause &b) { return std::abs(a.residual) < std::abs(b.residual); });
    std::vector<GapCause> best;
    for (const auto &cause : causes) {
        const bool same =
            std::any_of(best.begin(), best.end(), [&](const GapCause &other) { return other.figure == cause.figure; });
        if (!same && best.size() < mostCauses)
            best.push_back(cause);
    }
    return best;
}

}  // namespace headroom::accuracy
