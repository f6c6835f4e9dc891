// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From times to the answer: what bounds them, money, energy.
#include "core/speed/speed.h"

#include "core/estimate/estimate.h"
#include "core/speed/peak.h"
#include "core/speed/times.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::speed {

namespace {

using scenario::Resolved;

constexpr std::string_view speedModel = "speed-model";
constexpr std::array<std::string_view, 7> quantities{"tokens_per_second",
                                                     "tokens_per_second_per_gpu",
                                                     "prefill_tokens_per_second",
                                                     "decode_tokens_per_second",
                                                     "time_to_first_token_s",
                                                     "time_per_output_token_s",
                                                     "mfu"};

bool figuresKnown(const Resolved &r)
{
    return std::all_of(r.machine.begin(), r.machine.end(), [&](const scenario::ResolvedGpus &part) {
        if (scenario::isTraining(r.task))
            return trainingPeak(*part.gpu, r.training.precision).has_value();
        return part.gpu->bandwidthGbs && inferencePeak(*part.gpu, *r.inference.weights);
    });
}

// "max": requests arrive faster than they are served, so as many run at once as the cache holds at their mean length.
std::int64_t sequencesOf(const Resolved &r, const Factors &factors)
{
    if (!r.inference.concurrencyMax)
        return r.inference.concurrency;
    if (!r.engine->preallocates)
        return estimate::estimate(r).concurrency;
    Resolved one = r;
    one.inference.concurrencyMax = false;
    one.inference.concurrency = 1;
    const auto &reached = factors.of(r);
    const double scale = r.asked.inference.kvCache ? 1 : reached.cacheScale;
    const double capacity = static_cast<double>(estimate::estimate(one).kv.tokenCapacity) / scale;
    const double each =
        static_cast<double>(r.inference.promptTokens) + static_cast<double>(r.inference.outputTokens) / 2;
    const auto own = reached.sequenceLimit;
    const auto limit = r.asked.inference.maxNumSeqs || own == 0 ? r.inference.maxNumSeqs : own;
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(capacity / std::max(each, 1.0)), 1, limit);
}

template <class N> StepParts partsOf(const Parts<N> &parts)
{
    return {val(parts.memory), val(parts.compute), val(parts.interconnect), val(parts.overhead), val(parts.host)};
}

Bound boundOf(double memory, double compute, double interconnect)
{
    if (interconnect > std::max(memory, compute))
        return Bound::Interconnect;
    return compute > memory ? Bound::Compute : Bound::Memory;
}

template <class N> InferenceSpeed fromTimes(const Resolved &r, const InferenceTimes<N> &times)
{
    InferenceSpeed speed{.timeToFirstToken = val(times.firstToken),
                         .timePerOutputToken = val(times.perToken),
                         .tokensPerSecond = val(times.tokensPerSecond),
                         .tokensPerSecondPerGpu = val(times.perGpu),
                         .prefillTokensPerSecond = val(times.prefillTokensPerSecond),
                         .decodeTokensPerSecond = val(times.decodeTokensPerSecond),
                         .prefill = val(times.prefill),
                         .decodeStep = val(times.decodeStep),
                         .step = partsOf(times.step)};
    const double prompts = speed.prefill / static_cast<double>(std::max<std::int64_t>(r.inference.outputTokens, 1));
    speed.bound = boundOf(speed.step.memory, speed.step.compute + prompts, speed.step.interconnect);
    return speed;
}

template <class N> TrainingSpeed fromTimes(const TrainingTimes<N> &times)
{
    TrainingSpeed speed{.tokensPerSecond = val(times.tokensPerSecond),
                        .tokensPerSecondPerGpu = val(times.perGpu),
                        .step = val(times.step),
                        .mfu = val(times.mfu),
                        .days = {},
                        .parts = partsOf(times.parts)};
    if (val(times.days) > 0)
        speed.days = val(times.days);
    speed.bound = boundOf(0, speed.parts.compute, speed.parts.interconnect);
    return speed;
}

