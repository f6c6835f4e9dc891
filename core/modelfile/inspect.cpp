// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A path as people give it: which kind of file it is, what lies beside it, and the model that comes of it.
#include "core/modelfile/byte_cursor.h"
#include "core/modelfile/gguf.h"
#include "core/modelfile/safetensors.h"

#include <algorithm>
#include <charconv>

namespace headroom::modelfile {

namespace {

namespace fs = std::filesystem;

bool isFile(const fs::path &path)
{
    std::error_code error;
    return fs::is_regular_file(path, error);
}

void append(Problems &problems, const Problems &more)
{
    problems.insert(problems.end(), more.begin(), more.end());
}

void appendAsWarning(Problems &problems, Problem problem)
{
    problem.severity = Severity::Warning;
    problems.push_back(std::move(problem));
}

// The model of a config, with the bytes that were found in the tensor files beside it.
std::shared_ptr<const catalog::Model> withMeasuredBytes(const std::shared_ptr<const catalog::Model> &model,
                                                        std::int64_t bytes)
{
    auto copy = std::make_shared<catalog::Model>(*model);
    copy->checkpoint.bytes = bytes;
    copy->checkpoint.measured = true;
    return copy;
}

// The tensors beside a config.json; a broken file there is said, and does not keep the config from being read.
void measureBeside(Inspection &inspection, const fs::path &folder)
{
    const auto index = folder / "model.safetensors.index.json", single = folder / "model.safetensors";
    if (!isFile(index) && !isFile(single))
        return;
    const auto tensors = isFile(index) ? inspectSafetensorsIndex(index) : inspectSafetensors(single);
    if (!tensors) {
        appendAsWarning(inspection.warnings, tensors.problem());
        return;
    }
    append(inspection.warnings, tensors->warnings);
    inspection.tensorBytes = tensors->tensorBytes;
    inspection.tensors = tensors->tensors;
    inspection.bytesByType = tensors->bytesByType;
    inspection.model = withMeasuredBytes(inspection.model, tensors->tensorBytes);
}

Result<Inspection> inspectConfig(const fs::path &path)
{
    const auto tree = readJsonFile(path);
    if (!tree)
        return tree.problem();
    const auto read = readConfig(*tree, path.string(), {});
    if (!read)
        return read.problem();
    Inspection inspection;
    std::error_code error;
    inspection.fileBytes = static_cast<std::int64_t>(fs::file_size(path, error));
    inspection.model = read->model;
    inspection.parameters = read->model->parameters.total;
    inspection.warnings = read->warnings;
    measureBeside(inspection, path.parent_path());
    return inspection;
}

// "model-00002-of-00005" is one of several; the text before the number, and how many.
struct Part {
    std::string stem;
    int number = 0, count = 0;
};
std::optional<Part> partOf(const std::string &stem)
{
    constexpr std::size_t digits = 5, tail = 1 + digits + 4 + digits;  // -00002-of-00005
    if (stem.size() <= tail || stem[stem.size() - tail] != '-' || stem.substr(stem.size() - digits - 4, 4) != "-of-")
        return std::nullopt;
    const auto value = [&](std::size_t begin) {
        int number = 0;
        const auto *first = stem.data() + begin;
        const auto [end, error] = std::from_chars(first, first + digits, number);
        return error == std::errc() && end == first + digits ? number : 0;
    };
    Part part{stem.substr(0, stem.size() - tail), value(stem.size() - tail + 1), value(stem.size() - digits)};
    if (part.number < 1 || part.count < 1 || part.number > part.count)
        return std::nullopt;
    return part;
}

std::string padded(int number)
{
    const auto text = std::to_string(number);
    return std::string(text.size() < 5 ? 5 - text.size() : 0, '0') + text;
}

void addConfigBeside(Inspection &inspection, const fs::path &path, bool whole)
{
    const auto config = path.parent_path() / "config.json";
    if (!isFile(config))
        return;
    const auto tree = readJsonFile(config);
    const auto read = tree ? readConfig(*tree, config.string(), {}) : Result<ConfigModel>(tree.problem());
    if (!read) {
        appendAsWarning(inspection.warnings, read.problem());
        return;
    }
    append(inspection.warnings, read->warnings);
    inspection.model = whole ? withMeasuredBytes(read->model, inspection.tensorBytes) : read->model;
}

Result<Inspection> withConfig(Result<Inspection> inspection, const fs::path &path)
{
    if (inspection)
        addConfigBeside(*inspection, path, !partOf(path.stem().string()));
    return inspection;
}

Problem unknownKind(const fs::path &path)
{
    return {"unknown-file-kind",
            Severity::Error,
            path.string(),
            {},
            path.filename().string(),
            "config.json, *.gguf, *.safetensors, model.safetensors.index.json"};
}

// Told before anything is opened: a pipe would be waited for, and /dev/zero has no end.
Problem notAFile(const fs::path &path, fs::file_type type, const std::error_code &error)
{
    if (type == fs::file_type::not_found)
        return {"file-not-found", Severity::Error, path.string(), {}, {}, {}};
    if (error)
        return {"cannot-read", Severity::Error, path.string(), {}, error.message(), {}};
    return {"not-a-file", Severity::Error, path.string(), {}, {}, {}};
}

Result<Inspection> inspectFolder(const fs::path &folder)
{
    for (const auto *name : {"config.json", "model.safetensors.index.json", "model.safetensors"}) {
        if (isFile(folder / name))
            return inspect(folder / name);
    }
    return Problem{"no-model-file", Severity::Error, folder.string(), {}, {}, "config.json"};
}

// All parts of a split file that are there, as one. Metadata is the first part's.
Result<GgufFile> readParts(const fs::path &path, const Part &part, Problems &warnings)
{
    GgufFile whole;
    int present = 0;
    for (int i = 1; i <= part.count; ++i) {
        const auto name = part.stem + "-" + padded(i) + "-of-" + padded(part.count) + ".gguf";
        const auto sibling = path.parent_path() / name;
        if (!isFile(sibling))
            continue;
        auto read = readGguf(sibling);
        if (!read)
            return read;
        ++present;
        whole.fileBytes += read->fileBytes;
        whole.values.insert(read->values.begin(), read->values.end());
        whole.arrayLengths.insert(read->arrayLengths.begin(), read->arrayLengths.end());
        whole.tensors.insert(whole.tensors.end(), read->tensors.begin(), read->tensors.end());
    }
    whole.file = path.string();
    if (present < part.count) {
        warnings.push_back({"shards-missing",
                            Severity::Warning,
                            path.string(),
                            {},
                            std::to_string(present),
                            std::to_string(part.count)});
    }
    return whole;
}

}  // namespace

Result<Inspection> inspectGguf(const fs::path &path)
{
    Inspection inspection;
    inspection.kind = FileKind::Gguf;
    const auto part = partOf(path.stem().string());
    const auto file = part ? readParts(path, *part, inspection.warnings) : readGguf(path);
    if (!file)
        return file.problem();
    inspection.fileBytes = static_cast<std::int64_t>(file->fileBytes);
    inspection.tensors = static_cast<std::int64_t>(file->tensors.size());
    for (const auto &tensor : file->tensors) {
        inspection.tensorBytes += static_cast<std::int64_t>(tensor.bytes);
        inspection.parameters += static_cast<std::int64_t>(tensor.elements());
        inspection.bytesByType[std::string(tensor.type->name)] += static_cast<std::int64_t>(tensor.bytes);
    }
    const auto read = modelOfGguf(*file);
    if (read) {
        inspection.model = read->model;
        append(inspection.warnings, read->warnings);
    } else {
        appendAsWarning(inspection.warnings, read.problem());
    }
    return inspection;
}

Result<Inspection> inspect(const fs::path &path)
{
    std::error_code error;
    const auto status = fs::status(path, error);
    if (fs::is_directory(status))
        return inspectFolder(path);
    if (!fs::is_regular_file(status))
        return notAFile(path, status.type(), error);
    const auto name = path.filename().string();
    if (name.ends_with(".gguf"))
        return inspectGguf(path);
    if (name.ends_with(".safetensors"))
        return withConfig(inspectSafetensors(path), path);
    if (name.ends_with(".safetensors.index.json"))
        return withConfig(inspectSafetensorsIndex(path), path);
    if (name.ends_with(".json"))
        return inspectConfig(path);
    const auto magic = ByteCursor(path).bytes(4);
    return magic && *magic == "GGUF" ? inspectGguf(path) : Result<Inspection>(unknownKind(path));
}

Result<std::shared_ptr<const catalog::Model>> readModel(const fs::path &path, Problems *warnings)
{
    const auto inspection = inspect(path);
    if (!inspection)
        return inspection.problem();
    if (inspection->model) {
        if (warnings != nullptr)
            append(*warnings, inspection->warnings);
        return inspection->model;
    }
    // What kept the description from being used, or that there was none.
    for (auto problem : inspection->warnings) {
        if (problem.code == "shards-missing")
            continue;
        problem.severity = Severity::Error;
        return problem;
    }
    return Problem{"no-architecture", Severity::Error, path.string(), {}, {}, "config.json"};
}

}  // namespace headroom::modelfile
