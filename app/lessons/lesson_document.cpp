// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the steps of a lesson once, writing Markdown for words and blocks for pages.
#include "app/lessons/lesson_document.h"

#include "app/lessons/block_drawings.h"
#include "app/lessons/block_tables.h"
#include "app/lessons/derivation_steps.h"
#include "app/lessons/filled_text.h"
#include "app/lessons/lesson_sources.h"
#include "app/lessons/lesson_words.h"
#include "app/lessons/markdown_blocks.h"
#include "app/lessons/words.h"
#include "app/text/formatter.h"
#include "app/text/heading.h"
#include "app/text/lookup.h"

#include <QRegularExpression>

namespace headroom::lessons {

namespace {

using lessons::Element;

void append(std::vector<report::Block> &blocks, std::vector<report::Block> more)
{
    blocks.insert(blocks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

class Printer
{
public:
    Printer(const std::shared_ptr<const lessons::Lesson> &lesson, const scenario::World &world, Print print,
            std::uint64_t seed)
        : m_lesson(lesson), m_desk(lesson, world), m_print(print), m_seed(seed)
    {
    }

    report::Document run()
    {
        report::Document document;
        document.title = m_title = titleOf(*m_lesson);
        document.language = text::fromUtf8(wordOf(currentLanguage()));
        document.foot = LessonWords::tr("Headroom, lesson %1, exercises %2", "number of the lesson, of the drawing")
                            .arg(text::Formatter().count(m_lesson->number), QString::number(m_seed));
        m_blocks.push_back(report::heading(1, document.title));
        m_blocks.push_back(report::paragraph(goalOf(*m_lesson)));
        if (m_print == Print::Handout)
            m_blocks.push_back(
                report::paragraph(LessonWords::tr("Name: %1   Date: %2").arg(QString(30, u'_'), QString(16, u'_'))));
        bool first = true;
        for (const auto &step : m_lesson->in(currentLanguage()).steps) {
            if (!first) {
                m_title = plainLine(text::fromUtf8(step.title));
                m_blocks.push_back(report::heading(2, m_title));
                m_blocks.back().newPage = m_print == Print::Slides;
            }
            first = false;
            for (const auto &element : step.elements)
                addElement(element);
        }
        if (m_print == Print::HandoutWithAnswers)
            addAnswers();
        addSources();
        document.blocks = std::move(m_blocks);
        document.fewPages = true;
        return document;
    }

private:
    void addElement(const Element &element)
    {
        switch (element.kind) {
        case Element::Kind::Prose:
            return append(m_blocks, markdownBlocks(filled(element.prose, m_desk)));
        case Element::Kind::Block:
            return addBlock(element.name);
        case Element::Kind::Predict:
            return addPrediction(element);
        case Element::Kind::Exercise:
            return addExercise(element);
        }
    }

    void addBlock(const std::string &name)
    {
        const auto *block = m_lesson->findBlock(name);
        if (!block)
            return;
        if (block->kind == lessons::BlockKind::Derivation)
            return addDerivation(*block);
        if (block->kind == lessons::BlockKind::Sliders)
            return addSettings(*block);
        // What is said of a figure stands above it.
        if (!m_blocks.empty() && m_blocks.back().kind == report::BlockKind::Paragraph && !m_blocks.back().small)
            m_blocks.back().leads = true;
        if (block->kind != lessons::BlockKind::Bar || m_print == Print::Slides) {
            if (addDrawing(*block, true))
                return;
        } else {
            // The table under the bars says what their letters mean.
            addDrawing(*block, false);
        }
        report::Table table = blockTable(*block, m_desk);
        if (!table.rows.empty())
            m_blocks.push_back(report::tableBlock(std::move(table), m_print != Print::Slides));
    }

    // On paper nothing slides: the settings are told, not offered.
    void addSettings(const lessons::Block &block)
    {
        QStringList settings;
        for (const auto &row : blockTable(block, m_desk).rows)
            settings << LessonWords::tr("%1: %2", "name of a setting, its value").arg(row[0], row[1]);
        m_blocks.push_back(
            report::paragraph(settings.join(LessonWords::tr("; ", "between the items of a list")), true));
        m_blocks.back().leads = true;
    }

    bool addDrawing(const lessons::Block &block, bool legend)
    {
        // A slide is small: narrower drawings have larger letters, and four bars are enough for one.
        const DrawingOptions options =
            m_print == Print::Slides ? DrawingOptions{430, legend, 4} : DrawingOptions{.legend = legend};
        const auto drawings = blockDrawings(block, m_desk, options);
        for (const auto &drawing : drawings) {
            m_blocks.push_back(report::picture(drawing));
            m_blocks.back().leads = !legend;
        }
        return !drawings.empty();
    }

    void addSources()
    {
        const QStringList sources = sourcesOf(*m_lesson, m_desk.world());
        if (sources.isEmpty())
            return;
        m_blocks.push_back(report::heading(2, LessonWords::tr("Sources")));
        m_blocks.back().newPage = m_print == Print::Slides;
        m_blocks.push_back(report::list(sources, true));
    }

    void addDerivation(const lessons::Block &block)
    {
        const auto answered = m_desk.answer(block.scenarios.front());
        if (!answered)
            return;
        for (const auto &step : derivationSteps(**answered, block.numbers.front().operands.front().key)) {
            if (m_print == Print::Slides)
                beginSlide();
            append(m_blocks, markdownBlocks(QStringLiteral("### ") + text::asHeading(step.name)));
            QString lines = step.formula;
            if (!step.numbers.isEmpty())
                lines += QStringLiteral("\n  = ") + step.numbers;
            m_blocks.push_back(report::code(lines + QStringLiteral("\n  = ") + step.result));
            if (step.where.isEmpty())
                continue;
            m_blocks.back().leads = true;
            m_blocks.push_back(report::paragraph(step.where, true));
        }
    }

    // What is to be predicted is left for the reader: told on a slide of its own, and in the answers.
    void addPrediction(const Element &element)
    {
        if (m_print == Print::Slides) {
            beginSlide();
            for (const auto &held : element.held)
                addElement(held);
            return;
        }
        m_held.push_back(&element);
        m_blocks.push_back(report::paragraph(
            LessonWords::tr("Your prediction (%1): %2", "its number, a line to write on")
                .arg(text::Formatter().count(static_cast<std::int64_t>(m_held.size())), QString(40, u'_'))));
    }

    void addExercise(const Element &element)
    {
        const auto *exercise = m_lesson->findExercise(element.name);
        if (!exercise)
            return;
        const auto combination = lessons::chooseCombination(*exercise, m_seed + m_exercises.size());
        auto drawn = lessons::drawCombination(m_lesson, *exercise, combination, m_desk.world());
        if (!drawn)
            return;
        ++m_number;
        if (m_print == Print::Slides && m_number > 1)
            beginSlide();
        const auto begin = m_blocks.size();
        m_blocks.push_back(report::heading(3, LessonWords::tr("Exercise %1").arg(text::Formatter().count(m_number))));
        append(m_blocks, markdownBlocks(filled(element.prose, m_desk, &*drawn, exercise)));
        if (exercise->kind == lessons::ExerciseKind::Choice) {
            QStringList choices;
            for (const auto &choice : exercise->choices)
                choices << QStringLiteral("☐ ") + choiceText(choice);
            m_blocks.push_back(report::paragraph(choices.join(QStringLiteral("   "))));
        } else {
            m_blocks.push_back(report::paragraph(LessonWords::tr("Answer: %1 %2", "a line to write on, the unit")
                                                     .arg(QString(24, u'_'), unitLabel(exercise->unit)) +
                                                 u' ' + toleranceText(*exercise)));
        }
        if (!element.hint.empty())
            m_blocks.push_back(
                report::paragraph(LessonWords::tr("Hint: %1")
                                      .arg(plainLine(filled(element.hint, m_desk, &*drawn, exercise).simplified())),
                                  true));
        // The question, the line for the answer and the hint are on one page.
        for (auto i = begin; i + 1 < m_blocks.size(); ++i)
            m_blocks[i].leads = true;
        m_exercises.push_back({&element, exercise, std::move(*drawn)});
        if (m_print != Print::Slides)
            return;
        beginSlide();
        addSolution(m_exercises.back());
    }

    struct Posed {
        const Element *element;
        const lessons::Exercise *exercise;
        lessons::Drawn drawn;
    };

    void beginSlide()
    {
        m_blocks.push_back(report::heading(2, m_title));
        m_blocks.back().newPage = true;
    }

    void addSolution(const Posed &posed)
    {
        m_blocks.push_back(
            report::heading(3, LessonWords::tr("Answer to exercise %1").arg(text::Formatter().count(m_number))));
        if (!tellsAnswer(posed.element->solution))
            m_blocks.push_back(report::paragraph(answerText(*posed.exercise, posed.drawn)));
        append(m_blocks, markdownBlocks(begun(filled(posed.element->solution, m_desk, &posed.drawn, posed.exercise))));
    }

    void addAnswers()
    {
        m_blocks.push_back(report::heading(2, LessonWords::tr("Answers")));
        m_blocks.back().newPage = true;
        if (!m_held.empty())
            m_blocks.push_back(report::heading(3, LessonWords::tr("What was to be predicted")));
        for (std::size_t i = 0; i < m_held.size(); ++i) {
            m_blocks.push_back(report::heading(
                4, LessonWords::tr("Prediction %1").arg(text::Formatter().count(static_cast<std::int64_t>(i) + 1))));
            for (const auto &held : m_held[i]->held)
                addElement(held);
        }
        m_number = 0;
        for (const auto &posed : m_exercises) {
            ++m_number;
            addSolution(posed);
        }
    }

    const std::shared_ptr<const lessons::Lesson> &m_lesson;
    lessons::Desk m_desk;
    Print m_print;
    std::uint64_t m_seed;
    QString m_title;
    int m_number = 0;
    std::vector<report::Block> m_blocks;
    std::vector<const Element *> m_held;
    std::vector<Posed> m_exercises;
};

QString blockMarkdown(const std::string &name, const lessons::Desk &desk)
{
    const auto *block = desk.lesson().findBlock(name);
    if (!block)
        return {};
    if (block->kind != lessons::BlockKind::Derivation)
        return asMarkdown(blockTable(*block, desk));
    QString text;
    const auto answered = desk.answer(block->scenarios.front());
    const auto steps =
        answered ? derivationSteps(**answered, block->numbers.front().operands.front().key) : std::vector<ShownStep>();
    for (const auto &step : steps)
        text += asMarkdown(step) + u'\n';
    return text;
}

QString exerciseMarkdown(const Element &element, const lessons::Desk &desk,
                         const std::shared_ptr<const lessons::Lesson> &lesson, std::uint64_t seed)
{
    const auto *exercise = lesson->findExercise(element.name);
    const auto drawn = exercise ? lessons::drawCombination(lesson, *exercise,
                                                           lessons::chooseCombination(*exercise, seed), desk.world())
                                : Result<lessons::Drawn>(Problem());
    if (!drawn)
        return {};
    QString text = QStringLiteral("**%1**\n\n").arg(LessonWords::tr("Exercise")) +
                   filled(element.prose, desk, &*drawn, exercise) + QStringLiteral("\n\n");
    if (!element.hint.empty())
        text += LessonWords::tr("Hint: %1").arg(filled(element.hint, desk, &*drawn, exercise)) + QStringLiteral("\n\n");
    return text + LessonWords::tr("Answer: %1").arg(filled(element.solution, desk, &*drawn, exercise)) +
           QStringLiteral("\n\n");
}

}  // namespace

report::Document lessonDocument(const std::shared_ptr<const lessons::Lesson> &lesson, const scenario::World &world,
                                Print print, std::uint64_t seed)
{
    return Printer(lesson, world, print, seed).run();
}

QString lessonMarkdown(const std::shared_ptr<const lessons::Lesson> &lesson, const scenario::World &world,
                       std::uint64_t seed)
{
    const lessons::Desk desk(lesson, world);
    QString text = QStringLiteral("# %1\n\n%2\n\n").arg(titleOf(*lesson), goalOf(*lesson));
    const auto add = [&](const auto &self, const Element &element) -> void {
        if (element.kind == Element::Kind::Prose)
            text += filled(element.prose, desk) + QStringLiteral("\n\n");
        else if (element.kind == Element::Kind::Block)
            text += blockMarkdown(element.name, desk) + u'\n';
        else if (element.kind == Element::Kind::Exercise)
            text += exerciseMarkdown(element, desk, lesson, seed++);
        for (const auto &held : element.held)
            self(self, held);
    };
    const auto &steps = lesson->in(currentLanguage()).steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i > 0)
            text += QStringLiteral("## %1\n\n").arg(text::fromUtf8(steps[i].title));
        for (const auto &element : steps[i].elements)
            add(add, element);
    }
    text += QStringLiteral("## %1\n\n").arg(LessonWords::tr("Sources"));
    for (const QString &source : sourcesOf(*lesson, world))
        text += QStringLiteral("- %1\n").arg(source);
    // For a terminal: what is escaped for Markdown is read as it is.
    static const QRegularExpression escaped(QStringLiteral("\\\\([_*.)])"));
    return text.replace(escaped, QStringLiteral("\\1"));
}

}  // namespace headroom::lessons
