// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a measured quantity is in an estimate.
#include "core/accuracy/quantities.h"

#include "core/speed/speed.h"

#include <algorithm>
#include <array>

namespace headroom::accuracy {

namespace {

using estimate::Estimate;
using estimate::Group;
using estimate::HostTerm;
using estimate::Phase;
using estimate::Term;

constexpr double gib = 1024.0 * 1024.0 * 1024.0;
constexpr std::array<std::string_view, 10> quantities{"weights_gib", "kv_cache_gib", "kv_pool_gib",   "kv_tokens",
                                                      "working_gib", "total_gib",    "allocated_gib", "reserved_gib",
                                                      "file_bytes",  "fits"};

// Activations, logits and workspace at their common peak; CUDA graphs are counted apart by the engines.
double workingBytes(const Group &group)
{
    double most = 0;
    double persistent = 0;
    for (const auto &phase : group.phases) {
        const auto &terms = phase.terms;
        if (phase.phase == Phase::Prefill || phase.phase == Phase::Decode) {
            persistent = static_cast<double>(terms[Term::Workspace]);
            most = std::max(most, static_cast<double>(terms[Term::Activations] + terms[Term::Logits]));
        }
    }
    return most + persistent - static_cast<double>(group.graphBytes);
}

double ofGroup(const Group &group, std::string_view quantity)
{
    const auto peak = [&](Term term) {
        std::int64_t most = 0;
        for (const auto &phase : group.phases)
            most = std::max(most, phase.terms[term]);
        return static_cast<double>(most);
    };
    if (quantity == "weights_gib")
        return peak(Term::Weights);
    if (quantity == "kv_cache_gib")
        return peak(Term::KvCache);
    if (quantity == "working_gib")
        return workingBytes(group);
    if (quantity == "allocated_gib")
        return static_cast<double>(group.allocatedPeakBytes);
    if (quantity == "reserved_gib")
        return static_cast<double>(group.reservedPeakBytes);
    return static_cast<double>(group.bytes());
}

// Stages in order: the groups of the first and of the last one.
bool belongsTo(const Group &group, const Estimate &estimate, Scope scope)
{
    if (scope == Scope::FirstStage)
        return group.stage == estimate.groups.front().stage;
    if (scope == Scope::LastStage)
        return group.stage == estimate.groups.back().stage;
    return true;
}

double gibOf(const Estimate &estimate, std::string_view quantity, Scope scope)
{
    double most = 0, sum = 0;
    for (const auto &group : estimate.groups) {
        if (!belongsTo(group, estimate, scope))
            continue;
        const double bytes = ofGroup(group, quantity);
        most = std::max(most, bytes);
        sum += bytes * static_cast<double>(group.count);
    }
    if (scope == Scope::AllDevices && quantity == "weights_gib")
        sum += static_cast<double>(estimate.host.terms[static_cast<std::size_t>(HostTerm::Weights)]);
    if (scope == Scope::AllDevices && quantity == "kv_cache_gib")
        sum += static_cast<double>(estimate.host.terms[static_cast<std::size_t>(HostTerm::KvCache)]);
    return (scope == Scope::AllGpus || scope == Scope::AllDevices ? sum : most) / gib;
}

}  // namespace

bool isKnownQuantity(std::string_view quantity)
{
    return quantity == "params" || speed::isSpeedQuantity(quantity) ||
           std::find(quantities.begin(), quantities.end(), quantity) != quantities.end();
}

std::string allQuantities()
{
    std::string text = "params";
    for (const auto name : quantities)
        text += ", " + std::string(name);
    for (const auto name : speed::speedQuantities())
        text += ", " + std::string(name);
    return text;
}

std::optional<double> estimatedQuantity(const Estimate &estimate, std::string_view quantity, Scope scope)
{
    if (quantity == "params")
        return static_cast<double>(estimate.parameters.total);
    if (quantity == "file_bytes")
        return static_cast<double>(estimate.checkpointBytes);
    if (quantity == "fits")
        return estimate.fits() ? 1 : 0;
    if (quantity == "kv_pool_gib")
        return static_cast<double>(estimate.kv.poolBytes) / gib;
    if (quantity == "kv_tokens")
        return static_cast<double>(estimate.kv.printedTokens);
    if (!isKnownQuantity(quantity) || speed::isSpeedQuantity(quantity))
        return std::nullopt;
    return gibOf(estimate, quantity, scope);
}

}  // namespace headroom::accuracy