// Sum over the cards of a price or a power; nullopt as soon as one is not known.
template <class Figure> std::optional<double> overMachine(const Resolved &r, Figure figure)
{
    double sum = 0;
    for (const auto &part : r.machine) {
        const std::optional<double> own = figure(*part.gpu);
        if (!own)
            return std::nullopt;
        sum += *own * static_cast<double>(part.count);
    }
    return sum;
}

std::optional<double> cloudPrice(const catalog::Gpu &gpu)
{
    if (!gpu.cloudPerHour)
        return std::nullopt;
    return (gpu.cloudPerHour->low + gpu.cloudPerHour->high) / 2;
}

template <class N> struct Bill {
    std::optional<N> usd, usdPerMillion, energy, energyPerMillion;
};

// An hour of the whole machine in dollars or kilowatt-hours, spread over its tokens.
template <class N> Bill<N> billOf(const Resolved &r, const N &tokensPerSecond, const N &days, const Prices &prices)
{
    Bill<N> bill;
    const N perHour = tokensPerSecond * N(3600);
    const N gpus = input<N>(static_cast<double>(r.gpus), sym::gpus, "hardware.gpus");
    const auto each = [&](double sum, const derive::Symbol &symbol, std::string_view source) {
        return input<N>(sum / static_cast<double>(r.gpus), symbol, source);
    };
    const auto own = [&](const catalog::Gpu &) { return prices.usdPerGpuHour; };
    if (const auto sum = prices.usdPerGpuHour ? overMachine(r, own) : overMachine(r, cloudPrice)) {
        const N hourly = gpus * each(*sum, sym::price, prices.usdPerGpuHour ? "own-price" : "gpu");
        bill.usdPerMillion = define<N>(sym::usdPerMillion, hourly / perHour * N(1e6), speedModel);
        if (val(days) > 0)
            bill.usd = define<N>(sym::usd, hourly * days * N(24), speedModel);
    }
    if (const auto sum = overMachine(r, [](const catalog::Gpu &gpu) { return gpu.tdpWatt; })) {
        const N hourly = gpus * each(*sum, sym::power, "gpu") / N(1000);
        bill.energyPerMillion = define<N>(sym::energyPerMillion, hourly / perHour * N(1e6), speedModel);
        if (val(days) > 0)
            bill.energy = define<N>(sym::energy, hourly * days * N(24), speedModel);
    }
    return bill;
}

template <class N> std::optional<double> plain(const std::optional<N> &number)
{
    return number ? std::optional(val(*number)) : std::nullopt;
}

template <class N> Cost costOf(const Resolved &r, const Bill<N> &bill, const Prices &prices)
{
    Cost cost{.usdPerGpuHour = prices.usdPerGpuHour,
              .usd = plain(bill.usd),
              .usdPerMillionTokens = plain(bill.usdPerMillion),
              .energyKwh = plain(bill.energy),
              .energyKwhPerMillionTokens = plain(bill.energyPerMillion)};
    if (!cost.usdPerGpuHour) {
        if (const auto sum = overMachine(r, cloudPrice))
            cost.usdPerGpuHour = *sum / static_cast<double>(r.gpus);
    }
    return cost;
}

template <class N> struct Everything {
    std::optional<InferenceTimes<N>> inference;
    std::optional<TrainingTimes<N>> training;
    Bill<N> bill;
    Speed speed;
};

template <class N> Everything<N> everything(const Resolved &r, const Factors &factors, const Prices &prices)
{
    Everything<N> all;
    if (!figuresKnown(r))
        return all;
    if (scenario::isTraining(r.task)) {
        all.training = trainingTimes<N>(r, factors);
        all.speed.training = fromTimes(*all.training);
        const auto &reached = factors.ofTraining(r);
        all.speed.training->residual = reached.residual;
        all.speed.training->factors = reached.id;
        all.bill = billOf(r, all.training->tokensPerSecond, all.training->days, prices);
    } else {
        const auto sequences = sequencesOf(r, factors);
        all.inference = inferenceTimes<N>(r, factors, sequences);
        all.speed.inference = fromTimes(r, *all.inference);
        all.speed.inference->sequences = sequences;
        all.speed.inference->replicas = r.parallelism.data;
        const auto &reached = factors.of(r);
        all.speed.inference->residual = reached.residual;
        all.speed.inference->factors = reached.id;
        all.bill = billOf(r, all.inference->tokensPerSecond, N(0), prices);
    }
    all.speed.cost = costOf(r, all.bill, prices);
    return all;
}

