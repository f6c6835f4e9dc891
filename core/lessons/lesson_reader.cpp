// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// lesson.json key by key. Everything that is wrong is told, with its line; nothing is guessed.
#include "core/lessons/lesson_reader.h"

#include "core/lessons/json_places.h"
#include "core/lessons/lesson_parts.h"
#include "core/lessons/lesson_text.h"
#include "core/lessons/structure_fields.h"
#include "core/scenario/field_check.h"
#include "core/scenario/plan_json.h"
#include "core/scenario/strict_json.h"
#include "core/scenario/text_file.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace headroom::lessons {

namespace {

using nlohmann::json;
class StructureReader : private StructureFields
{
public:
    StructureReader(Lesson &lesson, std::string file, Problems &problems)
        : StructureFields(lesson.structure, std::move(file), problems), m_lesson(lesson)
    {
    }

    void read(const json &root)
    {
        if (!root.is_object() || root.value("format", json()) != "headroom-lesson")
            return report("not-a-lesson", "format", {}, "headroom-lesson");
        if (const auto version = integer(root, "", "version", 1'000'000); version && *version > 1)
            return report("newer-version", "version", std::to_string(*version), "1");
        checkKeys(root, "",
                  {"format", "version", "id", "number", "minutes", "title", "goal", "explains", "scenarios", "blocks",
                   "exercises", "sources"});
        m_lesson.id = text(root, "", "id").value_or("");
        m_lesson.number = integer(root, "", "number", 9999).value_or(0);
        m_lesson.minutes = integer(root, "", "minutes", 999).value_or(0);
        m_lesson.title = localText(root, "", "title");
        m_lesson.goal = localText(root, "", "goal");
        if (root.contains("explains"))
            m_lesson.explains = textList(root, "", "explains", true);
        m_lesson.sources = textList(root, "", "sources", true);
        readScenarios(root);
        eachOf(root, "blocks", [&](const std::string &name, const json &entry) { readBlock(name, entry); });
        readExercises(root);
    }

private:
    // A scenario is listed once its base is; what is left over goes in a circle.
    void readScenarios(const json &root)
    {
        std::vector<LessonScenario> waiting;
        eachOf(root, "scenarios", [&](const std::string &name, const json &entry) {
            LessonScenario scenario{.name = name, .base = {}, .own = entry, .label = {}};
            if (entry.contains("label"))
                scenario.label = localText(entry, "scenarios." + name, "label");
            if (entry.contains("base"))
                scenario.base = text(entry, "scenarios." + name, "base").value_or("");
            scenario.own.erase("base");
            scenario.own.erase("label");
            waiting.push_back(std::move(scenario));
        });
        for (bool moved = true; moved;) {
            moved = false;
            for (auto &scenario : waiting) {
                if (scenario.name.empty() || (!scenario.base.empty() && !m_lesson.findScenario(scenario.base)))
                    continue;
                checkScenario(scenario);
                m_lesson.scenarios.push_back(std::move(scenario));
                scenario.name.clear();
                moved = true;
            }
        }
        for (const auto &scenario : waiting) {
            if (!scenario.name.empty())
                report("lesson-unknown-name", "scenarios." + scenario.name + ".base", scenario.base);
        }
    }

    void checkScenario(const LessonScenario &scenario)
    {
        json whole = scenario.own;
        for (const auto *base = m_lesson.findScenario(scenario.base); base; base = m_lesson.findScenario(base->base))
            whole = overlaid(base->own, whole);
        Problems warnings;
        const std::string path = "scenarios." + scenario.name;
        const auto read = scenario::scenarioFromJson(whole, path, warnings);
        if (!read)
            reportAs(read.problem(), read.problem().path);
        for (const auto &warning : warnings)
            reportAs(warning, warning.path);
    }

    std::string scenarioName(const json &object, const std::string &path)
    {
        const std::string name = text(object, path, "scenario").value_or("");
        if (!name.empty() && !m_lesson.findScenario(name))
            report("lesson-unknown-name", join(path, "scenario"), name);
        return name;
    }

    KeyValues keyValues(const std::string &key, const json &values, const std::string &path)
    {
        KeyValues result{.key = key, .values = {}};
        const auto *field = scenario::findField(key);
        if (!field) {
            Problem unknown = scenario::unknownKey(key);
            unknown.found = key;
            reportAs(unknown, path);
            return result;
        }
        if (!values.is_array() || values.empty() || values.size() > mostValues) {
            report("wrong-type", path, scenario::shown(values), "list");
            return result;
        }
        for (const auto &value : values) {
            if (const auto problem = scenario::checkValue(*field, value))
                reportAs(*problem, path);
            result.values.push_back(value);
        }
        return result;
    }

