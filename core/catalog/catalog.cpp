// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue: an index at first use, files and entries when asked for, the user's folder in front of the shipped.
#include "core/catalog/catalog.h"

#include "core/catalog/catalog_shelf.h"

namespace headroom::catalog {

struct Catalog::Private {
    Private(std::filesystem::path shippedFolder, std::filesystem::path ownFolder)
        : files(std::move(shippedFolder), std::move(ownFolder)), models(files, "models"), gpus(files, "gpus")
    {
    }

    CatalogFiles files;
    Shelf<Model> models;
    Shelf<Gpu> gpus;
    std::recursive_mutex mutex;  // estimates run beside the window and may look up too
};

Catalog::Catalog(std::filesystem::path shipped, std::filesystem::path own)
    : m_shipped(std::move(shipped)), m_own(std::move(own)), d(std::make_unique<Private>(m_shipped, m_own))
{
}
Catalog::~Catalog() = default;
Catalog::Catalog(Catalog &&) noexcept = default;
Catalog &Catalog::operator=(Catalog &&) noexcept = default;

Result<const Model *> Catalog::model(std::string_view id) const
{
    const std::lock_guard lock(d->mutex);
    return d->models.find(id, "unknown-model", "ambiguous-model");
}

Result<const Gpu *> Catalog::gpu(std::string_view id) const
{
    const std::lock_guard lock(d->mutex);
    return d->gpus.find(id, "unknown-gpu", "ambiguous-gpu");
}

const std::vector<const Model *> &Catalog::models() const
{
    const std::lock_guard lock(d->mutex);
    return d->models.all();
}

const std::vector<const Gpu *> &Catalog::gpus() const
{
    const std::lock_guard lock(d->mutex);
    return d->gpus.all();
}

std::vector<const Model *> Catalog::findModels(std::string_view text) const
{
    const std::lock_guard lock(d->mutex);
    return d->models.searchFor(text, false);
}

std::vector<const Gpu *> Catalog::findGpus(std::string_view text) const
{
    const std::lock_guard lock(d->mutex);
    return d->gpus.searchFor(text, true);
}

void Catalog::reread() const
{
    m_former.push_back(std::move(d));
    d = std::make_unique<Private>(m_shipped, m_own);
}

IndexEntries Catalog::modelNames() const
{
    const std::lock_guard lock(d->mutex);
    return d->models.names();
}

IndexEntries Catalog::gpuNames() const
{
    const std::lock_guard lock(d->mutex);
    return d->gpus.names();
}

const Problems &Catalog::problems() const
{
    const std::lock_guard lock(d->mutex);
    d->models.open();
    d->gpus.open();
    return d->files.problems();
}

}  // namespace headroom::catalog
