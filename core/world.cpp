// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the data folder, and opening it: four small files now, the catalogue when it is asked.
#include "core/world.h"

#include <array>
#include <cstdlib>
#include <system_error>

namespace headroom {
namespace {

namespace fs = std::filesystem;

bool holdsData(const fs::path &folder)
{
    std::error_code error;
    return fs::exists(folder / "profiles.json", error) && fs::is_directory(folder / "catalog", error);
}

// Started by a bare name from PATH, or through a link: where the program really lies.
fs::path folderOf(const fs::path &executable)
{
    std::error_code error;
    if (!executable.has_parent_path()) {
        const fs::path self = fs::read_symlink("/proc/self/exe", error);
        if (!error)
            return self.parent_path();
    }
    const fs::path real = fs::weakly_canonical(executable, error);
    return error ? executable.parent_path() : real.parent_path();
}

}  // namespace

fs::path DataFolder::locate(const fs::path &executable)
{
    if (const char *said = std::getenv("HEADROOM_DATA"); said && *said)
        return said;
    const fs::path folder = folderOf(executable);
    // Installed (bin/ beside share/), in a bundle, in the build tree (build/PRESET/bin or /tests).
    const std::array candidates{folder / "../share/headroom", folder / "resources", folder / "../Resources",
                                folder / "../../../resources", folder / "../../../../resources"};
    for (const auto &candidate : candidates) {
        if (holdsData(candidate))
            return candidate.lexically_normal();
    }
    return "/usr/share/headroom";
}

Result<std::unique_ptr<DataFolder>> DataFolder::open(const fs::path &folder, const fs::path &ownCatalog)
{
    if (!holdsData(folder)) {
        Problem p;
        p.code = "no-data-folder";
        p.file = folder.string();
        p.expected = "catalog/, formats.json, optimizers.json, profiles.json";
        return p;
    }
    auto formats = resources::Formats::load(folder / "formats.json");
    if (!formats)
        return formats.problem();
    auto optimizers = resources::Optimizers::load(folder / "optimizers.json");
    if (!optimizers)
        return optimizers.problem();
    auto profiles = resources::Profiles::load(folder / "profiles.json");
    if (!profiles)
        return profiles.problem();
    auto bands = resources::Bands::load(folder / "bands.json");
    if (!bands)
        return bands.problem();
    auto opened = std::unique_ptr<DataFolder>(new DataFolder(folder, catalog::Catalog(folder / "catalog", ownCatalog),
                                                             std::move(formats).value(), std::move(optimizers).value(),
                                                             std::move(profiles).value(), std::move(bands).value()));
    opened->m_ownCatalog = ownCatalog;
    return opened;
}

DataFolder::DataFolder(fs::path folder, catalog::Catalog catalog, resources::Formats formats,
                       resources::Optimizers optimizers, resources::Profiles profiles, resources::Bands bands)
    : m_folder(std::move(folder)), m_catalog(std::move(catalog)), m_formats(std::move(formats)),
      m_optimizers(std::move(optimizers)), m_profiles(std::move(profiles)), m_bands(std::move(bands))
{
}

}  // namespace headroom
