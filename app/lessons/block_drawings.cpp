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
    return report::drawCurve(marks, {numberName(block.numbers.front()), text::fieldName(key), width});
}

}  // namespace

report::Drawing blockDrawing(const Block &block, const Desk &desk, double width, bool legend)
{
    if (block.kind == BlockKind::Curve)
        return curveDrawing(block, desk, width);
    const auto answered = desk.answer(block.scenarios.front());
    if (!answered || (block.kind != BlockKind::Bar && block.kind != BlockKind::Phases))
        return {};
    const auto &estimate = *(*answered)->estimate;
    report::BarsOptions options{
        .title = LessonWords::tr("GPU memory"), .description = {}, .legend = legend, .width = width};
    if (block.kind == BlockKind::Phases) {
        options.title = LessonWords::tr("GPU memory from phase to phase");
        options.description = text::verdictSentence(estimate);
        return drawBars(report::phaseRows(estimate.worst()), options);
    }
    if (block.scenarios.size() == 1) {
        options.description = text::verdictSentence(estimate);
        return drawBars(report::groupRows(estimate), options);
    }
    QStringList told;
    const auto rows = scenarioRows(block, desk, told);
    options.description = text::inOneLine(told);
    return drawBars(rows, options);
}

}  // namespace headroom::lessons
