// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and points for the drawings of the report.
#include "app/lessons/block_drawings.h"

#include "app/lessons/lesson_words.h"
#include "app/lessons/words.h"
#include "app/report/bars.h"
#include "app/report/curve.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

namespace headroom::lessons {

namespace {

// Several scenarios side by side: the fullest GPU of each.
std::vector<report::BarRow> scenarioRows(const Block &block, const Desk &desk, QStringList &told)
{
    const QStringList labels = scenarioLabels(desk, block.scenarios);
    std::vector<report::BarRow> rows;
    for (std::size_t i = 0; i < block.scenarios.size(); ++i) {
        const auto answered = desk.answer(block.scenarios[i]);
        if (!answered)
            continue;
        const auto &estimate = *(*answered)->estimate;
        const QString &label = labels[static_cast<qsizetype>(i)];
        rows.push_back(report::fullestRow(label, estimate));
        told << LessonWords::tr("%1: %2", "name of a setting, its value").arg(label, text::verdictSentence(estimate));
    }
    return rows;
}

report::Drawing curveDrawing(const Block &block, const Desk &desk, double width)
{
    const auto &key = block.fields.front().key;
    const auto points = desk.curve(block);
    std::vector<report::CurveMark> marks;
    for (const auto &point : points ? *points : std::vector<CurvePoint>())
        marks.push_back({fieldText(key, point.at, desk.world()), placeOf(point, marks.size()), point.value.number,
                         shortValue(point.value)});
    return report::drawCurve(marks, {begun(numberName(block.numbers.front())), text::fieldName(key), width});
}

// At most `most` bars in a drawing, all of one scale.
std::vector<report::Drawing> drawn(const std::vector<report::BarRow> &rows, report::BarsOptions options,
                                   std::size_t most)
{
    options.longest = report::longestOf(rows);
    const std::size_t parts = most > 0 ? (rows.size() + most - 1) / most : 1;
    // As many bars as go on a slide are limited by its height: drawn wider, they still take its width.
    constexpr double wider = 1.2;
    if (most > 0 && rows.size() > (most - 1) * parts)
        options.width *= wider;
    std::vector<report::Drawing> drawings;
    for (std::size_t part = 0; part < parts; ++part) {
        const auto at = [&](std::size_t i) {
            return rows.begin() + static_cast<std::ptrdiff_t>(rows.size() * i / parts);
        };
        drawings.push_back(report::drawBars({at(part), at(part + 1)}, options));
    }
    return drawings;
}

}  // namespace

std::vector<report::Drawing> blockDrawings(const Block &block, const Desk &desk, const DrawingOptions &asked)
{
    if (block.kind == BlockKind::Curve)
        return {curveDrawing(block, desk, asked.width)};
    const auto answered = desk.answer(block.scenarios.front());
    if (!answered || (block.kind != BlockKind::Bar && block.kind != BlockKind::Phases))
        return {};
    const auto &estimate = *(*answered)->estimate;
    report::BarsOptions options{
        .title = LessonWords::tr("GPU memory"), .description = {}, .legend = asked.legend, .width = asked.width};
    options.description = text::verdictSentence(estimate);
    if (block.kind == BlockKind::Phases) {
        options.title = LessonWords::tr("GPU memory from phase to phase");
        return drawn(report::phaseRows(estimate.worst()), options, asked.mostBars);
    }
    if (block.scenarios.size() == 1)
        return drawn(report::groupRows(estimate), options, asked.mostBars);
    QStringList told;
    const auto rows = scenarioRows(block, desk, told);
    options.description = text::inOneLine(told);
    return drawn(rows, options, asked.mostBars);
}

}  // namespace headroom::lessons
