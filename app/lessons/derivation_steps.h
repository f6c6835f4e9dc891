// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The derivation of a number as steps to show one after another: the last is the number itself.
#pragma once

#include "core/lessons/desk.h"

#include <QString>

#include <vector>

namespace headroom::lessons {

struct ShownStep {
    QString name;     // "KV cache"
    QString formula;  // "M_kv = 2·L·k·d·T·β"
    QString numbers;  // "2·32·8·128·2560·2"
    QString result;   // "335,544,320 B (320.0 MiB)"
    QString where;    // "L: layers = 32; k: KV heads = 8"
};

[[nodiscard]] std::vector<ShownStep> derivationSteps(const lessons::Answered &answered, const std::string &key);
// As Markdown, a paragraph each.
[[nodiscard]] QString asMarkdown(const ShownStep &step, bool withAnswer = true);

}  // namespace headroom::lessons
