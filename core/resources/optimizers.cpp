// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Optimizers from resources/optimizers.json.
#include "core/resources/optimizers.h"

#include "core/resources/json_reading.h"

#include <algorithm>

namespace headroom::resources {

namespace {

OptimizerSpec readSpec(const nlohmann::json &entry)
{
    OptimizerSpec spec;
    spec.id = entry.at("id").get<std::string>();
    spec.name = entry.at("name").get<std::string>();
    spec.source = entry.at("source").get<std::string>();
    spec.stateCount = entry.value("state_count", spec.stateCount);
    spec.statesFollowParameter = entry.value("states_follow_parameter", spec.statesFollowParameter);
    spec.fixedStateBytes = entry.value("fixed_state_bytes", spec.fixedStateBytes);
    spec.smallTensorLimit = entry.value("small_tensor_limit", spec.smallTensorLimit);
    spec.factored = entry.value("factored", spec.factored);
    spec.matrixMomentumOnly = entry.value("matrix_momentum_only", spec.matrixMomentumOnly);
    spec.projectedRank = entry.value("projected_rank", spec.projectedRank);
    spec.paged = entry.value("paged", spec.paged);
    spec.fusedInBackward = entry.value("fused_in_backward", spec.fusedInBackward);
    spec.foreachCopies = entry.value("foreach_copies", spec.foreachCopies);
    return spec;
}

}  // namespace

Result<Optimizers> Optimizers::load(const std::filesystem::path &file)
{
    return readWith<Optimizers>(file, [](const nlohmann::json &data) {
        Optimizers optimizers;
        for (const auto &entry : data.at("optimizers"))
            optimizers.m_specs.push_back(readSpec(entry));
        return optimizers;
    });
}

const OptimizerSpec *Optimizers::find(std::string_view id) const
{
    const auto found =
        std::find_if(m_specs.begin(), m_specs.end(), [id](const OptimizerSpec &spec) { return spec.id == id; });
    return found == m_specs.end() ? nullptr : &*found;
}

}  // namespace headroom::resources
