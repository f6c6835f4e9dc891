// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Run-length text of the layers: letters with counts and repeated groups, "(S5 F1)*4 S2". Depth and length are bounded.
#include "core/catalog/description_view.h"

namespace headroom::catalog {

namespace {

class PatternParser
{
public:
    PatternParser(const DescriptionView &view, const char *key, std::string text, std::string_view letters)
        : m_view(view), m_key(key), m_text(std::move(text)), m_letters(letters)
    {
    }

    std::string parse()
    {
        std::string result = sequence(0);
        if (m_at != m_text.size())
            bad();
        return result;
    }

private:
    static constexpr int maxDepth = 8;

    std::string sequence(int depth)
    {
        if (depth > maxDepth)
            bad();
        std::string result;
        for (skipSpaces(); m_at < m_text.size() && m_text[m_at] != ')'; skipSpaces()) {
            if (m_text[m_at] == '(')
                group(result, depth);
            else
                letter(result);
        }
        return result;
    }

    void group(std::string &result, int depth)
    {
        ++m_at;
        const std::string part = sequence(depth + 1);
        if (m_at >= m_text.size())
            bad();
        ++m_at;  // the closing bracket that sequence stopped at
        skipSpaces();
        std::size_t times = 1;
        if (m_at < m_text.size() && m_text[m_at] == '*') {
            ++m_at;
            skipSpaces();
            times = number(true);
        }
        append(result, part, times);
    }

    void letter(std::string &result)
    {
        const char c = m_text[m_at];
        if (m_letters.find(c) == std::string_view::npos)
            bad();
        ++m_at;
        append(result, std::string(1, c), number(false));
    }

    std::size_t number(bool required)
    {
        const std::size_t start = m_at;
        std::size_t value = 0;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9') {
            value = value * 10 + static_cast<std::size_t>(m_text[m_at++] - '0');
            if (value > static_cast<std::size_t>(maxLayers))
                tooLong();
        }
        if (start == m_at && required)
            bad();
        return start == m_at ? 1 : value;
    }

    void append(std::string &result, const std::string &part, std::size_t times)
    {
        if (result.size() + part.size() * times > static_cast<std::size_t>(maxLayers))
            tooLong();
        for (std::size_t i = 0; i < times; ++i)
            result += part;
    }

    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }

    [[noreturn]] void bad() const
    {
        m_view.fail("wrong-type", m_key, m_text.substr(0, 60),
                    "letters " + std::string(m_letters) + " like (S5 F1)*4 S2");
    }
    [[noreturn]] void tooLong() const
    {
        m_view.fail("out-of-range", m_key, m_text.substr(0, 60), "1.." + std::to_string(maxLayers));
    }

    const DescriptionView &m_view;
    const char *m_key;
    std::string m_text;
    std::string_view m_letters;
    std::size_t m_at = 0;
};

}  // namespace

std::string expandPattern(const DescriptionView &view, const char *key, std::string_view letters)
{
    return PatternParser(view, key, view.requiredText(key), letters).parse();
}

}  // namespace headroom::catalog
