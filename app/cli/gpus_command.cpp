// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli gpus [FILTER] [--sort MEASURE]`: the catalogue's GPUs, ranked by a measure of the reader's choice.
#include "app/cli/command_list.h"
#include "app/cli/gpu_json.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "core/scenario/nearest.h"

#include <algorithm>

namespace headroom::cli {

namespace {

using Gpus = std::vector<const catalog::Gpu *>;

struct Measure {
    std::string_view name;
    double (*value)(const catalog::Gpu &);
};

// What is not known sorts last.
constexpr Measure measures[] = {
    {"memory", [](const catalog::Gpu &g) { return g.memoryGib; }},
    {"bandwidth", [](const catalog::Gpu &g) { return g.bandwidthGbs.value_or(-1); }},
    {"bf16", [](const catalog::Gpu &g) { return g.bf16Tflops.value_or(-1); }},
    {"fp16", [](const catalog::Gpu &g) { return g.fp16Tflops.value_or(-1); }},
    {"fp8", [](const catalog::Gpu &g) { return g.fp8Tflops.value_or(-1); }},
    {"fp32", [](const catalog::Gpu &g) { return g.fp32Tflops.value_or(-1); }},
    {"nvlink", [](const catalog::Gpu &g) { return g.nvlink ? g.nvlink->totalGbs : -1; }},
    {"cores", [](const catalog::Gpu &g) { return static_cast<double>(g.cudaCores.value_or(-1)); }},
    {"efficiency",
     [](const catalog::Gpu &g) {
         return g.fp16Tflops && g.tdpWatt && *g.tdpWatt > 0 ? *g.fp16Tflops / *g.tdpWatt : -1;
     }},
};

std::vector<std::string> measureNames()
{
    std::vector<std::string> names;
    for (const auto &measure : measures)
        names.emplace_back(measure.name);
    return names;
}

std::string listed(const std::vector<std::string> &names)
{
    std::string text;
    for (const auto &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

void sortBy(Gpus &gpus, const std::string &name)
{
    if (name.empty())
        return;
    for (const auto &measure : measures) {
        if (measure.name != name)
            continue;
        std::stable_sort(gpus.begin(), gpus.end(),
                         [&](const auto *a, const auto *b) { return measure.value(*a) > measure.value(*b); });
        return;
    }
    const auto names = measureNames();
    throw InputError(
        {"cli-bad-argument", Severity::Error, {}, "--sort", name, listed(names), scenario::nearestNames(name, names)});
}

template <class T> QString shown(const std::optional<T> &value)
{
    return value ? text::Formatter().number(static_cast<double>(*value), 0) : QStringLiteral("–");
}

QString formats(const catalog::Gpu &gpu)
{
    if (!gpu.supportKnown)
        return QStringLiteral("–");
    QStringList list;
    if (gpu.bf16)
        list << QStringLiteral("bf16");
    if (gpu.fp8)
        list << QStringLiteral("fp8");
    if (gpu.fp4)
        list << QStringLiteral("fp4");
    return list.join(QLatin1Char(' '));
}

QStringList row(const catalog::Gpu &gpu)
{
    const text::Formatter format;
    const QString group = text::gpuGroupName(gpu.group);
    const QString capability = gpu.computeCapability ? format.number(*gpu.computeCapability, 1) : QStringLiteral("–");
    return {QString::fromStdString(gpu.id),
            QString::fromStdString(gpu.name),
            group,
            format.number(gpu.memoryGib, gpu.memoryGib == static_cast<double>(static_cast<int>(gpu.memoryGib)) ? 0 : 1),
            format.gibNumber(gpu.usableBytes),
            QString::fromStdString(gpu.memoryType),
            shown(gpu.bandwidthGbs),
            gpu.nvlink ? format.number(gpu.nvlink->totalGbs, 0) : QStringLiteral("–"),
            shown(gpu.cudaCores),
            shown(gpu.fp16Tflops),
            shown(gpu.tdpWatt),
            capability,
            formats(gpu)};
}

std::string asTable(const Gpus &gpus)
{
    if (gpus.empty())
        return (Cli::tr("No GPU matches.") + QLatin1Char('\n')).toStdString();
    Table table({Cli::tr("id"), Cli::tr("name"), Cli::tr("group"), Cli::tr("memory (GiB)"), Cli::tr("usable (GiB)"),
                 Cli::tr("memory type"), Cli::tr("bandwidth (GB/s)"), Cli::tr("NVLink (GB/s)"), Cli::tr("CUDA cores"),
                 Cli::tr("fp16 TFLOPS"), Cli::tr("power (W)"), Cli::tr("capability"), Cli::tr("formats")},
                {Align::Left, Align::Left, Align::Left, Align::Right, Align::Right, Align::Left, Align::Right,
                 Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Left});
    for (const auto *gpu : gpus)
        table.add(row(*gpu));
    return table.text().toStdString();
}

class GpusCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("filter", m_filter, Cli::tr("words to find: id, name, series; 中文 too").toStdString())
            ->type_size(1)
            ->expected(0, -1);
        const QString sort = Cli::tr("rank by: %1").arg(QString::fromStdString(listed(measureNames())));
        app.add_option("--sort", m_sort, sort.toStdString());
    }

    Answer run(Session &session) override
    {
        std::string filter;
        for (const auto &word : m_filter)
            filter += (filter.empty() ? "" : " ") + word;
        const auto &catalog = session.data().catalog();
        auto gpus = filter.empty() ? catalog.gpus() : catalog.findGpus(filter);
        sortBy(gpus, m_sort);
        if (!session.json)
            return {asTable(gpus)};
        Json json = head("headroom-gpus");
        json["gpus"] = Json::array();
        for (const auto *gpu : gpus)
            json["gpus"].push_back(gpuJson(*gpu));
        json["problems"] = problemsJson(catalog.problems());
        return {dump(json)};
    }

private:
    std::vector<std::string> m_filter;
    std::string m_sort;
};

}  // namespace

std::unique_ptr<Command> makeGpusCommand()
{
    return std::make_unique<GpusCommand>();
}

}  // namespace headroom::cli
