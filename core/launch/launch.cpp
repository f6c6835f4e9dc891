// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which engine does which task, and what of the plan it has no word for.
#include "core/launch/launch.h"

#include "core/launch/sheet.h"
#include "core/scenario/fields.h"

#include <algorithm>

namespace headroom::launch {

namespace {

using scenario::Task;

struct Engine {
    Target target;
    std::vector<Task> tasks;
    void (*write)(Sheet &);
    const char *checkedAgainst;
};

// The commits are those of the sources in which the flags were read.
const std::vector<Engine> &engines()
{
    const std::vector<Task> all{Task::Pretrain, Task::Full, Task::Lora, Task::Qlora};
    static const std::vector<Engine> list{
        {Target::Vllm, {Task::Inference}, writeVllm, "vLLM 99d7eb5d"},
        {Target::Sglang, {Task::Inference}, writeSglang, "SGLang b36e8e19"},
        {Target::LlamaCpp, {Task::Inference}, writeLlamaCpp, "llama.cpp 07179550"},
        {Target::DeepSpeed, all, writeDeepSpeed, "DeepSpeed edaa7221, Transformers 00349ae8"},
        {Target::Accelerate, all, writeAccelerate, "Accelerate 16cb6eb8, Transformers 00349ae8"},
        {Target::Megatron, {Task::Pretrain, Task::Full}, writeMegatron, "Megatron-LM d98e8a64"},
        {Target::Torchtitan, {Task::Pretrain, Task::Full}, writeTorchtitan, "torchtitan b5bcd76c"},
        {Target::LlamaFactory, all, writeLlamaFactory, "LLaMA-Factory ff6d4d12"},
        {Target::MsSwift, {Task::Full, Task::Lora, Task::Qlora}, writeMsSwift, "ms-swift 3602360a"},
        {Target::Axolotl, {Task::Full, Task::Lora, Task::Qlora}, writeAxolotl, "axolotl 067b021c"},
    };
    return list;
}

const Engine &engineOf(Target target)
{
    return engines()[static_cast<std::size_t>(target)];
}

bool does(const Engine &engine, Task task)
{
    return std::find(engine.tasks.begin(), engine.tasks.end(), task) != engine.tasks.end();
}

std::string tasksOf(const Engine &engine)
{
    std::string text;
    for (const auto task : engine.tasks)
        text += (text.empty() ? "" : ", ") + std::string(wordOf(task));
    return text;
}

// What describes the work or the machine and no engine is told, and sizes of 1.
bool needsNoWord(std::string_view path, const nlohmann::json &value)
{
    constexpr std::string_view work[] = {"name",
                                         "model",
                                         "task",
                                         "inference.engine",
                                         "inference.engine_version",
                                         "inference.backend",
                                         "inference.prompt_tokens",
                                         "inference.output_tokens",
                                         "training.framework",
                                         "training.framework_version",
                                         "training.tokens",
                                         "training.dataset_tokens",
                                         "training.loss"};
    if (path.starts_with("hardware.") || std::find(std::begin(work), std::end(work), path) != std::end(work))
        return true;
    const bool one = value.is_number() && value == 1 && path.starts_with("parallelism.");
    const bool off = value == false || value == "none" || (path == "parallelism.zero_stage" && value == 0);
    return one || off || (value.is_array() && value.empty());
}

void warnAboutTheRest(Sheet &sheet)
{
    const bool training = scenario::isTraining(sheet.r.task);
    for (const auto &field : scenario::fields()) {
        const auto value = field.get(sheet.r.asked);
        if (value.is_null() || needsNoWord(field.path, value) || sheet.said.contains(field.path))
            continue;
        if (field.path.starts_with(training ? "inference." : "training."))
            continue;
        if (field.path.starts_with("training.lora.") && !scenario::hasAdapters(sheet.r.task))
            continue;
        sheet.warn("launch-not-expressed", std::string(field.path),
                   value.is_string() ? value.get<std::string>() : value.dump());
    }
}

}  // namespace

std::vector<Target> targetsOf(Task task)
{
    std::vector<Target> targets;
    for (const auto &engine : engines()) {
        if (does(engine, task))
            targets.push_back(engine.target);
    }
    return targets;
}

std::optional<Target> ownTarget(const scenario::Resolved &r)
{
    const auto word = scenario::isTraining(r.task) ? wordOf(r.training.framework) : wordOf(r.inference.engine);
    if (const auto target = fromWord<Target>(word))
        return target;
    using scenario::Framework;
    if (scenario::isTraining(r.task) &&
        (r.training.framework == Framework::Transformers || r.training.framework == Framework::Fsdp))
        return Target::Accelerate;
    return std::nullopt;
}

Result<Launch> launch(const scenario::Resolved &r, const estimate::Estimate &estimate, Target target)
{
    const auto &engine = engineOf(target);
    Sheet sheet{.r = r, .estimate = estimate};
    sheet.answer.target = target;
    sheet.answer.checkedAgainst = engine.checkedAgainst;
    sheet.answer.warnings = r.warnings;
    if (!does(engine, r.task))
        return Problem{.code = "launch-wrong-task",
                       .severity = Severity::Error,
                       .file = {},
                       .path = "--for " + std::string(wordOf(target)),
                       .found = std::string(wordOf(r.task)),
                       .expected = tasksOf(engine)};
    engine.write(sheet);
    if (sheet.refusal)
        return *sheet.refusal;
    warnAboutTheRest(sheet);
    if (scenario::isTraining(r.task))
        sheet.warn("launch-no-data", {});
    sheet.answer.says.assign(sheet.said.begin(), sheet.said.end());
    return std::move(sheet.answer);
}

}  // namespace headroom::launch
