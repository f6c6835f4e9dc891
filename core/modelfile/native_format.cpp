// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// In which number format a checkpoint is stored, as its config says.
#include "core/modelfile/hf_config.h"

namespace headroom::modelfile {

namespace {

std::string plainFormat(const ConfigReader &config)
{
    auto name = config.text({"torch_dtype", "dtype"});
    if (name.starts_with("torch."))
        name.erase(0, 6);
    if (name == "float32" || name == "float")
        return "fp32";
    if (name == "float16" || name == "half")
        return "fp16";
    if (name.starts_with("float8"))
        return "fp8";
    return "bf16";  // what nearly every checkpoint of today is in
}

std::string byBits(ConfigReader &method, std::string_view family)
{
    const auto bits = method.integer({"bits", "w_bit", "nbits"}, {1, 16}).value_or(4);
    return std::string(family) + "-int" + std::to_string(bits);
}

std::string bitsAndBytes(ConfigReader &method)
{
    if (method.flag("load_in_8bit", false) || method.flag("_load_in_8bit", false))
        return "int8";
    return method.text({"bnb_4bit_quant_type"}) == "fp4" ? "fp4" : "nf4";
}

// Schemes by group of layers; the first group's weights stand for the checkpoint.
std::string compressedTensors(ConfigReader &method)
{
    const auto format = method.text({"format"});
    if (format.starts_with("nvfp4"))
        return "nvfp4";
    if (format.starts_with("mxfp4"))
        return "mxfp4";
    const auto *groups = method.find("config_groups");
    if (groups == nullptr || !groups->is_object() || groups->empty())
        return {};
    ConfigReader group(groups->begin().value(), {}, {});
    auto weights = group.part("weights");
    const auto bits = weights.integer({"num_bits"}, {1, 16}).value_or(0);
    if (bits == 8 && weights.text({"type"}) == "float")
        return "fp8";
    if (bits == 8)
        return group.has("input_activations") ? "int8-w8a8" : "gptq-int8";
    return bits == 4 ? "gptq-int4" : std::string();
}

std::string modelOptimizer(const ConfigReader &method)
{
    const auto algorithm = method.text({"quant_algo"});
    if (algorithm.find("NVFP4") != std::string::npos)
        return "nvfp4";
    return algorithm.find("FP8") != std::string::npos ? "fp8" : std::string();
}

std::string quantisedFormat(ConfigReader &method)
{
    const auto name = method.text({"quant_method"});
    if (name == "fp8" || name == "fbgemm_fp8")
        return "fp8";
    if (name == "mxfp4")
        return "mxfp4";
    if (name == "gptq")
        return byBits(method, "gptq");
    if (name == "awq")
        return byBits(method, "awq");
    if (name == "hqq")
        return byBits(method, "hqq");
    if (name == "bitsandbytes" || method.has("load_in_4bit") || method.has("load_in_8bit"))
        return bitsAndBytes(method);
    if (name == "compressed-tensors" || name == "compressed_tensors")
        return compressedTensors(method);
    return name == "modelopt" ? modelOptimizer(method) : std::string();
}

bool known(const std::string &format)
{
    for (const auto *id : {"fp8", "mxfp4", "nvfp4", "gptq-int8", "gptq-int4", "awq-int4", "hqq-int4", "int8",
                           "int8-w8a8", "nf4", "fp4"}) {
        if (format == id)
            return true;
    }
    return false;
}

}  // namespace

std::string nativeFormatOf(ConfigReader &config, Problems &warnings)
{
    if (!config.has("quantization_config"))
        return plainFormat(config);
    auto method = config.part("quantization_config");
    auto format = quantisedFormat(method);
    if (known(format))
        return format;
    warnings.push_back(Problem{"unknown-quantization",
                               Severity::Warning,
                               {},
                               config.placeOf("quantization_config"),
                               method.text({"quant_method"}),
                               "fp8, gptq, awq, bitsandbytes, mxfp4"});
    return plainFormat(config);
}

}  // namespace headroom::modelfile
