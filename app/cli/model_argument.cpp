// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What looks like a file is read as a file; everything else is looked up.
#include "app/cli/model_argument.h"

#include "core/modelfile/modelfile.h"

#include <filesystem>

namespace headroom::cli {

namespace {

bool isFile(const std::string &text)
{
    std::error_code error;
    return std::filesystem::exists(text, error) || text.ends_with(".json") || text.ends_with(".gguf") ||
           text.ends_with(".safetensors");
}

}  // namespace

std::shared_ptr<const catalog::Model> modelOf(const std::string &text, Session &session)
{
    // The catalogue first: a folder that happens to be called like a model must not hide it.
    auto known = session.data().catalog().model(text);
    if (known.ok())
        return {std::shared_ptr<const catalog::Model>(), *known};  // owned by the catalogue
    if (isFile(text))
        return take(modelfile::readModel(text));
    Problem problem = known.problem();
    problem.path = "--model";
    throw InputError(problem);
}

}  // namespace headroom::cli