class Keys
{
public:
    void add(const char *key, const Traced &number)
    {
        m_recorder.number(key, static_cast<std::int64_t>(std::min(std::round(number.value()), 9e18)), number);
    }
    void add(const char *key, const std::optional<Traced> &number)
    {
        if (number)
            add(key, *number);
    }
    [[nodiscard]] derive::Derivation take() { return m_recorder.take(); }

private:
    derive::Recorder m_recorder;
};

void addInference(Keys &keys, const InferenceTimes<Traced> &times)
{
    keys.add("inference.time_to_first_token_s", times.firstToken);
    keys.add("inference.time_per_output_token_s", times.perToken);
    keys.add("inference.tokens_per_second", times.tokensPerSecond);
    keys.add("inference.tokens_per_second_per_gpu", times.perGpu);
    keys.add("inference.prefill_tokens_per_second", times.prefillTokensPerSecond);
    keys.add("inference.decode_tokens_per_second", times.decodeTokensPerSecond);
}

void addTraining(Keys &keys, const TrainingTimes<Traced> &times)
{
    keys.add("training.tokens_per_second", times.tokensPerSecond);
    keys.add("training.tokens_per_second_per_gpu", times.perGpu);
    keys.add("training.step_s", times.step);
    keys.add("training.mfu", times.mfu);
    if (times.days.value() > 0)
        keys.add("training.days", times.days);
}

}  // namespace

Speed speedOf(const Resolved &r, const Factors &factors, const Prices &prices)
{
    return everything<double>(r, factors, prices).speed;
}

ExplainedSpeed explainSpeed(const Resolved &r, const Factors &factors, const Prices &prices)
{
    auto all = everything<Traced>(r, factors, prices);
    Keys keys;
    if (all.inference)
        addInference(keys, *all.inference);
    if (all.training)
        addTraining(keys, *all.training);
    keys.add("cost.usd", all.bill.usd);
    keys.add("cost.usd_per_million_tokens", all.bill.usdPerMillion);
    keys.add("energy_kwh", all.bill.energy);
    keys.add("energy_kwh_per_million_tokens", all.bill.energyPerMillion);
    return {std::move(all.speed), keys.take()};
}

std::span<const std::string_view> speedQuantities()
{
    return quantities;
}

bool isSpeedQuantity(std::string_view quantity)
{
    return std::find(quantities.begin(), quantities.end(), quantity) != quantities.end();
}

std::optional<double> speedQuantity(const Speed &speed, std::string_view quantity)
{
    if (speed.training) {
        if (quantity == "mfu")
            return speed.training->mfu;
        if (quantity == "tokens_per_second")
            return speed.training->tokensPerSecond;
        return quantity == "tokens_per_second_per_gpu" ? std::optional(speed.training->tokensPerSecondPerGpu)
                                                       : std::nullopt;
    }
    if (!speed.inference)
        return std::nullopt;
    const auto &i = *speed.inference;
    const std::array<std::pair<std::string_view, double>, 6> figures{
        {{"tokens_per_second", i.tokensPerSecond},
         {"tokens_per_second_per_gpu", i.tokensPerSecondPerGpu},
         {"prefill_tokens_per_second", i.prefillTokensPerSecond},
         {"decode_tokens_per_second", i.decodeTokensPerSecond},
         {"time_to_first_token_s", i.timeToFirstToken},
         {"time_per_output_token_s", i.timePerOutputToken}}};
    for (const auto &[name, value] : figures) {
        if (name == quantity)
            return value;
    }
    return std::nullopt;
}

}  // namespace headroom::speed
