// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts brackets outside of strings; looks at the strings of three depths only.
#include "core/catalog/entry_slice.h"

namespace headroom::catalog {

namespace {

constexpr int ofFile = 1, ofEntry = 3;  // depths: file { kind [ entry {

class Scanner
{
public:
    Scanner(std::string_view text, std::string_view kind, std::string_view id) : m_text(text), m_kind(kind), m_id(id) {}

    std::optional<EntrySlice> run()
    {
        for (m_at = m_text.find_first_of(marks); m_at < m_text.size(); m_at = m_text.find_first_of(marks, m_at + 1)) {
            switch (m_text[m_at]) {
            case '"':
                takeString();
                break;
            case ':':
                m_key = m_string;
                break;
            case '{':
            case '[':
                open();
                break;
            default:
                if (auto found = close())
                    return found;
            }
        }
        return std::nullopt;
    }

private:
    static constexpr std::string_view marks = "\"{}[]:";

    void takeString()
    {
        const std::size_t begin = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_string = m_at < m_text.size() ? m_text.substr(begin, m_at - begin) : std::string_view();
        if (m_depth == ofEntry && m_inList && m_key == "id" && m_string == m_id)
            m_found = true;
    }

    void open()
    {
        ++m_depth;
        if (m_depth == ofFile + 1)
            m_inList = m_text[m_at] == '[' && m_key == m_kind;
        if (m_depth == ofEntry && m_inList)
            m_begin = m_at;
        m_key = {};
    }

    std::optional<EntrySlice> close()
    {
        if (m_depth == ofEntry && m_inList) {
            if (m_found)
                return EntrySlice{m_text.substr(m_begin, m_at + 1 - m_begin), m_number};
            ++m_number;
        }
        --m_depth;
        m_key = {};
        return std::nullopt;
    }

    std::string_view m_text, m_kind, m_id;
    std::string_view m_string, m_key;
    std::size_t m_at = 0, m_begin = 0, m_number = 0;
    int m_depth = 0;
    bool m_inList = false, m_found = false;
};

}  // namespace

std::optional<EntrySlice> sliceOfEntry(std::string_view text, std::string_view kind, std::string_view id)
{
    return Scanner(text, kind, id).run();
}

}  // namespace headroom::catalog
