// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where whole GPUs of this kind of work were measured, one ratio of the total; else each part by its own.
#include "core/estimate/error_band.h"

#include "core/derive/symbols.h"

namespace headroom::estimate {

namespace {

using derive::define;
using derive::input;
using derive::Traced;
namespace sym = derive::sym;

constexpr const char *source = "residual-bands";

template <class N> N of(const std::array<N, termCount> &terms, Term term)
{
    return terms[static_cast<std::size_t>(term)];
}

}  // namespace

template <class N> N errorBand(const resources::Band &band, const std::array<N, termCount> &terms)
{
    N total = N(0);
    for (std::size_t i = 0; i < termCount; ++i)
        total += static_cast<Term>(i) == Term::Reserved ? N(0) : terms[i];  // others' memory is not estimated
    const N rest = input<N>(band.rest, sym::bandRatio, source);
    if (band.basis != resources::BandBasis::Parts)
        return define<N>(sym::errorBand, rest * total, source);
    const N working = of(terms, Term::Activations) + of(terms, Term::Logits) + of(terms, Term::Workspace);
    const N others = of(terms, Term::Framework) + of(terms, Term::Fragmentation);
    const N bytes = input<N>(band.weights, sym::bandRatioWeights, source) * of(terms, Term::Weights) +
                    input<N>(band.kvCache, sym::bandRatioKv, source) * of(terms, Term::KvCache) +
                    input<N>(band.working, sym::bandRatioWorking, source) * working + rest * others;
    return define<N>(sym::errorBand, bytes, source);
}

template double errorBand(const resources::Band &, const std::array<double, termCount> &);
template Traced errorBand(const resources::Band &, const std::array<Traced, termCount> &);

}  // namespace headroom::estimate
