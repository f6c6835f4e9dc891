// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine calls a setting of the plan. There is no list: the plan is written twice, with the setting as it is
// and with it changed, and what differs in the files is how the engine says it.
#pragma once

#include "core/launch/launch.h"

#include <string_view>

namespace headroom::launch {

struct FlagNames {
    Target target = Target::Vllm;
    std::vector<std::string> names;  // "--max-model-len", "zero_optimization.stage", "cutoff_len"
};

// For the engine or framework of the plan; nullopt: it has no file of its own, or no word for this setting.
[[nodiscard]] std::optional<FlagNames> flagsOf(const scenario::Resolved &resolved, const scenario::World &world,
                                               std::string_view path);

// A launch as names and their values, in the order of its files: flags, keys of YAML and JSON, assignments of Python.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> namedValues(const Launch &launch);

}  // namespace headroom::launch
