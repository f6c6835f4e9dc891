// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the command line to a scenario. A wrong value is named by its flag.
#include "app/cli/scenario_options.h"

#include "app/cli/plan_problems.h"
#include "core/scenario/fields.h"
#include "core/scenario/plan_json.h"

#include <charconv>
#include <filesystem>
#include <map>

namespace headroom::cli {

namespace {

void refuseIf(std::optional<Problem> problem, const std::string &flag)
{
    if (!problem)
        return;
    if (!flag.empty())
        problem->path = flag;
    throw InputError(*problem);
}

// By number (the first is 1) or by name.
const scenario::Scenario &choose(const scenario::Plan &plan, const std::string &which, const std::string &file)
{
    if (plan.scenarios.empty())
        throw InputError(withoutScenario(file));
    std::size_t number = 1;
    if (!which.empty()) {
        for (const auto &candidate : plan.scenarios) {
            if (candidate.name == which)
                return candidate;
        }
        const auto [end, error] = std::from_chars(which.data(), which.data() + which.size(), number);
        if (error != std::errc() || end != which.data() + which.size())
            number = 0;
    }
    if (number >= 1 && number <= plan.scenarios.size())
        return plan.scenarios[number - 1];
    std::vector<std::string> names;
    for (const auto &candidate : plan.scenarios)
        names.push_back(candidate.name);
    throw InputError({"cli-no-scenario", Severity::Error, file, "--scenario", which,
                      "1.." + std::to_string(plan.scenarios.size()), names});
}

}  // namespace

void ScenarioOptions::describe(CLI::App &app)
{
    m_app = &app;
    app.option_defaults()->group(Cli::tr("Scenario", "heading of the help").toStdString());
    app.add_option("--plan", m_plan, Cli::tr("a plan file (*.headroom)").toStdString());
    app.add_option("--scenario", m_which, Cli::tr("which scenario of the plan: number (from 1) or name").toStdString());
    const auto repeatable = [&](const char *name, std::vector<std::string> &values, const QString &description) {
        // One value each time, any number of times.
        app.add_option(name, values, description.toStdString())
            ->type_size(1)
            ->expected(1, CLI::detail::expected_max_vector_size)
            ->allow_extra_args(false);
    };
    repeatable("--model", m_model, Cli::tr("a catalogue id, or a config.json, folder, .gguf or .safetensors"));
    repeatable("--task", m_task, Cli::tr("inference, pretrain, full, lora or qlora"));
    repeatable("--gpu", m_gpu, Cli::tr("a catalogue id"));
    repeatable("--gpus", m_gpus, Cli::tr("how many GPUs"));
    repeatable("--set", m_set, Cli::tr("section.key=value, as in a plan file; repeatable"));
}

AskedScenario ScenarioOptions::read() const
{
    AskedScenario asked;
    if (!m_plan.empty()) {
        auto loaded = take(scenario::readPlan(m_plan));
        asked.scenario = choose(loaded.plan, m_which, m_plan);
        asked.warnings = std::move(loaded.warnings);
        asked.folder = std::filesystem::path(m_plan).parent_path().string();
    } else if (!m_which.empty()) {
        throw InputError({"cli-missing-argument", Severity::Error, {}, "--plan", {}, {}});
    }
    applyFlags(asked.scenario);
    return asked;
}

void ScenarioOptions::applyFlags(scenario::Scenario &scenario) const
{
    std::map<std::string, std::size_t> used;
    const std::map<std::string, std::string> keys = {
        {"--model", "model"}, {"--task", "task"}, {"--gpu", "hardware.gpu"}};
    for (const auto *option : m_app->parse_order()) {
        const std::string name = option->get_name();
        if (name != "--set" && name != "--gpus" && !keys.contains(name))
            continue;
        const std::string &value = option->results().at(used[name]++);
        if (name == "--set")
            refuseIf(scenario::setFromText(scenario, value), {});
        else if (name == "--gpus")
            refuseIf(scenario::setFromText(scenario, "hardware.gpus=" + value), name);
        else {
            const nlohmann::json word(value);
            refuseIf(scenario::setField(scenario, keys.at(name), word), name);
        }
    }
}

ReadyScenario resolveAsked(const AskedScenario &asked, Session &session)
{
    ReadyScenario ready{take(scenario::resolve(asked.scenario, session.world(), asked.folder)), asked.warnings};
    return ready;
}

}  // namespace headroom::cli
