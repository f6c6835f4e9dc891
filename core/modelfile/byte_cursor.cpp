// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bounded reading of binary files.
#include "core/modelfile/byte_cursor.h"

#include <array>
#include <cerrno>
#include <system_error>

namespace headroom::modelfile {

ByteCursor::ByteCursor(const std::filesystem::path &path) : m_file(path.string()), m_stream(path, std::ios::binary)
{
    m_reason = errno;  // of the stream, which has just failed to open
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    m_open = !error && m_stream.is_open();
    if (m_stream.is_open() && error)
        m_reason = error.value();
    m_size = m_open ? size : 0;
}

std::optional<std::uint64_t> ByteCursor::number(std::size_t bytes)
{
    std::array<char, 8> buffer{};
    if (bytes > buffer.size() || bytes > remaining() ||
        !m_stream.read(buffer.data(), static_cast<std::streamsize>(bytes)))
        return std::nullopt;
    m_position += bytes;
    std::uint64_t value = 0;
    for (std::size_t i = bytes; i-- > 0;)
        value = (value << 8) | static_cast<unsigned char>(buffer[i]);
    return value;
}

std::optional<std::string> ByteCursor::bytes(std::uint64_t count)
{
    if (count > remaining())
        return std::nullopt;
    std::string text(static_cast<std::size_t>(count), '\0');
    if (!m_stream.read(text.data(), static_cast<std::streamsize>(count)))
        return std::nullopt;
    m_position += count;
    return text;
}

bool ByteCursor::skip(std::uint64_t count)
{
    if (count > remaining())
        return false;
    // Seeking throws the read buffer away, which costs a system call for each of 100 000 token texts.
    constexpr std::uint64_t nearby = 4096;
    if (count <= nearby)
        m_stream.ignore(static_cast<std::streamsize>(count));
    else
        m_stream.seekg(static_cast<std::streamoff>(count), std::ios::cur);
    if (!m_stream)
        return false;
    m_position += count;
    return true;
}

Problem ByteCursor::notOpened() const
{
    std::error_code error;
    const auto status = std::filesystem::status(m_file, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return {"file-not-found", Severity::Error, m_file, {}, {}, {}};
    return {"cannot-read", Severity::Error, m_file, {}, std::generic_category().message(m_reason), {}};
}

Problem ByteCursor::truncated(std::uint64_t needed) const
{
    return problem("truncated-file", std::to_string(remaining()), std::to_string(needed));
}

Problem ByteCursor::problem(std::string code, std::string found, std::string expected) const
{
    return {std::move(code),  Severity::Error,    m_file, "byte " + std::to_string(m_position),
            std::move(found), std::move(expected)};
}

}  // namespace headroom::modelfile
