// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One table: key, group, when it matters, when it stands in front.
#include "app/models/field_layout.h"

#include <algorithm>
#include <array>

namespace headroom::models {

namespace {

struct Facts {
    bool inference = true, training = false, adapters = false, full = false, several = false;
    bool llamaCpp = false, preallocates = false, experts = false, mla = false, sliding = false, quantised = false;
};

using Test = bool (*)(const Facts &);

struct Row {
    std::string_view path;
    FieldGroup group;
    Test matters, main;
};

bool always(const Facts &)
{
    return true;
}
bool never(const Facts &)
{
    return false;
}
bool inference(const Facts &f)
{
    return f.inference;
}
bool training(const Facts &f)
{
    return f.training;
}
bool adapters(const Facts &f)
{
    return f.adapters;
}
bool several(const Facts &f)
{
    return f.several;
}

using G = FieldGroup;
const std::array rows{
    Row{"inference.engine", G::Work, inference, always},
    Row{"inference.prompt_tokens", G::Work, inference, always},
    Row{"inference.output_tokens", G::Work, inference, always},
    Row{"inference.concurrency", G::Work, inference, always},
    Row{"inference.context", G::Work, inference, [](const Facts &f) { return f.llamaCpp; }},
    Row{"inference.weights", G::Numbers, inference, always},
    Row{"inference.kv_cache", G::Numbers, inference, always},
    Row{"inference.gpu_memory_utilization", G::Memory, [](const Facts &f) { return f.inference && f.preallocates; },
        always},
    Row{"inference.gpu_layers", G::Memory, [](const Facts &f) { return f.inference && f.llamaCpp; }, always},
    Row{"inference.experts_on_host", G::Memory, [](const Facts &f) { return f.inference && f.llamaCpp && f.experts; },
        always},
    Row{"training.framework", G::Work, training, always},
    Row{"training.sequence_length", G::Work, training, always},
    Row{"training.micro_batch", G::Work, training, always},
    Row{"training.gradient_accumulation", G::Work, training, never},
    Row{"training.lora.rank", G::Work, adapters, always},
    Row{"training.lora.targets", G::Work, adapters, never},
    Row{"training.lora.dropout", G::Work, adapters, never},
    Row{"training.lora.dora", G::Work, adapters, never},
    Row{"training.lora.modules_to_save", G::Work, adapters, never},
    Row{"training.precision", G::Numbers, training, [](const Facts &f) { return f.full; }},
    Row{"training.base_weights", G::Numbers, adapters, always},
    Row{"training.optimizer", G::Numbers, training, always},
    Row{"training.gradient_dtype", G::Numbers, training, never},
    Row{"training.lora.dtype", G::Numbers, adapters, never},
    Row{"training.double_quantization", G::Numbers, [](const Facts &f) { return f.adapters && f.quantised; }, never},
    Row{"training.kbit_upcast", G::Numbers, [](const Facts &f) { return f.adapters && f.quantised; }, never},
    Row{"training.recompute", G::Memory, training, always},
    Row{"parallelism.zero_stage", G::Memory, [](const Facts &f) { return f.training && f.several; }, always},
    Row{"training.offload_optimizer", G::Memory, training, [](const Facts &f) { return f.full; }},
    Row{"training.offload_parameters", G::Memory, training, never},
    Row{"training.offload_activations", G::Memory, training, never},
    Row{"training.recompute_layers", G::Memory, training, never},
    Row{"training.flash_attention", G::Memory, training, never},
    Row{"training.fused_kernels", G::Memory, training, never},
    Row{"training.loss", G::Memory, training, never},
    Row{"training.fused_loss", G::Memory, training, never},
    Row{"training.compile", G::Memory, training, never},
    Row{"training.optimizer_in_backward", G::Memory, training, never},
    Row{"training.tiled_mlp", G::Memory, training, never},
    Row{"parallelism.tensor", G::Layout, several, always},
    Row{"parallelism.pipeline", G::Layout, several, always},
    Row{"parallelism.data", G::Layout, several, never},
    Row{"parallelism.context", G::Layout, several, never},
    Row{"parallelism.expert", G::Layout, [](const Facts &f) { return f.several && f.experts; }, never},
    Row{"parallelism.virtual_pipeline", G::Layout, [](const Facts &f) { return f.several && f.training; }, never},
    Row{"parallelism.sequence_parallel", G::Layout, several, never},
    Row{"parallelism.reshard_after_forward", G::Layout, [](const Facts &f) { return f.several && f.training; }, never},
    Row{"parallelism.context_method", G::Layout, several, never},
    Row{"inference.flash_attention", G::Memory, inference, never},
    Row{"inference.cuda_graphs", G::Memory, [](const Facts &f) { return f.inference && !f.llamaCpp; }, never},
    Row{"inference.max_batched_tokens", G::Memory, [](const Facts &f) { return f.inference && !f.llamaCpp; }, never},
    Row{"inference.max_num_seqs", G::Memory, [](const Facts &f) { return f.inference && f.preallocates; }, never},
    Row{"inference.micro_batch_tokens", G::Memory, [](const Facts &f) { return f.inference && f.llamaCpp; }, never},
    Row{"inference.swa_full", G::Memory, [](const Facts &f) { return f.inference && f.llamaCpp && f.sliding; }, never},
    Row{"inference.mla_cache", G::Memory, [](const Facts &f) { return f.inference && f.mla; }, never},
    Row{"inference.engine_version", G::Work, inference, never},
    Row{"inference.backend", G::Work, inference, never},
    Row{"training.framework_version", G::Work, training, never},
    Row{"hardware.gpus_per_node", G::Machine, several, never},
    Row{"hardware.nvlink_domain", G::Machine, several, never},
    Row{"hardware.reserved_gib", G::Machine, always, never},
    Row{"hardware.host_memory_gib", G::Machine, always, never},
};

void addModelFacts(const catalog::Architecture &architecture, Facts &facts)
{
    facts.experts = architecture.hasExperts();
    for (const auto &kind : architecture.kinds) {
        facts.mla = facts.mla || kind.attention.type == catalog::AttentionType::Mla;
        facts.sliding = facts.sliding || kind.mixer == catalog::Mixer::Sliding;
    }
}

Facts factsOf(const scenario::Scenario &scenario, const scenario::Resolved *resolved)
{
    Facts facts;
    facts.training = scenario::isTraining(scenario.task);
    facts.inference = !facts.training;
    facts.adapters = scenario::hasAdapters(scenario.task);
    facts.full = facts.training && !facts.adapters;
    facts.several = scenario.hardware.total() > 1;
    facts.quantised = scenario.task == scenario::Task::Qlora || scenario.training.baseWeights.has_value();
    const auto engine = scenario.inference.engine.value_or(scenario::Engine::Vllm);
    facts.llamaCpp = engine == scenario::Engine::LlamaCpp;
    facts.preallocates = engine == scenario::Engine::Vllm || engine == scenario::Engine::Sglang;
    if (resolved && resolved->engine)
        facts.preallocates = facts.preallocates || resolved->engine->preallocates;
    if (resolved && resolved->model)
        addModelFacts(resolved->model->architecture, facts);
    return facts;
}

}  // namespace

bool hasOwnPicker(std::string_view path)
{
    constexpr std::array own{"model", "task", "hardware.gpu", "hardware.gpus", "name"};
    return std::find(own.begin(), own.end(), path) != own.end();
}

std::vector<FieldRow> fieldRows(const scenario::Scenario &scenario, const scenario::Resolved *resolved)
{
    const Facts facts = factsOf(scenario, resolved);
    std::vector<FieldRow> answer;
    for (const Row &row : rows) {
        const auto *field = scenario::findField(row.path);
        if (field && row.matters(facts))
            answer.push_back({field, row.group, row.main(facts)});
    }
    std::stable_sort(answer.begin(), answer.end(),
                     [](const FieldRow &a, const FieldRow &b) { return a.group < b.group; });
    return answer;
}

}  // namespace headroom::models
