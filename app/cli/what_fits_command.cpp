// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli what-fits [--gpu G --gpus N]`: the largest model for each use; without a GPU the table of card sizes.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "core/scenario/plan_json.h"
#include "core/search/what_fits.h"

namespace headroom::cli {

namespace {

QString useName(search::Use use)
{
    switch (use) {
    case search::Use::Inference16Bit:
        return Cli::tr("inference, fp16");
    case search::Use::Inference8Bit:
        return Cli::tr("inference, 8-bit");
    case search::Use::Inference4Bit:
        return Cli::tr("inference, 4-bit");
    case search::Use::Qlora:
        return text::taskName(scenario::Task::Qlora);
    case search::Use::Lora:
        return text::taskName(scenario::Task::Lora);
    case search::Use::Full:
        return text::taskName(scenario::Task::Full);
    }
    return {};
}

Json fitJson(const search::Fit &fit)
{
    Json json{{"use", wordOf(fit.use)}};
    json["model"] = fit.model ? Json(fit.model->id) : Json(nullptr);
    if (!fit.model)
        return json;
    json["parameters"] = fit.model->parameters.total;
    json["bytes"] = fit.bytes;
    json["usable_bytes"] = fit.usableBytes;
    json["verdict"] = fit.verdict == estimate::Verdict::Tight ? "tight" : "fits";
    json["scenario"] = Json::parse(scenario::toJson(fit.scenario).dump());
    return json;
}

Json asJson(const std::vector<search::FitRow> &rows)
{
    Json json = head("headroom-what-fits");
    json["rows"] = Json::array();
    for (const auto &row : rows) {
        Json fits = Json::array();
        for (const auto &fit : row.fits)
            fits.push_back(fitJson(fit));
        json["rows"].push_back({{"gpu", row.gpu->id}, {"count", row.count}, {"fits", fits}});
    }
    return json;
}

QString cell(const search::Fit &fit)
{
    if (!fit.model)
        return QStringLiteral("–");
    const QString name = QString::fromStdString(fit.model->name);
    return fit.verdict == estimate::Verdict::Tight
               ? Cli::tr("%1 (%2)", "model, verdict").arg(name, text::verdictWord(fit.verdict))
               : name;
}

QString asTable(const std::vector<search::FitRow> &rows)
{
    QStringList heads{Cli::tr("GPU"), QStringLiteral("GB")};
    for (const auto &[use, word] : Words<search::Use>::table)
        heads << useName(use);
    Table table(heads);
    for (const auto &row : rows) {
        const QString name = QString::fromStdString(row.gpu->name);
        QStringList cells{row.count > 1 ? QStringLiteral("%1 × %2").arg(text::Formatter().count(row.count), name)
                                        : name,
                          text::Formatter().number(row.gpu->memoryGib, 0)};
        for (const auto &fit : row.fits)
            cells << cell(fit);
        table.add(cells);
    }
    return table.text();
}

class WhatFitsCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("--gpu", m_gpu, Cli::tr("GPU of the catalogue").toStdString());
        app.add_option("--gpus", m_count, Cli::tr("how many of them").toStdString())->check(CLI::Range(1, 1'000'000));
    }

    Answer run(Session &session) override
    {
        const auto world = session.world();
        std::vector<search::FitRow> rows;
        if (m_gpu.empty())
            rows = take(search::tierTable(world));
        else
            rows.push_back(take(search::largestModels(m_gpu, m_count, world)));
        return {session.json ? asJson(rows).dump(1) + "\n" : asTable(rows).toStdString()};
    }

private:
    std::string m_gpu;
    std::int64_t m_count = 1;
};

}  // namespace

std::unique_ptr<Command> makeWhatFitsCommand()
{
    return std::make_unique<WhatFitsCommand>();
}

}  // namespace headroom::cli
