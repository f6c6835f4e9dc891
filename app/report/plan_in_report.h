// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan inside a report: written into HTML, and read back out of HTML and PDF, whoever had the file in between.
#pragma once

#include "core/scenario/plan_json.h"

#include <QByteArray>
#include <QString>

namespace headroom::report {

[[nodiscard]] QString planForHtml(const QString &plan, const QString &name);
[[nodiscard]] bool isReportFile(const QString &file);  // by its name: .html, .htm, .pdf
// "no-plan-in-report" where there is none; sizes are looked at before anything is read or unpacked.
[[nodiscard]] Result<scenario::LoadedPlan> planFromReport(const std::filesystem::path &file);
// The parts, for tests: the text of the plan, null when there is none.
[[nodiscard]] QByteArray planTextFromHtml(const QByteArray &html);
[[nodiscard]] QByteArray planTextFromPdf(const QByteArray &pdf);

}  // namespace headroom::report
