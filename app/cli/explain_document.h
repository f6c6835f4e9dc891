// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The derivation alone, as Markdown and HTML: the answer of `explain`.
#pragma once

#include "app/report/derivation_text.h"

namespace headroom::cli {

using report::ExplainDocument;
using report::explainDocument;
using report::ExplainedNumber;
using report::ExplainedStep;
using report::explainJson;
using report::Sources;

[[nodiscard]] QString asMarkdown(const ExplainDocument &document);
[[nodiscard]] QString asHtml(const ExplainDocument &document);

}  // namespace headroom::cli
