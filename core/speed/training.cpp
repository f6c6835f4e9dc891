// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Training: model FLOPs over the share of the peak that runs of this kind reach, the bubble of the pipeline, and what
// the links need where they need longer.
#include "core/speed/peak.h"
#include "core/speed/times.h"

#include <algorithm>

namespace headroom::speed {

namespace {

constexpr std::string_view speedModel = "speed-model";
constexpr std::string_view kaplan = "kaplan-flops";

// What a token needs, and what the card can do at most.
template <class N> struct Peaks {
    N matrices, attention, peak, half;
};

template <class N> class Step
{
public:
    Step(const scenario::Resolved &r, const Factors &factors)
        : m_r(r), m_factors(factors), m_context(estimate::makeContext<N>(r))
    {
    }
    [[nodiscard]] TrainingTimes<N> times() const;

private:
    static N setting(std::int64_t value, const derive::Symbol &symbol, std::string_view key)
    {
        return input<N>(static_cast<double>(value), symbol, key);
    }
    // The slowest card of a mixed machine sets the pace.
    template <class Figure> [[nodiscard]] N lowest(const derive::Symbol &symbol, Figure figure) const
    {
        double least = 0;
        for (const auto &part : m_r.machine) {
            const double own = figure(*part.gpu);
            least = least == 0 ? own : std::min(least, own);
        }
        return input<N>(least, symbol, "gpu");
    }
    [[nodiscard]] N matrixFlops() const;
    [[nodiscard]] N attentionFlops() const;
    [[nodiscard]] N recompute() const;
    [[nodiscard]] N bubble() const;
    [[nodiscard]] N exchangedLayers() const;
    [[nodiscard]] N exchangedContext() const;
    [[nodiscard]] N exchangedStates(const N &accumulation) const;
    [[nodiscard]] N offloaded() const;
    [[nodiscard]] N microBatch(const Peaks<N> &peaks) const;
    [[nodiscard]] N stepTime(Parts<N> &parts, const Peaks<N> &peaks) const;

    const scenario::Resolved &m_r;
    const Factors &m_factors;
    Context<N> m_context;
};

// 6 FLOPs a parameter and token (two forward, four backward); frozen weights have no gradient of their own: 4.
template <class N> N Step<N>::matrixFlops() const
{
    const N active = input<N>(static_cast<double>(m_r.model->parameters.active), sym::activeParameters, "model");
    return define<N>(sym::tokenFlops, N(scenario::hasAdapters(m_r.task) ? 4 : 6) * active, kaplan);
}

// Scores and values: 12 a head width and attended token.
template <class N> N Step<N>::attentionFlops() const
{
    return define<N>(sym::attentionFlops, N(12) * attendedWidth(m_context, m_context.sequence / N(2)), kaplan);
}

template <class N> N Step<N>::recompute() const
{
    const auto &t = m_r.training;
    if (t.recompute == scenario::Recompute::None)
        return N(1);
    const bool full = t.recompute == scenario::Recompute::Full;
    const double whole = full ? m_factors.recomputeFull : m_factors.recomputeSelective;
    // Only some of the layers: only their share of the time.
    const double layers = static_cast<double>(std::max<std::int64_t>(m_context.a.numLayers(), 1));
    const double share = full && t.recomputeLayers > 0 ? static_cast<double>(t.recomputeLayers) / layers : 1;
    return input<N>(1 + (whole - 1) * std::min(share, 1.0), sym::recompute, "speed-rows");
}

// (p - 1) of v·m slots of a step are idle.
template <class N> N Step<N>::bubble() const
{
    if (m_r.parallelism.pipeline <= 1)
        return N(0);
    const N micro =
        setting(m_r.training.gradientAccumulation, derive::sym::accumulation, "training.gradient_accumulation");
    const N chunks =
        setting(m_r.parallelism.virtualPipeline, derive::sym::virtualPipeline, "parallelism.virtual_pipeline");
    return define<N>(sym::bubble, (m_context.pipeline - N(1)) / (chunks * micro), "megatron-pipeline");
}

// Tensor parallelism waits for four exchanges a layer and micro-batch.
template <class N> N Step<N>::exchangedLayers() const
{
    const auto ranks = m_r.parallelism.tensor;
    if (ranks <= 1)
        return N(0);
    const N message = define<N>(sym::messageBytes, m_context.tokens * m_context.hidden * m_context.compute, speedModel);
    const N layers = input<N>(static_cast<double>(m_context.a.numLayers()), derive::sym::layers, "model");
    return define<N>(sym::linkTime, N(4) * layers / m_context.pipeline * allReduce(m_r, m_factors, ranks, message),
                     speedModel);
}

// Context parallelism passes the keys and values of each layer around: forward, and twice in the backward pass (again,
// and their gradients).
template <class N> N Step<N>::exchangedContext() const
{
    const auto &p = m_r.parallelism;
    if (p.context <= 1)
        return N(0);
    const auto &spec = m_context.a.mainKind().attention;
    const bool latent = spec.type == catalog::AttentionType::Mla;
    const N width = latent ? estimate::sizeOf<N>(spec.kvLoraRank + spec.qkRopeHeadDim, derive::sym::kvRank)
                           : N(2) * estimate::sizeOf<N>(std::max<std::int64_t>(spec.kvHeads, 1), derive::sym::kvHeads) *
                                 estimate::sizeOf<N>(spec.headDim, derive::sym::headDim) / m_context.tensor;
    const N message =
        define<N>(sym::messageBytes, m_context.sequence * m_context.microBatch * width * m_context.compute, speedModel);
    const N layers = input<N>(static_cast<double>(m_context.a.numLayers()), derive::sym::layers, "model");
    return define<N>(sym::linkTime,
                     N(3) * layers / m_context.pipeline *
                         ringPass(m_r, m_factors, p.context, p.context * p.tensor, message),
                     speedModel);
}

// Gradients once a step; ZeRO-3 gathers the weights twice and scatters the gradients for every micro-batch.
template <class N> N Step<N>::exchangedStates(const N &accumulation) const
{
    const auto ranks = m_r.parallelism.data * m_r.parallelism.context;
    const N share = m_context.tensor * m_context.pipeline;
    const N total = input<N>(static_cast<double>(m_r.model->parameters.total), derive::sym::totalParameters, "model");
    const bool adapters = scenario::hasAdapters(m_r.task);
    const double bytes = adapters ? m_r.training.baseWeights->linear.bits / 8 : 2;
    const N weights = total * input<N>(bytes, derive::sym::weightBytes, "training.precision") / share;
    if (m_r.parallelism.zeroStage == 3) {
        const N passes = N(adapters ? 2 : 3);
        return accumulation * gather(m_r, m_factors, ranks, passes * weights);
    }
    return adapters ? N(0) : gather(m_r, m_factors, ranks, N(2) * weights);
}

// Gradients to the host and weights back, over PCIe.
template <class N> N Step<N>::offloaded() const
{
    const auto &gpu = *m_r.machine.front().gpu;
    if (m_r.training.offloadOptimizer == scenario::Offload::None || !gpu.pcie)
        return N(0);
    const double trainable = scenario::hasAdapters(m_r.task) ? 0 : static_cast<double>(m_r.model->parameters.total);
    const N each = input<N>(trainable, sym::trainable, "model") / (m_context.tensor * m_context.pipeline);
    const N ranks = m_r.parallelism.zeroStage > 0 ? m_context.data * m_context.context : N(1);
    return each / ranks * N(4) / input<N>(gpu.pcie->gbs * 1e9, sym::busBandwidth, "gpu");
}

// One micro-batch through the layers of one rank.
template <class N> N Step<N>::microBatch(const Peaks<N> &peaks) const
{
    const auto &reached = m_factors.ofTraining(m_r);
    const N ranks = m_context.tensor * m_context.pipeline;
    const N each = peaks.matrices / (peaks.peak * input<N>(reached.mfu, sym::mfu, reached.source)) +
                   peaks.attention / (peaks.half * input<N>(reached.attention, sym::attentionShare, reached.source));
    N time = m_context.tokens * each * recompute() / ranks;
    if (reached.layerUs > 0)
        time += input<N>(static_cast<double>(m_context.a.numLayers()), derive::sym::layers, "model") /
                m_context.pipeline * input<N>(reached.layerUs * 1e-6, sym::layerTime, reached.source);
    return define<N>(sym::microBatchTime, time + exchangedLayers() + exchangedContext(), speedModel);
}

template <class N> N Step<N>::stepTime(Parts<N> &parts, const Peaks<N> &peaks) const
{
    const N micro =
        setting(m_r.training.gradientAccumulation, derive::sym::accumulation, "training.gradient_accumulation");
    const N idle = N(1) + bubble();
    const N exchanged = micro * (exchangedLayers() + exchangedContext()) * idle;
    const N working = define<N>(sym::computeTime, micro * microBatch(peaks) * idle, speedModel);
    const N states = define<N>(sym::linkTime, exchangedStates(micro), speedModel);
    const N copied = offloaded();
    parts.compute = working - exchanged;
    parts.interconnect = states + exchanged + copied;
    // What data-parallel ranks exchange goes on beside the computation.
    return define<N>(sym::stepTime, maxOf(working, states) + copied, speedModel);
}

template <class N> TrainingTimes<N> Step<N>::times() const
{
    TrainingTimes<N> times;
    const Peaks<N> peaks{
        .matrices = matrixFlops(),
        .attention = attentionFlops(),
        .peak = lowest(sym::peak,
                       [&](const catalog::Gpu &gpu) { return trainingPeak(gpu, m_r.training.precision).value_or(0); }),
        .half = lowest(sym::halfPeak, [&](const catalog::Gpu &gpu) {
            return attentionPeak(gpu, m_r.training.precision)
                .value_or(trainingPeak(gpu, m_r.training.precision).value_or(1));
        })};
    times.step = stepTime(times.parts, peaks);
    const N micro =
        setting(m_r.training.gradientAccumulation, derive::sym::accumulation, "training.gradient_accumulation");
    const N tokens =
        define<N>(sym::stepTokens, m_context.sequence * m_context.microBatch * micro * m_context.data, speedModel);
    const N gpus = setting(m_r.gpus, sym::gpus, "hardware.gpus");
    times.tokensPerSecond = define<N>(sym::tokensPerSecond, tokens / times.step, speedModel);
    times.perGpu = define<N>(sym::tokensPerGpu, times.tokensPerSecond / gpus, speedModel);
    times.mfu = define<N>(sym::achievedMfu, times.perGpu * (peaks.matrices + peaks.attention) / peaks.peak, speedModel);
    if (const double wanted = m_r.asked.training.tokens.value_or(0); wanted > 0)
        times.days = define<N>(
            sym::days, input<N>(wanted, sym::trainingTokens, "training.tokens") / times.tokensPerSecond / N(86400),
            speedModel);
    return times;
}

}  // namespace

template <class N> TrainingTimes<N> trainingTimes(const scenario::Resolved &r, const Factors &factors)
{
    return Step<N>(r, factors).times();
}

template TrainingTimes<double> trainingTimes(const scenario::Resolved &, const Factors &);
template TrainingTimes<Traced> trainingTimes(const scenario::Resolved &, const Factors &);

}  // namespace headroom::speed
