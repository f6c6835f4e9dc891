// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One walk over the characters, keeping the path of the value that begins there.
#include "core/lessons/json_places.h"

#include <algorithm>
#include <string>
#include <vector>

namespace headroom::lessons {

namespace {

class Walk
{
public:
    Walk(std::string_view text, std::string_view path) : m_text(text), m_path(path) {}

    std::size_t bestByte()
    {
        while (m_at < m_text.size())
            step();
        return m_best;
    }

private:
    struct Frame {
        bool array = false, wantsKey = true;
        std::size_t index = 0;
        std::string key;
    };

    void step()
    {
        const char c = m_text[m_at];
        if (c == '"')
            return string();
        if (c == '{' || c == '[') {
            begin(m_at);
            m_frames.push_back({.array = c == '[', .wantsKey = c == '{', .index = 0, .key = {}});
        } else if ((c == '}' || c == ']') && !m_frames.empty()) {
            m_frames.pop_back();
        } else if (c == ',' && !m_frames.empty()) {
            ++m_frames.back().index;
            m_frames.back().wantsKey = !m_frames.back().array;
        } else if (c != ':' && c != ' ' && c != '\n' && c != '\t' && c != '\r') {
            begin(m_at);
            while (m_at + 1 < m_text.size() && std::string_view(",]} \n\t\r").find(m_text[m_at + 1]) == m_text.npos)
                ++m_at;
        }
        ++m_at;
    }

    void string()
    {
        const std::size_t first = m_at++;
        std::string value;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            m_at += m_text[m_at] == '\\' ? 1 : 0;
            if (m_at < m_text.size())
                value.push_back(m_text[m_at++]);
        }
        ++m_at;
        if (!m_frames.empty() && m_frames.back().wantsKey) {
            m_frames.back().wantsKey = false;
            m_frames.back().key = value;
            return;
        }
        begin(first);
    }

    // The place here, if it is the path asked for or leads to it.
    void begin(std::size_t byte)
    {
        std::string here;
        for (const auto &frame : m_frames)
            here += frame.array ? "[" + std::to_string(frame.index) + "]" : (here.empty() ? "" : ".") + frame.key;
        const bool leads = m_path.substr(0, here.size()) == here &&
                           (here.size() == m_path.size() || here.empty() || m_path.substr(here.size(), 1) == "." ||
                            m_path.substr(here.size(), 1) == "[");
        if (leads && here.size() >= m_bestLength) {
            m_best = byte;
            m_bestLength = here.size();
        }
    }

    std::string_view m_text, m_path;
    std::size_t m_at = 0, m_best = 0, m_bestLength = 0;
    std::vector<Frame> m_frames;
};

}  // namespace

int lineOfByte(std::string_view text, std::size_t byte)
{
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

int lineOfPath(std::string_view text, std::string_view path)
{
    return lineOfByte(text, Walk(text, path).bestByte());
}

}  // namespace headroom::lessons
