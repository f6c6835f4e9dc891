// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words from app/text, numbers from core/speed and core/launch.
#include "app/report/speed_blocks.h"

#include "app/report/words.h"
#include "app/text/launch_texts.h"
#include "app/text/speed_texts.h"
#include "core/launch/launch.h"

namespace headroom::report {

std::vector<Block> speedBlocks(const ScenarioContent &scenario)
{
    if (!scenario.speed.known())
        return {};
    Table table{.heads = {Report::tr("Figure"), Report::tr("Value")}, .numeric = {false, true}};
    for (const auto &figure : text::speedFigures(scenario.speed))
        table.rows.push_back({figure.name, figure.value});
    std::vector<Block> blocks{heading(3, Report::tr("Speed and cost")),
                              paragraph(text::speedSentence(scenario.speed)),
                              tableBlock(std::move(table), true),
                              paragraph(text::boundSentence(scenario.speed), true),
                              paragraph(text::speedResidualSentence(scenario.speed), true),
                              paragraph(text::priceSentence(scenario.speed), true)};
    // The notes say how far the table may be believed: they are on its page.
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i)
        blocks[i].leads = true;
    return blocks;
}

std::vector<Block> launchBlocks(const ScenarioContent &scenario)
{
    const auto target = launch::ownTarget(scenario.resolved);
    if (!target)
        return {};
    const auto launch = launch::launch(scenario.resolved, scenario.estimate(), *target);
    if (!launch)
        return {};
    std::vector<Block> blocks{
        heading(3, Report::tr("Launch command: %1", "name of an engine").arg(text::targetName(*target)))};
    for (const auto &file : text::launchFiles(*launch, scenario.estimate(), scenario.resolved)) {
        if (launch->files.size() > 1) {
            blocks.push_back(paragraph(QString::fromStdString(file.name), true));
            blocks.back().leads = true;
        }
        blocks.push_back(code(file.content));
    }
    return blocks;
}

}  // namespace headroom::report
