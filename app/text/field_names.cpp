// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for the keys of a plan and for the values that are words. Names of programs and formats stay as they are.
#include "app/text/lookup.h"
#include "app/text/names.h"

namespace headroom::text {

namespace {

constexpr TextRow fields[] = {
    {"name", QT_TRANSLATE_NOOP("Field", "Name")},
    {"model", QT_TRANSLATE_NOOP("Field", "Model")},
    {"task", QT_TRANSLATE_NOOP("Field", "Task")},
    {"hardware.gpu", QT_TRANSLATE_NOOP("Field", "GPU")},
    {"hardware.gpus", QT_TRANSLATE_NOOP("Field", "Number of GPUs")},
    {"hardware.gpus_per_node", QT_TRANSLATE_NOOP("Field", "GPUs per node")},
    {"hardware.nvlink_domain", QT_TRANSLATE_NOOP("Field", "GPUs joined by NVLink")},
    {"hardware.reserved_gib", QT_TRANSLATE_NOOP("Field", "GPU memory held by others (GiB)")},
    {"hardware.host_memory_gib", QT_TRANSLATE_NOOP("Field", "Host memory per node (GiB)")},
    {"parallelism.tensor", QT_TRANSLATE_NOOP("Field", "Tensor parallel")},
    {"parallelism.pipeline", QT_TRANSLATE_NOOP("Field", "Pipeline parallel")},
    {"parallelism.context", QT_TRANSLATE_NOOP("Field", "Context parallel")},
    {"parallelism.expert", QT_TRANSLATE_NOOP("Field", "Expert parallel")},
    {"parallelism.data", QT_TRANSLATE_NOOP("Field", "Data parallel")},
    {"parallelism.virtual_pipeline", QT_TRANSLATE_NOOP("Field", "Chunks per pipeline stage")},
    {"parallelism.sequence_parallel", QT_TRANSLATE_NOOP("Field", "Sequence parallel (Megatron)")},
    {"parallelism.zero_stage", QT_TRANSLATE_NOOP("Field", "ZeRO stage")},
    {"parallelism.reshard_after_forward", QT_TRANSLATE_NOOP("Field", "Reshard after forward (FSDP)")},
    {"parallelism.context_method", QT_TRANSLATE_NOOP("Field", "Context parallel method")},
    {"inference.engine", QT_TRANSLATE_NOOP("Field", "Engine")},
    {"inference.engine_version", QT_TRANSLATE_NOOP("Field", "Engine version")},
    {"inference.backend", QT_TRANSLATE_NOOP("Field", "Backend")},
    {"inference.weights", QT_TRANSLATE_NOOP("Field", "Weight format")},
    {"inference.kv_cache", QT_TRANSLATE_NOOP("Field", "KV cache format")},
    {"inference.prompt_tokens", QT_TRANSLATE_NOOP("Field", "Prompt tokens")},
    {"inference.output_tokens", QT_TRANSLATE_NOOP("Field", "Output tokens")},
    {"inference.context", QT_TRANSLATE_NOOP("Field", "Context length")},
    {"inference.concurrency", QT_TRANSLATE_NOOP("Field", "Concurrency")},
    {"inference.max_num_seqs", QT_TRANSLATE_NOOP("Field", "Sequences at most")},
    {"inference.max_batched_tokens", QT_TRANSLATE_NOOP("Field", "Prefill chunk (tokens)")},
    {"inference.micro_batch_tokens", QT_TRANSLATE_NOOP("Field", "Physical batch (tokens)")},
    {"inference.gpu_memory_utilization", QT_TRANSLATE_NOOP("Field", "Share of GPU memory to pre-allocate")},
    {"inference.gpu_layers", QT_TRANSLATE_NOOP("Field", "Layers on the GPU")},
    {"inference.swa_full", QT_TRANSLATE_NOOP("Field", "Full cache for sliding-window layers")},
    {"inference.mla_cache", QT_TRANSLATE_NOOP("Field", "MLA cache")},
    {"inference.experts_on_host", QT_TRANSLATE_NOOP("Field", "Experts in host memory")},
    {"inference.cuda_graphs", QT_TRANSLATE_NOOP("Field", "CUDA graphs")},
    {"inference.flash_attention", QT_TRANSLATE_NOOP("Field", "FlashAttention")},
    {"training.framework", QT_TRANSLATE_NOOP("Field", "Framework")},
    {"training.framework_version", QT_TRANSLATE_NOOP("Field", "Framework version")},
    {"training.precision", QT_TRANSLATE_NOOP("Field", "Precision")},
    {"training.gradient_dtype", QT_TRANSLATE_NOOP("Field", "Gradient type")},
    {"training.optimizer", QT_TRANSLATE_NOOP("Field", "Optimizer")},
    {"training.sequence_length", QT_TRANSLATE_NOOP("Field", "Sequence length")},
    {"training.micro_batch", QT_TRANSLATE_NOOP("Field", "Micro-batch")},
    {"training.gradient_accumulation", QT_TRANSLATE_NOOP("Field", "Gradient accumulation")},
    {"training.recompute", QT_TRANSLATE_NOOP("Field", "Recomputation (gradient checkpointing)")},
    {"training.recompute_layers", QT_TRANSLATE_NOOP("Field", "Recomputed layers")},
    {"training.flash_attention", QT_TRANSLATE_NOOP("Field", "FlashAttention")},
    {"training.fused_kernels", QT_TRANSLATE_NOOP("Field", "Fused kernels")},
    {"training.fused_loss", QT_TRANSLATE_NOOP("Field", "Fused loss")},
    {"training.loss", QT_TRANSLATE_NOOP("Field", "Loss")},
    {"training.compile", QT_TRANSLATE_NOOP("Field", "Compiled model")},
    {"training.optimizer_in_backward", QT_TRANSLATE_NOOP("Field", "Optimizer step in the backward pass")},
    {"training.tiled_mlp", QT_TRANSLATE_NOOP("Field", "Tiled MLP")},
    {"training.double_quantization", QT_TRANSLATE_NOOP("Field", "Double quantisation")},
    {"training.kbit_upcast", QT_TRANSLATE_NOOP("Field", "Cast to fp32 before QLoRA")},
    {"training.offload_optimizer", QT_TRANSLATE_NOOP("Field", "Offload optimizer states")},
    {"training.offload_parameters", QT_TRANSLATE_NOOP("Field", "Offload parameters")},
    {"training.offload_activations", QT_TRANSLATE_NOOP("Field", "Offload activations")},
    {"training.base_weights", QT_TRANSLATE_NOOP("Field", "Base model format")},
    {"training.lora", QT_TRANSLATE_NOOP("Field", "LoRA")},
    {"training.lora.rank", QT_TRANSLATE_NOOP("Field", "LoRA rank")},
    {"training.lora.targets", QT_TRANSLATE_NOOP("Field", "LoRA target modules")},
    {"training.lora.dtype", QT_TRANSLATE_NOOP("Field", "Adapter type")},
    {"training.lora.dropout", QT_TRANSLATE_NOOP("Field", "LoRA dropout")},
    {"training.lora.dora", QT_TRANSLATE_NOOP("Field", "DoRA")},
    {"training.lora.modules_to_save", QT_TRANSLATE_NOOP("Field", "Modules trained whole")},
    {"training.tokens", QT_TRANSLATE_NOOP("Field", "Tokens to train on")},
    {"training.dataset_tokens", QT_TRANSLATE_NOOP("Field", "Tokens of the data set")},
};

// Keyed "path=word" where a word means different things under different keys, else "=word".
constexpr TextRow words[] = {
    {"training.recompute=none", QT_TRANSLATE_NOOP("Word", "off")},
    {"training.recompute=selective", QT_TRANSLATE_NOOP("Word", "selective")},
    {"training.recompute=full", QT_TRANSLATE_NOOP("Word", "full")},
    {"training.kbit_upcast=none", QT_TRANSLATE_NOOP("Word", "nothing")},
    {"training.kbit_upcast=norms", QT_TRANSLATE_NOOP("Word", "the norms")},
    {"training.kbit_upcast=all", QT_TRANSLATE_NOOP("Word", "norms, embedding and head")},
    {"training.offload_optimizer=none", QT_TRANSLATE_NOOP("Word", "off")},
    {"training.offload_parameters=none", QT_TRANSLATE_NOOP("Word", "off")},
    {"=cpu", QT_TRANSLATE_NOOP("Word", "to host memory")},
    {"=nvme", QT_TRANSLATE_NOOP("Word", "to NVMe")},
    {"=mixed-bf16", QT_TRANSLATE_NOOP("Word", "mixed bf16")},
    {"=mixed-fp16", QT_TRANSLATE_NOOP("Word", "mixed fp16")},
    {"=amp-bf16", QT_TRANSLATE_NOOP("Word", "autocast bf16, fp32 weights")},
    {"=amp-fp16", QT_TRANSLATE_NOOP("Word", "autocast fp16, fp32 weights")},
    {"training.precision=bf16", QT_TRANSLATE_NOOP("Word", "pure bf16")},
    {"training.precision=fp32", QT_TRANSLATE_NOOP("Word", "fp32 throughout")},
    {"training.loss=standard", QT_TRANSLATE_NOOP("Word", "standard (fp32 copy of the logits)")},
    {"training.loss=fused", QT_TRANSLATE_NOOP("Word", "fused kernel")},
    {"training.loss=chunked", QT_TRANSLATE_NOOP("Word", "chunked")},
    {"training.loss=fused-linear", QT_TRANSLATE_NOOP("Word", "fused with the head (logits never whole)")},
    {"parallelism.context_method=ring", QT_TRANSLATE_NOOP("Word", "ring")},
    {"parallelism.context_method=all-gather", QT_TRANSLATE_NOOP("Word", "all-gather")},
    {"parallelism.context_method=ulysses", QT_TRANSLATE_NOOP("Word", "Ulysses (by heads)")},
    {"inference.mla_cache=compressed", QT_TRANSLATE_NOOP("Word", "compressed")},
    {"inference.mla_cache=full", QT_TRANSLATE_NOOP("Word", "full, per head")},
    {"=generic", QT_TRANSLATE_NOOP("Word", "generic")},
    {"=transformers", "Transformers"},
    {"=vllm", "vLLM"},
    {"=sglang", "SGLang"},
    {"=tensorrt-llm", "TensorRT-LLM"},
    {"=llama.cpp", "llama.cpp"},
    {"=deepspeed", "DeepSpeed"},
    {"=fsdp", "FSDP"},
    {"=megatron", "Megatron-LM"},
    {"=llama-factory", "LLaMA-Factory"},
    {"=litgpt", "LitGPT"},
    {"=adamw", "AdamW"},
    {"=adamw-8bit", QT_TRANSLATE_NOOP("Word", "AdamW, 8-bit")},
    {"=paged-adamw", QT_TRANSLATE_NOOP("Word", "AdamW, paged")},
    {"=paged-adamw-8bit", QT_TRANSLATE_NOOP("Word", "AdamW, 8-bit, paged")},
    {"=adafactor", "Adafactor"},
    {"=sgd", "SGD"},
    {"=sgd-momentum", QT_TRANSLATE_NOOP("Word", "SGD with momentum")},
    {"=lion", "Lion"},
    {"=lion-8bit", QT_TRANSLATE_NOOP("Word", "Lion, 8-bit")},
    {"=muon", "Muon"},
    {"=galore-adamw", "GaLore AdamW"},
    {"=adam-mini", "Adam-mini"},
    {"=lomo", "LOMO"},
    {"=all-linear", QT_TRANSLATE_NOOP("Word", "all linear layers")},
    {"=true", QT_TRANSLATE_NOOP("Word", "on")},
    {"=false", QT_TRANSLATE_NOOP("Word", "off")},
    {"=auto", QT_TRANSLATE_NOOP("Word", "what is left")},
    {"=max", QT_TRANSLATE_NOOP("Word", "as many as fit")},
};

}  // namespace

QString fieldName(std::string_view path)
{
    const QString name = lookUp(fields, "Field", path);
    return name.isNull() ? fromUtf8(path) : name;
}

QString wordName(std::string_view path, std::string_view word)
{
    if (path == "task") {
        if (const auto task = fromWord<scenario::Task>(word))
            return taskName(*task);
    }
    std::string key(path);
    key.push_back('=');
    key.append(word);
    const QString own = lookUp(words, "Word", key);
    if (!own.isNull())
        return own;
    const QString shared = lookUp(words, "Word", std::string_view(key).substr(path.size()));
    return shared.isNull() ? fromUtf8(word) : shared;
}

}  // namespace headroom::text
