// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the speed answer: figures with their units, what bounds them, how far they may be off.
#pragma once

#include "core/speed/speed.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace headroom::text {

[[nodiscard]] QString secondsText(double seconds);    // "13.7 ms", "2.41 s"
[[nodiscard]] QString rateText(double perSecond);     // "1,240 tokens/s"
[[nodiscard]] QString durationText(double days);      // "3.2 h", "41.5 days"
[[nodiscard]] QString dollarsText(double usd);        // "US$ 1,240"
[[nodiscard]] QString energyText(double kwh);         // "312 kWh"
[[nodiscard]] QString boundName(speed::Bound bound);  // "memory bandwidth"

// One figure of the answer: its key in the derivation and in `speed --json`, its name, its value in words.
struct SpeedFigure {
    const char *key = "";
    QString name, value;
};
// In reading order; without those that do not apply.
[[nodiscard]] std::vector<SpeedFigure> speedFigures(const speed::Speed &speed);
// "Bound by memory bandwidth: 9.8 of 13.7 ms of a step." Empty when nothing is known.
[[nodiscard]] QString boundSentence(const speed::Speed &speed);
// "Runs of this kind: half are within 5 %, nine of ten within 20 % (36 measured rows)."
[[nodiscard]] QString speedResidualSentence(const speed::Speed &speed);
// The headline: "About 73 tokens/s; first token after 0.12 s." / "About 5,600 tokens/s; 41.5 days."
[[nodiscard]] QString speedSentence(const speed::Speed &speed);
// What the answer leaves out, and which figures it had to assume.
[[nodiscard]] QString priceSentence(const speed::Speed &speed);

}  // namespace headroom::text
