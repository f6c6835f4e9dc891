// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What several commands refuse about a plan file.
#pragma once

#include "core/catalog/catalog.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <utility>

namespace headroom::cli {

// Its list of scenarios is empty.
[[nodiscard]] inline Problem withoutScenario(const std::string &planFile)
{
    return {"cli-plan-without-scenario", Severity::Error, planFile, "scenarios", {}, {}};
}

// A GPU that the catalogue does not know, named at `path`.
[[nodiscard]] inline std::optional<Problem> unknownGpu(const catalog::Catalog &catalog, const std::string &gpu,
                                                       std::string path)
{
    const auto known = catalog.gpu(gpu);
    if (known)
        return std::nullopt;
    Problem problem = known.problem();
    problem.path = std::move(path);
    return problem;
}

}  // namespace headroom::cli
