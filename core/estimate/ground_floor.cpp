// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Terms `framework`, `fragmentation` and `reserved`, and the rounding to whole bytes.
#include "core/estimate/ground_floor.h"

#include "core/estimate/phases.h"

#include <algorithm>
#include <cmath>

namespace headroom::estimate {

namespace {

// Reserved over allocated of training on one GPU with fixed lengths: 1.00 to 1.02 in resources/measured.
constexpr double leastHoles = 0.02;

constexpr Term allocatedTerms[] = {Term::Weights,       Term::MasterWeights, Term::Gradients, Term::OptimizerStates,
                                   Term::Adapters,      Term::Activations,   Term::Logits,    Term::KvCache,
                                   Term::Communication, Term::Workspace};

template <class N> N constantGib(double value, std::string_view source, const derive::Symbol &symbol = sym::constant)
{
    return input<N>(value * gib, symbol, source);
}

}  // namespace

template <class N> N ncclBytes(const Context<N> &context)
{
    if (scenario::isTraining(context.r.task))
        return context.r.gpus > 1
                   ? constantGib<N>(context.profile().ncclGib, context.profile().source, sym::ncclConstant)
                   : N(0);
    const auto &engine = context.engine();
    const auto anyCard = [&](auto holds) {
        return std::any_of(context.r.machine.begin(), context.r.machine.end(),
                           [&](const auto &part) { return holds(*part.gpu); });
    };
    const bool amd = anyCard([](const catalog::Gpu &gpu) { return gpu.vendor == "AMD"; });
    const N base = constantGib<N>(engine.ncclGib + (amd ? engine.hipGib : 0), engine.source, sym::ncclConstant);
    // Ranks that exchange tokens or partial sums; experts may be dealt out over data ranks too. Without NVLink there
    // are no buffers for direct access (custom all-reduce, NVLS), and what is left does not grow with the ranks.
    const auto ranks = std::max(context.r.parallelism.tensor, context.r.parallelism.expert);
    const auto apart = [ranks](const catalog::Gpu &gpu) { return !gpu.nvlink || gpu.nvlink->maxGpus < ranks; };
    if (ranks <= 1 || (!amd && anyCard(apart)))
        return base;
    const double doublings = std::log2(static_cast<double>(ranks));
    const double each = engine.ncclGibPerDoubling + (amd ? engine.hipGibPerDoubling : 0);
    return base + constantGib<N>(each, engine.source, sym::ncclConstant) * N(doublings);
}

template <class N> N othersBytes(const Context<N> &context)
{
    const auto bytes = static_cast<double>(context.r.reservedBytes);
    return define<N>(sym::reserved, input<N>(bytes, sym::reservedSetting, "hardware.reserved_gib"),
                     "hardware.reserved_gib");
}

template <class N> N frameworkBytes(const Context<N> &context)
{
    const bool training = scenario::isTraining(context.r.task);
    const double base = training ? context.profile().contextGib : context.engine().contextGib;
    const auto &source = training ? context.profile().source : context.engine().source;
    return define<N>(sym::framework, constantGib<N>(base, source) + ncclBytes(context), "cuda-context");
}

template <class N> N reservedRatio(const Context<N> &context)
{
    if (!scenario::isTraining(context.r.task))
        return input<N>(context.engine().reservedRatio, sym::ratio, context.engine().source);
    const auto &profile = context.profile();
    const double ratio = scenario::shardsParameters(context.r) ? profile.reservedRatioSharded : profile.reservedRatio;
    return input<N>(ratio, sym::ratio, profile.source);
}

double wholeBytes(double bytes)
{
    return std::round(std::min(bytes, mostBytes));
}

Traced wholeBytes(const Traced &bytes)
{
    const double whole = wholeBytes(bytes.value());
    if (whole == bytes.value())
        return bytes;
    derive::Node node = *bytes.node();
    node.value = whole;
    return Traced(std::make_shared<const derive::Node>(std::move(node)));
}

// What the card has left beside `rest`; the smallest one in a mixed machine.
template <class N> N leftOnCard(const Context<N> &context, const N &rest)
{
    std::int64_t usable = 0;
    for (const auto &part : context.r.machine)
        usable = usable == 0 ? part.gpu->usableBytes : std::min(usable, part.gpu->usableBytes);
    return maxOf(N(0), input<N>(static_cast<double>(usable), sym::usable, "gpu") - rest);
}

// Lengths that vary leave blocks of other lengths in the cache; before running out, the allocator gives them back, so
// they take no more than the card has left.
template <class N> N cachedLengths(const Context<N> &context, const N &logits, const N &rest)
{
    const N cached =
        logits * (input<N>(context.profile().varyingLengthRatio, sym::ratio, context.profile().source) - N(1));
    return minOf(cached, leftOnCard(context, rest));
}

// Gradients that another stream reduces lie in a pool of blocks of its own (FSDP2): reserved even while none is alive.
template <class N> N pooledGradients(const Context<N> &context, const std::vector<PhaseTerms<N>> &phases)
{
    N most = N(0);
    if (context.profile().gradientPools == 0 || !scenario::shardsParameters(context.r))
        return most;
    for (const auto &phase : phases) {
        if (val(phase[Term::Gradients]) > val(most))
            most = phase[Term::Gradients];
    }
    return most * input<N>(context.profile().gradientPools, sym::copies, context.profile().source);
}

// By a ratio of all that is allocated, or, where the profile knows them apart, by what comes and goes in a step.
template <class N> N looseHoles(const Context<N> &context, const PhaseTerms<N> &phase, const N &moving)
{
    const auto &profile = context.profile();
    const auto &holes = scenario::shardsParameters(context.r) ? profile.holesSharded : profile.holes;
    if (!scenario::isTraining(context.r.task) || holes.moving == 0)
        return (reservedRatio(context) - N(1)) * moving;
    // Making the shards leaves blocks behind; they are given back like any other.
    const N left = scenario::shardsParameters(context.r) ? constantGib<N>(profile.shardedGib, profile.source) : N(0);
    const N comesAndGoes = phase[Term::Activations] + phase[Term::Workspace] + phase[Term::Communication];
    return left + input<N>(holes.moving, sym::holeShare, profile.source) * comesAndGoes +
           input<N>(holes.logits, sym::holeShare, profile.source) * phase[Term::Logits];
}

// Before running out, the allocator gives its free blocks back: holes take no more than the card has left, but never
// less than the share that even one GPU with fixed lengths shows.
template <class N> N holesOf(const Context<N> &context, const PhaseTerms<N> &phase, const N &moving, const N &rest)
{
    const N holes = looseHoles(context, phase, moving);
    if (val(holes) == 0)
        return holes;
    const N least = minOf(holes, input<N>(leastHoles, sym::holeShare, "pytorch-allocator") * moving);
    return maxOf(least, minOf(holes, leftOnCard(context, rest)));
}

template <class N> void addGroundFloor(const Context<N> &context, std::vector<PhaseTerms<N>> &phases)
{
    const N framework = wholeBytes(frameworkBytes(context));
    const bool training = scenario::isTraining(context.r.task);
    const N pools = training ? pooledGradients(context, phases) : N(0);
    const N others = othersBytes(context);
    const double varying = training ? context.profile().varyingLengthRatio : 1;
    for (auto &phase : phases) {
        N allocated = N(0);
        for (const auto term : allocatedTerms) {
            phase[term] = wholeBytes(phase[term]);
            allocated += phase[term];
        }
        phase[Term::Framework] = framework;
        // Weights of inference are loaded once and leave no holes; what comes and goes does.
        const N moving = training ? allocated : allocated - phase[Term::Weights];
        N holes = holesOf(context, phase, moving, allocated + framework + others);
        if (val(pools) > val(phase[Term::Gradients]))
            holes += pools - phase[Term::Gradients];
        if (varying > 1)
            holes += cachedLengths(context, phase[Term::Logits], allocated + holes + framework + others);
        phase[Term::Fragmentation] = wholeBytes(define<N>(sym::fragmentation, holes, "pytorch-allocator"));
        phase[Term::Reserved] = wholeBytes(others);
    }
}

#define HEADROOM_INSTANTIATE(N)                                                                                        \
    template N ncclBytes(const Context<N> &);                                                                          \
    template N othersBytes(const Context<N> &);                                                                        \
    template N frameworkBytes(const Context<N> &);                                                                     \
    template N reservedRatio(const Context<N> &);                                                                      \
    template void addGroundFloor(const Context<N> &, std::vector<PhaseTerms<N>> &);
HEADROOM_INSTANTIATE(double)
HEADROOM_INSTANTIATE(Traced)
#undef HEADROOM_INSTANTIATE

}  // namespace headroom::estimate
