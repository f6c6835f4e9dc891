// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checked reading of an architecture object: every wrong key, type or size is one BuildError.
#include "core/catalog/description_view.h"

#include <utility>

namespace headroom::catalog {

using nlohmann::json;

namespace {

std::string shortText(const json &value)
{
    if (value.is_structured())
        return value.type_name();  // never dumped: nesting may be as deep as the file is long
    std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
    if (text.size() > 60) {
        text.resize(57);
        text.append("...");
    }
    return text;
}

}  // namespace

DescriptionView::DescriptionView(const json &object, const std::string &file, std::string place)
    : m_file(&file), m_place(std::move(place))
{
    if (!object.is_object())
        throw BuildError{{"wrong-type", Severity::Error, file, m_place, shortText(object), "object"}};
    m_chain.push_back(&object);
}

DescriptionView DescriptionView::over(const json *object) const
{
    DescriptionView view = *this;
    if (object && object->is_object())
        view.m_chain.insert(view.m_chain.begin(), object);
    return view;
}

json DescriptionView::merged() const
{
    json object = json::object();
    for (auto it = m_chain.rbegin(); it != m_chain.rend(); ++it)
        object.update(**it, true);
    return object;
}

DescriptionView DescriptionView::child(const char *key) const
{
    DescriptionView view;
    view.m_file = m_file;
    view.m_place = m_place.empty() ? std::string(key) : m_place + "." + key;
    for (const json *object : m_chain) {
        const auto it = object->find(key);
        if (it == object->end())
            continue;
        if (it->is_object()) {
            view.m_chain.push_back(&*it);
            continue;
        }
        if (!it->is_null() && view.m_chain.empty())
            fail("wrong-type", key, shortText(*it), "object");
        break;  // a value of another kind hides what lies below it
    }
    return view;
}

const json *DescriptionView::find(const char *key) const
{
    for (const json *object : m_chain) {
        const auto it = object->find(key);
        if (it != object->end())
            return it->is_null() ? nullptr : &*it;
    }
    return nullptr;
}

const json *DescriptionView::array(const char *key) const
{
    const json *value = find(key);
    if (value && !value->is_array())
        fail("wrong-type", key, shortText(*value), "array");
    return value;
}

std::int64_t DescriptionView::size(const char *key, std::int64_t max, std::int64_t min) const
{
    const json *value = find(key);
    if (!value)
        fail("missing-key", key, {}, "integer");
    return checkedInteger(*this, key, *value, min, max);
}

std::int64_t DescriptionView::sizeOr(const char *key, std::int64_t fallback, std::int64_t max, std::int64_t min) const
{
    const json *value = find(key);
    return value ? checkedInteger(*this, key, *value, min, max) : fallback;
}

double DescriptionView::numberOr(const char *key, double fallback, double min, double max) const
{
    const json *value = find(key);
    if (!value)
        return fallback;
    if (!value->is_number())
        fail("wrong-type", key, shortText(*value), "number");
    const double number = value->get<double>();
    if (!(number >= min && number <= max))
        fail("out-of-range", key, shortText(*value), std::to_string(min) + ".." + std::to_string(max));
    return number;
}

bool DescriptionView::flag(const char *key, bool fallback) const
{
    const json *value = find(key);
    if (!value)
        return fallback;
    if (!value->is_boolean())
        fail("wrong-type", key, shortText(*value), "boolean");
    return value->get<bool>();
}

std::string DescriptionView::text(const char *key, std::string_view fallback) const
{
    const json *value = find(key);
    if (!value)
        return std::string(fallback);
    if (!value->is_string())
        fail("wrong-type", key, shortText(*value), "string");
    return value->get<std::string>();
}

std::string DescriptionView::requiredText(const char *key) const
{
    if (!has(key))
        fail("missing-key", key, {}, "string");
    return text(key, {});
}

void DescriptionView::fail(const char *code, const std::string &key, std::string found, std::string expected) const
{
    std::string path = m_place;
    if (!key.empty())
        path += (path.empty() ? "" : ".") + key;
    throw BuildError{
        {code, Severity::Error, m_file ? *m_file : std::string(), path, std::move(found), std::move(expected)}};
}

std::int64_t checkedInteger(const DescriptionView &view, const std::string &key, const json &value, std::int64_t min,
                            std::int64_t max)
{
    const std::string range = std::to_string(min) + ".." + std::to_string(max);
    if (!value.is_number_integer())
        view.fail("wrong-type", key, shortText(value), "integer");
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(max))
        view.fail("out-of-range", key, shortText(value), range);
    const auto number = value.get<std::int64_t>();
    if (number < min || number > max)
        view.fail("out-of-range", key, shortText(value), range);
    return number;
}

}  // namespace headroom::catalog
