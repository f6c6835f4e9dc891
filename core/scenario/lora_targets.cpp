// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One table from the names in use to the roles of our tensors.
#include "core/scenario/lora_targets.h"

#include <algorithm>
#include <array>

namespace headroom::scenario {
namespace {

using catalog::Architecture;
using catalog::Tensor;
using catalog::TensorRole;

struct Alias {
    std::string_view name;
    std::array<TensorRole, 3> roles;  // repeated where fewer
};

constexpr Alias one(std::string_view name, TensorRole role)
{
    return {name, {role, role, role}};
}

constexpr std::array<TensorRole, 3> QueryKeyValue{TensorRole::Query, TensorRole::Key, TensorRole::Value};

// Names of GPT-2, Qwen 1, Baichuan, GPT-NeoX, Falcon, BLOOM, MPT, Phi, ChatGLM, InternLM 2, GPT-J, OPT and Meta's own.
constexpr std::array Aliases{
    one("q_proj", TensorRole::Query),
    one("k_proj", TensorRole::Key),
    one("v_proj", TensorRole::Value),
    one("o_proj", TensorRole::Output),
    one("gate_proj", TensorRole::Gate),
    one("up_proj", TensorRole::Up),
    one("down_proj", TensorRole::Down),
    one("lm_head", TensorRole::Head),
    one("embed_tokens", TensorRole::Embedding),
    one("wte", TensorRole::Embedding),
    one("word_embeddings", TensorRole::Embedding),
    one("tok_embeddings", TensorRole::Embedding),
    one("embed_in", TensorRole::Embedding),
    one("embed_out", TensorRole::Head),
    one("output_layer", TensorRole::Head),
    Alias{"c_attn", QueryKeyValue},
    Alias{"W_pack", QueryKeyValue},
    Alias{"query_key_value", QueryKeyValue},
    Alias{"qkv_proj", QueryKeyValue},
    Alias{"Wqkv", QueryKeyValue},
    Alias{"wqkv", QueryKeyValue},
    Alias{"c_proj", {TensorRole::Output, TensorRole::Down, TensorRole::Down}},
    Alias{"gate_up_proj", {TensorRole::Gate, TensorRole::Up, TensorRole::Up}},
    one("c_fc", TensorRole::Up),
    one("fc1", TensorRole::Up),
    one("fc2", TensorRole::Down),
    one("fc_in", TensorRole::Up),
    one("fc_out", TensorRole::Down),
    one("dense", TensorRole::Output),
    one("out_proj", TensorRole::Output),
    one("dense_h_to_4h", TensorRole::Up),
    one("dense_4h_to_h", TensorRole::Down),
    one("wq", TensorRole::Query),
    one("wk", TensorRole::Key),
    one("wv", TensorRole::Value),
    one("wo", TensorRole::Output),
};

// Qwen 1 computes w1(x) * silu(w2(x)) and c_proj; everybody else w2(silu(w1(x)) * w3(x)).
std::optional<TensorRole> numberedRole(std::string_view name, const std::vector<std::string> &targets)
{
    const bool qwen = std::find(targets.begin(), targets.end(), "c_attn") != targets.end();
    if (name == "w1")
        return qwen ? TensorRole::Up : TensorRole::Gate;
    if (name == "w2")
        return qwen ? TensorRole::Gate : TensorRole::Down;
    if (name == "w3")
        return TensorRole::Up;
    return std::nullopt;
}

template <class Visit> void forEachTensor(const Architecture &architecture, Visit visit)
{
    for (const auto &kind : architecture.kinds) {
        for (const auto &tensor : kind.tensors)
            visit(tensor);
    }
    for (const auto &tensor : architecture.outer)
        visit(tensor);
}

bool mayBeNamed(const Tensor &tensor)
{
    return tensor.linear || tensor.role == TensorRole::Head || tensor.role == TensorRole::Embedding;
}

void addOnce(std::vector<std::string> &names, std::string_view name)
{
    if (std::find(names.begin(), names.end(), name) == names.end())
        names.emplace_back(name);
}

std::vector<TensorRole> rolesNamed(std::string_view name, const std::vector<std::string> &targets)
{
    if (const auto role = numberedRole(name, targets))
        return {*role};
    for (const auto &alias : Aliases) {
        if (alias.name == name)
            return {alias.roles.begin(), alias.roles.end()};
    }
    return {};
}

bool contains(const std::vector<std::string> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// "layers.0.attn.q_proj" names one module; its last part says which.
std::string_view lastPart(std::string_view name)
{
    return name.substr(name.rfind('.') + 1);
}

}  // namespace

std::string_view moduleOf(const Tensor &tensor)
{
    std::string_view name = tensor.name;
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos)
        return name;
    const std::string_view last = name.substr(dot + 1);
    return last == "weight" || last == "bias" ? lastPart(name.substr(0, dot)) : last;
}

std::vector<std::string> modulesNamed(const Architecture &architecture, std::string_view name,
                                      const std::vector<std::string> &targets)
{
    name = lastPart(name);
    std::vector<std::string> own, byRole;
    const auto roles = rolesNamed(name, targets);
    forEachTensor(architecture, [&](const Tensor &tensor) {
        if (!mayBeNamed(tensor))
            return;
        if (moduleOf(tensor) == name)
            addOnce(own, name);
        if (std::find(roles.begin(), roles.end(), tensor.role) != roles.end())
            addOnce(byRole, moduleOf(tensor));
        // A tied head is the embedding.
        if (architecture.tiedEmbeddings && tensor.role == TensorRole::Embedding && !roles.empty() &&
            roles.front() == TensorRole::Head)
            addOnce(byRole, moduleOf(tensor));
    });
    return own.empty() ? byRole : own;
}

std::vector<std::string> linearModules(const Architecture &architecture)
{
    std::vector<std::string> names;
    forEachTensor(architecture, [&](const Tensor &tensor) {
        if (tensor.linear)
            addOnce(names, moduleOf(tensor));
    });
    return names;
}

bool isTargeted(const ResolvedLora &lora, const Tensor &tensor)
{
    if (lora.targets.empty())
        return tensor.linear && tensor.role != TensorRole::Head;
    return mayBeNamed(tensor) && tensor.shape.size() > 1 && contains(lora.targets, moduleOf(tensor));
}

bool isSavedWhole(const ResolvedLora &lora, const Tensor &tensor)
{
    return contains(lora.modulesToSave, moduleOf(tensor));
}

}  // namespace headroom::scenario
