// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the core for every answer of the report.
#include "app/report/content.h"

#include "app/report/json_answers.h"
#include "app/report/words.h"
#include "app/text/example_names.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <tuple>

namespace headroom::report {

namespace {

// Scenarios of one kind share their evidence: it takes a hundred estimates.
accuracy::Evidence evidenceOf(const scenario::Resolved &resolved, const scenario::World &world,
                              const std::vector<ScenarioContent> &before)
{
    const auto kind = [](const scenario::Resolved &r) {
        return std::tuple(r.task, r.training.framework, r.inference.engine);
    };
    for (const auto &scenario : before) {
        if (kind(scenario.resolved) == kind(resolved))
            return scenario.evidence;
    }
    return accuracy::evidenceFor(resolved, world);
}

Result<ScenarioContent> scenarioContent(const Question &question, std::size_t index, const scenario::World &world,
                                        const std::vector<ScenarioContent> &before)
{
    const auto &asked = question.plan.scenarios[index];
    auto resolved = scenario::resolve(asked, world, question.folder);
    if (!resolved.ok()) {
        Problem problem = resolved.problem();
        problem.file = problem.file.empty() ? question.fileName.toStdString() : problem.file;
        problem.path = "scenarios[" + std::to_string(index) + "]." + problem.path;
        return problem;
    }
    ScenarioContent content;
    content.resolved = std::move(resolved).value();
    content.name = asked.name.empty()
                       ? Report::tr("Scenario %1").arg(text::Formatter().count(static_cast<std::int64_t>(index) + 1))
                       : text::exampleName(asked.name);
    if (question.full)
        content.explained = estimate::explain(content.resolved);
    else
        content.explained.estimate = estimate::estimate(content.resolved);
    content.warnings = allWarnings(question.warnings, content.resolved, content.estimate());
    content.evidence = evidenceOf(content.resolved, world, before);
    if (const auto factors = speed::Factors::load(world.folder / "speed.json"))
        content.speed = speed::speedOf(content.resolved, *factors);
    content.alternatives = search::alternatives(content.resolved, content.estimate(), world, question.folder);
    if (question.full && !asked.inlineModel) {
        if (auto rules = rules::compareRules(asked, world); rules.ok())
            content.rules = std::move(rules).value();
    }
    return content;
}

}  // namespace

QString programVersion()
{
    return QStringLiteral(HEADROOM_VERSION);
}

QString dateText(const QDate &date)
{
    return QLocale().toString(date, Report::tr("d MMMM yyyy", "format of a date, as QDate has it"));
}

QString dataVersion(const std::filesystem::path &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QDateTime newest;
    for (const char *name : {"catalog/index.json", "formats.json", "optimizers.json", "profiles.json"}) {
        QFile file(QFileInfo(toQString((folder / name).string())).filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        hash.addData(file.readAll());
        newest = std::max(newest, QFileInfo(file).lastModified());
    }
    return Report::tr("data %1 of %2", "fingerprint, date")
        .arg(QString::fromLatin1(hash.result().toHex().left(8)), newest.date().toString(Qt::ISODate));
}

Result<Content> contentOf(const Question &question, const scenario::World &world)
{
    Content content;
    content.question = question;
    content.version = programVersion();
    content.data = dataVersion(world.folder);
    content.date = QDate::currentDate();
    content.sources = Sources::load(world.folder / "sources.json");
    for (std::size_t i = 0; i < question.plan.scenarios.size(); ++i) {
        if (question.only >= 0 && question.only != static_cast<int>(i))
            continue;
        auto scenario = scenarioContent(question, i, world, content.scenarios);
        if (!scenario.ok())
            return scenario.problem();
        content.scenarios.push_back(std::move(scenario).value());
    }
    if (content.scenarios.empty())
        return Problem{.code = "cli-plan-without-scenario",
                       .file = question.fileName.toStdString(),
                       .path = "scenarios",
                       .found = {},
                       .expected = {}};
    return content;
}

}  // namespace headroom::report
