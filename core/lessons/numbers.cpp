// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys to numbers, one table for each part of the answer.
#include "core/lessons/numbers.h"

#include "core/estimate/group_key.h"

#include <optional>
#include <span>

namespace headroom::lessons {

namespace {

using estimate::Estimate;
using estimate::Group;
using Kind = Value::Kind;
using Found = std::optional<Value>;

Value bytes(std::int64_t n)
{
    return {Kind::Bytes, static_cast<double>(n)};
}
Value count(std::int64_t n)
{
    return {Kind::Count, static_cast<double>(n)};
}
Value text(std::string_view words)
{
    return {Kind::Text, 0, std::string(words)};
}
Value yesNo(bool yes)
{
    return {Kind::YesNo, yes ? 1.0 : 0.0};
}
template <class T> Found known(const std::optional<T> &value)
{
    return value ? Found(Value{Kind::Plain, static_cast<double>(*value)}) : std::nullopt;
}
// Architecture facts: zero stands for "has none".
Found present(std::int64_t n)
{
    return n > 0 ? Found(count(n)) : std::nullopt;
}

template <class T> struct Row {
    std::string_view key;
    Found (*get)(const T &);
};

template <class T, std::size_t N> Found lookUp(const Row<T> (&table)[N], const T &from, std::string_view key)
{
    for (const auto &row : table) {
        if (row.key == key)
            return row.get(from);
    }
    return std::nullopt;
}

constexpr Row<Group> groupRows[] = {
    {"count", [](const Group &g) { return Found(count(g.count)); }},
    {"stage", [](const Group &g) { return Found(count(g.stage)); }},
    {"first_layer", [](const Group &g) { return Found(count(g.firstLayer)); }},
    {"last_layer", [](const Group &g) { return Found(count(g.lastLayer)); }},
    {"capacity_bytes", [](const Group &g) { return Found(bytes(g.capacityBytes)); }},
    {"usable_bytes", [](const Group &g) { return Found(bytes(g.usableBytes)); }},
    {"bytes", [](const Group &g) { return Found(bytes(g.bytes())); }},
    {"headroom_bytes", [](const Group &g) { return Found(bytes(g.headroomBytes())); }},
    {"band_bytes", [](const Group &g) { return Found(bytes(g.bandBytes)); }},
    {"engine_reserved_bytes", [](const Group &g) { return Found(bytes(g.engineReservedBytes)); }},
    {"fits", [](const Group &g) { return Found(yesNo(g.fits())); }},
    {"peak_phase", [](const Group &g) { return Found(text(wordOf(g.peakPhase().phase))); }},
    {"torch.allocated_peak_bytes", [](const Group &g) { return Found(bytes(g.allocatedPeakBytes)); }},
    {"torch.reserved_peak_bytes", [](const Group &g) { return Found(bytes(g.reservedPeakBytes)); }},
};

constexpr Row<Estimate> estimateRows[] = {
    {"fits", [](const Estimate &e) { return Found(yesNo(e.fits())); }},
    {"concurrency", [](const Estimate &e) { return Found(count(e.concurrency)); }},
    {"peak.group", [](const Estimate &e) { return Found(count(static_cast<std::int64_t>(e.fullest))); }},
    {"peak.phase", [](const Estimate &e) { return Found(text(wordOf(e.worst().peakPhase().phase))); }},
    {"peak.bytes", [](const Estimate &e) { return Found(bytes(e.worst().bytes())); }},
    {"peak.usable_bytes", [](const Estimate &e) { return Found(bytes(e.worst().usableBytes)); }},
    {"peak.headroom_bytes", [](const Estimate &e) { return Found(bytes(e.worst().headroomBytes())); }},
    {"host.bytes", [](const Estimate &e) { return Found(bytes(e.host.bytes())); }},
    {"disk.checkpoint_bytes", [](const Estimate &e) { return Found(bytes(e.checkpointBytes)); }},
    {"disk.training_checkpoint_bytes", [](const Estimate &e) { return Found(bytes(e.trainingCheckpointBytes)); }},
    {"kv.bytes_per_token", [](const Estimate &e) { return Found(bytes(e.kv.bytesPerToken)); }},
    {"kv.token_capacity",
     [](const Estimate &e) {
         return Found(Value{Kind::Tokens, double(e.kv.tokenCapacity)});
     }},
    {"kv.pool_bytes", [](const Estimate &e) { return Found(bytes(e.kv.poolBytes)); }},
    {"kv.maximum_concurrency",
     [](const Estimate &e) {
         return Found(Value{Kind::Plain, e.kv.maximumConcurrency});
     }},
    {"model.id", [](const Estimate &e) { return Found(text(e.model->id)); }},
    {"model.name", [](const Estimate &e) { return Found(text(e.model->name)); }},
    {"model.checkpoint_bytes", [](const Estimate &e) { return Found(bytes(e.checkpointBytes)); }},
    {"model.parameters.total", [](const Estimate &e) { return Found(count(e.parameters.total)); }},
    {"model.parameters.active", [](const Estimate &e) { return Found(count(e.parameters.active)); }},
    {"model.parameters.trainable", [](const Estimate &e) { return Found(count(e.parameters.trainable)); }},
    {"model.parameters.embedding", [](const Estimate &e) { return Found(count(e.parameters.embedding)); }},
};

using catalog::Architecture;
using catalog::VisionSpec;

Found inTower(const Architecture &architecture, std::int64_t VisionSpec::*size)
{
    return architecture.vision ? present((*architecture.vision).*size) : std::nullopt;
}

constexpr Row<Architecture> modelRows[] = {
    {"model.layers", [](const Architecture &a) { return present(a.numLayers()); }},
    {"model.hidden_size", [](const Architecture &a) { return present(a.hiddenSize); }},
    {"model.vocabulary", [](const Architecture &a) { return present(a.vocabSize); }},
    {"model.context", [](const Architecture &a) { return present(a.maxPositionEmbeddings); }},
    {"model.heads", [](const Architecture &a) { return present(a.mainKind().attention.heads); }},
    {"model.kv_heads", [](const Architecture &a) { return present(a.mainKind().attention.kvHeads); }},
    {"model.head_dim", [](const Architecture &a) { return present(a.mainKind().attention.headDim); }},
    {"model.mlp_width", [](const Architecture &a) { return present(a.mainKind().intermediateSize); }},
    {"model.kv_rank", [](const Architecture &a) { return present(a.mainKind().attention.kvLoraRank); }},
    {"model.rope_dim", [](const Architecture &a) { return present(a.mainKind().attention.qkRopeHeadDim); }},
    {"model.experts", [](const Architecture &a) { return present(a.mainKind().moe.experts); }},
    {"model.experts_per_token", [](const Architecture &a) { return present(a.mainKind().moe.expertsPerToken); }},
    {"model.expert_width", [](const Architecture &a) { return present(a.mainKind().moe.expertWidth); }},
    {"model.parameters.vision", [](const Architecture &a) { return present(countParameters(a).vision); }},
    {"model.vision.layers", [](const Architecture &a) { return inTower(a, &VisionSpec::layers); }},
    {"model.vision.hidden_size", [](const Architecture &a) { return inTower(a, &VisionSpec::hiddenSize); }},
    {"model.vision.mlp_width", [](const Architecture &a) { return inTower(a, &VisionSpec::intermediateSize); }},
    {"model.vision.patch", [](const Architecture &a) { return inTower(a, &VisionSpec::patchSize); }},
    {"model.vision.tokens_per_image", [](const Architecture &a) { return inTower(a, &VisionSpec::tokensPerImage); }},
};

using catalog::Gpu;
constexpr Row<Gpu> gpuRows[] = {
    {"gpu.id", [](const Gpu &g) { return Found(text(g.id)); }},
    {"gpu.name", [](const Gpu &g) { return Found(text(g.name)); }},
    {"gpu.architecture", [](const Gpu &g) { return Found(text(g.architecture)); }},
    {"gpu.memory_type", [](const Gpu &g) { return Found(text(g.memoryType)); }},
    {"gpu.compute_capability", [](const Gpu &g) { return known(g.computeCapability); }},
    {"gpu.memory_gib",
     [](const Gpu &g) {
         return Found(Value{Kind::Plain, g.memoryGib});
     }},
    {"gpu.capacity_bytes", [](const Gpu &g) { return Found(bytes(g.smiBytes)); }},
    {"gpu.usable_bytes", [](const Gpu &g) { return Found(bytes(g.usableBytes)); }},
    {"gpu.bandwidth_gbs", [](const Gpu &g) { return known(g.bandwidthGbs); }},
    {"gpu.cuda_cores", [](const Gpu &g) { return known(g.cudaCores); }},
    {"gpu.tensor_cores", [](const Gpu &g) { return known(g.tensorCores); }},
    {"gpu.sm_count", [](const Gpu &g) { return known(g.smCount); }},
    {"gpu.boost_clock_ghz", [](const Gpu &g) { return known(g.boostClockGhz); }},
    {"gpu.tdp_watt", [](const Gpu &g) { return known(g.tdpWatt); }},
    {"gpu.dense_tflops.fp32", [](const Gpu &g) { return known(g.fp32Tflops); }},
    {"gpu.dense_tflops.tf32", [](const Gpu &g) { return known(g.tf32Tflops); }},
    {"gpu.dense_tflops.fp16", [](const Gpu &g) { return known(g.fp16Tflops); }},
    {"gpu.dense_tflops.bf16", [](const Gpu &g) { return known(g.bf16Tflops); }},
    {"gpu.dense_tflops.fp8", [](const Gpu &g) { return known(g.fp8Tflops); }},
    {"gpu.dense_tflops.fp4", [](const Gpu &g) { return known(g.fp4Tflops); }},
    {"gpu.dense_tflops.int8", [](const Gpu &g) { return known(g.int8Tops); }},
    {"gpu.nvlink.total_gbs",
     [](const Gpu &g) {
         return g.nvlink ? Found(Value{Kind::Plain, g.nvlink->totalGbs}) : std::nullopt;
     }},
    {"gpu.nvlink.generation",
     [](const Gpu &g) { return g.nvlink ? Found(count(g.nvlink->generation)) : std::nullopt; }},
    {"gpu.nvlink.max_gpus", [](const Gpu &g) { return g.nvlink ? Found(count(g.nvlink->maxGpus)) : std::nullopt; }},
    {"gpu.pcie.gbs",
     [](const Gpu &g) {
         return g.pcie ? Found(Value{Kind::Plain, g.pcie->gbs}) : std::nullopt;
     }},
    {"gpu.pcie.generation", [](const Gpu &g) { return g.pcie ? Found(count(g.pcie->generation)) : std::nullopt; }},
    {"gpu.pcie.lanes", [](const Gpu &g) { return g.pcie ? Found(count(g.pcie->lanes)) : std::nullopt; }},
    {"gpu.supports.bf16", [](const Gpu &g) { return Found(yesNo(g.bf16)); }},
    {"gpu.supports.fp8", [](const Gpu &g) { return Found(yesNo(g.fp8)); }},
    {"gpu.supports.fp4", [](const Gpu &g) { return Found(yesNo(g.fp4)); }},
    {"gpu.supports.flash_attention_2", [](const Gpu &g) { return Found(yesNo(g.flashAttention2)); }},
};

Found termIn(const estimate::TermBytes &terms, std::string_view word)
{
    const auto term = fromWord<estimate::Term>(word);
    return term ? Found(bytes(terms[*term])) : std::nullopt;
}

// What follows "phases[": "backward].bytes", "backward].terms.logits".
Found inPhase(const Group &group, std::string_view rest)
{
    const auto close = rest.find("].");
    if (close == std::string_view::npos)
        return std::nullopt;
    for (const auto &phase : group.phases) {
        if (wordOf(phase.phase) != rest.substr(0, close))
            continue;
        const auto what = rest.substr(close + 2);
        if (what == "bytes")
            return bytes(phase.bytes());
        return what.starts_with("terms.") ? termIn(phase.terms, what.substr(6)) : std::nullopt;
    }
    return std::nullopt;
}

Found inGroups(const Estimate &estimate, const estimate::GroupKey &key)
{
    if (key.group >= estimate.groups.size())
        return std::nullopt;
    const auto &group = estimate.groups[key.group];
    const auto what = key.rest;
    if (what.starts_with("terms."))
        return termIn(group.peakPhase().terms, what.substr(6));
    if (what.starts_with("phases["))
        return inPhase(group, what.substr(7));
    return lookUp(groupRows, group, what);
}

Found hostTerm(const Estimate &estimate, std::string_view word)
{
    const auto term = fromWord<estimate::HostTerm>(word);
    return term && *term != estimate::HostTerm::Count
               ? Found(bytes(estimate.host.terms[static_cast<std::size_t>(*term)]))
               : std::nullopt;
}

Value withUnit(double number, derive::Unit unit)
{
    switch (unit) {
    case derive::Unit::Bytes:
        return {Kind::Bytes, number};
    case derive::Unit::Tokens:
        return {Kind::Tokens, number};
    case derive::Unit::Elements:
    case derive::Unit::Layers:
    case derive::Unit::Heads:
    case derive::Unit::Gpus:
        return {Kind::Count, number};
    default:
        return {Kind::Plain, number};
    }
}

Found fromDerivation(const derive::Derivation &derivation, std::string_view key)
{
    if (key.starts_with("symbol.")) {
        const auto id = key.substr(7);
        for (const auto &step : derivation.steps) {
            if (step.id == id)
                return withUnit(step.value, step.unit);
            for (const auto &use : step.symbols) {
                if (use.id == id)
                    return withUnit(use.value, use.unit);
            }
        }
        return std::nullopt;
    }
    const auto *number = derivation.find(std::string(key));
    if (!number)
        return std::nullopt;
    const auto unit =
        number->step < 0 ? derive::Unit::None : derivation.steps[static_cast<std::size_t>(number->step)].unit;
    return withUnit(static_cast<double>(number->value), unit);
}

// "train-16n", "train-16n.nominal", "train-16n.exact", "train-16n.estimate".
Found fromRules(const rules::RulesAnswer &answer, std::string_view key)
{
    const auto dot = key.find('.');
    const auto part = dot == std::string_view::npos ? std::string_view("nominal") : key.substr(dot + 1);
    for (const auto &rule : answer.rules) {
        if (rule.id != key.substr(0, dot))
            continue;
        if (part == "nominal")
            return bytes(rule.nominalBytes);
        if (part == "exact")
            return bytes(rule.exactBytes);
        if (part == "estimate")
            return bytes(rule.estimateBytes);
        if (part == "bytes_per_parameter")
            return Value{Kind::Plain, rule.bytesPerParameter};
        if (part == "exact_at_tokens" && rule.exactAtTokens > 0)
            return Value{Kind::Tokens, static_cast<double>(rule.exactAtTokens)};
    }
    return std::nullopt;
}

Found windowOf(const Architecture &architecture)
{
    for (const auto &kind : architecture.kinds) {
        if (kind.attention.window)
            return Value{Kind::Tokens, static_cast<double>(*kind.attention.window)};
    }
    return std::nullopt;
}

Found fromCatalogue(const Answered &answered, std::string_view key)
{
    const auto &resolved = *answered.resolved;
    if (key.starts_with("gpu."))
        return resolved.machine.empty() ? std::nullopt : lookUp(gpuRows, *resolved.machine.front().gpu, key);
    const auto &architecture = resolved.model->architecture;
    return key == "model.window" ? windowOf(architecture) : lookUp(modelRows, architecture, key);
}

}  // namespace

Result<Value> numberOf(const Answered &answered, std::string_view key)
{
    Found found;
    if (key.starts_with("rules.")) {
        const auto rules = answered.rules();
        if (!rules)
            return rules.problem();
        found = fromRules(**rules, key.substr(6));
    } else if (const auto ofGroup = estimate::readGroupKey(key)) {
        found = inGroups(*answered.estimate, *ofGroup);
    } else if (key.starts_with("host.terms.")) {
        found = hostTerm(*answered.estimate, key.substr(11));
    } else {
        found = lookUp(estimateRows, *answered.estimate, key);
    }
    if (!found && (key.starts_with("gpu.") || key.starts_with("model.")))
        found = fromCatalogue(answered, key);
    if (!found && !key.starts_with("rules.") && !key.starts_with("gpu."))
        found = fromDerivation(answered.explained()->derivation, key);
    if (found)
        return *found;
    return Problem{"lesson-no-number", Severity::Error, {}, {}, std::string(key), {}};
}

}  // namespace headroom::lessons
