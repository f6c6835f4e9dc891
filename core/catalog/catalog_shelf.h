// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One kind of entries (models or GPUs) over the files of both folders: index first, entries built when asked for.
#pragma once

#include "core/catalog/catalog_files.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace headroom::catalog {

template <class T> class Shelf
{
public:
    Shelf(CatalogFiles &files, std::string kind) : m_files(files), m_kind(std::move(kind)) {}

    // Reads the index and the own files; once.
    void open()
    {
        if (std::exchange(m_open, true))
            return;
        m_entries = m_files.openIndex(m_kind);
        m_built.resize(m_entries.size());
    }

    Result<const T *> find(std::string_view name, const char *unknown, const char *ambiguous)
    {
        open();
        Lookup found = lookUp(m_entries, name);
        if (found.hits.empty() && readUnlisted())
            found = lookUp(m_entries, name);
        const std::string asked(name.substr(0, 200));
        if (found.hits.empty())
            return Problem{unknown, Severity::Error, {}, {}, asked, m_kind, nearestIds(m_entries, name)};
        if (found.hits.size() > 1) {
            Problem problem{ambiguous, Severity::Error, {}, {}, asked, m_kind};
            for (const std::size_t hit : found.hits)
                problem.nearest.push_back(m_entries[hit].id);
            return problem;
        }
        return build(found.hits.front());
    }

    const std::vector<const T *> &all()
    {
        open();
        readUnlisted();
        if (!m_all.empty())
            return m_all;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            if (const Result<const T *> entry = build(i))
                m_all.push_back(*entry);
        }
        return m_all;
    }

    const IndexEntries &names()
    {
        open();
        readUnlisted();
        return m_entries;
    }

    std::vector<const T *> searchFor(std::string_view text, bool sizeIsGib)
    {
        open();
        readUnlisted();
        std::vector<const T *> found;
        for (const std::size_t hit : search(m_entries, text, sizeIsGib)) {
            if (const Result<const T *> entry = build(hit))
                found.push_back(*entry);
        }
        return found;
    }

private:
    struct Slot {
        std::unique_ptr<T> value;
        std::unique_ptr<Problem> problem;  // kept, so that it is told once and returned again
    };

    bool readUnlisted()
    {
        if (std::exchange(m_complete, true))
            return false;
        const bool more = m_files.addUnlisted(m_kind, m_entries);
        m_built.resize(m_entries.size());
        return more;
    }

    Result<const T *> build(std::size_t at)
    {
        Slot &slot = m_built[at];
        if (!slot.value && !slot.problem) {
            Result<T> entry = m_files.template entry<T>(m_kind, m_entries[at]);
            if (entry) {
                slot.value = std::make_unique<T>(std::move(entry).value());
            } else {
                slot.problem = std::make_unique<Problem>(entry.problem());
                m_files.tell(entry.problem());
            }
        }
        if (slot.problem)
            return *slot.problem;
        return static_cast<const T *>(slot.value.get());
    }

    CatalogFiles &m_files;
    std::string m_kind;
    bool m_open = false;
    bool m_complete = false;
    IndexEntries m_entries;
    std::vector<Slot> m_built;
    std::vector<const T *> m_all;
};

}  // namespace headroom::catalog
