// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Piece by piece.
#include "app/lessons/filled_text.h"

#include "app/lessons/lesson_words.h"
#include "app/text/lookup.h"

#include <algorithm>
#include <cmath>

namespace headroom::lessons {

namespace {

// A name with a star or an underscore is not to become bold.
QString asMarkdown(QString text)
{
    for (const QChar c : {u'*', u'_', u'|'})
        text.replace(c, QStringLiteral("\\") + c);
    return text;
}

QString givenText(const std::string &key, const lessons::Desk &desk, const lessons::Drawn *drawn)
{
    for (const auto &[drawnKey, value] : drawn ? drawn->given : decltype(drawn->given)()) {
        if (drawnKey == key)
            return fieldText(key, value, desk.world());
    }
    return QStringLiteral("—");
}

// "126. On an A100": a number and a full stop that begin a paragraph would be the mark of a list.
bool wouldBeListMark(const QString &text, std::string_view next)
{
    if (next.empty() || (next.front() != '.' && next.front() != ')'))
        return false;
    const auto line = QStringView(text).mid(text.lastIndexOf(u'\n') + 1).trimmed();
    return !line.isEmpty() && std::all_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); });
}

}  // namespace

QString answerText(const lessons::Exercise &exercise, const lessons::Drawn &drawn)
{
    if (exercise.kind == lessons::ExerciseKind::Choice)
        return choiceText(lessons::choiceOf(drawn.answer));
    const double scaled = std::abs(drawn.answer.number / lessons::scaleOf(exercise.unit));
    const bool whole = exercise.unit == lessons::Unit::Count || exercise.unit == lessons::Unit::Bytes ||
                       exercise.unit == lessons::Unit::Tokens || std::abs(scaled - std::round(scaled)) < 1e-9;
    const int significant = scaled < 1 ? 3 : scaled < 10 ? 2 : scaled < 100 ? 1 : 0;
    return valueText(drawn.answer, exercise.unit, exercise.digits >= 0 ? exercise.digits : whole ? -1 : significant);
}

bool tellsAnswer(const lessons::Passage &solution)
{
    return std::any_of(solution.begin(), solution.end(),
                       [](const auto &piece) { return piece.kind == lessons::Piece::Kind::Answer; });
}

QString filled(const lessons::Passage &passage, const lessons::Desk &asked, const lessons::Drawn *drawn,
               const lessons::Exercise *exercise)
{
    const lessons::Desk &desk = drawn ? *drawn->desk : asked;
    QString text;
    for (const auto &piece : passage) {
        switch (piece.kind) {
        case lessons::Piece::Kind::Markdown:
            if (wouldBeListMark(text, piece.text))
                text += u'\\';
            text += text::fromUtf8(piece.text);
            break;
        case lessons::Piece::Kind::Value: {
            const auto value = desk.value(piece.expression, piece.scenario);
            text += value ? asMarkdown(valueText(*value, piece.unit, piece.digits)) : QStringLiteral("—");
            break;
        }
        case lessons::Piece::Kind::Field:
            text += asMarkdown(fieldText(desk, piece.scenario, piece.text));
            break;
        case lessons::Piece::Kind::Given:
            text += asMarkdown(givenText(piece.text, desk, drawn));
            break;
        case lessons::Piece::Kind::Answer:
            text += exercise && drawn ? asMarkdown(answerText(*exercise, *drawn)) : QStringLiteral("—");
            break;
        }
    }
    return text;
}

}  // namespace headroom::lessons
