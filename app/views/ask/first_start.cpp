// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The driver may take seconds to wake up; the window does not wait.
#include "app/views/ask/first_start.h"

#include "core/catalog/driver_report.h"
#include "core/search/first_plan.h"

#include <QProcess>

namespace headroom::views {

FirstStart::FirstStart(models::PlanDocument *document, const DataFolder &data, QObject *parent)
    : QObject(parent), m_document(document), m_data(data)
{
}

void FirstStart::detect(const QString &program)
{
    if (program.isEmpty())
        return;
    auto *process = new QProcess(this);
    connect(process, &QProcess::finished, this, [this, process](int code, QProcess::ExitStatus status) {
        if (code == 0 && status == QProcess::NormalExit)
            planFor(process->readAllStandardOutput());
        process->deleteLater();
    });
    process->start(program,
                   {QString::fromUtf8(catalog::driverQuery.data()), QString::fromUtf8(catalog::driverFormat.data())});
}

bool FirstStart::planFor(const QByteArray &report)
{
    const bool untouched =
        !m_document->isModified() && m_document->undoStack()->count() == 0 && m_document->filePath().isEmpty();
    if (!untouched)
        return false;
    const auto gpus =
        catalog::driverReport({report.constData(), static_cast<std::size_t>(report.size())}, m_data.catalog());
    for (const auto &found : gpus) {
        auto scenario = found.gpu ? search::firstPlan(found.gpu->id, m_data.world()) : std::nullopt;
        if (!scenario)
            continue;
        scenario->name = tr("On this computer").toStdString();
        scenario::Plan plan;
        std::int64_t same = 0;
        for (const auto &other : gpus)
            same += other.gpu == found.gpu ? 1 : 0;
        plan.title = tr("This computer").toStdString();
        plan.fleet.push_back({found.gpu->id, same, std::nullopt, nullptr});
        plan.scenarios.push_back(std::move(*scenario));
        m_document->setPlan(std::move(plan));
        return true;
    }
    return false;
}

}  // namespace headroom::views
