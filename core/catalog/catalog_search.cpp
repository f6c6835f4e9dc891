// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names to entries: exact look-up, the nearest names of a misspelt one, and the search as one types.
#include "core/catalog/catalog_index.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace headroom::catalog {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isWordPart(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

// Letters and digits only, so that "RTX2080Ti", "rtx-2080-ti" and "RTX 2080 Ti" are one.
std::string compacted(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (isWordPart(c))
            result += c;
    }
    return result;
}

std::vector<std::string> tokensOf(std::string_view text)
{
    std::vector<std::string> tokens;
    std::string token;
    for (const char c : text) {
        if (isWordPart(c)) {
            token += c;
        } else if (!token.empty()) {
            tokens.push_back(std::exchange(token, {}));
        }
    }
    if (!token.empty())
        tokens.push_back(std::move(token));
    return tokens;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::string spaced = lowered(text);
    // brackets, commas and colons of both scripts separate words; hyphens belong to them
    static constexpr std::array<std::string_view, 14> separators{"(", ")",  ",",  ":",  ";",  "\t", "\n",
                                                                 "/", "（", "）", "，", "：", "、", "　"};
    for (const std::string_view separator : separators) {
        for (std::size_t at = 0; (at = spaced.find(separator, at)) != std::string::npos;)
            spaced.replace(at, separator.size(), 1, ' ');
    }
    std::vector<std::string> words;
    for (std::size_t at = 0; at < spaced.size();) {
        const std::size_t end = std::min(spaced.find(' ', at), spaced.size());
        if (end > at)
            words.push_back(spaced.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// 0: not found. "7b" is not found in "27b" or "1.7b".
int partScore(std::string_view field, std::string_view word)
{
    int best = 0;
    for (std::size_t at = 0; (at = field.find(word, at)) != std::string_view::npos; ++at) {
        const char before = at == 0 ? ' ' : field[at - 1];
        const std::size_t end = at + word.size();
        const char after = end >= field.size() ? ' ' : field[end];
        if (isDigit(word.front()) && (isDigit(before) || before == '.'))
            continue;
        const int score = isWordPart(before) ? 1 : isWordPart(after) ? 2 : 3;
        best = std::max(best, score);
    }
    return best;
}

std::vector<std::string> fieldsOf(const IndexEntry &entry, bool sizeIsGib)
{
    std::vector<std::string> fields{entry.id, lowered(entry.name), lowered(entry.heading)};
    fields.insert(fields.end(), entry.aliases.begin(), entry.aliases.end());
    fields.insert(fields.end(), entry.words.begin(), entry.words.end());
    if (sizeIsGib)
        fields.push_back(std::to_string(entry.size) + "gb");
    return fields;
}

int wordScore(const std::vector<std::string> &fields, const std::string &word)
{
    const std::string compactWord = compacted(word);
    int best = 0;
    for (std::size_t i = 0; i < fields.size() && best < 6; ++i) {
        const int weight = i < 2 ? 2 : 1;  // id and name count double
        best = std::max(best, weight * partScore(fields[i], word));
        if (best == 0 && !compactWord.empty() && partScore(compacted(fields[i]), compactWord) > 0)
            best = 1;
    }
    return best;
}

int editDistance(std::string_view a, std::string_view b)
{
    std::vector<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i));
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

double similarity(const std::string &asked, const std::vector<std::string> &tokens, const std::string &candidate)
{
    const std::string plain = compacted(candidate);
    const auto longest = static_cast<double>(std::max<std::size_t>({asked.size(), plain.size(), 1}));
    const double letters = 1.0 - editDistance(asked, plain) / longest;
    const std::vector<std::string> own = tokensOf(candidate);
    std::size_t common = 0;
    for (const std::string &token : tokens) {
        if (std::find(own.begin(), own.end(), token) != own.end())
            ++common;
    }
    const auto most = static_cast<double>(std::max<std::size_t>({tokens.size(), own.size(), 1}));
    return letters + static_cast<double>(common) / most;
}

// "meta-llama/Llama-3.1-8B-Instruct" -> "llama-3.1-8b": a tuned model has the shape of its base.
std::string withoutTuning(std::string name)
{
    name = name.substr(name.rfind('/') + 1);
    static constexpr std::array<std::string_view, 7> endings{"-instruct", "-chat", "-base",    "-it",
                                                             "-hf",       "-pt",   "-thinking"};
    for (const std::string_view ending : endings) {
        if (name.ends_with(ending))
            name.resize(name.size() - ending.size());
    }
    return name;
}

bool isNamed(const IndexEntry &entry, const std::string &compact)
{
    if (compacted(entry.id) == compact || compacted(lowered(entry.name)) == compact)
        return true;
    return std::any_of(entry.aliases.begin(), entry.aliases.end(),
                       [&](const std::string &alias) { return compacted(alias) == compact; });
}

template <class Test> std::vector<std::size_t> matching(const IndexEntries &entries, const Test &test)
{
    std::vector<std::size_t> hits;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (test(entries[i]))
            hits.push_back(i);
    }
    return hits;
}

// "h100" stands for several entries whose ids hold that token. A single one is not taken: that would be a guess.
std::vector<std::size_t> variantsOf(const IndexEntries &entries, const std::string &name)
{
    const std::vector<std::string> asked = tokensOf(name);
    if (asked.empty())
        return {};
    std::vector<std::size_t> hits = matching(entries, [&](const IndexEntry &e) {
        const std::vector<std::string> own = tokensOf(e.id);
        return std::all_of(asked.begin(), asked.end(), [&](const std::string &token) {
            return std::find(own.begin(), own.end(), token) != own.end();
        });
    });
    return hits.size() > 1 ? hits : std::vector<std::size_t>{};
}

}  // namespace

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

