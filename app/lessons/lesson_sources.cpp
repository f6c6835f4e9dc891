// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list is read when it is asked for: once for a page that is shown or printed.
#include "app/lessons/lesson_sources.h"

#include "app/report/derivation_text.h"

namespace headroom::lessons {

QStringList sourcesOf(const lessons::Lesson &lesson, const scenario::World &world)
{
    const auto sources = report::Sources::load(world.folder / "sources.json");
    QStringList titles;
    for (const auto &id : lesson.sources)
        titles << sources.text(id);
    return titles;
}

}  // namespace headroom::lessons
