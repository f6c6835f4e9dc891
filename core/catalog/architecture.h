// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a model is made of: its layers as the estimator needs them, and the list of its tensors.
// Field names follow Hugging Face's config.json; shapes are [out_features, in_features] as in a checkpoint.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom::catalog {

enum class TensorScope { Text, Vision, Audio, Mtp, Buffer };  // Buffer: stored, not trainable

// How tensor parallelism (size t) divides a tensor, Megatron's words.
enum class Split {
    Replicated,  // norms, router, MLA down projections, vision tower
    Column,      // output features over t
    Row,         // input features over t
    Vocabulary,  // rows over t, padded as the framework pads them
    KeyValue,    // output features over min(t, kv heads), replicated beyond
};

enum class TensorRole {
    Embedding,
    PositionEmbedding,
    Head,
    Norm,
    Bias,
    Query,
    Key,
    Value,
    Output,  // attention projections (full, sliding, cross)
    QueryDown,
    QueryUp,
    KeyValueDown,
    KeyValueUp,  // MLA
    Gate,
    Up,
    Down,  // dense MLP, shared experts and routed experts alike (see Tensor::routed)
    Router,
    Indexer,
    LinearAttention,
    StateSpace,
    Other,
};

// One tensor, or `count` equal ones (experts of a layer). elements() is of all copies together.
struct Tensor {
    std::string name;  // "attn.q_proj.weight", relative to its layer
    std::vector<std::int64_t> shape;
    std::int64_t count = 1;
    TensorScope scope = TensorScope::Text;
    TensorRole role = TensorRole::Other;
    Split split = Split::Replicated;
    bool quantisable = false;  // a matrix that weight quantisation reaches (not embedding, head, norm, router)
    bool linear = false;       // an nn.Linear that LoRA can target
    bool routed = false;       // belongs to routed experts: divided by expert parallelism, partly active
    bool shared = false;       // belongs to the shared expert

    [[nodiscard]] std::int64_t elementsOfOne() const
    {
        std::int64_t n = 1;
        for (const auto dim : shape)
            n *= dim;
        return n;
    }
    [[nodiscard]] std::int64_t elements() const { return elementsOfOne() * count; }
    [[nodiscard]] std::int64_t rows() const { return shape.empty() ? 1 : shape.front(); }
    [[nodiscard]] std::int64_t columns() const { return shape.size() < 2 ? 1 : elementsOfOne() / shape.front(); }
};

enum class AttentionType { None, Mha, Gqa, Mqa, Mla, DeepseekV4 };
enum class MlpType { Gelu, Relu, Relu2, Xielu, Swiglu, Geglu, SwigluClamped, SituGlu };
[[nodiscard]] constexpr bool isGated(MlpType t)
{
    return t >= MlpType::Swiglu;
}
enum class NormType { None, RmsNorm, LayerNorm };

// letters of models.json: F full, S sliding window or chunk, X cross-attention, L linear attention, M state space,
// H attention and state space side by side, I sparse over a full cache, C/K compressed (DeepSeek V4), N none
enum class Mixer : char {
    Full = 'F',
    Sliding = 'S',
    Cross = 'X',
    Linear = 'L',
    StateSpace = 'M',
    Hybrid = 'H',
    Sparse = 'I',
    CompressedSparse = 'C',
    CompressedHeavy = 'K',
    None = 'N',
};
// D dense, E mixture of experts, B both side by side, N none
enum class Ffn : char { Dense = 'D', Experts = 'E', Both = 'B', None = 'N' };

struct AttentionSpec {
    AttentionType type = AttentionType::None;
    std::int64_t heads = 0, kvHeads = 0, headDim = 0, vHeadDim = 0;
    std::int64_t qLoraRank = 0, kvLoraRank = 0, qkNopeHeadDim = 0, qkRopeHeadDim = 0;  // MLA
    std::optional<std::int64_t> window;  // sliding window or chunk, tokens
    bool keysAreValues = false;          // v_is_k: no value projection
    bool outputGate = false;             // any form of gate on the attention output
    bool qkNorm = false;
    bool biasQ = false, biasK = false, biasV = false, biasO = false;
    std::int64_t indexerHeadDim = 0;  // width of the indexer's own key cache; 0: none
    std::int64_t indexerPool = 1;     // tokens pooled into one index key
    std::int64_t compressRatio = 0;   // DeepSeek V4: tokens pooled into one cache entry; 0: none
    bool ownsCache = true;            // false where the layer reuses another layer's cache (kv_shared_layers)
};

