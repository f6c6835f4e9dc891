// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON forms that several commands share. Key order is that of docs, sizes are bytes as integers.
#pragma once

#include "core/estimate/estimate.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

#include <string>

namespace headroom::report {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json head(const char *format);  // {"format": ..., "version": 1}
[[nodiscard]] std::string dump(const Json &json);

[[nodiscard]] Json problemJson(const Problem &problem);
[[nodiscard]] Json problemsJson(const Problems &problems);
[[nodiscard]] Json modelJson(const catalog::Model &model);
[[nodiscard]] Json termsJson(const estimate::TermBytes &terms);
[[nodiscard]] const char *verdictKey(estimate::Verdict verdict);

// Warnings of the plan file, of resolving it and of the estimate, each once.
[[nodiscard]] Problems allWarnings(const Problems &plan, const scenario::Resolved &resolved,
                                   const estimate::Estimate &estimate);
// docs: `estimate --json`.
[[nodiscard]] Json estimateJson(const estimate::Estimate &estimate, const scenario::Resolved &resolved,
                                const Problems &warnings);

}  // namespace headroom::report
