// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sentences: problems, warnings, the verdict.
#pragma once

#include "core/accuracy/validate.h"
#include "core/estimate/estimate.h"
#include "core/result.h"
#include "core/rules/rules.h"

#include <QString>
#include <QStringList>

namespace headroom::text {

// One sentence with place, what was found, what was expected (and the nearest names).
// How a place of the plan is called: by its key, as in files and on the command line; by the name of the setting, as in
// the window; or not at all, beside the setting itself.
enum class PlaceNames { Keys, Words, None };
[[nodiscard]] QString problemText(const Problem &problem, PlaceNames places = PlaceNames::Keys);
[[nodiscard]] bool hasProblemText(std::string_view code);  // tests: every code of the core has a sentence
// "Fits: needs 17.2 of 23.6 GiB" ...: word, needed against usable, on which GPU, by how much.
[[nodiscard]] QString verdictSentence(const estimate::Estimate &estimate);
// "Largest: optimizer states, 56.0 GiB (63 %)."
[[nodiscard]] QString largestTermSentence(const estimate::Estimate &estimate);
// "Peak: backward pass."
[[nodiscard]] QString peakSentence(const estimate::Estimate &estimate);
// "KV cache: 128 KiB per token; room for 96,000 tokens: 11 requests of 8,192 tokens." Empty in training.
[[nodiscard]] QString kvSentence(const estimate::Estimate &estimate, const scenario::Resolved &resolved);
[[nodiscard]] QString rulesSummary(const rules::RulesAnswer &answer, const estimate::Estimate &plan);
// The same with the recipe of the plan in words: precision, optimizer, tokens, recomputation.
[[nodiscard]] QString rulesSummary(const rules::RulesAnswer &answer, const estimate::Estimate &plan,
                                   const scenario::Resolved &resolved);
// "Error band: 61.3 ± 2.1 GiB; nine of ten of the 54 measured runs of this kind are this near."
[[nodiscard]] QString bandSentence(const estimate::Estimate &estimate);
// "± 3.4 % (54 measured runs of this kind)", "± 19.6 % (no measured run of this kind)"
[[nodiscard]] QString bandInShort(const estimate::Estimate &estimate);
// "GPU memory: median error 3.1 %, nine of ten within 16.9 %, bias -0.7 %."
[[nodiscard]] QString accuracySentence(const accuracy::Statistics &statistics);
// Short name of what is planned: "Qwen2.5 7B · full fine-tuning · 4 × A100 SXM4 40GB"
[[nodiscard]] QString planInWords(const scenario::Resolved &resolved);
// "Needs 16.1 GiB; the engine will reserve 21.3 GiB." Empty where the engine takes only what it needs.
[[nodiscard]] QString reservationSentence(const estimate::Estimate &estimate);
// "Assumed: sequence length 2,048, micro-batch 1." Empty when everything that matters was said.
[[nodiscard]] QString assumedSentence(const scenario::Resolved &resolved);
// Sentences one after the other, with the space that the language has between them.
[[nodiscard]] QString inOneLine(const QStringList &sentences);
// One line about a search that people type for a name that is not what they think ("gemini", "vicuna-65b"); else empty.
[[nodiscard]] QString searchNote(std::string_view query);

}  // namespace headroom::text
