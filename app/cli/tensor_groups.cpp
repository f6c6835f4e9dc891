// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over the tensor list, by role and scope.
#include "app/cli/tensor_groups.h"

#include "app/cli/command.h"

#include <algorithm>

namespace headroom::cli {

namespace {

using catalog::TensorRole;
using catalog::TensorScope;

constexpr std::string_view order[] = {
    "embedding", "attention", "linear-attention", "state-space", "mlp", "experts", "shared-experts", "router", "norms",
    "head",      "other",     "vision",           "audio",       "mtp", "buffers"};

std::string_view attentionOr(TensorRole role)
{
    if (role >= TensorRole::Query && role <= TensorRole::KeyValueUp)
        return "attention";
    if (role == TensorRole::Indexer)
        return "attention";
    return "other";
}

std::string_view keyOf(const catalog::Tensor &tensor)
{
    switch (tensor.scope) {
    case TensorScope::Vision:
        return "vision";
    case TensorScope::Audio:
        return "audio";
    case TensorScope::Mtp:
        return "mtp";
    case TensorScope::Buffer:
        return "buffers";
    case TensorScope::Text:
        break;
    }
    if (tensor.routed)
        return "experts";
    if (tensor.shared)
        return "shared-experts";
    switch (tensor.role) {
    case TensorRole::Embedding:
    case TensorRole::PositionEmbedding:
        return "embedding";
    case TensorRole::Head:
        return "head";
    case TensorRole::Norm:
        return "norms";
    case TensorRole::Gate:
    case TensorRole::Up:
    case TensorRole::Down:
        return "mlp";
    case TensorRole::Router:
        return "router";
    case TensorRole::LinearAttention:
        return "linear-attention";
    case TensorRole::StateSpace:
        return "state-space";
    default:
        return attentionOr(tensor.role);
    }
}

}  // namespace

std::vector<TensorGroup> tensorGroups(const catalog::Architecture &architecture)
{
    std::vector<TensorGroup> groups;
    for (const auto key : order)
        groups.push_back({std::string(key), 0, 0, key != "mtp" && key != "buffers"});
    const auto add = [&](const catalog::Tensor &tensor) {
        const auto key = keyOf(tensor);
        auto &group = *std::find_if(groups.begin(), groups.end(), [&](const auto &g) { return g.key == key; });
        group.tensors += tensor.count;
        group.parameters += tensor.elements();
    };
    for (const int kind : architecture.layers) {
        for (const auto &tensor : architecture.kinds[static_cast<std::size_t>(kind)].tensors)
            add(tensor);
    }
    for (const auto &tensor : architecture.outer)
        add(tensor);
    std::erase_if(groups, [](const auto &group) { return group.tensors == 0; });
    return groups;
}

QString groupName(const std::string &key)
{
    const std::pair<std::string_view, QString> names[] = {
        {"embedding", Cli::tr("embedding")},
        {"attention", Cli::tr("attention")},
        {"linear-attention", Cli::tr("linear attention")},
        {"state-space", Cli::tr("state space")},
        {"mlp", Cli::tr("MLP")},
        {"experts", Cli::tr("routed experts")},
        {"shared-experts", Cli::tr("shared experts")},
        {"router", Cli::tr("router")},
        {"norms", Cli::tr("norms")},
        {"head", Cli::tr("head")},
        {"other", Cli::tr("other tensors")},
        {"vision", Cli::tr("vision tower")},
        {"audio", Cli::tr("audio tower")},
        {"mtp", Cli::tr("multi-token prediction (not in the total)")},
        {"buffers", Cli::tr("buffers (not in the total)")},
    };
    for (const auto &[known, name] : names) {
        if (known == key)
            return name;
    }
    return QString::fromStdString(key);
}

}  // namespace headroom::cli
