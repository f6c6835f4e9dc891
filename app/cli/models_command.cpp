// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli models [FILTER]`: the catalogue's models, best match first.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

namespace headroom::cli {

namespace {

QString orDash(const std::string &text)
{
    return text.empty() ? QStringLiteral("–") : QString::fromStdString(text);
}

class ModelsCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("filter", m_filter, Cli::tr("words to find: id, name, hub id, family; 中文 too").toStdString())
            ->type_size(1)
            ->expected(0, -1);
    }

    Answer run(Session &session) override
    {
        std::string filter;
        for (const auto &word : m_filter)
            filter += (filter.empty() ? "" : " ") + word;
        const auto &catalog = session.data().catalog();
        const auto found = filter.empty() ? catalog.models() : catalog.findModels(filter);
        const QString note = text::searchNote(filter);
        return {session.json ? asJson(found, note, catalog.problems()) : asTable(found, note)};
    }

private:
    static std::string asJson(const std::vector<const catalog::Model *> &models, const QString &note,
                              const Problems &problems)
    {
        Json json = head("headroom-models");
        json["models"] = Json::array();
        for (const auto *model : models)
            json["models"].push_back(modelJson(*model));
        if (!note.isEmpty())
            json["note"] = note.toStdString();
        json["problems"] = problemsJson(problems);
        return dump(json);
    }

    static std::string asTable(const std::vector<const catalog::Model *> &models, const QString &note)
    {
        const text::Formatter format;
        Table table({Cli::tr("id"), Cli::tr("name"), Cli::tr("parameters"), Cli::tr("active"), Cli::tr("format"),
                     Cli::tr("file (GB)"), Cli::tr("tier"), Cli::tr("hub id")},
                    {Align::Left, Align::Left, Align::Right, Align::Right, Align::Left, Align::Right, Align::Left,
                     Align::Left});
        for (const auto *model : models) {
            const auto bytes = model->checkpoint.bytes;
            table.add({QString::fromStdString(model->id), QString::fromStdString(model->name),
                       format.count(model->parameters.total), format.count(model->parameters.active),
                       QString::fromStdString(model->nativeFormat),
                       bytes > 0 ? format.number(static_cast<double>(bytes) / 1e9, 2) : QStringLiteral("–"),
                       text::tierName(model->tier()), orDash(model->hubId)});
        }
        QString text = note.isEmpty() ? QString() : note + QLatin1Char('\n');
        text += models.empty() ? Cli::tr("No model matches.") + QLatin1Char('\n') : table.text();
        return text.toStdString();
    }

    std::vector<std::string> m_filter;
};

}  // namespace

std::unique_ptr<Command> makeModelsCommand()
{
    return std::make_unique<ModelsCommand>();
}

}  // namespace headroom::cli
