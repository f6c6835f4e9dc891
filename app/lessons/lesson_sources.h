// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a lesson rests on: its `sources` by their titles in resources/sources.json.
#pragma once

#include "core/lessons/lesson.h"
#include "core/scenario/resolve.h"

#include <QStringList>

namespace headroom::lessons {

[[nodiscard]] QStringList sourcesOf(const lessons::Lesson &lesson, const scenario::World &world);

}  // namespace headroom::lessons
