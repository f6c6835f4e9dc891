// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A config object as a model: which part of it describes the language model, which family that is, what to call it.
#include "core/modelfile/hf_config.h"

#include "core/catalog/architecture_builder.h"

#include <algorithm>
#include <cctype>

namespace headroom::modelfile {

namespace {

using nlohmann::json;

// Where configs of models with a vision or audio tower keep the language model.
constexpr std::string_view innerKeys[] = {"text_config", "llm_config", "language_config"};
// What the outer config says for the whole.
constexpr std::string_view sharedKeys[] = {"torch_dtype", "dtype", "quantization_config", "vocab_size",
                                           "tie_word_embeddings"};

struct Inner {
    json config;
    std::string place;
    bool nested = false, hasTower = false;
};

void takeMissing(json &config, const json &defaults)
{
    for (const auto &[key, value] : defaults.items()) {
        if (!config.contains(key))
            config[key] = value;
    }
}

Inner innermost(const json &config, const std::string &place)
{
    Inner inner{config, place, false, false};
    if (const auto thinker = config.find("thinker_config"); thinker != config.end() && thinker->is_object()) {
        inner = {*thinker, place.empty() ? "thinker_config" : place + ".thinker_config", false, true};
    }
    inner.hasTower = inner.hasTower || inner.config.contains("vision_config") ||
                     inner.config.contains("audio_config") || inner.config.contains("visual");
    for (const auto key : innerKeys) {
        const auto it = inner.config.find(std::string(key));
        if (it == inner.config.end() || !it->is_object())
            continue;
        json text = *it;
        for (const auto shared : sharedKeys) {
            const auto name = std::string(shared);
            if (!text.contains(name) && config.contains(name))
                text[name] = config[name];
        }
        if (!text.contains("model_type") && config.contains("model_type"))
            text["model_type"] = config["model_type"];
        inner.config = std::move(text);
        inner.place = (inner.place.empty() ? "" : inner.place + ".") + std::string(key);
        inner.nested = true;
        break;
    }
    return inner;
}

std::string nameFrom(const json &config, const std::string &modelType)
{
    const auto it = config.find("_name_or_path");
    std::string path = it != config.end() && it->is_string() ? it->get<std::string>() : std::string();
    while (!path.empty() && (path.back() == '/' || path.back() == '\\'))
        path.pop_back();
    if (const auto slash = path.find_last_of("/\\"); slash != std::string::npos)
        path.erase(0, slash + 1);
    return path.empty() || path == "." ? modelType : path;
}

std::string idFrom(std::string name)
{
    for (auto &c : name) {
        const auto byte = static_cast<unsigned char>(c);
        c = std::isspace(byte) != 0 ? '-' : static_cast<char>(std::tolower(byte));
    }
    return name;
}

std::optional<Problem> refusal(const json &config, const std::string &file, const std::string &place)
{
    if (!config.is_object())
        return Problem{"wrong-type", Severity::Error, file, place, shortText(config), "object"};
    const auto it = config.find("is_encoder_decoder");
    if (it != config.end() && it->is_boolean() && it->get<bool>())
        return Problem{"encoder-decoder-unsupported",
                       Severity::Error,
                       file,
                       ConfigReader(config, file, place).placeOf("is_encoder_decoder"),
                       "true",
                       "false"};
    return std::nullopt;
}

// Bytes of a checkpoint in a plain format; what quantisation adds beside the weights is not known from here.
std::int64_t plainBytes(const catalog::Model &model)
{
    if (model.nativeFormat == "fp32")
        return model.parameters.total * 4;
    if (model.nativeFormat == "bf16" || model.nativeFormat == "fp16")
        return model.parameters.total * 2;
    return 0;
}

}  // namespace

Result<Description> describeConfig(const json &config, const std::string &file, const std::string &place)
{
    if (const auto problem = refusal(config, file, place))
        return *problem;
    auto inner = innermost(config, place);
    ConfigReader reader(inner.config, file, inner.place);
    const auto modelType = reader.text({"model_type"});
    const auto *family = modelType.empty() ? nullptr : findFamily(modelType);
    Problems warnings;
    if (family == nullptr) {
        warnings.push_back(
            Problem{"unknown-model-type", Severity::Warning, file, reader.placeOf("model_type"), modelType, "llama"});
        family = findFamily("");
    }
    if (inner.hasTower)
        warnings.push_back(Problem{"vision-not-counted", Severity::Warning, file, place, {}, {}});
    takeMissing(inner.config, json::parse(family->defaults));
    if (inner.nested)
        takeMissing(inner.config, json::parse(family->nestedDefaults));
    auto result = translate(inner.config, *family, file, inner.place);
    if (!result)
        return result;
    result->modelType = modelType.empty() ? "custom" : modelType;
    result->name = nameFrom(config, result->modelType);
    result->nativeFormat = nativeFormatOf(reader, warnings);
    if (reader.problem())
        return *reader.problem();
    result->warnings.insert(result->warnings.end(), warnings.begin(), warnings.end());
    return result;
}

Result<ConfigModel> modelOf(const Description &description, const std::string &file, const std::string &place)
{
    auto built = catalog::buildArchitecture(description.architecture, file, place);
    if (!built)
        return built.problem();
    auto model = std::make_shared<catalog::Model>();
    model->architecture = std::move(built).value();
    model->architecture.parallelResidual = description.parallelResidual;
    model->architecture.lossInModelType = description.lossInModelType;
    model->architecture.dropout = description.dropout;
    model->architecture.attentionDropout = description.attentionDropout;
    model->parameters = catalog::countParameters(model->architecture);
    model->name = description.name;
    model->id = idFrom(description.name);
    model->family = description.modelType;
    model->nativeFormat = description.nativeFormat;
    model->modalities = {"text"};
    model->exact = description.warnings.empty();
    model->checkpoint.bytes = plainBytes(*model);
    return ConfigModel{std::move(model), description.warnings};
}

Result<ConfigModel> readConfig(const json &config, const std::string &file, const std::string &place)
{
    const auto description = describeConfig(config, file, place);
    if (!description)
        return description.problem();
    return modelOf(*description, file, place);
}

Result<std::shared_ptr<const catalog::Model>> fromConfig(const json &config, const std::string &file,
                                                         const std::string &place)
{
    const auto read = readConfig(config, file, place);
    if (!read)
        return read.problem();
    return read->model;
}

}  // namespace headroom::modelfile
