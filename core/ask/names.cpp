// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Longest names first; a size or a form behind a name chooses among its variants.
#include "core/ask/names.h"

#include "core/ask/folded_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::ask {

namespace {

constexpr std::size_t longestName = 80;
constexpr double sizeTolerance = 0.08, nearTolerance = 0.15;
constexpr std::string_view gaps = " -_/";
constexpr std::string_view sizeGaps = " -_/:(";  // "deepseek-r1:32b" is how Ollama writes it
constexpr std::string_view qualifierGaps = " -_(,";

// Calls `take(compact name, end)` for each beginning of the text that may be a name, the longest last.
template <class Take> void eachBeginning(std::string_view text, std::size_t at, const Take &take)
{
    std::string name;
    for (std::size_t i = at; i < text.size() && name.size() < longestName;) {
        if (gaps.find(text[i]) != std::string_view::npos) {
            ++i;
            continue;
        }
        if (isAscii(text[i]) && !isAlnum(text[i]) && text[i] != '.')
            return;
        const std::size_t length = characterLength(text, i);
        name.append(text.substr(i, length));
        i += length;
        const bool times = i + 1 < text.size() && text[i] == 'x' && isDigit(text[i + 1]);
        if (isBoundary(text, i) || times)
            take(name, i);
    }
}

struct Size {
    double billions = 0;
    std::size_t end = 0;
    std::string text;  // "7b"
};

// "7B", "0.5b", "30B-A3B", "671 B".
std::optional<Size> modelSizeAt(std::string_view text, std::size_t at)
{
    const auto number = numberAt(text, at);
    if (!number || number->grouped)
        return std::nullopt;
    const std::size_t unit = number->end < text.size() && text[number->end] == ' ' ? number->end + 1 : number->end;
    if (unit >= text.size() || (text[unit] != 'b' && text[unit] != 't') || !isBoundary(text, unit + 1))
        return std::nullopt;
    const double factor = text[unit] == 't' ? 1000 : 1;
    return Size{number->value * factor, unit + 1, std::string(text.substr(at, number->end - at)) + text[unit]};
}

bool saysSize(const std::string &id, const Size &size)
{
    const auto found = id.find(size.text);
    return found != std::string::npos &&
           (found == 0 || (!isDigit(id[found - 1]) && id[found - 1] != '.' && id[found - 1] != 'a'));
}

bool isNearSize(std::int64_t parameters, const Size &size)
{
    return std::abs(static_cast<double>(parameters) / (size.billions * 1e9) - 1) <= sizeTolerance;
}

bool isOfSize(const std::string &id, std::int64_t parameters, const Size &size)
{
    return saysSize(id, size) || isNearSize(parameters, size);
}

std::string ofFamily(const Vocabulary &v, const Family &family, const Size &size)
{
    // a size in a name before one that is only near: "deepseek 67b" is not the 70B one
    for (const bool near : {false, true}) {
        for (const auto &prefix : family.prefixes) {
            for (const auto &[id, parameters] : v.modelSizes) {
                if (id.starts_with(prefix) && (near ? isNearSize(parameters, size) : saysSize(id, size)))
                    return id;
            }
        }
    }
    return {};
}

std::string ofSizeAlone(const Vocabulary &v, const Size &size)
{
    if (const auto usual = v.modelOfSize.find(size.text); usual != v.modelOfSize.end())
        return usual->second;
    for (const auto &family : v.usualModels) {
        if (const std::string id = ofFamily(v, Family{{family}, {}}, size); !id.empty())
            return id;
    }
    const std::pair<std::string, std::int64_t> *best = nullptr;
    double distance = nearTolerance;
    for (const auto &entry : v.modelSizes) {
        const double off = std::abs(static_cast<double>(entry.second) / (size.billions * 1e9) - 1);
        if (off < distance) {
            distance = off;
            best = &entry;
        }
    }
    return best ? best->first : std::string();
}

std::int64_t parametersOf(const Vocabulary &v, const std::string &id)
{
    const auto found =
        std::find_if(v.modelSizes.begin(), v.modelSizes.end(), [&](const auto &e) { return e.first == id; });
    return found == v.modelSizes.end() ? 0 : found->second;
}

Found modelFound(std::string id, std::size_t end, bool guessed)
{
    return {end, {{"model", std::move(id)}}, guessed};
}

// A family with a size behind it, or its usual member.
std::optional<Found> memberAt(const Vocabulary &v, std::string_view text, std::size_t end, const std::string &name)
{
    const auto family = v.families.find(name);
    if (family == v.families.end())
        return std::nullopt;
    if (const auto size = modelSizeAt(text, skip(text, end, sizeGaps))) {
        if (std::string id = ofFamily(v, family->second, *size); !id.empty())
            return modelFound(std::move(id), size->end, false);
    }
    if (family->second.standard.empty())
        return std::nullopt;
    return modelFound(family->second.standard, end, true);
}

struct Memory {
    std::int64_t gib = 0;
    std::size_t end = 0;
};

std::optional<Memory> memoryAt(std::string_view text, std::size_t at)
{
    const auto number = numberAt(text, at);
    if (!number || number->value > 10000)
        return std::nullopt;
    const std::size_t unit = skip(text, number->end, " ");
    for (const std::string_view word : {"gib", "gb", "gig", "g"}) {
        if (text.substr(unit, word.size()) == word && isBoundary(text, unit + word.size()))
            return Memory{std::llround(number->value), unit + word.size()};
    }
    return std::nullopt;
}

// Narrows the variants by what stands behind the name; moves `end` behind all that helped.
void narrow(const Vocabulary &v, std::string_view text, std::vector<NamedGpu> &variants, std::size_t &end,
            bool &guessed)
{
    for (bool more = true; more;) {
        more = false;
        const std::size_t next = skip(text, end, qualifierGaps);
        std::vector<NamedGpu> fitting;
        std::size_t behind = next;
        if (const auto memory = memoryAt(text, next)) {
            behind = memory->end;
            std::copy_if(variants.begin(), variants.end(), std::back_inserter(fitting),
                         [&](const NamedGpu &gpu) { return std::abs(gpu.gib - memory->gib) <= 1; });
        }
        for (const auto &form : v.gpuForms) {
            const auto at = endOfPhrase(text, next, form);
            const std::string_view plain = std::string_view(form).substr(0, form.find_first_of("0123456789"));
            if (!at || !fitting.empty())
                continue;
            behind = *at;
            std::copy_if(variants.begin(), variants.end(), std::back_inserter(fitting),
                         [&](const NamedGpu &gpu) { return gpu.id.find(plain) != std::string::npos; });
        }
        if (fitting.empty())
            return;
        end = behind;
        guessed = guessed && fitting.size() > 1 && fitting.size() == variants.size();
        variants = std::move(fitting);
        more = true;
    }
}

const std::vector<NamedGpu> *gpusCalled(const Vocabulary &v, std::string name)
{
    auto found = v.gpus.find(name);
    if (found == v.gpus.end() && name.size() > 2 && name.back() == 's') {
        name.pop_back();
        found = v.gpus.find(name);
    }
    return found == v.gpus.end() ? nullptr : &found->second;
}

// Two sizes of a card are two answers; two forms of one size hardly differ in memory.
bool differ(const std::vector<NamedGpu> &variants)
{
    return std::any_of(variants.begin(), variants.end(),
                       [&](const NamedGpu &gpu) { return gpu.gib != variants.front().gib; });
}

std::optional<Found> namedGpuAt(const Vocabulary &v, std::string_view text, std::size_t at)
{
    const std::vector<NamedGpu> *best = nullptr;
    std::size_t end = at;
    eachBeginning(text, at, [&](const std::string &name, std::size_t behind) {
        if (const auto *variants = gpusCalled(v, name)) {
            best = variants;
            end = behind;
        }
    });
    if (!best)
        return std::nullopt;
    auto variants = *best;
    bool guessed = differ(variants);
    narrow(v, text, variants, end, guessed);
    return Found{end, {{"@gpu", variants.front().id}}, guessed};
}

}  // namespace

