// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a binary file forwards and never past its end: every length is compared with what is left before it is used.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

namespace headroom::modelfile {

class ByteCursor
{
public:
    explicit ByteCursor(const std::filesystem::path &path);

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] std::uint64_t position() const { return m_position; }
    [[nodiscard]] std::uint64_t remaining() const { return m_size - m_position; }

    // Little-endian, 1..8 bytes. Nothing where the file ends before.
    [[nodiscard]] std::optional<std::uint64_t> number(std::size_t bytes);
    [[nodiscard]] std::optional<std::string> bytes(std::uint64_t count);
    [[nodiscard]] bool skip(std::uint64_t count);

    // Why it is not open: "file-not-found", "cannot-read" with the system's reason.
    [[nodiscard]] Problem notOpened() const;
    // "truncated-file" at this position: `needed` more bytes were announced than the file has.
    [[nodiscard]] Problem truncated(std::uint64_t needed) const;
    [[nodiscard]] Problem problem(std::string code, std::string found, std::string expected) const;

private:
    std::string m_file;
    std::ifstream m_stream;
    std::uint64_t m_size = 0, m_position = 0;
    bool m_open = false;
    int m_reason = 0;
};

}  // namespace headroom::modelfile
