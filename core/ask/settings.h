// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names with values, wherever they come from: flags of a command, keys of a YAML or JSON file, key=value of a log.
#pragma once

#include "core/ask/question.h"

#include <map>
#include <string>

namespace headroom::ask {

// The setting called `name` ("--max-model-len", "cutoff_len"); a program's own names first. Null: not known.
[[nodiscard]] const Setting *findSetting(const Vocabulary &v, std::string_view name, const Program *program = nullptr);
// What `value` (folded) says for it. Kind::Unknown where the value means nothing.
[[nodiscard]] Piece pieceOf(const Vocabulary &v, const Setting &setting, std::string_view value);

// All "name: value", "name=value" of a line. `offset` is added to positions.
[[nodiscard]] std::vector<Piece> settingsOfLine(const Vocabulary &v, std::string_view folded, std::size_t offset);
// A command with its environment and flags; empty: it starts no program that we know.
[[nodiscard]] std::vector<Piece> readCommand(const Vocabulary &v, std::string_view folded, std::size_t offset);
[[nodiscard]] bool isCommand(const Vocabulary &v, std::string_view folded);

}  // namespace headroom::ask
