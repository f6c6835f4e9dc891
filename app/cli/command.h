// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a command of headroom-cli is: it names its options and gives one answer. Commands are listed in registry.cpp.
#pragma once

#include "core/result.h"
#include "core/world.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>
#include <QString>

#include <memory>
#include <span>
#include <stdexcept>
#include <string>

namespace headroom::report {
class PageWriter;
}

namespace headroom::cli {

// Words of the command line: Cli::tr("...").
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

enum ExitCode { Done = 0, Internal = 1, BadInput = 2, DoesNotFit = 3 };

// What goes to stdout, and how the process ends. `error` goes to stderr (one line).
struct Answer {
    std::string text;
    int exitCode = Done;
    std::string error = {};
};

// Bad arguments or bad input, anywhere on the way: exit code 2 with the problem in one line.
class InputError : public std::runtime_error
{
public:
    explicit InputError(Problem problem) : std::runtime_error(problem.code), m_problem(std::move(problem)) {}
    [[nodiscard]] const Problem &problem() const { return m_problem; }

private:
    Problem m_problem;
};

// The value, or InputError.
template <class T> [[nodiscard]] T take(Result<T> result)
{
    if (!result.ok())
        throw InputError(result.problem());
    return std::move(result).value();
}

// What every command can ask for. The data folder is opened when first needed.
class Session
{
public:
    [[nodiscard]] const DataFolder &data();
    [[nodiscard]] scenario::World world() { return data().world(); }
    bool json = false;
    const report::PageWriter *pages = nullptr;  // may be null

private:
    std::unique_ptr<DataFolder> m_data;
};

class Command
{
public:
    virtual ~Command() = default;
    virtual void describe(CLI::App &app) = 0;
    [[nodiscard]] virtual Answer run(Session &session) = 0;
};

struct CommandRow {
    std::string_view name;
    const char *summary;  // QT_TRANSLATE_NOOP("Cli", ...)
    std::unique_ptr<Command> (*make)();
};
[[nodiscard]] std::span<const CommandRow> commands();

// The whole program after QCoreApplication exists: parse, run, print. Returns the exit code.
// `pages` makes the forms of a report that need fonts; only headroom-print has it.
[[nodiscard]] int run(int argc, char **argv, const report::PageWriter *pages = nullptr);

}  // namespace headroom::cli
