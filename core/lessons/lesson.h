// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson as read from its folder: what both languages share (lesson.json) and the text of each
// (docs/lesson_format.md).
#pragma once

#include "core/lessons/expression.h"
#include "core/words.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace headroom::lessons {

enum class Language { En, ZhCn };
inline constexpr std::size_t languageCount = 2;

enum class Unit { Auto, Gib, Mib, Kib, Gb, Bytes, Count, Number, Billion, Percent, Ratio, Tokens, Text };
enum class BlockKind { Sliders, Bar, Terms, Phases, Derivation, Compare, Curve, Rules };
enum class ExerciseKind { Number, Choice };

struct LocalText {
    std::array<std::string, languageCount> text;
    [[nodiscard]] const std::string &in(Language language) const { return text[static_cast<std::size_t>(language)]; }
};

// A scenario as written: keys of the plan file over those of `base`.
struct LessonScenario {
    std::string name, base;
    nlohmann::json own = nlohmann::json::object();
    LocalText label = {};  // beside others; may be empty
};

// A key and the values a slider, an exercise or a curve gives it.
struct KeyValues {
    std::string key;
    std::vector<nlohmann::json> values;
};

struct Block {
    std::string name;
    BlockKind kind = BlockKind::Terms;
    std::vector<std::string> scenarios;  // one, or several side by side
    std::vector<KeyValues> fields;       // sliders: each; curve: one
    std::vector<Expression> numbers;     // derivation and curve: one; compare: each column
};

struct Exercise {
    std::string id, scenario;
    ExerciseKind kind = ExerciseKind::Number;
    std::vector<KeyValues> vary;
    Expression answer;
    Unit unit = Unit::Auto;
    double tolerance = 0.01;           // a fraction of the right answer
    int digits = -1;                   // of the answer as it is told; -1: three that count
    std::vector<std::string> choices;  // "yes", "no"
};

// A run of text: Markdown as written, or a place that is filled in.
struct Piece {
    enum class Kind { Markdown, Value, Field, Given, Answer };
    Kind kind = Kind::Markdown;
    std::string text;        // Markdown; Field and Given: the plan key
    std::string scenario;    // Value and Field; "drawn" inside an exercise
    Expression expression;   // Value
    Unit unit = Unit::Auto;  // Value
    int digits = -1;         // Value; -1: as the unit has it
    int line = 0;
};
using Passage = std::vector<Piece>;

struct Element {
    enum class Kind { Prose, Block, Exercise, Predict };
    Kind kind = Kind::Prose;
    std::string name;                // of the block or the exercise
    Passage prose;                   // Prose: the text; Exercise: the question
    Passage hint, solution;          // Exercise
    std::vector<Element> held = {};  // Predict: prose and blocks
    int line = 0;
};

struct Step {
    std::string title;  // the level 2 heading; the first step has the lesson's own title
    std::vector<Element> elements;
    int line = 0;
};

struct LessonText {
    std::string title;
    std::vector<Step> steps;
};

struct Lesson {
    std::filesystem::path folder;
    std::string id;
    std::int64_t number = 0, minutes = 0;
    LocalText title, goal;
    std::vector<std::string> explains, sources;
    std::vector<LessonScenario> scenarios;  // each after its base
    std::vector<Block> blocks;
    std::vector<Exercise> exercises;
    std::array<LessonText, languageCount> texts;
    std::string structure;  // lesson.json as it stands, for line numbers

    [[nodiscard]] const LessonText &in(Language language) const { return texts[static_cast<std::size_t>(language)]; }
    [[nodiscard]] const LessonScenario *findScenario(std::string_view name) const;
    [[nodiscard]] const Block *findBlock(std::string_view name) const;
    [[nodiscard]] const Exercise *findExercise(std::string_view id) const;
};

}  // namespace headroom::lessons

namespace headroom {
template <> struct Words<lessons::Language> {
    using E = lessons::Language;
    static constexpr std::array<std::pair<E, std::string_view>, 2> table{{{E::En, "en"}, {E::ZhCn, "zh_CN"}}};
};
template <> struct Words<lessons::BlockKind> {
    using E = lessons::BlockKind;
    static constexpr std::array<std::pair<E, std::string_view>, 8> table{{{E::Sliders, "sliders"},
                                                                          {E::Bar, "bar"},
                                                                          {E::Terms, "terms"},
                                                                          {E::Phases, "phases"},
                                                                          {E::Derivation, "derivation"},
                                                                          {E::Compare, "compare"},
                                                                          {E::Curve, "curve"},
                                                                          {E::Rules, "rules"}}};
};
template <> struct Words<lessons::ExerciseKind> {
    using E = lessons::ExerciseKind;
    static constexpr std::array<std::pair<E, std::string_view>, 2> table{
        {{E::Number, "number"}, {E::Choice, "choice"}}};
};
template <> struct Words<lessons::Unit> {
    using E = lessons::Unit;
    static constexpr std::array<std::pair<E, std::string_view>, 12> table{{{E::Gib, "GiB"},
                                                                           {E::Mib, "MiB"},
                                                                           {E::Kib, "KiB"},
                                                                           {E::Gb, "GB"},
                                                                           {E::Bytes, "bytes"},
                                                                           {E::Count, "count"},
                                                                           {E::Number, "number"},
                                                                           {E::Billion, "billion"},
                                                                           {E::Percent, "percent"},
                                                                           {E::Ratio, "ratio"},
                                                                           {E::Tokens, "tokens"},
                                                                           {E::Text, "text"}}};
};
}  // namespace headroom
