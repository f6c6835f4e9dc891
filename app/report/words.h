// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the report: Report::tr("...").
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace headroom::report {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace headroom::report
