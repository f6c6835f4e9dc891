// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files in a zip: the container of a text document.
#pragma once

#include <QByteArray>

#include <vector>

namespace headroom::print {

struct ZipEntry {
    QByteArray name, data;
    bool stored = false;  // as it is: a picture that is small already, what has to be found without unpacking
};

[[nodiscard]] QByteArray zipOf(const std::vector<ZipEntry> &entries);

}  // namespace headroom::print
