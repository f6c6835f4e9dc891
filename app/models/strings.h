// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways between the core's UTF-8 and Qt's strings.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace headroom::models {

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] inline std::string toStd(const QString &text)
{
    return text.toStdString();
}

}  // namespace headroom::models
