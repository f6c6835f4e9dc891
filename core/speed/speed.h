// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast, for how much money and energy: the answer of `headroom-cli speed`. What does not apply is nullopt.
#pragma once

#include "core/derive/derivation.h"
#include "core/speed/factors.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace headroom::speed {

enum class Bound { Memory, Compute, Interconnect };

// Seconds of a step by what they are spent on; the overhead is what a layer costs whatever its size.
struct StepParts {
    double memory = 0, compute = 0, interconnect = 0, overhead = 0;
    double host = 0;  // part of `memory`: reading host memory
};

struct InferenceSpeed {
    std::int64_t sequences = 1;  // at once, of one replica; "max" solved
    std::int64_t replicas = 1;
    double timeToFirstToken = 0, timePerOutputToken = 0;
    double tokensPerSecond = 0, tokensPerSecondPerGpu = 0;         // generated, of all replicas
    double prefillTokensPerSecond = 0, decodeTokensPerSecond = 0;  // of one replica
    double prefill = 0, decodeStep = 0;                            // seconds
    StepParts step = {};
    Bound bound = Bound::Memory;
    std::string factors = {};  // entry of resources/speed.json
    Residual residual = {};    // of the rows behind it
};

struct TrainingSpeed {
    double tokensPerSecond = 0, tokensPerSecondPerGpu = 0, step = 0, mfu = 0;
    std::optional<double> days = {};
    StepParts parts = {};
    Bound bound = Bound::Compute;
    std::string factors = {};
    Residual residual = {};
};

struct Cost {
    std::optional<double> usdPerGpuHour, usd, usdPerMillionTokens;
    std::optional<double> energyKwh, energyKwhPerMillionTokens;
};

struct Speed {
    std::optional<InferenceSpeed> inference;
    std::optional<TrainingSpeed> training;
    Cost cost;
    [[nodiscard]] bool known() const { return inference || training; }
    [[nodiscard]] double tokensPerSecond() const
    {
        return inference ? inference->tokensPerSecond : training ? training->tokensPerSecond : 0;
    }
};

// What the user pays for an hour of one GPU; otherwise the catalogue's cloud price, the middle of its range.
struct Prices {
    std::optional<double> usdPerGpuHour;
};

// Unknown (no inference, no training) where the catalogue has no bandwidth or no peak of a card.
[[nodiscard]] Speed speedOf(const scenario::Resolved &resolved, const Factors &factors, const Prices &prices = {});

struct ExplainedSpeed {
    Speed speed;
    derive::Derivation derivation;  // keys as in `speed --json`: "inference.time_per_output_token_s"
};
[[nodiscard]] ExplainedSpeed explainSpeed(const scenario::Resolved &resolved, const Factors &factors,
                                          const Prices &prices = {});

// Quantities of measured rows; nullopt: not one of speed, or not of this task.
[[nodiscard]] std::span<const std::string_view> speedQuantities();
[[nodiscard]] bool isSpeedQuantity(std::string_view quantity);
[[nodiscard]] std::optional<double> speedQuantity(const Speed &speed, std::string_view quantity);

}  // namespace headroom::speed

namespace headroom {
template <> struct Words<speed::Bound> {
    using E = speed::Bound;
    static constexpr std::array<std::pair<E, std::string_view>, 3> table{
        {{E::Memory, "memory"}, {E::Compute, "compute"}, {E::Interconnect, "interconnect"}}};
};
}  // namespace headroom
