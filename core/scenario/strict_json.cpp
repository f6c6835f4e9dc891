// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One pass of events checks what the library lets through, a second one builds the value.
#include "core/scenario/strict_json.h"

#include <set>
#include <vector>

namespace headroom::scenario {
namespace {

using nlohmann::json;

constexpr std::size_t MaximumDepth = 64;
constexpr int NumberOverflow = 406;  // the library's id of "out_of_range: number overflow"

// The member names are those that json::sax_parse calls.
class Guard : public nlohmann::json_sax<json>
{
public:
    explicit Guard(std::size_t textSize) : m_textSize(textSize) {}
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t &) override { return value(); }
    bool string(string_t &) override { return value(); }
    bool binary(binary_t &) override { return value(); }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        Frame &frame = m_frames.back();
        frame.key = name;
        if (frame.keys.insert(name).second)
            return true;
        return refuse("repeated-key", path(), name, {});
    }

    bool parse_error(std::size_t position, const std::string &token, const nlohmann::detail::exception &error) override
    {
        const std::string place = "byte " + std::to_string(position);
        if (error.id == NumberOverflow)
            return refuse("number-too-large", place, token, "-1.8e308..1.8e308");
        if (position > m_textSize || (position == m_textSize && token.empty()))
            return refuse("truncated", "byte " + std::to_string(m_textSize), {}, "JSON");
        return refuse("not-json", place, token, "JSON");
    }

private:
    struct Frame {
        bool array = false;
        std::size_t index = 0;
        std::string key;
        std::set<std::string, std::less<>> keys;
    };

    bool value()
    {
        if (!m_frames.empty() && m_frames.back().array)
            ++m_frames.back().index;
        return true;
    }

    bool open(bool array)
    {
        if (m_frames.size() >= MaximumDepth)
            return refuse("too-deep", path(), std::to_string(MaximumDepth + 1), std::to_string(MaximumDepth));
        m_frames.emplace_back();
        m_frames.back().array = array;
        return true;
    }

    bool close()
    {
        m_frames.pop_back();
        return value();
    }

    [[nodiscard]] std::string path() const
    {
        std::string text;
        for (const auto &frame : m_frames) {
            if (frame.array)
                text += "[" + std::to_string(frame.index) + "]";
            else
                text += (text.empty() ? "" : ".") + frame.key;
        }
        return text;
    }

    bool refuse(const char *code, std::string place, std::string found, std::string expected)
    {
        Problem p;
        p.code = code;
        p.path = std::move(place);
        p.found = found.substr(0, 60);
        p.expected = std::move(expected);
        m_problem = std::move(p);
        return false;
    }

    std::size_t m_textSize;
    std::vector<Frame> m_frames;
    std::optional<Problem> m_problem;
};

Problem emptyFile(std::string_view fileName)
{
    Problem p;
    p.code = "empty-file";
    p.file = std::string(fileName);
    p.path = "byte 0";
    p.expected = "JSON";
    return p;
}

}  // namespace

Result<json> parseStrictly(std::string_view text, std::string_view fileName)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return emptyFile(fileName);
    Guard guard(text.size());
    if (!json::sax_parse(text.begin(), text.end(), &guard)) {
        Problem p = guard.problem().value_or(Problem{});
        p.file = std::string(fileName);
        return p;
    }
    return json::parse(text.begin(), text.end());
}

}  // namespace headroom::scenario
