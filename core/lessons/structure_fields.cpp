// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every check of a single value.
#include "core/lessons/structure_fields.h"

#include "core/lessons/json_places.h"
#include "core/lessons/lesson_parts.h"
#include "core/lessons/lesson_text.h"
#include "core/scenario/field_check.h"
#include "core/scenario/nearest.h"

#include <algorithm>

namespace headroom::lessons {

void StructureFields::report(const char *code, const std::string &path, std::string found, std::string expected)
{
    if (m_problems.size() >= mostProblems)
        return;
    Problem problem = lessonProblem(code, m_file, lineOfPath(m_whole, path), std::move(found), std::move(expected));
    if (!path.empty())
        problem.path += ", " + path;
    m_problems.push_back(std::move(problem));
}

void StructureFields::reportAs(const Problem &problem, const std::string &path)
{
    report(problem.code.c_str(), path, problem.found, problem.expected);
    m_problems.back().nearest = problem.nearest;
}

std::string StructureFields::join(const std::string &path, std::string_view key)
{
    return (path.empty() ? "" : path + ".") + std::string(key);
}

void StructureFields::checkKeys(const json &object, const std::string &path, Names known)
{
    for (const auto &[key, value] : object.items()) {
        if (std::find(known.begin(), known.end(), key) != known.end())
            continue;
        report("unknown-key", join(path, key));
        m_problems.back().nearest = scenario::nearestNames(key, {known.begin(), known.end()});
    }
}

const nlohmann::json *StructureFields::required(const json &object, const std::string &path, const char *key)
{
    const auto found = object.find(key);
    if (found != object.end())
        return &*found;
    report("missing-key", join(path, key));
    return nullptr;
}

std::optional<std::string> StructureFields::text(const json &object, const std::string &path, const char *key)
{
    const json *value = required(object, path, key);
    if (!value)
        return std::nullopt;
    if (value->is_string() && !value->get_ref<const std::string &>().empty() &&
        value->get_ref<const std::string &>().size() <= 500)
        return value->get<std::string>();
    report("wrong-type", join(path, key), scenario::shown(*value), "string");
    return std::nullopt;
}

std::optional<std::int64_t> StructureFields::integer(const json &object, const std::string &path, const char *key,
                                                     std::int64_t high)
{
    const json *value = required(object, path, key);
    const auto number = value ? scenario::wholeNumber(*value) : std::nullopt;
    if (value && !number)
        report("wrong-type", join(path, key), scenario::shown(*value), "integer");
    else if (number && (*number < 1 || *number > high))
        report("out-of-range", join(path, key), scenario::shown(*value), "1.." + std::to_string(high));
    return number;
}

LocalText StructureFields::localText(const json &object, const std::string &path, const char *key)
{
    LocalText result;
    const json *value = required(object, path, key);
    if (!value)
        return result;
    const std::string place = join(path, key);
    if (!value->is_object()) {
        report("wrong-type", place, scenario::shown(*value), "object");
        return result;
    }
    checkKeys(*value, place, {"en", "zh_CN"});
    for (const auto &[language, word] : Words<Language>::table)
        result.text[static_cast<std::size_t>(language)] = text(*value, place, std::string(word).c_str()).value_or("");
    return result;
}

std::vector<std::string> StructureFields::textList(const json &object, const std::string &path, const char *key,
                                                   bool mayBeEmpty)
{
    const json *value = required(object, path, key);
    if (!value)
        return {};
    const bool size = value->is_array() && value->size() <= mostEntries && (mayBeEmpty || !value->empty());
    if (size && std::all_of(value->begin(), value->end(), [](const json &entry) { return entry.is_string(); }))
        return value->get<std::vector<std::string>>();
    report("wrong-type", join(path, key), scenario::shown(*value), "list");
    return {};
}

bool StructureFields::isName(const std::string &name)
{
    const auto good = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !name.empty() && name.size() <= 60 && name != "drawn" && std::all_of(name.begin(), name.end(), good);
}

bool StructureFields::isTable(const json &value, const char *key)
{
    if (value.is_object() && value.size() <= mostEntries)
        return true;
    report("wrong-type", key, scenario::shown(value), "object");
    return false;
}

bool StructureFields::isEntry(const std::string &name, const json &entry, const std::string &path)
{
    if (!isName(name))
        report("wrong-type", path, name, "a-z, 0-9, -, _");
    else if (!entry.is_object())
        report("wrong-type", path, scenario::shown(entry), "object");
    else
        return true;
    return false;
}

}  // namespace headroom::lessons
