// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a JSON file strictly: a key given twice is an error, and an error tells its line.
#include "core/catalog/catalog_reader.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace headroom::catalog {

using nlohmann::json;

namespace {

constexpr std::uintmax_t maxFileBytes = 64u << 20;

std::string lineOf(const std::string &text, std::size_t byte)
{
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
    return "line " + std::to_string(1 + std::count(text.begin(), end, '\n'));
}

// The part of the library's message that says what is wrong, without its own prefix and position.
std::string reasonOf(const json::parse_error &error)
{
    const std::string message = error.what();
    const std::size_t colon = message.find(": ");
    return colon == std::string::npos ? message : message.substr(colon + 2);
}

struct DuplicateKey {
    std::string key;
};

class KeyWatch
{
public:
    bool operator()(int, json::parse_event_t event, json &parsed)
    {
        if (event == json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == json::parse_event_t::object_end && !m_keys.empty())
            m_keys.pop_back();
        else if (event == json::parse_event_t::key && !m_keys.back().insert(parsed.get<std::string>()).second)
            throw DuplicateKey{parsed.get<std::string>()};
        return true;
    }

private:
    std::vector<std::set<std::string>> m_keys;
};

}  // namespace

Result<std::string> readTextFile(const std::filesystem::path &path)
{
    const std::string file = path.string();
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(path, error);
    if (error || bytes > maxFileBytes)
        return Problem{"unreadable-file", Severity::Error, file, {}, error ? error.message() : std::to_string(bytes),
                       "at most 64 MiB"};
    std::ifstream stream(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(bytes), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(bytes));
    if (!stream)
        return Problem{"unreadable-file", Severity::Error, file, {}, {}, {}};
    return text;
}

Result<json> readJsonFile(const std::filesystem::path &path, KeyCheck check)
{
    const std::string file = path.string();
    const Result<std::string> read = readTextFile(path);
    if (!read)
        return read.problem();
    const std::string &text = *read;
    try {
        if (check == KeyCheck::Trusted)
            return json::parse(text);
        KeyWatch watch;
        return json::parse(
            text, [&watch](int depth, json::parse_event_t event, json &parsed) { return watch(depth, event, parsed); });
    } catch (const json::parse_error &failure) {
        return Problem{"bad-json", Severity::Error, file, lineOf(text, failure.byte), reasonOf(failure), "JSON"};
    } catch (const DuplicateKey &twice) {
        const std::size_t first = text.find('"' + twice.key + '"');
        const std::size_t second = first == std::string::npos ? 0 : text.find('"' + twice.key + '"', first + 1);
        return Problem{"duplicate-key", Severity::Error, file, lineOf(text, second), twice.key, "each key once"};
    }
}

}  // namespace headroom::catalog
