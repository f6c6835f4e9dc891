// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each kind of thing that may stand at a place of the text.
#include "core/ask/question.h"

#include "core/ask/folded_text.h"

#include <algorithm>
#include <cmath>

namespace headroom::ask {

namespace {

constexpr double mostCards = 100000, mostCardsWithoutWord = 512;

// Reads one text; each function answers for one place of it.
class Reader
{
public:
    Reader(const Vocabulary &v, std::string_view text) : m_v(v), m_text(text) {}

    [[nodiscard]] std::vector<Piece> read(std::size_t offset) const;
    [[nodiscard]] std::optional<Found> phraseAt(std::size_t at) const;

private:
    struct Count {
        double value = 0;
        std::size_t end = 0;
    };
    [[nodiscard]] std::optional<Found> bestAt(std::size_t at) const;
    [[nodiscard]] std::optional<Count> countAt(std::size_t at) const;
    [[nodiscard]] std::optional<std::size_t> oneOf(const ByFirstByte<Phrase> &list, std::size_t at) const;
    [[nodiscard]] std::optional<std::size_t> timesAt(std::size_t at) const;
    [[nodiscard]] std::optional<Found> withVersion(std::optional<Found> found) const;
    [[nodiscard]] std::optional<Found> entryAt(const ByFirstByte<Phrase> &list, std::size_t at) const;
    [[nodiscard]] std::optional<Found> machineAt(std::size_t at) const;
    [[nodiscard]] std::optional<Found> nodesOfCards(const Count &nodes, std::size_t at) const;
    [[nodiscard]] std::optional<Found> cardsAt(std::size_t at) const;
    [[nodiscard]] std::optional<Found> wordWithNumber(std::size_t at) const;
    [[nodiscard]] std::optional<Found> numberWithWord(std::size_t at) const;
    [[nodiscard]] std::optional<Found> lengthAt(std::size_t at) const;
    [[nodiscard]] std::size_t afterLinks(std::size_t at) const;
    [[nodiscard]] std::size_t afterFillers(std::size_t at) const;
    [[nodiscard]] std::size_t endOfUnknown(std::size_t at) const;
    void countAdded(std::vector<Piece> &pieces, std::size_t offset) const;

