// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Read from left to right: names, numbers, signs. Only what core/derive writes has to be understood.
#include "core/derive/latex.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace headroom::derive {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> signs{{
    {"·", " \\cdot "},
    {"×", " \\times "},
    {"−", "-"},
    {"⌊", "\\lfloor "},
    {"⌋", "\\rfloor "},
    {"⌈", "\\lceil "},
    {"⌉", "\\rceil "},
    {"%", "\\%"},
    {"#", "\\#"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> greek{{
    {"α", "\\alpha"},
    {"β", "\\beta"},
    {"κ", "\\kappa"},
    {"ρ", "\\rho"},
    {"φ", "\\varphi"},
    {"λ", "\\lambda"},
    {"ε", "\\varepsilon"},
}};

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}
bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

std::string escaped(std::string_view text)
{
    std::string answer;
    for (const char c : text)
        answer += c == '_' ? std::string("\\_") : std::string(1, c);
    return answer;
}

const std::pair<std::string_view, std::string_view> *startOf(const auto &table, std::string_view text)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto &row) { return text.starts_with(row.first); });
    return found == table.end() ? nullptr : &*found;
}

std::size_t nameLength(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size()) {
        const char c = text[length];
        if (const auto *letter = startOf(greek, text.substr(length)))
            length += letter->first.size();
        else if (isLetter(c) || c == '_' || isDigit(c) ||
                 (c == '.' && length + 1 < text.size() && isLetter(text[length + 1])))
            ++length;
        else
            break;
    }
    return length;
}

// "M_weights", "T", "max", "attn.q_proj.weight".
std::string nameInLatex(std::string_view name)
{
    if (name == "max" || name == "min")
        return "\\" + std::string(name);
    if (name == "round_up")
        return "\\operatorname{round\\_up}";
    if (name.find('.') != std::string_view::npos)
        return "\\mathtt{" + escaped(name) + "}";
    const auto mark = name.find('_');
    const auto base = name.substr(0, mark);
    const auto *letter = startOf(greek, base);
    std::string answer = letter ? std::string(letter->second) + std::string(base.substr(letter->first.size()))
                         : base.size() == 1 ? std::string(base)
                                            : "\\mathrm{" + std::string(base) + "}";
    if (mark != std::string_view::npos)
        answer += "_{\\mathrm{" + escaped(name.substr(mark + 1)) + "}}";
    return answer;
}

std::size_t numberLength(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && (isDigit(text[length]) || text[length] == '.'))
        ++length;
    // 4.1e+07
    if (length + 2 < text.size() && text[length] == 'e' && (text[length + 1] == '+' || text[length + 1] == '-')) {
        length += 2;
        while (length < text.size() && isDigit(text[length]))
            ++length;
    }
    return length;
}

std::string numberInLatex(std::string_view number)
{
    const auto mark = number.find('e');
    if (mark == std::string_view::npos)
        return std::string(number);
    auto exponent = number.substr(mark + 1);
    const bool negative = exponent.front() == '-';
    exponent.remove_prefix(std::min(exponent.find_first_not_of("+-0"), exponent.size() - 1));
    return std::string(number.substr(0, mark)) + " \\times 10^{" + (negative ? "-" : "") + std::string(exponent) + "}";
}

}  // namespace

std::string toLatex(std::string_view text)
{
    std::string answer;
    while (!text.empty()) {
        std::size_t used = 1;
        if (const auto *sign = startOf(signs, text)) {
            answer += sign->second;
            used = sign->first.size();
        } else if (isLetter(text.front()) || startOf(greek, text)) {
            used = nameLength(text);
            answer += nameInLatex(text.substr(0, used));
        } else if (isDigit(text.front())) {
            used = numberLength(text);
            answer += numberInLatex(text.substr(0, used));
        } else {
            answer += text.front();
        }
        text.remove_prefix(used);
    }
    return answer;
}

}  // namespace headroom::derive
