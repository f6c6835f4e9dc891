// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files stored in a zip without compression: the container of a text document.
#pragma once

#include <QByteArray>

#include <vector>

namespace headroom::print {

struct ZipEntry {
    QByteArray name, data;
};

[[nodiscard]] QByteArray zipOf(const std::vector<ZipEntry> &entries);

}  // namespace headroom::print
