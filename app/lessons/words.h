// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of lessons: LessonWords::tr("...").
#pragma once

#include <QCoreApplication>
#include <QString>

namespace headroom::lessons {

struct LessonWords {
    Q_DECLARE_TR_FUNCTIONS(LessonWords)
};

}  // namespace headroom::lessons
