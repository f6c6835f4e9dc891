// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the catalogue. What cannot be read is told once and left out; the rest is there.
#include "core/catalog/catalog_files.h"

#include "core/catalog/description_view.h"
#include "core/catalog/entry_slice.h"
#include "core/catalog/index_file.h"

#include <algorithm>

namespace headroom::catalog {

using nlohmann::json;
namespace fs = std::filesystem;

namespace {
constexpr int mostSlices = 2;
}

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

const std::string &CatalogFiles::index()
{
    if (!m_index) {
        Result<std::string> read = readTextFile(m_shipped / "index.tsv");
        if (!read)
            tell(read.problem());
        m_index = std::make_unique<std::string>(read ? std::move(read).value() : std::string());
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

IndexEntries CatalogFiles::openIndex(const std::string &kind)
{
    IndexEntries entries;
    const auto numberOf = [this](std::string_view file) { return fileNumber(m_shipped / file); };
    if (std::optional<Problem> problem = readIndex(index(), kind, numberOf, entries)) {
        problem->file = (m_shipped / "index.tsv").string();
        tell(std::move(*problem));
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

// One entry of a shipped file without parsing its neighbours; who asks for more gets the whole file parsed.
std::optional<CatalogFiles::Located> CatalogFiles::sliced(const std::string &kind, const IndexEntry &index)
{
    File &file = *m_files[index.file];
    if (file.own || file.parsed || ++file.asked > mostSlices)
        return std::nullopt;
    const Result<std::string> text = readTextFile(file.path);
    const auto slice = text ? sliceOfEntry(*text, kind, index.id) : std::nullopt;
    if (!slice)
        return std::nullopt;
    json entry = json::parse(slice->text, nullptr, false);
    if (entry.is_discarded())
        return std::nullopt;
    return Located{std::make_shared<json>(std::move(entry)), kind + "[" + std::to_string(slice->number) + "]"};
}

CatalogFiles::Located CatalogFiles::locate(const std::string &kind, const IndexEntry &index)
{
    if (auto slice = sliced(kind, index))
        return std::move(*slice);
    const json *content = parsed(index.file);
    if (!content || !content->is_object() || !content->contains(kind))
        return {nullptr, kind};
    const json &list = (*content)[kind];
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].is_object() && list[i].contains("id") && list[i]["id"] == index.id)
            return {std::shared_ptr<const json>(std::shared_ptr<void>(), &list[i]),
                    kind + "[" + std::to_string(i) + "]"};
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
