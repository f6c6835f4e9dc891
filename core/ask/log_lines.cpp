// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A pattern is text, a value, text, a value ...: the texts are searched in this order, a value stands right behind its
// text.
#include "core/ask/log_lines.h"

#include "core/ask/folded_text.h"
#include "core/ask/settings.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::ask {

namespace {

constexpr std::size_t farthestPart = 200;  // between two values of one pattern
constexpr double tokensOfBlock = 16;       // of vLLM's cache, unless --block-size says otherwise

struct Read {
    std::string target;  // quantity or path
    std::string word;
    double number = 0;
    bool isWord = false;
};

struct Match {
    std::size_t begin = 0, end = 0;
    std::vector<Read> reads;
};

// Programs write GB and mean GiB: PyTorch and vLLM divide by 2^30.
std::optional<double> sizeAt(std::string_view text, std::size_t at, std::size_t &end)
{
    const auto number = numberAt(text, at);
    if (!number)
        return std::nullopt;
    static constexpr std::array<std::pair<std::string_view, int>, 12> units{{{"bytes", 0},
                                                                             {"kib", 10},
                                                                             {"mib", 20},
                                                                             {"gib", 30},
                                                                             {"tib", 40},
                                                                             {"kb", 10},
                                                                             {"mb", 20},
                                                                             {"gb", 30},
                                                                             {"tb", 40},
                                                                             {"g", 30},
                                                                             {"m", 20},
                                                                             {"b", 0}}};
    const std::size_t unit = skip(text, number->end, " ");
    for (const auto &[name, power] : units) {
        if (text.substr(unit, name.size()) == name && isBoundary(text, unit + name.size())) {
            end = unit + name.size();
            return std::ldexp(number->value, power);
        }
    }
    return std::nullopt;
}

// Where `words` ends when it stands at `at`; a blank of it is any number of blanks.
std::optional<std::size_t> endOfText(std::string_view text, std::size_t at, std::string_view words)
{
    for (const char c : words) {
        if (c == ' ') {
            at = skip(text, at, " ");
            continue;
        }
        if (at >= text.size() || text[at] != c)
            return std::nullopt;
        ++at;
    }
    return at;
}

struct Place {
    std::size_t begin = 0, end = 0;
};

// The first place of `words` in text[at, at + within).
std::optional<Place> findText(std::string_view text, std::size_t at, std::string_view words, std::size_t within)
{
    words = words.substr(std::min(words.find_first_not_of(' '), words.size()));
    if (words.empty())
        return Place{at, at};
    const std::size_t last = within > text.size() - std::min(at, text.size()) ? text.size() : at + within;
    for (at = text.find(words.front(), at); at < last; at = text.find(words.front(), at + 1)) {
        if (const auto end = endOfText(text, at, words))
            return Place{at, *end};
    }
    return std::nullopt;
}

bool readValue(std::string_view text, const LogPattern::Part &part, std::size_t &at, Match &match)
{
    at = skip(text, at, " ");
    Read read{.target = part.reads, .word = {}, .number = 0, .isWord = part.unit == "word"};
    if (read.isWord) {
        const std::size_t begin = skip(text, at, "\"'");
        const std::size_t end = std::min(
            text.find_first_of(part.reads == "model" || part.reads == "@gpu" ? ",'\"" : ",'\") ", begin), text.size());
        read.word = std::string(text.substr(begin, end - begin));
        at = end;
        if (read.word.empty())
            return false;
    } else if (part.unit == "size") {
        const auto size = sizeAt(text, at, at);
        if (!size)
            return false;
        read.number = *size;
    } else {
        const auto number = numberAt(text, at);
        if (!number)
            return false;
        read.number = number->value * (part.unit == "blocks" ? tokensOfBlock : 1);
        at = number->end;
    }
    match.reads.push_back(std::move(read));
    return true;
}

std::optional<Match> matchAt(std::string_view text, const LogPattern &pattern, std::size_t at)
{
    Match match{.begin = at, .end = at, .reads = {}};
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
        const auto &part = pattern.parts[i];
        const auto found = findText(text, at, part.text, i == 0 ? 1 : farthestPart);
        if (!found)
            return std::nullopt;
        at = found->end;
        if (!part.reads.empty() && !readValue(text, part, at, match))
            return std::nullopt;
    }
    match.end = at;
    return match;
}

