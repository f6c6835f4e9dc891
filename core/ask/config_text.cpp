// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each leaf by its whole path ("zero_optimization.stage"), else by its last name.
#include "core/ask/config_text.h"

#include "core/ask/folded_text.h"
#include "core/ask/settings.h"
#include "core/scenario/strict_json.h"

namespace headroom::ask {

namespace {

using nlohmann::json;

constexpr std::size_t mostLeaves = 4000, farthestKey = 8192;  // a configuration has hundreds, close together

bool describesModel(const json &object)
{
    return object.contains("num_hidden_layers") || object.contains("text_config") ||
           (object.contains("model_type") && object.contains("architectures"));
}

struct Leaves {
    const Vocabulary &v;
    std::string_view folded;
    Draft &draft;
    std::size_t from = 0;

    void walk(const json &object, const std::string &path)
    {
        for (const auto &[key, value] : object.items()) {
            const std::string name = fold(key).text;
            const std::string whole = path.empty() ? name : path + "." + name;
            if (draft.pieces.size() > mostLeaves)
                return;
            const auto found = folded.substr(from, farthestKey).find("\"" + name + "\"");
            const std::size_t begin = found == std::string_view::npos ? from : from + found + 1;
            if (value.is_object()) {
                from = begin;
                walk(value, whole);
                continue;
            }
            const std::string text = fold(value.is_string() ? value.get<std::string>() : value.dump()).text;
            const Setting *setting = findSetting(v, whole);
            if (!setting)
                setting = findSetting(v, name);
            Piece piece = setting ? pieceOf(v, *setting, text) : Piece();
            piece.begin = begin;
            piece.end = std::min(begin + name.size(), folded.size());
            from = piece.end;
            draft.pieces.push_back(std::move(piece));
        }
    }
};

}  // namespace

std::optional<Draft> readConfig(const Vocabulary &v, std::string_view text, std::string_view folded)
{
    const auto begin = folded.find_first_not_of(" \n");
    if (begin == std::string_view::npos || folded[begin] != '{')
        return std::nullopt;
    const auto parsed = scenario::parseStrictly(text, {});
    if (!parsed || !parsed->is_object())
        return std::nullopt;
    Draft draft;
    if (describesModel(*parsed))
        draft.pieces.push_back({begin, folded.size(), Kind::Set, {{"model", *parsed}}, false});
    else
        Leaves{v, folded, draft}.walk(*parsed, {});
    return draft;
}

}  // namespace headroom::ask
