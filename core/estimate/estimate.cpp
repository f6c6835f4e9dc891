// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From numbers to the answer: whole bytes, groups of equal ranks, peaks and verdicts.
#include "core/estimate/estimate.h"

#include "core/estimate/answer.h"
#include "core/estimate/error_band.h"
#include "core/estimate/group_key.h"
#include "core/estimate/term_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace headroom::estimate {

namespace {

using scenario::Resolved;

std::int64_t whole(double bytes)
{
    return static_cast<std::int64_t>(wholeBytes(bytes));
}

template <class N> PhaseEstimate roundedPhase(const PhaseTerms<N> &phase)
{
    PhaseEstimate result{.phase = phase.phase, .terms = {}};
    for (std::size_t i = 0; i < termCount; ++i)
        result.terms.bytes[i] = whole(val(phase.terms[i]));
    return result;
}

std::int64_t allocatedBytes(const PhaseEstimate &phase)
{
    return phase.bytes() - phase.terms[Term::Framework] - phase.terms[Term::Fragmentation] -
           phase.terms[Term::Reserved];
}

std::int64_t bandOf(const PhaseEstimate &phase, const resources::Band &band)
{
    std::array<double, termCount> terms{};
    for (std::size_t i = 0; i < termCount; ++i)
        terms[i] = static_cast<double>(phase.terms.bytes[i]);
    return whole(errorBand<double>(band, terms));
}

Verdict verdictOf(const Group &group)
{
    if (!group.fits())
        return Verdict::DoesNotFit;
    return group.headroomBytes() < group.bandBytes ? Verdict::Tight : Verdict::Fits;
}

// Everything but the KV cache, in the phase that has most of it.
std::int64_t besideCache(const std::vector<PhaseEstimate> &phases)
{
    std::int64_t most = 0;
    for (const auto &phase : phases)
        most = std::max(most, phase.bytes() - phase.terms[Term::KvCache]);
    return most;
}

// All of the card, or what the engine may fill and what others hold. The engine's share is of the card, whoever else
// holds some of it; or it is the cache's alone (resources::PoolOf), and what a step works with has the rest.
template <class N>
std::int64_t usableBytes(const Resolved &r, const catalog::Gpu &gpu, const StageAnswer<N> &answer,
                         const std::vector<PhaseEstimate> &phases)
{
    if (scenario::isTraining(r.task) || !r.engine->preallocates)
        return gpu.usableBytes;
    const auto card = static_cast<double>(gpu.usableBytes);
    if (r.engine->poolOf != resources::PoolOf::Card) {
        const double room = val(roomForCache(makeContext<N>(r), answer, card));
        return std::min(gpu.usableBytes, static_cast<std::int64_t>(room) + besideCache(phases));
    }
    const double budget = card * r.inference.gpuMemoryUtilization + r.engine->contextGib * gib;
    return std::min(gpu.usableBytes, static_cast<std::int64_t>(budget) + r.reservedBytes);
}

std::string rankRange(std::int64_t first, std::int64_t last)
{
    return first == last ? std::to_string(first) : std::to_string(first) + "-" + std::to_string(last);
}

// On a full card holes make several phases equally large: the peak is the one that allocates most.
bool isLarger(const PhaseEstimate &a, const PhaseEstimate &b)
{
    return std::pair(a.bytes(), allocatedBytes(a)) > std::pair(b.bytes(), allocatedBytes(b));
}

void setPeak(Group &group, const Resolved &r)
{
    for (std::size_t i = 0; i < group.phases.size(); ++i) {
        const auto &phase = group.phases[i];
        if (isLarger(phase, group.phases[group.peak]))
            group.peak = i;
        const auto allocated = allocatedBytes(phase);
        group.allocatedPeakBytes = std::max(group.allocatedPeakBytes, allocated);
        group.reservedPeakBytes = std::max(group.reservedPeakBytes, allocated + phase.terms[Term::Fragmentation]);
    }
    group.bandBytes = bandOf(group.peakPhase(), r.band);
    group.verdict = verdictOf(group);
}

// Ranks of a stage that sit on one kind of GPU.
template <class N> void addGroups(Estimate &estimate, const Resolved &r, const StageAnswer<N> &answer)
{
    const auto ranksOfStage = r.gpus / r.parallelism.pipeline;
    const auto first = answer.stage.index * ranksOfStage, last = first + ranksOfStage - 1;
    std::int64_t begin = 0;
    for (const auto &part : r.machine) {
        const auto from = std::max(first, begin), to = std::min(last, begin + part.count - 1);
        begin += part.count;
        if (from > to)
            continue;
        Group group{.count = to - from + 1,
                    .ranks = rankRange(from, to),
                    .gpu = part.gpu,
                    .stage = answer.stage.index,
                    .firstLayer = answer.stage.first,
                    .lastLayer = answer.stage.last};
        group.capacityBytes = whole(part.gpu->memoryGib * gib);
        for (const auto &phase : answer.phases)
            group.phases.push_back(roundedPhase(phase));
        group.usableBytes = usableBytes(r, *part.gpu, answer, group.phases);
        if (!scenario::isTraining(r.task) && r.engine->preallocates)
            group.engineReservedBytes = group.usableBytes;
        if (!scenario::isTraining(r.task) && r.inference.cudaGraphs)
            group.graphBytes = whole(r.engine->graphGib * gib);
        setPeak(group, r);
        estimate.groups.push_back(std::move(group));
    }
}

void setFullest(Estimate &estimate)
{
    for (std::size_t i = 1; i < estimate.groups.size(); ++i) {
        if (estimate.groups[i].headroomBytes() < estimate.groups[estimate.fullest].headroomBytes())
            estimate.fullest = i;
    }
}

template <class N> KvAnswer kvAnswer(const Resolved &r, const KvNumbers<N> &numbers)
{
    const double context = static_cast<double>(std::max<std::int64_t>(r.inference.context, 1));
    return {.bytesPerToken = whole(val(numbers.bytesPerToken)),
            .tokenCapacity = whole(val(numbers.capacity)),
            .printedTokens = whole(val(numbers.printed)),
            .poolBytes = whole(val(numbers.pool)),
            .maximumConcurrency = val(numbers.capacity) / context,
            .stage = numbers.stage};
}

void warnAboutHost(Estimate &estimate, const Resolved &r)
{
    if (r.hostBytes > 0 && estimate.host.bytes() > r.hostBytes)
        estimate.warnings.push_back({.code = "host-memory-exceeded",
                                     .severity = Severity::Error,
                                     .file = {},
                                     .path = "hardware.host_memory_gib",
                                     .found = std::to_string(estimate.host.bytes()),
                                     .expected = std::to_string(r.hostBytes)});
}

template <class N> Estimate fromAnswer(const Resolved &r, const Answer<N> &answer)
{
    Estimate estimate;
    estimate.model = r.model;
    estimate.task = r.task;
    const auto &counts = r.model->parameters;
    estimate.parameters = {.total = counts.total,
                           .active = counts.active,
                           .trainable = whole(val(answer.trainable)),
                           .embedding = counts.embedding};
    estimate.checkpointBytes = whole(val(answer.checkpoint));
    estimate.trainingCheckpointBytes = scenario::isTraining(r.task) ? whole(val(answer.trainingCheckpoint)) : 0;
    estimate.concurrency = scenario::isTraining(r.task) ? 0 : r.inference.concurrency;
    for (const auto &stage : answer.stages)
        addGroups(estimate, r, stage);
    setFullest(estimate);
    for (std::size_t i = 0; i < answer.host.size(); ++i)
        estimate.host.terms[i] = whole(val(answer.host[i]));
    if (!scenario::isTraining(r.task))
        estimate.kv = kvAnswer(r, answer.kv);
    estimate.band = r.band;
    estimate.warnings = r.warnings;
    warnAboutHost(estimate, r);
    return estimate;
}

Estimate estimateOnce(const Resolved &r)
{
    return fromAnswer(r, answer<double>(r));
}

// concurrency "max": the most sequences that still fit, at least one. Memory grows with concurrency, so halving finds
// it.
Resolved withMostSequences(const Resolved &asked)
{
    Resolved r = asked;
    r.inference.concurrencyMax = false;
    const auto fits = [&](std::int64_t sequences) {
        r.inference.concurrency = sequences;
        return estimateOnce(r).fits();
    };
    std::int64_t good = 1, bad = 2;
    while (bad < 10'000'000 && fits(bad)) {
        good = bad;
        bad *= 2;
    }
    while (bad - good > 1) {
        const auto middle = good + (bad - good) / 2;
        (fits(middle) ? good : bad) = middle;
    }
    r.inference.concurrency = good;
    return r;
}

// Hands every number of a group to `recorder` by its key.
template <class N, class Recorder>
void recordGroup(Recorder &recorder, const Resolved &r, const StageAnswer<N> &stage, const Estimate &estimate,
                 std::size_t index)
{
    const auto &group = estimate.groups[index];
    const std::string base = groupKey(index, {});
    for (std::size_t p = 0; p < stage.phases.size(); ++p) {
        const auto &phase = stage.phases[p];
        const std::string place = base + "phases." + std::string(wordOf(phase.phase)) + ".";
        N sum = N(0);
        for (const auto &[term, word] : Words<Term>::table) {
            sum += phase[term];
            recorder.number(place + std::string(word), group.phases[p].terms[term], phase[term]);
            if (p == group.peak)
                recorder.number(base + "terms." + std::string(word), group.phases[p].terms[term], phase[term]);
        }
        const N total = define<N>(sym::total, sum, "sum-of-terms");
        recorder.number(place + "bytes", group.phases[p].bytes(), total);
        if (p == group.peak) {
            recorder.number(base + "bytes", group.bytes(), total);
            recorder.number(base + "band_bytes", group.bandBytes, errorBand<N>(r.band, phase.terms));
        }
    }
}

// The groups whose stage was asked about, and the numbers of the whole.
template <class N, class Recorder>
void recordKeys(Recorder &recorder, const Resolved &r, const Answer<N> &answer, const Estimate &estimate)
{
    std::map<std::int64_t, const StageAnswer<N> *> stages;
    for (const auto &stage : answer.stages)
        stages[stage.stage.index] = &stage;
    for (std::size_t i = 0; i < estimate.groups.size(); ++i) {
        if (const auto found = stages.find(estimate.groups[i].stage); found != stages.end())
            recordGroup(recorder, r, *found->second, estimate, i);
    }
    recorder.number("checkpoint_bytes", estimate.checkpointBytes, answer.checkpoint);
    if (scenario::isTraining(r.task)) {
        recorder.number("parameters.trainable", estimate.parameters.trainable, answer.trainable);
        recorder.number("training_checkpoint_bytes", estimate.trainingCheckpointBytes, answer.trainingCheckpoint);
    } else {
        recorder.number("kv.bytes_per_token", estimate.kv.bytesPerToken, answer.kv.bytesPerToken);
        recorder.number("kv.pool_bytes", estimate.kv.poolBytes, answer.kv.pool);
        recorder.number("kv.token_capacity", estimate.kv.tokenCapacity, answer.kv.capacity);
    }
    for (std::size_t i = 0; i < answer.host.size(); ++i)
        recorder.number("host.terms." + std::string(wordOf(static_cast<HostTerm>(i))), estimate.host.terms[i],
                        answer.host[i]);
}

// Keeps the one number that is asked for.
struct Finder {
    const std::string &key;
    std::int64_t bytes = 0;
    std::optional<Traced> found = {};

