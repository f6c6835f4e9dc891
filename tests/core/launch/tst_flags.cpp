// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each engine calls a setting, found by writing the plan twice: known pairs, and over all keys of all engines
// nothing that the engine's own sources do not have.
#include "core/launch/flags.h"
#include "core/resources/json_reading.h"
#include "tests/core/scenario/scenario_rows.h"

#include <QTest>

using namespace headroom;

class TestFlags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void names_data();
    void names();
    void whatAnEngineHasNoWordFor();
    void onlyKnownNames_data();
    void onlyKnownNames();
    void filesTakenApart();

private:
    [[nodiscard]] scenario::Resolved resolved(const QStringList &settings) const
    {
        return m_rows.resolved(scenario::ScenarioRows::with({}, settings));
    }
    [[nodiscard]] QString said(const scenario::Resolved &r, const char *path) const
    {
        const auto flags = launch::flagsOf(r, m_rows.world(), path);
        QStringList list;
        for (const auto &name : flags ? flags->names : std::vector<std::string>())
            list << QString::fromStdString(name);
        return list.join(u' ');
    }

    scenario::ScenarioRows m_rows;
};

namespace {
const QStringList serving{"model=qwen2.5-7b", "hardware.gpu=a100-80gb-sxm", "hardware.gpus=4"};
const QStringList training{"model=qwen2.5-7b", "task=full", "hardware.gpu=a100-80gb-sxm", "hardware.gpus=8",
                           "parallelism.zero_stage=3"};
}  // namespace

void TestFlags::initTestCase()
{
    QVERIFY(m_rows.open());
}

void TestFlags::names_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *engine, QStringList settings, const char *key, const char *path,
                        const char *expected) {
        settings << QString::fromUtf8(key) + QString::fromUtf8(engine);
        QTest::addRow("%s %s", engine, path) << settings << QString::fromUtf8(path) << QString::fromUtf8(expected);
    };
    const char *engine = "inference.engine=", *framework = "training.framework=";
    row("vllm", serving, engine, "inference.context", "--max-model-len");
    row("vllm", serving, engine, "parallelism.tensor", "--tensor-parallel-size");
    row("vllm", serving, engine, "inference.gpu_memory_utilization", "--gpu-memory-utilization");
    row("vllm", serving, engine, "inference.cuda_graphs", "--enforce-eager");
    row("vllm", serving, engine, "inference.max_batched_tokens", "--max-num-batched-tokens");
    row("sglang", serving, engine, "inference.context", "--context-length");
    row("sglang", serving, engine, "inference.gpu_memory_utilization", "--mem-fraction-static");
    row("llama.cpp", serving + QStringList{"inference.weights=gguf:Q4_K_M"}, engine, "inference.context", "-c");
    row("llama.cpp", serving + QStringList{"inference.weights=gguf:Q4_K_M"}, engine, "inference.kv_cache", "-ctk -ctv");
    row("llama-factory", training, framework, "training.sequence_length", "cutoff_len");
    row("llama-factory", training, framework, "training.micro_batch", "per_device_train_batch_size");
    row("deepspeed", training, framework, "parallelism.zero_stage", "zero_optimization.stage");
    row("deepspeed", training, framework, "training.recompute", "--gradient_checkpointing");
    row("transformers", training, framework, "training.micro_batch", "--per_device_train_batch_size");
    row("torchtitan",
        {"model=llama-3.1-8b", "task=pretrain", "hardware.gpu=h100-80gb-sxm", "hardware.gpus=8",
         "parallelism.zero_stage=3"},
        framework, "training.sequence_length",
        "training.max_context_length training.num_tokens_per_microbatch_per_dp_rank");
    row("megatron", {"model=llama-3.1-8b", "task=pretrain", "hardware.gpu=h100-80gb-sxm", "hardware.gpus=8"}, framework,
        "parallelism.tensor", "--tensor-model-parallel-size");
}

void TestFlags::names()
{
    QFETCH(QStringList, settings);
    QFETCH(QString, path);
    QFETCH(QString, expected);
    QCOMPARE(said(resolved(settings), path.toUtf8().constData()), expected);
}

void TestFlags::whatAnEngineHasNoWordFor()
{
    const auto vllm = resolved(serving);
    QVERIFY(said(vllm, "inference.gpu_layers").isEmpty());
    QVERIFY(said(vllm, "hardware.reserved_gib").isEmpty());
    QVERIFY(said(vllm, "no.such.key").isEmpty());
    // Hugging Face generate() has no launcher of its own.
    QVERIFY(said(resolved(serving + QStringList{"inference.engine=transformers"}), "inference.context").isEmpty());
}

void TestFlags::onlyKnownNames_data()
{
    QTest::addColumn<QStringList>("settings");
    for (const char *engine : {"vllm", "sglang"})
        QTest::newRow(engine) << serving +
                                     QStringList{QStringLiteral("inference.engine=%1").arg(QLatin1String(engine))};
    for (const char *framework : {"deepspeed", "llama-factory", "transformers", "ms-swift"})
        QTest::newRow(framework) << training +
                                        QStringList{
                                            QStringLiteral("training.framework=%1").arg(QLatin1String(framework))};
}

// The names are those that the writers write, which tst_launch checks against the engines' sources.
void TestFlags::onlyKnownNames()
{
    QFETCH(QStringList, settings);
    const auto r = resolved(settings);
    const auto file = resources::readJsonFile(HEADROOM_SOURCE_DIR "/tests/core/launch/data/flags.json");
    QVERIFY(file.ok());
    const std::string known = file->dump();
    int found = 0;
    for (const auto &field : scenario::fields()) {
        const auto flags = launch::flagsOf(r, m_rows.world(), field.path);
        for (const auto &name : flags ? flags->names : std::vector<std::string>()) {
            ++found;
            std::string bare = name.substr(name.rfind('.') == std::string::npos ? 0 : name.rfind('.') + 1);
            bare = bare.substr(std::min(bare.find_first_not_of('-'), bare.size()));
            QVERIFY2(known.find(bare) != std::string::npos, name.c_str());
        }
    }
    QVERIFY(found >= 5);
}

void TestFlags::filesTakenApart()
{
    launch::Launch launch;
    launch.files = {{"run.sh", "X=1 tool serve a \\\n  --flag 3 --switch -c 4\n", "#", true},
                    {"a.yaml", "one: 1\nmap:\n  two: \"b\"\n", "#", false},
                    {"a.json", "{\"a\": {\"b\": true}, \"c\": \"d\"}", "", false},
                    {"a.py", "    c.x.y = 5\n    c.p = Size(q=2, r=3)\n", "#", false}};
    using Pair = std::pair<std::string, std::string>;
    const auto values = launch::namedValues(launch);
    for (const Pair &expected : {Pair{"--flag", "3"}, Pair{"--switch", ""}, Pair{"-c", "4"}, Pair{"one", "1"},
                                 Pair{"a.b", "true"}, Pair{"c", "d"}, Pair{"q", "2"}, Pair{"r", "3"}})
        QVERIFY2(std::find(values.begin(), values.end(), expected) != values.end(), expected.first.c_str());
}

QTEST_GUILESS_MAIN(TestFlags)
#include "tst_flags.moc"
