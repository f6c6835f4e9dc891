// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of thumb: read from resources/rules/rules.json, each compared with the estimate of its own recipe.
#include "core/rules/rules.h"

#include "core/resources/json_reading.h"
#include "core/scenario/fields.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace headroom::rules {

namespace {

using estimate::Term;
using nlohmann::json;
using scenario::Scenario;

// The number in "7B" or "135M", in units of 1e9; numbers behind an x ("8x7B") name experts and are passed over.
double billionsIn(const std::string &name)
{
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (!std::isdigit(static_cast<unsigned char>(name[i])))
            continue;
        std::size_t used = 0;
        const double number = std::stod(name.substr(i), &used);
        const char unit = i + used < name.size() ? name[i + used] : ' ';
        const bool multiplied = i > 0 && (name[i - 1] == 'x' || name[i - 1] == '.');
        if (!multiplied && (unit == 'B' || unit == 'b'))
            return number;
        if (!multiplied && unit == 'M')
            return number / 1000;
        i += used - 1;
    }
    return 0;
}

double nominalBillions(const catalog::Model &model)
{
    const double fromName = billionsIn(model.name);
    if (fromName > 0)
        return fromName;
    const double published = billionsIn(model.publishedParameters);
    return published > 0 ? published : static_cast<double>(model.parameters.total) / 1e9;
}

bool is16Bit(const std::string &format)
{
    return format == "bf16" || format == "fp16";
}

// Rules speak of one copy of the model, whether or not a card holds it.
Scenario onOneGpu(Scenario scenario)
{
    auto &gpus = scenario.hardware.gpus;
    gpus.resize(1);
    gpus.front().count = 1;
    scenario.parallelism = {};
    return scenario;
}

double statesPerParameter(const Scenario &asked, const scenario::World &world)
{
    const auto resolved = scenario::resolve(onOneGpu(asked), world);
    if (!resolved || !scenario::isTraining(asked.task))
        return 0;
    const auto answer = estimate::estimate(*resolved);
    std::int64_t bytes = 0;
    for (const auto term :
         {Term::Weights, Term::MasterWeights, Term::Gradients, Term::OptimizerStates, Term::Adapters}) {
        std::int64_t most = 0;  // not all are alive at the peak
        for (const auto &phase : answer.worst().phases)
            most = std::max(most, phase.terms[term]);
        bytes += most;
    }
    return static_cast<double>(bytes) / static_cast<double>(std::max<std::int64_t>(answer.parameters.total, 1));
}

// The rule's recipe on the machine of the base scenario, to be used there; states over several GPUs are sharded.
Result<Scenario> recipeScenario(const Scenario &base, const json &recipe)
{
    Scenario result;
    result.model = base.model;
    result.inlineModel = base.inlineModel;
    result.hardware = base.hardware;
    result.task = fromWord<scenario::Task>(recipe.at("task").get<std::string>()).value();
    for (const auto &assignment : recipe.at("set")) {
        if (const auto problem = scenario::setFromText(result, assignment.get<std::string>()))
            return *problem;
    }
    if (scenario::isTraining(result.task)) {
        result.training.sequenceLength = base.training.sequenceLength;
        result.training.microBatch = base.training.microBatch;
        result.training.recompute = base.training.recompute;
        if (result.hardware.total() > 1)
            result.parallelism.zeroStage = 3;
    }
    return result;
}

std::int64_t bytesOf(double perParameter, double parameters)
{
    return static_cast<std::int64_t>(std::llround(perParameter * parameters));
}

// Tokens a micro-batch at which activations and logits are what the rule assumes for them.
std::int64_t tokensForShare(const estimate::TermBytes &sum, double shareBytes, const scenario::Resolved &resolved)
{
    const double now = static_cast<double>(sum[Term::Activations] + sum[Term::Logits]);
    if (now <= 0)
        return 0;
    const double tokens = static_cast<double>(resolved.training.sequenceLength * resolved.training.microBatch);
    return static_cast<std::int64_t>(tokens * shareBytes / now);
}

// The estimate of the recipe, and where it differs from what the rule says.
void estimateRecipe(RuleAnswer &answer, const json &rule, const scenario::Resolved &resolved)
{
    const auto estimated = estimate::estimate(resolved);
    if (answer.id == "file-2n") {
        answer.estimateBytes = estimated.checkpointBytes;
        return;
    }
    const double exact = static_cast<double>(resolved.model->parameters.total);
    const auto &sum = estimated.worst().peakPhase().terms;
    answer.estimateBytes = sum.sum();
    answer.difference = sum;
    for (const auto &[word, bytes] : rule.at("parts").items())
        answer.difference[fromWord<Term>(word).value()] -= bytesOf(bytes.get<double>(), exact);
    if (const double share = rule.value("activations_share", 0.0); share > 0)
        answer.exactAtTokens = tokensForShare(sum, share * exact, resolved);
}

Result<RuleAnswer> answerRule(const json &rule, const Scenario &base, const catalog::Model &model,
                              const scenario::World &world, double nominal)
{
    const double exact = static_cast<double>(model.parameters.total);
    RuleAnswer answer;
    answer.id = rule.at("id").get<std::string>();
    answer.seedIds = rule.at("seed_ids").get<std::vector<std::string>>();
    answer.leftOut = rule.at("left_out").get<std::vector<std::string>>();
    answer.verdict = rule.at("verdict").get<std::string>();
    for (const auto &[word, bytes] : rule.at("parts").items())
        answer.bytesPerParameter += bytes.get<double>();
    answer.bytesPerParameterHigh = rule.value("bytes_per_parameter_high", answer.bytesPerParameter);
    answer.nominalBytes = bytesOf(answer.bytesPerParameter, nominal * 1e9);
    answer.nominalBytesHigh = bytesOf(answer.bytesPerParameterHigh, nominal * 1e9);
    answer.exactBytes = bytesOf(answer.bytesPerParameter, exact);
    answer.exactBytesHigh = bytesOf(answer.bytesPerParameterHigh, exact);
    answer.applies = !rule.value("needs_16bit_checkpoint", false) || is16Bit(model.nativeFormat);
    auto recipe = recipeScenario(base, rule.at("recipe"));
    if (!recipe)
        return recipe.problem();
    answer.recipe = *recipe;
    const auto alone = scenario::resolve(onOneGpu(answer.recipe), world);
    if (!alone)
        return alone.problem();
    estimateRecipe(answer, rule, *alone);
    return answer;
}

}  // namespace

Result<RulesAnswer> compareRules(const Scenario &base, const scenario::World &world)
{
    Scenario asked = base;
    if (asked.hardware.gpus.empty())
        asked.hardware.gpus = {{.gpu = "a100-80gb-sxm", .count = 1}};
    const auto data = resources::readJsonFile(world.folder / "rules" / "rules.json");
    if (!data)
        return data.problem();
    const auto resolved = scenario::resolve(asked, world);
    if (!resolved)
        return resolved.problem();
    RulesAnswer answer{.model = resolved->model,
                       .nominalBillions = nominalBillions(*resolved->model),
                       .statesPerParameter = statesPerParameter(asked, world),
                       .rules = {}};
    for (const auto &rule : data->at("rules")) {
        auto one = answerRule(rule, asked, *answer.model, world, answer.nominalBillions);
        if (!one)
            return one.problem();
        answer.rules.push_back(std::move(*one));
    }
    return answer;
}

}  // namespace headroom::rules
