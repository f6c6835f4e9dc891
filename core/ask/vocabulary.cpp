// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading resources/ask and indexing the catalogue's names.
#include "core/ask/vocabulary.h"

#include "core/ask/folded_text.h"
#include "core/resources/json_reading.h"

#include <algorithm>
#include <utility>

namespace headroom::ask {

namespace {

using nlohmann::json;

std::vector<Assignment> assignmentsOf(const json &object)
{
    std::vector<Assignment> list;
    for (const auto &[path, value] : object.items())
        list.push_back({path, value});
    return list;
}

Setting settingOf(const json &entry)
{
    Setting setting;
    if (entry.is_string()) {
        setting.path = entry.get<std::string>();
        return setting;
    }
    setting.path = entry.value("key", "");
    setting.scan = entry.value("scan", false);
    const json values = entry.value("values", json::object());
    for (const auto &[text, value] : values.items())
        setting.values[text] = value.is_object() ? assignmentsOf(value)
                               : value.is_null() ? std::vector<Assignment>()
                                                 : std::vector<Assignment>{{setting.path, value}};
    return setting;
}

void readWords(Vocabulary &v, const json &data)
{
    for (const auto &entry : data.at("phrases")) {
        for (const auto &word : entry.at("words"))
            v.phrases.add({word, assignmentsOf(entry.value("set", json::object())), entry.value("guess", false)});
    }
    for (const auto &entry : data.at("keyed")) {
        for (const auto &word : entry.at("words"))
            v.keyed.add(
                {word, entry.at("key"), entry.at("unit"), entry.value("before", false), entry.value("after", true)});
    }
    for (const auto &[word, value] : data.at("numbers").items())
        v.numberWords.add({word, {{"", value}}});
    for (const auto &word : data.at("card_words"))
        v.cardWords.add({word, {}});
    for (const auto &word : data.at("node_words"))
        v.nodeWords.add({word, {}});
    for (const auto &word : data.at("fillers"))
        v.fillers.add({word, {}});
    v.links = data.at("links").get<std::vector<std::string>>();
    v.engineOfVendor = data.at("engine_of_vendor").get<std::map<std::string, std::string>>();
    v.formatOf = data.at("formats").get<std::map<std::string, std::map<std::string, std::string>>>();
}

void readSettings(Vocabulary &v, const json &data)
{
    for (const auto &[name, entry] : data.at("settings").items())
        v.settings[name] = settingOf(entry);
    for (const auto &name : data.at("without_effect"))
        v.settings[name.get<std::string>()].withoutEffect = true;
    for (const auto &entry : data.at("programs")) {
        Program program;
        program.words = entry.at("words").get<std::vector<std::string>>();
        program.sets = assignmentsOf(entry.at("set"));
        program.positionalModel = entry.value("positional_model", false);
        const json flags = entry.value("flags", json::object());
        for (const auto &[name, own] : flags.items())
            program.own[name] = settingOf(own);
        v.programs.push_back(std::move(program));
    }
}

// "text {quantity:unit} text": what is between braces is read.
LogPattern patternOf(const json &entry)
{
    LogPattern pattern;
    const std::string text = fold(entry.at("line").get<std::string>()).text;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find('{', at), text.size());
        const std::size_t close = std::min(text.find('}', open), text.size());
        LogPattern::Part part{.text = text.substr(at, open - at), .reads = {}, .unit = {}};
        if (open < text.size()) {
            const std::string inner = text.substr(open + 1, close - open - 1);
            const auto colon = inner.find(':');
            part.reads = inner.substr(0, colon);
            part.unit = colon == std::string::npos ? "number" : inner.substr(colon + 1);
        }
        pattern.parts.push_back(std::move(part));
        at = close + 1;
    }
    pattern.sets = assignmentsOf(entry.value("set", json::object()));
    pattern.combine = entry.value("combine", "last");
    return pattern;
}

void readNames(Vocabulary &v, const json &data)
{
    for (const auto &entry : data.at("families")) {
        const Family family{entry.at("ids").get<std::vector<std::string>>(), entry.value("default", "")};
        for (const auto &word : entry.at("words"))
            v.families[compact(fold(word.get<std::string>()).text)] = family;
    }
    for (const auto &[name, id] : data.at("models").items())
        v.models[compact(fold(name).text)] = id.get<std::string>();
    v.modelOfSize = data.at("model_of_size").get<std::map<std::string, std::string>>();
    for (const auto &[gib, id] : data.at("gpu_of_memory").items())
        v.gpuOfMemory[std::stoll(gib)] = id.get<std::string>();
    v.usualGpus = data.at("usual_gpus").get<std::vector<std::string>>();
    v.usualModels = data.at("usual_models").get<std::vector<std::string>>();
    v.gpuForms = data.at("gpu_forms").get<std::vector<std::string>>();
    for (const auto &entry : data.at("machines")) {
        const std::vector<Assignment> cards{{"@gpu", entry.at("gpu")}, {"@per_node", entry.at("cards")}};
        for (const auto &word : entry.at("words"))
            v.machines.add({word, cards, entry.value("guess", false)});
    }
}