    void number(const std::string &name, std::int64_t value, const Traced &traced)
    {
        if (name != key)
            return;
        bytes = value;
        found = traced;
    }
};

Resolved withKnownConcurrency(const Resolved &asked)
{
    const bool most = !scenario::isTraining(asked.task) && asked.inference.concurrencyMax;
    return most ? withMostSequences(asked) : asked;
}

// The same without the search: `estimate` has found how many sequences.
Resolved asEstimated(const Resolved &asked, const Estimate &estimate)
{
    Resolved r = asked;
    if (!scenario::isTraining(r.task) && r.inference.concurrencyMax) {
        r.inference.concurrencyMax = false;
        r.inference.concurrency = estimate.concurrency;
    }
    return r;
}

// What the numbers of a group and those of the whole rest on.
std::set<std::int64_t> stagesOf(const Estimate &estimate, std::size_t group)
{
    std::set<std::int64_t> stages{estimate.groups[std::min(group, estimate.groups.size() - 1)].stage};
    if (estimate.kv.stage >= 0)
        stages.insert(estimate.kv.stage);
    return stages;
}

}  // namespace

std::int64_t Host::bytes() const
{
    return std::accumulate(terms.begin(), terms.end(), std::int64_t{0});
}

Estimate estimate(const Resolved &r)
{
    return estimateOnce(withKnownConcurrency(r));
}

Explained explain(const Resolved &asked)
{
    const Resolved r = withKnownConcurrency(asked);
    const auto traced = answer<Traced>(r);
    Explained result{.estimate = fromAnswer(r, traced), .derivation = {}};
    derive::Recorder recorder;
    recordKeys(recorder, r, traced, result.estimate);
    result.derivation = recorder.take();
    return result;
}

Explained explainGroup(const Resolved &asked, const Estimate &estimate, std::size_t group)
{
    const Resolved r = asEstimated(asked, estimate);
    derive::Recorder recorder;
    recordKeys(recorder, r, answer<Traced>(r, stagesOf(estimate, group)), estimate);
    return {.estimate = estimate, .derivation = recorder.take()};
}

std::vector<TermPart> partsOf(const Resolved &asked, const std::string &key)
{
    const auto known = estimate(asked);
    const Resolved r = asEstimated(asked, known);
    const auto ofGroup = readGroupKey(key);
    Finder finder{.key = key};
    recordKeys(finder, r, answer<Traced>(r, stagesOf(known, ofGroup ? ofGroup->group : known.fullest)), known);
    return finder.found ? partsOf(*finder.found, finder.bytes, r.model->architecture) : std::vector<TermPart>();
}

}  // namespace headroom::estimate
