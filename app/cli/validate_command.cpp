// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli validate [--rows FILE]`: measured rows against the estimate, with the statistics of the difference.
#include "app/cli/command_list.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "core/accuracy/residual_bands.h"
#include "core/scenario/text_file.h"
#include "core/speed/speed.h"

#include <nlohmann/json.hpp>

namespace headroom::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t worstShown = 10;

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
    json["worst"] = Json::array();
    for (const auto index : accuracy::worstRows(validation, worstShown))
        json["worst"].push_back(validation.rows[index].id);
    json["worst_speed"] = Json::array();
    for (const auto index : accuracy::worstRows(validation, worstShown, accuracy::Kind::Speed))
        json["worst_speed"].push_back(validation.rows[index].id);
    json["problems"] = Json::array();
    for (const auto &problem : validation.problems)
        json["problems"].push_back(
            {{"row", problem.path}, {"code", problem.code}, {"message", text::problemText(problem).toStdString()}});
    return json;
}

// Without one the line is about all of them.
QString taskCell(const std::string &task)
{
    return task.empty() ? Cli::tr("all", "tasks") : text::wordName("task", task);
}

QString softwareCell(const std::string &task, const std::string &software)
{
    if (software.empty())
        return Cli::tr("all", "frameworks and engines");
    return text::wordName(task == "inference" ? "inference.engine" : "training.framework", software);
}

bool isSpeed(const accuracy::Statistics &line)
{
    return line.quantity == "speed" || speed::isSpeedQuantity(line.quantity);
}

QString asTable(const accuracy::Validation &validation, accuracy::Kind kind)
{
    const text::Formatter format;
    Table table({Cli::tr("quantity"), Cli::tr("task"), Cli::tr("framework or engine"), Cli::tr("rows"),
                 Cli::tr("median error"), Cli::tr("90th percentile"), Cli::tr("bias")});
    for (const auto &s : validation.statistics) {
        if (isSpeed(s) != (kind == accuracy::Kind::Speed))
            continue;
        table.add({text::quantityName(s.quantity), taskCell(s.task), softwareCell(s.task, s.framework),
                   format.count(static_cast<std::int64_t>(s.count)), format.percent(s.medianAbsError, 1),
                   format.percent(s.p90AbsError, 1), format.percent(s.bias, 1)});
    }
    return table.isEmpty() ? QString() : table.text();
}

QString measuredText(const accuracy::Row &row, double value)
{
    if (row.quantity.ends_with("_s") || row.quantity == "mfu")
        return text::Formatter().number(value, 4);
    return text::Formatter().number(value, row.quantity.ends_with("_gib") ? 2 : value < 100 ? 1 : 0);
}

QString worstTable(const accuracy::Validation &validation, accuracy::Kind kind)
{
    const text::Formatter format;
    Table table({Cli::tr("row"), Cli::tr("task"), Cli::tr("framework or engine"), Cli::tr("quantity"),
                 Cli::tr("measured"), Cli::tr("estimated"), Cli::tr("error")},
                {Align::Left, Align::Left, Align::Left, Align::Left});
    for (const auto index : accuracy::worstRows(validation, worstShown, kind)) {
        const auto &row = validation.rows[index];
        table.add({QString::fromStdString(row.id), taskCell(row.task), softwareCell(row.task, row.framework),
                   text::quantityName(row.quantity), measuredText(row, row.measured), measuredText(row, row.estimated),
                   format.percent(row.error, 1)});
    }
    if (table.isEmpty())
        return {};
    const QString head = kind == accuracy::Kind::Speed ? Cli::tr("The speed rows that are furthest off:")
                                                       : Cli::tr("The memory rows that are furthest off:");
    return u'\n' + head + u'\n' + table.text();
}

QString asText(const accuracy::Validation &validation)
{
    QString text = asTable(validation, accuracy::Kind::Memory) + worstTable(validation, accuracy::Kind::Memory);
    const QString speed = asTable(validation, accuracy::Kind::Speed);
    if (!speed.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + speed;
    return text + worstTable(validation, accuracy::Kind::Speed);
}

class ValidateCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("--rows", m_rows, Cli::tr("A file of measured rows").toStdString());
        app.add_option("--write-bands", m_bands,
                       Cli::tr("Write the error bands that follow from the rows (resources/bands.json)").toStdString());
    }

    Answer run(Session &session) override
    {
        accuracy::Validation validation;
        std::vector<std::filesystem::path> files;
        if (m_rows.empty())
            files = accuracy::shippedRows(session.data().folder());
        else
            files = {m_rows};
        for (const auto &file : files)
            accuracy::judge(take(accuracy::readRows(file)), file.string(), session.world(), validation);
        accuracy::addStatistics(validation);
        Answer answer;
        answer.text = session.json ? asJson(validation).dump(1) + "\n" : asText(validation).toStdString();
        for (const auto &problem : validation.problems)
            answer.error += (answer.error.empty() ? "" : "\n") + text::problemText(problem).toStdString();
        answer.exitCode = validation.problems.empty() ? Done : BadInput;
        if (!m_bands.empty()) {
            if (auto problem = scenario::writeTextFileAtomically(m_bands, accuracy::writeBands(validation.rows)))
                throw InputError(*problem);
        }
        return answer;
    }

private:
    std::string m_rows, m_bands;
};

}  // namespace

std::unique_ptr<Command> makeValidateCommand()
{
    return std::make_unique<ValidateCommand>();
}

}  // namespace headroom::cli
