// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Computes everything that a reader could come to see.
#include "core/lessons/check.h"

#include "core/lessons/exercise.h"
#include "core/lessons/json_places.h"
#include "core/lessons/lesson_parts.h"
#include "core/lessons/lesson_text.h"
#include "core/lessons/typed_numbers.h"
#include "core/scenario/strict_json.h"
#include "core/scenario/text_file.h"

#include <algorithm>
#include <map>
#include <set>

namespace headroom::lessons {

namespace {

// What one language shows, to be the same in the other.
struct Shown {
    std::vector<std::string> order;     // blocks, exercises, predictions and steps as they come
    std::map<std::string, int> places;  // each place with how often
    std::map<std::string, int> placeLines;
};

class Checker
{
public:
    Checker(std::shared_ptr<const Lesson> lesson, const scenario::World &world)
        : m_lesson(std::move(lesson)), m_world(world), m_desk(m_lesson, world)
    {
    }

    LessonCheck run()
    {
        for (const auto &[language, word] : Words<Language>::table)
            checkText(language);
        compareLanguages();
        for (const auto &block : m_lesson->blocks)
            checkBlock(block);
        for (std::size_t i = 0; i < m_lesson->exercises.size(); ++i)
            checkExercise(m_lesson->exercises[i], "exercises[" + std::to_string(i) + "]");
        checkSliders();
        checkSources();
        checkTypedInStructure();
        return std::move(m_check);
    }

private:
    void report(const char *code, const std::string &file, int line, std::string found, std::string expected = {})
    {
        if (m_check.problems.size() < mostProblems)
            m_check.problems.push_back(lessonProblem(code, file, line, std::move(found), std::move(expected)));
    }

    void reportAt(const char *code, const std::string &path, std::string found, std::string expected = {})
    {
        report(code, structureFile(), lineOfPath(m_lesson->structure, path), std::move(found), std::move(expected));
    }

    [[nodiscard]] std::string structureFile() const { return (m_lesson->folder / "lesson.json").string(); }

    [[nodiscard]] std::string textFile(Language language) const
    {
        return (m_lesson->folder / (std::string(wordOf(language)) + ".md")).string();
    }

    // A number asked for at a place: it has to come out.
    void expectValue(const Result<Value> &value, const std::string &file, int line, const std::string &what)
    {
        ++m_check.values;
        if (value)
            return;
        const auto &problem = value.problem();
        report("lesson-no-number", file, line, what,
               problem.code == "lesson-no-number" ? problem.found
                                                  : problem.code + " " + problem.path + " " + problem.found);
    }

    void checkText(Language language)
    {
        const auto &text = m_lesson->in(language);
        const std::string file = textFile(language);
        if (text.title != m_lesson->title.in(language))
            report("lesson-title", file, 1, text.title, m_lesson->title.in(language));
        auto &shown = m_shown[static_cast<std::size_t>(language)];
        for (const auto &step : text.steps) {
            shown.order.push_back("##");
            for (const auto &element : step.elements)
                checkElement(element, language);
        }
        if (const auto markdown = scenario::readTextFile(file, mostFileBytes)) {
            for (const auto &typed : typedNumbers(*markdown))
                report("lesson-typed-number", file, typed.line, typed.text, "{{value SCENARIO NUMBER}}");
            checkLinks(*markdown, file);
        }
    }

    void checkElement(const Element &element, Language language)
    {
        const std::string file = textFile(language);
        auto &shown = m_shown[static_cast<std::size_t>(language)];
        switch (element.kind) {
        case Element::Kind::Prose:
            return checkPassage(element.prose, language, m_desk);
        case Element::Kind::Block:
            shown.order.push_back("{{block " + element.name + "}}");
            if (!m_lesson->findBlock(element.name))
                report("lesson-unknown-name", file, element.line, element.name);
            m_used.insert(element.name);
            return;
        case Element::Kind::Predict:
            shown.order.emplace_back("{{predict}}");
            for (const auto &held : element.held)
                checkElement(held, language);
            return;
        case Element::Kind::Exercise:
            break;
        }
        shown.order.push_back("{{exercise " + element.name + "}}");
        m_used.insert(element.name);
        const auto *exercise = m_lesson->findExercise(element.name);
        if (!exercise)
            return report("lesson-unknown-name", file, element.line, element.name);
        const auto drawn = drawCombination(m_lesson, *exercise, 0, m_world);
        if (!drawn)
            return;  // told with the exercise
        for (const auto *passage : {&element.prose, &element.hint, &element.solution})
            checkPassage(*passage, language, *drawn->desk, exercise);
    }

