// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the source ids of derivations stand for, from resources/sources.json; read when first asked for.
#pragma once

#include <QString>

#include <array>
#include <filesystem>
#include <map>
#include <string>

namespace headroom::models {

class SourceTitles
{
public:
    explicit SourceTitles(std::filesystem::path file = {}) : m_file(std::move(file)) {}
    // "Title, reference"; the id itself where it is a plan key or not in the list.
    [[nodiscard]] QString title(const std::string &id) const;

private:
    void read() const;

    std::filesystem::path m_file;
    mutable bool m_read = false;
    mutable std::map<std::string, std::array<QString, 3>> m_titles;  // title, reference, note
};

}  // namespace headroom::models
