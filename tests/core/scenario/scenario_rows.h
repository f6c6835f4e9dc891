// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What tests that resolve scenarios share: the shipped data, and scenarios written as a model and assignments.
#pragma once

#include "core/scenario/fields.h"
#include "core/world.h"

#include <QStringList>

#include <algorithm>

namespace headroom::scenario {

inline QString text(const std::string &s)
{
    return QString::fromStdString(s);
}

inline const Problem *find(const Problems &problems, const std::string &code)
{
    const auto it = std::find_if(problems.begin(), problems.end(), [&](const Problem &p) { return p.code == code; });
    return it == problems.end() ? nullptr : &*it;
}

inline QString codes(const Problems &problems)
{
    QStringList list;
    for (const auto &p : problems)
        list << text(p.code + "@" + p.path);
    return list.join(QStringLiteral(" "));
}

class ScenarioRows
{
public:
    // False: the shipped data cannot be read.
    bool open()
    {
        auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
        if (data)
            m_data = std::move(data).value();
        return m_data != nullptr;
    }
    [[nodiscard]] World world() const { return m_data->world(); }

    // "task=full hardware.gpu=t4 ...", on top of one A100.
    Scenario scenarioOf(const QString &model, const QString &assignments) const
    {
        Scenario scenario;
        scenario.model = model.toStdString();
        scenario.hardware.gpus = {{"a100-80gb-sxm", 1, nullptr}};
        return with(scenario, assignments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }

    // A scenario with assignments put onto it one after another.
    static Scenario with(Scenario scenario, const QStringList &assignments)
    {
        for (const auto &part : assignments) {
            const auto problem = setFromText(scenario, part.toStdString());
            if (problem)
                qFatal("bad row: %s %s", qPrintable(part), problem->code.c_str());
        }
        return scenario;
    }

    Resolved resolved(const Scenario &scenario) const
    {
        auto result = resolve(scenario, world());
        if (!result)
            qFatal("%s %s %s", result.problem().code.c_str(), result.problem().path.c_str(),
                   result.problem().found.c_str());
        return std::move(result).value();
    }

private:
    std::unique_ptr<DataFolder> m_data;
};

}  // namespace headroom::scenario
