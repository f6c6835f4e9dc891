// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Three formats, each estimated like any other scenario.
#include "core/search/precisions.h"

#include "core/search/fix_candidates.h"

namespace headroom::search {

namespace {

using scenario::Engine;

constexpr std::array<int, 3> sizes{16, 8, 4};

// 4.5 bits a weight are "4 bit", 6.6 are neither: the nearer of the sizes from above.
int sizeOf(const resources::NumberFormat &format)
{
    const double bits = format.linear.bits;
    return bits > 12 ? 16 : bits > 6 ? 8 : 4;
}

}  // namespace

std::array<const char *, 3> usualWeights(Engine engine, const catalog::Gpu &gpu)
{
    if (engine == Engine::LlamaCpp)
        return {"gguf:F16", "gguf:Q8_0", "gguf:Q4_K_M"};
    const char *half = gpu.bf16 ? "bf16" : "fp16";
    if (engine == Engine::Transformers || engine == Engine::Generic)
        return {half, "int8", "nf4"};
    return {half, gpu.fp8 ? "fp8" : "int8-w8a8", "awq-int4"};
}

std::vector<PrecisionAnswer> precisions(const Asked &now, const Asker &asker)
{
    std::vector<PrecisionAnswer> answers;
    const auto &resolved = now.resolved;
    if (scenario::isTraining(resolved.task) || !resolved.inference.weights || resolved.machine.empty())
        return answers;
    const auto usual = usualWeights(resolved.inference.engine, *resolved.machine.front().gpu);
    const int own = sizeOf(*resolved.inference.weights);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i] == own) {
            answers.push_back({own, resolved.inference.weights->id, true, now.scenario, now.estimate});
            continue;
        }
        auto other = asker.askWith(now.scenario, {assigned("inference.weights", std::string_view(usual[i]))});
        if (other)
            answers.push_back({sizes[i], usual[i], false, std::move(other->scenario), std::move(other->estimate)});
    }
    return answers;
}

}  // namespace headroom::search