    std::optional<Expression> expression(const json &object, const std::string &path, const char *key)
    {
        const auto written = text(object, path, key);
        return written ? expression(*written, join(path, key)) : std::nullopt;
    }

    std::optional<Expression> expression(const std::string &written, const std::string &path)
    {
        auto parsed = parseExpression(written);
        if (!parsed) {
            reportAs(parsed.problem(), path);
            return std::nullopt;
        }
        for (const auto &operand : parsed->operands) {
            if (!operand.scenario.empty() && operand.scenario != "drawn" && !m_lesson.findScenario(operand.scenario))
                report("lesson-unknown-name", path, operand.scenario);
        }
        return std::move(*parsed);
    }

    void readBlock(const std::string &name, const json &entry)
    {
        const std::string path = "blocks." + name;
        const auto word = text(entry, path, "kind");
        const auto kind = word ? fromWord<BlockKind>(*word) : std::nullopt;
        if (word && !kind)
            report("unknown-word", path + ".kind", *word, allWords<BlockKind>());
        if (!kind)
            return;
        Block block{.name = name, .kind = *kind, .scenarios = {}, .fields = {}, .numbers = {}};
        if (entry.contains("scenarios")) {
            block.scenarios = textList(entry, path, "scenarios", false);
            for (const auto &scenario : block.scenarios) {
                if (!m_lesson.findScenario(scenario))
                    report("lesson-unknown-name", path + ".scenarios", scenario);
            }
        } else {
            block.scenarios = {scenarioName(entry, path)};
        }
        const bool several = *kind == BlockKind::Compare || *kind == BlockKind::Bar;
        if (block.scenarios.size() > (several ? 8U : 1U))
            report("out-of-range", path + ".scenarios", std::to_string(block.scenarios.size()), several ? "1..8" : "1");
        readParts(block, entry, path);
        m_lesson.blocks.push_back(std::move(block));
    }

    void readParts(Block &block, const json &entry, const std::string &path)
    {
        switch (block.kind) {
        case BlockKind::Sliders:
            checkKeys(entry, path, {"kind", "scenario", "fields"});
            return readSliders(block, entry, path);
        case BlockKind::Derivation:
            checkKeys(entry, path, {"kind", "scenario", "number"});
            return addNumber(block, entry, path);
        case BlockKind::Curve:
            checkKeys(entry, path, {"kind", "scenario", "key", "values", "number"});
            if (const auto key = text(entry, path, "key"))
                block.fields.push_back(keyValues(*key, entry.value("values", json()), path + ".values"));
            return addNumber(block, entry, path);
        case BlockKind::Compare:
            checkKeys(entry, path, {"kind", "scenario", "scenarios", "numbers"});
            for (const auto &number : textList(entry, path, "numbers", false)) {
                if (auto parsed = expression(number, path + ".numbers"))
                    block.numbers.push_back(std::move(*parsed));
            }
            return;
        case BlockKind::Bar:
            return checkKeys(entry, path, {"kind", "scenario", "scenarios"});
        case BlockKind::Terms:
        case BlockKind::Phases:
        case BlockKind::Rules:
            return checkKeys(entry, path, {"kind", "scenario"});
        }
    }

    void addNumber(Block &block, const json &entry, const std::string &path)
    {
        if (auto parsed = expression(entry, path, "number"))
            block.numbers.push_back(std::move(*parsed));
    }

    void readSliders(Block &block, const json &entry, const std::string &path)
    {
        const json *fields = required(entry, path, "fields");
        if (!fields)
            return;
        if (!fields->is_array() || fields->empty() || fields->size() > 12)
            return report("wrong-type", path + ".fields", scenario::shown(*fields), "list");
        for (std::size_t i = 0; i < fields->size(); ++i) {
            const json &field = (*fields)[i];
            const std::string place = path + ".fields[" + std::to_string(i) + "]";
            if (!field.is_object()) {
                report("wrong-type", place, scenario::shown(field), "object");
                continue;
            }
            checkKeys(field, place, {"key", "values"});
            if (const auto key = text(field, place, "key"))
                block.fields.push_back(keyValues(*key, field.value("values", json()), place));
        }
    }

    void readExercises(const json &root)
    {
        const json *list = required(root, {}, "exercises");
        if (!list)
            return;
        if (!list->is_array() || list->size() > mostEntries)
            return report("wrong-type", "exercises", scenario::shown(*list), "list");
        for (std::size_t i = 0; i < list->size(); ++i) {
            const std::string path = "exercises[" + std::to_string(i) + "]";
            if ((*list)[i].is_object())
                readExercise((*list)[i], path);
            else
                report("wrong-type", path, scenario::shown((*list)[i]), "object");
        }
    }