    void checkPassage(const Passage &passage, Language language, const Desk &desk, const Exercise *exercise = nullptr)
    {
        const std::string file = textFile(language);
        auto &shown = m_shown[static_cast<std::size_t>(language)];
        for (const auto &piece : passage) {
            std::string place;
            if (piece.kind == Piece::Kind::Value) {
                place = "{{value " + piece.scenario + " " + piece.expression.text + "}}";
                expectValue(desk.value(piece.expression, piece.scenario), file, piece.line, place);
            } else if (piece.kind == Piece::Kind::Field || piece.kind == Piece::Kind::Given) {
                place = "{{" + piece.scenario + " " + piece.text + "}}";
                if (const auto field = desk.field(piece.scenario, piece.text); !field)
                    report("lesson-no-number", file, piece.line, place, field.problem().code);
                checkGiven(piece, file, exercise);
            } else {
                continue;
            }
            ++shown.places[place];
            shown.placeLines.emplace(place, piece.line);
        }
    }

    void checkGiven(const Piece &piece, const std::string &file, const Exercise *exercise)
    {
        if (piece.kind != Piece::Kind::Given || !exercise)
            return;
        const bool drawn = std::any_of(exercise->vary.begin(), exercise->vary.end(),
                                       [&](const KeyValues &key) { return key.key == piece.text; });
        if (!drawn)
            report("lesson-unknown-name", file, piece.line, piece.text, "vary");
    }

    void compareLanguages()
    {
        const auto &[first, second] = m_shown;
        const auto file = textFile(Language::ZhCn);
        for (std::size_t i = 0; i < std::max(first.order.size(), second.order.size()); ++i) {
            const std::string there = i < second.order.size() ? second.order[i] : std::string();
            const std::string here = i < first.order.size() ? first.order[i] : std::string();
            if (here != there) {
                report("lesson-languages-differ", file, 1, there, here);
                break;
            }
        }
        for (const auto &[place, times] : first.places) {
            const auto other = second.places.find(place);
            if (other == second.places.end() || other->second != times)
                report("lesson-languages-differ", textFile(Language::En), first.placeLines.at(place), place,
                       other == second.places.end() ? "0" : std::to_string(other->second));
        }
        for (const auto &[place, times] : second.places) {
            if (!first.places.contains(place))
                report("lesson-languages-differ", file, second.placeLines.at(place), place, "0");
        }
    }

    void checkBlock(const Block &block)
    {
        const std::string path = "blocks." + block.name;
        if (!m_used.contains(block.name))
            reportAt("lesson-not-shown", path, block.name);
        for (const auto &scenario : block.scenarios) {
            const auto answered = m_desk.answer(scenario);
            ++m_check.values;
            if (!answered) {
                reportAt(answered.problem().code.c_str(), path,
                         scenario + ": " + answered.problem().path + " " + answered.problem().found,
                         answered.problem().expected);
                return;
            }
            if (block.kind == BlockKind::Rules)
                checkRules(**answered, path);
            for (const auto &number : block.numbers)
                expectValue(m_desk.value(number, scenario), structureFile(), lineOfPath(m_lesson->structure, path),
                            number.text);
        }
        if (block.kind == BlockKind::Curve) {
            if (const auto points = m_desk.curve(block); !points)
                reportAt(points.problem().code.c_str(), path, points.problem().found, points.problem().expected);
        }
        if (block.kind == BlockKind::Derivation)
            checkDerivation(block, path);
    }

    void checkRules(const Answered &answered, const std::string &path)
    {
        if (const auto rules = answered.rules(); !rules)
            reportAt(rules.problem().code.c_str(), path, rules.problem().found);
    }

    void checkDerivation(const Block &block, const std::string &path)
    {
        const auto &number = block.numbers.front();
        const auto answered = m_desk.answer(block.scenarios.front());
        if (!answered || number.operands.size() != 1 ||
            !(*answered)->explained()->derivation.find(number.operands[0].key))
            reportAt("lesson-no-number", path + ".number", number.text, "explain");
    }

    void checkExercise(const Exercise &exercise, const std::string &path)
    {
        if (!m_used.contains(exercise.id))
            reportAt("lesson-not-shown", path, exercise.id);
        std::set<std::string> answers;
        for (std::size_t i = 0; i < combinationsOf(exercise); ++i) {
            const auto drawn = drawCombination(m_lesson, exercise, i, m_world);
            ++m_check.draws;
            if (!drawn)
                return reportAt("lesson-unsolvable", path, drawn.problem().code + " " + drawn.problem().found,
                                std::to_string(i));
            if (exercise.kind == ExerciseKind::Number && drawn->answer.kind == Value::Kind::Text)
                return reportAt("lesson-unsolvable", path, drawn->answer.text, "number");
            answers.insert(choiceOf(drawn->answer));
        }
        if (exercise.kind != ExerciseKind::Choice)
            return;
        for (const auto &answer : answers) {
            if (std::find(exercise.choices.begin(), exercise.choices.end(), answer) == exercise.choices.end())
                reportAt("lesson-unsolvable", path + ".choices", answer);
        }
    }

