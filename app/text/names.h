// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words for everything the core names by a code, in the current language (the glossary's wording).
#pragma once

#include "core/catalog/gpu.h"
#include "core/catalog/model.h"
#include "core/estimate/estimate.h"
#include "core/estimate/families.h"
#include "core/estimate/term_parts.h"
#include "core/search/what_fits.h"

#include <QString>

namespace headroom::text {

[[nodiscard]] QString termName(estimate::Term term);
[[nodiscard]] QString termExplanation(estimate::Term term);  // one sentence: what it is
[[nodiscard]] QString familyName(estimate::Family family);   // short: the head of a column
[[nodiscard]] QString phaseName(estimate::Phase phase);
[[nodiscard]] QString hostTermName(estimate::HostTerm term);
[[nodiscard]] QString taskName(scenario::Task task);
[[nodiscard]] QString useName(search::Use use);
[[nodiscard]] QString verdictWord(estimate::Verdict verdict);  // fits / tight / does not fit
[[nodiscard]] QString tierName(catalog::Tier tier);
[[nodiscard]] QString gpuGroupName(catalog::GpuGroup group);
[[nodiscard]] QString fieldName(std::string_view path);  // "training.micro_batch" -> "Micro-batch"
[[nodiscard]] QString wordName(std::string_view path, std::string_view word);  // value of a Word field, for people
[[nodiscard]] QString symbolName(std::string_view id);           // description of a symbol or step of a derivation
[[nodiscard]] QString partName(const estimate::TermPart &part);  // the tensor's own name, or what it is in words
[[nodiscard]] QString layersOf(const estimate::TermPart &part);  // "10 (full attention)"; empty outside the layers
[[nodiscard]] QString mixerName(catalog::Mixer mixer);           // "sliding window"
[[nodiscard]] QString shapeOf(const estimate::TermPart &part);   // "4096 × 11008"; empty where it is no tensor
// An entry of resources/sources.json in one line.
[[nodiscard]] QString sourceText(const QString &title, const QString &reference, const QString &note);
[[nodiscard]] QString catalogueSource(const QString &source);   // of an entry of the catalogue
[[nodiscard]] QString quantityName(std::string_view quantity);  // of a measured row, or "memory"
[[nodiscard]] QString ruleName(std::string_view id);
[[nodiscard]] QString ruleRecipe(std::string_view id);   // the recipe that makes it exact
[[nodiscard]] QString ruleComment(std::string_view id);  // what it leaves out or contradicts

}  // namespace headroom::text
