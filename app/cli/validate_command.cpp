// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli validate [--rows FILE]`: measured rows against the estimate, with the statistics of the difference.
#include "app/cli/command_list.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "app/text/sentences.h"
#include "core/accuracy/validate.h"

#include <nlohmann/json.hpp>

namespace headroom::cli {

namespace {

using Json = nlohmann::ordered_json;

Json asJson(const accuracy::Validation &validation)
{
    Json json{{"format", "headroom-validation"}, {"version", 1}};
    json["rows"] = Json::array();
    for (const auto &row : validation.rows) {
        json["rows"].push_back({{"id", row.id},
                                {"quantity", row.quantity},
                                {"task", row.task},
                                {"framework", row.framework},
                                {"measured", row.measured},
                                {"estimated", row.estimated},
                                {"error", row.error}});
    }
    json["statistics"] = Json::array();
    for (const auto &s : validation.statistics) {
        json["statistics"].push_back({{"quantity", s.quantity},
                                      {"task", s.task},
                                      {"framework", s.framework},
                                      {"n", s.count},
                                      {"median_abs_error", s.medianAbsError},
                                      {"p90_abs_error", s.p90AbsError},
                                      {"bias", s.bias}});
    }
    json["problems"] = Json::array();
    for (const auto &problem : validation.problems)
        json["problems"].push_back(
            {{"row", problem.path}, {"code", problem.code}, {"message", text::problemText(problem).toStdString()}});
    return json;
}

QString asTable(const accuracy::Validation &validation)
{
    const text::Formatter format;
    Table table({Cli::tr("quantity"), Cli::tr("task"), Cli::tr("framework or engine"), Cli::tr("rows"),
                 Cli::tr("median error"), Cli::tr("90th percentile"), Cli::tr("bias")});
    for (const auto &s : validation.statistics) {
        table.add({QString::fromStdString(s.quantity), QString::fromStdString(s.task),
                   QString::fromStdString(s.framework), format.count(static_cast<std::int64_t>(s.count)),
                   format.percent(s.medianAbsError, 1), format.percent(s.p90AbsError, 1), format.percent(s.bias, 1)});
    }
    return table.text();
}

class ValidateCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("--rows", m_rows, Cli::tr("A file of measured rows").toStdString());
    }

    Answer run(Session &session) override
    {
        accuracy::Validation validation;
        std::vector<std::filesystem::path> files;
        if (m_rows.empty())
            files = {session.data().folder() / "measured/training.json",
                     session.data().folder() / "measured/inference.json"};
        else
            files = {m_rows};
        for (const auto &file : files)
            accuracy::judge(take(accuracy::readRows(file)), file.string(), session.world(), validation);
        accuracy::addStatistics(validation);
        Answer answer;
        answer.text = session.json ? asJson(validation).dump(1) + "\n" : asTable(validation).toStdString();
        for (const auto &problem : validation.problems)
            answer.error += (answer.error.empty() ? "" : "\n") + text::problemText(problem).toStdString();
        answer.exitCode = validation.problems.empty() ? Done : BadInput;
        return answer;
    }

private:
    std::string m_rows;
};

}  // namespace

std::unique_ptr<Command> makeValidateCommand()
{
    return std::make_unique<ValidateCommand>();
}

}  // namespace headroom::cli
