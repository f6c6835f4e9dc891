// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// nlohmann/json converts -1 to unsigned and 3.7 to int without a word, so every number is looked at here first.
#include "core/scenario/field_check.h"

#include "core/scenario/nearest.h"

#include <algorithm>
#include <cmath>

namespace headroom::scenario {
namespace {

using nlohmann::json;

constexpr double LargestExact = 9007199254740992.0;  // 2^53

std::string numberText(double value)
{
    if (value == std::floor(value) && std::abs(value) < LargestExact)
        return std::to_string(static_cast<std::int64_t>(value));
    return json(value).dump();
}

std::string rangeText(const Field &field)
{
    std::string text = numberText(field.minimum) + ".." + numberText(field.maximum);
    for (const auto &word : field.words)
        text += ", " + std::string(word);
    return text;
}

Problem make(const char *code, std::string path, const json &value, std::string expected)
{
    Problem p;
    p.code = code;
    p.path = std::move(path);
    p.found = shown(value);
    p.expected = std::move(expected);
    return p;
}

bool isOneOf(const Field &field, const json &value)
{
    return value.is_string() &&
           std::find(field.words.begin(), field.words.end(), value.get_ref<const std::string &>()) != field.words.end();
}

std::string wordList(const Field &field)
{
    std::string text;
    for (const auto &word : field.words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

std::optional<Problem> checkNumber(const Field &field, const json &value)
{
    if (isOneOf(field, value))
        return std::nullopt;
    const bool integer = field.type == FieldType::Integer;
    const bool takes = integer ? wholeNumber(value).has_value() : value.is_number();
    // Whole but beyond 2^53 is a matter of range, not of type.
    const bool huge = value.is_number() && std::abs(value.get<double>()) >= LargestExact;
    if (!takes && !huge)
        return wrongType(std::string(field.path), value,
                         std::string(integer ? "integer" : "number") +
                             (field.words.empty() ? "" : ", " + wordList(field)));
    const double number = value.get<double>();
    if (!(number >= field.minimum && number <= field.maximum))
        return make("out-of-range", std::string(field.path), value, rangeText(field));
    return std::nullopt;
}

std::optional<Problem> checkWord(const Field &field, const json &value)
{
    if (!value.is_string())
        return wrongType(std::string(field.path), value, wordList(field));
    if (isOneOf(field, value))
        return std::nullopt;
    Problem p = make("unknown-word", std::string(field.path), value, wordList(field));
    p.found = value.get<std::string>();
    p.nearest = nearestNames(p.found, {field.words.begin(), field.words.end()});
    return p;
}

std::optional<Problem> checkTextList(const Field &field, const json &value)
{
    const std::string path(field.path);
    const std::string expected = (field.words.empty() ? "" : wordList(field) + ", ") + "list";
    if (isOneOf(field, value))
        return std::nullopt;
    if (!value.is_array())
        return wrongType(path, value, expected);
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (!value[i].is_string() || value[i].get_ref<const std::string &>().empty())
            return wrongType(path + "[" + std::to_string(i) + "]", value[i], "string");
    }
    const auto count = static_cast<double>(value.size());
    if (count < field.minimum || count > field.maximum)
        return make("out-of-range", path, value, numberText(field.minimum) + ".." + numberText(field.maximum));
    return std::nullopt;
}

std::optional<Problem> checkGpuEntry(const Field &field, const json &entry, const std::string &place)
{
    if (!entry.is_object())
        return wrongType(place, entry, "object");
    const auto gpu = entry.find("gpu");
    if (gpu == entry.end() || !gpu->is_string() || gpu->get_ref<const std::string &>().empty())
        return wrongType(place + ".gpu", gpu == entry.end() ? json(nullptr) : *gpu, "string");
    if (const auto count = entry.find("count"); count != entry.end()) {
        Field asInteger = field;
        asInteger.type = FieldType::Integer;
        if (auto problem = checkNumber(asInteger, *count)) {
            problem->path = place + ".count";
            return problem;
        }
    }
    return std::nullopt;
}

std::optional<Problem> checkGpu(const Field &field, const json &value)
{
    const std::string path(field.path);
    if (value.is_string() && !value.get_ref<const std::string &>().empty())
        return std::nullopt;
    if (!value.is_array() || value.empty())
        return wrongType(path, value, "string, list");
    if (value.size() > 1000)
        return make("out-of-range", path, value, "1..1000");
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (auto problem = checkGpuEntry(field, value[i], path + "[" + std::to_string(i) + "]"))
            return problem;
    }
    return std::nullopt;
}

// Numbers of the list are whole by now; 4.0 becomes 4 so that no later reader meets a fraction.
json withWholeCounts(const Field &field, json value)
{
    if (field.type == FieldType::Integer && value.is_number())
        return *wholeNumber(value);
    if (field.type == FieldType::Gpu && value.is_array()) {
        for (auto &entry : value) {
            if (entry.contains("count"))
                entry["count"] = *wholeNumber(entry["count"]);
        }
    }
    return value;
}

// A mixed machine already says how many; another sum contradicts it.
std::optional<Problem> checkTotal(const Scenario &scenario, const Field &field, const json &value)
{
    if (field.path != "hardware.gpus" || scenario.hardware.gpus.size() < 2 || value.is_null())
        return std::nullopt;
    if (wholeNumber(value) == scenario.hardware.total())
        return std::nullopt;
    return make("gpus-contradiction", "hardware.gpus", value, std::to_string(scenario.hardware.total()));
}

}  // namespace

std::string shown(const json &value)
{
    if (value.is_object() || value.is_array())
        return value.type_name();
    std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
    if (text.size() > 60) {
        std::size_t end = 57;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;  // not in the middle of a character
        text = text.substr(0, end) + "...";
    }
    return text;
}

Problem wrongType(std::string path, const json &value, std::string expected)
{
    return make("wrong-type", std::move(path), value, std::move(expected));
}

std::optional<std::int64_t> wholeNumber(const json &value)
{
    if (!value.is_number())
        return std::nullopt;
    const double number = value.get<double>();
    if (!(std::abs(number) < LargestExact) || number != std::floor(number))
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

Problem unknownKey(std::string_view key)
{
    std::vector<std::string> names;
    for (const auto &field : fields())
        names.emplace_back(field.path);
    Problem p;
    p.code = "unknown-key";
    p.path = std::string(key);
    p.found = std::string(key);
    p.nearest = nearestNames(key, names);
    return p;
}

std::optional<Problem> checkValue(const Field &field, const json &value)
{
    if (value.is_null())
        return std::nullopt;
    const std::string path(field.path);
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Number:
        return checkNumber(field, value);
    case FieldType::Boolean:
        return value.is_boolean() ? std::nullopt : std::optional(wrongType(path, value, "boolean"));
    case FieldType::Word:
    case FieldType::TaskWord:
        return checkWord(field, value);
    case FieldType::Text:
        return value.is_string() ? std::nullopt : std::optional(wrongType(path, value, "string"));
    case FieldType::TextList:
        return checkTextList(field, value);
    case FieldType::Gpu:
        return checkGpu(field, value);
    case FieldType::Model:
        return value.is_string() || value.is_object() ? std::nullopt
                                                      : std::optional(wrongType(path, value, "string, object"));
    }
    return std::nullopt;
}

std::optional<Problem> setChecked(Scenario &scenario, const Field &field, const json &value)
{
    if (auto problem = checkValue(field, value))
        return problem;
    if (auto problem = checkTotal(scenario, field, value))
        return problem;
    field.set(scenario, withWholeCounts(field, value));
    return std::nullopt;
}

std::optional<Problem> setField(Scenario &scenario, std::string_view path, const json &value)
{
    const Field *field = findField(path);
    if (!field)
        return unknownKey(path);
    return setChecked(scenario, *field, value);
}

}  // namespace headroom::scenario
