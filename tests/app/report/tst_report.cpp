// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The content and its text forms: figures that add up, the same plan in every form, names and files that are refused.
#include "app/report/bars.h"
#include "app/report/curve.h"
#include "app/report/export.h"
#include "app/report/posters.h"
#include "app/report/report_document.h"
#include "app/report/svg_writer.h"
#include "app/report/tables.h"
#include "app/report/words.h"
#include "app/report/writers.h"
#include "app/text/formatter.h"
#include "app/text/language_manager.h"
#include "app/text/language_scope.h"
#include "core/scenario/plan_json.h"

#include <QLineF>
#include <QRectF>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <set>

using namespace headroom;
using namespace headroom::report;

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void termsAddUpAsPrinted();
    void summaryIsShorterThanTheWhole();
    void htmlIsOneFileWithoutScripts_data();
    void htmlIsOneFileWithoutScripts();
    void pictureIsWellFormedAndNamed();
    void headsKeepWordsWhole();
    void csvHasEveryNumber();
    void jsonHasThePlan();
    void comparisonTellsDifferences();
    void endings();
    void targets();
    void posters();
    void noFigureOnTheLine();
    void curveIsToScale();
    void noFigureOnTheCurve();
    void worksheetHidesWhatItsKeyTells();
    void equalStepsAreToldOnce();
    void alternativesAreForTheCard();
    void languageScopeTellsNobody();

private:
    [[nodiscard]] Content contentOf(const char *plan, bool full = true, int only = -1) const;
    std::unique_ptr<DataFolder> m_data;
};

void TestReport::initTestCase()
{
    auto opened = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(opened.ok());
    m_data = std::move(opened).value();
}

Content TestReport::contentOf(const char *plan, bool full, int only) const
{
    auto loaded = scenario::readPlan(std::filesystem::path(HEADROOM_SOURCE_DIR "/resources/plans") / plan);
    if (!loaded.ok())
        return {};
    Question question;
    question.plan = loaded->plan;
    question.full = full;
    question.only = only;
    auto content = report::contentOf(question, m_data->world());
    return content.ok() ? std::move(content).value() : Content{};
}

void TestReport::termsAddUpAsPrinted()
{
    const Content content = contentOf("seed-vicuna-7b-4xa100.headroom", false);
    QCOMPARE(content.scenarios.size(), std::size_t{1});
    const Table table = termTable(content.scenarios[0].estimate().worst());
    double gib = 0, share = 0;
    for (std::size_t i = 0; i + 1 < table.rows.size(); ++i) {
        gib += QLocale().toDouble(table.rows[i][1]);
        share += QLocale().toDouble(QString(table.rows[i][2]).remove(QStringLiteral(" %")));
    }
    QCOMPARE(QLocale().toString(gib, 'f', 2), table.rows.back()[1]);
    QCOMPARE(QLocale().toString(share, 'f', 1), QStringLiteral("100.0"));
}

void TestReport::summaryIsShorterThanTheWhole()
{
    const Document summary = reportDocument(contentOf("first-plan.headroom", false));
    const Document whole = reportDocument(contentOf("first-plan.headroom", true));
    QVERIFY(summary.onePage);
    QVERIFY(!whole.onePage);
    QVERIFY(summary.blocks.size() * 3 < whole.blocks.size());
    QCOMPARE(summary.plan, whole.plan);
    QVERIFY(asMarkdown(summary).startsWith(QStringLiteral("# Qwen2.5 7B on one RTX 4090\n")));
}

void TestReport::htmlIsOneFileWithoutScripts_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestReport::htmlIsOneFileWithoutScripts()
{
    QFETCH(QString, language);
    text::LanguageManager manager;
    manager.setLanguage(language);
    const QString html = asHtml(reportDocument(contentOf("seed-a100-vs-a800.headroom")));
    const bool chinese = language == QLatin1String("zh_CN");
    QVERIFY(html.contains(chinese ? QStringLiteral("<html lang=\"zh-CN\">") : QStringLiteral("<html lang=\"en\">")));
    QVERIFY(html.contains(chinese ? QStringLiteral("放得下") : QStringLiteral("Fits")));
    for (const char *never : {"<script", "javascript:", " src=", "url(http", "@import", "<link", "<iframe", " onload="})
        QVERIFY2(!html.contains(QLatin1String(never), Qt::CaseInsensitive), never);
    QCOMPARE(html.count(QStringLiteral("<svg class=\"bars\"")), 5);
    QCOMPARE(html.count(QStringLiteral("<desc>")), 5);
    QCOMPARE(html.count(QStringLiteral("<details>")), html.count(QStringLiteral("</details>")));
}