std::optional<std::size_t> endOfPhrase(std::string_view folded, std::size_t at, std::string_view words)
{
    constexpr std::string_view between = " -_";
    if (!isBoundary(folded, at) && !(isDigit(folded[at - 1]) && !isDigit(words.front())))
        return std::nullopt;
    for (const char c : words) {
        if (c == ' ') {
            at = skip(folded, at, between);
            continue;
        }
        if (at >= folded.size() || folded[at] != c)
            return std::nullopt;
        ++at;
    }
    return isBoundary(folded, at) ? std::optional(at) : std::nullopt;
}

std::optional<Version> versionAt(std::string_view folded, std::size_t at)
{
    std::size_t end = skip(folded, at, " =:-(");
    const bool marked = end < folded.size() && folded[end] == 'v', build = end < folded.size() && folded[end] == 'b';
    const std::size_t begin = end + (marked ? 1 : 0);
    end = begin + (build ? 1 : 0);
    std::size_t dots = 0;
    const std::size_t digits = end;
    while (end < folded.size() && (isDigit(folded[end]) || (folded[end] == '.' && end > digits))) {
        dots += folded[end] == '.' ? 1 : 0;
        ++end;
    }
    if (end > digits && folded[end - 1] == '.') {
        --end;
        --dots;
    }
    const bool enough = build ? dots == 0 && end >= digits + 3 : dots >= (marked ? 1U : 2U);
    if (end == digits || !enough || !isBoundary(folded, end))
        return std::nullopt;
    return Version{std::string(folded.substr(begin, end - begin)), end};
}

