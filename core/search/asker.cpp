// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates by way of resolve() and estimate().
#include "core/search/asker.h"

#include "core/scenario/fields.h"

#include <algorithm>

namespace headroom::search {

std::optional<Asked> Asker::ask(scenario::Scenario scenario) const
{
    auto resolved = scenario::resolve(scenario, m_world, m_folder);
    if (!resolved)
        return std::nullopt;
    auto answer = estimate::estimate(*resolved);
    return Asked{std::move(scenario), std::move(resolved).value(), std::move(answer)};
}

std::optional<Asked> Asker::askFitting(scenario::Scenario scenario) const
{
    auto candidate = ask(std::move(scenario));
    return candidate && candidate->estimate.fits() ? std::move(candidate) : std::nullopt;
}

std::optional<Asked> Asker::askWith(scenario::Scenario scenario, const std::vector<std::string> &assignments) const
{
    const bool wrong = std::any_of(assignments.begin(), assignments.end(), [&](const std::string &assignment) {
        return scenario::setFromText(scenario, assignment).has_value();
    });
    return wrong ? std::nullopt : ask(std::move(scenario));
}

bool warnsOfMore(const estimate::Estimate &before, const estimate::Estimate &after)
{
    return std::any_of(after.warnings.begin(), after.warnings.end(), [&](const Problem &warning) {
        const auto same = [&](const Problem &known) {
            return known.code == warning.code && known.path == warning.path;
        };
        return warning.severity != Severity::Info && std::none_of(before.warnings.begin(), before.warnings.end(), same);
    });
}

}  // namespace headroom::search
