// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Hugging Face config as an architecture description (the object of a catalogue entry), and as a model.
#pragma once

#include "core/catalog/model.h"
#include "core/modelfile/hf_family.h"
#include "core/modelfile/modelfile.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

namespace headroom::modelfile {

// What catalog::buildArchitecture reads, and what that description has no key for.
struct Description {
    nlohmann::json architecture;
    bool parallelResidual = false, lossInModelType = false;
    double dropout = 0, attentionDropout = 0;
    std::string modelType, name, nativeFormat;
    Problems warnings;
};

[[nodiscard]] Result<Description> describeConfig(const nlohmann::json &config, const std::string &file,
                                                 const std::string &place);
[[nodiscard]] Result<ConfigModel> modelOf(const Description &description, const std::string &file,
                                          const std::string &place);
// The checkpoint's own number format by quantization_config, torch_dtype or dtype; warns of methods it does not know.
[[nodiscard]] std::string nativeFormatOf(ConfigReader &config, Problems &warnings);
// Fills a translation from a config that is known to be one model's own (no text_config around it).
[[nodiscard]] Result<Description> translate(const nlohmann::json &config, const Family &family, const std::string &file,
                                            const std::string &place);

}  // namespace headroom::modelfile
