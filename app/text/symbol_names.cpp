// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each symbol and step of a derivation means, by the id that core/derive gives it.
#include "app/text/lookup.h"
#include "app/text/names.h"

namespace headroom::text {

namespace {

constexpr TextRow symbols[] = {
    // sizes of the model
    {"hidden-size", QT_TRANSLATE_NOOP("Symbol", "hidden size")},
    {"attention-heads", QT_TRANSLATE_NOOP("Symbol", "attention heads")},
    {"kv-heads", QT_TRANSLATE_NOOP("Symbol", "KV heads")},
    {"head-dim", QT_TRANSLATE_NOOP("Symbol", "width of a head")},
    {"value-head-dim", QT_TRANSLATE_NOOP("Symbol", "width of a value head")},
    {"mlp-width", QT_TRANSLATE_NOOP("Symbol", "width of the MLP")},
    {"vocabulary", QT_TRANSLATE_NOOP("Symbol", "entries of the vocabulary")},
    {"tokenizer-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes of the tokenizer for a vocabulary entry")},
    {"model-positions", QT_TRANSLATE_NOOP("Symbol", "positions that the model was made for")},
    {"rotary-width", QT_TRANSLATE_NOOP("Symbol", "rotated channels of a head")},
    {"norms-a-layer", QT_TRANSLATE_NOOP("Symbol", "norms in a layer")},
    {"experts", QT_TRANSLATE_NOOP("Symbol", "experts in a layer")},
    {"experts-per-token", QT_TRANSLATE_NOOP("Symbol", "experts that a token uses")},
    {"expert-width", QT_TRANSLATE_NOOP("Symbol", "width of an expert")},
    {"shared-expert-width", QT_TRANSLATE_NOOP("Symbol", "width of the shared experts")},
    {"query-rank", QT_TRANSLATE_NOOP("Symbol", "rank of the compressed queries (MLA)")},
    {"kv-rank", QT_TRANSLATE_NOOP("Symbol", "rank of the compressed keys and values (MLA)")},
    {"rope-head-dim", QT_TRANSLATE_NOOP("Symbol", "rotary part of a head (MLA)")},
    {"nope-head-dim", QT_TRANSLATE_NOOP("Symbol", "part of a head without rotation (MLA)")},
    {"sliding-window", QT_TRANSLATE_NOOP("Symbol", "tokens in the sliding window")},
    {"indexer-head-dim", QT_TRANSLATE_NOOP("Symbol", "width of the indexer's keys")},
    {"pooled-tokens", QT_TRANSLATE_NOOP("Symbol", "tokens pooled into one cache entry")},
    {"recurrent-state", QT_TRANSLATE_NOOP("Symbol", "elements of the recurrent state of a layer")},
    {"convolution-state", QT_TRANSLATE_NOOP("Symbol", "elements of the convolution state of a layer")},
    {"mixer-inner-size", QT_TRANSLATE_NOOP("Symbol", "inner width of the mixer")},
    {"layers", QT_TRANSLATE_NOOP("Symbol", "number of layers")},
    {"tensor-elements", QT_TRANSLATE_NOOP("Symbol", "elements of a tensor")},
    {"stage-index", QT_TRANSLATE_NOOP("Symbol", "index of the pipeline stage")},
    {"gradient-accumulation", QT_TRANSLATE_NOOP("Symbol", "gradient accumulation steps")},
    {"virtual-pipeline", QT_TRANSLATE_NOOP("Symbol", "chunks of a pipeline stage")},
    {"tensor-copies", QT_TRANSLATE_NOOP("Symbol", "equal tensors of a layer")},
    {"stored-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes that the model hub stores")},
    {"reserved-setting", QT_TRANSLATE_NOOP("Symbol", "GPU memory that others hold, as set")},
    {"lora-sides", QT_TRANSLATE_NOOP("Symbol", "rows and columns of an adapted matrix")},
    {"input-width", QT_TRANSLATE_NOOP("Symbol", "input width of an adapted matrix")},
    {"output-width", QT_TRANSLATE_NOOP("Symbol", "output width of an adapted matrix")},
    {"dora-magnitude", QT_TRANSLATE_NOOP("Symbol", "rows of an adapted matrix (DoRA magnitudes)")},
    // settings
    {"tensor-parallel", QT_TRANSLATE_NOOP("Symbol", "tensor parallel size")},
    {"pipeline-parallel", QT_TRANSLATE_NOOP("Symbol", "pipeline parallel size")},
    {"context-parallel", QT_TRANSLATE_NOOP("Symbol", "context parallel size")},
    {"expert-parallel", QT_TRANSLATE_NOOP("Symbol", "expert parallel size")},
    {"data-parallel", QT_TRANSLATE_NOOP("Symbol", "data parallel size")},
    {"sequence-length", QT_TRANSLATE_NOOP("Symbol", "sequence length")},
    {"micro-batch", QT_TRANSLATE_NOOP("Symbol", "sequences in a micro-batch")},
    {"micro-batches-in-flight", QT_TRANSLATE_NOOP("Symbol", "micro-batches in flight on a stage")},
    {"lora-rank", QT_TRANSLATE_NOOP("Symbol", "LoRA rank")},
    {"prompt-tokens", QT_TRANSLATE_NOOP("Symbol", "prompt tokens of a sequence")},
    {"output-tokens", QT_TRANSLATE_NOOP("Symbol", "output tokens of a sequence")},
    {"context-tokens", QT_TRANSLATE_NOOP("Symbol", "tokens reserved for a sequence")},
    {"concurrency", QT_TRANSLATE_NOOP("Symbol", "sequences at once")},
    {"batched-tokens", QT_TRANSLATE_NOOP("Symbol", "tokens of a prefill chunk")},
    {"max-sequences", QT_TRANSLATE_NOOP("Symbol", "sequences that the engine admits at most")},
    {"page-tokens", QT_TRANSLATE_NOOP("Symbol", "tokens in a page of the KV cache")},
    {"memory-utilization", QT_TRANSLATE_NOOP("Symbol", "share of the GPU memory that the engine takes")},
    {"recomputed-layers", QT_TRANSLATE_NOOP("Symbol", "recomputed layers")},
    // bytes of types and of what is kept
    {"compute-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes of a value in the compute type")},
    {"weight-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes of a weight")},
    {"gradient-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes of a gradient")},
    {"master-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes of a master weight")},
    {"optimizer-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes of optimizer states for a parameter")},
    {"adapter-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes of an adapter weight")},
    {"cache-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes of a value in the KV cache")},
    {"bits-per-weight", QT_TRANSLATE_NOOP("Symbol", "bits per weight, scales included")},
    {"loss-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes that the loss keeps for a token and entry of the vocabulary")},
    {"score-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes of an attention score")},
    {"kept-tensors", QT_TRANSLATE_NOOP("Symbol", "tensors of this width kept for the backward pass")},
    {"sampler-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes that the sampler uses for an entry of the vocabulary")},
    {"logit-bytes", QT_TRANSLATE_NOOP("Symbol", "bytes of a logit")},
    {"reserved-ratio", QT_TRANSLATE_NOOP("Symbol", "reserved over allocated memory")},
    {"constant", QT_TRANSLATE_NOOP("Symbol", "measured constant")},
    {"bucket-elements", QT_TRANSLATE_NOOP("Symbol", "elements of a communication bucket")},
    {"gathered-units", QT_TRANSLATE_NOOP("Symbol", "units gathered at once")},
    {"step-copies", QT_TRANSLATE_NOOP("Symbol", "temporary copies in the optimizer step")},
    {"implementation-factor", QT_TRANSLATE_NOOP("Symbol", "factor of the implementation")},
    // derived
    {"dense-parameters", QT_TRANSLATE_NOOP("Symbol", "parameters outside the routed experts")},
    {"expert-parameters", QT_TRANSLATE_NOOP("Symbol", "parameters of the routed experts")},
    {"block-parameters", QT_TRANSLATE_NOOP("Symbol", "parameters of the largest block")},
    {"root-parameters", QT_TRANSLATE_NOOP("Symbol", "parameters outside the blocks")},
    {"adapter-parameters", QT_TRANSLATE_NOOP("Symbol", "parameters of the adapters")},
    {"modules-to-save", QT_TRANSLATE_NOOP("Symbol", "parameters of modules trained whole")},
    {"total-parameters", QT_TRANSLATE_NOOP("Symbol", "parameters of the model")},
    {"tokens", QT_TRANSLATE_NOOP("Symbol", "tokens processed at once on this rank")},
    {"cached-tokens", QT_TRANSLATE_NOOP("Symbol", "tokens in the KV cache")},
    {"layer-activations", QT_TRANSLATE_NOOP("Symbol", "activations of one layer")},
    {"layer-input", QT_TRANSLATE_NOOP("Symbol", "input of one layer")},
    {"kv-bytes-per-token", QT_TRANSLATE_NOOP("Symbol", "KV cache of one token")},
    // the terms and totals
    {"weights", QT_TRANSLATE_NOOP("Symbol", "memory of the weights")},
    {"master-weights", QT_TRANSLATE_NOOP("Symbol", "memory of the fp32 master weights")},
    {"gradients", QT_TRANSLATE_NOOP("Symbol", "memory of the gradients")},
    {"optimizer-states", QT_TRANSLATE_NOOP("Symbol", "memory of the optimizer states")},
    {"adapters", QT_TRANSLATE_NOOP("Symbol", "memory of the adapters")},
    {"activations", QT_TRANSLATE_NOOP("Symbol", "memory of the activations")},
    {"logits", QT_TRANSLATE_NOOP("Symbol", "memory of the logits and the loss")},
    {"kv-cache", QT_TRANSLATE_NOOP("Symbol", "memory of the KV cache")},
    {"communication", QT_TRANSLATE_NOOP("Symbol", "memory of the communication buffers")},
    {"workspace", QT_TRANSLATE_NOOP("Symbol", "memory of the temporary buffers")},
    {"framework", QT_TRANSLATE_NOOP("Symbol", "memory of the CUDA context and the framework")},
    {"fragmentation", QT_TRANSLATE_NOOP("Symbol", "memory lost to fragmentation")},
    {"reserved", QT_TRANSLATE_NOOP("Symbol", "GPU memory held by others")},
    {"error-band", QT_TRANSLATE_NOOP("Symbol", "how far the estimate may be off")},
    {"band-ratio", QT_TRANSLATE_NOOP("Symbol", "error of nine of ten measured runs of this kind")},
    {"band-ratio-weights", QT_TRANSLATE_NOOP("Symbol", "error of nine of ten measured weights")},
    {"band-ratio-kv", QT_TRANSLATE_NOOP("Symbol", "error of nine of ten measured KV caches")},
    {"band-ratio-working", QT_TRANSLATE_NOOP("Symbol", "error of nine of ten measured working memories")},
    {"phase-total", QT_TRANSLATE_NOOP("Symbol", "sum of the terms in this phase")},
    {"kv-pool", QT_TRANSLATE_NOOP("Symbol", "memory left for the KV cache")},
    {"token-capacity", QT_TRANSLATE_NOOP("Symbol", "tokens that the KV cache holds")},
    {"usable-memory", QT_TRANSLATE_NOOP("Symbol", "usable GPU memory")},
    {"checkpoint-bytes", QT_TRANSLATE_NOOP("Symbol", "size of the model file")},
    {"host-memory", QT_TRANSLATE_NOOP("Symbol", "host memory")},
};

}  // namespace

QString symbolName(std::string_view id)
{
    const QString text = lookUp(symbols, "Symbol", id);
    return text.isNull() ? fromUtf8(id) : text;
}

}  // namespace headroom::text
