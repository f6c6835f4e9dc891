// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every warning with its key and its fix, and asks that must stay without one.
#include "core/scenario/plan_json.h"
#include "core/scenario/resolve.h"
#include "tests/core/scenario/scenario_rows.h"

#include <QTest>

using namespace headroom;
using namespace headroom::scenario;

class TestFeatureWarnings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_rows.open()); }
    void warns_data();
    void warns();
    void doesNotWarn_data();
    void doesNotWarn();
    void fixesRemoveTheirWarning();
    void theSixtyFiveBillionPlanWarns();

private:
    ScenarioRows m_rows;
};

void TestFeatureWarnings::warns_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("assignments");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("fix");
    const auto row = [](const char *model, const char *assignments, const char *code, const char *path,
                        const char *fix) {
        QTest::addRow("%s: %s %s", code, model, assignments) << model << assignments << code << path << fix;
    };
    const char *v100 = "task=full hardware.gpu=v100-32gb-sxm";
    row("qwen2.5-7b", v100, "bf16-unsupported", "training.precision", "training.precision=mixed-fp16");
    row("qwen2.5-7b", "task=full hardware.gpu=rtx-2080-ti-22gb training.precision=amp-bf16", "bf16-unsupported",
        "training.precision", "training.precision=amp-fp16");
    row("qwen2.5-7b", "hardware.gpu=v100-32gb-sxm", "bf16-unsupported", "inference.weights", "inference.weights=fp16");
    row("qwen2.5-7b", "hardware.gpu=v100-32gb-sxm inference.kv_cache=bf16", "bf16-unsupported", "inference.weights",
        "inference.weights=fp16");
    row("qwen2.5-7b", "task=lora hardware.gpu=t4 training.base_weights=bf16 training.precision=mixed-fp16",
        "bf16-unsupported", "training.base_weights", "training.base_weights=fp16");
    row("qwen2.5-7b", v100, "flash-attention-unsupported", "training.flash_attention",
        "training.flash_attention=false");
    row("qwen2.5-7b", "hardware.gpu=t4 inference.weights=fp16 inference.flash_attention=true",
        "flash-attention-unsupported", "inference.flash_attention", "inference.flash_attention=false");
    row("qwen2.5-7b", "inference.weights=fp8", "fp8-unsupported", "inference.weights", "inference.weights=bf16");
    row("qwen2.5-7b", "task=full training.precision=fp8", "fp8-unsupported", "training.precision",
        "training.precision=mixed-bf16");
    row("qwen2.5-7b", "inference.kv_cache=fp8", "fp8-unsupported", "inference.kv_cache", "inference.kv_cache=bf16");
    row("qwen2.5-7b", "inference.weights=nvfp4", "fp4-unsupported", "inference.weights", "inference.weights=bf16");
    row("qwen2.5-7b", "hardware.gpu=v100-32gb-sxm inference.weights=int8", "int8-unsupported", "inference.weights",
        "inference.weights=fp16");
    row("llama-1-7b", "inference.context=4096", "sequence-beyond-model", "inference.context", "inference.context=2048");
    row("llama-1-7b", "inference.prompt_tokens=2048", "sequence-beyond-model", "inference.prompt_tokens",
        "inference.prompt_tokens=1536");
    row("llama-1-7b", "task=full training.sequence_length=4096", "sequence-beyond-model", "training.sequence_length",
        "training.sequence_length=2048");
    row("qwen2.5-7b", "inference.context=1024", "context-below-tokens", "inference.context", "inference.context=2560");
    row("qwen2.5-7b", "inference.engine=llama.cpp inference.weights=nf4", "format-not-of-engine", "inference.weights",
        "inference.weights=gguf:Q4_K_M");
    row("qwen2.5-7b", "inference.engine_version=latest", "version-not-read", "inference.engine_version", "");
    row("qwen2.5-7b", "task=full parallelism.zero_stage=3", "zero-one-rank", "parallelism.zero_stage",
        "parallelism.zero_stage=0");
    row("qwen2.5-7b",
        "task=full training.framework=deepspeed hardware.gpus=4 parallelism.pipeline=2 parallelism.zero_stage=3",
        "zero3-pipeline", "parallelism.zero_stage", "parallelism.zero_stage=1");
    row("qwen2.5-7b", "task=full training.framework=fsdp hardware.gpus=4", "fsdp-not-sharded", "parallelism.zero_stage",
        "parallelism.zero_stage=3");
    row("llama-3.1-70b", "task=full hardware.gpus=16 parallelism.tensor=16", "tensor-across-nodes",
        "parallelism.tensor", "");
    row("qwen2.5-7b", "task=full hardware.gpus=4 parallelism.expert=4", "expert-parallel-without-experts",
        "parallelism.expert", "parallelism.expert=1");
    row("qwen2.5-7b", "task=full training.loss=standard training.fused_loss=true", "loss-contradiction",
        "training.fused_loss", "training.fused_loss=false");
}

