// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Line by line for what stands on a line of its own, place by place for what stands within one.
#include "core/lessons/lesson_text.h"

#include "core/lessons/lesson_parts.h"

#include <array>

namespace headroom::lessons {

namespace {

constexpr std::array<std::string_view, 6> directives = {"block", "exercise", "hint", "solution", "predict", "end"};
constexpr std::size_t mostPlaces = 2000;

class Reader
{
public:
    Reader(const std::string &file, Problems &problems) : m_file(file), m_problems(problems) {}

    LessonText read(std::string_view markdown)
    {
        m_text.steps.push_back({.title = {}, .elements = {}, .line = 1});
        while (!markdown.empty()) {
            ++m_line;
            const auto end = std::min(markdown.find('\n'), markdown.size());
            std::string_view line = markdown.substr(0, end);
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            readLine(line);
            markdown.remove_prefix(std::min(end + 1, markdown.size()));
        }
        flush();
        if (m_inside != Inside::Nothing)
            report("lesson-not-closed", m_openedAt, m_inside == Inside::Predict ? "{{predict}}" : "{{exercise}}",
                   "{{end}}");
        if (m_text.title.empty())
            report("lesson-no-title", 1, {}, "# ");
        m_text.steps.front().title = m_text.title;
        return std::move(m_text);
    }

private:
    enum class Inside { Nothing, Question, Hint, Solution, Predict };

    void readLine(std::string_view line)
    {
        const auto start = line.find_first_not_of(' ');
        const auto plain = start == std::string_view::npos ? std::string_view() : line.substr(start);
        if (plain.starts_with("```"))
            m_fence = !m_fence;
        else if (!m_fence && plain.starts_with("{{") && readDirective(plain))
            return;
        else if (!m_fence && readHeading(line))
            return;
        keep(line);
    }

    void keep(std::string_view line)
    {
        if (m_kept.empty())
            m_keptAt = m_line;
        m_kept += std::string(line) + "\n";
    }

    bool readHeading(std::string_view line)
    {
        if (line.starts_with("# ") && m_text.title.empty()) {
            m_text.title = std::string(line.substr(2));
            return true;
        }
        if (!line.starts_with("## "))
            return false;
        flush();
        if (m_inside != Inside::Nothing)
            report("lesson-not-closed", m_openedAt, std::string(line.substr(0, 60)), "{{end}}");
        m_inside = Inside::Nothing;
        m_text.steps.push_back({.title = std::string(line.substr(3)), .elements = {}, .line = m_line});
        if (line.find("{{") != std::string_view::npos)
            report("lesson-misplaced", m_line, std::string(line.substr(0, 60)), "## ");
        return true;
    }

    // True when the line was one; what follows on it is kept as text.
    bool readDirective(std::string_view line)
    {
        const auto close = line.find("}}");
        const auto words = placeWords(line.substr(2, close == std::string_view::npos ? 0 : close - 2));
        if (words.empty() || std::find(directives.begin(), directives.end(), words.front()) == directives.end())
            return false;
        flush();
        const std::string name = words.size() > 1 ? words[1] : std::string();
        const bool named = words[0] == "block" || words[0] == "exercise";
        if (words.size() != (named ? 2U : 1U))
            report("lesson-placeholder", m_line, std::string(line.substr(0, 60)),
                   named ? "{{" + words[0] + " NAME}}" : "{{" + words[0] + "}}");
        else
            enter(words[0], name);
        if (const auto rest = line.substr(close + 2); rest.find_first_not_of(" \t") != std::string_view::npos)
            keep(rest);
        return true;
    }

    void enter(const std::string &word, const std::string &name)
    {
        const bool exercise = m_inside != Inside::Nothing && m_inside != Inside::Predict;
        if (word == "block" && !exercise) {
            add({.kind = Element::Kind::Block, .name = name, .prose = {}, .hint = {}, .solution = {}, .line = m_line});
        } else if ((word == "exercise" || word == "predict") && m_inside == Inside::Nothing) {
            const bool predict = word == "predict";
            m_text.steps.back().elements.push_back({.kind = predict ? Element::Kind::Predict : Element::Kind::Exercise,
                                                    .name = name,
                                                    .prose = {},
                                                    .hint = {},
                                                    .solution = {},
                                                    .line = m_line});
            m_inside = predict ? Inside::Predict : Inside::Question;
            m_openedAt = m_line;
        } else if (word == "hint" && m_inside == Inside::Question) {
            m_inside = Inside::Hint;
        } else if (word == "solution" && exercise && m_inside != Inside::Solution) {
            m_inside = Inside::Solution;
        } else if (word == "end" && m_inside != Inside::Nothing) {
            m_inside = Inside::Nothing;
        } else {
            report("lesson-misplaced", m_line, "{{" + word + "}}", {});
        }
    }

