// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Speed in words.
#include "app/text/speed_texts.h"

#include "app/text/formatter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom::text {

namespace {

struct SpeedText {
    Q_DECLARE_TR_FUNCTIONS(SpeedText)
};

// Three figures that count.
QString threeFigures(double value)
{
    const double size = std::abs(value);
    if (size == 0)
        return Formatter().number(0, 0);
    return Formatter().number(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3);
}

void add(std::vector<SpeedFigure> &figures, const char *key, const QString &name, const QString &value)
{
    figures.push_back({key, name, value});
}

void addInference(std::vector<SpeedFigure> &figures, const speed::InferenceSpeed &i)
{
    add(figures, "inference.time_to_first_token_s", SpeedText::tr("Time to first token (TTFT)"),
        secondsText(i.timeToFirstToken));
    add(figures, "inference.time_per_output_token_s", SpeedText::tr("Time per output token (TPOT)"),
        secondsText(i.timePerOutputToken));
    add(figures, "inference.tokens_per_second", SpeedText::tr("Throughput, generated"), rateText(i.tokensPerSecond));
    add(figures, "inference.tokens_per_second_per_gpu", SpeedText::tr("Throughput of each GPU"),
        rateText(i.tokensPerSecondPerGpu));
    add(figures, "inference.prefill_tokens_per_second", SpeedText::tr("Prefill of one prompt"),
        rateText(i.prefillTokensPerSecond));
    add(figures, "inference.decode_tokens_per_second", SpeedText::tr("Decode alone"),
        rateText(i.decodeTokensPerSecond));
}

void addTraining(std::vector<SpeedFigure> &figures, const speed::TrainingSpeed &t)
{
    add(figures, "training.tokens_per_second", SpeedText::tr("Throughput"), rateText(t.tokensPerSecond));
    add(figures, "training.tokens_per_second_per_gpu", SpeedText::tr("Throughput of each GPU"),
        rateText(t.tokensPerSecondPerGpu));
    add(figures, "training.step_s", SpeedText::tr("One optimizer step"), secondsText(t.step));
    add(figures, "training.mfu", SpeedText::tr("Utilisation (MFU)"), Formatter().percent(t.mfu, 1));
    if (t.days)
        add(figures, "training.days", SpeedText::tr("Time for all tokens"), durationText(*t.days));
}

const speed::Residual *residualOf(const speed::Speed &speed)
{
    if (speed.inference)
        return &speed.inference->residual;
    return speed.training ? &speed.training->residual : nullptr;
}

}  // namespace

QString secondsText(double seconds)
{
    if (seconds < 1)
        return SpeedText::tr("%1 ms").arg(threeFigures(seconds * 1000));
    if (seconds < 120)
        return SpeedText::tr("%1 s").arg(threeFigures(seconds));
    return durationText(seconds / 86400);
}

QString rateText(double perSecond)
{
    return SpeedText::tr("%1 tokens/s").arg(threeFigures(perSecond));
}

QString durationText(double days)
{
    const double hours = days * 24;
    if (hours < 1)
        return SpeedText::tr("%1 min").arg(threeFigures(hours * 60));
    if (hours < 48)
        return SpeedText::tr("%1 h").arg(threeFigures(hours));
    return SpeedText::tr("%1 days").arg(threeFigures(days));
}

QString dollarsText(double usd)
{
    return SpeedText::tr("US$ %1").arg(threeFigures(usd));
}

QString energyText(double kwh)
{
    return SpeedText::tr("%1 kWh").arg(threeFigures(kwh));
}

QString boundName(speed::Bound bound)
{
    switch (bound) {
    case speed::Bound::Memory:
        return SpeedText::tr("GPU memory bandwidth");
    case speed::Bound::Compute:
        return SpeedText::tr("compute");
    case speed::Bound::Interconnect:
        break;
    }
    return SpeedText::tr("the interconnect");
}