Lookup lookUp(const IndexEntries &entries, std::string_view name)
{
    const std::string low = lowered(name);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].id == low)
            return {{i}};
    }
    for (const std::string &form : {low, withoutTuning(low)}) {
        const std::string compact = compacted(form);
        if (compact.empty())
            continue;
        Lookup found{matching(entries, [&](const IndexEntry &e) { return isNamed(e, compact); })};
        if (!found.hits.empty())
            return found;
    }
    Lookup group{matching(
        entries, [&](const IndexEntry &e) { return std::find(e.words.begin(), e.words.end(), low) != e.words.end(); })};
    if (group.hits.empty())
        group.hits = variantsOf(entries, low);
    return group;
}

std::vector<std::string> nearestIds(const IndexEntries &entries, std::string_view name, std::size_t count)
{
    // a very long name is a mistake of another kind; its beginning is enough to compare
    const std::string low = lowered(name.substr(0, 100));
    const std::vector<std::string> tokens = tokensOf(low);
    const std::string compact = compacted(low);
    std::vector<std::size_t> order = search(entries, low, false);  // what a search finds is nearer than any spelling
    order.resize(std::min(order.size(), count));
    std::vector<std::pair<double, std::size_t>> ranked;
    for (std::size_t i = 0; i < entries.size(); ++i)
        ranked.emplace_back(-similarity(compact, tokens, entries[i].id), i);
    std::sort(ranked.begin(), ranked.end());
    for (std::size_t i = 0; i < ranked.size() && order.size() < count; ++i) {
        if (std::find(order.begin(), order.end(), ranked[i].second) == order.end())
            order.push_back(ranked[i].second);
    }
    std::vector<std::string> ids;
    for (const std::size_t at : order)
        ids.push_back(entries[at].id);
    return ids;
}

std::vector<std::size_t> search(const IndexEntries &entries, std::string_view text, bool sizeIsGib)
{
    const std::vector<std::string> words = wordsOf(text);
    const std::string whole = compacted(lowered(text));
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::vector<std::string> fields = fieldsOf(entries[i], sizeIsGib);
        int score = !whole.empty() && isNamed(entries[i], whole) ? 1000 : 0;
        bool all = true;
        for (const std::string &word : words) {
            const int part = wordScore(fields, word);
            score += part;
            all = all && part > 0;
        }
        if (all)
            ranked.emplace_back(-score, i);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::size_t> hits;
    for (const auto &[score, index] : ranked)
        hits.push_back(index);
    return hits;
}

}  // namespace headroom::catalog
