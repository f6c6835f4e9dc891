// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Model and machine first; then the defaults of the task; then what cannot be, and what the cards cannot do.
#include "core/scenario/resolve.h"

#include "core/modelfile/modelfile.h"
#include "core/scenario/draft.h"
#include "core/scenario/field_check.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::scenario {
namespace {

namespace fs = std::filesystem;

Problem makeProblem(Severity severity, std::string code, std::string path, std::string found, std::string expected)
{
    Problem p;
    p.code = std::move(code);
    p.severity = severity;
    p.path = std::move(path);
    p.found = std::move(found);
    p.expected = std::move(expected);
    return p;
}

bool namesAFile(const std::string &model)
{
    const auto ends = [&](std::string_view end) {
        return model.size() > end.size() && model.compare(model.size() - end.size(), end.size(), end) == 0;
    };
    return model.front() == '/' || model.front() == '.' || model.front() == '~' || ends(".json") || ends(".gguf") ||
           ends(".safetensors") || ends("/") || model.find('\\') != std::string::npos;
}

// What the file leaves open decides about the estimate: a format that is not known is counted as 16 bit.
// Its places are keys of the file; of an inline model, which has no file, they are keys of the plan.
void warnAboutModel(Draft &draft, Problems warnings, const std::string &file)
{
    for (auto &warning : warnings) {
        if (warning.path.empty())
            warning.path = "model";
        else if (file.empty() && !warning.path.starts_with("model"))
            warning.path = "model." + warning.path;
        if (warning.file.empty())
            warning.file = file;
        draft.resolved.warnings.push_back(std::move(warning));
    }
}

void readModelFile(Draft &draft, const fs::path &path)
{
    Problems warnings;
    auto model = modelfile::readModel(path, &warnings);
    if (model) {
        draft.resolved.model = std::move(model).value();
        return warnAboutModel(draft, std::move(warnings), path.string());
    }
    Problem p = model.problem();
    if (p.path.empty())
        p.path = "model";
    draft.errors.push_back(std::move(p));
}

// A fault in the values themselves: a Scenario may have been filled without setField().
bool checkFields(Draft &draft)
{
    for (const auto &field : fields()) {
        if (field.type == FieldType::Model)
            continue;
        if (auto problem = checkValue(field, field.get(draft.asked)))
            draft.errors.push_back(std::move(*problem));
    }
    return draft.errors.empty();
}

Draft run(const Scenario &scenario, const World &world, const std::string &folder)
{
    Draft draft{scenario, world, {}, {}};
    draft.resolved.asked = scenario;
    draft.resolved.task = scenario.task;
    draft.resolved.formats = &world.formats;
    const bool sane = checkFields(draft);
    resolveModel(draft, folder);
    if (sane)
        resolveMachine(draft);
    if (!draft.resolved.model || draft.resolved.machine.empty())
        return draft;
    if (isTraining(scenario.task))
        resolveTraining(draft);
    else
        resolveInference(draft);
    resolveBand(draft);
    resolveParallelism(draft);
    checkParallelism(draft);
    checkTokens(draft);
    if (draft.errors.empty()) {
        warnAboutFeatures(draft);
        warnAboutParallelism(draft);
    }
    return draft;
}

}  // namespace

void resolveBand(Draft &draft)
{
    auto &r = draft.resolved;
    r.band = draft.world.bands.of(wordOf(r.task),
                                  isTraining(r.task) ? wordOf(r.training.framework) : wordOf(r.inference.engine));
}

void Draft::refuse(std::string code, std::string path, std::string found, std::string expected,
                   std::vector<std::string> nearest)
{
    errors.push_back(
        makeProblem(Severity::Error, std::move(code), std::move(path), std::move(found), std::move(expected)));
    errors.back().nearest = std::move(nearest);
}

void Draft::warn(Severity severity, std::string code, std::string path, std::string found, std::string expected,
                 std::vector<std::string> fixes)
{
    resolved.warnings.push_back(
        makeProblem(severity, std::move(code), std::move(path), std::move(found), std::move(expected)));
    resolved.warnings.back().nearest = std::move(fixes);
}

std::int64_t boundedProduct(std::initializer_list<std::int64_t> factors)
{
    constexpr std::int64_t Limit = std::int64_t{1} << 62;
    std::int64_t product = 1;
    for (const auto factor : factors) {
        if (factor > 0 && product > Limit / factor)
            return Limit;
        product *= factor;
    }
    return product;
}

void resolveModel(Draft &draft, const std::string &folder)
{
    const Scenario &asked = draft.asked;
    if (asked.inlineModel) {
        auto read = modelfile::readConfig(*asked.inlineModel, {}, "model");
        if (!read)
            return draft.errors.push_back(read.problem());
        draft.resolved.model = read->model;
        return warnAboutModel(draft, read->warnings, {});
    }
    if (asked.model.empty())
        return draft.refuse("missing-key", "model", {}, "id, file");
    const fs::path path = fs::path(folder) / asked.model;
    // The system ends a name at a NUL, and would open another file than the one that is named.
    const bool canBeFile = asked.model.find('\0') == std::string::npos;
    if (canBeFile && namesAFile(asked.model))
        return readModelFile(draft, path);
    auto model = draft.world.catalog.model(asked.model);
    if (model) {
        // The catalogue owns it and outlives every answer: no owner here.
        draft.resolved.model = std::shared_ptr<const catalog::Model>(std::shared_ptr<const catalog::Model>(), *model);
        return;
    }
    std::error_code error;
    if (canBeFile && fs::exists(path, error))
        return readModelFile(draft, path);
    Problem p = model.problem();
    p.path = "model";
    draft.errors.push_back(std::move(p));
}

void resolveMachine(Draft &draft)
{
    const Hardware &asked = draft.asked.hardware;
    Resolved &r = draft.resolved;
    if (asked.gpus.empty() || asked.gpus.front().gpu.empty())
        return draft.refuse("missing-key", "hardware.gpu", {}, "id");
    std::vector<ResolvedGpus> machine;
    for (std::size_t i = 0; i < asked.gpus.size(); ++i) {
        const auto gpu = draft.world.catalog.gpu(asked.gpus[i].gpu);
        if (gpu) {
            machine.push_back({*gpu, asked.gpus[i].count});
            continue;
        }
        Problem p = gpu.problem();
        p.path = asked.gpus.size() == 1 ? "hardware.gpu" : "hardware.gpu[" + std::to_string(i) + "].gpu";
        draft.errors.push_back(std::move(p));
    }
    if (machine.size() != asked.gpus.size())
        return;
    r.machine = std::move(machine);
    r.gpus = asked.total();
    r.gpusPerNode = std::min(asked.gpusPerNode.value_or(8), r.gpus);
    r.nvlinkDomain = std::min(asked.nvlinkDomain.value_or(r.gpusPerNode), r.gpus);
    r.reservedBytes = std::llround(asked.reservedGib.value_or(0) * BytesPerGib);
    r.hostBytes = std::llround(asked.hostMemoryGib.value_or(0) * BytesPerGib);
}

Result<Resolved> resolve(const Scenario &scenario, const World &world, const std::string &folder)
{
    Draft draft = run(scenario, world, folder);
    if (!draft.errors.empty())
        return draft.errors.front();
    return std::move(draft.resolved);
}

Problems validate(const Scenario &scenario, const World &world, const std::string &folder)
{
    return run(scenario, world, folder).errors;
}

}  // namespace headroom::scenario
