// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was understood of a line, a paste or a log: each stretch of the text with what it was taken for, the keys it
// sets, the numbers it reports. Nothing is dropped: what means nothing to us is a token too.
#pragma once

#include "core/words.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom::ask {

struct Assignment {
    std::string path;  // a key of the plan: "training.micro_batch"
    nlohmann::json value;
    friend bool operator==(const Assignment &, const Assignment &) = default;
};

enum class Kind {
    Set,       // sets the keys in `sets`
    Measured,  // a line of a log whose numbers are in `readings`
    Filler,    // understood, changes nothing: "on", "吗", a learning rate, a path
    Unused,    // understood, but something said before stands, or the task has no such key
    Unknown,   // not understood
};

struct Token {
    std::size_t begin = 0, end = 0;  // bytes of the text as given
    Kind kind = Kind::Unknown;
    std::vector<Assignment> sets = {};
    bool guessed = false;                   // one of several that the word may mean: "7B", "A100"
    std::vector<std::string> nearest = {};  // Unknown, and model or card is missing: ids that may be meant

    // A word that may mean several cards does not make its count a guess: "1 x 4090" says one.
    [[nodiscard]] bool isGuess(const Assignment &set) const
    {
        return guessed && set.path != "hardware.gpus" && set.path != "hardware.gpus_per_node";
    }
};

// What logs report. Sizes are bytes.
enum class Quantity {
    Requested,
    Capacity,
    Free,
    InUse,
    Allocated,
    Reserved,
    ReservedUnallocated,
    Weights,
    KvPool,
    KvCache,
    KvNeeded,
    ActivationPeak,
    ComputeBuffer,
    NonTorch,
    CudaGraphs,
    KvTokens,
    ContextWanted,
    MaximumConcurrency,
};

struct Reading {
    Quantity quantity = Quantity::Requested;
    double value = 0;  // bytes, tokens, or a plain number
    friend bool operator==(const Reading &, const Reading &) = default;
};

struct Answer {
    std::vector<Token> tokens;  // in the order of the text, without overlap
    std::vector<Assignment> assignments;
    std::vector<Reading> readings;     // one of each quantity
    std::vector<std::string> missing;  // keys without which there is no answer: "model", "hardware.gpu"
    std::vector<Assignment> offers;    // what the text itself says would do: the context that an engine names
    std::size_t linesNotRead = 0;      // of a log or file: lines that say nothing about memory
    bool cutOff = false;               // longer than is read

    [[nodiscard]] const Assignment *find(const std::string &path) const
    {
        for (const auto &assignment : assignments) {
            if (assignment.path == path)
                return &assignment;
        }
        return nullptr;
    }
    // States model and machine: a question of its own, not a change of the one before.
    [[nodiscard]] bool isWhole() const { return find("model") && find("hardware.gpu"); }
    // What the readings depend on and the text does not say, so that it is the plan's: "model", "task", "hardware.gpu".
    [[nodiscard]] std::vector<std::string> takenFromPlan() const;
};

// How much of a context is answer where nobody says.
[[nodiscard]] std::int64_t usualOutput(std::int64_t context);
// What the readings of `answer` say would do, as Answer::offers.
[[nodiscard]] std::vector<Assignment> offersOf(const Answer &answer, std::optional<std::int64_t> outputTokens);

}  // namespace headroom::ask

namespace headroom {
template <> struct Words<ask::Quantity> {
    using E = ask::Quantity;
    static constexpr std::array<std::pair<E, std::string_view>, 18> table{{
        {E::Requested, "requested"},
        {E::Capacity, "capacity"},
        {E::Free, "free"},
        {E::InUse, "in_use"},
        {E::Allocated, "allocated"},
        {E::Reserved, "reserved"},
        {E::ReservedUnallocated, "reserved_unallocated"},
        {E::Weights, "weights"},
        {E::KvPool, "kv_pool"},
        {E::KvCache, "kv_cache"},
        {E::KvNeeded, "kv_needed"},
        {E::ActivationPeak, "activation_peak"},
        {E::ComputeBuffer, "compute_buffer"},
        {E::NonTorch, "non_torch"},
        {E::CudaGraphs, "cuda_graphs"},
        {E::KvTokens, "kv_tokens"},
        {E::ContextWanted, "context_wanted"},
        {E::MaximumConcurrency, "maximum_concurrency"},
    }};
};
template <> struct Words<ask::Kind> {
    using E = ask::Kind;
    static constexpr std::array<std::pair<E, std::string_view>, 5> table{{{E::Set, "set"},
                                                                          {E::Measured, "measured"},
                                                                          {E::Filler, "filler"},
                                                                          {E::Unused, "unused"},
                                                                          {E::Unknown, "unknown"}}};
};
}  // namespace headroom
