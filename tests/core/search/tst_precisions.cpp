// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sixteen, eight and four bits of one plan.
#include "core/search/precisions.h"

#include "core/world.h"

#include <QTest>

using namespace headroom;

class TestPrecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = DataFolder::open(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources");
        QVERIFY(opened.ok());
        m_data = std::move(opened).value();
    }

    void eachIsThePlanWithOtherWeights_data()
    {
        QTest::addColumn<QString>("gpu");
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("weights");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *gpu, const char *engine, const char *weights, const QStringList &expected) {
            QTest::addRow("%s %s %s", gpu, engine, weights)
                << QString::fromLatin1(gpu) << QString::fromLatin1(engine) << QString::fromLatin1(weights) << expected;
        };
        row("rtx-4090", "vllm", "", {"bf16", "fp8", "awq-int4"});
        row("rtx-3090", "vllm", "gptq-int4", {"bf16", "int8-w8a8", "gptq-int4"});
        row("rtx-2080-ti-22gb", "vllm", "fp16", {"fp16", "int8-w8a8", "awq-int4"});
        row("rtx-3060-12gb", "llama.cpp", "gguf:Q5_K_M", {"gguf:F16", "gguf:Q8_0", "gguf:Q5_K_M"});
        row("rtx-4090", "transformers", "", {"bf16", "int8", "nf4"});
    }

    void eachIsThePlanWithOtherWeights()
    {
        QFETCH(QString, gpu);
        QFETCH(QString, engine);
        QFETCH(QString, weights);
        QFETCH(QStringList, expected);
        const search::Asker asker(m_data->world(), {});
        const auto now = asker.ask(plan(gpu.toStdString(), engine.toStdString(), weights.toStdString()));
        QVERIFY(now);
        const auto found = search::precisions(*now, asker);
        QCOMPARE(found.size(), std::size_t{3});
        int asked = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(QString::fromStdString(found[i].weights), expected[static_cast<qsizetype>(i)]);
            const auto again = asker.ask(found[i].scenario);
            QVERIFY(again);
            QCOMPARE(again->estimate.worst().bytes(), found[i].estimate.worst().bytes());
            QVERIFY(i == 0 || found[i].estimate.worst().bytes() < found[i - 1].estimate.worst().bytes());
            asked += found[i].asked ? 1 : 0;
        }
        QCOMPARE(asked, 1);
    }

    void trainingHasNone()
    {
        auto training = plan("rtx-4090", "vllm", "");
        training.task = scenario::Task::Lora;
        training.inference = {};
        const search::Asker asker(m_data->world(), {});
        const auto now = asker.ask(training);
        QVERIFY(now);
        QVERIFY(search::precisions(*now, asker).empty());
    }

private:
    static scenario::Scenario plan(const std::string &gpu, const std::string &engine, const std::string &weights)
    {
        scenario::Scenario s;
        s.model = "qwen2.5-7b";
        s.hardware.gpus.push_back({gpu, 1});
        s.inference.engine = fromWord<scenario::Engine>(engine);
        if (!weights.empty())
            s.inference.weights = weights;
        return s;
    }

    std::unique_ptr<DataFolder> m_data;
};

QTEST_GUILESS_MAIN(TestPrecisions)
#include "tst_precisions.moc"
