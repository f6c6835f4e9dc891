// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Transformers' model classes take for granted and a config does not say, one row a model_type; and the few things
// that a row cannot say, as functions over the translation in progress.
#pragma once

#include "core/modelfile/config_reader.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace headroom::modelfile {

struct Family;

// A config on its way to the architecture description of the catalogue.
struct Translation {
    ConfigReader &config;
    const Family &family;
    nlohmann::json out = nlohmann::json::object();
    std::int64_t hidden = 0, layers = 0, heads = 0;
    std::string mixers, ffns;  // one letter a layer
    bool parallelResidual = false, lossInModelType = false;
    double dropout = 0, attentionDropout = 0;
    Problems warnings;
};

struct Family {
    std::string_view modelType;
    std::string_view norm = "rmsnorm";
    bool normBias = true;  // of a layernorm
    int norms = 2;         // a layer
    bool gated = true;     // gate, up and down, or only up and down
    std::string_view activation = "silu";
    bool qkvBias = false, outputBias = false, mlpBias = false;
    std::string_view qkvKey = {}, outputKey = {}, mlpKey = {};  // config keys that say otherwise
    std::string_view noBiasKey = {};                            // a key that takes all biases away, norms' too
    std::string_view qkNorm = {};                               // per_head_shared, full_width, per_head_own
    std::string_view position = "rope";
    bool tied = false, headBias = false, embeddingNorm = false, parallel = false;
    bool fusedQkv = false;                   // one matrix for q, k and v
    std::string_view defaults = "{}";        // values of the class where official files leave keys out
    std::string_view nestedDefaults = "{}";  // the same, but only relied on inside text_config
    void (*adjust)(Translation &) = nullptr;
};

// By model_type, or by another model_type of the same shape; null if not known.
[[nodiscard]] const Family *findFamily(std::string_view modelType);

// Adjustments, in hf_adjust.cpp (dense and attention) and hf_experts.cpp (mixtures and state space).
void slideEveryLayer(Translation &t);
void slideUpperLayers(Translation &t);  // Qwen: use_sliding_window, max_window_layers
void slideAlternately(Translation &t);  // Gemma 2, gpt-oss
void slideByPattern(Translation &t);    // sliding_window_pattern
void adjustQwen1(Translation &t);
void adjustGpt2(Translation &t);
void adjustGptNeo(Translation &t);
void adjustOpt(Translation &t);
void adjustNeox(Translation &t);
void adjustFalcon(Translation &t);
void adjustMpt(Translation &t);
void adjustStablelm(Translation &t);
void adjustPhi(Translation &t);
void adjustCohere(Translation &t);
void adjustChatglm(Translation &t);
void adjustBaichuan(Translation &t);
void adjustMimo(Translation &t);
void adjustGptOss(Translation &t);
void adjustMixtral(Translation &t);
void adjustQwenMoe(Translation &t);
void adjustQwen3Next(Translation &t);
void adjustOlmoe(Translation &t);
void adjustDbrx(Translation &t);
void adjustDeepseekMoe(Translation &t);
void adjustDeepseekMla(Translation &t);
void adjustGlmMoe(Translation &t);
void adjustLlama4(Translation &t);
void adjustMamba(Translation &t);
void adjustMamba2(Translation &t);
void adjustUnknown(Translation &t);  // llama-like, with experts when their keys are there

}  // namespace headroom::modelfile
