// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// --set: "training.sequence_length=32k". In keys that count tokens of a sequence 1k is 1024 and 1m 1024 * 1024; in all
// others k, m, b and t are thousand, million, billion and trillion. 4*2048 multiplies; 80% is 0.8; nothing after the
// sign puts the default back.
#include "core/scenario/field_check.h"

#include <array>
#include <charconv>

namespace headroom::scenario {
namespace {

using nlohmann::json;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Blank = " \t\r\n";
    const auto begin = text.find_first_not_of(Blank);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(Blank) - begin + 1);
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool countsTokensOfASequence(const Field &field)
{
    return field.path == "inference.context" || field.path == "training.sequence_length" ||
           (field.type == FieldType::Integer && endsWith(field.path, "_tokens"));
}

std::optional<double> suffixFactor(char suffix, bool binary)
{
    const double k = binary ? 1024 : 1000;
    switch (suffix) {
    case 'k':
    case 'K':
        return k;
    case 'm':
    case 'M':
        return k * k;
    case 'b':
    case 'B':
        return binary ? std::nullopt : std::optional(1e9);
    case 't':
    case 'T':
        return binary ? std::nullopt : std::optional(1e12);
    case '%':
        return 0.01;
    default:
        return std::nullopt;
    }
}

std::optional<double> factorOf(std::string_view text, bool binary)
{
    text = trimmed(text);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data())
        return std::nullopt;
    const std::string_view rest = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    if (rest.empty())
        return value;
    if (rest.size() != 1)
        return std::nullopt;
    const auto factor = suffixFactor(rest.front(), binary);
    return factor ? std::optional(value * *factor) : std::nullopt;
}

std::optional<double> productOf(std::string_view text, bool binary)
{
    double product = 1;
    for (;;) {
        const auto star = text.find('*');
        const auto factor = factorOf(text.substr(0, star), binary);
        if (!factor)
            return std::nullopt;
        product *= *factor;
        if (star == std::string_view::npos)
            return product;
        text.remove_prefix(star + 1);
    }
}

json listOf(std::string_view text)
{
    json list = json::array();
    for (;;) {
        const auto comma = text.find(',');
        list.push_back(std::string(trimmed(text.substr(0, comma))));
        if (comma == std::string_view::npos)
            return list;
        text.remove_prefix(comma + 1);
    }
}

json booleanOf(std::string_view text)
{
    constexpr std::array<std::string_view, 3> Yes{"true", "on", "yes"}, No{"false", "off", "no"};
    for (std::size_t i = 0; i < Yes.size(); ++i) {
        if (text == Yes[i])
            return true;
        if (text == No[i])
            return false;
    }
    return std::string(text);
}

// What cannot be read stays text, and the check then says which type was expected.
json valueOf(const Field &field, std::string_view text)
{
    const std::string asText(text);
    if (text.empty())
        return nullptr;
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Number: {
        const auto number = productOf(text, countsTokensOfASequence(field));
        return number ? json(*number) : json(asText);
    }
    case FieldType::Boolean:
        return booleanOf(text);
    case FieldType::TextList:
        if (!field.words.empty() && text == field.words.front())
            return asText;
        return listOf(text);
    case FieldType::Gpu:
    case FieldType::Model:
        if (text.front() == '[' || text.front() == '{') {
            json parsed = json::parse(text, nullptr, false);
            return parsed.is_discarded() ? json(asText) : parsed;
        }
        return asText;
    default:
        return asText;
    }
}

}  // namespace

std::optional<Problem> setFromText(Scenario &scenario, std::string_view assignment)
{
    const auto sign = assignment.find('=');
    if (sign == std::string_view::npos || trimmed(assignment.substr(0, sign)).empty()) {
        Problem p;
        p.code = "not-an-assignment";
        p.path = "--set";
        p.found = std::string(assignment.substr(0, 80));
        p.expected = "section.key=value";
        return p;
    }
    const std::string_view path = trimmed(assignment.substr(0, sign));
    const Field *field = findField(path);
    if (!field)
        return unknownKey(path);
    return setChecked(scenario, *field, valueOf(*field, trimmed(assignment.substr(sign + 1))));
}

}  // namespace headroom::scenario
