// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which layers look at everything, which at a window, and how the letters are written.
#include "core/modelfile/hf_layers.h"

namespace headroom::modelfile {

std::string runLengths(const std::string &letters)
{
    std::string text;
    for (std::size_t begin = 0; begin < letters.size();) {
        auto end = letters.find_first_not_of(letters[begin], begin);
        if (end == std::string::npos)
            end = letters.size();
        text += (text.empty() ? "" : " ") + std::string(1, letters[begin]) + std::to_string(end - begin);
        begin = end;
    }
    return text;
}

namespace {
char letterOf(const std::string &layerType)
{
    if (layerType == "full_attention" || layerType == "attention")
        return 'F';
    if (layerType == "sliding_attention" || layerType == "chunked_attention")
        return 'S';
    if (layerType == "linear_attention")
        return 'L';
    return layerType == "mamba" ? 'M' : '\0';
}
}  // namespace

bool readLayerTypes(Translation &t)
{
    constexpr std::string_view key = "layer_types";
    const auto *types = t.config.find(key);
    if (types == nullptr)
        return false;
    if (!types->is_array() || types->size() != t.mixers.size()) {
        t.config.fail("layers-differ", key, types->is_array() ? std::to_string(types->size()) : shortText(*types),
                      std::to_string(t.mixers.size()));
        return true;
    }
    for (std::size_t i = 0; i < types->size(); ++i) {
        const auto &type = (*types)[i];
        const char letter = type.is_string() ? letterOf(type.get<std::string>()) : '\0';
        if (letter == '\0') {
            t.config.fail("unknown-value", key, shortText(type),
                          "full_attention, sliding_attention, chunked_attention, linear_attention, mamba");
            return true;
        }
        t.mixers[i] = letter;
    }
    return true;
}

bool readWindow(Translation &t, std::string_view key)
{
    const auto window = t.config.integer({key}, orZero(tokenLimits));
    if (!window || *window == 0)
        return false;
    const auto positions = t.out.value("max_position_embeddings", std::int64_t{0});
    if (positions > 0 && *window >= positions)
        return false;
    t.out["sliding_window"] = *window;
    return true;
}

void slideAllButEvery(Translation &t, std::int64_t n)
{
    for (std::size_t i = 0; i < t.mixers.size(); ++i)
        t.mixers[i] = (static_cast<std::int64_t>(i) + 1) % n == 0 ? 'F' : 'S';
}

namespace {
// Window layers where the window says anything at all; else full ones, whatever the pattern.
void slide(Translation &t, std::int64_t everyNthIsFull)
{
    const bool windowed = readWindow(t);
    if (!readLayerTypes(t) && windowed)
        slideAllButEvery(t, everyNthIsFull);
    for (auto &letter : t.mixers) {
        if (letter == 'S' && !windowed)
            letter = 'F';
    }
}
}  // namespace

void slideEveryLayer(Translation &t)
{
    slide(t, t.layers + 1);
}

void slideAlternately(Translation &t)
{
    slide(t, 2);
}

void slideByPattern(Translation &t)
{
    const auto n = t.config.integer({"sliding_window_pattern", "_sliding_window_pattern"}, layerLimits);
    slide(t, n.value_or(6));
}

void slideUpperLayers(Translation &t)
{
    if (t.config.has("layer_types")) {
        slide(t, 1);
        return;
    }
    if (!t.config.flag("use_sliding_window", false) || !readWindow(t))
        return;
    const auto first = t.config.integer({"max_window_layers"}, orZero(layerLimits)).value_or(t.layers);
    for (auto i = first; i < t.layers; ++i)
        t.mixers[static_cast<std::size_t>(i)] = 'S';
}

void writeExperts(Translation &t, const ExpertCounts &counts)
{
    if (counts.perToken > counts.experts) {
        t.config.fail("out-of-range",
                      t.config.nameOf({"num_experts_per_tok", "num_experts_per_token", "top_k_experts", "ffn_config"}),
                      std::to_string(counts.perToken), "1.." + std::to_string(counts.experts));
    }
    t.out["moe"] = {{"num_experts", counts.experts},
                    {"experts_per_token", counts.perToken},
                    {"moe_intermediate_size", counts.width},
                    {"num_shared_experts", counts.shared},
                    {"shared_expert_width", counts.sharedWidth},
                    {"first_k_dense_layers", 0},
                    {"router_correction_bias", false}};
}

}  // namespace headroom::modelfile