std::vector<SpeedFigure> speedFigures(const speed::Speed &speed)
{
    std::vector<SpeedFigure> figures;
    if (speed.inference)
        addInference(figures, *speed.inference);
    if (speed.training)
        addTraining(figures, *speed.training);
    const auto &cost = speed.cost;
    if (cost.usd)
        add(figures, "cost.usd", SpeedText::tr("Cost of the GPUs"), dollarsText(*cost.usd));
    if (cost.usdPerMillionTokens)
        add(figures, "cost.usd_per_million_tokens", SpeedText::tr("Cost for a million tokens"),
            dollarsText(*cost.usdPerMillionTokens));
    if (cost.energyKwh)
        add(figures, "energy_kwh", SpeedText::tr("Energy of the GPUs"), energyText(*cost.energyKwh));
    if (cost.energyKwhPerMillionTokens)
        add(figures, "energy_kwh_per_million_tokens", SpeedText::tr("Energy for a million tokens"),
            energyText(*cost.energyKwhPerMillionTokens));
    return figures;
}

QString boundSentence(const speed::Speed &speed)
{
    if (speed.training) {
        const auto &t = *speed.training;
        return SpeedText::tr("Bound by %1: computing takes %2 of a step, what the GPUs exchange takes %3.")
            .arg(boundName(t.bound), secondsText(t.parts.compute),
                 secondsText(t.parts.interconnect + t.parts.overhead));
    }
    if (!speed.inference)
        return {};
    const auto &i = *speed.inference;
    const bool hostFirst = i.bound == speed::Bound::Memory && i.step.host > i.step.memory / 2;
    const QString bound = hostFirst ? SpeedText::tr("host memory bandwidth") : boundName(i.bound);
    const QString parts = i.step.host > 0 ? SpeedText::tr("reading GPU memory %1, reading host memory %2")
                                                .arg(secondsText(i.step.memory - i.step.host), secondsText(i.step.host))
                                          : SpeedText::tr("reading GPU memory %1").arg(secondsText(i.step.memory));
    return SpeedText::tr("Bound by %1. A decode step takes %2: %3, computing %4, interconnect %5, fixed times of the "
                         "layers %6.",
                         "what, seconds, what reading takes, seconds of the others")
        .arg(bound, secondsText(i.decodeStep), parts, secondsText(i.step.compute), secondsText(i.step.interconnect),
             secondsText(i.step.overhead));
}

QString speedResidualSentence(const speed::Speed &speed)
{
    const auto *residual = residualOf(speed);
    if (!residual)
        return {};
    const Formatter format;
    if (residual->rows == 0)
        return SpeedText::tr("No run of this kind was measured: the factors are those of the nearest kind.");
    return SpeedText::tr("Of the %1 measured rows behind these factors half are within %2, nine of ten within %3.")
        .arg(format.count(residual->rows), format.percent(residual->median), format.percent(residual->p90));
}

QString speedSentence(const speed::Speed &speed)
{
    if (speed.inference) {
        const auto &i = *speed.inference;
        const int sequences = static_cast<int>(std::min<std::int64_t>(i.sequences, 1'000'000'000));
        const QString sentence =
            i.replicas > 1
                ? SpeedText::tr("About %1 for %n sequence(s) at once on each of %4 replicas; the first token after %2, "
                                "then one every %3.",
                                nullptr, sequences)
                      .arg(rateText(i.tokensPerSecond), secondsText(i.timeToFirstToken),
                           secondsText(i.timePerOutputToken), Formatter().count(i.replicas))
                : SpeedText::tr("About %1 for %n sequence(s) at once; the first token after %2, then one every %3.",
                                nullptr, sequences)
                      .arg(rateText(i.tokensPerSecond), secondsText(i.timeToFirstToken),
                           secondsText(i.timePerOutputToken));
        return sentence;
    }
    if (!speed.training)
        return SpeedText::tr("The catalogue does not know the bandwidth or the peak of this GPU: no speed.");
    const QString rate = rateText(speed.training->tokensPerSecond);
    if (speed.training->days)
        return SpeedText::tr("About %1: %2 for all tokens.").arg(rate, durationText(*speed.training->days));
    return SpeedText::tr("About %1, %2 for a step.").arg(rate, secondsText(speed.training->step));
}

QString priceSentence(const speed::Speed &speed)
{
    if (!speed.known())
        return {};
    if (!speed.cost.usdPerGpuHour)
        return SpeedText::tr("The catalogue has no price for an hour of this GPU: give your own to see the cost.");
    return SpeedText::tr("At %1 for an hour of each GPU.").arg(dollarsText(*speed.cost.usdPerGpuHour));
}

}  // namespace headroom::text
