// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values are looked up in the table of the setting, else taken as the key of the plan takes them.
#include "core/ask/settings.h"

#include "core/ask/folded_text.h"

#include <algorithm>
#include <cmath>

namespace headroom::ask {

namespace {

constexpr std::string_view quotes = "\"'";

std::string normalized(std::string_view name)
{
    const auto begin = name.find_first_not_of('-');
    std::string result(begin == std::string_view::npos ? std::string_view() : name.substr(begin));
    std::replace(result.begin(), result.end(), '-', '_');
    return result;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view around = " \"'\t,;";
    const auto begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(around) - begin + 1);
}

bool saysNothing(std::string_view value)
{
    return value.empty() || value == "auto" || value == "none" || value == "null" || value == "default" || value == "~";
}

// A model's name may also say how its weights are packed: "...-AWQ", "...q4_k_m.gguf".
Piece modelPiece(const Vocabulary &v, std::string_view value)
{
    Piece piece;
    const std::string id = modelNamed(v, value);
    if (id.empty())
        return piece;
    piece.kind = Kind::Set;
    piece.sets.push_back({"model", id});
    for (auto &assignment : phrasesIn(v, value)) {
        if (assignment.path == "@format")
            piece.sets.push_back(std::move(assignment));
    }
    return piece;
}

// "16k", "1.5m": as vLLM reads them, in thousands.
std::optional<std::pair<double, int>> sizeOf(std::string_view value)
{
    constexpr std::string_view letters = "kmgt";
    const auto number = numberAt(value, 0);
    if (!number || number->end + 1 != value.size())
        return std::nullopt;
    const auto power = letters.find(value.back());
    if (power == std::string_view::npos)
        return std::nullopt;
    return std::pair(number->value * std::pow(1000.0, static_cast<double>(power + 1)), static_cast<int>(power) + 1);
}

// "0,1,2,3": how many.
std::int64_t countOfList(std::string_view value)
{
    return 1 + std::count(value.begin(), value.end(), ',');
}

struct Word {
    std::size_t begin = 0, end = 0;
};

// As a shell splits them: quotes hold blanks together, a backslash before a line's end is nothing.
std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        at = skip(text, at, " \n\\");
        if (at >= text.size())
            break;
        Word word{at, at};
        char open = 0;
        for (; at < text.size() && (open || (text[at] != ' ' && text[at] != '\n')); ++at) {
            if (open ? text[at] == open : quotes.find(text[at]) != std::string_view::npos)
                open = open ? '\0' : text[at];
        }
        word.end = at;
        words.push_back(word);
    }
    return words;
}

const Program *programOf(const Vocabulary &v, std::string_view folded, std::size_t *end = nullptr)
{
    for (const auto &program : v.programs) {
        for (const auto &words : program.words) {
            for (std::size_t at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1)) {
                if (!isBoundary(folded, at) || !isBoundary(folded, at + words.size()))
                    continue;
                if (end)
                    *end = at + words.size();
                return &program;
            }
        }
    }
    return nullptr;
}

bool isFlag(std::string_view word)
{
    return word.size() > 1 && word.front() == '-' && !isDigit(word[1]);
}

// Reads the words of one command.
class CommandReader
{
public:
    CommandReader(const Vocabulary &v, std::string_view text, std::size_t offset)
        : m_v(v), m_text(text), m_offset(offset), m_program(programOf(v, text, &m_programEnd)), m_words(wordsOf(text))
    {
    }

    std::vector<Piece> read()
    {
        if (!m_program)
            return {};
        for (std::size_t i = 0; i < m_words.size();)
            i = readWord(i);
        return std::move(m_pieces);
    }

private:
    [[nodiscard]] std::string_view text(const Word &word) const
    {
        return m_text.substr(word.begin, word.end - word.begin);
    }

    void add(const Word &span, Piece piece)
    {
        piece.begin = span.begin + m_offset;
        piece.end = span.end + m_offset;
        m_pieces.push_back(std::move(piece));
    }

    [[nodiscard]] bool isProgram(const Word &word) const
    {
        return !m_said && word.begin < m_programEnd && word.end >= m_programEnd;
    }

    std::size_t readWord(std::size_t i)
    {
        const Word &word = m_words[i];
        if (isFlag(text(word)) && i + 1 < m_words.size() && isProgram(m_words[i + 1])) {
            add(word, {0, 0, Kind::Filler, {}, false});  // "python -m sglang.launch_server"
            return i + 1;
        }
        const auto equals = text(word).find('=');
        const bool assignment = equals != std::string_view::npos && equals > 0;
        if (isFlag(text(word)) || (assignment && !isFlag(text(word))))
            return readNamed(i, assignment ? equals : std::string_view::npos);
        if (isProgram(word)) {
            m_said = true;
            add(word, {0, 0, Kind::Set, m_program->sets, false});
        } else if (m_said && m_program->positionalModel && !m_hasModel) {
            m_hasModel = true;
            add(word, modelPiece(m_v, trimmed(text(word))));
        } else {
            add(word, {0, 0, Kind::Filler, {}, false});
        }
        return i + 1;
    }

