// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading one kind of value after another from lesson.json, telling what is wrong with its line and path.
#pragma once

#include "core/lessons/lesson.h"
#include "core/result.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::lessons {

class StructureFields
{
protected:
    using json = nlohmann::json;
    using Names = std::initializer_list<std::string_view>;

    StructureFields(const std::string &whole, std::string file, Problems &problems)
        : m_whole(whole), m_file(std::move(file)), m_problems(problems)
    {
    }

    void report(const char *code, const std::string &path, std::string found = {}, std::string expected = {});
    void reportAs(const Problem &problem, const std::string &path);
    void checkKeys(const json &object, const std::string &path, Names known);
    // The value of a required key; null: told.
    const json *required(const json &object, const std::string &path, const char *key);
    std::optional<std::string> text(const json &object, const std::string &path, const char *key);
    std::optional<std::int64_t> integer(const json &object, const std::string &path, const char *key,
                                        std::int64_t high);
    LocalText localText(const json &object, const std::string &path, const char *key);
    std::vector<std::string> textList(const json &object, const std::string &path, const char *key, bool mayBeEmpty);
    [[nodiscard]] static bool isName(const std::string &name);
    [[nodiscard]] static std::string join(const std::string &path, std::string_view key);

    // Calls read(name, object) for each entry of the object `key`.
    template <class Read> void eachOf(const json &root, const char *key, Read read)
    {
        const json *value = required(root, {}, key);
        if (!value || !isTable(*value, key))
            return;
        for (const auto &[name, entry] : value->items()) {
            if (isEntry(name, entry, join(key, name)))
                read(name, entry);
        }
    }

private:
    bool isTable(const json &value, const char *key);
    bool isEntry(const std::string &name, const json &entry, const std::string &path);

    const std::string &m_whole;
    std::string m_file;
    Problems &m_problems;
};

}  // namespace headroom::lessons
