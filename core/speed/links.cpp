// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Latency and bus bandwidth of collectives, from the link of the cards.
#include "core/speed/links.h"

#include <algorithm>
#include <cmath>

namespace headroom::speed {

namespace {

constexpr double micro = 1e-6, giga = 1e9;

struct Link {
    double latency = 0, bandwidth = 0;  // seconds, bytes a second
    std::string_view source;
};

// One way: the catalogue gives both directions of NVLink, one of PCIe.
double oneWayGbs(const catalog::Gpu &gpu)
{
    if (gpu.nvlink)
        return gpu.nvlink->totalGbs / 2;
    return gpu.pcie ? gpu.pcie->gbs : 16;
}

bool inside(const scenario::Resolved &r, std::int64_t ranks)
{
    return ranks <= std::max(r.nvlinkDomain, r.gpusPerNode);
}

Link linkOf(const scenario::Resolved &r, const Factors &factors, std::int64_t ranks)
{
    const auto &gpu = *r.machine.front().gpu;
    const double doublings = std::max(0.0, std::log2(static_cast<double>(std::max<std::int64_t>(ranks, 2))) - 1);
    const auto &link = factors.link(gpu);
    if (inside(r, ranks))
        return {(link.alphaUs + link.doublingUs * doublings) * micro, oneWayGbs(gpu) * link.share * giga, link.source};
    return {(factors.networkUs + link.doublingUs * doublings) * micro, factors.networkGbs * factors.networkShare * giga,
            "network-assumption"};
}

template <class N> N linkedRanks(std::int64_t ranks)
{
    return input<N>(static_cast<double>(ranks), sym::linkedGpus, "parallelism");
}

}  // namespace

template <class N> N allReduce(const scenario::Resolved &r, const Factors &factors, std::int64_t ranks, const N &bytes)
{
    if (ranks <= 1)
        return N(0);
    const Link link = linkOf(r, factors, ranks);
    const N n = linkedRanks<N>(ranks);
    return input<N>(link.latency, sym::latency, link.source) +
           bytes * N(2) * (n - N(1)) / n / input<N>(link.bandwidth, sym::busBandwidth, link.source);
}

template <class N> N gather(const scenario::Resolved &r, const Factors &factors, std::int64_t ranks, const N &bytes)
{
    if (ranks <= 1)
        return N(0);
    const Link link = linkOf(r, factors, ranks);
    const N n = linkedRanks<N>(ranks);
    N bandwidth = input<N>(link.bandwidth, sym::busBandwidth, link.source);
    if (!inside(r, ranks))
        bandwidth = bandwidth * input<N>(static_cast<double>(r.gpusPerNode), sym::gpus, "hardware.gpus_per_node");
    return bytes * (n - N(1)) / n / bandwidth;
}

template <class N>
N ringPass(const scenario::Resolved &r, const Factors &factors, std::int64_t ranks, std::int64_t span, const N &bytes)
{
    if (ranks <= 1)
        return N(0);
    const Link link = linkOf(r, factors, span);
    const N n = linkedRanks<N>(ranks);
    return (n - N(1)) * (input<N>(link.latency, sym::latency, link.source) +
                         bytes / n / input<N>(link.bandwidth, sym::busBandwidth, link.source));
}

template double allReduce(const scenario::Resolved &, const Factors &, std::int64_t, const double &);
template Traced allReduce(const scenario::Resolved &, const Factors &, std::int64_t, const Traced &);
template double ringPass(const scenario::Resolved &, const Factors &, std::int64_t, std::int64_t, const double &);
template Traced ringPass(const scenario::Resolved &, const Factors &, std::int64_t, std::int64_t, const Traced &);
template double gather(const scenario::Resolved &, const Factors &, std::int64_t, const double &);
template Traced gather(const scenario::Resolved &, const Factors &, std::int64_t, const Traced &);

}  // namespace headroom::speed