void TestReport::pictureIsWellFormedAndNamed()
{
    const QString svg = svgFile(pictureOf(contentOf("seed-4xv100-65b.headroom", false)));
    QXmlStreamReader reader(svg);
    int boxes = 0;
    QString title;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("rect"))
            ++boxes;
        if (reader.isStartElement() && reader.name() == QLatin1String("title") && title.isEmpty())
            title = reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(boxes > 20);
    QVERIFY(!title.isEmpty());
}

void TestReport::headsKeepWordsWhole()
{
    Table table;
    table.heads = {QStringLiteral("plan"), QStringLiteral("65B, 4-bit, two cards"), QStringLiteral("KV cache <GiB>")};
    table.rows = {{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}};
    Document document;
    document.blocks = {tableBlock(table)};
    const QString html = asHtml(document);
    QVERIFY(html.contains(QStringLiteral("65B, <span class=\"whole\">4-bit</span>, two cards")));
    QVERIFY(html.contains(QStringLiteral("<span class=\"whole\">KV cache</span> &lt;GiB&gt;")));
}

void TestReport::csvHasEveryNumber()
{
    const Content content = contentOf("seed-mistral-lora.headroom", true, 0);
    const QString csv = asCsv(content);
    QVERIFY(csv.startsWith(QStringLiteral("scenario,key,value,unit\r\n")));
    const auto &group = content.scenarios[0].estimate().worst();
    const auto weights = group.peakPhase().terms[estimate::Term::Weights];
    // A name with a comma is quoted.
    QVERIFY(csv.contains(
        QStringLiteral("\"LoRA, rank 8, bf16 weights\",groups[0].terms.weights,%1,bytes\r\n").arg(weights)));
    QVERIFY(
        csv.contains(QStringLiteral(",groups[0].torch.allocated_peak_bytes,%1,bytes").arg(group.allocatedPeakBytes)));
    for (const QString &line : csv.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts).mid(1))
        QVERIFY2(line.startsWith(QStringLiteral("\"LoRA, rank 8, bf16 weights\",")), qPrintable(line));
}

void TestReport::jsonHasThePlan()
{
    const Content content = contentOf("seed-mistral-lora.headroom");
    const auto json = nlohmann::json::parse(asJson(content).toStdString());
    QCOMPARE(json.at("format").get<std::string>(), std::string("headroom-report"));
    QCOMPARE(json.at("scenarios").size(), std::size_t{2});
    const auto again = scenario::parsePlan(json.at("plan").dump(), "again");
    QVERIFY(again.ok());
    QVERIFY(again->plan == content.question.plan);
    QVERIFY(json.at("scenarios")[1].at("derivation").at("steps").size() > 5);
}

void TestReport::comparisonTellsDifferences()
{
    const Content content = contentOf("seed-mistral-lora.headroom", false);
    const Table table = comparisonTable(content);
    const auto needed = [&](std::size_t i) { return content.scenarios[i].estimate().worst().bytes(); };
    const text::Formatter format;
    const auto total = *table.totals.begin();
    QCOMPARE(table.rows[total][1], format.gibNumber(needed(0)));
    QCOMPARE(table.rows[total][2],
             QStringLiteral("%1 (+%2)").arg(format.gibNumber(needed(1)), format.gibNumber(needed(1) - needed(0))));
    QCOMPARE(comparedBars(content).isEmpty(), false);
}

void TestReport::endings()
{
    QVERIFY(formatOf("a.pdf")->format == Format::Pdf);
    QVERIFY(formatOf("folder.pdf/A.HTML")->format == Format::Html);
    QVERIFY(!formatOf("pdf"));
    QVERIFY(!formatOf("a.docx"));
}

void TestReport::targets()
{
    QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QLatin1String(name)).toStdString(); };
    QVERIFY(!checkTarget(path("new.html"), false));
    QCOMPARE(checkTarget(path("new.docx"), false)->code, std::string("report-ending"));
    QVERIFY(checkTarget(path("new.docx"), false)->expected.find(".odt") != std::string::npos);
    QCOMPARE(checkTarget(folder.path().toStdString(), true)->code, std::string("is-directory"));
    QCOMPARE(checkTarget(path("missing/new.html"), false)->code, std::string("no-folder"));
    QVERIFY(!writeReport(path("new.html"), "old"));
    QCOMPARE(checkTarget(path("new.html"), false)->code, std::string("file-exists"));
    QVERIFY(!checkTarget(path("new.html"), true));
    QVERIFY(!writeReport(path("new.html"), "new"));
    QFile file(folder.filePath(QStringLiteral("new.html")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("new"));
}