void TestFeatureWarnings::warns()
{
    QFETCH(QString, model);
    QFETCH(QString, assignments);
    QFETCH(QString, code);
    QFETCH(QString, path);
    QFETCH(QString, fix);
    const Resolved r = m_rows.resolved(m_rows.scenarioOf(model, assignments));
    const Problem *problem = find(r.warnings, code.toStdString());
    QVERIFY2(problem, qPrintable(codes(r.warnings)));
    QVERIFY(problem->severity != Severity::Error);
    QCOMPARE(text(problem->path), path);
    if (!fix.isEmpty())
        QCOMPARE(text(problem->nearest.front()), fix);
}

void TestFeatureWarnings::doesNotWarn_data()
{
    QTest::addColumn<QString>("assignments");
    for (const char *row :
         {"", "task=full", "task=qlora", "hardware.gpu=v100-32gb-sxm inference.weights=fp16",
          "hardware.gpu=t4 inference.engine=llama.cpp", "hardware.gpu=t4 inference.weights=int8",
          "hardware.gpu=h100-80gb-sxm inference.weights=fp8 inference.kv_cache=fp8",
          "hardware.gpu=mi300x-192gb inference.weights=fp8", "hardware.gpu=rtx-4090 task=full training.precision=fp8",
          "hardware.gpu=t4 task=full training.precision=mixed-fp16 training.flash_attention=false",
          "task=full training.framework=fsdp hardware.gpus=4 parallelism.zero_stage=3",
          "hardware.gpus=4 parallelism.tensor=4 task=full"})
        QTest::newRow(*row ? row : "nothing said") << row;
}

void TestFeatureWarnings::doesNotWarn()
{
    QFETCH(QString, assignments);
    const Resolved r = m_rows.resolved(m_rows.scenarioOf(QStringLiteral("qwen2.5-7b"), assignments));
    QVERIFY2(r.warnings.empty(), qPrintable(codes(r.warnings)));
}

// A click on the fix of any warning takes it away and adds no new one.
void TestFeatureWarnings::fixesRemoveTheirWarning()
{
    Scenario scenario = m_rows.scenarioOf(QStringLiteral("llama-1-65b"),
                                          QStringLiteral("task=full hardware.gpu=v100-32gb-sxm hardware.gpus=4 "
                                                         "parallelism.zero_stage=3 training.sequence_length=4096"));
    for (int clicks = 0; clicks < 10; ++clicks) {
        const Resolved r = m_rows.resolved(scenario);
        if (r.warnings.empty()) {
            QCOMPARE(clicks, 3);  // precision, attention, length
            QCOMPARE(r.training.precision, Precision::MixedFp16);
            return;
        }
        QVERIFY(!setFromText(scenario, r.warnings.front().nearest.front()));
    }
    QFAIL("the fixes do not end");
}

// S9.4, S9.5: no bf16 and no FlashAttention on V100, each with its fix.
void TestFeatureWarnings::theSixtyFiveBillionPlanWarns()
{
    const auto plan = readPlan(HEADROOM_SOURCE_DIR "/resources/plans/seed-4xv100-65b.headroom");
    QVERIFY(plan.ok());
    QCOMPARE(plan->plan.scenarios.size(), std::size_t{6});
    const Resolved full = m_rows.resolved(plan->plan.scenarios.at(3));
    QVERIFY(find(full.warnings, "bf16-unsupported"));
    QVERIFY(find(full.warnings, "flash-attention-unsupported"));
    const Resolved qlora = m_rows.resolved(plan->plan.scenarios.at(5));
    QVERIFY2(qlora.warnings.empty(), qPrintable(codes(qlora.warnings)));
}

QTEST_APPLESS_MAIN(TestFeatureWarnings)
#include "tst_feature_warnings.moc"
