// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence for each problem code of the core. In a sentence %1 is what was found, %2 what was expected and %3 the
// place; what a sentence does not use itself is added behind it ("expected …", "nearest: …"), the place before it.
#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"
#include "app/text/problem_places.h"
#include "app/text/sentences.h"

#include <QStringList>

#include <algorithm>

namespace headroom::text {

namespace {

// Reading plans, data and model files.
constexpr TextRow fileSentences[] = {
    {"cannot-read", QT_TRANSLATE_NOOP("Problem", "cannot be read")},
    {"cannot-write", QT_TRANSLATE_NOOP("Problem", "cannot be written")},
    {"too-large", QT_TRANSLATE_NOOP("Problem", "is too large")},
    {"not-json", QT_TRANSLATE_NOOP("Problem", "is not valid JSON")},
    {"bad-data-file", QT_TRANSLATE_NOOP("Problem", "the program's own data file is damaged")},
    {"missing-key", QT_TRANSLATE_NOOP("Problem", "is missing")},
    {"missing-value", QT_TRANSLATE_NOOP("Problem", "has no value")},
    {"wrong-type", QT_TRANSLATE_NOOP("Problem", "has the wrong type")},
    {"out-of-range", QT_TRANSLATE_NOOP("Problem", "is out of range")},
    {"unknown-word", QT_TRANSLATE_NOOP("Problem", "is not one of the known values")},
    {"unknown-key", QT_TRANSLATE_NOOP("Problem", "is not a known key")},
    {"unknown-keys-more", QT_TRANSLATE_NOOP("Problem", "more keys that are not known: %1")},
    {"repeated-key", QT_TRANSLATE_NOOP("Problem", "is given twice")},
    {"newer-version", QT_TRANSLATE_NOOP("Problem", "was written by a newer version of the program")},
    {"truncated", QT_TRANSLATE_NOOP("Problem", "ends too early: it is not a complete JSON file")},
    {"no-such-file", QT_TRANSLATE_NOOP("Problem", "there is no such file")},
    {"is-a-folder", QT_TRANSLATE_NOOP("Problem", "is a folder, not a file")},
    {"not-a-file", QT_TRANSLATE_NOOP("Problem", "is not a regular file")},
    {"empty-file", QT_TRANSLATE_NOOP("Problem", "is empty")},
    {"too-deep", QT_TRANSLATE_NOOP("Problem", "is nested too deeply")},
    {"number-too-large", QT_TRANSLATE_NOOP("Problem", "the number %1 is too large")},
    {"not-a-plan", QT_TRANSLATE_NOOP("Problem", "is not a plan file")},
    {"not-an-assignment", QT_TRANSLATE_NOOP("Problem", "“%1” is not an assignment")},
    {"file-exists", QT_TRANSLATE_NOOP("Problem", "is already there and was left as it is; to replace it: %2")},
    {"no-folder", QT_TRANSLATE_NOOP("Problem", "there is no such folder")},
    {"report-ending", QT_TRANSLATE_NOOP("Problem", "the ending of the name does not say which form is wanted")},
    {"worksheet-format", QT_TRANSLATE_NOOP("Problem", "a worksheet cannot be had in this form")},
    {"poster-format", QT_TRANSLATE_NOOP("Problem", "a poster cannot be had in this form")},
    {"no-plan-in-report", QT_TRANSLATE_NOOP("Problem", "has no plan of Headroom in it")},
    {"bad-link", QT_TRANSLATE_NOOP("Problem", "this link to a plan is cut off or has been altered")},
    {"no-chinese-font", QT_TRANSLATE_NOOP("Problem", "no font with Chinese letters is installed")},
    {"no-data-folder", QT_TRANSLATE_NOOP("Problem", "the program's data folder was not found")},
};

// What the command line itself refuses.
constexpr TextRow commandSentences[] = {
    {"missing-scenario", QT_TRANSLATE_NOOP("Problem", "the row has no scenario")},
    {"unknown-quantity", QT_TRANSLATE_NOOP("Problem", "“%1” is not a quantity that can be compared")},
    {"bad-measured-value", QT_TRANSLATE_NOOP("Problem", "the measured value cannot be used")},
    {"cli-unknown-command", QT_TRANSLATE_NOOP("Problem", "is not a command")},
    {"cli-missing-command", QT_TRANSLATE_NOOP("Problem", "no command was given")},
    {"cli-unknown-argument", QT_TRANSLATE_NOOP("Problem", "is not an argument of this command")},
    {"cli-missing-argument", QT_TRANSLATE_NOOP("Problem", "is missing")},
    {"cli-missing-value", QT_TRANSLATE_NOOP("Problem", "needs a value")},
    {"cli-bad-argument", QT_TRANSLATE_NOOP("Problem", "has a value that cannot be used")},
    {"cli-unknown-language", QT_TRANSLATE_NOOP("Problem", "is not a language of the program")},
    {"cli-no-page-writer", QT_TRANSLATE_NOOP("Problem", "the program that makes pages is not there")},
    {"cli-no-scenario", QT_TRANSLATE_NOOP("Problem", "the plan has no such scenario")},
    {"cli-plan-without-scenario", QT_TRANSLATE_NOOP("Problem", "the plan has no scenario")},
    {"cli-empty-value", QT_TRANSLATE_NOOP("Problem", "is empty")},
};

QString sentenceOf(std::string_view code)
{
    for (const auto &table : {std::span<const TextRow>(fileSentences), std::span<const TextRow>(commandSentences),
                              askSentences(), modelFileSentences(), lessonSentences(), launchSentences()}) {
        const QString text = lookUp(table, "Problem", code);
        if (!text.isNull())
            return text;
    }
    return {};
}

// QString::arg would renumber when a sentence leaves out a place; this does not.
QString fill(const QString &sentence, const QStringList &values)
{
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool marker = sentence[i] == QLatin1Char('%') && i + 1 < sentence.size();
        const int index = marker ? sentence[i + 1].digitValue() : -1;
        if (index >= 1 && index <= values.size()) {
            text += values[index - 1];
            ++i;
        } else {
            text += sentence[i];
        }
    }
    return text;
}

// "training.precision=mixed-fp16" as it is, or "Precision: fp16 mixed precision".
QString nameIn(const std::string &name, PlaceNames places)
{
    const auto sign = name.find('=');
    if (places == PlaceNames::Keys || sign == std::string::npos)
        return fromUtf8(name);
    const std::string path = name.substr(0, sign), value = name.substr(sign + 1);
    const QString word = wordName(path, value);
    return QCoreApplication::translate("Problem", "%1 %2", "a setting, its value")
        .arg(fieldName(path), word.isEmpty() ? fromUtf8(value) : word);
}

QString joined(const std::vector<std::string> &names, PlaceNames places)
{
    QStringList list;
    for (const auto &name : names)
        list << nameIn(name, places);
    return list.join(QCoreApplication::translate("Problem", ", ", "between the items of a list"));
}

// Values of settings, of which a sentence has named the ones that can be.
bool saysAgain(const Problem &problem, const QString &sentence)
{
    return !problem.expected.empty() && sentence.contains(QLatin1String("%2")) &&
           std::all_of(problem.nearest.begin(), problem.nearest.end(),
                       [&](const std::string &each) { return each.substr(0, each.find('=')) == problem.path; });
}

// What the core counted in bytes is for people in GiB, and a product has the sign of one.
QString amount(const Problem &problem, const std::string &text)
{
    if (problem.code == "sizes-product")
        return fromUtf8(text).replace(u'x', QChar(0x00D7));
    return problem.code == "host-memory-exceeded" ? Formatter().gib(fromUtf8(text).toLongLong()) : fromUtf8(text);
}

QString place(const Problem &problem, PlaceNames places)
{
    QStringList parts;
    if (!problem.file.empty())
        parts << fromUtf8(problem.file);
    // What is no setting ("parallelism" as a whole) has no name in the window, and its sentence says what it is about.
    const QString name = fieldName(problem.path);
    if (places == PlaceNames::Keys && !problem.path.empty())
        parts << placeName(problem.path);
    else if (places == PlaceNames::Words && name != fromUtf8(problem.path))
        parts << name;
    return parts.join(QCoreApplication::translate("Problem", ": ", "between a place and what is said about it"));
}

// "a; b; c." of the parts that say something.
QString tail(const Problem &problem, const QString &sentence, const QString &expected, PlaceNames places)
{
    QString text;
    if (!problem.found.empty() && !sentence.contains(QLatin1String("%1")))
        text += QCoreApplication::translate("Problem", " (found: %1)").arg(fromUtf8(problem.found));
    const bool inFix = std::find(problem.nearest.begin(), problem.nearest.end(),
                                 problem.path + '=' + problem.expected) != problem.nearest.end();
    if (!expected.isEmpty() && !inFix && !sentence.contains(QLatin1String("%2")))
        text += QCoreApplication::translate("Problem", "; expected %1").arg(expected);
    if (problem.nearest.empty() || (places != PlaceNames::Keys && saysAgain(problem, sentence)))
        return text;
    // Edits that solve the problem ("training.precision=mixed-fp16") or names that may be meant.
    const bool fixes = problem.nearest.front().find('=') != std::string::npos;
    const QString names = joined(problem.nearest, places);
    return text + (fixes ? QCoreApplication::translate("Problem", "; to change: %1").arg(names)
                         : QCoreApplication::translate("Problem", "; nearest: %1").arg(names));
}

}  // namespace