void TestReport::posters()
{
    const auto gpus = posterDocument("gpus", m_data->world());
    QVERIFY(gpus.ok());
    std::size_t rows = 0;
    for (const auto &table : tablesOf(*gpus))
        rows += table.rows.size();
    QCOMPARE(rows, m_data->catalog().gpus().size());
    const auto refused = exportPoster(*gpus, {Format::Png, false}, nullptr);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.problem().code, std::string("poster-format"));
    const auto csv = exportPoster(*gpus, {Format::Csv, false}, nullptr);
    QVERIFY(csv.ok());
    QVERIFY(csv->contains("H100"));
}

// The mark of the usable memory crosses a segment somewhere: its figure stands beside it.
void TestReport::noFigureOnTheLine()
{
    constexpr std::int64_t gib = std::int64_t{1} << 30;
    for (int usable = 1; usable < 40; ++usable) {
        BarRow row;
        row.terms[estimate::Term::Weights] = 20 * gib;
        row.terms[estimate::Term::Activations] = 20 * gib;
        row.usable = usable * gib;
        row.capacity = 40 * gib;
        BarsOptions options;
        options.legend = false;
        const auto drawing = drawBars({row}, options);
        double line = 0;
        for (const auto &shape : drawing.shapes)
            line = shape.kind == Shape::Kind::Line && shape.bold ? shape.x : line;
        QVERIFY(line > 0);
        for (const auto &shape : drawing.shapes) {
            if (shape.kind != Shape::Kind::Words || shape.anchor != Anchor::Middle || !shape.bold)
                continue;
            const double half = roughWidth(shape.text, shape.size) / 2;
            QVERIFY2(line < shape.x - half || line > shape.x + half, qPrintable(QString::number(usable)));
        }
    }
}

void TestReport::curveIsToScale()
{
    // What grows in step with the setting is a straight line, however unevenly the places lie.
    std::vector<CurveMark> marks;
    for (const double at : {1.0, 2.0, 4.0, 8.0, 16.0})
        marks.push_back({QString::number(at), at, 10 * at, QString::number(10 * at)});
    const Drawing drawing = drawCurve(marks, {QStringLiteral("memory"), QStringLiteral("length"), 400});
    std::vector<double> slopes;
    for (const auto &shape : drawing.shapes) {
        if (shape.kind == Shape::Kind::Line && shape.bold)
            slopes.push_back(shape.height / shape.width);
    }
    QCOMPARE(slopes.size(), std::size_t{4});
    for (const double slope : slopes)
        QVERIFY(qAbs(slope - slopes.front()) < 1e-9);
    QVERIFY(drawing.description.contains(QStringLiteral("16: 160")));
    QVERIFY(drawCurve({}, {}).isEmpty());
}

// However a curve runs, no figure stands on its line or on another figure, and both ends have theirs.
void TestReport::noFigureOnTheCurve()
{
    constexpr int steps = 200;
    for (const double bend : {-1.5, -1.0, -0.3, 0.0, 0.2, 0.5, 1.0, 2.0, 3.0}) {
        std::vector<CurveMark> marks;
        for (const double at : {1.0, 4.0, 8.0, 16.0, 32.0, 64.0})
            marks.push_back({QString::number(1024 * at), at, std::pow(at, bend), QStringLiteral("%1 GiB").arg(at)});
        const Drawing drawing = drawCurve(marks, {QStringLiteral("memory"), QStringLiteral("length"), 400});
        std::vector<QRectF> figures;
        std::vector<QLineF> lines;
        QStringList told;
        for (const auto &shape : drawing.shapes) {
            const double wide = roughWidth(shape.text, shape.size), high = 0.7 * shape.size;
            if (shape.kind == Shape::Kind::Words && shape.text.endsWith(QStringLiteral("GiB")))
                figures.emplace_back(shape.x - wide / 2, shape.y - high, wide, high);
            if (shape.kind == Shape::Kind::Words)
                told << shape.text;
            if (shape.kind == Shape::Kind::Line && shape.bold)
                lines.emplace_back(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height);
        }
        const QByteArray which = QByteArray::number(bend);
        QVERIFY2(told.contains(marks.front().text) && told.contains(marks.back().text), which.constData());
        for (std::size_t i = 0; i < figures.size(); ++i) {
            for (const auto &line : lines) {
                for (int step = 0; step <= steps; ++step)
                    QVERIFY2(!figures[i].contains(line.pointAt(double(step) / steps)), which.constData());
            }
            for (std::size_t other = 0; other < i; ++other)
                QVERIFY2(!figures[i].intersects(figures[other]), which.constData());
        }
    }
}

