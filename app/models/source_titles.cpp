// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the list of sources; a missing or broken file leaves the ids as they are.
#include "app/models/source_titles.h"

#include "app/models/strings.h"
#include "app/text/names.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace headroom::models {

QString SourceTitles::title(const std::string &id) const
{
    if (!m_read)
        read();
    const auto found = m_titles.find(id);
    if (found == m_titles.end())
        return toQString(id);
    const auto &[title, reference, note] = found->second;
    return text::sourceText(title, reference, note);
}

void SourceTitles::read() const
{
    m_read = true;
    std::ifstream file(m_file);
    const auto json = nlohmann::json::parse(file, nullptr, false);
    if (!json.is_object() || !json.contains("sources") || !json["sources"].is_array())
        return;
    for (const auto &entry : json["sources"]) {
        if (!entry.is_object())
            continue;
        const QString title = toQString(entry.value("title", std::string()));
        const QString reference = toQString(entry.value("reference", std::string()));
        const QString note = toQString(entry.value("note", std::string()));
        if (!title.isEmpty())
            m_titles[entry.value("id", std::string())] = {title, reference, note};
    }
}

}  // namespace headroom::models
