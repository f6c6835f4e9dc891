// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far the estimate may be off, and on how many measured runs that rests.
#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

namespace headroom::text {

namespace {

constexpr std::int64_t enoughForNineOfTen = 10;

// The sentence about the rows; plural by their number.
QString basisSentence(const resources::Band &band)
{
    const int n = static_cast<int>(band.rows);
    const QString count = Formatter().count(band.rows);
    switch (band.basis) {
    case resources::BandBasis::Kind:
        if (band.rows < enoughForNineOfTen)
            return QCoreApplication::translate(
                       "Sentence",
                       "as %1 measured run(s) of this kind, widened where other runs of the task are "
                       "farther off",
                       nullptr, n)
                .arg(count);
        return QCoreApplication::translate(
                   "Sentence", "nine of ten of the %1 measured run(s) of this kind are this near", nullptr, n)
            .arg(count);
    case resources::BandBasis::Parts:
        return QCoreApplication::translate(
                   "Sentence", "part by part, as %1 measured value(s) of this kind; no whole run was measured", nullptr,
                   n)
            .arg(count);
    case resources::BandBasis::Task:
        return QCoreApplication::translate(
                   "Sentence", "no measured run of this kind; as %1 run(s) of the same task with other software",
                   nullptr, n)
            .arg(count);
    case resources::BandBasis::All:
        break;
    }
    return QCoreApplication::translate("Sentence", "no measured run of this kind; as all %1 measured run(s)", nullptr,
                                       n)
        .arg(count);
}

}  // namespace

QString accuracySentence(const accuracy::Statistics &statistics)
{
    const Formatter format;
    return QCoreApplication::translate("Sentence", "GPU memory: median error %1, nine of ten within %2, bias %3.")
        .arg(format.percent(statistics.medianAbsError, 1), format.percent(statistics.p90AbsError, 1),
             format.percent(statistics.bias, 1));
}

QString bandSentence(const estimate::Estimate &estimate)
{
    if (estimate.groups.empty())
        return {};
    const auto &group = estimate.worst();
    return QCoreApplication::translate("Sentence", "Error band: %1 ± %2; %3.", "needed, band, what it rests on")
        .arg(Formatter().gibNumber(group.bytes()), Formatter().gib(group.bandBytes), basisSentence(estimate.band));
}

QString bandInShort(const estimate::Estimate &estimate)
{
    if (estimate.groups.empty() || estimate.worst().bytes() <= 0)
        return {};
    const auto &group = estimate.worst();
    const auto basis = estimate.band.basis;
    const QString ratio =
        Formatter().percent(static_cast<double>(group.bandBytes) / static_cast<double>(group.bytes()), 1);
    if (basis != resources::BandBasis::Kind && basis != resources::BandBasis::Parts)
        return QCoreApplication::translate("Sentence", "± %1 (no measured run of this kind)").arg(ratio);
    const int rows = static_cast<int>(estimate.band.rows);
    // The same two things that the sentence tells apart: whole runs, and parts of which no whole run was measured.
    const QString basedOn =
        basis == resources::BandBasis::Kind
            ? QCoreApplication::translate("Sentence", "%n measured run(s) of this kind", nullptr, rows)
            : QCoreApplication::translate("Sentence", "%n measured part(s) of this kind, no whole run", nullptr, rows);
    return QCoreApplication::translate("Sentence", "± %1 (%2)", "error band, what it rests on").arg(ratio, basedOn);
}

}  // namespace headroom::text
