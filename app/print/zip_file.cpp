// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16; methods 0 (stored) and 8 (deflated), names in UTF-8.
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

// qCompress puts the length (4 bytes) and the head of zlib (2) before the deflated bytes, and a checksum (4) behind.
QByteArray deflated(const QByteArray &data)
{
    constexpr qsizetype before = 6, behind = 4;
    const QByteArray packed = qCompress(data);
    return packed.mid(before, packed.size() - before - behind);
}

// What the local and the central header have in common, from the version needed to the length of the extra field.
QByteArray facts(const ZipEntry &entry, const QByteArray &kept)
{
    constexpr quint32 version = 20, utf8Names = 1U << 11U, midnight = 0, firstOf1980 = 0x21;
    QByteArray out;
    put(out, version, 2);
    put(out, utf8Names, 2);
    put(out, entry.stored ? 0 : 8, 2);
    put(out, midnight, 2);
    put(out, firstOf1980, 2);
    put(out, checksum(entry.data), 4);
    put(out, static_cast<quint32>(kept.size()), 4);
    put(out, static_cast<quint32>(entry.data.size()), 4);
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
        const QByteArray kept = entry.stored ? entry.data : deflated(entry.data);
        const QByteArray head = facts(entry, kept);
        out += "PK\x03\x04" + head + entry.name + kept;
        central += "PK\x01\x02";
        put(central, 20, 2);
        central += head;
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
