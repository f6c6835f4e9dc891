// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each point is resolved and estimated like any other scenario; values that the plan cannot have say why.
#include "core/search/sweep.h"

#include "core/search/vary.h"

#include <algorithm>
#include <bit>

namespace headroom::search {

namespace {

using nlohmann::json;
using scenario::Resolved;

constexpr std::int64_t shortest = 512, longestUnknown = 131072, mostGpusShown = 64, mostSequences = 256, mostBatch = 32;

bool several(const Resolved &r)
{
    return r.gpus > 1;
}

// 1, 2, 3, 4, 6, 8, 12 … : a power of two, and the middle of each octave.
std::vector<json> octaves(std::int64_t from, std::int64_t to)
{
    std::vector<json> values;
    for (std::int64_t value = from; value <= to; value *= 2) {
        values.emplace_back(value);
        if (value > 1 && value + value / 2 <= to)
            values.emplace_back(value + value / 2);
    }
    return values;
}

std::int64_t longest(const Resolved &r)
{
    const auto positions = r.model->architecture.maxPositionEmbeddings;
    return positions > shortest ? positions : longestUnknown;
}

// Number formats of one kind, widest first; GGUF file types for llama.cpp, the others for the rest.
std::vector<json> formats(const Resolved &r, bool kvCache)
{
    const bool gguf = !kvCache && !scenario::isTraining(r.task) && r.inference.engine == scenario::Engine::LlamaCpp;
    std::vector<const resources::NumberFormat *> known;
    for (const auto &id : r.formats->ids(kvCache)) {
        const auto *format = kvCache ? r.formats->findKvCache(id) : r.formats->find(id);
        if (format && (kvCache || format->gguf == gguf))
            known.push_back(format);
    }
    std::stable_sort(known.begin(), known.end(),
                     [](const auto *a, const auto *b) { return a->linear.bits > b->linear.bits; });
    std::vector<json> values;
    for (const auto *format : known)
        values.emplace_back(format->id);
    return values;
}

template <class E> std::vector<json> words()
{
    std::vector<json> values;
    for (const auto &[value, word] : Words<E>::table)
        values.emplace_back(std::string(word));
    return values;
}

template <class E> json word(E value)
{
    return std::string(wordOf(value));
}

// One row for each key: when it matters, what it is now, what else to try.
struct Row {
    std::string_view path;
    bool (*matters)(const Resolved &);
    json (*now)(const Resolved &);
    std::vector<json> (*values)(const Resolved &);
};

bool inference(const Resolved &r)
{
    return !scenario::isTraining(r.task);
}
bool training(const Resolved &r)
{
    return scenario::isTraining(r.task);
}
bool adapters(const Resolved &r)
{
    return scenario::hasAdapters(r.task);
}
bool whole(const Resolved &r)
{
    return training(r) && !adapters(r);
}
bool oneKind(const Resolved &r)
{
    return r.machine.size() == 1;
}

const std::vector<Row> &table()
{
    static const std::vector<Row> rows{
        {"inference.context", inference, [](const Resolved &r) { return json(r.inference.context); },
         [](const Resolved &r) { return octaves(shortest, longest(r)); }},
        {"inference.concurrency", inference, [](const Resolved &r) { return json(r.inference.concurrency); },
         [](const Resolved &) { return octaves(1, mostSequences); }},
        {"training.sequence_length", training, [](const Resolved &r) { return json(r.training.sequenceLength); },
         [](const Resolved &r) { return octaves(shortest, longest(r)); }},
        {"training.micro_batch", training, [](const Resolved &r) { return json(r.training.microBatch); },
         [](const Resolved &) { return octaves(1, mostBatch); }},
        {"hardware.gpus", oneKind, [](const Resolved &r) { return json(r.gpus); },
         [](const Resolved &r) { return octaves(1, std::max(mostGpusShown, 4 * r.gpus)); }},
        {"training.lora.rank", adapters, [](const Resolved &r) { return json(r.training.lora.rank); },
         [](const Resolved &) { return octaves(4, 256); }},
        {"parallelism.zero_stage", [](const Resolved &r) { return training(r) && several(r); },
         [](const Resolved &r) { return json(r.parallelism.zeroStage); },
         [](const Resolved &) {
             return std::vector<json>{0, 1, 2, 3};
         }},
        {"training.recompute", training, [](const Resolved &r) { return word(r.training.recompute); },
         [](const Resolved &) { return words<scenario::Recompute>(); }},
        {"training.precision", whole, [](const Resolved &r) { return word(r.training.precision); },
         [](const Resolved &) { return words<scenario::Precision>(); }},
        {"training.optimizer", training, [](const Resolved &r) { return word(r.training.optimizerId); },
         [](const Resolved &) { return words<scenario::Optimizer>(); }},
        {"training.base_weights", adapters,
         [](const Resolved &r) { return r.training.baseWeights ? json(r.training.baseWeights->id) : json(); },
         [](const Resolved &r) { return formats(r, false); }},
        {"inference.weights", inference,
         [](const Resolved &r) { return r.inference.weights ? json(r.inference.weights->id) : json(); },
         [](const Resolved &r) { return formats(r, false); }},
        {"inference.kv_cache", inference,
         [](const Resolved &r) { return r.inference.kvCache ? json(r.inference.kvCache->id) : json(); },
         [](const Resolved &r) { return formats(r, true); }},
    };
    return rows;
}

const Row *rowOf(std::string_view path)
{
    const auto &rows = table();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return r.path == path; });
    return row == rows.end() ? nullptr : &*row;
}

