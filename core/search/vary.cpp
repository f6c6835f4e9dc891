// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Context and number of GPUs take others with them; every other key stands alone.
#include "core/search/vary.h"

#include "core/scenario/fields.h"

#include <algorithm>

namespace headroom::search {

void setContext(scenario::Scenario &s, std::int64_t tokens)
{
    const auto output = std::min(s.inference.outputTokens.value_or(512), std::max<std::int64_t>(tokens - 1, 1));
    s.inference.context = tokens;
    s.inference.outputTokens = output;
    s.inference.promptTokens = std::max<std::int64_t>(tokens - output, 1);
}

void setGpus(scenario::Scenario &s, std::int64_t n)
{
    const auto gpu = s.hardware.gpus.front().gpu;
    s.hardware.gpus = {{.gpu = gpu, .count = n}};
    s.hardware.gpusPerNode.reset();
    s.parallelism.data.reset();
    if (scenario::isTraining(s.task))
        return;
    if (s.parallelism.pipeline.value_or(1) > 1)
        s.parallelism.pipeline = n;
    else if (s.parallelism.tensor.value_or(1) > 1)
        s.parallelism.tensor = n;
    else {
        s.parallelism.pipeline.reset();
        s.parallelism.tensor.reset();
    }
}

std::optional<Problem> vary(scenario::Scenario &s, std::string_view path, const nlohmann::json &value)
{
    auto after = s;
    if (auto problem = scenario::setField(after, path, value))
        return problem;
    if (path == "inference.context" && value.is_number_integer())
        setContext(after, value.get<std::int64_t>());
    if (path == "hardware.gpus" && value.is_number_integer() && after.hardware.gpus.size() == 1) {
        after = s;
        setGpus(after, value.get<std::int64_t>());
    }
    s = std::move(after);
    return std::nullopt;
}

}  // namespace headroom::search
