// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as the files that start it: commands, YAML, JSON, for each engine as its own sources say it.
#pragma once

#include "core/estimate/estimate.h"

#include <string>
#include <vector>

namespace headroom::launch {

enum class Target {
    Vllm,
    Sglang,
    LlamaCpp,
    DeepSpeed,
    Accelerate,
    Megatron,
    Torchtitan,
    LlamaFactory,
    MsSwift,
    Axolotl
};

struct File {
    std::string name, content;
    std::string comment = "#";  // what begins a comment line; empty: the form has none (JSON)
    bool script = false;        // what is run, and read first
};

struct Launch {
    Target target = Target::Vllm;
    std::string checkedAgainst;  // the version whose sources the flags were read in
    std::vector<File> files;
    Problems warnings;
    std::vector<std::string> says;  // keys of the plan that the files express
};

// Refused by name: a task that the engine does not do, a combination with which it does not start.
[[nodiscard]] Result<Launch> launch(const scenario::Resolved &resolved, const estimate::Estimate &estimate,
                                    Target target);
// The targets that do a task, in the order of the enumeration.
[[nodiscard]] std::vector<Target> targetsOf(scenario::Task task);
// The target that belongs to the engine or framework of the plan; nullopt: it has none.
[[nodiscard]] std::optional<Target> ownTarget(const scenario::Resolved &resolved);

}  // namespace headroom::launch

namespace headroom {
template <> struct Words<launch::Target> {
    using E = launch::Target;
    static constexpr std::array<std::pair<E, std::string_view>, 10> table{{{E::Vllm, "vllm"},
                                                                           {E::Sglang, "sglang"},
                                                                           {E::LlamaCpp, "llama.cpp"},
                                                                           {E::DeepSpeed, "deepspeed"},
                                                                           {E::Accelerate, "accelerate"},
                                                                           {E::Megatron, "megatron"},
                                                                           {E::Torchtitan, "torchtitan"},
                                                                           {E::LlamaFactory, "llama-factory"},
                                                                           {E::MsSwift, "ms-swift"},
                                                                           {E::Axolotl, "axolotl"}}};
};
}  // namespace headroom
