// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every search does with a candidate: resolve it and estimate it, like any other scenario.
#pragma once

#include "core/estimate/estimate.h"

#include <optional>
#include <string>

namespace headroom::search {

// A scenario with its answer.
struct Asked {
    scenario::Scenario scenario;
    scenario::Resolved resolved;
    estimate::Estimate estimate;
};

class Asker
{
public:
    // `folder`: of the plan, for models given as paths.
    Asker(const scenario::World &world, std::string folder) : m_world(world), m_folder(std::move(folder)) {}

    // nullopt: refused (an impossible layout, an unknown model).
    [[nodiscard]] std::optional<Asked> ask(scenario::Scenario scenario) const;
    [[nodiscard]] std::optional<Asked> askFitting(scenario::Scenario scenario) const;
    // `assignments` on top of `scenario`, each as --set takes it; nullopt also where one of them is wrong.
    [[nodiscard]] std::optional<Asked> askWith(scenario::Scenario scenario,
                                               const std::vector<std::string> &assignments) const;
    [[nodiscard]] const scenario::World &world() const { return m_world; }
    [[nodiscard]] const std::string &folder() const { return m_folder; }

private:
    scenario::World m_world;
    std::string m_folder;
};

// A change that runs otherwise than asked (fp8 on a card without it), or moves the lack to host memory, mends nothing:
// it trades one warning for another.
[[nodiscard]] bool warnsOfMore(const estimate::Estimate &before, const estimate::Estimate &after);

}  // namespace headroom::search