std::optional<Found> modelAt(const Vocabulary &v, std::string_view folded, std::size_t at)
{
    std::optional<Found> best;
    const auto keep = [&](std::optional<Found> found, bool isId = false) {
        // as far: "gemma-2b" itself before the members of "gemma" with a size
        if (found && (!best || found->end > best->end || (found->end == best->end && (best->guessed || isId))))
            best = std::move(found);
    };
    std::size_t family = at;
    eachBeginning(folded, at, [&](const std::string &name, std::size_t end) {
        family = v.families.contains(name) ? end : family;
        if (const auto model = v.models.find(name); model != v.models.end()) {
            // "deepseek r1 671b": the size only repeats what the name says
            const auto size = modelSizeAt(folded, skip(folded, end, sizeGaps));
            const bool same = size && isOfSize(model->second, parametersOf(v, model->second), *size);
            keep(modelFound(model->second, same ? size->end : end, false), compact(model->second) == name);
        }
        keep(memberAt(v, folded, end, name));
    });
    // "deepseek coder 33b" is none of "deepseek": a longer name that has no such member is not guessed at.
    if (best && best->guessed && best->end < family)
        return std::nullopt;
    if (best)
        return best;
    if (const auto size = modelSizeAt(folded, at)) {
        if (std::string id = ofSizeAlone(v, *size); !id.empty())
            return modelFound(std::move(id), size->end, true);
    }
    return std::nullopt;
}

