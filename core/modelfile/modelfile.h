// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a model file says. Files are untrusted: every length and offset is checked against the file's size first.
#pragma once

#include "core/catalog/model.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <memory>

namespace headroom::modelfile {

enum class FileKind { Config, Safetensors, SafetensorsIndex, Gguf };

struct Inspection {
    FileKind kind = FileKind::Config;
    std::int64_t fileBytes = 0;    // of this file (index: of the tensors it lists)
    std::int64_t tensorBytes = 0;  // of the tensors
    std::int64_t parameters = 0;   // elements of the tensors (config: counted from the architecture)
    std::int64_t tensors = 0;
    std::map<std::string, std::int64_t> bytesByType;  // "BF16", "Q4_K"
    std::shared_ptr<const catalog::Model> model;  // where the file (or a config.json beside it) says enough; else null
    Problems warnings;
};

// A path as the plan key `model` takes it: config.json, a folder that has one, *.gguf, *.safetensors,
// model.safetensors.index.json.
[[nodiscard]] Result<Inspection> inspect(const std::filesystem::path &path);
// What is worth saying about the file is added to `warnings`, where there are any to add to.
[[nodiscard]] Result<std::shared_ptr<const catalog::Model>> readModel(const std::filesystem::path &path,
                                                                      Problems *warnings = nullptr);
// A Hugging Face config object (also inside a plan). `place` goes into problems: "model.num_attention_heads".
[[nodiscard]] Result<std::shared_ptr<const catalog::Model>>
fromConfig(const nlohmann::json &config, const std::string &file, const std::string &place);

// The same with what is worth saying about it: an unknown model_type read as llama, a vision tower left out.
struct ConfigModel {
    std::shared_ptr<const catalog::Model> model;
    Problems warnings;
};
[[nodiscard]] Result<ConfigModel> readConfig(const nlohmann::json &config, const std::string &file,
                                             const std::string &place);

}  // namespace headroom::modelfile
