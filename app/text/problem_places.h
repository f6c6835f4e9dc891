// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of problemText(): tables by subject, and the words for places and expectations.
#pragma once

#include "app/text/lookup.h"

namespace headroom::text {

[[nodiscard]] std::span<const TextRow> askSentences();  // what is asked: model, machine, layout, features
[[nodiscard]] std::span<const TextRow> lessonSentences();
[[nodiscard]] std::span<const TextRow> launchSentences();     // lessons
[[nodiscard]] std::span<const TextRow> modelFileSentences();  // config.json, safetensors, GGUF, catalogue files

// "byte 1234" in words; a JSON path, key or flag as it is.
[[nodiscard]] QString placeName(std::string_view path);
// "integer", "1..1024", "bf16, fp16" in words.
[[nodiscard]] QString expectedText(std::string_view expected);

}  // namespace headroom::text
