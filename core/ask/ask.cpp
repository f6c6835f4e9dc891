// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which reader takes which part of the text.
#include "core/ask/ask.h"

#include "core/ask/config_text.h"
#include "core/ask/folded_text.h"
#include "core/ask/log_lines.h"
#include "core/ask/names.h"
#include "core/ask/settings.h"
#include "core/scenario/fields.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace headroom::ask {

namespace {

constexpr std::size_t longestText = 1024U * 1024U, longestQuestion = 4096, longestLine = 65536;
constexpr std::size_t mostPieces = 4000;  // more is no question; what is quadratic below stays quick

struct Line {
    std::size_t begin = 0, end = 0;
};

// Lines; one that ends in a backslash goes on in the next.
std::vector<Line> linesOf(std::string_view text)
{
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        while (end < text.size()) {
            const auto last = text.find_last_not_of(" \r", end - 1);
            if (end == 0 || last == std::string_view::npos || last < begin || text[last] != '\\')
                break;
            end = std::min(text.find('\n', end + 1), text.size());
        }
        if (text.substr(begin, end - begin).find_first_not_of(" \r\n") != std::string_view::npos)
            lines.push_back({begin, end});
        begin = end + 1;
    }
    return lines;
}

void append(std::vector<Piece> &target, std::vector<Piece> more)
{
    target.insert(target.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::size_t count(const std::vector<Piece> &pieces, Kind kind)
{
    return static_cast<std::size_t>(
        std::count_if(pieces.begin(), pieces.end(), [&](const Piece &p) { return p.kind == kind; }));
}

// Prose among log lines is read where it says more than it hides.
void readProse(const Vocabulary &v, std::string_view line, std::size_t offset, bool paste, Draft &draft)
{
    if (line.size() > longestQuestion) {
        ++draft.linesNotRead;
        return;
    }
    auto pieces = readQuestion(v, line, offset);
    if (paste && count(pieces, Kind::Unknown) > count(pieces, Kind::Set)) {
        ++draft.linesNotRead;
        return;
    }
    append(draft.pieces, std::move(pieces));
}

// "key: value" with a key that we do not know: of a file, so it is shown, not passed over.
bool looksLikeSetting(std::string_view line)
{
    const auto begin = line.find_first_not_of(" -");
    const auto sign = line.find(':');
    return begin != std::string_view::npos && sign != std::string_view::npos && sign > begin &&
           line.substr(begin, sign - begin).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_\".-") ==
               std::string_view::npos;
}

Draft readLines(const Vocabulary &v, std::string_view text)
{
    Draft draft;
    const auto lines = linesOf(text);
    const bool paste = lines.size() > 2 || text.size() > 400;
    bool log = false;
    std::vector<Piece> unknownSettings;
    for (const auto &[begin, end] : lines) {
        if (end - begin > longestLine || draft.pieces.size() > mostPieces)
            ++draft.linesNotRead;
        if (draft.pieces.size() > mostPieces)
            continue;
        const auto line = text.substr(begin, std::min(end - begin, longestLine));
        if (isCommand(v, line)) {
            append(draft.pieces, readCommand(v, line, begin));
            continue;
        }
        const bool measured = readLogLine(v, line, begin, draft);
        log = log || measured;
        auto settings = paste || measured ? settingsOfLine(v, line, begin) : std::vector<Piece>();
        if (measured) {
            std::erase_if(settings, [&](const Piece &s) {
                return std::any_of(draft.pieces.begin(), draft.pieces.end(),
                                   [&](const Piece &p) { return p.begin < s.end && s.begin < p.end; });
            });
        }
        const bool set = !settings.empty();
        append(draft.pieces, std::move(settings));
        if (measured || set)
            continue;
        if (paste && looksLikeSetting(line) && line.size() < 200)
            unknownSettings.push_back({line.find_first_not_of(' ') + begin, end, Kind::Unknown});
        else
            readProse(v, line, begin, paste, draft);
    }
    if (log)
        draft.linesNotRead += unknownSettings.size();
    else
        append(draft.pieces, std::move(unknownSettings));
    return draft;
}

// "16k" is 16,000 and "16K" 16,384 in a command, and case is gone in the folded text.
void takeCapitals(Draft &draft, const Folded &folded, std::string_view text)
{
    for (auto &piece : draft.pieces) {
        const auto end = folded.origin[std::min(piece.end, folded.text.size())];
        const auto last = text.substr(0, end).find_last_of("kKmMgGtT");
        if (piece.thousands == 0 || last == std::string_view::npos ||
            std::islower(static_cast<unsigned char>(text[last])))
            continue;
        for (auto &set : piece.sets)
            set.value = std::round(set.value.get<double>() * std::pow(1.024, piece.thousands));
    }
}

// What is missing may be among the words that were not understood.
void findNearest(Answer &answer, const Vocabulary &v, const catalog::Catalog &catalog, std::string_view folded)
{
    constexpr int mostWords = 3;  // each is compared with the whole catalogue
    if (answer.missing.empty())
        return;
    int words = 0;
    for (auto &token : answer.tokens) {
        if (token.kind != Kind::Unknown || words == mostWords || token.end > folded.size() || token.end < token.begin)
            continue;
        const auto word = folded.substr(token.begin, token.end - token.begin);
        token.nearest = namesNear(v, catalog, word, answer.missing.front() != "model");
        words += token.nearest.empty() ? 0 : 1;
    }
}

// Positions back to the text as given; overlaps and disorder of the readers end here.
void finish(Answer &answer, const Folded &folded)
{
    for (auto &token : answer.tokens) {
        token.begin = folded.origin[std::min(token.begin, folded.text.size())];
        token.end = folded.origin[std::min(token.end, folded.text.size())];
    }
    std::stable_sort(answer.tokens.begin(), answer.tokens.end(),
                     [](const Token &a, const Token &b) { return a.begin < b.begin; });
    std::size_t behind = 0;
    for (auto &token : answer.tokens) {
        token.begin = std::max(token.begin, behind);
        token.end = std::max(token.end, token.begin);
        behind = token.end;
    }
}

}  // namespace

Answer ask(std::string_view text, const Vocabulary &v, const catalog::Catalog &catalog, const scenario::Scenario &base)
{
    const bool cutOff = text.size() > longestText;
    const Folded folded = fold(text.substr(0, longestText));
    auto config = readConfig(v, text.substr(0, longestText), folded.text);
    Draft draft = config ? std::move(*config) : readLines(v, folded.text);
    takeCapitals(draft, folded, text);
    const bool tooMuch = draft.pieces.size() > mostPieces;
    draft.pieces.resize(std::min(draft.pieces.size(), mostPieces));
    Answer answer = settle(draft, v, catalog, base.task);
    if (answer.isWhole() && !answer.find("task") && base.task != scenario::Task::Inference)
        answer = settle(draft, v, catalog, scenario::Task::Inference);
    findNearest(answer, v, catalog, folded.text);
    finish(answer, folded);
    answer.cutOff = cutOff || tooMuch;
    return answer;
}

scenario::Scenario applied(const Answer &answer, const scenario::Scenario &base)
{
    scenario::Scenario scenario = answer.isWhole() ? scenario::Scenario() : base;
    for (const auto &[path, value] : answer.assignments) {
        auto changed = scenario;
        if (!scenario::setField(changed, path, value))
            scenario = std::move(changed);
    }
    return scenario;
}

}  // namespace headroom::ask
