// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Number formats of weights and caches, read from resources/formats.json: bits a weight with scales and zero points,
// and which tensors keep 16 bits. A new format is an entry there and no code.
#pragma once

#include "core/catalog/architecture.h"
#include "core/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::resources {

// One storage type of a matrix: bits = weightBits + what its blocks carry.
struct BlockType {
    std::string id;              // "q4_k", "nf4", "bf16"
    double bits = 16;            // a weight, scales and zero points included
    std::int64_t blockSize = 1;  // weights of a block (a row is a whole number of blocks)
};

// Which tensors of a GGUF file type get another block type than the rest (llama.cpp's mixtures). All conditions that
// are set must hold; the first rule that matches wins.
struct MixtureRule {
    std::string tensor;  // "output", "token_embd", "attn_v", "attn_k", "attn_q", "attn_output", "attn_qkv", "ffn_down",
                         // "ffn_gate_up", "experts", "other"
    std::string type;    // block type id
    bool moreBits = false;                        // first and last eighth of the layers and every third between
    double fromFraction = 0, beforeFraction = 0;  // fraction x layers <= layer index < fraction x layers
    std::int64_t beforeLayer = 0;                 // layer index < this
    double gqaAtLeast = 0;                        // heads / KV heads
    std::int64_t experts = 0;                     // exactly this many experts
    std::int64_t expertsAtLeast = 0;
    bool fused70b = false;  // 80 layers with 8 KV heads of 64: the 70B shape
};

struct NumberFormat {
    std::string id;  // word of the plan file: "nf4", "gguf:Q4_K_M"
    std::string name;
    BlockType linear;            // quantised matrices
    BlockType other;             // embedding, head, norms, router
    double doubleQuantBits = 0;  // linear.bits with double quantisation, where the format has it
    bool weights = true, kvCache = false, gguf = false;
    double minimumCapability = 0;    // compute capability of the native kernels (fp8 8.9, bf16 8.0); 0: any
    bool kbitPrepared = false;       // bitsandbytes: k-bit preparation casts what is left in 16 bit (PEFT)
    bool dequantised = false;        // a 16-bit copy of the matrix in use exists during a matmul
    bool keepsBuffer = false;        // and its room is taken once, for the largest matrix (exllama's kernels: GPTQ)
    std::vector<MixtureRule> rules;  // GGUF file types
    std::string source;
};

class Formats
{
public:
    [[nodiscard]] static Result<Formats> load(const std::filesystem::path &file);
    [[nodiscard]] const NumberFormat *find(std::string_view id) const;         // of weights; any case
    [[nodiscard]] const NumberFormat *findKvCache(std::string_view id) const;  // of a KV cache
    [[nodiscard]] const std::vector<NumberFormat> &all() const { return m_formats; }
    [[nodiscard]] std::vector<std::string> ids(bool kvCache) const;

    // Storage type of one tensor in a checkpoint of this format (GGUF file types mix them by tensor and layer).
    [[nodiscard]] const BlockType &typeOf(const NumberFormat &format, const catalog::Tensor &tensor, std::int64_t layer,
                                          const catalog::Architecture &architecture) const;
    // Bits a weight of that tensor, double quantisation considered.
    [[nodiscard]] double bitsOf(const NumberFormat &format, const catalog::Tensor &tensor, std::int64_t layer,
                                const catalog::Architecture &architecture, bool doubleQuantized) const;

    // What a GGUF holds beside its tensors, tokenizer above all: bytes a row of the vocabulary.
    [[nodiscard]] double ggufMetadata(std::int64_t vocabularyRows) const;

private:
    [[nodiscard]] const BlockType &ggufType(const NumberFormat &format, const catalog::Tensor &tensor,
                                            std::int64_t layer, const catalog::Architecture &architecture) const;

    std::vector<NumberFormat> m_formats, m_kvFormats;
    std::map<std::string, std::string, std::less<>> m_fallback;  // where a row is not a whole number of blocks
    std::map<std::string, BlockType, std::less<>> m_blocks;
    std::map<std::int64_t, double> m_ggufMetadata;  // from this many rows on
};

}  // namespace headroom::resources
