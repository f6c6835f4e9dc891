// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the Ask line: data of resources/ask and the names of the catalogue, indexed for reading a text from left
// to right. Paths that begin with "@" are settled when the task is known (core/ask/draft.h).
#pragma once

#include "core/ask/answer.h"
#include "core/catalog/catalog.h"
#include "core/result.h"

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace headroom::ask {

struct Phrase {
    std::string words;  // folded; a blank stands for any number of blanks, hyphens, underscores
    std::vector<Assignment> sets;
    bool guessed = false;
};

// A word with a number: "tp4", "bs=8", "32k context".
struct Keyed {
    std::string words, path;
    std::string unit;  // "count", "tokens", "fraction", "gib"
    bool before = false, after = true;
};

// Phrases by their first byte.
template <class T> class ByFirstByte
{
public:
    void add(T entry) { m_lists[static_cast<unsigned char>(entry.words.front())].push_back(std::move(entry)); }
    [[nodiscard]] const std::vector<T> &startingWith(char c) const { return m_lists[static_cast<unsigned char>(c)]; }

private:
    std::array<std::vector<T>, 256> m_lists;
};

struct NamedGpu {
    std::string id;
    std::int64_t gib = 0;
};

struct Family {
    std::vector<std::string> prefixes;  // of ids, best first
    std::string standard;               // without a size; may be empty
};

// What a name in a command, a file or a log means.
struct Setting {
    std::string path;                                       // empty: only the values say
    std::map<std::string, std::vector<Assignment>> values;  // by folded text; an empty list: no effect
    bool scan = false;                                      // the value is text like that of the Ask line
    bool withoutEffect = false;
};

struct Program {
    std::vector<std::string> words;
    std::vector<Assignment> sets;
    bool positionalModel = false;
    std::map<std::string, Setting> own;  // its short flags, and names that mean something else here
};

struct LogPattern {
    struct Part {
        std::string text;   // looked for; empty: from here on
        std::string reads;  // a quantity, a path, or empty for a number that is passed over
        std::string unit;   // "size", "tokens", "number", "word"
    };
    std::vector<Part> parts;
    std::vector<Assignment> sets;
    std::string combine = "last";  // several lines of one kind: "last", "largest", "sum"
};

class Vocabulary
{
public:
    [[nodiscard]] static Result<Vocabulary> load(const std::filesystem::path &dataFolder,
                                                 const catalog::Catalog &catalog);

    ByFirstByte<Phrase> phrases;
    ByFirstByte<Keyed> keyed;
    ByFirstByte<Phrase> cardWords, nodeWords, numberWords, fillers;
    ByFirstByte<Phrase> machines;                                  // "p4d.24xlarge", "dgx h100": cards of one node
    std::vector<std::string> links;                                // between word and number: "=", "为"
    std::unordered_map<std::string, std::string> models;           // compact name -> id
    std::unordered_map<std::string, std::vector<NamedGpu>> gpus;   // compact name -> variants, the usual one first
    std::unordered_map<std::string, Family> families;              // compact word of a family
    std::map<std::int64_t, std::string> gpuOfMemory;               // GiB -> the card people mean
    std::vector<std::string> usualGpus, usualModels;               // for guesses, the likeliest first
    std::map<std::string, std::string> modelOfSize;                // "7b" -> id
    std::vector<std::pair<std::string, std::int64_t>> modelSizes;  // id, parameters: all of the catalogue
    std::vector<std::string> gpuForms;                             // "sxm", "pcie"
    std::map<std::string, Setting> settings;
    std::vector<Program> programs;
    std::vector<LogPattern> logPatterns;
    std::map<std::string, std::string> engineOfVendor;                   // where it is not vLLM
    std::map<std::string, std::map<std::string, std::string>> formatOf;  // "int4" -> engine -> number format
};

}  // namespace headroom::ask
