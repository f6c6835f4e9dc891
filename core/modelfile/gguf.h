// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF files of llama.cpp, versions 2 and 3, little-endian.
#pragma once

#include "core/modelfile/modelfile.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace headroom::modelfile {

// A storage type: `block` weights take `bytes` bytes.
struct GgufType {
    std::uint32_t id = 0;
    std::string_view name;
    std::uint64_t block = 1, bytes = 0;
};
[[nodiscard]] const GgufType *ggufType(std::uint32_t id);
// general.file_type as llama.cpp names it ("Q4_K_M"); empty if unknown.
[[nodiscard]] std::string_view ggufFileType(std::int64_t id);

struct GgufTensor {
    std::string name;
    std::array<std::uint64_t, 4> size{1, 1, 1, 1};  // fastest dimension first, as in the file
    const GgufType *type = nullptr;
    std::uint64_t offset = 0, bytes = 0;
    [[nodiscard]] std::uint64_t elements() const { return size[0] * size[1] * size[2] * size[3]; }
};

struct GgufFile {
    std::string file;
    std::uint64_t fileBytes = 0, dataStart = 0, alignment = 32;
    // Scalars and short arrays of numbers as they are; of other arrays only their length (arrayLengths).
    std::map<std::string, nlohmann::json> values;
    std::map<std::string, std::uint64_t> arrayLengths;
    std::vector<GgufTensor> tensors;

    [[nodiscard]] const GgufTensor *tensor(std::string_view name) const;
};

[[nodiscard]] Result<GgufFile> readGguf(const std::filesystem::path &path);
[[nodiscard]] Result<Inspection> inspectGguf(const std::filesystem::path &path);
// The metadata as a config object with Hugging Face's key names, and a model from it. `file` has the tensors of all
// parts of a split file.
[[nodiscard]] Result<nlohmann::json> configOfGguf(const GgufFile &file);
[[nodiscard]] Result<ConfigModel> modelOfGguf(const GgufFile &file);

}  // namespace headroom::modelfile
