// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of `headroom-cli speed --json`.
#pragma once

#include "app/report/json_answers.h"
#include "core/speed/speed.h"

namespace headroom::report {

[[nodiscard]] Json speedJson(const speed::Speed &speed);

}  // namespace headroom::report
