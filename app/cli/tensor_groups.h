// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tensors of a model in the groups that people think in.
#pragma once

#include "core/catalog/architecture.h"

#include <QString>

#include <string>
#include <vector>

namespace headroom::cli {

struct TensorGroup {
    std::string key;  // "attention"
    std::int64_t tensors = 0;
    std::int64_t parameters = 0;
    bool counted = true;  // false: beside the total (multi-token prediction, buffers)
};

// Those that are not empty, in reading order; the counted ones add up to the total.
[[nodiscard]] std::vector<TensorGroup> tensorGroups(const catalog::Architecture &architecture);
[[nodiscard]] QString groupName(const std::string &key);

}  // namespace headroom::cli
