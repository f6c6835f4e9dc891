// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the catalogue. What cannot be read is told once and left out; the rest is there.
#include "core/catalog/catalog_files.h"

#include "core/catalog/description_view.h"

#include <algorithm>

namespace headroom::catalog {

using nlohmann::json;
namespace fs = std::filesystem;

CatalogFiles::CatalogFiles(fs::path shipped, fs::path own) : m_shipped(std::move(shipped)), m_own(std::move(own)) {}

void CatalogFiles::tell(Problem problem)
{
    if (std::find(m_problems.begin(), m_problems.end(), problem) == m_problems.end())
        m_problems.push_back(std::move(problem));
}

std::size_t CatalogFiles::fileNumber(const fs::path &path, bool own)
{
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (m_files[i]->path.native() == path.native())
            return i;
    }
    m_files.push_back(std::make_unique<File>());
    m_files.back()->path = path;
    m_files.back()->own = own;
    return m_files.size() - 1;
}

const json *CatalogFiles::parsed(std::size_t number)
{
    File &file = *m_files[number];
    if (!std::exchange(file.parsed, true)) {
        Result<json> content = readJsonFile(file.path, file.own ? KeyCheck::NoRepeats : KeyCheck::Trusted);
        if (content) {
            file.content = std::move(content).value();
        } else {
            file.problem = std::make_unique<Problem>(content.problem());
            tell(content.problem());
        }
    }
    return file.problem ? nullptr : &file.content;
}

const json &CatalogFiles::index()
{
    if (!m_index) {
        Result<json> read = readJsonFile(m_shipped / "index.json", KeyCheck::Trusted);
        if (!read)
            tell(read.problem());
        m_index = std::make_unique<json>(read ? std::move(read).value() : json::object());
    }
    return *m_index;
}

const json &CatalogFiles::gaps()
{
    if (!m_gaps) {
        Result<json> read = readJsonFile(m_shipped / "usable_gap.json", KeyCheck::Trusted);
        if (!read)
            tell(read.problem());
        m_gaps = std::make_unique<json>(read ? std::move(read).value() : json::object());
    }
    return *m_gaps;
}

std::vector<fs::path> CatalogFiles::listed(const fs::path &folder) const
{
    std::vector<fs::path> paths;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".json")
            paths.push_back(it->path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

void CatalogFiles::addShipped(const json &row, IndexEntries &entries)
{
    const std::size_t file = fileNumber(m_shipped / row.at("file").get<std::string>());
    const auto heading = row.at("heading").get<std::string>();
    const auto words = row.at("words").get<std::vector<std::string>>();
    for (const json &line : row.at("entries")) {
        IndexEntry entry = indexEntryOf(line);
        entry.file = file;
        entry.heading = heading;
        entry.words = words;
        entries.push_back(std::move(entry));
    }
}

IndexEntries CatalogFiles::openIndex(const std::string &kind)
{
    IndexEntries entries;
    try {
        const json &all = index();
        if (const auto it = all.find(kind); it != all.end()) {
            for (const json &row : *it)
                addShipped(row, entries);
        }
    } catch (const json::exception &error) {
        tell({"bad-index", Severity::Error, (m_shipped / "index.json").string(), kind, error.what(), {}});
    }
    if (entries.empty())
        addUnlisted(kind, entries);
    if (!m_own.empty()) {
        for (const fs::path &path : listed(m_own / kind))
            addFile(fileNumber(path, true), kind, entries);
    }
    return entries;
}

bool CatalogFiles::addUnlisted(const std::string &kind, IndexEntries &entries)
{
    const std::size_t before = entries.size();
    for (const fs::path &path : listed(m_shipped / kind)) {
        const std::size_t known = m_files.size();
        const std::size_t number = fileNumber(path);
        if (number == known)
            addFile(number, kind, entries);
    }
    return entries.size() > before;
}

void CatalogFiles::addFile(std::size_t number, const std::string &kind, IndexEntries &entries)
{
    const json *content = parsed(number);
    if (!content)
        return;
    const std::string file = m_files[number]->path.string();
    const auto list = content->is_object() ? content->find(kind) : content->end();
    if (!content->is_object() || list == content->end() || !list->is_array()) {
        tell({"missing-key", Severity::Error, file, kind, content->type_name(), "array"});
        return;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        Result<IndexEntry> made = indexEntryOfFile((*list)[i], file, kind + "[" + std::to_string(i) + "]");
        if (!made) {
            tell(made.problem());
            continue;
        }
        made->file = number;
        if (const auto heading = content->find("family"); heading != content->end() && heading->is_string())
            made->heading = heading->get<std::string>();
        const auto same =
            std::find_if(entries.begin(), entries.end(), [&](const IndexEntry &e) { return e.id == made->id; });
        if (same != entries.end())
            *same = std::move(made).value();
        else
            entries.push_back(std::move(made).value());
    }
}

std::pair<const json *, std::string> CatalogFiles::locate(const std::string &kind, const IndexEntry &index)
{
    const json *content = parsed(index.file);
    if (!content || !content->is_object() || !content->contains(kind))
        return {nullptr, kind};
    const json &list = (*content)[kind];
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].is_object() && list[i].contains("id") && list[i]["id"] == index.id)
            return {&list[i], kind + "[" + std::to_string(i) + "]"};
    }
    return {nullptr, kind};
}

