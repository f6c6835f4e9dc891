// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Speed, cost and launch files in the report: there where they are known, gone where they are not.
#include "app/report/speed_blocks.h"
#include "app/text/language_manager.h"
#include "core/scenario/fields.h"

#include <QTest>

using namespace headroom;
using namespace headroom::report;

class TestSpeedBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void languages_data();
    void figuresAndFiles_data() { languages_data(); }
    void figuresAndFiles();
    void unknownCardHasNoSpeed();
    void noEngineNoFiles();

private:
    [[nodiscard]] ScenarioContent contentOf(std::initializer_list<const char *> settings) const
    {
        Question question;
        question.plan.scenarios.emplace_back();
        for (const char *setting : settings) {
            if (scenario::setFromText(question.plan.scenarios.front(), setting))
                qFatal("%s", setting);
        }
        return report::contentOf(question, m_data->world()).value().scenarios.front();
    }
    std::unique_ptr<DataFolder> m_data;
};

void TestSpeedBlocks::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

void TestSpeedBlocks::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestSpeedBlocks::figuresAndFiles()
{
    QFETCH(QString, language);
    text::LanguageManager manager;
    manager.setLanguage(language);
    const auto content = contentOf({"model=llama-3.1-8b", "hardware.gpu=h100-80gb-sxm"});
    const auto blocks = speedBlocks(content);
    QCOMPARE(blocks.front().kind, BlockKind::Heading);
    QCOMPARE(blocks.front().text,
             language == QLatin1String("zh_CN") ? QStringLiteral("速度与费用") : QStringLiteral("Speed and cost"));
    std::size_t rows = 0;
    for (const auto &block : blocks)
        rows += block.table.rows.size();
    QVERIFY(rows >= 6);
    const auto files = launchBlocks(content);
    QCOMPARE(files.back().kind, BlockKind::Code);
    QVERIFY(files.back().text.startsWith(u"# "));
    QVERIFY(files.back().text.contains(QStringLiteral("vllm serve meta-llama/Llama-3.1-8B")));
}

void TestSpeedBlocks::unknownCardHasNoSpeed()
{
    const auto content = contentOf({"model=llama-3.2-1b", "hardware.gpu=apple-m5", "inference.engine=llama.cpp"});
    QVERIFY(speedBlocks(content).empty());
    QVERIFY(!launchBlocks(content).empty());
}

void TestSpeedBlocks::noEngineNoFiles()
{
    const auto content = contentOf({"model=llama-3.1-8b", "hardware.gpu=h100-80gb-sxm", "inference.engine=generic"});
    QVERIFY(launchBlocks(content).empty());
    QVERIFY(!speedBlocks(content).empty());
}

QTEST_GUILESS_MAIN(TestSpeedBlocks)
#include "tst_speed_blocks.moc"
