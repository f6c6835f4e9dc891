// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of a report that are text.
#pragma once

#include "app/report/blocks.h"
#include "app/report/content.h"

namespace headroom::report {

[[nodiscard]] QString asHtml(const Document &document);
[[nodiscard]] QString asMarkdown(const Document &document);
[[nodiscard]] QString asCsv(const Content &content);            // every number of every estimate, with its key
[[nodiscard]] QString asCsv(const std::vector<Table> &tables);  // of a poster
[[nodiscard]] QString asJson(const Content &content);           // the plan and every answer

}  // namespace headroom::report
