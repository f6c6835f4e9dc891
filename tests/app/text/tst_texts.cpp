// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every code, key, term and symbol of the core has words; nothing of the core reaches a person as a bare code.
#include "app/text/catalog_texts.h"
#include "app/text/example_names.h"
#include "app/text/heading.h"
#include "app/text/language_manager.h"
#include "app/text/names.h"
#include "app/text/recipe_words.h"
#include "app/text/sentences.h"
#include "app/text/unbroken.h"
#include "core/scenario/fields.h"
#include "core/scenario/plan_json.h"
#include "core/world.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace headroom;

namespace {

QString coreSources()
{
    QString text;
    QDirIterator it(QStringLiteral(HEADROOM_SOURCE_DIR "/core"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(file.readAll());
    }
    return text;
}

// Codes as the core writes them: the string, or both strings of a choice, right after one of these openings.
QStringList problemCodes(const QString &source)
{
    // Plain literals: moc of Qt 6.4 loses its way in raw ones.
    static const QRegularExpression place(QStringLiteral(
        "(?:Problem\\s*\\{|\\.?\\bcode\\s*=|\\bfail\\(\\s*\\{?|\\brefuse\\(|\\bwarn\\(\\s*Severity::\\w+\\s*,"
        "|\\b\\w*[pP]roblem\\(|\\bmake\\()\\s*([^,;]{0,120})"));
    static const QRegularExpression word(QStringLiteral("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\""));
    QStringList codes;
    for (auto it = place.globalMatch(source); it.hasNext();) {
        for (auto words = word.globalMatch(it.next().captured(1)); words.hasNext();)
            codes << words.next().captured(1);
    }
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

}  // namespace

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bandsOfFewRuns();
    void initTestCase() { m_language.setLanguage(QStringLiteral("en")); }

    void everyProblemHasASentence()
    {
        const QStringList codes = problemCodes(coreSources());
        QVERIFY2(codes.size() > 40, "the pattern no longer finds the codes of the core");
        for (const QString &code : codes)
            QVERIFY2(text::hasProblemText(code.toStdString()), qPrintable(code));
        // Put together at run time from the format's id (core/scenario/feature_warnings.cpp).
        for (const char *code : {"bf16-unsupported", "fp8-unsupported", "int8-unsupported", "fp4-unsupported"})
            QVERIFY2(text::hasProblemText(code), code);
        QVERIFY(!text::hasProblemText("no-such-code"));
    }

    void remarksOnGpusAreTranslated()
    {
        QCOMPARE(text::gpuName("A16 (one of four GPUs, 16GB each)"),
                 QStringLiteral("A16 (one of four GPUs, 16GB each)"));
        QCOMPARE(text::gpuName("GeForce RTX 4090"), QStringLiteral("GeForce RTX 4090"));
        m_language.setLanguage(QStringLiteral("zh_CN"));
        const QString card = text::gpuName("GeForce RTX 4090 48GB (modified, China)");
        const QString apple = text::gpuName("Apple M1 (8-core GPU)");
        const QString series = text::seriesName("embedded / unified memory");
        m_language.setLanguage(QStringLiteral("en"));
        QCOMPARE(card, QStringLiteral("GeForce RTX 4090 48GB（魔改、中国）"));
        QCOMPARE(apple, QStringLiteral("Apple M1（8 核 GPU）"));
        QCOMPARE(series, QStringLiteral("嵌入式 / 统一内存"));
    }

    // What we wrote beside a reference is in the reader's language; names of papers, files and flags are names.
    void notesOfSourcesAreTranslated()
    {
        QFile file(QStringLiteral(HEADROOM_SOURCE_DIR "/resources/sources.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto sources = QJsonDocument::fromJson(file.readAll())[QStringLiteral("sources")].toArray();
        QVERIFY(sources.size() > 50);
        m_language.setLanguage(QStringLiteral("zh_CN"));
        static const QRegularExpression han(QStringLiteral("[\u4e00-\u9fff]"));
        static const QRegularExpression namesOnly(QStringLiteral("^[A-Za-z0-9_.+]+(?:[ ,:;] ?[A-Z][A-Za-z0-9_.]*)*$"));
        for (const auto &each : sources) {
            const QString note = each[QStringLiteral("note")].toString();
            const QString text = text::sourceText(QStringLiteral("T"), {}, note);
            if (!note.isEmpty() && !namesOnly.match(note).hasMatch())
                QVERIFY2(han.match(text).hasMatch(), qPrintable(note));
        }
        m_language.setLanguage(QStringLiteral("en"));
    }

    void everySymbolHasAName()
    {
        static const QRegularExpression symbol(QStringLiteral("\\bSymbol\\s*\\w*\\{\\s*\"[^\"]*\",\\s*\"([a-z0-9-]+)"));
        const QString source = coreSources();
        int count = 0;
        for (auto it = symbol.globalMatch(source); it.hasNext(); ++count) {
            const QString id = it.next().captured(1);
            QVERIFY2(text::symbolName(id.toStdString()) != id, qPrintable(id));
        }
        QVERIFY(count > 80);
    }

    void namesStandAloneAsHeadings()
    {
        QCOMPARE(text::asHeading(QStringLiteral("number of layers")), QStringLiteral("Number of layers"));
        QCOMPARE(text::asHeading(QStringLiteral("by the name")), QStringLiteral("By the name"));
        QCOMPARE(text::asHeading(QStringLiteral("speed, all quantities")), QStringLiteral("Speed, all quantities"));
        for (const char *name : {"", "n", "tp", "fp16 weights", "vLLM", "KV heads", "logits 与大词表"})
            QCOMPARE(text::asHeading(QString::fromUtf8(name)), QString::fromUtf8(name));
    }

    void aUnitStaysWithItsFigure()
    {
        QString shown = text::unbroken(QStringLiteral("needs 31.4 GiB of 4 measured"));
        QCOMPARE(shown.replace(QChar::Nbsp, u'_'), QStringLiteral("needs 31.4_GiB of 4 measured"));
        shown = text::unbroken(QStringLiteral("误差约 0.6 GiB。8 × 256 个 token"));
        QCOMPARE(shown.replace(QChar::Nbsp, u'_'), QStringLiteral("误差约 0.6_GiB。8 × 256_个_token"));
        QCOMPARE(text::unbroken(QStringLiteral(" 7 ")), QStringLiteral(" 7 "));
        QCOMPARE(text::unbroken(QString()), QString());
    }

    void noSpaceBetweenChineseSentences()
    {
        const QStringList two{QStringLiteral("One."), QStringLiteral("Two.")};
        QCOMPARE(text::inOneLine(two), QStringLiteral("One. Two."));
        m_language.setLanguage(QStringLiteral("zh_CN"));
        QCOMPARE(text::inOneLine(two), QStringLiteral("One.Two."));
        m_language.setLanguage(QStringLiteral("en"));
    }

    void everyFieldHasAName()
    {
        for (const auto &field : scenario::fields()) {
            const QString path = QString::fromUtf8(field.path.data(), static_cast<qsizetype>(field.path.size()));
            QVERIFY2(text::fieldName(field.path) != path, qPrintable(path));
            for (const auto word : field.words)
                QVERIFY(!text::wordName(field.path, word).isEmpty());
        }
    }

    void everyTermAndPhaseHasAName()
    {
        for (const auto &[term, word] : Words<estimate::Term>::table) {
            QVERIFY(!text::termName(term).isEmpty());
            QVERIFY(text::termExplanation(term).endsWith(QLatin1Char('.')));
        }
        for (const auto &[phase, word] : Words<estimate::Phase>::table)
            QVERIFY(!text::phaseName(phase).isEmpty());
        for (int i = 0; i < static_cast<int>(estimate::HostTerm::Count); ++i)
            QVERIFY(!text::hostTermName(static_cast<estimate::HostTerm>(i)).isEmpty());
    }

    void everyRuleHasWords()
    {
        for (const char *id : {"file-2n", "infer-2n", "train-16n", "train-20n", "full-5a", "lora-a", "train-8n",
                               "ratio-3-4x", "megatron-18n", "llama-factory-table"}) {
            QVERIFY2(text::ruleName(id) != QLatin1String(id), id);
            QVERIFY2(!text::ruleRecipe(id).isEmpty(), id);
            QVERIFY2(!text::ruleComment(id).isEmpty(), id);
        }
    }

    void problemSaysPlaceWhatAndExpected()
    {
        const Problem range{"out-of-range", Severity::Error, "a.headroom", "scenarios[0].training.micro_batch",
                            "-1",           "1..1048576"};
        QCOMPARE(
            text::problemText(range),
            QStringLiteral("a.headroom: scenarios[0].training.micro_batch: is out of range (found: -1); expected 1 "
                           "to 1,048,576"));
        const Problem model{
            "unknown-model", Severity::Error, {}, "--model", "lama-2", {}, {"llama-2-7b", "llama-2-13b"}};
        QCOMPARE(text::problemText(model),
                 QStringLiteral("--model: no model is called “lama-2”; nearest: llama-2-7b, llama-2-13b"));
        const Problem card{"bf16-unsupported",
                           Severity::Warning,
                           {},
                           "training.precision",
                           "V100",
                           "fp16",
                           {"training.precision=mixed-fp16"}};
        QCOMPARE(text::problemText(card), QStringLiteral("training.precision: V100 has no bf16; use fp16; to change: "
                                                         "training.precision=mixed-fp16"));
    }

    // In the window a place is the setting's own name, and what can be said once is not said twice.
    void problemsInTheWindowNameTheSetting()
    {
        const Problem card{"bf16-unsupported",
                           Severity::Warning,
                           {},
                           "training.precision",
                           "V100",
                           "fp16",
                           {"training.precision=mixed-fp16"}};
        QCOMPARE(text::problemText(card, text::PlaceNames::Words),
                 QStringLiteral("Precision: V100 has no bf16; use fp16"));
        QCOMPARE(text::problemText(card, text::PlaceNames::None), QStringLiteral("V100 has no bf16; use fp16"));
        const Problem heads{"heads-not-divisible",
                            Severity::Error,
                            {},
                            "parallelism.tensor",
                            "64 / 5",
                            "4, 8",
                            {"parallelism.tensor=4", "parallelism.tensor=8"}};
        QCOMPARE(text::problemText(heads, text::PlaceNames::Words),
                 QStringLiteral("Tensor parallel: the attention heads cannot be divided (64 / 5); "
                                "possible: 4, 8"));
        const Problem host{"host-memory-exceeded",
                           Severity::Error,
                           {},
                           "hardware.host_memory_gib",
                           std::to_string(std::int64_t{371} << 30),
                           std::to_string(std::int64_t{256} << 30)};
        QVERIFY(text::problemText(host, text::PlaceNames::Words)
                    .endsWith(QStringLiteral("host memory: 371.0 GiB needed, 256.0 GiB present")));
        QVERIFY(text::problemText(host).startsWith(QStringLiteral("hardware.host_memory_gib: host memory: 371.0 GiB")));
    }

    // LLaMA-Factory#3422, #6999: a row of a table was read as a promise for another recipe.
    void theRecipeIsNamed()
    {
        const auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
        QVERIFY(data.ok());
        scenario::Scenario s;
        s.model = "llama-3.1-70b";
        s.task = scenario::Task::Full;
        s.hardware.gpus = {{"h100-80gb-sxm", 8, nullptr}};
        s.parallelism.zeroStage = 3;
        s.training.precision = scenario::Precision::Bf16;
        const auto pure = scenario::resolve(s, (*data)->world());
        s.training.precision = scenario::Precision::MixedBf16;
        const auto mixed = scenario::resolve(s, (*data)->world());
        QVERIFY(pure.ok() && mixed.ok());
        QCOMPARE(text::recipeInWords(*pure), QStringLiteral("pure bf16 · AdamW · ZeRO-3 · 1 × 2,048 tokens"));
        QCOMPARE(text::recipeInWords(*mixed), QStringLiteral("mixed bf16 · AdamW · ZeRO-3 · 1 × 2,048 tokens"));
        s.task = scenario::Task::Qlora;
        s.training = {};
        const auto packed = scenario::resolve(s, (*data)->world());
        QVERIFY(packed.ok());
        QVERIFY(text::recipeInWords(*packed).startsWith(QStringLiteral("base in nf4 · ")));
    }

    void shippedPlansSpeakTheLanguage()
    {
        m_language.setLanguage(QStringLiteral("zh_CN"));
        const QDir plans(QStringLiteral(HEADROOM_SOURCE_DIR "/resources/plans"));
        int names = 0;
        for (const auto &file : plans.entryInfoList({QStringLiteral("*.headroom")}, QDir::Files)) {
            const auto plan = scenario::readPlan(std::filesystem::path(file.absoluteFilePath().toStdString()));
            QVERIFY(plan.ok());
            QVERIFY2(text::isExampleName(plan->plan.title), plan->plan.title.c_str());
            for (const auto &scenario : plan->plan.scenarios) {
                QVERIFY2(scenario.name.empty() || text::isExampleName(scenario.name), scenario.name.c_str());
                names += text::exampleName(scenario.name) != QString::fromStdString(scenario.name) ? 1 : 0;
            }
        }
        QVERIFY(names > 5);
        QCOMPARE(text::exampleName("Inference, my own"), QStringLiteral("Inference, my own"));
        m_language.setLanguage(QStringLiteral("en"));
    }

    void percentSignsInFoundTextStay()
    {
        const Problem odd{"unknown-model", Severity::Error, {}, "model", "100%2 %1", {}};
        QCOMPARE(text::problemText(odd), QStringLiteral("model: no model is called “100%2 %1”"));
    }

private:
    text::LanguageManager m_language;
};

// "Nine of ten" needs ten; the short form and the sentence rest on the same thing.
void TestTexts::bandsOfFewRuns()
{
    estimate::Estimate estimate;
    estimate.groups.emplace_back();
    auto &group = estimate.groups.front();
    group.phases.emplace_back();
    group.phases.front().terms[estimate::Term::Weights] = std::int64_t{10} << 30;
    group.bandBytes = std::int64_t{1} << 30;
    estimate.band = {.basis = resources::BandBasis::Kind, .rows = 2};
    QVERIFY(!text::bandSentence(estimate).contains(QStringLiteral("nine of ten")));
    QVERIFY(text::bandSentence(estimate).contains(QStringLiteral("2 measured runs of this kind")));
    QVERIFY(text::bandInShort(estimate).contains(QStringLiteral("2 measured runs")));
    estimate.band.rows = 10;
    QVERIFY(text::bandSentence(estimate).contains(QStringLiteral("nine of ten of the 10")));
    estimate.band = {.basis = resources::BandBasis::Parts, .rows = 81};
    for (const QString &said : {text::bandSentence(estimate), text::bandInShort(estimate)})
        QVERIFY2(said.contains(QStringLiteral("81")) && said.contains(QStringLiteral("no whole run")),
                 qPrintable(said));
}

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
