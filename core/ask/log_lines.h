// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that programs print about their memory: PyTorch, vLLM, llama.cpp, nvidia-smi. The patterns are data.
#pragma once

#include "core/ask/settle.h"

#include <optional>

namespace headroom::ask {

// Adds what one line says to the draft; false: nothing known is on it.
bool readLogLine(const Vocabulary &v, std::string_view folded, std::size_t offset, Draft &draft);
// "40.1 GiB", "40960 MiB", "22345MiB / 24576MiB"; a plain number is GiB, a large one MiB, as nvidia-smi prints it.
[[nodiscard]] std::optional<std::int64_t> sizeInText(std::string_view text);

}  // namespace headroom::ask
