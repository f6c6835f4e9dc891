// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments to a command, its answer to stdout, a refusal to one line on stderr.
#include "app/cli/command.h"
#include "app/cli/visible.h"

#include "app/text/language_manager.h"
#include "app/text/sentences.h"
#include "core/scenario/nearest.h"

#include <CLI/Error.hpp>

#include <QStandardPaths>

#include <cerrno>
#include <cstdio>

namespace headroom::cli {

namespace {

Problem badArgument(std::string code, std::string place, std::string found = {}, std::string expected = {},
                    std::vector<std::string> nearest = {})
{
    return {std::move(code),     Severity::Error,   {}, std::move(place), std::move(found),
            std::move(expected), std::move(nearest)};
}

// Asked for before anything is parsed, so that help and refusals are in the right language too.
std::string wantedLanguage(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument(argv[i]);
        if (argument == "--lang" && i + 1 < argc)
            return argv[i + 1];
        if (argument.starts_with("--lang="))
            return std::string(argument.substr(7));
    }
    return {};
}

void chooseLanguage(text::LanguageManager &manager, const std::string &wanted)
{
    const QString language = QString::fromStdString(wanted);
    const bool known = text::LanguageManager::languages().contains(language);
    manager.setLanguage(known ? language : text::LanguageManager::systemLanguage());
    if (!wanted.empty() && !known)
        throw InputError(badArgument("cli-unknown-language", "--lang", wanted, "en, zh_CN"));
}

void labelHelp(CLI::App &app)
{
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", Cli::tr("Usage", "heading of the help").toStdString());
    formatter->label("OPTIONS", Cli::tr("OPTIONS", "placeholder in the help").toStdString());
    formatter->label("SUBCOMMAND", Cli::tr("COMMAND", "placeholder in the help").toStdString());
    formatter->label("TEXT", Cli::tr("TEXT", "placeholder in the help").toStdString());
    formatter->label("Positionals", Cli::tr("Arguments", "heading of the help").toStdString());
    formatter->label("REQUIRED", Cli::tr("(required)", "in the help").toStdString());
    formatter->column_width(34);
    app.formatter(formatter);
}

void describeHelp(CLI::App &app)
{
    const std::string options = Cli::tr("Options", "heading of the help").toStdString();
    app.set_help_flag("-h,--help", Cli::tr("print this help and end").toStdString())->group(options);
}

void describeCommon(CLI::App &app, Session &session, std::string &language)
{
    const std::string options = Cli::tr("Options", "heading of the help").toStdString();
    app.option_defaults()->group(options);
    describeHelp(app);
    app.add_flag("--json", session.json, Cli::tr("the answer as JSON, for programs").toStdString());
    app.add_option("--lang", language, Cli::tr("language of the words: en or zh_CN").toStdString());
}

// The first word that is not an option is the command.
void checkCommand(int argc, char **argv)
{
    std::vector<std::string> names;
    for (const auto &row : commands())
        names.emplace_back(row.name);
    for (int i = 1; i < argc; ++i) {
        const std::string word(argv[i]);
        if (word == "--lang") {
            ++i;
        } else if (!word.starts_with('-')) {
            if (std::find(names.begin(), names.end(), word) == names.end())
                throw InputError(badArgument("cli-unknown-command", word, {}, {}, scenario::nearestNames(word, names)));
            return;
        }
    }
}

std::vector<std::string> optionNames(const CLI::App &app)
{
    std::vector<std::string> names;
    for (const auto *option : app.get_options())
        names.push_back(option->get_name());
    return names;
}

// The first flag among what was not expected; CLI11 lists a flag's value beside it.
[[noreturn]] void refuseExtra(const CLI::App &command)
{
    const auto extra = command.remaining(true);
    const auto flag = std::find_if(extra.begin(), extra.end(), [](const auto &word) { return word.starts_with('-'); });
    const std::string found = flag != extra.end() ? *flag : extra.empty() ? std::string() : extra.front();
    throw InputError(
        badArgument("cli-unknown-argument", found, {}, {}, scenario::nearestNames(found, optionNames(command))));
}

[[noreturn]] void refuse(const CLI::App &app, const CLI::ParseError &error)
{
    const auto chosen = app.get_subcommands();
    const CLI::App &command = chosen.empty() ? app : *chosen.front();
    const std::string what(error.what());
    const std::string place = what.substr(0, what.find(':'));
    // By exit code: CLI11 puts the command's name where other errors have their own.
    switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::ExtrasError:
        refuseExtra(command);
    case CLI::ExitCodes::RequiredError:
        if (chosen.empty())
            throw InputError(badArgument("cli-missing-command", {}, {}, "headroom-cli --help"));
        throw InputError(badArgument("cli-missing-argument", what.substr(0, what.find(' '))));
    case CLI::ExitCodes::ArgumentMismatch:
        throw InputError(badArgument("cli-missing-value", place));
    default:
        break;
    }
    throw InputError(badArgument("cli-bad-argument", place, what));
}

