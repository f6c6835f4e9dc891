// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli inspect MODELFILE`: what a config.json, safetensors or GGUF file says.
#include "app/cli/command_list.h"
#include "app/cli/estimate_text.h"
#include "app/cli/json_answers.h"
#include "app/cli/table.h"
#include "app/text/formatter.h"
#include "core/modelfile/modelfile.h"

namespace headroom::cli {

namespace {

struct KindWords {
    const char *key;
    QString name;
};

KindWords kindOf(modelfile::FileKind kind)
{
    switch (kind) {
    case modelfile::FileKind::Config:
        return {"config", Cli::tr("Hugging Face configuration")};
    case modelfile::FileKind::Safetensors:
        return {"safetensors", QStringLiteral("safetensors")};
    case modelfile::FileKind::SafetensorsIndex:
        return {"safetensors-index", Cli::tr("index of safetensors files")};
    case modelfile::FileKind::Gguf:
        break;
    }
    return {"gguf", QStringLiteral("GGUF")};
}

Json architectureJson(const catalog::Model &model)
{
    const auto &a = model.architecture;
    Json json = modelJson(model);
    json["architecture"] = {{"layers", a.numLayers()},
                            {"hidden_size", a.hiddenSize},
                            {"vocab_size", a.vocabSize},
                            {"max_position_embeddings", a.maxPositionEmbeddings},
                            {"tied_embeddings", a.tiedEmbeddings},
                            {"experts", a.hasExperts()}};
    if (a.layers.empty())
        return json;
    const auto &main = a.mainKind();
    json["architecture"]["attention_heads"] = main.attention.heads;
    json["architecture"]["kv_heads"] = main.attention.kvHeads;
    json["architecture"]["head_dim"] = main.attention.headDim;
    json["architecture"]["intermediate_size"] = main.intermediateSize;
    return json;
}

void addModel(Table &table, const catalog::Model &model)
{
    const text::Formatter format;
    const auto &a = model.architecture;
    table.add({Cli::tr("model"), QString::fromStdString(model.name)});
    table.add({Cli::tr("parameters by architecture"), format.count(model.parameters.total)});
    table.add({Cli::tr("layers"), format.count(a.numLayers())});
    table.add({Cli::tr("hidden size"), format.count(a.hiddenSize)});
    table.add({Cli::tr("vocabulary"), format.count(a.vocabSize)});
    if (a.layers.empty())
        return;
    const auto &main = a.mainKind();
    table.add({Cli::tr("attention heads"), format.count(main.attention.heads)});
    table.add({Cli::tr("KV heads"), format.count(main.attention.kvHeads)});
}

QString asTable(const modelfile::Inspection &file)
{
    const text::Formatter format;
    Table table({Cli::tr("file"), kindOf(file.kind).name});
    table.add({Cli::tr("file size"), format.bytesExact(file.fileBytes)});
    if (file.tensors > 0) {
        table.add({Cli::tr("tensors"), format.count(file.tensors)});
        table.add({Cli::tr("bytes of the tensors"), format.bytesExact(file.tensorBytes)});
    }
    table.add({Cli::tr("parameters"), format.count(file.parameters)});
    for (const auto &[type, bytes] : file.bytesByType)
        table.add({QString::fromStdString(type), format.bytesExact(bytes)});
    if (file.model)
        addModel(table, *file.model);
    return table.text() + problemLines(file.warnings);
}

class InspectCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("file", m_file, Cli::tr("config.json, folder, .safetensors, its index, or .gguf").toStdString())
            ->required();
    }

    Answer run(Session &session) override
    {
        const auto file = take(modelfile::inspect(m_file));
        if (!session.json)
            return {asTable(file).toStdString()};
        Json json = head("headroom-inspection");
        json["file"] = m_file;
        json["kind"] = kindOf(file.kind).key;
        json["file_bytes"] = file.fileBytes;
        json["tensor_bytes"] = file.tensorBytes;
        json["parameters"] = file.parameters;
        json["tensors"] = file.tensors;
        json["bytes_by_type"] = file.bytesByType;
        json["model"] = file.model ? architectureJson(*file.model) : Json(nullptr);
        json["warnings"] = problemsJson(file.warnings);
        return {dump(json)};
    }

private:
    std::string m_file;
};

}  // namespace

std::unique_ptr<Command> makeInspectCommand()
{
    return std::make_unique<InspectCommand>();
}

}  // namespace headroom::cli