    const Vocabulary &m_v;
    std::string_view m_text;
};

std::optional<std::size_t> Reader::oneOf(const ByFirstByte<Phrase> &list, std::size_t at) const
{
    const auto entry = entryAt(list, at);
    return entry ? std::optional(entry->end) : std::nullopt;
}

std::optional<Reader::Count> Reader::countAt(std::size_t at) const
{
    if (at >= m_text.size())
        return std::nullopt;
    if (const auto number = numberAt(m_text, at)) {
        if (number->value < 1 || number->value > mostCards || number->value != std::floor(number->value))
            return std::nullopt;
        return Count{number->value, number->end};
    }
    const auto word = entryAt(m_v.numberWords, at);
    return word ? std::optional(Count{word->sets.front().value.get<double>(), word->end}) : std::nullopt;
}

// "x", "*" between a count and what is counted.
std::optional<std::size_t> Reader::timesAt(std::size_t at) const
{
    if (at < m_text.size() && (m_text[at] == '*' || m_text[at] == 'x')) {
        const bool word =
            m_text[at] == 'x' && at + 1 < m_text.size() && isLetter(m_text[at + 1]) && !gpuAt(m_v, m_text, at + 1);
        if (!word)
            return skip(m_text, at + 1, " ");
    }
    return std::nullopt;
}

std::size_t Reader::afterFillers(std::size_t at) const
{
    for (int words = 0; words < 3; ++words) {
        at = skip(m_text, at, " ");
        const auto filler = oneOf(m_v.fillers, at);
        if (!filler || gpuAt(m_v, m_text, at))  // "rtx" alone is one, "rtx 8000" a card
            break;
        at = *filler;
    }
    return skip(m_text, at, " ");
}

// "2x8 H100", "2 * 8 卡": machines times cards.
std::optional<Found> Reader::nodesOfCards(const Count &nodes, std::size_t at) const
{
    const auto cards = countAt(at);
    if (!cards || cards->value > 64)
        return std::nullopt;
    std::size_t next = skip(m_text, cards->end, " ");
    Found found{cards->end, {{"@nodes", nodes.value}, {"@per_node", cards->value}}, false};
    bool named = false;
    if (const auto times = timesAt(next))
        next = *times;
    if (const auto word = oneOf(m_v.cardWords, next)) {
        found.end = *word;
        next = *word;
        named = true;
    }
    if (auto gpu = gpuAt(m_v, m_text, afterFillers(next))) {
        found.sets.push_back(gpu->sets.front());
        found.end = gpu->end;
        found.guessed = gpu->guessed;
        named = true;
    }
    return named ? std::optional(found) : std::nullopt;
}

// A count with what it counts: "4*A100 40G", "8 张 3090", "8卡", "2 nodes".
std::optional<Found> Reader::machineAt(std::size_t at) const
{
    const auto count = countAt(at);
    if (!count)
        return std::nullopt;
    std::size_t next = skip(m_text, count->end, " ");
    if (const auto node = oneOf(m_v.nodeWords, next))
        return Found{*node, {{"@nodes", count->value}}, false};
    if (auto machine = entryAt(m_v.machines, timesAt(next).value_or(next))) {
        machine->sets.push_back({"@nodes", count->value});
        return machine;
    }
    std::optional<std::size_t> word;
    if (const auto times = timesAt(next)) {
        if (auto nodes = nodesOfCards(*count, *times))
            return nodes;
        next = *times;
        word = *times;
    }
    const auto classifier = oneOf(m_v.cardWords, next);
    if (classifier)
        next = *classifier;
    if (auto gpu = gpuAt(m_v, m_text, afterFillers(next))) {
        if (word || classifier || count->value <= mostCardsWithoutWord) {
            gpu->sets.push_back({"@cards", count->value});
            return gpu;
        }
    }
    if (!classifier)
        return std::nullopt;
    return Found{*classifier, {{"@cards", count->value}}, false};
}

// A card, perhaps with its count behind it: "A100*8", "3090 x2".
std::optional<Found> Reader::cardsAt(std::size_t at) const
{
    auto gpu = gpuAt(m_v, m_text, at);
    if (!gpu)
        return std::nullopt;
    if (const auto times = timesAt(skip(m_text, gpu->end, " )"))) {
        const auto count = countAt(*times);
        if (count && isBoundary(m_text, count->end)) {
            gpu->sets.push_back({"@cards", count->value});
            gpu->end = oneOf(m_v.cardWords, skip(m_text, count->end, " ")).value_or(count->end);
            return gpu;
        }
    }
    if (gpu->guessed)  // "24 GB card": the word belongs to it
        gpu->end = oneOf(m_v.cardWords, skip(m_text, gpu->end, " -")).value_or(gpu->end);
    return gpu;
}

// The longest entry of a list that stands here.
std::optional<Found> Reader::entryAt(const ByFirstByte<Phrase> &list, std::size_t at) const
{
    std::optional<Found> best;
    if (at >= m_text.size())
        return best;
    for (const auto &entry : list.startingWith(m_text[at])) {
        const auto end = endOfPhrase(m_text, at, entry.words);
        if (end && (!best || *end > best->end))
            best = Found{*end, entry.sets, entry.guessed};
    }
    return best;
}

std::optional<Found> Reader::phraseAt(std::size_t at) const
{
    return entryAt(m_v.phrases, at);
}

// "vLLM 0.6.3": the version belongs to the engine in front of it.
std::optional<Found> Reader::withVersion(std::optional<Found> found) const
{
    const auto version = found ? versionAt(m_text, found->end) : std::nullopt;
    for (std::size_t i = 0; version && i < found->sets.size(); ++i) {
        const auto &path = found->sets[i].path;
        if (path != "inference.engine" && path != "training.framework")
            continue;
        found->sets.push_back({path + "_version", version->text});
        found->end = version->end;
        break;
    }
    return found;
}

std::size_t Reader::afterLinks(std::size_t at) const
{
    for (bool more = true; more;) {
        more = false;
        at = skip(m_text, at, " =:-_(");
        for (const auto &link : m_v.links) {
            if (m_text.substr(at, link.size()) == link) {
                at += link.size();
                more = true;
            }
        }
    }
    return at;
}

nlohmann::json asNumber(double value)
{
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return static_cast<std::int64_t>(value);
    return value;
}

// "tp4", "bs=8", "长度 32k".
std::optional<Found> Reader::wordWithNumber(std::size_t at) const
{
    std::optional<Found> best;
    for (const auto &entry : m_v.keyed.startingWith(m_text[at])) {
        if (!entry.after || !isBoundary(m_text, at))
            continue;
        std::size_t end = at;
        bool same = true;
        for (std::size_t i = 0; i < entry.words.size() && same; ++i) {
            if (entry.words[i] == ' ') {
                end = skip(m_text, end, " -_");
            } else {
                same = end < m_text.size() && m_text[end] == entry.words[i];
                end += same ? 1 : 0;
            }
        }
        if (!same || (end < m_text.size() && isLetter(m_text[end]) && isAlnum(entry.words.back())))
            continue;
        const auto value = quantityAt(m_text, afterLinks(end), entry.unit);
        if (value && (!best || value->end > best->end))
            best = Found{value->end, {{entry.path, asNumber(value->value)}}, false};
    }
    return best;
}

// "32k context", "8 users", "256G 内存".
std::optional<Found> Reader::numberWithWord(std::size_t at) const
{
    std::optional<Found> best;
    const bool card = gpuAt(m_v, m_text, at).has_value();
    for (const std::string_view unit : {"tokens", "count", "gib"}) {
        const auto value = quantityAt(m_text, at, unit);
        if (!value)
            continue;
        const std::size_t word = skip(m_text, value->end, " -");
        if (word >= m_text.size())
            continue;
        for (const auto &entry : m_v.keyed.startingWith(m_text[word])) {
            // "3060 ctx 16384": the number is a card, and the word's own number stands behind it.
            if (card && entry.after && wordWithNumber(word))
                continue;
            const auto end = entry.before && entry.unit == unit ? endOfPhrase(m_text, word, entry.words) : std::nullopt;
            if (end && (!best || *end > best->end))
                best = Found{*end, {{entry.path, asNumber(value->value)}}, false};
        }
    }
    return best;
}

// "32k" alone is a length.
std::optional<Found> Reader::lengthAt(std::size_t at) const
{
    const auto value = quantityAt(m_text, at, "tokens");
    if (!value || m_text[value->end - 1] != 'k' || value->value < 128)
        return std::nullopt;
    return Found{value->end, {{"@length", asNumber(value->value)}}, true};
}

std::optional<Found> Reader::bestAt(std::size_t at) const
{
    std::optional<Found> best;
    const auto consider = [&](std::optional<Found> found) {
        if (found && (!best || found->end > best->end))
            best = std::move(found);
    };
    const bool digit = isDigit(m_text[at]);
    consider(wordWithNumber(at));
    if (digit)
        consider(numberWithWord(at));
    consider(withVersion(phraseAt(at)));
    consider(entryAt(m_v.machines, at));
    consider(machineAt(at));
    consider(modelAt(m_v, m_text, at));
    consider(cardsAt(at));
    if (digit)
        consider(lengthAt(at));
    return best;
}

std::size_t Reader::endOfUnknown(std::size_t at) const
{
    if (!isAscii(m_text[at]))
        return at + characterLength(m_text, at);
    constexpr std::string_view inside = "._-/";
    while (at < m_text.size() && (isAlnum(m_text[at]) || (inside.find(m_text[at]) != std::string_view::npos &&
                                                          at + 1 < m_text.size() && isAlnum(m_text[at + 1]))))
        ++at;
    return at;
}

bool names(const Piece &piece, std::string_view path)
{
    return std::any_of(piece.sets.begin(), piece.sets.end(), [&](const Assignment &a) { return a.path == path; });
}

// "3090 + 2x3060": a card without a count that another is added to is one card.
void Reader::countAdded(std::vector<Piece> &pieces, std::size_t offset) const
{
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        auto &left = pieces[i - 1], &right = pieces[i];
        const std::size_t plus = skip(m_text, left.end - offset, " ");
        const bool added = names(left, "@gpu") && names(right, "@gpu") && plus < m_text.size() && m_text[plus] == '+' &&
                           skip(m_text, plus + 1, " ") == right.begin - offset;
        for (Piece *piece : {&left, &right}) {
            if (added && !names(*piece, "@cards") && !names(*piece, "@per_node"))
                piece->sets.push_back({"@cards", 1});
        }
    }
}

std::vector<Piece> Reader::read(std::size_t offset) const
{
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < m_text.size();) {
        if (isAscii(m_text[at]) && !isAlnum(m_text[at])) {
            ++at;
            continue;
        }
        const auto filler = oneOf(m_v.fillers, at);
        auto found = bestAt(at);
        if (found && (!filler || found->end >= *filler)) {
            const Kind kind = found->sets.empty() ? Kind::Filler : Kind::Set;
            pieces.push_back({at + offset, found->end + offset, kind, std::move(found->sets), found->guessed});
            at = found->end;
            continue;
        }
        const std::size_t end = filler ? *filler : endOfUnknown(at);
        const Kind kind = filler ? Kind::Filler : Kind::Unknown;
        const bool joins = kind == Kind::Unknown && !pieces.empty() && pieces.back().kind == kind &&
                           pieces.back().end == at + offset && !isAscii(m_text[at]);
        if (joins)
            pieces.back().end = end + offset;
        else
            pieces.push_back({at + offset, end + offset, kind});
        at = end;
    }
    countAdded(pieces, offset);
    return pieces;
}

}  // namespace

std::vector<Piece> readQuestion(const Vocabulary &v, std::string_view folded, std::size_t offset)
{
    return Reader(v, folded).read(offset);
}

std::vector<Assignment> phrasesIn(const Vocabulary &v, std::string_view folded)
{
    const Reader reader(v, folded);
    std::vector<Assignment> sets;
    for (std::size_t at = 0; at < folded.size();) {
        const auto found = isBoundary(folded, at) ? reader.phraseAt(at) : std::nullopt;
        if (found)
            sets.insert(sets.end(), found->sets.begin(), found->sets.end());
        at = found ? found->end : at + 1;
    }
    return sets;
}

}  // namespace headroom::ask
