// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of a model file.
#include "core/catalog/architecture_builder.h"
#include "core/catalog/catalog_reader.h"
#include "core/catalog/description_view.h"

#include <cmath>

namespace headroom::catalog {

using nlohmann::json;

namespace {

std::vector<std::string> readTexts(const DescriptionView &view, const char *key)
{
    std::vector<std::string> texts;
    const json *list = view.array(key);
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        if (!(*list)[i].is_string())
            view.fail("wrong-type", std::string(key) + "[" + std::to_string(i) + "]", (*list)[i].type_name(), "string");
        texts.push_back((*list)[i].get<std::string>());
    }
    return texts;
}

double plainBytes(const std::string &format)
{
    return format == "fp32" ? 4 : 2;
}

void readCheckpoint(const DescriptionView &view, Model &model)
{
    const std::string native = view.text("native_dtype", model.nativeFormat);
    const DescriptionView checkpoint = view.child("checkpoint");
    const bool given = !checkpoint.empty();
    const std::int64_t elements = given ? checkpoint.sizeOr("total_elements", 0, maxElements) : 0;
    const std::int64_t bytes =
        given ? checkpoint.sizeOr("total_bytes", checkpoint.sizeOr("bytes", 0, 8 * maxElements), 8 * maxElements) : 0;
    const bool plain = model.nativeFormat == "fp32" || model.nativeFormat == "bf16" || model.nativeFormat == "fp16";
    if (bytes > 0)
        model.checkpoint = {bytes, true};
    else if (elements > 0 && plain)
        model.checkpoint = {elements * static_cast<std::int64_t>(plainBytes(model.nativeFormat)), true};
    else
        model.checkpoint = {computedCheckpointBytes(model.architecture, model.nativeFormat,
                                                    native.find("(experts") != std::string::npos),
                            false};
}

Model readModel(const json &entry, const IndexEntry &index, const std::string &file, const std::string &place)
{
    const DescriptionView view(entry, file, place);
    Model model;
    model.id = index.id;
    model.name = view.text("name", model.id);
    model.family = view.text("family", index.heading);
    model.hubId = view.text("hf_id", "");
    model.aliases = index.aliases;
    model.aliases.insert(model.aliases.end(), index.words.begin(), index.words.end());
    model.aliasNotes = index.notes;
    model.released = view.text("released", "");
    model.licence = view.text("licence", "");
    model.publishedParameters = view.text("params_published", "");
    model.nativeFormat = view.text("native_format", view.text("native_dtype", "bf16"));
    model.modalities = readTexts(view, "modalities");
    model.exactBasis = view.text("params_exact_basis", "");
    model.exact = model.exactBasis.find("reproduces") != std::string::npos;
    model.notes = view.text("notes", "");
    model.chineseNotes = view.text("notes_zh_CN", model.notes);
    model.sources = readTexts(view, "source");
    const json *description = view.find("architecture");
    if (!description)
        view.fail("missing-key", "architecture", {}, "object");
    Result<Architecture> architecture = buildArchitecture(*description, file, place + ".architecture");
    if (!architecture)
        throw BuildError{architecture.problem()};
    model.architecture = std::move(architecture).value();
    model.parameters = countParameters(model.architecture);
    readCheckpoint(view, model);
    return model;
}

double narrowBytes(const std::string &format)
{
    if (format == "fp8" || format == "int8")
        return 1;
    if (format == "mxfp4" || format == "nvfp4")
        return format == "mxfp4" ? 0.53125 : 0.5625;  // blocks of 32 and 16, one byte of scale each
    if (format.find("int4") != std::string::npos || format == "nf4" || format == "fp4")
        return 0.5625;  // groups of 32 with a 16-bit scale
    return plainBytes(format);
}

}  // namespace

std::int64_t computedCheckpointBytes(const Architecture &architecture, const std::string &nativeFormat,
                                     bool expertsOnly)
{
    const double plain = plainBytes(nativeFormat);
    const double narrow = narrowBytes(nativeFormat);
    const auto bytesOf = [&](const std::vector<Tensor> &tensors) {
        double bytes = 0;
        for (const Tensor &tensor : tensors) {
            if (tensor.scope == TensorScope::Mtp || tensor.scope == TensorScope::Buffer)
                continue;
            const bool reached = expertsOnly ? tensor.routed && tensor.quantisable
                                             : tensor.quantisable && tensor.scope == TensorScope::Text;
            bytes += static_cast<double>(tensor.elements()) * (reached ? narrow : plain);
        }
        return std::llround(bytes);
    };
    std::vector<std::int64_t> ofKind;
    for (const LayerKind &kind : architecture.kinds)
        ofKind.push_back(bytesOf(kind.tensors));
    std::int64_t total = bytesOf(architecture.outer);
    for (const int kind : architecture.layers)
        total += ofKind[static_cast<std::size_t>(kind)];
    return total;
}

Result<Model> readModelEntry(const json &entry, const IndexEntry &index, const std::string &file,
                             const std::string &place)
{
    try {
        return readModel(entry, index, file, place);
    } catch (const BuildError &error) {
        return error.problem;
    }
}

}  // namespace headroom::catalog