// An empty text is a variable that was not set in a script, not a wish for the default.
void refuseEmpty(const CLI::App &app)
{
    for (const auto *option : app.get_options()) {
        const std::string name = option->get_name();
        for (const auto &value : option->results()) {
            if (value.empty() && name.starts_with("--"))
                throw InputError(badArgument("cli-empty-value", name));
        }
    }
    for (const auto *chosen : app.get_subcommands())
        refuseEmpty(*chosen);
}

// JSON has its own way to write control characters, and programs want them unchanged.
Answer forTerminal(Answer answer, bool json)
{
    if (!json)
        answer.text = visible(answer.text);
    return answer;
}

Answer parseAndRun(int argc, char **argv, const report::PageWriter *pages)
{
    // Lives as long as the process: taking the catalogue apart before the end would be a tenth of the run.
    static Session &session = *new Session;
    session.pages = pages;
    std::string language;
    CLI::App app(Cli::tr("Headroom: what a model needs on which GPUs, and why.").toStdString(), "headroom-cli");
    labelHelp(app);
    describeHelp(app);
    app.add_option("--lang", language, Cli::tr("language of the words: en or zh_CN").toStdString());
    app.require_subcommand(1);
    const std::string heading = Cli::tr("Commands", "heading of the help").toStdString();
    std::vector<std::unique_ptr<Command>> made;
    for (const auto &row : commands()) {
        auto *sub = app.add_subcommand(std::string(row.name), Cli::tr(row.summary).toStdString());
        sub->group(heading);
        describeCommon(*sub, session, language);
        made.push_back(row.make());
        made.back()->describe(*sub);
    }
    try {
        checkCommand(argc, argv);
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
        return {app.help()};
    } catch (const CLI::ParseError &error) {
        refuse(app, error);
    }
    refuseEmpty(app);
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (app.got_subcommand(std::string(commands()[i].name)))
            return forTerminal(made[i]->run(session), session.json);
    }
    return {};
}

// A closed pipe is quiet; a full disk is a failure.
int print(const Answer &answer)
{
    const bool written = std::fwrite(answer.text.data(), 1, answer.text.size(), stdout) == answer.text.size() &&
                         std::fflush(stdout) == 0;
    const int reason = errno;
    if (!answer.error.empty())
        std::fprintf(stderr, "%s\n", visible(answer.error).c_str());
    if (written || reason == EPIPE)
        return answer.exitCode;
    std::fprintf(stderr, "%s\n", Cli::tr("stdout: cannot be written").toUtf8().constData());
    return Internal;
}

}  // namespace

const DataFolder &Session::data()
{
    if (!m_data) {
        const auto program = QCoreApplication::applicationFilePath().toStdString();
        const auto own =
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/headroom/catalog");
        m_data = take(DataFolder::open(DataFolder::locate(program), own.toStdString()));
    }
    return *m_data;
}

int run(int argc, char **argv, const report::PageWriter *pages)
{
    text::LanguageManager language;
    Answer answer;
    try {
        chooseLanguage(language, wantedLanguage(argc, argv));
        answer = parseAndRun(argc, argv, pages);
    } catch (const InputError &error) {
        answer = {{}, BadInput, oneLine(text::problemText(error.problem()))};
    } catch (const std::exception &error) {
        const QString line = Cli::tr("internal failure: %1").arg(QString::fromUtf8(error.what()));
        answer = {{}, Internal, oneLine(line)};
    }
    return print(answer);
}

}  // namespace headroom::cli
