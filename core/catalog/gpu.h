// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A GPU of the catalogue. Absent optional = not known, never zero.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom::catalog {

enum class GpuGroup { Consumer, Professional, DataCentre, Unified, Own };  // S3.1, plus unified memory and own entries

struct Nvlink {
    int generation = 0;
    double totalGbs = 0;
    int maxGpus = 0;
    std::string via;
};
struct Pcie {
    int generation = 0;
    int lanes = 0;
    double gbs = 0;
};  // one way
struct Price {
    double low = 0, high = 0;
    std::string date, source;
};

struct Gpu {
    std::string id, name, vendor, series, architecture, released, formFactor;
    GpuGroup group = GpuGroup::DataCentre;
    std::vector<std::string> aliases;         // lower case
    std::optional<double> computeCapability;  // NVIDIA
    double memoryGib = 0;                     // nominal
    std::int64_t smiBytes = 0;                // total that nvidia-smi prints (= capacity); nominal if unknown
    std::int64_t usableBytes = 0;             // total that CUDA offers (torch), lowest seen or by the gap table
    std::string usableSource;
    bool unifiedMemory = false;
    std::string memoryType;
    std::optional<double> bandwidthGbs;
    std::optional<int> cudaCores, tensorCores, smCount;
    std::optional<double> boostClockGhz, tdpWatt;
    std::optional<double> fp32Tflops, tf32Tflops, fp16Tflops, bf16Tflops, fp8Tflops, fp4Tflops, int8Tops;  // dense
    std::optional<Nvlink> nvlink;
    std::optional<Pcie> pcie;
    bool bf16 = false, fp8 = false, fp4 = false, flashAttention2 = false, flashAttention3 = false, mig = false;
    bool supportKnown = true;  // false: nobody said, and what a current card can is assumed of the above
    std::optional<Price> price, cloudPerHour;
    std::string notes, chineseNotes;  // what is to be known, in both languages
    std::vector<std::string> sources;
};

}  // namespace headroom::catalog
