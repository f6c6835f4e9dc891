// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli report --plan FILE -o OUT.ext`: a plan as a file to hand on; `--poster` for the catalogue's pages.
// Pages need fonts: those are made by headroom-print, the same program with Qt Gui, so that this one starts without.
#include "app/cli/command_list.h"
#include "app/cli/page_program.h"
#include "app/report/export.h"
#include "app/report/posters.h"
#include "core/scenario/plan_json.h"

#include <charconv>

namespace headroom::cli {

namespace {

Problem flagProblem(const char *flag, const std::string &found, const std::string &expected)
{
    return {.code = "cli-bad-argument", .file = {}, .path = flag, .found = found, .expected = expected};
}

// By number (the first is 1) or by name; -1: all.
int whichScenario(const scenario::Plan &plan, const std::string &which, const std::string &file)
{
    if (which.empty())
        return -1;
    std::vector<std::string> names;
    for (const auto &candidate : plan.scenarios) {
        if (candidate.name == which)
            return static_cast<int>(names.size());
        names.push_back(candidate.name);
    }
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(which.data(), which.data() + which.size(), number);
    if (error == std::errc() && end == which.data() + which.size() && number >= 1 && number <= names.size())
        return static_cast<int>(number) - 1;
    throw InputError({"cli-no-scenario", Severity::Error, file, "--scenario", which,
                      "1.." + std::to_string(plan.scenarios.size()), names});
}

class ReportCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("--plan", m_plan, Cli::tr("a plan file (*.headroom)").toStdString());
        app.add_option("--scenario", m_which,
                       Cli::tr("only this scenario of the plan: number (from 1) or name").toStdString());
        app.add_option("-o,--output", m_output,
                       Cli::tr("the file to write: .pdf, .html, .md, .odt, .csv, .json, .png or .svg").toStdString())
            ->required();
        app.add_flag("--summary", m_summary, Cli::tr("the summary alone, without details").toStdString());
        app.add_flag(
            "--worksheet", m_worksheet,
            Cli::tr("an exercise with its key instead: the terms with blanks, questions, room to work").toStdString());
        app.add_option("--paper", m_paper, Cli::tr("a4 or letter").toStdString());
        app.add_option("--poster", m_poster, Cli::tr("gpus or tiers: a page of the catalogue instead").toStdString());
        app.add_flag("--force", m_force, Cli::tr("replace a file that is already there").toStdString());
    }

    Answer run(Session &session) override
    {
        check();
        const auto format = *report::formatOf(m_output);
        if (format.needsPages && session.pages == nullptr)
            return handOver();
        const report::ExportOptions options{format.format, m_paper == "letter"};
        const QByteArray bytes =
            m_poster.empty() ? reportBytes(session, options)
                             : take(report::exportPoster(take(report::posterDocument(m_poster, session.world())),
                                                         options, session.pages));
        if (auto problem = report::writeReport(m_output, bytes))
            throw InputError(*problem);
        if (session.json)
            return {R"({"format": "headroom-file", "version": 1, "bytes": )" + std::to_string(bytes.size()) + "}\n"};
        return {Cli::tr("written: %1").arg(QString::fromStdString(m_output)).toStdString() + "\n"};
    }

private:
    void check() const
    {
        if (m_paper != "a4" && m_paper != "letter")
            throw InputError(flagProblem("--paper", m_paper, "a4, letter"));
        if (!m_poster.empty() && m_poster != "gpus" && m_poster != "tiers")
            throw InputError(flagProblem("--poster", m_poster, "gpus, tiers"));
        if (m_poster.empty() && m_plan.empty())
            throw InputError({"cli-missing-argument", Severity::Error, {}, "--plan", {}, {}});
        if (auto problem = report::checkTarget(m_output, m_force))
            throw InputError(*problem);
    }

    QByteArray reportBytes(Session &session, const report::ExportOptions &options) const
    {
        auto loaded = take(scenario::readPlan(m_plan));
        report::Question question;
        question.only = whichScenario(loaded.plan, m_which, m_plan);
        question.plan = std::move(loaded.plan);
        question.warnings = std::move(loaded.warnings);
        question.fileName = QString::fromStdString(m_plan);
        question.folder = std::filesystem::path(m_plan).parent_path().string();
        question.full = !m_summary || m_worksheet;
        question.worksheet = m_worksheet;
        return take(report::exportReport(take(report::contentOf(question, session.world())), options, session.pages));
    }

    std::string m_plan, m_which, m_output, m_paper = "a4", m_poster;
    bool m_summary = false, m_worksheet = false, m_force = false;
};

}  // namespace

std::unique_ptr<Command> makeReportCommand()
{
    return std::make_unique<ReportCommand>();
}

}  // namespace headroom::cli
