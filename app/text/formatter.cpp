// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers to words: every figure of the window, the reports and the command line passes here.
#include "app/text/formatter.h"

#include "core/derive/derivation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::text {

namespace {

constexpr QChar minus(0x2212);  // as wide as a plus
constexpr double gibibyte = 1024.0 * 1024.0 * 1024.0;

// The plural form is chosen by an int; counts can be larger, and then the form no longer changes.
int pluralOf(double value)
{
    return static_cast<int>(std::clamp(std::abs(value), 0.0, static_cast<double>(std::numeric_limits<int>::max())));
}

int decimalsOf(double value, int most)
{
    double scaled = std::abs(value);
    for (int decimals = 0; decimals < most; ++decimals, scaled *= 10) {
        if (std::abs(scaled - std::round(scaled)) < 1e-9 * std::max(1.0, scaled))
            return decimals;
    }
    return most;
}

}  // namespace

Formatter::Formatter(const QLocale &locale) : m_locale(locale) {}

QString Formatter::gibNumber(std::int64_t bytes) const
{
    const double gib = std::abs(static_cast<double>(bytes)) / gibibyte;
    const QString sign = bytes < 0 ? QString(minus) : QString();
    if (bytes != 0 && gib < 0.005)
        return sign + QLatin1Char('<') + m_locale.toString(0.01, 'f', 2);
    return sign + m_locale.toString(gib, 'f', bytes != 0 && gib < 0.0995 ? 2 : 1);
}

QString Formatter::gib(std::int64_t bytes) const
{
    return tr("%1 GiB").arg(gibNumber(bytes));
}

QString Formatter::bytesExact(std::int64_t bytes) const
{
    return tr("%1 byte(s)", nullptr, pluralOf(static_cast<double>(bytes))).arg(count(bytes));
}

QString Formatter::gigabytes(std::int64_t bytes) const
{
    const double gb = static_cast<double>(bytes) / 1e9;
    return tr("%1 GB", "10^9 bytes").arg(m_locale.toString(gb, 'f', std::abs(gb) < 100 ? 2 : 1));
}

QString Formatter::size(std::int64_t bytes) const
{
    const auto magnitude = std::abs(static_cast<double>(bytes));
    if (magnitude < 1024)
        return tr("%1 B", "bytes").arg(count(bytes));
    if (magnitude < 1024.0 * 1024.0)
        return tr("%1 KiB").arg(m_locale.toString(static_cast<double>(bytes) / 1024.0, 'f', 1));
    if (magnitude < gibibyte)
        return tr("%1 MiB").arg(m_locale.toString(static_cast<double>(bytes) / (1024.0 * 1024.0), 'f', 1));
    return tr("%1 GiB").arg(m_locale.toString(static_cast<double>(bytes) / gibibyte, 'f', 2));
}

QString Formatter::count(std::int64_t n) const
{
    return m_locale.toString(static_cast<qlonglong>(n));
}

QString Formatter::parameters(std::int64_t n) const
{
    const auto magnitude = std::abs(static_cast<double>(n));
    if (magnitude < 1e6)
        return count(n);
    if (magnitude < 1e9)
        return tr("%1 M", "million parameters").arg(m_locale.toString(static_cast<double>(n) / 1e6, 'f', 1));
    const double billions = static_cast<double>(n) / 1e9;
    return tr("%1 B", "billion parameters").arg(m_locale.toString(billions, 'f', magnitude < 1e11 ? 2 : 1));
}

QString Formatter::percent(double ratio, int decimals) const
{
    QString number = m_locale.toString(std::abs(ratio) * 100.0, 'f', decimals);
    const bool nothing = std::none_of(number.cbegin(), number.cend(), [](QChar c) { return c.isDigit() && c != u'0'; });
    if (ratio < 0 && !nothing)  // no "-0.0"
        number.prepend(minus);
    return tr("%1 %", "percentage").arg(number);
}

QString Formatter::number(double value, int decimals) const
{
    return m_locale.toString(value, 'f', decimals);
}

QString Formatter::value(double value, int unit) const
{
    // A byte is not divided, whatever a share of them, as an error band is, comes to.
    const bool whole = static_cast<derive::Unit>(unit) == derive::Unit::Bytes;
    const QString plain = m_locale.toString(value, 'f', whole ? 0 : decimalsOf(value, 6));
    const int plural = pluralOf(value);
    switch (static_cast<derive::Unit>(unit)) {
    case derive::Unit::Bytes:
        if (std::abs(value) < 1024.0 * 1024.0)
            return tr("%1 B", "bytes").arg(plain);
        return tr("%1 B (%2)", "bytes, and the same in MiB or GiB")
            .arg(plain, size(static_cast<std::int64_t>(std::min(value, 9.2e18))));
    case derive::Unit::Tokens:
        return tr("%1 token(s)", nullptr, plural).arg(plain);
    case derive::Unit::Layers:
        return tr("%1 layer(s)", nullptr, plural).arg(plain);
    case derive::Unit::Heads:
        return tr("%1 head(s)", nullptr, plural).arg(plain);
    case derive::Unit::Gpus:
        return tr("%1 GPU(s)", nullptr, plural).arg(plain);
    case derive::Unit::BytesPerElement:
        return tr("%1 B each", "bytes for each element").arg(plain);
    case derive::Unit::Bits:
        return tr("%1 bit").arg(plain);
    case derive::Unit::None:
    case derive::Unit::Elements:
    case derive::Unit::Ratio:
        break;
    }
    return plain;
}

}  // namespace headroom::text
