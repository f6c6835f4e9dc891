// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SCENARIO of every command that takes one: --plan FILE [--scenario N], and flags applied on top in their order.
#pragma once

#include "app/cli/command.h"

#include "core/scenario/resolve.h"
#include "core/scenario/scenario.h"

namespace headroom::cli {

struct AskedScenario {
    scenario::Scenario scenario;
    std::string folder;  // of the plan: model paths are relative to it
    Problems warnings;   // unknown keys of the plan
};

class ScenarioOptions
{
public:
    void describe(CLI::App &app);
    [[nodiscard]] AskedScenario read() const;

private:
    void applyFlags(scenario::Scenario &scenario) const;

    const CLI::App *m_app = nullptr;
    std::string m_plan, m_which;
    // Each is repeatable; the order between them is that of the command line.
    std::vector<std::string> m_model, m_task, m_gpu, m_gpus, m_set;
};

// Resolved, with the plan's own warnings first.
struct ReadyScenario {
    scenario::Resolved resolved;
    Problems warnings;
};
[[nodiscard]] ReadyScenario resolveAsked(const AskedScenario &asked, Session &session);

}  // namespace headroom::cli