    // Each position of each slider, the others at rest: whatever is shown has to come out.
    void checkSliders()
    {
        for (const auto &block : m_lesson->blocks) {
            if (block.kind != BlockKind::Sliders)
                continue;
            for (std::size_t i = 0; i < block.fields.size(); ++i) {
                for (const auto &value : block.fields[i].values)
                    checkPosition(block, i, value);
            }
        }
        m_desk.reset();
    }

    void checkPosition(const Block &block, std::size_t index, const nlohmann::json &value)
    {
        const auto &field = block.fields[index];
        m_desk.reset();
        const std::string path = "blocks." + block.name + ".fields[" + std::to_string(index) + "]";
        if (const auto problem = m_desk.set(block.scenarios.front(), field.key, value))
            return reportAt(problem->code.c_str(), path, field.key + " = " + value.dump(), problem->expected);
        for (const auto &language : {Language::En}) {  // both have the same places
            for (const auto &step : m_lesson->in(language).steps) {
                for (const auto &element : step.elements) {
                    if (element.kind == Element::Kind::Prose)
                        expectPassage(element.prose, path, field.key + " = " + value.dump());
                }
            }
        }
    }

    void expectPassage(const Passage &passage, const std::string &path, const std::string &where)
    {
        for (const auto &piece : passage) {
            if (piece.kind == Piece::Kind::Value)
                expectValue(m_desk.value(piece.expression, piece.scenario), structureFile(),
                            lineOfPath(m_lesson->structure, path), where + ": " + piece.expression.text);
        }
    }

    // [text](headroom:plan/SCENARIO), headroom:term/TERM; other lessons may come and go.
    void checkLinks(std::string_view markdown, const std::string &file)
    {
        constexpr std::string_view scheme = "](headroom:";
        for (auto at = markdown.find(scheme); at != markdown.npos; at = markdown.find(scheme, at + 1)) {
            const auto begin = at + scheme.size();
            const std::string_view target = markdown.substr(begin, markdown.find(')', begin) - begin);
            const auto slash = target.find('/');
            const auto kind = target.substr(0, slash);
            const auto name = slash == target.npos ? std::string_view() : target.substr(slash + 1);
            const bool known = kind == "plan"   ? m_lesson->findScenario(name) != nullptr
                               : kind == "term" ? fromWord<estimate::Term>(name).has_value()
                                                : kind == "lesson" && !name.empty();
            if (!known)
                report("lesson-unknown-name", file, lineOfByte(markdown, at), std::string(target),
                       "plan/SCENARIO, lesson/ID, term/TERM");
        }
    }

    void checkSources()
    {
        const auto text = scenario::readTextFile(m_world.folder / "sources.json", mostFileBytes * 4);
        const auto table =
            text ? scenario::parseStrictly(*text, "sources.json") : Result<nlohmann::json>(text.problem());
        std::set<std::string> known;
        if (table && table->is_object()) {
            for (const auto &entry : table->value("sources", nlohmann::json::array()))
                known.insert(entry.value("id", std::string()));
        }
        for (const auto &source : m_lesson->sources) {
            if (!known.contains(source))
                reportAt("lesson-unknown-name", "sources", source, "sources.json");
        }
    }

    void checkTypedInStructure()
    {
        for (const auto &[language, word] : Words<Language>::table) {
            for (const auto &[key, text] : {std::pair("title", &m_lesson->title), std::pair("goal", &m_lesson->goal)}) {
                for (const auto &typed : typedNumbers(text->in(language)))
                    reportAt("lesson-typed-number", std::string(key) + "." + std::string(word), typed.text);
            }
        }
    }

    std::shared_ptr<const Lesson> m_lesson;
    const scenario::World &m_world;
    Desk m_desk;
    LessonCheck m_check;
    std::array<Shown, languageCount> m_shown;
    std::set<std::string> m_used;
};

}  // namespace

LessonCheck checkLesson(const std::shared_ptr<const Lesson> &lesson, const scenario::World &world)
{
    return Checker(lesson, world).run();
}

}  // namespace headroom::lessons
