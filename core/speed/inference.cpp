// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Serving as a roofline: a step reads the weights once and each sequence's cache, computes a token for each sequence,
// pays a time for each layer and its all-reduces; beside it every step carries its share of the prompts to prefill.
#include "core/speed/peak.h"
#include "core/speed/times.h"

#include <algorithm>
#include <cmath>

namespace headroom::speed {

namespace {

constexpr std::string_view speedModel = "speed-model";

// The factors of this engine on this card, with their source.
template <class N> struct Reach {
    N bandwidth, peak, half, memory, cache, compute, attention, layer, host, first, expert;
};

template <class N> Reach<N> reachOf(const scenario::Resolved &r, const InferenceFactors &f)
{
    double peak = 0, half = 0;
    for (const auto &part : r.machine) {
        const double own = inferencePeak(*part.gpu, *r.inference.weights).value_or(0);
        const double ownHalf = attentionPeak(*part.gpu).value_or(own);
        peak = peak == 0 ? own : std::min(peak, own);
        half = half == 0 ? ownHalf : std::min(half, ownHalf);
    }
    const auto &source = f.source;
    return {.bandwidth = bandwidthOf<N>(r),
            .peak = input<N>(peak, sym::peak, "gpu"),
            .half = input<N>(half, sym::halfPeak, "gpu"),
            .memory = input<N>(f.memory, sym::memoryShare, source),
            .cache = input<N>(f.cache, sym::cacheShare, source),
            .compute = input<N>(f.compute, sym::computeShare, source),
            .attention = input<N>(f.attention, sym::attentionShare, source),
            .layer = input<N>(f.layerUs * 1e-6, sym::layerTime, source),
            .host = input<N>(f.hostUs * 1e-6, sym::hostTime, source),
            .first = input<N>(f.firstMs * 1e-3, sym::firstTime, source),
            .expert = input<N>(f.expert, sym::expertShare, source)};
}

template <class N> class Serving
{
public:
    Serving(const scenario::Resolved &r, const Factors &factors, std::int64_t sequences)
        : m_r(r), m_factors(factors), m_context(estimate::makeContext<N>(r)), m_reach(reachOf<N>(r, factors.of(r))),
          m_layers(input<N>(static_cast<double>(m_context.a.numLayers()), derive::sym::layers, "model")),
          m_sequences(input<N>(static_cast<double>(sequences), derive::sym::concurrency, "inference.concurrency")),
          m_prompt(setting(r.inference.promptTokens, derive::sym::prompt, "inference.prompt_tokens")),
          m_output(setting(std::max<std::int64_t>(r.inference.outputTokens, 1), derive::sym::output,
                           "inference.output_tokens"))
    {
        // The stages of a pipeline have the sequences among them.
        m_batch = m_sequences;
        if (r.parallelism.pipeline > 1)
            m_batch = define<N>(sym::batch, maxOf(N(1), m_sequences / m_context.pipeline), speedModel);
        const double scale = factors.of(r).cacheScale;
        m_work = workloadOf(m_context, m_batch, define<N>(sym::meanContext, m_prompt + m_output / N(2), speedModel));
        if (scale != 1 && !r.asked.inference.kvCache)
            m_work.cache = m_work.cache * input<N>(scale, sym::cacheScale, factors.of(r).source);
    }

    [[nodiscard]] InferenceTimes<N> times() const;

private:
    static N setting(std::int64_t value, const derive::Symbol &symbol, std::string_view key)
    {
        return input<N>(static_cast<double>(value), symbol, key);
    }
    [[nodiscard]] std::int64_t linked() const { return std::max(m_r.parallelism.tensor, m_r.parallelism.expert); }
    [[nodiscard]] N exchange(const N &tokens) const;
    [[nodiscard]] Parts<N> decodeParts() const;
    [[nodiscard]] N prefill(const N &together) const;
    [[nodiscard]] N hostReading() const;
    [[nodiscard]] N uploading() const;
    [[nodiscard]] N promptsTogether() const;
    void addThroughput(InferenceTimes<N> &times, const N &request) const;

    const scenario::Resolved &m_r;
    const Factors &m_factors;
    Context<N> m_context;
    Reach<N> m_reach;
    N m_layers, m_sequences, m_prompt, m_output, m_batch = N(1);
    Workload<N> m_work;
};

// Two all-reduces a layer (after attention, after the MLP) of the tokens' hidden states.
template <class N> N Serving<N>::exchange(const N &tokens) const
{
    if (linked() <= 1)
        return N(0);
    const N message = define<N>(sym::messageBytes, tokens * m_context.hidden * m_context.compute, speedModel);
    return define<N>(sym::linkTime, N(2) * m_layers * allReduce(m_r, m_factors, linked(), message), speedModel);
}

template <class N> Parts<N> Serving<N>::decodeParts() const
{
    Parts<N> parts;
    const N reached = m_reach.bandwidth * m_reach.memory;
    N memory = m_work.weights / reached + m_batch * m_work.cache / (m_reach.bandwidth * m_reach.cache);
    if (val(m_work.experts) > 0)
        memory += m_work.experts / (reached * m_reach.expert);
    parts.host = hostReading();
    memory += parts.host;
    parts.memory = define<N>(sym::memoryTime, memory, speedModel);
    parts.compute =
        define<N>(sym::computeTime, m_batch * m_work.decodeFlops / (m_reach.peak * m_reach.compute), speedModel);
    parts.interconnect = exchange(m_batch);
    parts.overhead = define<N>(sym::overheadTime, m_layers * m_reach.layer, speedModel);
    return parts;
}

template <class N> N hostBandwidth(const Factors &factors)
{
    return input<N>(factors.hostGbs * 1e9, sym::hostBandwidth, "host-bandwidth-assumption");
}

// A token is computed where the weights lie.
template <class N> N Serving<N>::hostReading() const
{
    return val(m_work.host) > 0 ? m_work.host / hostBandwidth<N>(m_factors) : N(0);
}

// A prompt is computed on the GPU: for 32 tokens and more llama.cpp copies what lies in host memory there
// (ggml_backend_cuda_device_offload_op), once for each pass. Attention of these layers stays on the host; what that
// takes is not counted.
template <class N> N Serving<N>::uploading() const
{
    const auto &gpu = *m_r.machine.front().gpu;
    if (!gpu.pcie)
        return m_work.uploaded / hostBandwidth<N>(m_factors);
    return m_work.uploaded / (input<N>(gpu.pcie->gbs * 1e9, sym::busBandwidth, "gpu") *
                              input<N>(m_factors.uploadShare, sym::uploadShare, "upload-assumption"));
}

// Short prompts of several sequences are processed together, as many as a chunk holds.
template <class N> N Serving<N>::promptsTogether() const
{
    const double most = static_cast<double>(m_r.inference.maxBatchedTokens) / val(m_prompt);
    const double together = std::min(most, val(m_sequences));
    if (together <= 1 || m_r.engine->maxBatchedTokens == 0)
        return N(1);
    return minOf(m_sequences,
                 setting(m_r.inference.maxBatchedTokens, derive::sym::batchedTokens, "inference.max_batched_tokens") /
                     m_prompt);
}

// Seconds of one prompt, with `together` prompts in one pass: they share what a pass reads and its fixed times. A
// prompt longer than a chunk takes a pass for each; llama.cpp's pipeline works on several chunks at once.
template <class N> N Serving<N>::prefill(const N &together) const
{
    const auto &i = m_r.inference;
    const bool micro = m_r.engine->embeddingOnHost;
    const N chunk = micro ? setting(i.microBatchTokens, derive::sym::batchedTokens, "inference.micro_batch_tokens")
                          : setting(i.maxBatchedTokens, derive::sym::batchedTokens, "inference.max_batched_tokens");
    N chunks = N(1);
    if (val(m_prompt) > val(chunk))
        chunks = define<N>(sym::chunks, m_prompt / chunk, speedModel);
    const N computing = m_work.prefillFlops / (m_reach.peak * m_reach.compute) +
                        m_work.attentionFlops / (m_reach.half * m_reach.attention);
    const N reading = chunks * (m_work.weights + m_work.experts) / (m_reach.bandwidth * m_reach.memory) / together;
    N work = maxOf(computing, reading) + chunks * m_layers * m_reach.layer / together;
    if (m_r.parallelism.pipeline > 1 && micro)
        work = work / m_context.pipeline * (chunks + m_context.pipeline - N(1)) / chunks;
    N time = work + exchange(m_prompt);
    if (val(m_work.uploaded) > 0)
        time += chunks * uploading();
    if (val(m_reach.host) > 0)
        time = maxOf(time, m_layers * m_reach.host);
    return define<N>(sym::prefillTime, time, speedModel);
}

template <class N> void Serving<N>::addThroughput(InferenceTimes<N> &times, const N &request) const
{
    const N replicas = input<N>(static_cast<double>(m_r.parallelism.data), sym::replicas, "parallelism.data");
    times.tokensPerSecond = define<N>(sym::tokensPerSecond, replicas * m_sequences * m_output / request, speedModel);
    times.perGpu = define<N>(
        sym::tokensPerGpu, times.tokensPerSecond / input<N>(static_cast<double>(m_r.gpus), sym::gpus, "hardware.gpus"),
        speedModel);
    times.prefillTokensPerSecond = define<N>(sym::tokensPerSecond, m_prompt / times.prefill, speedModel);
    times.decodeTokensPerSecond = define<N>(sym::tokensPerSecond, m_sequences / times.decodeStep, speedModel);
}

template <class N> InferenceTimes<N> Serving<N>::times() const
{
    InferenceTimes<N> times;
    times.step = decodeParts();
    const auto &p = times.step;
    N step = p.memory + p.compute + p.interconnect + p.overhead;
    if (val(m_reach.host) > 0)
        step = maxOf(step, m_layers * m_reach.host);
    // The stages hold the rest of the sequences meanwhile: a token of each comes with every round.
    times.decodeStep = define<N>(sym::decodeStep, step, speedModel);
    times.prefill = prefill(N(1));
    // While one sequence generates its tokens, the prompts of the others are processed in between; with others in
    // flight a new request waits for its turn.
    const N together = promptsTogether();
    const N shared = val(together) > 1 ? prefill(together) : times.prefill;
    const N waiting = val(m_sequences) > 1 ? m_reach.first * (N(1) - N(1) / m_sequences) : N(0);
    const N others = (m_sequences - N(1)) * shared;
    const N request =
        define<N>(sym::requestTime, m_output * times.decodeStep + m_sequences * shared + waiting, speedModel);
    times.firstToken = define<N>(sym::firstToken, waiting + times.prefill * (N(1) + others / request), speedModel);
    times.perToken = define<N>(sym::perToken, times.decodeStep + others / m_output, speedModel);
    addThroughput(times, request);
    return times;
}

}  // namespace

template <class N>
InferenceTimes<N> inferenceTimes(const scenario::Resolved &r, const Factors &factors, std::int64_t sequences)
{
    return Serving<N>(r, factors, sequences).times();
}

template InferenceTimes<double> inferenceTimes(const scenario::Resolved &, const Factors &, std::int64_t);
template InferenceTimes<Traced> inferenceTimes(const scenario::Resolved &, const Factors &, std::int64_t);

}  // namespace headroom::speed