bool hasProblemText(std::string_view code)
{
    return !sentenceOf(code).isNull();
}

QString problemText(const Problem &problem, PlaceNames places)
{
    // Ids and files are for those who type them; in the window one chooses.
    if (places == PlaceNames::Words && problem.code == "missing-key")
        return QCoreApplication::translate("Problem", "%1: not chosen yet", "a setting").arg(fieldName(problem.path));
    QString sentence = sentenceOf(problem.code);
    // Types are for those who write files: beside a field it counts what was to be written there.
    if (places != PlaceNames::Keys && problem.code == "wrong-type" && !problem.expected.empty() &&
        !problem.found.empty())
        sentence = QCoreApplication::translate("Problem", "%1 is not %2", "what was typed, what was expected");
    if (sentence.isNull())
        sentence = fromUtf8(problem.code);
    const QString expected =
        problem.expected.empty() ? QString() : expectedText(amount(problem, problem.expected).toStdString());
    const QString path = places == PlaceNames::Keys ? fromUtf8(problem.path) : fieldName(problem.path);
    QString text = fill(sentence, {amount(problem, problem.found), expected, path});
    text += tail(problem, sentence, expected, places);
    const QString where = place(problem, places);
    if (where.isEmpty())
        return text;
    return where + QCoreApplication::translate("Problem", ": ", "between a place and what is said about it") + text;
}

}  // namespace headroom::text
