// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a shell, lines of YAML, and the plan as the writers ask for it.
#include "core/launch/sheet.h"

#include "core/scenario/fields.h"

#include <algorithm>
#include <cctype>

namespace headroom::launch {

namespace {

constexpr std::size_t shortCommand = 90;
constexpr std::string_view plain = "_@%+=:,./-";

bool isPlain(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || plain.find(c) != std::string_view::npos;
}

// What YAML takes as a string without quotes, whatever its version.
bool isPlainYaml(const std::string &text)
{
    if (text.empty() || !std::isalpha(static_cast<unsigned char>(text.front())))
        return false;
    std::string lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    for (const char *word : {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}) {
        if (lower == word)
            return false;
    }
    return std::all_of(text.begin(), text.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) ||
               std::string_view("_./-").find(c) != std::string_view::npos;
    });
}

std::string yamlText(const std::string &text)
{
    return isPlainYaml(text) ? text : nlohmann::json(text).dump();
}

}  // namespace

std::string quoted(const std::string &text)
{
    if (!text.empty() && std::all_of(text.begin(), text.end(), isPlain))
        return text;
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

Command &Command::word(const std::string &value)
{
    m_parts.push_back(quoted(value));
    return *this;
}

Command &Command::flag(const std::string &name)
{
    m_parts.push_back(name);
    return *this;
}

Command &Command::flag(const std::string &name, const std::string &value)
{
    m_parts.push_back(name + " " + quoted(value));
    return *this;
}

Command &Command::flag(const std::string &name, std::int64_t value)
{
    return flag(name, std::to_string(value));
}

Command &Command::variable(const std::string &name, const std::string &variable)
{
    m_parts.push_back(name + " \"" + variable + "\"");
    return *this;
}

std::string Command::text() const
{
    std::size_t length = m_program.size();
    for (const auto &part : m_parts)
        length += part.size() + 1;
    const std::string between = length <= shortCommand ? " " : " \\\n  ";
    std::string text = m_program;
    for (const auto &part : m_parts)
        text += between + part;
    return text + "\n";
}

Yaml &Yaml::add(const std::string &key, const std::string &value)
{
    m_text += key + ": " + yamlText(value) + "\n";
    return *this;
}

Yaml &Yaml::add(const std::string &key, std::int64_t value)
{
    m_text += key + ": " + std::to_string(value) + "\n";
    return *this;
}

Yaml &Yaml::add(const std::string &key, bool value)
{
    m_text += key + (value ? ": true\n" : ": false\n");
    return *this;
}

Yaml &Yaml::add(const std::string &key, const Yaml &map)
{
    m_text += key + ":\n";
    std::size_t begin = 0;
    for (std::size_t end = map.m_text.find('\n'); end != std::string::npos; end = map.m_text.find('\n', begin)) {
        m_text += "  " + map.m_text.substr(begin, end + 1 - begin);
        begin = end + 1;
    }
    return *this;
}

Yaml &Yaml::list(const std::string &key, const std::vector<std::string> &values)
{
    m_text += key + ":\n";
    for (const auto &value : values)
        m_text += "  - " + yamlText(value) + "\n";
    return *this;
}

void Sheet::says(std::initializer_list<std::string_view> paths)
{
    for (const auto path : paths)
        said.emplace(path);
}

void Sheet::warn(std::string code, std::string path, std::string found, std::string expected)
{
    answer.warnings.push_back({.code = std::move(code),
                               .severity = Severity::Warning,
                               .file = {},
                               .path = std::move(path),
                               .found = std::move(found),
                               .expected = std::move(expected)});
}

void Sheet::refuse(std::string code, std::string path, std::string found, std::string expected)
{
    if (!refusal)
        refusal = Problem{.code = std::move(code),
                          .severity = Severity::Error,
                          .file = {},
                          .path = std::move(path),
                          .found = std::move(found),
                          .expected = std::move(expected)};
}

void Sheet::file(std::string name, std::string content, bool script, std::string comment)
{
    answer.files.push_back({std::move(name), std::move(content), std::move(comment), script});
}

bool Sheet::asked(std::string_view path) const
{
    const auto *field = scenario::findField(path);
    return field && !field->get(r.asked).is_null();
}

std::string Sheet::model()
{
    if (!r.model->hubId.empty())
        return r.model->hubId;
    if (!r.asked.model.empty() && r.asked.model != r.model->id)
        return r.asked.model;
    warn("launch-no-hub-id", "model", r.model->id);
    return r.model->id;
}

bool Sheet::hasBf16() const
{
    return std::all_of(r.machine.begin(), r.machine.end(), [](const auto &part) { return part.gpu->bf16; });
}

bool Sheet::computesFp16() const
{
    using scenario::Precision;
    const auto precision = r.training.precision;
    return precision == Precision::MixedFp16 || precision == Precision::AmpFp16 || !hasBf16();
}

std::string Sheet::paged() const
{
    using scenario::Optimizer;
    switch (r.training.optimizerId) {
    case Optimizer::AdamW8bit:
        return "adamw_8bit";
    case Optimizer::PagedAdamW8bit:
        return "paged_adamw_8bit";
    case Optimizer::Adafactor:
        return "adafactor";
    case Optimizer::GaloreAdamW:
        return "galore_adamw";
    case Optimizer::Sgd:
        return "sgd";
    case Optimizer::AdamW:
        return "adamw_torch";
    default:
        return {};
    }
}

void refuseShardedGptq(Sheet &sheet)
{
    if (!scenario::hasAdapters(sheet.r.task) || sheet.r.parallelism.zeroStage != 3)
        return;
    const std::string &base = sheet.r.training.baseWeights->id;
    if (base.starts_with("gptq") || base.starts_with("awq"))
        sheet.refuse("launch-gptq-sharded", "training.base_weights", base, "nf4");
}

std::string commaList(const std::vector<std::string> &names)
{
    std::string text;
    for (const auto &name : names)
        text += (text.empty() ? "" : ",") + name;
    return text;
}

}  // namespace headroom::launch
