// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only place where numbers become words, by QLocale. Sizes are GiB (2^30) with the unit written out.
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace headroom::text {

class Formatter
{
    Q_DECLARE_TR_FUNCTIONS(Formatter)

public:
    explicit Formatter(const QLocale &locale = QLocale());

    [[nodiscard]] QString gib(std::int64_t bytes) const;         // "61.3 GiB"; "0.05 GiB" small; "1,044.6 GiB" large
    [[nodiscard]] QString gibNumber(std::int64_t bytes) const;   // "61.3"
    [[nodiscard]] QString bytesExact(std::int64_t bytes) const;  // "65,820,164,096 bytes" / "… 字节"
    [[nodiscard]] QString gigabytes(std::int64_t bytes) const;   // "26.03 GB" (10^9), for the rules
    [[nodiscard]] QString size(std::int64_t bytes) const;        // B, KiB, MiB, GiB: whichever reads best
    [[nodiscard]] QString count(std::int64_t n) const;           // "8,030,261,248"
    [[nodiscard]] QString parameters(std::int64_t n) const;      // "8.03 B"
    [[nodiscard]] QString percent(double ratio, int decimals = 0) const;  // "37 %" / "37%"
    [[nodiscard]] QString number(double value, int decimals) const;
    [[nodiscard]] QString value(double value, int unit) const;  // unit: derive::Unit, for derivations

private:
    QLocale m_locale;
};

}  // namespace headroom::text
