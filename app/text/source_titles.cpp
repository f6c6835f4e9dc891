// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What our own words are in a source: some titles, and the notes on what was taken from it. Titles of papers, code
// bases and their files are names and stay as they are.
#include "app/text/names.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <span>

namespace headroom::text {

namespace {

constexpr std::array ownTitles = {
    QT_TRANSLATE_NOOP("Source", "Tensor list of the model"),
    QT_TRANSLATE_NOOP("Source", "PEFT: LoRA layers"),
    QT_TRANSLATE_NOOP("Source", "PyTorch autograd: gradients of activations on their way"),
    QT_TRANSLATE_NOOP("Source", "GPU catalogue"),
    QT_TRANSLATE_NOOP("Source", "Residuals of the measured rows of this kind of work"),
    QT_TRANSLATE_NOOP("Source", "The founding notebook “GPU Usage”"),
    QT_TRANSLATE_NOOP("Source", "IEEE 754 and bfloat16"),
    QT_TRANSLATE_NOOP("Source", "Plain bit width"),
    QT_TRANSLATE_NOOP("Source", "ggml block formats"),
    QT_TRANSLATE_NOOP("Source", "llama.cpp file types"),
    QT_TRANSLATE_NOOP("Source", "llama.cpp context and compute buffers"),
    QT_TRANSLATE_NOOP("Source", "Keys and values of every layer"),
    QT_TRANSLATE_NOOP("Source", "vLLM profile run and KV blocks"),
    QT_TRANSLATE_NOOP("Source", "SGLang memory pool"),
    QT_TRANSLATE_NOOP("Source", "TensorRT-LLM memory usage"),
    QT_TRANSLATE_NOOP("Source", "Textbook inference"),
    QT_TRANSLATE_NOOP("Source", "Transformers modelling code"),
    QT_TRANSLATE_NOOP("Source", "torch.optim foreach implementation"),
    QT_TRANSLATE_NOOP("Source", "PyTorch caching allocator"),
    QT_TRANSLATE_NOOP("Source", "DeepSpeed memory estimators"),
    QT_TRANSLATE_NOOP("Source", "Megatron-LM vocabulary padding"),
    QT_TRANSLATE_NOOP("Source", "CUDA context, libraries and NCCL"),
    QT_TRANSLATE_NOOP("Source", "cuBLAS workspace"),
    QT_TRANSLATE_NOOP("Source", "TransformerEngine workspace of matrix products"),
    QT_TRANSLATE_NOOP("Source", "Host memory"),
    QT_TRANSLATE_NOOP("Source", "Checkpoint files"),
    QT_TRANSLATE_NOOP("Source", "Roofline of a step"),
    QT_TRANSLATE_NOOP("Source", "Measured speeds of this kind"),
    QT_TRANSLATE_NOOP("Source", "Published all-reduce measurements"),
    QT_TRANSLATE_NOOP("Source", "Network between nodes, assumed"),
    QT_TRANSLATE_NOOP("Source", "Copies to the GPU, assumed"),
    QT_TRANSLATE_NOOP("Source", "Host memory, assumed"),
    QT_TRANSLATE_NOOP("Source", "FLOPs of a token: 6 a parameter, 12 a head width and attended token"),
    QT_TRANSLATE_NOOP("Source", "Price as given"),
    QT_TRANSLATE_NOOP("Source", "Sum of the terms alive in the phase"),
};

constexpr std::array ownNotes = {
    QT_TRANSLATE_NOOP("Source",
                      "section 3.5: policy, value function, reward model and the penalty against the reference"),
    QT_TRANSLATE_NOOP("Source", "section 4.1: GRPO, a group of samples in the place of the value model"),
    QT_TRANSLATE_NOOP("Source", "roles that share GPUs take turns"),
    QT_TRANSLATE_NOOP("Source", "the wording since 2.1, and expandable_segments"),
    QT_TRANSLATE_NOOP("Source", "section 2"),
    QT_TRANSLATE_NOOP("Source", "counts reproduce the published checkpoints"),
    QT_TRANSLATE_NOOP("Source", "each entry with its sources"),
    QT_TRANSLATE_NOOP("Source", "made by headroom-cli validate --write-bands"),
    QT_TRANSLATE_NOOP("Source", "model sizes, GPUs, file, inference, training, 65B on four V100"),
    QT_TRANSLATE_NOOP("Source", "section 3"),
    QT_TRANSLATE_NOOP("Source", "sections 4 and 5"),
    QT_TRANSLATE_NOOP("Source", "section 4"),
    QT_TRANSLATE_NOOP("Source", "torch.optim.AdamW keeps exp_avg and exp_avg_sq"),
    QT_TRANSLATE_NOOP("Source", "bitsandbytes: blocks of 256, tensors below 4096 elements stay 32 bit"),
    QT_TRANSLATE_NOOP("Source", "matrices keep one momentum, other tensors use AdamW"),
    QT_TRANSLATE_NOOP("Source", "group 128 with fp16 scale and 4-bit zero point"),
    QT_TRANSLATE_NOOP("Source", "group 128"),
    QT_TRANSLATE_NOOP("Source", "group 64"),
    QT_TRANSLATE_NOOP("Source", "32 values of 4 bits share one 8-bit scale: 4.25 bits"),
    QT_TRANSLATE_NOOP("Source", "16 values of 4 bits share one FP8 scale: 4.5 bits"),
    QT_TRANSLATE_NOOP("Source", "section 3.3: one fp32 scale a 128×128 block"),
    QT_TRANSLATE_NOOP("Source", "4 and 2 bytes a number"),
    QT_TRANSLATE_NOOP("Source", "scale a channel"),
    QT_TRANSLATE_NOOP("Source", "no scales counted"),
    QT_TRANSLATE_NOOP("Source", "which tensors of a mixture get which type"),
    QT_TRANSLATE_NOOP("Source", "masks and head, fp32 states, one buffer for all nodes"),
    QT_TRANSLATE_NOOP(
        "Source", "profile run, pool, sampler, buffers that stay from 0.11.1, defaults by card; constants fitted on 25 "
                  "start-up logs of resources/measured (rms 0.03 GiB up to 0.17), AMD cards on seven (±1.6 GiB)"),
    QT_TRANSLATE_NOOP("Source", "the share is of what is free before the weights are loaded; defaults by card; context "
                                "and NCCL constants coarse: five rows"),
    QT_TRANSLATE_NOOP(
        "Source", "the pool is a share of what is free once the engine is loaded; other constants coarse: three rows"),
    QT_TRANSLATE_NOOP("Source", "all prompt logits before 4.45, old cache held beside the new one before 4.42; tables "
                                "of cosines and sines in every layer before 4.45, experts in a loop"),
    QT_TRANSLATE_NOOP("Source", "weights, KV cache, one layer's widest tensors and one row of logits a sequence"),
    QT_TRANSLATE_NOOP("Source", "eager RMSNorm, SwiGLU, fp32 logits"),
    QT_TRANSLATE_NOOP("Source", "unsharded units and gradients before the reduce-scatter"),
    QT_TRANSLATE_NOOP("Source", "what a node saved goes when it has run; its outputs wait for the next"),
    QT_TRANSLATE_NOOP("Source", "since 2.3"),
    QT_TRANSLATE_NOOP("Source", "the denominators; two sets of them up to PyTorch 2.0"),
    QT_TRANSLATE_NOOP("Source", "ratio by kind of work fitted on resources/measured"),
    QT_TRANSLATE_NOOP("Source", "factor 1.5 for buffers"),
    QT_TRANSLATE_NOOP("Source", "128 times tensor size"),
    QT_TRANSLATE_NOOP("Source", "hardware requirement"),
    QT_TRANSLATE_NOOP("Source",
                      "0.7 to 1.5 GiB seen with PyTorch; fitted on resources/measured rows read from nvidia-smi"),
    QT_TRANSLATE_NOOP("Source", "up to 32 MiB a handle on Hopper"),
    QT_TRANSLATE_NOOP("Source", "32 MiB from Hopper on, 4 MiB before"),
    QT_TRANSLATE_NOOP("Source", "DeepSpeed offload; llama.cpp layers and embedding on the host"),
    QT_TRANSLATE_NOOP("Source", "safetensors: the tensors; training: optimizer states and fp32 copy beside them"),
    QT_TRANSLATE_NOOP("Source",
                      "the longer of moving and computing; as a sum, because kernels of both kinds follow one another"),
    QT_TRANSLATE_NOOP("Source", "factors and residuals"),
    QT_TRANSLATE_NOOP("Source", "NCCL tests of 2, 4 and 8 GPUs: latency of small messages, bus bandwidth at 512 MiB"),
    QT_TRANSLATE_NOOP("Source", "400 Gb/s for each GPU, four fifths of it reached; not measured"),
    QT_TRANSLATE_NOOP("Source", "half of the bus, from memory that is not pinned; not measured"),
    QT_TRANSLATE_NOOP("Source", "two channels of DDR5: 60 GB/s; not measured"),
    QT_TRANSLATE_NOOP("Source", "section 2.1 and appendix B"),
    QT_TRANSLATE_NOOP("Source", "section 2.2: bubble (p − 1)/(v·m)"),
};

// Of the catalogue: those of our own words that stand behind many entries.
constexpr std::array catalogueNotes = {
    QT_TRANSLATE_NOOP("Source", "safetensors element count reported by the HF hub API, as recorded in "
                                "github.com/AlexsJones/llmfit data/hf_models.json history (2026-02..05)"),
    QT_TRANSLATE_NOOP("Source", "nvidia-smi dump"),
    QT_TRANSLATE_NOOP("Source", "nvidia-smi output in public repositories"),
    QT_TRANSLATE_NOOP("Source",
                      "product pages of NVIDIA, AMD and Intel, as a hardware catalogue lists them for each core "
                      "count, accessed 2026-08-12"),
    QT_TRANSLATE_NOOP("Source", "measured GEMM: table of fp32, fp16 and bf16 by contributors"),
    QT_TRANSLATE_NOOP("Source",
                      "nanochat, get_peak_flops() in common.py: peak BF16 Tensor FLOPS with FP32 accumulation, "
                      "not sparse"),
    QT_TRANSLATE_NOOP("Source", "computed: SMs x boost clock x documented FLOP/clk/SM of the architecture"),
    QT_TRANSLATE_NOOP("Source", "wiki: its FP16 figure is the FP16-accumulate rate (dense or 2:1 sparse); "
                                "FP32-accumulate follows from the GeForce half-rate rule"),
    QT_TRANSLATE_NOOP(
        "Source", "github.com/stas00/ml-engineering@744d01e1 compute/accelerator/README.md (cites vendor datasheets)"),
    QT_TRANSLATE_NOOP("Source", "github.com/Dao-AILab/flash-attention README (Ampere/Ada/Hopper; Turing not supported "
                                "by FA-2; FA-3 needs H100/H800)"),
    QT_TRANSLATE_NOOP("Source", "TechPowerUp GPU database, as stored in "
                                "github.com/reox007/RightNow-GPU-Database@77fae385 data/{nvidia,amd,intel}/all.json"),
    QT_TRANSLATE_NOOP(
        "Source",
        "Wikipedia GPU lists, as stored in github.com/voidful/gpu-info-api@03a6b34a (branch gpu-data) gpu.json"),
    QT_TRANSLATE_NOOP("Source",
                      "NVIDIA-NeMo Automodel, AutoMFU: table _DEVICE_FLOPS, adapted from verl flops_counter.py"),
};

QString translated(std::span<const char *const> own, const QString &text)
{
    for (const char *each : own) {
        if (text == QString::fromUtf8(each))
            return QCoreApplication::translate("Source", each);
    }
    return text;
}

}  // namespace

QString sourceText(const QString &title, const QString &reference, const QString &note)
{
    QString text = translated(ownTitles, title);
    if (!reference.isEmpty())
        text = QCoreApplication::translate("Source", "%1, %2", "title of a source, its reference").arg(text, reference);
    if (!note.isEmpty())
        text = QCoreApplication::translate("Source", "%1; %2", "a source, what was taken from it")
                   .arg(text, translated(ownNotes, note));
    return text;
}

QString catalogueSource(const QString &source)
{
    // Where a file is known by its number in an archive of public repositories only.
    static const QRegularExpression archived(QStringLiteral("^(.*) \\(archive no\\. ([0-9, ]+)\\)$"));
    const auto match = archived.match(source);
    if (!match.hasMatch())
        return translated(catalogueNotes, source);
    return QCoreApplication::translate("Source", "%1 (archive no. %2)", "title of a source, its numbers in an archive")
        .arg(translated(catalogueNotes, match.captured(1)), match.captured(2));
}

}  // namespace headroom::text
