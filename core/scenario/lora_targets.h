// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of LoRA targets. Projects call the same matrix by many names (c_attn, W_pack, fc1); ours are those of Llama.
#pragma once

#include "core/scenario/resolve.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::scenario {

// "attn.q_proj.weight" -> "q_proj": the module a tensor belongs to.
[[nodiscard]] std::string_view moduleOf(const catalog::Tensor &tensor);

// Modules of this architecture that one name of `targets` stands for: its own names, the role names of interface
// "q_proj" ... "lm_head", and the merged names of other projects. Empty: there is none.
[[nodiscard]] std::vector<std::string> modulesNamed(const catalog::Architecture &architecture, std::string_view name,
                                                    const std::vector<std::string> &targets);
// Every module that LoRA can target, once each.
[[nodiscard]] std::vector<std::string> linearModules(const catalog::Architecture &architecture);

// Does the adapter reach this tensor? All linear layers where no targets are named (never the head, as PEFT does).
[[nodiscard]] bool isTargeted(const ResolvedLora &lora, const catalog::Tensor &tensor);
// Is this tensor trained whole beside the adapters (modules_to_save)?
[[nodiscard]] bool isSavedWhole(const ResolvedLora &lora, const catalog::Tensor &tensor);

}  // namespace headroom::scenario
