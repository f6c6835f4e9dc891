// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Byte by byte: the control characters are one byte below 0x20, 0x7F, or 0xC2 with a byte below 0xA0.
#include "app/cli/visible.h"

namespace headroom::cli {

namespace {

// The control character that begins at `at`, or -1.
int controlAt(const std::string &text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == 0x7F)
        return byte == '\n' || byte == '\t' ? -1 : byte;
    if (byte != 0xC2 || at + 1 == text.size())
        return -1;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return second >= 0x80 && second < 0xA0 ? second : -1;
}

std::string named(int control)
{
    constexpr const char *digits = "0123456789ABCDEF";
    return std::string("<U+00") + digits[control / 16] + digits[control % 16] + '>';
}

}  // namespace

std::string visible(const std::string &text)
{
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int control = controlAt(text, i);
        if (control < 0) {
            shown += text[i];
            continue;
        }
        shown += named(control);
        i += control >= 0x80 ? 1 : 0;
    }
    return shown;
}

std::string oneLine(const QString &text)
{
    QString line = text;
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return line.toStdString();
}

}  // namespace headroom::cli
