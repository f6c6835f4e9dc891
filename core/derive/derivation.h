// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a number was made, ready to show: symbol, formula, the numbers put in, result, source. Made only by running the
// estimator with Traced numbers; nothing here is typed beside the code.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace headroom::derive {

enum class Unit { None, Bytes, Elements, Tokens, Layers, Heads, Gpus, BytesPerElement, Bits, Ratio };

// A quantity that appears in a formula. `id` is the key of its description in app/text/symbol_names.
struct SymbolUse {
    std::string symbol;  // "L", "k", "s"
    std::string id;      // "layers", "kv-heads"
    double value = 0;
    Unit unit = Unit::None;
    std::string source;  // id in resources/sources.json, or a plan key, or "model:<id>"
    int step = -1;       // the step that derives it; -1: an input
};

struct Step {
    std::string symbol;       // "M_kv": what is derived
    std::string id;           // "kv-cache": description in app/text/symbol_names
    std::string formula;      // "2·L·k·d·T·β"
    std::string substituted;  // "2·32·8·128·2560·2"
    double value = 0;
    Unit unit = Unit::None;
    std::string source;  // id in resources/sources.json
    std::vector<SymbolUse> symbols;
};

// A number of the answer and the steps that lead to it (indices into Derivation::steps, inputs first, itself last).
struct Number {
    std::string key;  // "groups[0].terms.kv_cache", "groups[0].phases.backward.activations", "parameters.total"
    std::int64_t value = 0;
    int step = -1;
};

struct Derivation {
    std::vector<Step> steps;
    std::vector<Number> numbers;
    [[nodiscard]] const Number *find(const std::string &key) const;
    // Steps needed for `number`, in reading order.
    [[nodiscard]] std::vector<int> chain(int step) const;
};

}  // namespace headroom::derive
