// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Launch files as they are handed on: the verdict in the first comment line, then what they were made from, what they
// leave out, and the files themselves.
#pragma once

#include "core/launch/flags.h"

#include <QString>

#include <vector>

namespace headroom::text {

[[nodiscard]] QString targetName(launch::Target target);  // "vLLM", "LLaMA-Factory"

// "vLLM: --max-model-len"; empty where the engine has no word for the setting.
[[nodiscard]] QString flagsText(const std::optional<launch::FlagNames> &flags);

struct LaunchFile {
    std::string name;
    QString content;  // with its comment lines
};
[[nodiscard]] std::vector<LaunchFile> launchFiles(const launch::Launch &launch, const estimate::Estimate &estimate,
                                                  const scenario::Resolved &resolved);
// All files one after the other, each under its name where there are several: for the clipboard and the terminal.
[[nodiscard]] QString launchText(const std::vector<LaunchFile> &files);

}  // namespace headroom::text
