// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16; method 0, names in UTF-8.
#include "app/print/zip_file.h"

#include <array>

namespace headroom::print {

namespace {

std::array<quint32, 256> readTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
        table[i] = value;
    }
    return table;
}

quint32 checksum(const QByteArray &data)
{
    static const auto table = readTable();
    quint32 value = 0xFFFFFFFFU;
    for (const char c : data)
        value = table[(value ^ static_cast<quint8>(c)) & 0xFFU] ^ (value >> 8U);
    return value ^ 0xFFFFFFFFU;
}

void put(QByteArray &out, quint32 value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU);
}

// What the local and the central header have in common, from the version needed to the length of the extra field.
QByteArray facts(const ZipEntry &entry)
{
    constexpr quint32 version = 20, utf8Names = 1U << 11U, stored = 0, midnight = 0, firstOf1980 = 0x21;
    const auto size = static_cast<quint32>(entry.data.size());
    QByteArray out;
    put(out, version, 2);
    put(out, utf8Names, 2);
    put(out, stored, 2);
    put(out, midnight, 2);
    put(out, firstOf1980, 2);
    put(out, checksum(entry.data), 4);
    put(out, size, 4);
    put(out, size, 4);
    put(out, static_cast<quint32>(entry.name.size()), 2);
    put(out, 0, 2);
    return out;
}

}  // namespace

QByteArray zipOf(const std::vector<ZipEntry> &entries)
{
    QByteArray out, central;
    for (const auto &entry : entries) {
        const auto at = static_cast<quint32>(out.size());
        out += "PK\x03\x04" + facts(entry) + entry.name + entry.data;
        central += "PK\x01\x02";
        put(central, 20, 2);
        central += facts(entry);
        put(central, 0, 2);  // comment
        put(central, 0, 2);  // disk
        put(central, 0, 2);  // attributes inside
        put(central, 0, 4);  // attributes outside
        put(central, at, 4);
        central += entry.name;
    }
    const auto start = static_cast<quint32>(out.size()), count = static_cast<quint32>(entries.size());
    out += central + "PK\x05\x06";
    put(out, 0, 4);
    put(out, count, 2);
    put(out, count, 2);
    put(out, static_cast<quint32>(central.size()), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

}  // namespace headroom::print
