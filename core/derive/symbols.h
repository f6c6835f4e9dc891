// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The symbols of all formulas: the field's own letters where it has them. `id` is the key of the description in
// app/text/symbol_names.
#pragma once

#include "core/derive/traced.h"

namespace headroom::derive::sym {

// sizes of the model
inline constexpr Symbol hidden{"h", "hidden-size", Unit::Elements};
inline constexpr Symbol heads{"a", "attention-heads", Unit::Heads};
inline constexpr Symbol kvHeads{"k", "kv-heads", Unit::Heads};
inline constexpr Symbol headDim{"d", "head-dim", Unit::Elements};
inline constexpr Symbol valueDim{"d_v", "value-head-dim", Unit::Elements};
inline constexpr Symbol width{"f", "mlp-width", Unit::Elements};
inline constexpr Symbol vocabulary{"V", "vocabulary", Unit::Elements};
inline constexpr Symbol tokenizerBytes{"β_tok", "tokenizer-bytes", Unit::BytesPerElement};
inline constexpr Symbol positions{"T_max", "model-positions", Unit::Tokens};
inline constexpr Symbol rotaryWidth{"d_rot", "rotary-width", Unit::Elements};
inline constexpr Symbol norms{"n_norm", "norms-a-layer", Unit::None};
inline constexpr Symbol experts{"E", "experts", Unit::None};
inline constexpr Symbol expertsPerToken{"K", "experts-per-token", Unit::None};
inline constexpr Symbol expertWidth{"f_e", "expert-width", Unit::Elements};
inline constexpr Symbol sharedWidth{"f_s", "shared-expert-width", Unit::Elements};
inline constexpr Symbol qRank{"r_q", "query-rank", Unit::Elements};
inline constexpr Symbol kvRank{"r_kv", "kv-rank", Unit::Elements};
inline constexpr Symbol ropeDim{"d_rope", "rope-head-dim", Unit::Elements};
inline constexpr Symbol nopeDim{"d_nope", "nope-head-dim", Unit::Elements};
inline constexpr Symbol window{"w", "sliding-window", Unit::Tokens};
inline constexpr Symbol indexDim{"d_idx", "indexer-head-dim", Unit::Elements};
inline constexpr Symbol pooled{"r_c", "pooled-tokens", Unit::Tokens};
inline constexpr Symbol recurrentState{"S_rec", "recurrent-state", Unit::Elements};
inline constexpr Symbol convState{"S_conv", "convolution-state", Unit::Elements};
inline constexpr Symbol innerSize{"f_m", "mixer-inner-size", Unit::Elements};
inline constexpr Symbol layers{"L", "layers", Unit::Layers};
inline constexpr Symbol tensorElements{"n", "tensor-elements", Unit::Elements};

// settings
inline constexpr Symbol tensor{"t", "tensor-parallel", Unit::Gpus};
inline constexpr Symbol pipeline{"p", "pipeline-parallel", Unit::Gpus};
inline constexpr Symbol context{"c", "context-parallel", Unit::Gpus};
inline constexpr Symbol expertParallel{"e", "expert-parallel", Unit::Gpus};
inline constexpr Symbol data{"N", "data-parallel", Unit::Gpus};
inline constexpr Symbol sequence{"s", "sequence-length", Unit::Tokens};
inline constexpr Symbol microBatch{"b", "micro-batch", Unit::None};
inline constexpr Symbol inFlight{"m", "micro-batches-in-flight", Unit::None};
inline constexpr Symbol rank{"r", "lora-rank", Unit::Elements};
inline constexpr Symbol prompt{"T_in", "prompt-tokens", Unit::Tokens};
inline constexpr Symbol output{"T_out", "output-tokens", Unit::Tokens};
inline constexpr Symbol reservedContext{"T_ctx", "context-tokens", Unit::Tokens};
inline constexpr Symbol concurrency{"B", "concurrency", Unit::None};
inline constexpr Symbol batchedTokens{"T_batch", "batched-tokens", Unit::Tokens};
inline constexpr Symbol maxSequences{"S_max", "max-sequences", Unit::None};
inline constexpr Symbol page{"T_page", "page-tokens", Unit::Tokens};
inline constexpr Symbol utilization{"u", "memory-utilization", Unit::Ratio};
inline constexpr Symbol recomputedLayers{"L_rc", "recomputed-layers", Unit::Layers};

// bytes of types and of what is kept
inline constexpr Symbol computeBytes{"β", "compute-bytes", Unit::BytesPerElement};
inline constexpr Symbol weightBytes{"β_w", "weight-bytes", Unit::BytesPerElement};
inline constexpr Symbol gradientBytes{"β_g", "gradient-bytes", Unit::BytesPerElement};
inline constexpr Symbol masterBytes{"β_m", "master-bytes", Unit::BytesPerElement};
inline constexpr Symbol stateBytes{"β_o", "optimizer-bytes", Unit::BytesPerElement};
inline constexpr Symbol adapterBytes{"β_a", "adapter-bytes", Unit::BytesPerElement};
inline constexpr Symbol cacheBytes{"β_kv", "cache-bytes", Unit::BytesPerElement};
inline constexpr Symbol bits{"q", "bits-per-weight", Unit::Bits};
inline constexpr Symbol lossBytes{"β_loss", "loss-bytes", Unit::BytesPerElement};
inline constexpr Symbol scoreBytes{"β_s", "score-bytes", Unit::BytesPerElement};
inline constexpr Symbol kept{"κ", "kept-tensors", Unit::None};
inline constexpr Symbol samplerBytes{"β_smp", "sampler-bytes", Unit::BytesPerElement};
inline constexpr Symbol logitBytes{"β_l", "logit-bytes", Unit::BytesPerElement};
inline constexpr Symbol ratio{"ρ", "reserved-ratio", Unit::Ratio};
inline constexpr Symbol holeShare{"ρ_hole", "hole-share", Unit::Ratio};
inline constexpr Symbol constant{"C", "constant", Unit::Bytes};
inline constexpr Symbol ncclConstant{"C_nccl", "nccl-constant", Unit::Bytes};
inline constexpr Symbol bucket{"n_bucket", "bucket-elements", Unit::Elements};
inline constexpr Symbol units{"n_unit", "gathered-units", Unit::None};
inline constexpr Symbol copies{"n_copy", "step-copies", Unit::None};
inline constexpr Symbol factor{"φ", "implementation-factor", Unit::None};

inline constexpr Symbol stageIndex{"i", "stage-index", Unit::None};
inline constexpr Symbol accumulation{"g", "gradient-accumulation", Unit::None};
inline constexpr Symbol virtualPipeline{"v", "virtual-pipeline", Unit::None};
inline constexpr Symbol tensorCopies{"n_eq", "tensor-copies", Unit::None};
inline constexpr Symbol storedBytes{"M_hub", "stored-bytes", Unit::Bytes};
inline constexpr Symbol reservedSetting{"M_reserved", "reserved-setting", Unit::Bytes};
// of one matrix: the symbol in formulas is the tensor's own name
inline constexpr Symbol loraSides{"n_sides", "lora-sides", Unit::Elements};
inline constexpr Symbol inputWidth{"n_in", "input-width", Unit::Elements};
inline constexpr Symbol outputWidth{"n_out", "output-width", Unit::Elements};
inline constexpr Symbol doraMagnitude{"n_mag", "dora-magnitude", Unit::Elements};

// derived
inline constexpr Symbol denseParameters{"P_dense", "dense-parameters", Unit::Elements};
inline constexpr Symbol expertParameters{"P_exp", "expert-parameters", Unit::Elements};
inline constexpr Symbol blockParameters{"P_block", "block-parameters", Unit::Elements};
inline constexpr Symbol rootParameters{"P_root", "root-parameters", Unit::Elements};
inline constexpr Symbol adapterParameters{"P_lora", "adapter-parameters", Unit::Elements};
inline constexpr Symbol savedParameters{"P_save", "modules-to-save", Unit::Elements};
inline constexpr Symbol totalParameters{"P", "total-parameters", Unit::Elements};
inline constexpr Symbol tokens{"T", "tokens", Unit::Tokens};
inline constexpr Symbol cachedTokens{"T_kv", "cached-tokens", Unit::Tokens};
inline constexpr Symbol layerActivations{"A_layer", "layer-activations", Unit::Bytes};
inline constexpr Symbol savedOutside{"A_out", "saved-outside", Unit::Bytes};
// of one token in one layer
inline constexpr Symbol savedByNorms{"a_norm", "saved-by-norms", Unit::BytesPerElement};
inline constexpr Symbol savedByAttention{"a_attn", "saved-by-attention", Unit::BytesPerElement};
inline constexpr Symbol savedByMlp{"a_mlp", "saved-by-mlp", Unit::BytesPerElement};
inline constexpr Symbol savedByAdapters{"a_lora", "saved-by-adapters", Unit::BytesPerElement};
inline constexpr Symbol previousInputs{"a_prev", "previous-inputs", Unit::BytesPerElement};
inline constexpr Symbol layerInput{"A_in", "layer-input", Unit::Bytes};
inline constexpr Symbol bytesPerToken{"M_token", "kv-bytes-per-token", Unit::Bytes};

inline constexpr Symbol weights{"M_weights", "weights", Unit::Bytes};
inline constexpr Symbol masterWeights{"M_master", "master-weights", Unit::Bytes};
inline constexpr Symbol gradients{"M_grad", "gradients", Unit::Bytes};
inline constexpr Symbol optimizerStates{"M_opt", "optimizer-states", Unit::Bytes};
inline constexpr Symbol adapters{"M_lora", "adapters", Unit::Bytes};
inline constexpr Symbol activations{"M_act", "activations", Unit::Bytes};
inline constexpr Symbol logits{"M_logits", "logits", Unit::Bytes};
inline constexpr Symbol kvCache{"M_kv", "kv-cache", Unit::Bytes};
inline constexpr Symbol communication{"M_comm", "communication", Unit::Bytes};
inline constexpr Symbol workspace{"M_ws", "workspace", Unit::Bytes};
inline constexpr Symbol framework{"M_ctx", "framework", Unit::Bytes};
inline constexpr Symbol fragmentation{"M_frag", "fragmentation", Unit::Bytes};
inline constexpr Symbol reserved{"M_others", "reserved", Unit::Bytes};
inline constexpr Symbol total{"M", "phase-total", Unit::Bytes};
inline constexpr Symbol pool{"M_pool", "kv-pool", Unit::Bytes};
inline constexpr Symbol capacity{"T_cap", "token-capacity", Unit::Tokens};
inline constexpr Symbol usable{"M_gpu", "usable-memory", Unit::Bytes};
inline constexpr Symbol fileBytes{"M_file", "checkpoint-bytes", Unit::Bytes};
inline constexpr Symbol trainingFile{"M_ckpt", "training-checkpoint-bytes", Unit::Bytes};
inline constexpr Symbol errorBand{"M_band", "error-band", Unit::Bytes};
inline constexpr Symbol bandRatio{"ε", "band-ratio", Unit::Ratio};
inline constexpr Symbol bandRatioWeights{"ε_w", "band-ratio-weights", Unit::Ratio};
inline constexpr Symbol bandRatioKv{"ε_kv", "band-ratio-kv", Unit::Ratio};
inline constexpr Symbol bandRatioWorking{"ε_act", "band-ratio-working", Unit::Ratio};
inline constexpr Symbol hostTerm{"M_host", "host-memory", Unit::Bytes};

}  // namespace headroom::derive::sym