void addReading(Draft &draft, Quantity quantity, double value, const std::string &combine)
{
    for (auto &reading : draft.readings) {
        if (reading.quantity != quantity)
            continue;
        if (combine == "largest")
            reading.value = std::max(reading.value, value);
        else if (combine == "sum")
            reading.value += value;
        else if (combine == "last")
            reading.value = value;
        return;
    }
    draft.readings.push_back({quantity, value});
}

// "context_wanted+@length": one number may be a reading and set a key.
void take(const Vocabulary &v, const Read &read, const LogPattern &pattern, Piece &piece, Draft &draft)
{
    for (std::size_t begin = 0; begin <= read.target.size();) {
        const std::size_t end = std::min(read.target.find('+', begin), read.target.size());
        const std::string target = read.target.substr(begin, end - begin);
        begin = end + 1;
        if (target.empty() || target == "skip")
            continue;
        if (const auto quantity = fromWord<Quantity>(target)) {
            addReading(draft, *quantity, read.number, pattern.combine);
        } else if (read.isWord) {
            const Setting setting{.path = target, .values = {}, .scan = false, .withoutEffect = false};
            const Piece said = target == "@gpu" ? Piece() : pieceOf(v, setting, read.word);
            piece.sets.insert(piece.sets.end(), said.sets.begin(), said.sets.end());
            if (target == "@gpu") {
                for (std::size_t at = 0; at < read.word.size(); ++at) {
                    const auto gpu =
                        isBoundary(read.word, at) && isAlnum(read.word[at]) ? gpuAt(v, read.word, at) : std::nullopt;
                    if (gpu && !gpu->sets.empty()) {
                        piece.sets.push_back(gpu->sets.front());
                        break;
                    }
                }
            }
        } else {
            piece.sets.push_back({target, read.number});
        }
    }
}

}  // namespace

bool readLogLine(const Vocabulary &v, std::string_view folded, std::size_t offset, Draft &draft)
{
    std::vector<Piece> pieces;
    for (const auto &pattern : v.logPatterns) {
        const auto &start = pattern.parts.front().text;
        for (auto place = findText(folded, 0, start, folded.size()); place && place->end > place->begin;
             place = findText(folded, place->end, start, folded.size())) {
            const auto match = matchAt(folded, pattern, place->begin);
            if (!match)
                continue;
            Piece piece{match->begin + offset, match->end + offset, Kind::Measured, pattern.sets, false};
            for (const auto &read : match->reads)
                take(v, read, pattern, piece, draft);
            pieces.push_back(std::move(piece));
        }
    }
    if (pieces.empty())
        return false;
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) { return a.begin < b.begin; });
    std::size_t behind = 0;
    for (auto &piece : pieces) {
        piece.begin = std::max(piece.begin, behind);
        if (piece.begin >= piece.end) {  // a shorter pattern inside a longer one
            if (!draft.pieces.empty())
                draft.pieces.back().sets.insert(draft.pieces.back().sets.end(), piece.sets.begin(), piece.sets.end());
            continue;
        }
        behind = piece.end;
        draft.pieces.push_back(std::move(piece));
    }
    return true;
}

std::optional<std::int64_t> sizeInText(std::string_view text)
{
    constexpr double leastMib = 1000, most = 1e15;
    const std::string folded = fold(text.substr(0, 100)).text;
    const std::size_t at = skip(folded, 0, " |");
    std::size_t end = at;
    auto bytes = sizeAt(folded, at, end);
    const auto number = numberAt(folded, at);
    if (!bytes && number && skip(folded, number->end, " ") == folded.size())
        bytes = std::ldexp(number->value, number->value >= leastMib ? 20 : 30);
    return bytes && *bytes > 0 && *bytes < most ? std::optional(std::llround(*bytes)) : std::nullopt;
}

}  // namespace headroom::ask