    void readExercise(const json &entry, const std::string &path)
    {
        checkKeys(entry, path, {"id", "scenario", "vary", "kind", "answer", "unit", "tolerance", "choices", "digits"});
        Exercise exercise;
        exercise.id = text(entry, path, "id").value_or("");
        if (m_lesson.findExercise(exercise.id))
            report("repeated-key", path + ".id", exercise.id);
        exercise.scenario = scenarioName(entry, path);
        exercise.answer = expression(entry, path, "answer").value_or(Expression());
        if (entry.value("kind", json("number")) == "choice") {
            exercise.kind = ExerciseKind::Choice;
            exercise.choices = textList(entry, path, "choices", false);
        } else if (entry.value("kind", json("number")) != "number") {
            report("unknown-word", path + ".kind", scenario::shown(entry["kind"]), allWords<ExerciseKind>());
        } else {
            readUnit(exercise, entry, path);
        }
        if (const json *vary = required(entry, path, "vary"); vary && vary->is_object()) {
            for (const auto &[key, values] : vary->items())
                exercise.vary.push_back(keyValues(key, values, path + ".vary." + key));
        } else if (vary) {
            report("wrong-type", path + ".vary", scenario::shown(*vary), "object");
        }
        std::size_t draws = 1;
        for (const auto &key : exercise.vary)
            draws *= std::max<std::size_t>(1, std::min(key.values.size(), mostDraws));
        if (exercise.vary.size() > 8 || draws > mostDraws)
            report("out-of-range", path + ".vary", std::to_string(draws), "1.." + std::to_string(mostDraws));
        m_lesson.exercises.push_back(std::move(exercise));
    }

    void readUnit(Exercise &exercise, const json &entry, const std::string &path)
    {
        if (const auto word = text(entry, path, "unit")) {
            const auto unit = fromWord<Unit>(*word);
            if (!unit || *unit == Unit::Text)
                report("unknown-word", path + ".unit", *word, allWords<Unit>());
            exercise.unit = unit.value_or(Unit::Auto);
        }
        if (entry.contains("digits"))
            exercise.digits = static_cast<int>(integer(entry, path, "digits", 9).value_or(-1));
        const json *tolerance = required(entry, path, "tolerance");
        if (tolerance && tolerance->is_number())
            exercise.tolerance = tolerance->get<double>();
        if (tolerance && (!tolerance->is_number() || !(exercise.tolerance >= 0 && exercise.tolerance <= 0.5)))
            report("out-of-range", path + ".tolerance", scenario::shown(*tolerance), "0..0.5");
    }

    Lesson &m_lesson;
};

// A problem whose place is a byte of the text is told with its line.
Problem withLine(Problem problem, std::string_view text)
{
    std::size_t byte = 0;
    const std::string_view place = problem.path;
    if (place.starts_with("byte ") &&
        std::from_chars(place.data() + 5, place.data() + place.size(), byte).ec == std::errc())
        problem.path = "line " + std::to_string(lineOfByte(text, byte));
    return problem;
}

}  // namespace

json overlaid(json base, const json &own)
{
    if (!base.is_object() || !own.is_object())
        return own;
    for (const auto &[key, value] : own.items())
        base[key] = base.contains(key) ? overlaid(base[key], value) : value;
    return base;
}

json keyAsJson(std::string_view key, const json &value)
{
    const auto dot = key.find('.');
    if (dot == std::string_view::npos)
        return {{std::string(key), value}};
    return {{std::string(key.substr(0, dot)), keyAsJson(key.substr(dot + 1), value)}};
}

ReadLesson readLesson(const std::filesystem::path &folder)
{
    ReadLesson result;
    auto lesson = std::make_shared<Lesson>();
    lesson->folder = folder;
    const auto file = folder / "lesson.json";
    auto structure = scenario::readTextFile(file, mostFileBytes);
    if (!structure) {
        result.problems.push_back(structure.problem());
        return result;
    }
    lesson->structure = std::move(*structure);
    const auto root = scenario::parseStrictly(lesson->structure, file.string());
    if (!root) {
        result.problems.push_back(withLine(root.problem(), lesson->structure));
        return result;
    }
    StructureReader(*lesson, file.string(), result.problems).read(*root);
    for (const auto &[language, word] : Words<Language>::table) {
        const auto name = folder / (std::string(word) + ".md");
        const auto text = scenario::readTextFile(name, mostFileBytes);
        if (!text)
            result.problems.push_back(text.problem());
        else
            lesson->texts[static_cast<std::size_t>(language)] = parseLessonText(*text, name.string(), result.problems);
    }
    if (result.problems.empty())
        result.lesson = std::move(lesson);
    return result;
}

}  // namespace headroom::lessons
