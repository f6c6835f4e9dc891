// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli lessons [ID] [--check] [--folder FOLDER]`: lists the lessons, prints one with its numbers, or checks
// that all of them hold.
#include "app/cli/command_list.h"
#include "app/cli/estimate_text.h"
#include "app/cli/json_answers.h"
#include "app/cli/page_program.h"
#include "app/cli/table.h"
#include "app/lessons/lesson_document.h"
#include "app/lessons/lesson_words.h"
#include "app/report/export.h"
#include "app/text/formatter.h"
#include "app/text/sentences.h"
#include "core/lessons/check.h"
#include "core/lessons/shelf.h"
#include "core/scenario/nearest.h"

#include <algorithm>

namespace headroom::cli {

namespace {

using LessonPtr = std::shared_ptr<const lessons::Lesson>;

class LessonsCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        app.add_option("lesson", m_id, Cli::tr("a lesson of the list; without: the list").toStdString());
        app.add_flag("--check", m_check,
                     Cli::tr("compute every number and exercise of the lesson, or of all").toStdString());
        app.add_option("--folder", m_folder, Cli::tr("a folder with lessons of one's own").toStdString());
        // -1 would become the largest number of its type.
        app.add_option("--seed", m_seed,
                       Cli::tr("which exercises are drawn; the same again for the same number").toStdString())
            ->check([](const std::string &text) { return text.starts_with('-') ? text : std::string(); });
        app.add_option("--handout", m_handout, Cli::tr("write the lesson as a handout into this PDF").toStdString());
        app.add_option("--slides", m_slides, Cli::tr("write the lesson as slides into this PDF").toStdString());
        app.add_flag("--answers", m_answers, Cli::tr("a handout with the answers").toStdString());
        app.add_option("--paper", m_paper, Cli::tr("a4 or letter").toStdString());
        app.add_flag("--force", m_force, Cli::tr("replace a file that is already there").toStdString());
    }

    Answer run(Session &session) override
    {
        if (m_paper != "a4" && m_paper != "letter")
            throw InputError({"cli-bad-argument", Severity::Error, {}, "--paper", m_paper, "a4, letter"});
        std::error_code error;
        if (!m_folder.empty() && !std::filesystem::is_directory(m_folder, error))
            throw InputError({"no-folder", Severity::Error, m_folder, {}, {}, {}});
        std::vector<std::filesystem::path> folders;
        if (m_folder.empty() || !m_check)
            folders.push_back(session.data().folder() / "lessons");
        if (!m_folder.empty())
            folders.emplace_back(m_folder);
        const auto shelf = lessons::readShelf(folders);
        if (m_check)
            return check(shelf, session);
        if (m_id.empty() && (!m_handout.empty() || !m_slides.empty()))
            throw InputError({"cli-missing-argument", Severity::Error, {}, "lesson", {}, {}});
        if (m_id.empty())
            return list(shelf, session);
        const auto lesson = wanted(shelf);
        if (!m_handout.empty() || !m_slides.empty())
            return print(lesson, session);
        return {session.json ? lessonJson(*lesson, session.world())
                             : lessons::lessonMarkdown(lesson, session.world(), m_seed).toStdString()};
    }

private:
    [[nodiscard]] LessonPtr wanted(const lessons::Shelf &shelf) const
    {
        if (auto lesson = shelf.find(m_id))
            return lesson;
        std::vector<std::string> ids;
        for (const auto &lesson : shelf.lessons)
            ids.push_back(lesson->id);
        throw InputError({.code = "unknown-lesson",
                          .severity = Severity::Error,
                          .file = {},
                          .path = {},
                          .found = m_id,
                          .expected = {},
                          .nearest = scenario::nearestNames(m_id, ids)});
    }

    // Handout or slides; fonts are the page program's.
    Answer print(const LessonPtr &lesson, Session &session) const
    {
        const std::string &output = m_handout.empty() ? m_slides : m_handout;
        if (!m_handout.empty() && !m_slides.empty())
            throw InputError({"cli-bad-argument", Severity::Error, {}, "--slides", m_slides, "--handout, --slides"});
        const auto format = report::formatOf(output);
        if (!format || format->format != report::Format::Pdf)
            throw InputError({"report-ending", Severity::Error, output, {}, {}, ".pdf"});
        if (auto problem = report::checkTarget(output, m_force))
            throw InputError(*problem);
        if (session.pages == nullptr)
            return handOver();
        const auto kind = !m_slides.empty() ? lessons::Print::Slides
                          : m_answers       ? lessons::Print::HandoutWithAnswers
                                            : lessons::Print::Handout;
        report::ExportOptions options{report::Format::Pdf, m_paper == "letter"};
        options.slides = kind == lessons::Print::Slides;
        const auto document = lessons::lessonDocument(lesson, session.world(), kind, m_seed);
        if (auto problem = report::writeReport(output, take(report::exportPoster(document, options, session.pages))))
            throw InputError(*problem);
        return {Cli::tr("written: %1").arg(QString::fromStdString(output)).toStdString() + "\n"};
    }

