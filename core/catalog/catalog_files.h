// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the shipped and of the user's own folder, parsed when first needed and kept.
#pragma once

#include "core/catalog/catalog_reader.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace headroom::catalog {

class CatalogFiles
{
public:
    CatalogFiles(std::filesystem::path shipped, std::filesystem::path own);

    // Entries of "models" or "gpus": the shipped index with the own entries laid over it.
    [[nodiscard]] IndexEntries openIndex(const std::string &kind);
    // Shipped files that the index does not know; true when entries were added.
    bool addUnlisted(const std::string &kind, IndexEntries &entries);
    template <class T> [[nodiscard]] Result<T> entry(const std::string &kind, const IndexEntry &index);

    void tell(Problem problem);
    [[nodiscard]] const Problems &problems() const { return m_problems; }

private:
    struct File {
        std::filesystem::path path;
        bool own = false;
        bool parsed = false;
        int asked = 0;  // entries taken from it one by one
        nlohmann::json content;
        std::unique_ptr<Problem> problem;
    };

    std::size_t fileNumber(const std::filesystem::path &path, bool own = false);
    const nlohmann::json *parsed(std::size_t file);
    const std::string &index();
    const nlohmann::json &gaps();
    // Every entry of one file into `entries`; an id that is there already is replaced.
    void addFile(std::size_t file, const std::string &kind, IndexEntries &entries);
    [[nodiscard]] std::vector<std::filesystem::path> listed(const std::filesystem::path &folder) const;
    struct Located {
        std::shared_ptr<const nlohmann::json> entry;  // null: it is not there
        std::string place;
    };
    [[nodiscard]] std::optional<Located> sliced(const std::string &kind, const IndexEntry &index);
    [[nodiscard]] Located locate(const std::string &kind, const IndexEntry &index);

    std::filesystem::path m_shipped, m_own;
    std::vector<std::unique_ptr<File>> m_files;
    std::unique_ptr<std::string> m_index;
    std::unique_ptr<nlohmann::json> m_gaps;
    Problems m_problems;
};

template <> Result<Model> CatalogFiles::entry<Model>(const std::string &kind, const IndexEntry &index);
template <> Result<Gpu> CatalogFiles::entry<Gpu>(const std::string &kind, const IndexEntry &index);

}  // namespace headroom::catalog