SweepPoint pointOf(const scenario::Scenario &scenario, const scenario::World &world, const std::string &folder)
{
    SweepPoint point;
    const auto resolved = scenario::resolve(scenario, world, folder);
    if (!resolved) {
        point.problem = resolved.problem();
        return point;
    }
    const auto answer = estimate::estimate(*resolved);
    const auto &worst = answer.worst();
    point.terms = worst.peakPhase().terms;
    point.phase = worst.peakPhase().phase;
    point.bytes = worst.bytes();
    point.usableBytes = worst.usableBytes;
    point.verdict = worst.verdict;
    return point;
}

SweepPoint pointAt(scenario::Scenario scenario, const Sweep &sweep, std::size_t ix, std::size_t iy,
                   const scenario::World &world, const std::string &folder)
{
    auto problem = vary(scenario, sweep.x.path, sweep.x.values[ix]);
    if (!problem && iy < sweep.y.values.size())
        problem = vary(scenario, sweep.y.path, sweep.y.values[iy]);
    if (!problem)
        return pointOf(scenario, world, folder);
    SweepPoint point;
    point.problem = std::move(problem);
    return point;
}

}  // namespace

std::vector<std::string> sweepPaths(const Resolved &resolved)
{
    std::vector<std::string> paths;
    for (const auto &row : table()) {
        if (row.matters(resolved))
            paths.emplace_back(row.path);
    }
    return paths;
}

json valueOf(const Resolved &resolved, std::string_view path)
{
    const auto *row = rowOf(path);
    return row ? row->now(resolved) : json();
}

Axis axisFor(const Resolved &resolved, std::string_view path, Steps steps)
{
    Axis axis{std::string(path), {}};
    const auto *row = rowOf(path);
    if (!row)
        return axis;
    axis.values = row->values(resolved);
    const json now = row->now(resolved);
    if (steps == Steps::Coarse && hasNumbers(axis)) {
        std::erase_if(axis.values, [&now](const json &value) {
            return value != now && !std::has_single_bit(static_cast<std::uint64_t>(value.get<std::int64_t>()));
        });
    }
    if (now.is_null() || std::find(axis.values.begin(), axis.values.end(), now) != axis.values.end())
        return axis;
    axis.values.push_back(now);
    if (hasNumbers(axis))
        std::sort(axis.values.begin(), axis.values.end());
    return axis;
}

bool hasNumbers(const Axis &axis)
{
    return axis.path != "parallelism.zero_stage" &&
           std::all_of(axis.values.begin(), axis.values.end(), [](const json &value) { return value.is_number(); });
}

Sweep sweep(const scenario::Scenario &scenario, Axis x, Axis y, const scenario::World &world, const std::string &folder,
            const Cancelled &cancelled)
{
    Sweep answer{.x = std::move(x), .y = std::move(y), .points = {}};
    const std::size_t rows = std::max<std::size_t>(answer.y.values.size(), 1);
    answer.points.reserve(rows * answer.x.values.size());
    for (std::size_t iy = 0; iy < rows; ++iy) {
        for (std::size_t ix = 0; ix < answer.x.values.size(); ++ix) {
            if (cancelled && cancelled())
                return answer;
            answer.points.push_back(pointAt(scenario, answer, ix, iy, world, folder));
        }
    }
    answer.complete = true;
    return answer;
}

}  // namespace headroom::search
