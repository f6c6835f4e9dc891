// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Models and cards by the names people write, at one place of a text.
#pragma once

#include "core/ask/vocabulary.h"

#include <optional>
#include <string_view>

namespace headroom::ask {

struct Found {
    std::size_t end = 0;
    std::vector<Assignment> sets = {};
    bool guessed = false;
};

struct Version {
    std::string text;  // "0.6.3", "b4567"
    std::size_t end = 0;
};
// Behind the name of a program: with two dots, with a "v", or the number of a build.
[[nodiscard]] std::optional<Version> versionAt(std::string_view folded, std::size_t at);
// "Llama-3-8B", "千问 7B", "8x7B"; a size alone ("7B") is a guess.
[[nodiscard]] std::optional<Found> modelAt(const Vocabulary &v, std::string_view folded, std::size_t at);
// "A100 40G PCIe", "80GB A100", "3090s", "魔改 2080Ti 22G"; a size alone ("24G") is a guess.
[[nodiscard]] std::optional<Found> gpuAt(const Vocabulary &v, std::string_view folded, std::size_t at);
// Phrase matching as everywhere: a blank is any number of blanks, hyphens, underscores; words are whole.
[[nodiscard]] std::optional<std::size_t> endOfPhrase(std::string_view folded, std::size_t at, std::string_view words);
// A name as a file, a command or a log has it: "Qwen/Qwen2.5-7B-Instruct-AWQ", "/models/llama-3-8b". Empty: not known.
[[nodiscard]] std::string modelNamed(const Vocabulary &v, std::string_view text);
// What an unknown word may mean: models of nearly its size ("2.5T"), else those spelt nearly so; cards with `cards`.
// Empty: the word is not like a name.
[[nodiscard]] std::vector<std::string> namesNear(const Vocabulary &v, const catalog::Catalog &catalog,
                                                 std::string_view folded, bool cards);
// The card whose CUDA total is nearest to what a message says; empty: none is near.
[[nodiscard]] std::string gpuOfCapacity(const Vocabulary &v, const catalog::Catalog &catalog, double bytes);

}  // namespace headroom::ask
