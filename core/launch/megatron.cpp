// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Megatron-LM's pretrain_gpt.py under torchrun.
#include "core/launch/sheet.h"

#include <algorithm>

namespace headroom::launch {

namespace {

using scenario::Precision;
using scenario::Recompute;

void addSizes(Sheet &sheet, Command &command)
{
    const auto &p = sheet.r.parallelism;
    sheet.says({"parallelism.tensor", "parallelism.pipeline", "parallelism.context", "parallelism.expert",
                "parallelism.data", "parallelism.virtual_pipeline", "parallelism.sequence_parallel",
                "parallelism.zero_stage"});
    command.flag("--tensor-model-parallel-size", p.tensor);
    command.flag("--pipeline-model-parallel-size", p.pipeline);
    if (p.context > 1)
        command.flag("--context-parallel-size", p.context);
    if (p.expert > 1)
        command.flag("--expert-model-parallel-size", p.expert);
    if (p.virtualPipeline > 1)
        command.flag("--num-virtual-stages-per-pipeline-rank", p.virtualPipeline);
    if (p.sequenceParallel && p.tensor > 1)
        command.flag("--sequence-parallel");
    if (p.zeroStage == 1)
        command.flag("--use-distributed-optimizer");
    else if (p.zeroStage > 1)
        command.flag("--use-megatron-fsdp")
            .flag("--data-parallel-sharding-strategy", p.zeroStage == 2 ? "optim_grads" : "optim_grads_params");
}

void addRecipe(Sheet &sheet, Command &command)
{
    const auto &t = sheet.r.training;
    sheet.says({"training.precision", "training.recompute", "training.recompute_layers", "training.optimizer",
                "training.offload_optimizer", "training.fused_loss", "training.flash_attention",
                "training.fused_kernels"});
    if (t.precision != Precision::Fp32)
        command.flag(sheet.computesFp16() ? "--fp16" : "--bf16");
    if (t.precision == Precision::Fp8)
        command.flag("--fp8-format", "hybrid");
    if (t.recompute == Recompute::Selective)
        command.flag("--recompute-activations");
    else if (t.recompute == Recompute::Full) {
        // Uniform chunks of one layer recompute all of them; a number of layers is a block.
        const bool some = sheet.asked("training.recompute_layers");
        command.flag("--recompute-granularity", "full").flag("--recompute-method", some ? "block" : "uniform");
        command.flag("--recompute-num-layers", some ? t.recomputeLayers : 1);
    }
    if (t.offloadOptimizer != scenario::Offload::None)
        command.flag("--optimizer-cpu-offload");
    if (t.optimizerId == scenario::Optimizer::Sgd || t.optimizerId == scenario::Optimizer::SgdMomentum)
        command.flag("--optimizer", "sgd");
    else if (t.optimizerId != scenario::Optimizer::AdamW)
        sheet.said.erase("training.optimizer");
    command.flag("--attention-backend", t.flashAttention ? "flash" : "unfused");
    if (t.loss == scenario::Loss::Fused)  // its own fused loss needs more than the plain one
        command.flag("--cross-entropy-loss-fusion").flag("--cross-entropy-fusion-impl", "te");
    if (t.flashAttention)  // a mask of one byte a pair of tokens, which nothing reads
        command.flag("--no-create-attention-mask-in-dataloader");
    if (t.precision == Precision::Bf16 || t.precision == Precision::AmpBf16 || t.precision == Precision::AmpFp16)
        sheet.said.erase("training.precision");  // Megatron keeps an fp32 master copy, whatever is asked
}

void addBatch(Sheet &sheet, Command &command)
{
    const auto &t = sheet.r.training;
    sheet.says({"training.sequence_length", "training.micro_batch", "training.gradient_accumulation"});
    command.flag("--micro-batch-size", t.microBatch);
    command.flag("--global-batch-size", t.microBatch * t.gradientAccumulation * sheet.r.parallelism.data);
    command.flag("--seq-length", t.sequenceLength).flag("--max-position-embeddings", t.sequenceLength);
}

void addExperts(const catalog::LayerKind &kind, Command &command)
{
    if (kind.moe.experts == 0)
        return;
    command.flag("--num-experts", kind.moe.experts)
        .flag("--moe-router-topk", kind.moe.expertsPerToken)
        .flag("--moe-ffn-hidden-size", kind.moe.expertWidth);
    if (kind.moe.sharedWidth > 0)
        command.flag("--moe-shared-expert-intermediate-size", kind.moe.sharedWidth);
    command.flag("--moe-grouped-gemm");
}

void addAttention(const catalog::AttentionSpec &spec, Command &command)
{
    command.flag("--num-attention-heads", spec.heads);
    if (spec.type == catalog::AttentionType::Mla) {
        command.flag("--multi-latent-attention")
            .flag("--kv-lora-rank", spec.kvLoraRank)
            .flag("--qk-head-dim", spec.qkNopeHeadDim)
            .flag("--qk-pos-emb-head-dim", spec.qkRopeHeadDim)
            .flag("--v-head-dim", spec.vHeadDim);
        if (spec.qLoraRank > 0)
            command.flag("--q-lora-rank", spec.qLoraRank);
        return;
    }
    if (spec.kvHeads < spec.heads)
        command.flag("--group-query-attention").flag("--num-query-groups", spec.kvHeads);
    command.flag("--kv-channels", spec.headDim);
}

void addModel(Sheet &sheet, Command &command)
{
    const auto &a = sheet.r.model->architecture;
    const auto &kind = a.mainKind();
    command.flag("--num-layers", a.numLayers()).flag("--hidden-size", a.hiddenSize);
    // The width of the dense layers, where there are some beside the experts.
    std::int64_t width = kind.intermediateSize;
    for (const auto &other : a.kinds)
        width = std::max(width, other.intermediateSize);
    command.flag("--ffn-hidden-size", width > 0 ? width : kind.moe.expertWidth);
    addAttention(kind.attention, command);
    addExperts(kind, command);
    if (catalog::isGated(kind.mlpType))
        command.flag("--swiglu");
    if (a.norm == catalog::NormType::RmsNorm)
        command.flag("--normalization", "RMSNorm");
    if (!a.learnedPositions)
        command.flag("--position-embedding-type", "rope");
    if (!a.tiedEmbeddings)
        command.flag("--untie-embeddings-and-output-weights");
    if (!kind.attention.biasQ && !kind.attention.biasO)
        command.flag("--disable-bias-linear");
    // 0.1 each unless something is said
    command.flag("--attention-dropout", nlohmann::json(a.attentionDropout).dump())
        .flag("--hidden-dropout", nlohmann::json(a.dropout).dump());
    command.flag("--vocab-size", a.vocabSize);
    if (a.kinds.size() > 1)
        sheet.warn("launch-layer-kinds", "model", std::to_string(a.kinds.size()));
}

}  // namespace

void writeMegatron(Sheet &sheet)
{
    Command command = torchrun(sheet);
    command.word("pretrain_gpt.py");
    addSizes(sheet, command);
    addModel(sheet, command);
    addBatch(sheet, command);
    addRecipe(sheet, command);
    // Sequence parallelism orders its kernels by this.
    const std::string variables = sheet.r.parallelism.sequenceParallel ? "CUDA_DEVICE_MAX_CONNECTIONS=1 " : "";
    sheet.file("run.sh", variables + command.text(), true);
}

Command torchrun(const Sheet &sheet)
{
    Command command("torchrun");
    command.flag("--nproc_per_node", std::min(sheet.r.gpus, sheet.r.gpusPerNode));
    if (sheet.nodes() > 1)
        command.flag("--nnodes", sheet.nodes())
            .variable("--node_rank", "$NODE_RANK")
            .variable("--master_addr", "$MASTER_ADDR")
            .flag("--master_port", 29500);
    return command;
}

}  // namespace headroom::launch
