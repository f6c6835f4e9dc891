// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Family by hue, member by mark; never colour alone.
#include "app/report/looks.h"

#include <array>

namespace headroom::report {

namespace {

// In the order of estimate::Term.
constexpr std::array<Look, estimate::termCount> looks{{
    {0x0072B2, Mark::Plain},  // weights
    {0x0072B2, Mark::Hatch},  // master weights
    {0xD55E00, Mark::Plain},  // gradients
    {0xE69F00, Mark::Plain},  // optimizer states
    {0x0072B2, Mark::Dots},   // adapters
    {0x009E73, Mark::Plain},  // activations
    {0x009E73, Mark::Hatch},  // logits
    {0x56B4E9, Mark::Plain},  // KV cache
    {0xCC79A7, Mark::Plain},  // communication
    {0xCC79A7, Mark::Hatch},  // workspace
    {0x8A8F96, Mark::Plain},  // framework
    {0x8A8F96, Mark::Dots},   // fragmentation
    {0x8A8F96, Mark::Cross},  // reserved
}};

constexpr unsigned channel(unsigned rgb, unsigned shift)
{
    return (rgb >> shift) & 0xFFU;
}

// Two thirds of the way to white.
constexpr unsigned paler(unsigned value)
{
    return value + (255U - value) * 2U / 3U;
}

}  // namespace

const Look &lookOf(estimate::Term term)
{
    return looks[static_cast<std::size_t>(term)];
}

QChar letterOf(estimate::Term term)
{
    return QChar(static_cast<char16_t>(u'A' + static_cast<int>(term)));
}

Tone toneOf(estimate::Verdict verdict)
{
    switch (verdict) {
    case estimate::Verdict::Fits:
        return Tone::Good;
    case estimate::Verdict::Tight:
        return Tone::Caution;
    case estimate::Verdict::DoesNotFit:
        break;
    }
    return Tone::Bad;
}

unsigned toneRgb(Tone tone, bool dark)
{
    switch (tone) {
    case Tone::Good:
        return dark ? 0x3CCF9F : 0x00704F;
    case Tone::Caution:
        return dark ? 0xF0B64A : 0x8F5500;
    case Tone::Bad:
        return dark ? 0xFF8F57 : 0xB03A00;
    case Tone::Neutral:
        break;
    }
    return dark ? 0x6CB6F0 : 0x0B63A5;
}

unsigned groundRgb(const Look &look)
{
    if (look.mark == Mark::Plain)
        return look.rgb;
    return (paler(channel(look.rgb, 16)) << 16U) | (paler(channel(look.rgb, 8)) << 8U) | paler(channel(look.rgb, 0));
}

bool isLight(unsigned rgb)
{
    return 2126U * channel(rgb, 16) + 7152U * channel(rgb, 8) + 722U * channel(rgb, 0) > 10000U * 115U;
}

}  // namespace headroom::report
