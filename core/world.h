// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the program reads from its data folder, opened once and handed to those who ask.
#pragma once

#include "core/scenario/resolve.h"

#include <filesystem>
#include <memory>

namespace headroom {

class DataFolder
{
public:
    // $HEADROOM_DATA, else resources/ or share/headroom/ beside or above the executable, else the source tree's.
    [[nodiscard]] static std::filesystem::path locate(const std::filesystem::path &executable);
    // `ownCatalog`: the user's overlay folder; may be empty or absent.
    [[nodiscard]] static Result<std::unique_ptr<DataFolder>> open(const std::filesystem::path &folder,
                                                                  const std::filesystem::path &ownCatalog = {});

    [[nodiscard]] scenario::World world() const
    {
        return {m_catalog, m_formats, m_optimizers, m_profiles, m_bands, m_folder};
    }
    [[nodiscard]] const catalog::Catalog &catalog() const { return m_catalog; }
    [[nodiscard]] const std::filesystem::path &folder() const { return m_folder; }
    [[nodiscard]] const std::filesystem::path &ownCatalog() const { return m_ownCatalog; }

private:
    DataFolder(std::filesystem::path folder, catalog::Catalog catalog, resources::Formats formats,
               resources::Optimizers optimizers, resources::Profiles profiles, resources::Bands bands);

    std::filesystem::path m_folder, m_ownCatalog;
    catalog::Catalog m_catalog;
    resources::Formats m_formats;
    resources::Optimizers m_optimizers;
    resources::Profiles m_profiles;
    resources::Bands m_bands;
};

}  // namespace headroom
