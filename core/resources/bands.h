// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far estimates of a kind of work are from what was measured, read from resources/bands.json. That file is made
// from the measured rows by core/accuracy/residual_bands, never by hand.
#pragma once

#include "core/result.h"
#include "core/words.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace headroom::resources {

// What a measured row is about: a whole GPU, or a part of what is in it.
enum class Family { Whole, Weights, KvCache, Working, File };

// Which rows a band rests on: runs of the same task and software as a whole, their parts, other software for the same
// task, or everything measured.
enum class BandBasis { Kind, Parts, Task, All };

// The error band of one estimate: a ratio for each part of what is on the GPU. With the basis Kind, Task and All the
// four are the same.
struct Band {
    BandBasis basis = BandBasis::All;
    std::int64_t rows = 0;  // measured rows behind it
    double weights = 0, kvCache = 0, working = 0, rest = 0;
    friend bool operator==(const Band &, const Band &) = default;
};

struct BandEntry {
    std::int64_t rows = 0;
    double residual = 0;  // the quantile of |error| of the rows themselves
    double ratio = 0;     // drawn towards the kind above it, as the file says
};

class Bands
{
public:
    using Key = std::tuple<std::string, std::string, Family>;  // task, software; "" = all

    Bands() = default;
    explicit Bands(std::map<Key, BandEntry> entries) : m_entries(std::move(entries)) {}
    [[nodiscard]] static Result<Bands> load(const std::filesystem::path &file);

    // `software`: the framework of training or the engine of inference.
    [[nodiscard]] Band of(std::string_view task, std::string_view software) const;
    [[nodiscard]] const BandEntry *find(std::string_view task, std::string_view software, Family family) const;

private:
    [[nodiscard]] Band ofParts(std::string_view task, std::string_view software) const;

    std::map<Key, BandEntry> m_entries;
};

}  // namespace headroom::resources

namespace headroom {
template <> struct Words<resources::Family> {
    using E = resources::Family;
    static constexpr std::array<std::pair<E, std::string_view>, 5> table{{{E::Whole, "whole"},
                                                                          {E::Weights, "weights"},
                                                                          {E::KvCache, "kv_cache"},
                                                                          {E::Working, "working"},
                                                                          {E::File, "file"}}};
};
template <> struct Words<resources::BandBasis> {
    using E = resources::BandBasis;
    static constexpr std::array<std::pair<E, std::string_view>, 4> table{
        {{E::Kind, "kind"}, {E::Parts, "parts"}, {E::Task, "task"}, {E::All, "all"}}};
};
}  // namespace headroom
