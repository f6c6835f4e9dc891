// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the writers of all engines share: the plan, the files so far, which settings have been said, and the forms:
// a shell command, YAML.
#pragma once

#include "core/launch/launch.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <set>

namespace headroom::launch {

// As one word of a POSIX shell.
[[nodiscard]] std::string quoted(const std::string &text);

// A command with its flags, one a line where it is long.
class Command
{
public:
    explicit Command(std::string program) : m_program(std::move(program)) {}
    Command &word(const std::string &value);
    Command &flag(const std::string &name);
    Command &flag(const std::string &name, const std::string &value);
    Command &flag(const std::string &name, std::int64_t value);
    // A value that the shell puts in: "$NODE_RANK".
    Command &variable(const std::string &name, const std::string &variable);
    [[nodiscard]] std::string text() const;  // with a line end

private:
    std::string m_program;
    std::vector<std::string> m_parts;
};

// Mappings of scalars and mappings, enough for the files we write. Strings are quoted where YAML would read them as
// something else.
class Yaml
{
public:
    Yaml &add(const std::string &key, const std::string &value);
    Yaml &add(const std::string &key, const char *value) { return add(key, std::string(value)); }
    Yaml &add(const std::string &key, std::int64_t value);
    Yaml &add(const std::string &key, bool value);
    Yaml &add(const std::string &key, const Yaml &map);
    Yaml &list(const std::string &key, const std::vector<std::string> &values);
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

struct Sheet {
    const scenario::Resolved &r;
    const estimate::Estimate &estimate;
    Launch answer = {};
    std::set<std::string, std::less<>> said = {};
    std::optional<Problem> refusal = {};

    void says(std::initializer_list<std::string_view> paths);
    void warn(std::string code, std::string path, std::string found = {}, std::string expected = {});
    void refuse(std::string code, std::string path, std::string found, std::string expected);
    void file(std::string name, std::string content, bool script = false, std::string comment = "#");
    [[nodiscard]] bool asked(std::string_view path) const;
    // As the hub has it; a file's own path; the id where there is neither, with a warning.
    [[nodiscard]] std::string model();
    [[nodiscard]] std::int64_t nodes() const { return (r.gpus + r.gpusPerNode - 1) / r.gpusPerNode; }
    [[nodiscard]] bool hasBf16() const;
    [[nodiscard]] bool computesFp16() const;  // training in fp16: the recipe, or a card without bf16
    [[nodiscard]] std::string paged() const;  // name of the optimizer as the Trainer takes it
};

void writeVllm(Sheet &sheet);
void writeSglang(Sheet &sheet);
void writeLlamaCpp(Sheet &sheet);
void writeDeepSpeed(Sheet &sheet);
void writeAccelerate(Sheet &sheet);
void writeMegatron(Sheet &sheet);
void writeTorchtitan(Sheet &sheet);
void writeLlamaFactory(Sheet &sheet);
void writeMsSwift(Sheet &sheet);
void writeAxolotl(Sheet &sheet);

// --- what several training engines share ---------------------------------------------------------------------------

// The DeepSpeed JSON of the plan's ZeRO stage and offload.
[[nodiscard]] nlohmann::ordered_json deepSpeedConfig(Sheet &sheet);
// TrainingArguments of the plan as flags of a script that uses the Trainer.
void addTrainerFlags(Sheet &sheet, Command &command);
// torchrun over the plan's nodes, the script not yet named.
[[nodiscard]] Command torchrun(const Sheet &sheet);
[[nodiscard]] std::string commaList(const std::vector<std::string> &names);
// A base packed by GPTQ or AWQ cannot be sharded by FSDP: LLaMA-Factory's own script says so.
void refuseShardedGptq(Sheet &sheet);
[[nodiscard]] bool usesDeepSpeed(const scenario::Resolved &resolved);

}  // namespace headroom::launch
