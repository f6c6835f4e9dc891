// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped vocabulary over the shipped catalogue, opened once, and answers as short text.
#pragma once

#include "core/ask/ask.h"
#include "core/world.h"

#include <QTest>

#include <cstdlib>
#include <memory>

namespace headroom::tests {

struct AskFixture {
    std::unique_ptr<DataFolder> data;
    std::unique_ptr<ask::Vocabulary> vocabulary;

    AskFixture()
    {
        auto opened = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
        if (!opened)
            qFatal("no data");
        data = std::move(opened).value();
        auto loaded = ask::Vocabulary::load(data->folder(), data->catalog());
        if (!loaded)
            qFatal("%s %s", loaded.problem().file.c_str(), loaded.problem().found.c_str());
        vocabulary = std::make_unique<ask::Vocabulary>(std::move(loaded).value());
    }

    [[nodiscard]] ask::Answer ask(std::string_view text, const scenario::Scenario &base = {}) const
    {
        return ask::ask(text, *vocabulary, data->catalog(), base);
    }

    // "unknown: foo, bar": for messages and comparisons.
    [[nodiscard]] static std::vector<std::string> unknown(const ask::Answer &answer, std::string_view text)
    {
        std::vector<std::string> words;
        for (const auto &token : answer.tokens) {
            if (token.kind == ask::Kind::Unknown)
                words.emplace_back(text.substr(token.begin, token.end - token.begin));
        }
        return words;
    }

    [[nodiscard]] static nlohmann::json asJson(const ask::Answer &answer)
    {
        nlohmann::json json = nlohmann::json::object();
        for (const auto &[path, value] : answer.assignments)
            json[path] = value;
        return json;
    }
};

}  // namespace headroom::tests
