// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The symbols of the speed model, beside those of core/derive/symbols.h; their names say the unit.
#pragma once

#include "core/derive/traced.h"

namespace headroom::speed::sym {

using derive::Symbol;
using derive::Unit;

// of the card and what is reached of it
inline constexpr Symbol bandwidth{"BW", "memory-bandwidth", Unit::None};
inline constexpr Symbol peak{"F", "peak-flops", Unit::None};
inline constexpr Symbol memoryShare{"η_w", "bandwidth-share", Unit::Ratio};
inline constexpr Symbol cacheShare{"η_kv", "cache-bandwidth-share", Unit::Ratio};
inline constexpr Symbol computeShare{"η_c", "compute-share", Unit::Ratio};
inline constexpr Symbol expertShare{"η_e", "expert-bandwidth-share", Unit::Ratio};
inline constexpr Symbol layerTime{"τ", "layer-overhead", Unit::None};
inline constexpr Symbol hostTime{"τ_host", "layer-launch-time", Unit::None};
inline constexpr Symbol firstTime{"t_0", "first-token-overhead", Unit::None};
inline constexpr Symbol hostBandwidth{"BW_host", "host-memory-bandwidth", Unit::None};
inline constexpr Symbol uploadShare{"η_up", "upload-share", Unit::Ratio};
inline constexpr Symbol latency{"α", "collective-latency", Unit::None};
inline constexpr Symbol busBandwidth{"BW_bus", "collective-bandwidth", Unit::None};
inline constexpr Symbol mfu{"η_mfu", "mfu-factor", Unit::Ratio};
inline constexpr Symbol recompute{"φ_rc", "recompute-slowdown", Unit::Ratio};

// the work of a step
inline constexpr Symbol batch{"B_s", "sequences-a-step", Unit::None};
inline constexpr Symbol expertsTouched{"φ_E", "experts-read", Unit::Ratio};
inline constexpr Symbol meanContext{"T_mean", "mean-context", Unit::Tokens};
inline constexpr Symbol weightsRead{"W", "weights-read", Unit::Bytes};
inline constexpr Symbol expertsRead{"W_exp", "expert-weights-read", Unit::Bytes};
inline constexpr Symbol hostRead{"W_host", "host-weights-read", Unit::Bytes};
inline constexpr Symbol uploaded{"W_up", "weights-uploaded", Unit::Bytes};
inline constexpr Symbol cacheRead{"KV", "cache-read", Unit::Bytes};
inline constexpr Symbol activeParameters{"P_act", "active-parameters", Unit::Elements};
inline constexpr Symbol attentionWidth{"a·d", "attention-width", Unit::Elements};
inline constexpr Symbol tokenFlops{"F_tok", "flops-a-token", Unit::None};
inline constexpr Symbol promptFlops{"F_pre", "flops-a-prompt", Unit::None};
inline constexpr Symbol attentionFlops{"F_att", "attention-flops", Unit::None};
inline constexpr Symbol halfPeak{"F_16", "peak-16-bit", Unit::None};
inline constexpr Symbol attentionShare{"η_a", "attention-share", Unit::Ratio};
inline constexpr Symbol cacheScale{"φ_kv", "cache-scale", Unit::Ratio};
inline constexpr Symbol messageBytes{"M_msg", "message-bytes", Unit::Bytes};
inline constexpr Symbol replicas{"N_rep", "replicas", Unit::None};
inline constexpr Symbol linkedGpus{"n_link", "linked-gpus", Unit::Gpus};
inline constexpr Symbol chunks{"n_chunk", "prefill-chunks", Unit::None};
inline constexpr Symbol gpus{"n_gpu", "gpus", Unit::Gpus};
inline constexpr Symbol trainable{"P_train", "trainable-parameters", Unit::Elements};

// times and what follows from them
inline constexpr Symbol memoryTime{"t_mem", "memory-time", Unit::None};
inline constexpr Symbol computeTime{"t_comp", "compute-time", Unit::None};
inline constexpr Symbol overheadTime{"t_layer", "overhead-time", Unit::None};
inline constexpr Symbol linkTime{"t_link", "interconnect-time", Unit::None};
inline constexpr Symbol decodeStep{"t_dec", "decode-step", Unit::None};
inline constexpr Symbol prefillTime{"t_pre", "prefill-time", Unit::None};
inline constexpr Symbol firstToken{"TTFT", "time-to-first-token", Unit::None};
inline constexpr Symbol perToken{"TPOT", "time-per-output-token", Unit::None};
inline constexpr Symbol requestTime{"t_req", "request-time", Unit::None};
inline constexpr Symbol tokensPerSecond{"v", "tokens-per-second", Unit::None};
inline constexpr Symbol tokensPerGpu{"v_gpu", "tokens-per-second-per-gpu", Unit::None};
inline constexpr Symbol bubble{"φ_pp", "pipeline-bubble", Unit::Ratio};
inline constexpr Symbol microBatchTime{"t_mb", "micro-batch-time", Unit::None};
inline constexpr Symbol stepTime{"t_step", "step-time", Unit::None};
inline constexpr Symbol stepTokens{"T_step", "step-tokens", Unit::Tokens};
inline constexpr Symbol achievedMfu{"MFU", "mfu", Unit::Ratio};
inline constexpr Symbol trainingTokens{"D", "training-tokens", Unit::Tokens};
inline constexpr Symbol days{"t_days", "training-days", Unit::None};
inline constexpr Symbol price{"p_h", "gpu-hour-price", Unit::None};
inline constexpr Symbol usd{"C_usd", "cost-usd", Unit::None};
inline constexpr Symbol usdPerMillion{"C_M", "cost-per-million-tokens", Unit::None};
inline constexpr Symbol power{"P_w", "power-watt", Unit::None};
inline constexpr Symbol energy{"E_kwh", "energy-kwh", Unit::None};
inline constexpr Symbol energyPerMillion{"E_M", "energy-per-million-tokens", Unit::None};

}  // namespace headroom::speed::sym
