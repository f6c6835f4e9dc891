// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what was understood of a text, and for measured numbers beside estimated ones.
#pragma once

#include "core/accuracy/gap.h"
#include "core/ask/answer.h"

#include <QString>
#include <QStringList>

namespace headroom::text {

[[nodiscard]] QString quantityName(ask::Quantity quantity);
// A value of the plan as people read it: "full fine-tuning", "32,768", "yes".
[[nodiscard]] QString assignmentValue(const ask::Assignment &assignment);
// "Model: qwen2.5-7b", for a chip.
[[nodiscard]] QString assignmentText(const ask::Assignment &assignment);
// Sentences about words not understood, guesses, what is missing, lines not read; `asked` as given to ask().
[[nodiscard]] QStringList answerNotes(const ask::Answer &answer, const QString &asked);
// " (nearest: a, b)", behind a word that was not understood; empty where nothing is near.
[[nodiscard]] QString nearestText(const ask::Token &token);
// The words of a token.
[[nodiscard]] QString tokenText(const ask::Token &token, const QString &asked);

// That the numbers of a text stand beside a plan it does not name; empty for nothing taken from the plan.
[[nodiscard]] QString takenFromPlanSentence(const std::vector<ask::Assignment> &taken);
// "Take context: 23,648", for a button; `offers` as the answer has them.
[[nodiscard]] QString offerText(const std::vector<ask::Assignment> &offers);

struct ReadingTexts {
    QString measured, estimated, difference;
};
[[nodiscard]] ReadingTexts readingTexts(const accuracy::ComparedReading &row);

// "Measured 40.1 GiB, estimated 38.2: 1.9 GiB more. ..." with the reasons that could explain it.
[[nodiscard]] QString gapSentence(const estimate::Estimate &estimate, std::int64_t measuredBytes);

}  // namespace headroom::text
