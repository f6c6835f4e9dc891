// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words to pieces, and finding the parts of a lesson by name.
#include "core/lessons/lesson_parts.h"

#include "core/scenario/fields.h"

#include <algorithm>
#include <charconv>

namespace headroom::lessons {

namespace {

Problem badPlace(const char *expected)
{
    Problem problem;
    problem.code = "lesson-placeholder";
    problem.expected = expected;
    return problem;
}

Result<Piece> valuePiece(const std::vector<std::string> &words)
{
    constexpr const char *form = "{{value SCENARIO NUMBER [UNIT] [DIGITS]}}";
    if (words.size() < 3 || words.size() > 5)
        return badPlace(form);
    auto expression = parseExpression(words[2]);
    if (!expression)
        return expression.problem();
    Piece piece{.kind = Piece::Kind::Value, .text = {}, .scenario = words[1], .expression = *expression};
    for (std::size_t i = 3; i < words.size(); ++i) {
        const auto unit = fromWord<Unit>(words[i]);
        int digits = -1;
        const auto [end, error] = std::from_chars(words[i].data(), words[i].data() + words[i].size(), digits);
        const bool whole =
            error == std::errc() && end == words[i].data() + words[i].size() && digits >= 0 && digits <= 9;
        if (unit && piece.unit == Unit::Auto && piece.digits < 0)
            piece.unit = *unit;
        else if (whole && piece.digits < 0)
            piece.digits = digits;
        else
            return badPlace("GiB, MiB, KiB, GB, bytes, count, number, billion, percent, ratio, tokens, text; 0..9");
    }
    return piece;
}

template <class T, class Name> const T *findBy(const std::vector<T> &list, Name T::*member, std::string_view name)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T &entry) { return entry.*member == name; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> placeWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    bool quoted = false, any = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
            any = true;
        } else if (!quoted && (c == ' ' || c == '\t' || c == '\n')) {
            if (any)
                words.push_back(std::move(word));
            word.clear();
            any = false;
        } else {
            word.push_back(c);
            any = true;
        }
    }
    if (any)
        words.push_back(std::move(word));
    return words;
}

Result<Piece> pieceOf(const std::vector<std::string> &words)
{
    if (words.empty())
        return badPlace("value, field, given, answer");
    if (words[0] == "value")
        return valuePiece(words);
    if (words[0] == "answer" && words.size() == 1)
        return Piece{.kind = Piece::Kind::Answer, .text = {}, .scenario = {}, .expression = {}};
    const bool field = words[0] == "field";
    if ((field || words[0] == "given") && words.size() == (field ? 3U : 2U)) {
        if (!scenario::findField(words.back())) {
            Problem problem = badPlace(field ? "{{field SCENARIO KEY}}" : "{{given KEY}}");
            problem.found = words.back();
            return problem;
        }
        return Piece{.kind = field ? Piece::Kind::Field : Piece::Kind::Given,
                     .text = words.back(),
                     .scenario = field ? words[1] : std::string("drawn"),
                     .expression = {}};
    }
    return badPlace("value, field, given, answer, block, exercise, hint, solution, predict, end");
}

const LessonScenario *Lesson::findScenario(std::string_view name) const
{
    return findBy(scenarios, &LessonScenario::name, name);
}

const Block *Lesson::findBlock(std::string_view name) const
{
    return findBy(blocks, &Block::name, name);
}

const Exercise *Lesson::findExercise(std::string_view wanted) const
{
    return findBy(exercises, &Exercise::id, wanted);
}

}  // namespace headroom::lessons
