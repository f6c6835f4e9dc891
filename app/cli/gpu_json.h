// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A GPU of the catalogue as JSON; what is not known is null.
#pragma once

#include "app/cli/json_answers.h"
#include "core/catalog/gpu.h"

namespace headroom::cli {

[[nodiscard]] Json gpuJson(const catalog::Gpu &gpu);

}  // namespace headroom::cli
