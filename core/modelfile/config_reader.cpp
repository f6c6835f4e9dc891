// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checked reading of a config object.
#include "core/modelfile/config_reader.h"

namespace headroom::modelfile {

namespace {
const nlohmann::json &emptyObject()
{
    static const nlohmann::json object = nlohmann::json::object();
    return object;
}

std::string rangeText(Limits limits)
{
    return std::to_string(limits.low) + ".." + std::to_string(limits.high);
}
}  // namespace

std::string shortText(const nlohmann::json &value)
{
    if (value.is_array())
        return "array";
    if (value.is_object())
        return "object";
    std::string text = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    constexpr std::size_t longest = 60;
    if (text.size() > longest)
        text = text.substr(0, longest) + "...";
    return text;
}

ConfigReader::ConfigReader(const nlohmann::json &object, std::string file, std::string place)
    : m_object(object.is_object() ? object : emptyObject()), m_file(std::move(file)), m_place(std::move(place))
{
}

const nlohmann::json *ConfigReader::find(std::string_view key) const
{
    const auto it = m_object.find(std::string(key));
    return it == m_object.end() || it->is_null() ? nullptr : &*it;
}

bool ConfigReader::has(std::string_view key) const
{
    return find(key) != nullptr;
}

std::string_view ConfigReader::nameOf(Keys keys) const
{
    for (const auto key : keys) {
        if (has(key))
            return key;
    }
    return *keys.begin();
}

std::string ConfigReader::placeOf(std::string_view key) const
{
    return m_place.empty() ? std::string(key) : m_place + "." + std::string(key);
}

void ConfigReader::fail(std::string code, std::string_view key, std::string found, std::string expected)
{
    if (!m_problem)
        m_problem =
            Problem{std::move(code), Severity::Error, m_file, placeOf(key), std::move(found), std::move(expected)};
}

void ConfigReader::adopt(const ConfigReader &other)
{
    if (!m_problem)
        m_problem = other.m_problem;
}

std::optional<std::int64_t> ConfigReader::integer(Keys keys, Limits limits)
{
    const auto key = nameOf(keys);
    const auto *value = find(key);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_number_integer()) {
        fail("wrong-type", key, shortText(*value), "integer");
        return limits.low;
    }
    // Unsigned values beyond the signed range would turn negative: refuse them as too large first.
    const bool huge = value->is_number_unsigned() && value->get<std::uint64_t>() > std::uint64_t(limits.high);
    const auto number = huge ? limits.high : value->get<std::int64_t>();
    if (huge || number < limits.low || number > limits.high) {
        fail("out-of-range", key, shortText(*value), rangeText(limits));
        return limits.low;
    }
    return number;
}

std::int64_t ConfigReader::required(Keys keys, Limits limits)
{
    const auto value = integer(keys, limits);
    if (!value)
        fail("missing-value", *keys.begin(), {}, "integer, " + rangeText(limits));
    return value.value_or(limits.low);
}

bool ConfigReader::flag(std::string_view key, bool fallback)
{
    const auto *value = find(key);
    if (value == nullptr)
        return fallback;
    if (!value->is_boolean()) {
        fail("wrong-type", key, shortText(*value), "true, false");
        return fallback;
    }
    return value->get<bool>();
}

double ConfigReader::number(Keys keys, double low, double high, double fallback)
{
    const auto key = nameOf(keys);
    const auto *value = find(key);
    if (value == nullptr)
        return fallback;
    if (!value->is_number()) {
        fail("wrong-type", key, shortText(*value), "number");
        return fallback;
    }
    const auto read = value->get<double>();
    if (!(read >= low && read <= high)) {
        fail("out-of-range", key, shortText(*value), nlohmann::json(low).dump() + ".." + nlohmann::json(high).dump());
        return fallback;
    }
    return read;
}

std::string ConfigReader::text(Keys keys) const
{
    const auto *value = find(nameOf(keys));
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

ConfigReader ConfigReader::part(std::string_view key)
{
    const auto *value = find(key);
    if (value != nullptr && !value->is_object())
        fail("wrong-type", key, shortText(*value), "object");
    return {value == nullptr ? emptyObject() : *value, m_file, placeOf(key)};
}

}  // namespace headroom::modelfile
