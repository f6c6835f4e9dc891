// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about lessons: what a teacher who writes one can get wrong.
#include "app/text/problem_places.h"

namespace headroom::text {

namespace {

constexpr TextRow sentences[] = {
    {"unknown-lesson", QT_TRANSLATE_NOOP("Problem", "no lesson is called “%1”")},
    {"not-a-lesson", QT_TRANSLATE_NOOP("Problem", "is not a lesson (format is not %2)")},
    {"lesson-expression", QT_TRANSLATE_NOOP("Problem", "“%1” is not a number key or a calculation with such keys")},
    {"lesson-placeholder", QT_TRANSLATE_NOOP("Problem", "%1 is not a place that can be filled in")},
    {"lesson-misplaced", QT_TRANSLATE_NOOP("Problem", "%1 cannot stand here")},
    {"lesson-not-closed", QT_TRANSLATE_NOOP("Problem", "%1 has no {{end}}")},
    {"lesson-no-title", QT_TRANSLATE_NOOP("Problem", "the text has no title (a line that begins with %2)")},
    {"lesson-title", QT_TRANSLATE_NOOP("Problem", "the title is “%1” here and “%2” in lesson.json")},
    {"lesson-unknown-name", QT_TRANSLATE_NOOP("Problem", "“%1” is not defined in the lesson")},
    {"lesson-not-shown", QT_TRANSLATE_NOOP("Problem", "“%1” is defined, and the text does not show it")},
    {"lesson-repeated-id", QT_TRANSLATE_NOOP("Problem", "another lesson is called “%1” already; this one is left out")},
    {"lesson-no-number", QT_TRANSLATE_NOOP("Problem", "there is no number for %1")},
    {"lesson-unsolvable", QT_TRANSLATE_NOOP("Problem", "the exercise has no answer for some of its numbers (%1)")},
    {"lesson-languages-differ", QT_TRANSLATE_NOOP("Problem", "the two languages differ: %1 here, %2 in the other one")},
    {"lesson-typed-number", QT_TRANSLATE_NOOP("Problem", "“%1” is typed; the estimator has to fill it in: write %2")},
};

}  // namespace

std::span<const TextRow> lessonSentences()
{
    return sentences;
}

}  // namespace headroom::text
