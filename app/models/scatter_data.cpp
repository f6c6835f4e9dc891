// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measured rows as points.
#include "app/models/scatter_data.h"

#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom::models {

ScatterData accuracyScatter(const accuracy::Validation &validation)
{
    ScatterData data;
    data.xTitle = QCoreApplication::translate("AccuracyScatter", "Measured (GiB)");
    data.yTitle = QCoreApplication::translate("AccuracyScatter", "Estimated (GiB)");
    std::vector<std::string_view> tasks;
    for (const auto &[task, word] : Words<scenario::Task>::table) {
        tasks.push_back(word);
        data.series << text::taskName(task);
    }
    const text::Formatter format;
    for (std::size_t i = 0; i < validation.rows.size(); ++i) {
        const auto &row = validation.rows[i];
        const double unit = row.quantity == "file_bytes" ? accuracy::gibibyte : 1;
        if ((!row.quantity.ends_with("_gib") && unit == 1) || row.measured <= 0 || row.estimated <= 0)
            continue;
        const auto task = std::find(tasks.begin(), tasks.end(), row.task) - tasks.begin();
        const double measured = row.measured / unit, estimated = row.estimated / unit;
        data.points.push_back(
            {.x = measured,
             .y = estimated,
             .series = static_cast<int>(task),
             .row = static_cast<int>(i),
             .label = QCoreApplication::translate("AccuracyScatter", "%1\n%2: measured %3, estimated %4 GiB (%5)",
                                                  "row, quantity, value, value, error")
                          .arg(toQString(row.id), text::quantityName(row.quantity), format.number(measured, 2),
                               format.number(estimated, 2), format.percent(row.error, 1))});
    }
    return data;
}

}  // namespace headroom::models