void TestReport::worksheetHidesWhatItsKeyTells()
{
    Content content = contentOf("seed-mistral-lora.headroom", true, 0);
    content.question.worksheet = true;
    const QString text = asMarkdown(documentOf(content));
    const auto key = text.indexOf(QStringLiteral("## Key"));
    QVERIFY(key > 0);
    const text::Formatter format;
    const auto &group = content.scenarios[0].estimate().worst();
    const QString trained = format.count(content.scenarios[0].estimate().parameters.trainable);
    const QString needed = termTable(group).rows.back()[1];
    for (const QString &answer : {trained, needed}) {
        QVERIFY2(!text.left(key).contains(answer), qPrintable(answer));
        QVERIFY2(text.mid(key).contains(answer), qPrintable(answer));
    }
    QVERIFY(text.left(key).contains(format.count(7241732096)));  // what is given
    QVERIFY(text.left(key).contains(QStringLiteral("right within 3 %, or within 0.05 GiB")));
    QVERIFY(text.mid(key).contains(QStringLiteral("right between")));
    for (const auto form : {Format::Png, Format::Svg, Format::Csv, Format::JsonFile})
        QCOMPARE(exportReport(content, {form, false}, nullptr).problem().code, std::string("worksheet-format"));
    QVERIFY(!checkForm(content.question, Format::Pdf));
}

void TestReport::equalStepsAreToldOnce()
{
    const Content content = contentOf("seed-4xv100-65b.headroom", true, 1);  // five stages, three of them equal
    SourceList sources(content.sources);
    std::set<QString> told;
    int steps = 0;
    const auto blocks = derivationBlocks(content.scenarios[0], sources);
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        if (blocks[i].kind != BlockKind::Heading || blocks[i].level != 4)
            continue;
        ++steps;
        // Name, formula, numbers and what they stand for: no two steps have all of them.
        const QString name = blocks[i].text.section(QStringLiteral(": "), 1);
        const bool uses = i + 2 < blocks.size() && blocks[i + 2].kind == BlockKind::Paragraph;
        const QString whole = name + blocks[i + 1].text + (uses ? blocks[i + 2].text : QString());
        QVERIFY2(told.insert(whole).second, qPrintable(whole));
        QVERIFY2(!blocks[i + 1].text.contains(QStringLiteral("e+")), qPrintable(blocks[i + 1].text));
    }
    QVERIFY(steps > 10);
    // Every number still names its step.
    for (const auto &row : blocks.back().table.rows)
        QVERIFY2(!row[2].isEmpty(), qPrintable(row[0]));
}

void TestReport::alternativesAreForTheCard()
{
    const Content content = contentOf("seed-4xv100-65b.headroom", false, 0);
    QVERIFY(!content.scenarios[0].alternatives.empty());
    for (const auto &each : content.scenarios[0].alternatives) {
        for (const auto &change : each.changes)
            QVERIFY(change.value != nlohmann::json("fp8"));  // V100 has none
    }
}

void TestReport::languageScopeTellsNobody()
{
    struct Listener : QObject {
        int told = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            told += event->type() == QEvent::LanguageChange ? 1 : 0;
            return false;
        }
    };
    text::LanguageManager manager;
    for (const char *outside : {"en", "zh_CN"}) {
        manager.setLanguage(QLatin1String(outside));
        Listener listener;
        QCoreApplication::instance()->installEventFilter(&listener);
        for (const char *inside : {"en", "zh_CN"}) {
            const text::LanguageScope scope{QLatin1String(inside)};
            const bool chinese = inside == std::string("zh_CN");
            QCOMPARE(Report::tr("Usable"), chinese ? QStringLiteral("可用显存") : QStringLiteral("Usable"));
            QCOMPARE(QLocale().language(), chinese ? QLocale::Chinese : QLocale::English);
        }
        const bool chinese = outside == std::string("zh_CN");
        QCOMPARE(Report::tr("Usable"), chinese ? QStringLiteral("可用显存") : QStringLiteral("Usable"));
        QCOMPARE(listener.told, 0);
    }
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
