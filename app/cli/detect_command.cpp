// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli detect`: the GPUs of this machine, as nvidia-smi tells them, with their entries of the catalogue.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"

#include "core/catalog/driver_report.h"

#include <QProcess>
#include <QStandardPaths>

namespace headroom::cli {

namespace {

constexpr int patienceMs = 15000;  // a driver that wakes up takes seconds
using catalog::DriverGpu;

QByteArray askDriver()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("nvidia-smi"));
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(program,
                  {QString::fromUtf8(catalog::driverQuery.data()), QString::fromUtf8(catalog::driverFormat.data())});
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

std::string asJson(const std::vector<DriverGpu> &gpus)
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

std::string asTable(const std::vector<DriverGpu> &gpus)
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
        const QByteArray report = askDriver();
        const auto gpus = catalog::driverReport({report.constData(), static_cast<std::size_t>(report.size())},
                                                session.data().catalog());
        return {session.json ? asJson(gpus) : asTable(gpus)};
    }
};

}  // namespace

std::unique_ptr<Command> makeDetectCommand()
{
    return std::make_unique<DetectCommand>();
}

}  // namespace headroom::cli
