// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON forms of the answers, as the report has them too.
#pragma once

#include "app/report/json_answers.h"

namespace headroom::cli {

using report::Json;

using report::allWarnings;
using report::dump;
using report::estimateJson;
using report::head;
using report::modelJson;
using report::problemJson;
using report::problemsJson;
using report::termsJson;
using report::verdictKey;

}  // namespace headroom::cli
