// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli detect`: the GPUs of this machine, as nvidia-smi tells them, with their entries of the catalogue.
#include "app/cli/command_list.h"
#include "app/cli/json_answers.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"

#include <QProcess>
#include <QStandardPaths>

#include <cmath>
#include <optional>

namespace headroom::cli {

namespace {

constexpr int patienceMs = 15000;  // a driver that wakes up takes seconds
constexpr double mebibyte = 1024.0 * 1024.0;

struct Found {
    QString index, name, driver;
    std::int64_t totalBytes = 0, usedBytes = 0;
    const catalog::Gpu *gpu = nullptr;
};

QByteArray askDriver()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("nvidia-smi"));
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(program, {QStringLiteral("--query-gpu=index,name,memory.total,memory.used,driver_version"),
                            QStringLiteral("--format=csv,noheader,nounits")});
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

// The driver's name without the maker ("NVIDIA A100-SXM4-80GB") and the total size pick the entry.
const catalog::Gpu *entryOf(const Found &found, const catalog::Catalog &catalog)
{
    QString words = found.name;
    words.remove(QStringLiteral("NVIDIA ")).remove(QStringLiteral("GeForce ")).remove(QStringLiteral("Tesla "));
    words.replace(QLatin1Char('-'), QLatin1Char(' '));
    const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const catalog::Gpu *best = nullptr;
    double distance = 0.06;  // of the total: variants of a card differ by a third or more
    for (qsizetype used = all.size(); used > 0 && best == nullptr; --used) {
        for (const auto *gpu : catalog.findGpus(all.mid(0, used).join(QLatin1Char(' ')).toStdString())) {
            const auto total = static_cast<double>(found.totalBytes);
            const double off = std::abs(static_cast<double>(gpu->smiBytes) - total) / total;
            if (gpu->vendor == "NVIDIA" && off < distance) {
                best = gpu;
                distance = off;
            }
        }
    }
    return best;
}

std::vector<Found> parse(const QByteArray &csv)
{
    std::vector<Found> list;
    for (const QByteArray &row : csv.split('\n')) {
        const auto cells = row.split(',');
        if (cells.size() < 5)
            continue;
        Found found;
        found.index = QString::fromUtf8(cells[0].trimmed());
        found.name = QString::fromUtf8(cells[1].trimmed());
        found.totalBytes = static_cast<std::int64_t>(cells[2].trimmed().toDouble() * mebibyte);
        found.usedBytes = static_cast<std::int64_t>(cells[3].trimmed().toDouble() * mebibyte);
        found.driver = QString::fromUtf8(cells[4].trimmed());
        list.push_back(found);
    }
    return list;
}

std::string asJson(const std::vector<Found> &gpus)
{
    Json json = head("headroom-detection");
    json["gpus"] = Json::array();
    for (const auto &found : gpus)
        json["gpus"].push_back({{"index", found.index.toInt()},
                                {"name", found.name.toStdString()},
                                {"gpu", found.gpu != nullptr ? Json(found.gpu->id) : Json(nullptr)},
                                {"total_bytes", found.totalBytes},
                                {"used_bytes", found.usedBytes},
                                {"driver", found.driver.toStdString()}});
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
        table.add({found.index, found.name,
                   found.gpu != nullptr ? QString::fromStdString(found.gpu->id) : QStringLiteral("–"),
                   format.gibNumber(found.totalBytes), format.gibNumber(found.usedBytes), found.driver});
    return table.text().toStdString();
}

class DetectCommand : public Command
{
public:
    void describe(CLI::App &) override {}

    Answer run(Session &session) override
    {
        auto gpus = parse(askDriver());
        for (auto &found : gpus)
            found.gpu = found.totalBytes > 0 ? entryOf(found, session.data().catalog()) : nullptr;
        return {session.json ? asJson(gpus) : asTable(gpus)};
    }
};

}  // namespace

std::unique_ptr<Command> makeDetectCommand()
{
    return std::make_unique<DetectCommand>();
}

}  // namespace headroom::cli
