// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Look-up of the error band: the nearest kind of work of which something was measured.
#include "core/resources/bands.h"

#include "core/resources/json_reading.h"

namespace headroom::resources {

namespace {

Band same(BandBasis basis, const BandEntry &entry)
{
    return {.basis = basis,
            .rows = entry.rows,
            .weights = entry.ratio,
            .kvCache = entry.ratio,
            .working = entry.ratio,
            .rest = entry.ratio};
}

}  // namespace

Result<Bands> Bands::load(const std::filesystem::path &file)
{
    return readWith<Bands>(file, [](const nlohmann::json &data) {
        Bands bands;
        for (const auto &entry : data.at("bands")) {
            const auto family = fromWord<Family>(entry.at("family").get<std::string>());
            if (!family)
                throw nlohmann::json::other_error::create(501, "unknown family", &entry);
            bands.m_entries[{entry.at("task").get<std::string>(), entry.at("software").get<std::string>(), *family}] = {
                .rows = entry.at("rows").get<std::int64_t>(),
                .residual = entry.at("residual").get<double>(),
                .ratio = entry.at("band").get<double>()};
        }
        return bands;
    });
}

const BandEntry *Bands::find(std::string_view task, std::string_view software, Family family) const
{
    const auto found = m_entries.find({std::string(task), std::string(software), family});
    return found == m_entries.end() ? nullptr : &found->second;
}

// Engines that were measured part by part: what no row is about (context, graphs, holes) takes the band of the task.
Band Bands::ofParts(std::string_view task, std::string_view software) const
{
    Band band{.basis = BandBasis::Parts};
    const auto ratio = [&](Family family) {
        if (const auto *own = find(task, software, family)) {
            band.rows += own->rows;
            return own->ratio;
        }
        for (const auto &[t, f] :
             {std::pair{task, family}, std::pair{task, Family::Whole}, std::pair{std::string_view(), Family::Whole}}) {
            if (const auto *other = find(t, {}, f))
                return other->ratio;
        }
        return 0.0;
    };
    band.weights = ratio(Family::Weights);
    band.kvCache = ratio(Family::KvCache);
    band.working = ratio(Family::Working);
    band.rest = ratio(Family::Whole);
    return band;
}

Band Bands::of(std::string_view task, std::string_view software) const
{
    if (const auto *kind = find(task, software, Family::Whole))
        return same(BandBasis::Kind, *kind);
    if (const auto parts = ofParts(task, software); parts.rows > 0)
        return parts;
    if (const auto *whole = find(task, {}, Family::Whole))
        return same(BandBasis::Task, *whole);
    const auto *all = find({}, {}, Family::Whole);
    return all ? same(BandBasis::All, *all) : Band{};
}

}  // namespace headroom::resources
