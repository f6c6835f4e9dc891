// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli detect`: the GPUs of this machine, as nvidia-smi tells them, with their entries of the catalogue.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "core/search/detect.h"

#include <QProcess>
#include <QStandardPaths>

namespace headroom::cli {

namespace {

constexpr int patienceMs = 15000;  // a driver that wakes up takes seconds

QString argument(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray askDriver()
{
    const QString program = QStandardPaths::findExecutable(argument(search::smiProgram));
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(program, {argument(search::smiQuery), argument(search::smiFormat)});
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

using Found = search::DetectedGpu;

std::string asJson(const std::vector<Found> &gpus)
{
    Json json = head("headroom-detection");
    json["gpus"] = Json::array();
    for (const auto &found : gpus)
        json["gpus"].push_back({{"index", found.index},
                                {"name", found.name},
                                {"gpu", found.gpu != nullptr ? Json(found.gpu->id) : Json(nullptr)},
                                {"total_bytes", found.totalBytes},
                                {"used_bytes", found.usedBytes},
                                {"driver", found.driver}});
    return dump(json);
}

std::string asTable(const std::vector<Found> &gpus)
{
    if (gpus.empty())
        return (Cli::tr("No GPU found: nvidia-smi is not there or does not answer.") + QLatin1Char('\n')).toStdString();
    const text::Formatter format;
    Table table({Cli::tr("index"), Cli::tr("name"), Cli::tr("id"), Cli::tr("memory (GiB)"), Cli::tr("in use (GiB)"),
                 Cli::tr("driver")},
                {Align::Right, Align::Left, Align::Left, Align::Right, Align::Right, Align::Left});
    for (const auto &found : gpus)
        table.add({format.count(found.index), QString::fromStdString(found.name),
                   found.gpu != nullptr ? QString::fromStdString(found.gpu->id) : QStringLiteral("–"),
                   format.gibNumber(found.totalBytes), format.gibNumber(found.usedBytes),
                   QString::fromStdString(found.driver)});
    return table.text().toStdString();
}

class DetectCommand : public Command
{
public:
    void describe(CLI::App &) override {}

    Answer run(Session &session) override
    {
        const auto gpus = search::detectedGpus(askDriver().toStdString(), session.data().catalog());
        return {session.json ? asJson(gpus) : asTable(gpus)};
    }
};

}  // namespace

std::unique_ptr<Command> makeDetectCommand()
{
    return std::make_unique<DetectCommand>();
}

}  // namespace headroom::cli
