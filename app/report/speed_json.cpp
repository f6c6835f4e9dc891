// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What does not apply is null.
#include "app/report/speed_json.h"

namespace headroom::report {

namespace {

Json orNull(const std::optional<double> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json residualJson(const speed::Residual &residual)
{
    return {{"rows", residual.rows}, {"median", residual.median}, {"p90", residual.p90}};
}

Json partsJson(const speed::StepParts &parts)
{
    return {{"memory_s", parts.memory},
            {"compute_s", parts.compute},
            {"interconnect_s", parts.interconnect},
            {"overhead_s", parts.overhead}};
}

Json inferenceJson(const speed::InferenceSpeed &i)
{
    return {{"time_to_first_token_s", i.timeToFirstToken},
            {"time_per_output_token_s", i.timePerOutputToken},
            {"tokens_per_second", i.tokensPerSecond},
            {"bound", wordOf(i.bound)},
            {"tokens_per_second_per_gpu", i.tokensPerSecondPerGpu},
            {"prefill_tokens_per_second", i.prefillTokensPerSecond},
            {"decode_tokens_per_second", i.decodeTokensPerSecond},
            {"concurrency", i.sequences},
            {"prefill_s", i.prefill},
            {"decode_step_s", i.decodeStep},
            {"decode_step", partsJson(i.step)},
            {"factors", i.factors},
            {"residual", residualJson(i.residual)}};
}

Json trainingJson(const speed::TrainingSpeed &t)
{
    return {{"tokens_per_second", t.tokensPerSecond},
            {"tokens_per_second_per_gpu", t.tokensPerSecondPerGpu},
            {"step_s", t.step},
            {"mfu", t.mfu},
            {"days", orNull(t.days)},
            {"bound", wordOf(t.bound)},
            {"step", partsJson(t.parts)},
            {"factors", t.factors},
            {"residual", residualJson(t.residual)}};
}

}  // namespace

Json speedJson(const speed::Speed &speed)
{
    Json json = head("headroom-speed");
    json["inference"] = speed.inference ? inferenceJson(*speed.inference) : Json(nullptr);
    json["training"] = speed.training ? trainingJson(*speed.training) : Json(nullptr);
    json["cost"] = {{"usd", orNull(speed.cost.usd)},
                    {"usd_per_million_tokens", orNull(speed.cost.usdPerMillionTokens)},
                    {"usd_per_gpu_hour", orNull(speed.cost.usdPerGpuHour)}};
    json["energy_kwh"] = orNull(speed.cost.energyKwh);
    json["energy_kwh_per_million_tokens"] = orNull(speed.cost.energyKwhPerMillionTokens);
    return json;
}

}  // namespace headroom::report