// The catalogue's own names come before our nicknames.
void indexModels(Vocabulary &v, const catalog::Catalog &catalog)
{
    auto nicknames = std::exchange(v.models, {});
    const auto add = [&](std::string_view name, const std::string &id) {
        const std::string key = compact(fold(name).text);
        if (key.size() > 1)
            v.models.emplace(key, id);
    };
    for (const auto &entry : catalog.modelNames()) {
        v.modelSizes.emplace_back(entry.id, entry.size);
        add(entry.id, entry.id);
        add(entry.name, entry.id);
        for (const auto &alias : entry.aliases) {
            add(alias, entry.id);
            add(std::string_view(alias).substr(alias.rfind('/') + 1), entry.id);
        }
        auto &family = v.families[compact(fold(entry.heading).text)];
        if (family.standard.empty())  // not one of names.json
            family.prefixes.push_back(entry.id);
    }
    v.models.merge(nicknames);
}

// Every beginning of an id stands for all that begin so: "a100" for four cards.
void indexGpus(Vocabulary &v, const catalog::Catalog &catalog, const json &usual)
{
    const auto add = [&](std::string_view name, const NamedGpu &gpu) {
        auto &list = v.gpus[compact(fold(name).text)];
        if (std::none_of(list.begin(), list.end(), [&](const NamedGpu &other) { return other.id == gpu.id; }))
            list.push_back(gpu);
    };
    const auto entries = catalog.gpuNames();
    for (const auto &entry : entries) {  // "4080" is that card before it is the beginning of "4080-super"
        const NamedGpu gpu{entry.id, entry.size};
        add(entry.id, gpu);
        add(entry.name, gpu);
        for (const auto &name : entry.aliases)
            add(name, gpu);
    }
    for (const auto &entry : entries) {
        const NamedGpu gpu{entry.id, entry.size};
        for (std::size_t end = entry.id.find('-'); end != std::string::npos; end = entry.id.find('-', end + 1)) {
            // A word alone ("max" of "max-1550") means other things too.
            const std::string_view beginning = std::string_view(entry.id).substr(0, end);
            if (std::any_of(beginning.begin(), beginning.end(), isDigit))
                add(beginning, gpu);
        }
        const auto first = entry.id.find('-');
        if (first != std::string::npos &&
            std::none_of(entry.id.begin(), entry.id.begin() + static_cast<long>(first), isDigit))
            for (std::size_t end = entry.id.find('-', first + 1);; end = entry.id.find('-', end + 1)) {
                add(std::string_view(entry.id).substr(first + 1, end == std::string::npos ? end : end - first - 1),
                    gpu);
                if (end == std::string::npos)
                    break;
            }
    }
    for (const auto &[name, id] : usual.items()) {
        auto &list = v.gpus[compact(fold(name).text)];
        const auto size = std::find_if(entries.begin(), entries.end(), [&](const auto &e) { return e.id == id; });
        std::erase_if(list, [&](const NamedGpu &gpu) { return gpu.id == id; });
        if (size != entries.end())
            list.insert(list.begin(), {size->id, size->size});
    }
}

}  // namespace

Result<Vocabulary> Vocabulary::load(const std::filesystem::path &dataFolder, const catalog::Catalog &catalog)
{
    Vocabulary v;
    const auto folder = dataFolder / "ask";
    const auto read = [&](const char *name, const auto &take) -> std::optional<Problem> {
        const auto done = resources::readWith<bool>(folder / name, [&](const json &data) -> Result<bool> {
            take(data);
            return true;
        });
        return done ? std::nullopt : std::optional(done.problem());
    };
    json usualGpus;
    if (auto problem = read("words.json", [&](const json &data) { readWords(v, data); }))
        return *problem;
    if (auto problem = read("settings.json", [&](const json &data) { readSettings(v, data); }))
        return *problem;
    if (auto problem = read("names.json", [&](const json &data) {
            readNames(v, data);
            usualGpus = data.at("gpus");
        }))
        return *problem;
    if (auto problem = read("logs.json", [&](const json &data) {
            for (const auto &entry : data.at("lines"))
                v.logPatterns.push_back(patternOf(entry));
        }))
        return *problem;
    indexModels(v, catalog);
    indexGpus(v, catalog, usualGpus);
    return v;
}

}  // namespace headroom::ask