std::optional<Found> gpuAt(const Vocabulary &v, std::string_view folded, std::size_t at)
{
    if (auto named = namedGpuAt(v, folded, at))
        return named;
    const auto memory = memoryAt(folded, at);
    if (!memory)
        return std::nullopt;
    // "80GB A100": the size stands before the name
    std::size_t next = skip(folded, memory->end, " ");
    if (constexpr std::string_view of = "\u7684"; folded.substr(next, of.size()) == of)  // "16g 的 4080"
        next = skip(folded, next + of.size(), " ");
    std::optional<Found> behind;
    eachBeginning(folded, next, [&](const std::string &name, std::size_t end) {
        const auto *variants = gpusCalled(v, name);
        for (const auto &gpu : variants ? *variants : std::vector<NamedGpu>()) {
            if (std::abs(gpu.gib - memory->gib) <= 1 && (!behind || behind->end < end))
                behind = Found{end, {{"@gpu", gpu.id}}, false};
        }
    });
    if (behind)
        return behind;
    const auto usual = v.gpuOfMemory.find(memory->gib);
    if (usual == v.gpuOfMemory.end())
        return std::nullopt;
    return Found{memory->end, {{"@gpu", usual->second}}, true};
}

std::string modelNamed(const Vocabulary &v, std::string_view text)
{
    const std::string folded = fold(text.substr(0, 400)).text;
    const std::string_view whole(folded);
    const auto known = v.models.find(compact(whole));
    if (known != v.models.end())
        return known->second;
    // the last part of a path first, then the others: "/models/Qwen2.5-7B/snapshots/0123"
    for (std::size_t end = whole.size(); end > 0;) {
        const auto slash = whole.rfind('/', end - 1);
        const std::size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
        const auto part = whole.substr(begin, end - begin);
        for (std::size_t at = 0; at < part.size(); ++at) {
            if (!isBoundary(part, at))
                continue;
            const auto found = modelAt(v, part, at);
            if (found && !found->guessed)
                return found->sets.front().value.get<std::string>();
        }
        end = begin == 0 ? 0 : begin - 1;
    }
    return {};
}

std::vector<std::string> namesNear(const Vocabulary &v, const catalog::Catalog &catalog, std::string_view folded,
                                   bool cards)
{
    constexpr std::size_t most = 3, shortest = 4;
    const auto size = modelSizeAt(folded, 0);
    if (!cards && size && size->end == folded.size() && size->billions > 0) {
        auto models = v.modelSizes;
        const auto count = std::min(most, models.size());
        const auto off = [&](const auto &entry) {
            return std::abs(std::log(std::max(1.0, static_cast<double>(entry.second)) / (size->billions * 1e9)));
        };
        std::partial_sort(models.begin(), models.begin() + static_cast<std::ptrdiff_t>(count), models.end(),
                          [&](const auto &a, const auto &b) { return off(a) < off(b); });
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < count; ++i)
            ids.push_back(models[i].first);
        return ids;
    }
    const bool likeName = folded.size() >= shortest && std::any_of(folded.begin(), folded.end(), isDigit) &&
                          (cards || std::any_of(folded.begin(), folded.end(), isLetter));
    if (!likeName)
        return {};
    const auto nearestOf = [&](const auto &entry) {
        return entry ? std::vector<std::string>() : entry.problem().nearest;
    };
    auto ids = cards ? nearestOf(catalog.gpu(folded)) : nearestOf(catalog.model(folded));
    ids.resize(std::min(ids.size(), most));
    return ids;
}

std::string gpuOfCapacity(const Vocabulary &v, const catalog::Catalog &catalog, double bytes)
{
    constexpr double near = 0.006, nearOfUsual = 0.02;
    const auto firstUsual = [&](double within) -> std::string {
        for (const auto &id : v.usualGpus) {
            const auto gpu = catalog.gpu(id);
            if (gpu && std::abs(static_cast<double>((*gpu)->usableBytes) / bytes - 1) < within)
                return id;
        }
        return {};
    };
    if (std::string usual = firstUsual(near); !usual.empty())
        return usual;
    std::string best;
    double distance = near;
    for (const auto *gpu : catalog.gpus()) {
        const double off = std::abs(static_cast<double>(gpu->usableBytes) / bytes - 1);
        if (off < distance) {
            distance = off;
            best = gpu->id;
        }
    }
    if (best.empty())  // drivers differ in what they keep of a card
        best = firstUsual(nearOfUsual);
    return best;
}

}  // namespace headroom::ask
