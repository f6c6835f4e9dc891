// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of one kind of work is what `validate` says of all rows of that kind.
#include "core/accuracy/evidence.h"

#include "core/world.h"

#include <QTest>

using namespace headroom;

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheWholeTable_data()
    {
        QTest::addColumn<int>("task");
        QTest::addColumn<QString>("framework");
        QTest::newRow("vllm") << static_cast<int>(scenario::Task::Inference) << "vllm";
        QTest::newRow("llama.cpp") << static_cast<int>(scenario::Task::Inference) << "llama.cpp";
        QTest::newRow("lora") << static_cast<int>(scenario::Task::Lora) << "transformers";
        QTest::newRow("pretrain") << static_cast<int>(scenario::Task::Pretrain) << "megatron";
    }

    void agreesWithTheWholeTable()
    {
        QFETCH(int, task);
        QFETCH(QString, framework);
        auto opened = DataFolder::open(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources");
        QVERIFY(opened.ok());
        const auto world = opened.value()->world();
        accuracy::Validation all;
        for (const char *name : {"measured/training.json", "measured/inference.json"}) {
            const auto file = world.folder / name;
            const auto rows = accuracy::readRows(file);
            QVERIFY(rows.ok());
            accuracy::judge(*rows, file.string(), world, all);
        }
        accuracy::addStatistics(all);
        const auto evidence = accuracy::evidenceFor(resolved(task, framework, world), world);
        bool found = false;
        for (const auto &each : all.statistics) {
            if (each.quantity != "memory" || each.framework != framework.toStdString() ||
                each.task != wordOf(static_cast<scenario::Task>(task)))
                continue;
            found = true;
            QCOMPARE(evidence.count, each.count);
            QCOMPARE(evidence.medianAbsError, each.medianAbsError);
            QCOMPARE(evidence.p90AbsError, each.p90AbsError);
        }
        QVERIFY(found);
    }

    void nothingMeasuredIsSaid()
    {
        auto opened = DataFolder::open(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources");
        QVERIFY(opened.ok());
        const auto world = opened.value()->world();
        const auto kind = resolved(static_cast<int>(scenario::Task::Pretrain), QStringLiteral("unsloth"), world);
        QCOMPARE(accuracy::evidenceFor(kind, world).count, std::size_t{0});
    }

private:
    static scenario::Resolved resolved(int task, const QString &framework, const scenario::World &world)
    {
        scenario::Scenario asked;
        asked.model = "llama-3.1-8b";
        asked.task = static_cast<scenario::Task>(task);
        asked.hardware.gpus = {{"h100-80gb-sxm", 8}};
        if (scenario::isTraining(asked.task))
            asked.training.framework = fromWord<scenario::Framework>(framework.toStdString());
        else
            asked.inference.engine = fromWord<scenario::Engine>(framework.toStdString());
        auto answer = scenario::resolve(asked, world);
        return answer.ok() ? std::move(answer).value() : scenario::Resolved{};
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
