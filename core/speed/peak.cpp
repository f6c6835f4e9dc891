// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which figure of the catalogue a kernel can use: formats that a card lacks are computed in 16 bit.
#include "core/speed/peak.h"

#include "core/speed/factors.h"

#include <algorithm>

namespace headroom::speed {

namespace {

constexpr double tera = 1e12;

using Tflops = std::optional<double>;

Tflops first(std::initializer_list<Tflops> figures)
{
    for (const auto &figure : figures) {
        if (figure)
            return *figure * tera;
    }
    return std::nullopt;
}

Tflops sixteenBit(const catalog::Gpu &gpu)
{
    return first({gpu.fp16Tflops, gpu.bf16Tflops, gpu.fp32Tflops});
}

}  // namespace

std::optional<double> inferencePeak(const catalog::Gpu &gpu, const resources::NumberFormat &weights)
{
    const std::string kernels = kernelClass(weights);
    const Tflops half = sixteenBit(gpu);
    if (kernels == "fp8")
        return gpu.fp8Tflops ? first({gpu.fp8Tflops}) : half;
    if (kernels == "fp4")
        return gpu.fp4Tflops ? first({gpu.fp4Tflops}) : half;
    // llama.cpp multiplies quantised blocks as integers; where the catalogue's integer figure is the lower one, it
    // would not. RDNA 4 doubles that figure over RDNA 3 and is measured at the same share of the 16-bit one.
    const bool integers = gpu.int8Tops && !gpu.architecture.starts_with("RDNA");
    if (kernels == "gguf" && integers && half)
        return std::max(*gpu.int8Tops * tera, *half);
    return half;
}

std::optional<double> attentionPeak(const catalog::Gpu &gpu)
{
    return sixteenBit(gpu);
}

std::optional<double> attentionPeak(const catalog::Gpu &gpu, scenario::Precision precision)
{
    return precision == scenario::Precision::Fp32 ? trainingPeak(gpu, precision) : attentionPeak(gpu);
}

std::optional<double> trainingPeak(const catalog::Gpu &gpu, scenario::Precision precision)
{
    using scenario::Precision;
    if (precision == Precision::Fp32)
        return first({gpu.fp32Tflops, gpu.tf32Tflops});
    if (precision == Precision::Fp8 && gpu.fp8Tflops)
        return first({gpu.fp8Tflops});
    const bool half = precision == Precision::MixedFp16 || precision == Precision::AmpFp16;
    return half || !gpu.bf16Tflops ? sixteenBit(gpu) : first({gpu.bf16Tflops});
}

}  // namespace headroom::speed
