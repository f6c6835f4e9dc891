// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli ask TEXT`: what a line, a paste or a log means, and the answer to it.
#include "app/cli/command_list.h"
#include "app/cli/estimate_text.h"
#include "app/cli/json_answers.h"
#include "app/cli/table.h"
#include "app/text/ask_texts.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "core/accuracy/gap.h"
#include "core/ask/ask.h"
#include "core/scenario/plan_json.h"

#include <iostream>
#include <iterator>

namespace headroom::cli {

namespace {

struct Asked {
    std::string text;
    ask::Answer answer;
    scenario::Scenario scenario;
    std::optional<scenario::Resolved> resolved;
    std::optional<estimate::Estimate> estimate;
    Problems problems;  // why there is no estimate, or what is worth saying about it
};

Json tokensJson(const Asked &asked)
{
    Json list = Json::array();
    for (const auto &token : asked.answer.tokens) {
        Json sets = Json::object();
        for (const auto &[path, value] : token.sets)
            sets[path] = Json::parse(value.dump());
        const std::string words = asked.text.substr(token.begin, token.end - token.begin);
        Json entry = {{"text", words},
                      {"begin", token.begin},
                      {"end", token.end},
                      {"kind", wordOf(token.kind)},
                      {"guessed", token.guessed},
                      {"sets", sets}};
        if (!token.nearest.empty())
            entry["nearest"] = token.nearest;
        list.push_back(std::move(entry));
    }
    return list;
}

Json comparisonJson(const Asked &asked)
{
    Json list = Json::array();
    const auto rows = asked.estimate ? accuracy::compareReadings(asked.answer.readings, *asked.estimate)
                                     : accuracy::compareReadings(asked.answer.readings, estimate::Estimate());
    for (const auto &row : rows)
        list.push_back({{"quantity", wordOf(row.quantity)},
                        {"measured", row.measured},
                        {"estimated", row.estimated ? Json(*row.estimated) : Json(nullptr)}});
    return list;
}

std::string asJson(const Asked &asked)
{
    Json json = head("headroom-ask");
    json["tokens"] = tokensJson(asked);
    json["assignments"] = Json::object();
    for (const auto &[path, value] : asked.answer.assignments)
        json["assignments"][path] = Json::parse(value.dump());
    json["offers"] = Json::object();
    for (const auto &[path, value] : asked.answer.offers)
        json["offers"][path] = Json::parse(value.dump());
    json["missing"] = asked.answer.missing;
    json["lines_not_read"] = asked.answer.linesNotRead;
    json["cut_off"] = asked.answer.cutOff;
    json["scenario"] = Json::parse(scenario::toJson(asked.scenario).dump());
    json["comparison"] = comparisonJson(asked);
    json["problems"] = problemsJson(asked.problems);
    json["estimate"] = asked.estimate ? estimateJson(*asked.estimate, *asked.resolved, asked.problems) : Json(nullptr);
    return dump(json);
}

QString assignmentsTable(const ask::Answer &answer)
{
    Table table({Cli::tr("key"), Cli::tr("value"), Cli::tr("meaning")}, {Align::Left, Align::Left, Align::Left});
    for (const auto &assignment : answer.assignments)
        table.add({QString::fromStdString(assignment.path), text::assignmentValue(assignment),
                   text::fieldName(assignment.path)});
    return table.text();
}

QString comparisonTable(const Asked &asked)
{
    const auto rows = accuracy::compareReadings(asked.answer.readings, *asked.estimate);
    if (rows.empty())
        return {};
    Table table({Cli::tr("number"), Cli::tr("measured"), Cli::tr("estimated"), Cli::tr("difference")},
                {Align::Left, Align::Right, Align::Right, Align::Right});
    for (const auto &row : rows) {
        const auto texts = text::readingTexts(row);
        table.add({text::quantityName(row.quantity), texts.measured, texts.estimated, texts.difference});
    }
    return u'\n' + table.text();
}

QString asText(const Asked &asked)
{
    QString text;
    if (!asked.answer.assignments.empty())
        text += assignmentsTable(asked.answer);
    for (const QString &line : text::answerNotes(asked.answer, QString::fromStdString(asked.text)))
        text += line + u'\n';
    if (asked.estimate) {
        text += u'\n' + text::planInWords(*asked.resolved) + u'\n' + text::verdictSentence(*asked.estimate) + u'\n';
        const QString assumed = text::assumedSentence(*asked.resolved);
        text += assumed.isEmpty() ? QString() : assumed + u'\n';
        text += comparisonTable(asked);
        if (!asked.problems.empty())
            text += u'\n' + problemLines(asked.problems);
    } else {
        for (const auto &problem : asked.answer.missing.empty() ? asked.problems : Problems())
            text += text::problemText(problem) + u'\n';
    }
    return text;
}

class AskCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("TEXT", m_words,
                       Cli::tr("a line such as \"8 x 3090 zero3 Llama-3-8B lora 4k\", or - for a text from stdin")
                           .toStdString())
            ->required();
    }

    Answer run(Session &session) override
    {
        Asked asked;
        asked.text = textAsked();
        const auto world = session.world();
        const auto vocabulary = take(ask::Vocabulary::load(world.folder, world.catalog));
        asked.answer = ask::ask(asked.text, vocabulary, world.catalog);
        asked.scenario = ask::applied(asked.answer, {});
        if (asked.answer.missing.empty()) {
            auto resolved = scenario::resolve(asked.scenario, world);
            if (resolved) {
                asked.resolved = std::move(resolved).value();
                asked.estimate = estimate::estimate(*asked.resolved);
                asked.problems = allWarnings({}, *asked.resolved, *asked.estimate);
            } else {
                asked.problems = {resolved.problem()};
            }
        }
        return {session.json ? asJson(asked) : asText(asked).toStdString()};
    }

private:
    [[nodiscard]] std::string textAsked() const
    {
        if (m_words.size() == 1 && m_words.front() == "-")
            return {std::istreambuf_iterator<char>(std::cin), {}};
        std::string text;
        for (const auto &word : m_words)
            text += (text.empty() ? "" : " ") + word;
        return text;
    }

    std::vector<std::string> m_words;
};

}  // namespace

std::unique_ptr<Command> makeAskCommand()
{
    return std::make_unique<AskCommand>();
}

}  // namespace headroom::cli