    // A flag or variable, its value behind "=" or in the next words.
    std::size_t readNamed(std::size_t i, std::size_t equals)
    {
        const Word &word = m_words[i];
        const auto name = text(word).substr(0, equals);
        Word span = word;
        std::string_view value = equals == std::string_view::npos ? "true" : trimmed(text(word).substr(equals + 1));
        std::size_t next = i + 1;
        if (equals == std::string_view::npos && next < m_words.size() && !isFlag(text(m_words[next]))) {
            value = trimmed(text(m_words[next]));
            span.end = m_words[next].end;
            ++next;
        }
        const Setting *setting = findSetting(m_v, name, m_program);
        add(span, setting ? pieceOf(m_v, *setting, value) : Piece());
        return next;
    }

    const Vocabulary &m_v;
    std::string_view m_text;
    std::size_t m_offset;
    std::size_t m_programEnd = 0;
    const Program *m_program;
    std::vector<Word> m_words;
    std::vector<Piece> m_pieces;
    bool m_said = false, m_hasModel = false;
};

}  // namespace

const Setting *findSetting(const Vocabulary &v, std::string_view name, const Program *program)
{
    const std::string key = normalized(name);
    if (program) {
        if (const auto own = program->own.find(key); own != program->own.end())
            return &own->second;
    }
    const auto found = v.settings.find(key);
    return found == v.settings.end() ? nullptr : &found->second;
}

Piece pieceOf(const Vocabulary &v, const Setting &setting, std::string_view value)
{
    Piece piece{.begin = 0, .end = 0, .kind = Kind::Filler, .sets = {}, .guessed = false};
    value = trimmed(value);
    if (setting.withoutEffect)
        return piece;
    if (const auto known = setting.values.find(std::string(value)); known != setting.values.end()) {
        piece.sets = known->second;
    } else if (setting.scan) {
        piece.sets = phrasesIn(v, value);
    } else if (saysNothing(value)) {
        return piece;
    } else if (setting.path == "model") {
        return modelPiece(v, value);
    } else if (setting.path == "@list") {
        piece.sets = {{"@cards", countOfList(value)}};
    } else if (setting.path == "@format" || setting.path == "@compute" || setting.path == "@kv") {
        piece.sets = phrasesIn(v, value);
        std::erase_if(piece.sets, [](const Assignment &a) { return a.path != "@format"; });
        for (auto &assignment : piece.sets)
            assignment.path = setting.path;
    } else if (!setting.path.empty()) {
        const auto number = numberAt(value, 0);
        const bool whole = number && number->end == value.size();
        const auto size = sizeOf(value);
        piece.thousands = size ? size->second : 0;
        piece.sets = {{setting.path, whole  ? nlohmann::json(number->value)
                                     : size ? nlohmann::json(size->first)
                                            : nlohmann::json(std::string(value))}};
        if (setting.path.front() == '@' && !whole && !size)
            piece.sets.clear();
    }
    const bool understood =
        !piece.sets.empty() || (setting.path.empty() && !setting.scan) || setting.values.contains(std::string(value));
    piece.kind = !piece.sets.empty() ? Kind::Set : understood ? Kind::Filler : Kind::Unknown;
    return piece;
}

std::vector<Piece> settingsOfLine(const Vocabulary &v, std::string_view folded, std::size_t offset)
{
    constexpr std::string_view inName = "_-.";
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < folded.size();) {
        if (!isAlnum(folded[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < folded.size() && (isAlnum(folded[at]) || inName.find(folded[at]) != std::string_view::npos))
            ++at;
        std::size_t sign = skip(folded, at, " \"'");
        if (sign >= folded.size() || (folded[sign] != '=' && folded[sign] != ':'))
            continue;
        const Setting *setting = findSetting(v, folded.substr(begin, at - begin));
        if (!setting)
            continue;
        const std::size_t value = skip(folded, sign + 1, " \"'");
        std::size_t end = std::min(folded.find_first_of(",;)}]\"'#", value), folded.size());
        Piece piece = pieceOf(v, *setting, folded.substr(value, end - value));
        piece.begin = begin + offset;
        piece.end = end + offset;
        pieces.push_back(std::move(piece));
        at = std::max(end, at);
    }
    return pieces;
}

std::vector<Piece> readCommand(const Vocabulary &v, std::string_view folded, std::size_t offset)
{
    return CommandReader(v, folded, offset).read();
}

bool isCommand(const Vocabulary &v, std::string_view folded)
{
    return programOf(v, folded) != nullptr && folded.find(" -") != std::string_view::npos;
}

}  // namespace headroom::ask
