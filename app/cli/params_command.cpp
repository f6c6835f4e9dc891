// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli params --model M`: exact parameter counts, in total and by group of tensors.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/model_argument.h"
#include "app/cli/table.h"
#include "app/cli/tensor_groups.h"
#include "app/text/formatter.h"

namespace headroom::cli {

namespace {

class ParamsCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("--model", m_model,
                       Cli::tr("a catalogue id, or a config.json, folder, .gguf or .safetensors").toStdString())
            ->required();
    }

    Answer run(Session &session) override
    {
        const auto model = modelOf(m_model, session);
        const auto groups = tensorGroups(model->architecture);
        return {session.json ? asJson(*model, groups) : asTable(*model, groups)};
    }

private:
    static std::string asJson(const catalog::Model &model, const std::vector<TensorGroup> &groups)
    {
        const auto &counts = model.parameters;
        Json json = head("headroom-parameters");
        json["model"] = modelJson(model);
        json["total"] = counts.total;
        json["active"] = counts.active;
        json["embedding"] = counts.embedding;
        json["routed_experts"] = counts.routedExperts;
        json["vision"] = counts.vision;
        json["audio"] = counts.audio;
        json["mtp"] = counts.mtp;
        json["buffers"] = counts.buffers;
        json["groups"] = Json::array();
        for (const auto &group : groups)
            json["groups"].push_back(
                {{"group", group.key}, {"parameters", group.parameters}, {"tensors", group.tensors}});
        return dump(json);
    }

    static std::string asTable(const catalog::Model &model, const std::vector<TensorGroup> &groups)
    {
        const text::Formatter format;
        const auto &counts = model.parameters;
        QString text = QString::fromStdString(model.name) + QStringLiteral("\n\n");
        Table totals({Cli::tr("parameters"), Cli::tr("count"), Cli::tr("rounded")});
        const auto add = [&](const QString &name, std::int64_t n) {
            if (n > 0)
                totals.add({name, format.count(n), format.parameters(n)});
        };
        add(Cli::tr("total"), counts.total);
        add(Cli::tr("active for a token"), counts.active);
        add(Cli::tr("embedding"), counts.embedding);
        add(Cli::tr("routed experts"), counts.routedExperts);
        add(Cli::tr("vision tower"), counts.vision);
        add(Cli::tr("audio tower"), counts.audio);
        add(Cli::tr("multi-token prediction (not in the total)"), counts.mtp);
        Table table({Cli::tr("group of tensors"), Cli::tr("tensors"), Cli::tr("parameters"), Cli::tr("share")});
        for (const auto &group : groups) {
            const double share = static_cast<double>(group.parameters) / static_cast<double>(counts.total);
            table.add({groupName(group.key), format.count(group.tensors), format.count(group.parameters),
                       group.counted ? format.percent(share, 2) : QStringLiteral("–")});
        }
        return (text + totals.text() + QLatin1Char('\n') + table.text()).toStdString();
    }

    std::string m_model;
};

}  // namespace

std::unique_ptr<Command> makeParamsCommand()
{
    return std::make_unique<ParamsCommand>();
}

}  // namespace headroom::cli