    static Json summary(const lessons::Lesson &lesson)
    {
        return {{"id", lesson.id},
                {"number", lesson.number},
                {"title", lessons::titleOf(lesson).toStdString()},
                {"goal", lessons::goalOf(lesson).toStdString()},
                {"minutes", lesson.minutes},
                {"exercises", lesson.exercises.size()},
                {"explains", lesson.explains}};
    }

    static Answer list(const lessons::Shelf &shelf, const Session &session)
    {
        Answer answer;
        if (!shelf.problems.empty())
            answer.error = text::problemText(shelf.problems.front()).toStdString();
        if (session.json) {
            Json json = head("headroom-lessons");
            json["lessons"] = Json::array();
            for (const auto &lesson : shelf.lessons)
                json["lessons"].push_back(summary(*lesson));
            json["problems"] = problemsJson(shelf.problems);
            answer.text = dump(json);
            return answer;
        }
        const text::Formatter format;
        Table table({Cli::tr("id"), Cli::tr("lesson"), Cli::tr("title"), Cli::tr("minutes"), Cli::tr("exercises")},
                    {Align::Left, Align::Right, Align::Left, Align::Right, Align::Right});
        for (const auto &lesson : shelf.lessons)
            table.add({QString::fromStdString(lesson->id), format.count(lesson->number), lessons::titleOf(*lesson),
                       format.count(lesson->minutes),
                       format.count(static_cast<std::int64_t>(lesson->exercises.size()))});
        answer.text = (table.text() + problemLines(shelf.problems)).toStdString();
        return answer;
    }

    // Every number that the text asks for, as it stands before a slider moves.
    static std::string lessonJson(const lessons::Lesson &lesson, const scenario::World &world)
    {
        const lessons::Desk desk(std::make_shared<lessons::Lesson>(lesson), world);
        Json json = head("headroom-lesson-numbers");
        json.update(summary(lesson));
        json["values"] = Json::array();
        const auto add = [&](const auto &self, const lessons::Element &element) -> void {
            for (const auto &piece : element.prose) {
                if (piece.kind != lessons::Piece::Kind::Value || piece.scenario == "drawn")
                    continue;
                const auto value = desk.value(piece.expression, piece.scenario);
                json["values"].push_back(
                    {{"scenario", piece.scenario},
                     {"number", piece.expression.text},
                     {"value", value ? Json(value->number) : Json(nullptr)},
                     {"text", value ? lessons::valueText(*value, piece.unit, piece.digits).toStdString() : ""}});
            }
            for (const auto &held : element.held)
                self(self, held);
        };
        for (const auto &step : lesson.in(lessons::currentLanguage()).steps) {
            for (const auto &element : step.elements)
                add(add, element);
        }
        return dump(json);
    }

    [[nodiscard]] Answer check(const lessons::Shelf &shelf, Session &session) const
    {
        Problems problems = shelf.problems;
        std::size_t values = 0, draws = 0, checked = 0;
        for (const auto &lesson : shelf.lessons) {
            if (!m_id.empty() && lesson->id != m_id)
                continue;
            const auto result = lessons::checkLesson(lesson, session.world());
            problems.insert(problems.end(), result.problems.begin(), result.problems.end());
            values += result.values;
            draws += result.draws;
            ++checked;
        }
        if (!m_id.empty() && checked == 0)
            static_cast<void>(wanted(shelf));
        Answer answer;
        if (!problems.empty()) {
            answer.exitCode = BadInput;
            answer.error = text::problemText(problems.front()).toStdString();
        }
        const auto counted = [](std::size_t n) { return text::Formatter().count(static_cast<std::int64_t>(n)); };
        if (session.json) {
            Json json = head("headroom-lessons-check");
            json.update({{"ok", problems.empty()}, {"lessons", checked}, {"values", values}, {"draws", draws}});
            json["problems"] = problemsJson(problems);
            answer.text = dump(json);
        } else {
            answer.text = (problemLines(problems) +
                           Cli::tr("lessons: %1, numbers: %2, exercises drawn: %3, problems: %4")
                               .arg(counted(checked), counted(values), counted(draws), counted(problems.size())) +
                           QLatin1Char('\n'))
                              .toStdString();
        }
        return answer;
    }

    std::string m_id, m_folder, m_handout, m_slides, m_paper = "a4";
    std::uint64_t m_seed = 1;
    bool m_check = false, m_answers = false, m_force = false;
};

}  // namespace

std::unique_ptr<Command> makeLessonsCommand()
{
    return std::make_unique<LessonsCommand>();
}

}  // namespace headroom::cli