template <> Result<Model> CatalogFiles::entry<Model>(const std::string &kind, const IndexEntry &index)
{
    const auto [entry, place] = locate(kind, index);
    const File &file = *m_files[index.file];
    if (!entry)
        return file.problem ? *file.problem
                            : Problem{"missing-entry", Severity::Error, file.path.string(), place, index.id, {}};
    return readModelEntry(*entry, index, file.path.string(), place);
}

template <> Result<Gpu> CatalogFiles::entry<Gpu>(const std::string &kind, const IndexEntry &index)
{
    const auto [entry, place] = locate(kind, index);
    const File &file = *m_files[index.file];
    if (!entry)
        return file.problem ? *file.problem
                            : Problem{"missing-entry", Severity::Error, file.path.string(), place, index.id, {}};
    return readGpuEntry(*entry, index, gaps(), file.path.string(), place);
}

IndexEntry indexEntryOf(const json &row)
{
    IndexEntry entry;
    entry.id = row.at(0).get<std::string>();
    entry.name = row.at(1).get<std::string>();
    entry.size = row.at(2).get<std::int64_t>();
    entry.aliases = row.at(3).get<std::vector<std::string>>();
    for (const auto &[alias, code] : row.at(4).items())
        entry.notes.push_back({alias, code.get<std::string>()});
    return entry;
}

Result<IndexEntry> indexEntryOfFile(const json &entry, const std::string &file, const std::string &place)
{
    try {
        const DescriptionView view(entry, file, place);
        IndexEntry made;
        made.id = view.requiredText("id");
        if (made.id.empty() || made.id != lowered(made.id))
            view.fail("wrong-type", "id", made.id.substr(0, 60), "lower-case word");
        made.name = view.text("name", made.id);
        made.heading = view.text("family", view.text("series", ""));
        if (view.has("memory_gib"))
            made.size = static_cast<std::int64_t>(view.numberOr("memory_gib", 0, 0.001, 1e6));
        if (view.has("hf_id"))
            made.aliases.push_back(lowered(view.text("hf_id", "")));
        for (const char *key : {"aliases", "same_shape_as_published_by"}) {
            const json *list = view.array(key);
            for (std::size_t i = 0; list && i < list->size(); ++i) {
                if ((*list)[i].is_string())
                    made.aliases.push_back(lowered((*list)[i].get<std::string>()));
            }
        }
        return made;
    } catch (const BuildError &error) {
        return error.problem;
    }
}

}  // namespace headroom::catalog
