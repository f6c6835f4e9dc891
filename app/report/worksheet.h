// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as an exercise on paper: what is given, the terms with blanks, questions and room to work; then the key.
#pragma once

#include "app/report/blocks.h"
#include "app/report/content.h"

namespace headroom::report {

[[nodiscard]] Document worksheetDocument(const Content &content);

// Told, because no sum gives it: contexts, buffers, fragmentation.
[[nodiscard]] bool isGiven(estimate::Term term);
// The key of a term of the fullest GPU at its peak.
[[nodiscard]] std::string keyOf(const estimate::Estimate &estimate, estimate::Term term);
// Settings of the plan and sizes of the model that the other terms are made from, each once.
[[nodiscard]] Table givenSymbols(const estimate::Explained &explained);

}  // namespace headroom::report
