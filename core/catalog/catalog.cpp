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
    : m_shipped(std::move(shipped)), m_own(std::move(own))
{
    reread();
}
Catalog::~Catalog() = default;
Catalog::Catalog(Catalog &&other) noexcept
    : m_shipped(std::move(other.m_shipped)), m_own(std::move(other.m_own)), m_readings(std::move(other.m_readings)),
      d(other.d.load())
{
}
Catalog &Catalog::operator=(Catalog &&other) noexcept
{
    m_shipped = std::move(other.m_shipped);
    m_own = std::move(other.m_own);
    m_readings = std::move(other.m_readings);
    d = other.d.load();
    return *this;
}

Result<const Model *> Catalog::model(std::string_view id) const
{
    Private &now = current();
    const std::lock_guard lock(now.mutex);
    return now.models.find(id, "unknown-model", "ambiguous-model");
}

Result<const Gpu *> Catalog::gpu(std::string_view id) const
{
    Private &now = current();
    const std::lock_guard lock(now.mutex);
    return now.gpus.find(id, "unknown-gpu", "ambiguous-gpu");
}

const std::vector<const Model *> &Catalog::models() const
{
    Private &now = current();
    const std::lock_guard lock(now.mutex);
    return now.models.all();
}

const std::vector<const Gpu *> &Catalog::gpus() const
{
    Private &now = current();
    const std::lock_guard lock(now.mutex);
    return now.gpus.all();
}

std::vector<const Model *> Catalog::findModels(std::string_view text) const
{
    Private &now = current();
    const std::lock_guard lock(now.mutex);
    return now.models.searchFor(text, false);
}

std::vector<const Gpu *> Catalog::findGpus(std::string_view text) const
{
    Private &now = current();
    const std::lock_guard lock(now.mutex);
    return now.gpus.searchFor(text, true);
}

void Catalog::reread() const
{
    m_readings.push_back(std::make_unique<Private>(m_shipped, m_own));
    d = m_readings.back().get();
}

IndexEntries Catalog::modelNames() const
{
    Private &now = current();
    const std::lock_guard lock(now.mutex);
    return now.models.names();
}

IndexEntries Catalog::gpuNames() const
{
    Private &now = current();
    const std::lock_guard lock(now.mutex);
    return now.gpus.names();
}

const Problems &Catalog::problems() const
{
    Private &now = current();
    const std::lock_guard lock(now.mutex);
    now.models.open();
    now.gpus.open();
    return now.files.problems();
}

}  // namespace headroom::catalog