    void add(Element element)
    {
        auto &elements = m_text.steps.back().elements;
        (m_inside == Inside::Predict ? elements.back().held : elements).push_back(std::move(element));
    }

    // The text kept so far goes where it belongs.
    void flush()
    {
        std::string text = std::move(m_kept);
        m_kept.clear();
        const auto first = text.find_first_not_of("\n ");
        if (first == std::string::npos)
            return;
        const auto line =
            m_keptAt +
            static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), '\n'));
        const auto begin = text.rfind('\n', first);
        text = text.substr(begin == std::string::npos ? 0 : begin + 1);
        text.erase(text.find_last_not_of("\n ") + 1);
        Passage passage = readPassage(text, line);
        auto &elements = m_text.steps.back().elements;
        switch (m_inside) {
        case Inside::Question:
            elements.back().prose = std::move(passage);
            break;
        case Inside::Hint:
            elements.back().hint = std::move(passage);
            break;
        case Inside::Solution:
            elements.back().solution = std::move(passage);
            break;
        case Inside::Nothing:
        case Inside::Predict:
            add({.kind = Element::Kind::Prose,
                 .name = {},
                 .prose = std::move(passage),
                 .hint = {},
                 .solution = {},
                 .line = line});
        }
    }

    Passage readPassage(const std::string &text, int line)
    {
        Passage passage;
        std::size_t at = 0;
        while (at < text.size()) {
            const auto open = std::min(text.find("{{", at), text.size());
            if (open > at)
                passage.push_back({.text = text.substr(at, open - at), .scenario = {}, .expression = {}, .line = line});
            line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                text.begin() + static_cast<std::ptrdiff_t>(open), '\n'));
            if (open == text.size())
                break;
            const auto close = text.find("}}", open);
            if (close == std::string::npos || close - open > 400) {
                report("lesson-placeholder", line, text.substr(open, 40), "}}");
                break;
            }
            readPlace(text.substr(open + 2, close - open - 2), line, passage);
            at = close + 2;
        }
        return passage;
    }

    void readPlace(const std::string &text, int line, Passage &passage)
    {
        if (++m_places > mostPlaces) {
            if (m_places == mostPlaces + 1)
                report("out-of-range", line, std::to_string(m_places), "0..2000");
            return;
        }
        auto piece = pieceOf(placeWords(text));
        if (!piece) {
            Problem problem = piece.problem();
            report(problem.code.c_str(), line, problem.found.empty() ? "{{" + text + "}}" : problem.found,
                   problem.expected);
            return;
        }
        piece->line = line;
        const bool own =
            piece->kind == Piece::Kind::Given || piece->kind == Piece::Kind::Answer || piece->scenario == "drawn";
        const bool exercise = m_inside != Inside::Nothing && m_inside != Inside::Predict;
        if (own && (!exercise || (piece->kind == Piece::Kind::Answer && m_inside != Inside::Solution)))
            report("lesson-misplaced", line, "{{" + text + "}}", {});
        else
            passage.push_back(std::move(*piece));
    }

    void report(const char *code, int line, std::string found, std::string expected)
    {
        if (m_problems.size() < mostProblems)
            m_problems.push_back(lessonProblem(code, m_file, line, std::move(found), std::move(expected)));
    }

    const std::string &m_file;
    Problems &m_problems;
    LessonText m_text;
    Inside m_inside = Inside::Nothing;
    bool m_fence = false;
    int m_line = 0, m_keptAt = 0, m_openedAt = 0;
    std::size_t m_places = 0;
    std::string m_kept;
};

}  // namespace

Problem lessonProblem(const char *code, const std::string &file, int line, std::string found, std::string expected)
{
    return {code, Severity::Error, file, "line " + std::to_string(line), std::move(found), std::move(expected)};
}

LessonText parseLessonText(std::string_view markdown, const std::string &file, Problems &problems)
{
    return Reader(file, problems).read(markdown);
}

}  // namespace headroom::lessons
