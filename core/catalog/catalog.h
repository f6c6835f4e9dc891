// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Models and GPUs, looked up by id; found by any name people use. Files are read when first needed: a command that
// asks for one model parses one family. A user's folder overlays the shipped one.
#pragma once

#include "core/catalog/catalog_index.h"
#include "core/catalog/gpu.h"
#include "core/catalog/model.h"
#include "core/result.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::catalog {

class Catalog
{
public:
    // `shipped`: folder with models/*.json and gpus/*.json. `own`: same layout, may be absent; its entries replace
    // shipped ones with the same id. Broken files are left out and told in problems() (file, line, reason).
    explicit Catalog(std::filesystem::path shipped, std::filesystem::path own = {});
    ~Catalog();
    Catalog(Catalog &&) noexcept;
    Catalog &operator=(Catalog &&) noexcept;

    // By id or by an unambiguous alias ("vicuna-65b", a hub id). Unknown: "unknown-model"/"unknown-gpu" with nearest.
    // Pointers stay valid as long as the catalogue lives.
    [[nodiscard]] Result<const Model *> model(std::string_view id) const;
    [[nodiscard]] Result<const Gpu *> gpu(std::string_view id) const;

    [[nodiscard]] const std::vector<const Model *> &models() const;  // all, shipped order; reads everything
    [[nodiscard]] const std::vector<const Gpu *> &gpus() const;
    // Best first; every word of `text` must be found in id, name, hub id, family or aliases (any case, EN or 中文).
    [[nodiscard]] std::vector<const Model *> findModels(std::string_view text) const;
    [[nodiscard]] std::vector<const Gpu *> findGpus(std::string_view text) const;
    // Names only, without reading the entries: for those who look for names in a text.
    [[nodiscard]] IndexEntries modelNames() const;
    [[nodiscard]] IndexEntries gpuNames() const;
    [[nodiscard]] const Problems &problems() const;
    // Reads the folders anew, for entries that have come since. What was handed out before stays valid.
    void reread() const;

private:
    struct Private;
    [[nodiscard]] Private &current() const { return *d.load(); }

    std::filesystem::path m_shipped, m_own;
    // Every reading there was: entries of former ones are still pointed at. Other threads may look up during reread().
    mutable std::vector<std::unique_ptr<Private>> m_readings;
    mutable std::atomic<Private *> d = nullptr;
};

}  // namespace headroom::catalog