// Linear attention and state space layers: what one sequence keeps, whatever its length.
struct RecurrentSpec {
    std::int64_t stateElements = 0;  // recurrent state of one layer
    std::int64_t convElements = 0;   // convolution state: channels x (kernel - 1)
    std::int64_t innerSize = 0;      // channels of the mixer's inner activations (q+k+v+z or x+z+B+C+dt)
    bool stateFp32 = true;
};

struct MoeSpec {
    std::int64_t experts = 0, expertsPerToken = 0, expertWidth = 0, sharedWidth = 0;
    std::int64_t latentSize = 0;  // experts work on a narrower copy of the hidden state; 0: on hidden_size
};

struct LayerKind {
    Mixer mixer = Mixer::Full;
    Ffn ffn = Ffn::Dense;
    AttentionSpec attention;
    RecurrentSpec recurrent;
    std::int64_t intermediateSize = 0;  // dense MLP width
    MlpType mlpType = MlpType::Swiglu;
    MoeSpec moe;
    std::int64_t norms = 2;       // norms of width hidden_size
    std::vector<Tensor> tensors;  // of one layer of this kind
};

struct VisionSpec {
    std::int64_t layers = 0, hiddenSize = 0, intermediateSize = 0, heads = 0, patchSize = 0;
    std::int64_t tokensPerImage = 0;        // tokens the language model sees for one image; 0: depends on the image
    std::int64_t crossAttentionTokens = 0;  // tokens that cross-attention layers cache for one image
};

struct Architecture {
    std::int64_t hiddenSize = 0, vocabSize = 0, embeddingRows = 0, headRows = 0, embeddingDim = 0;
    std::int64_t maxPositionEmbeddings = 0;
    bool tiedEmbeddings = false;
    bool learnedPositions = false;
    bool alibi = false;
    bool lossInModelType = false;  // its own code takes the loss of the logits as they are, without an fp32 copy (Qwen)
    bool parallelResidual = false;     // attention and MLP read the same norm (GPT-NeoX, Falcon, Phi, Cohere)
    bool fusedQkv = false;             // q, k and v are one matrix where the model comes from (Phi-3, Falcon, GPT-2)
    std::int64_t rotaryWidth = 0;      // channels of a head that rotate; 0: no rotary positions
    std::int64_t rotaryPositions = 0;  // rows of the table that rotates them, as published chat checkpoints say
    bool multimodalRope = false;  // positions of text, height and width (Qwen-VL): engines table four times as many
    NormType norm = NormType::RmsNorm;
    double dropout = 0;  // residual/embedding dropout probability (GPT-2: 0.1)
    double attentionDropout = 0;
    std::int64_t residualStreams = 1;  // hyper-connections, AltUp
    std::vector<LayerKind> kinds;      // the distinct layers
    std::vector<int> layers;           // kind of each layer, in order
    std::vector<Tensor> outer;  // everything outside the decoder layers: embedding, head, final norm, vision, MTP
    std::optional<VisionSpec> vision;

    [[nodiscard]] std::int64_t numLayers() const { return static_cast<std::int64_t>(layers.size()); }
    // The layer that stands for the model where one is asked for ("32 heads"): the most frequent attention layer.
    [[nodiscard]] const LayerKind &mainKind() const;
    [[nodiscard]] bool hasExperts() const;
};

// Exact counts over the tensor list. MTP modules, buffers and quantisation scales are not in them.
struct ParameterCounts {
    std::int64_t total = 0;      // text + vision + audio, tied matrices once
    std::int64_t active = 0;     // used for one token of text: routed experts not chosen and the towers left out
    std::int64_t embedding = 0;  // token embedding (and head, where it is tied they are one) and learned positions
    std::int64_t vision = 0, audio = 0, mtp = 0, buffers = 0;
    std::int64_t routedExperts = 0;
};
[[nodiscard]] ParameterCounts countParameters(const Architecture &architecture);

}  // namespace headroom::catalog
