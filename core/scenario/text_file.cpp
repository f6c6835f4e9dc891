// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// rename() within a folder replaces a file in one step; the flush before it keeps a crash from leaving an empty one.
#include "core/scenario/text_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <system_error>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace headroom::scenario {
namespace {

namespace fs = std::filesystem;

Problem fileProblem(const char *code, const fs::path &file, std::string found = {}, std::string expected = {})
{
    Problem p;
    p.code = code;
    p.file = file.string();
    p.found = std::move(found);
    p.expected = std::move(expected);
    return p;
}

fs::path temporaryBeside(const fs::path &target, int attempt)
{
    return target.parent_path() / ("." + target.filename().string() + ".new" + std::to_string(attempt));
}

#ifdef _WIN32
std::string writeFlushed(const fs::path &file, std::string_view text)
{
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    stream.close();
    return stream ? std::string() : std::string(std::strerror(errno));
}

bool mayWrite(const fs::path &)
{
    return true;
}
#else
bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// Empty: done; otherwise the system's reason. O_EXCL: never into a file, or through a link, that is already there.
std::string writeFlushed(const fs::path &file, std::string_view text)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return std::strerror(errno);
    std::string reason;
    if (!writeAll(descriptor, text) || ::fsync(descriptor) != 0)
        reason = std::strerror(errno);
    if (::close(descriptor) != 0 && reason.empty())
        reason = std::strerror(errno);
    if (!reason.empty())
        ::unlink(file.c_str());
    return reason;
}

bool mayWrite(const fs::path &file)
{
    return ::access(file.c_str(), W_OK) == 0;
}

// The new name itself is on the disk only when its folder is.
void flushFolder(const fs::path &folder)
{
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}
#endif

std::optional<Problem> replace(const fs::path &temporary, const fs::path &target, const fs::path &asked)
{
    std::error_code error;
    const auto status = fs::status(target, error);
    if (!error && fs::exists(status))
        fs::permissions(temporary, status.permissions(), error);
    error.clear();
    fs::rename(temporary, target, error);
    if (!error) {
#ifndef _WIN32
        flushFolder(target.parent_path());
#endif
        return std::nullopt;
    }
    std::error_code ignored;
    fs::remove(temporary, ignored);
    return fileProblem("cannot-write", asked, error.message());
}

}  // namespace

Result<std::string> readTextFile(const fs::path &file, std::uintmax_t maximumBytes)
{
    std::error_code error;
    const auto status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found)
        return fileProblem("not-found", file);
    if (error)
        return fileProblem("cannot-read", file, error.message());
    if (fs::is_directory(status))
        return fileProblem("is-directory", file);
    if (!fs::is_regular_file(status))
        return fileProblem("not-a-file", file);
    const auto size = fs::file_size(file, error);
    if (error)
        return fileProblem("cannot-read", file, error.message());
    if (size > maximumBytes)
        return fileProblem("too-large", file, std::to_string(size), std::to_string(maximumBytes));
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fileProblem("cannot-read", file, std::strerror(errno));
    std::string text(static_cast<std::size_t>(size), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad())
        return fileProblem("cannot-read", file, std::strerror(errno));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

std::optional<Problem> writeTextFileAtomically(const fs::path &file, std::string_view text)
{
    std::error_code error;
    fs::path target = fs::weakly_canonical(file, error);
    if (error)
        target = file;
    const auto status = fs::status(target, error);
    if (fs::is_directory(status))
        return fileProblem("is-directory", file);
    if (fs::exists(status) && !fs::is_regular_file(status))
        return fileProblem("not-a-file", file);
    if (fs::exists(status) && !mayWrite(target))
        return fileProblem("cannot-write", file, std::strerror(EACCES));
    std::string reason;
    for (int attempt = 0; attempt < 100; ++attempt) {
        const fs::path temporary = temporaryBeside(target, attempt);
        if (fs::exists(fs::symlink_status(temporary, error)))
            continue;
        reason = writeFlushed(temporary, text);
        if (reason.empty())
            return replace(temporary, target, file);
        break;
    }
    return fileProblem("cannot-write", file, reason);
}

}  // namespace headroom::scenario
