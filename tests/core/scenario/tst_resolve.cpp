// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults of every engine and framework, and every refusal; with the shipped data.
#include "core/scenario/plan_json.h"
#include "core/scenario/resolve.h"
#include "tests/core/scenario/scenario_rows.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using namespace headroom::scenario;

class TestResolve : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_rows.open()); }
    void defaults_data();
    void defaults();
    void frameworkDefaults_data();
    void frameworkDefaults();
    void refuses_data();
    void refuses();
    void refusesUnknownNamesWithTheNearest();
    void refusesValuesSetBehindTheTable();
    void validateFindsEveryProblem();
    void fixesOfARefusalPutItRight();
    void inlineModelIsRead();
    void whatAModelLeavesOpenIsSaid();
    void aNameWithNulIsNoFile();
    void whatWasSaidIsNotAssumed();
    void hugeSizesDoNotOverflow();
    void examplePlansResolve_data();
    void examplePlansResolve();

private:
    ScenarioRows m_rows;

    QString describe(const Resolved &r, const QString &key) const;
    QString describeTraining(const Resolved &r, const QString &key) const;
};

QString TestResolve::describeTraining(const Resolved &r, const QString &key) const
{
    const auto &t = r.training;
    const auto word = [](std::string_view w) {
        return QString::fromLatin1(w.data(), static_cast<qsizetype>(w.size()));
    };
    if (key == QLatin1String("precision"))
        return word(wordOf(t.precision));
    if (key == QLatin1String("gradient"))
        return word(wordOf(t.gradientDtype));
    if (key == QLatin1String("loss"))
        return word(wordOf(t.loss));
    if (key == QLatin1String("base"))
        return t.baseWeights ? text(t.baseWeights->id) : QStringLiteral("none");
    if (key == QLatin1String("lora bytes"))
        return QString::number(t.lora.bytesPerElement);
    if (key == QLatin1String("double"))
        return t.doubleQuantization ? QStringLiteral("yes") : QStringLiteral("no");
    if (key == QLatin1String("recompute layers"))
        return QString::number(t.recomputeLayers);
    if (key == QLatin1String("training flash"))
        return t.flashAttention ? QStringLiteral("yes") : QStringLiteral("no");
    if (key == QLatin1String("optimizer"))
        return t.optimizer ? text(t.optimizer->id) : QStringLiteral("none");
    return QStringLiteral("?");
}

QString TestResolve::describe(const Resolved &r, const QString &key) const
{
    const auto &i = r.inference;
    const auto &p = r.parallelism;
    if (key == QLatin1String("layout"))
        return QStringLiteral("t%1 p%2 c%3 d%4").arg(p.tensor).arg(p.pipeline).arg(p.context).arg(p.data);
    if (key == QLatin1String("machine"))
        return QStringLiteral("%1 of %2, %3").arg(r.gpus).arg(r.gpusPerNode).arg(r.nvlinkDomain);
    if (key == QLatin1String("weights"))
        return text(i.weights->id);
    if (key == QLatin1String("kv"))
        return text(i.kvCache->id);
    if (key == QLatin1String("context"))
        return QString::number(i.context);
    if (key == QLatin1String("batched"))
        return QString::number(i.maxBatchedTokens);
    if (key == QLatin1String("seqs"))
        return QString::number(i.maxNumSeqs);
    if (key == QLatin1String("gpu layers"))
        return QString::number(i.gpuLayers);
    if (key == QLatin1String("flash"))
        return i.flashAttention ? QStringLiteral("yes") : QStringLiteral("no");
    if (key == QLatin1String("version"))
        return text(i.engineVersion);
    if (key == QLatin1String("utilisation"))
        return QString::number(i.gpuMemoryUtilization);
    if (key == QLatin1String("sp"))
        return p.sequenceParallel ? QStringLiteral("yes") : QStringLiteral("no");
    return describeTraining(r, key);
}

void TestResolve::defaults_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("assignments");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *model, const char *assignments, const char *key, const char *value) {
        QTest::addRow("%s: %s %s", key, model, assignments) << model << assignments << key << value;
    };
    row("qwen2.5-7b", "", "weights", "bf16");
    row("llama-1-7b", "", "weights", "fp16");
    row("deepseek-v3", "hardware.gpus=8", "weights", "fp8");
    row("qwen2.5-7b", "inference.engine=llama.cpp", "weights", "gguf:F16");
    row("qwen2.5-7b", "", "kv", "bf16");
    row("llama-1-7b", "", "kv", "fp16");
    row("qwen2.5-7b", "inference.weights=fp16", "kv", "fp16");
    row("qwen2.5-7b", "inference.weights=nf4", "kv", "bf16");
    row("qwen2.5-7b", "inference.engine=llama.cpp", "kv", "fp16");
    row("qwen2.5-7b", "", "context", "2560");
    row("qwen2.5-7b", "inference.prompt_tokens=8k", "context", "8704");
    row("qwen2.5-7b", "inference.engine=transformers inference.concurrency=4", "batched", "8192");
    row("qwen2.5-7b", "inference.engine=transformers inference.concurrency=4", "seqs", "4");
    row("qwen2.5-7b", "inference.engine=llama.cpp", "gpu layers", "29");
    row("qwen2.5-7b", "", "utilisation", "0.9");
    row("qwen2.5-7b", "", "flash", "yes");
    row("qwen2.5-7b", "hardware.gpu=v100-32gb-sxm inference.weights=fp16", "flash", "no");
    row("qwen2.5-7b", "hardware.gpu=t4 inference.engine=llama.cpp", "flash", "yes");
    row("qwen2.5-7b", "inference.engine=llama.cpp inference.engine_version=b2900", "flash", "no");
    row("qwen2.5-7b", "inference.engine_version=0.6.3", "version", "0.6.3");
    row("llama-3.1-70b", "hardware.gpus=8", "layout", "t8 p1 c1 d1");
    row("llama-3.1-70b", "hardware.gpus=8 inference.engine=sglang", "layout", "t8 p1 c1 d1");
    row("llama-3.1-70b", "hardware.gpus=8 inference.engine=tensorrt-llm", "layout", "t8 p1 c1 d1");
    row("llama-3.1-70b", "hardware.gpus=5 inference.engine=llama.cpp", "layout", "t1 p5 c1 d1");
    row("llama-3.1-70b", "hardware.gpus=5 inference.engine=transformers", "layout", "t1 p5 c1 d1");
    row("llama-1-65b", "hardware.gpus=5", "layout", "t1 p5 c1 d1");
    row("qwen2.5-7b", "hardware.gpus=8", "layout", "t4 p2 c1 d1");
    row("llama-3.1-70b", "hardware.gpus=6", "layout", "t2 p3 c1 d1");
    row("llama-3.1-8b", "hardware.gpus=33", "layout", "t1 p11 c1 d3");
    row("llama-3.1-8b", "hardware.gpus=37 inference.engine=transformers", "layout", "t1 p1 c1 d37");
    row("llama-3.1-70b", "hardware.gpus=8 parallelism.tensor=4", "layout", "t4 p1 c1 d2");
    row("llama-3.1-70b", "hardware.gpus=8 parallelism.pipeline=2", "layout", "t1 p2 c1 d4");
    row("llama-3.1-70b", "hardware.gpus=8 parallelism.data=2", "layout", "t4 p1 c1 d2");
    row("llama-3.1-70b", "task=full hardware.gpus=16", "layout", "t1 p1 c1 d16");
    row("llama-3.1-70b", "task=full hardware.gpus=16 parallelism.tensor=4 parallelism.pipeline=2", "layout",
        "t4 p2 c1 d2");
    row("qwen2.5-7b", "hardware.gpus=4", "machine", "4 of 4, 4");
    row("llama-3.1-70b", "task=full hardware.gpus=16", "machine", "16 of 8, 8");
    row("llama-3.1-70b", "task=full hardware.gpus=144 hardware.nvlink_domain=72", "machine", "144 of 8, 72");
    row("llama-3.1-8b", "task=full hardware.gpus=2 parallelism.tensor=2", "sp", "yes");
    row("llama-3.1-8b", "task=full hardware.gpus=2 parallelism.tensor=2 training.sequence_length=2047", "sp", "no");
    row("llama-3.1-8b", "hardware.gpus=2 parallelism.tensor=2", "sp", "no");
    row("qwen2.5-7b", "task=lora", "base", "bf16");
    row("qwen2.5-7b", "task=lora training.precision=mixed-fp16", "base", "fp16");
    row("qwen2.5-7b", "task=qlora", "base", "nf4");
    row("qwen2.5-7b", "task=full", "base", "none");
    row("qwen2.5-7b", "task=qlora", "double", "yes");
    row("qwen2.5-7b", "task=lora training.base_weights=nf4", "double", "no");
    row("qwen2.5-7b", "task=full", "optimizer", "adamw");
    row("qwen2.5-7b", "task=full", "recompute layers", "28");
    row("qwen2.5-7b", "task=full", "training flash", "yes");
    row("qwen2.5-7b", "task=full training.flash_attention=false", "training flash", "no");
    row("qwen2.5-7b", "task=full hardware.gpu=t4 training.flash_attention=true", "training flash", "no");
    row("qwen2.5-7b", "task=full training.precision=bf16", "gradient", "bf16");
    row("qwen2.5-7b", "task=full training.precision=fp32", "gradient", "fp32");
    row("qwen2.5-7b", "task=full training.precision=amp-bf16", "gradient", "fp32");
    row("qwen2.5-7b", "task=full training.precision=mixed-fp16", "gradient", "fp16");
    row("qwen2.5-7b", "task=full training.framework=megatron training.precision=mixed-bf16", "gradient", "fp32");
    row("qwen2.5-7b", "task=full training.framework=deepspeed training.precision=mixed-bf16", "gradient", "bf16");
    row("qwen2.5-7b", "task=full training.framework=megatron training.gradient_dtype=bf16", "gradient", "bf16");
    row("qwen2.5-7b", "task=full hardware.gpus=2 parallelism.zero_stage=3 training.framework=fsdp", "gradient", "fp32");
    row("qwen2.5-7b", "task=full hardware.gpus=2 parallelism.tensor=2 parallelism.zero_stage=3 training.framework=fsdp",
        "gradient", "bf16");
    row("qwen2.5-7b", "task=full training.fused_loss=true", "loss", "fused-linear");
    row("qwen2.5-7b", "task=full training.loss=chunked", "loss", "chunked");
    row("qwen2.5-7b", "task=lora training.lora.dtype=fp16", "lora bytes", "2");
}

void TestResolve::defaults()
{
    QFETCH(QString, model);
    QFETCH(QString, assignments);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QCOMPARE(describe(m_rows.resolved(m_rows.scenarioOf(model, assignments)), key), value);
}

void TestResolve::frameworkDefaults_data()
{
    QTest::addColumn<QString>("framework");
    for (const auto &entry : Words<Framework>::table)
        QTest::newRow(std::string(entry.second).c_str()) << text(std::string(entry.second));
}

// What is not said comes from the framework's profile.
void TestResolve::frameworkDefaults()
{
    QFETCH(QString, framework);
    const Resolved r = m_rows.resolved(
        m_rows.scenarioOf(QStringLiteral("qwen2.5-7b"), QStringLiteral("task=lora training.framework=") + framework));
    const auto &profile = m_rows.world().profiles.framework(*fromWord<Framework>(framework.toStdString()));
    QCOMPARE(r.profile, &profile);
    QCOMPARE(r.training.precision, profile.precision);
    QCOMPARE(r.training.loss, profile.loss);
    QCOMPARE(r.training.fusedKernels, profile.fusedKernels);
    QCOMPARE(r.training.lora.bytesPerElement, profile.adapterType == AdapterType::Fp32 ? 4 : 2);
}

void TestResolve::refuses_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("assignments");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *model, const char *assignments, const char *code, const char *path,
                        const char *expected) {
        QTest::addRow("%s: %s %s", code, model, assignments) << model << assignments << code << path << expected;
    };
    row("llama-1-65b", "hardware.gpus=5 parallelism.tensor=5", "heads-not-divisible", "parallelism.tensor", "4, 8");
    row("qwen2.5-7b", "hardware.gpus=7 parallelism.tensor=7", "kv-heads-not-divisible", "parallelism.tensor", "4, 28");
    row("llama-3.1-8b", "task=full hardware.gpus=8 parallelism.tensor=2 parallelism.data=2", "sizes-product",
        "parallelism", "8");
    row("llama-3.1-8b", "task=full hardware.gpus=8 parallelism.tensor=16", "sizes-product", "parallelism", "8");
    row("llama-3.1-8b", "task=full hardware.gpus=6 parallelism.tensor=4", "sizes-product", "parallelism", "6");
    row("llama-3.1-8b", "task=full hardware.gpus=64 parallelism.pipeline=64", "more-stages-than-layers",
        "parallelism.pipeline", "1..32");
    row("llama-3.1-8b", "task=full hardware.gpus=8 parallelism.pipeline=8 parallelism.virtual_pipeline=8",
        "more-stages-than-layers", "parallelism.virtual_pipeline", "1..4");
    row("llama-3.1-8b", "task=full parallelism.virtual_pipeline=2", "virtual-without-pipeline",
        "parallelism.virtual_pipeline", "1");
    row("mixtral-8x7b", "task=full hardware.gpus=6 parallelism.expert=6", "experts-not-divisible", "parallelism.expert",
        "8");
    row("mixtral-8x7b", "task=full hardware.gpus=4 parallelism.expert=8", "expert-parallel-not-divisible",
        "parallelism.expert", "4");
    row("llama-3.1-8b", "task=full hardware.gpus=3 parallelism.context=3", "sequence-not-divisible",
        "training.sequence_length", "2049");
    row("llama-3.1-8b", "inference.engine=llama.cpp inference.gpu_layers=34", "too-many-gpu-layers",
        "inference.gpu_layers", "0..33");
    row("llama-3.1-8b", "task=full training.recompute_layers=33", "too-many-recompute-layers",
        "training.recompute_layers", "0..32");
}

void TestResolve::refuses()
{
    QFETCH(QString, model);
    QFETCH(QString, assignments);
    QFETCH(QString, code);
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const Scenario scenario = m_rows.scenarioOf(model, assignments);
    const auto result = resolve(scenario, m_rows.world());
    QVERIFY(!result.ok());
    const auto problems = validate(scenario, m_rows.world());
    const Problem *problem = find(problems, code.toStdString());
    QVERIFY2(problem, qPrintable(codes(problems)));
    QCOMPARE(text(problem->path), path);
    QCOMPARE(text(problem->expected), expected);
    QCOMPARE(problem->severity, Severity::Error);
    QCOMPARE(result.problem(), problems.front());
}

void TestResolve::refusesUnknownNamesWithTheNearest()
{
    const auto refusal = [&](const char *model, const char *assignments) {
        return validate(m_rows.scenarioOf(QString::fromLatin1(model), QString::fromLatin1(assignments)),
                        m_rows.world());
    };
    const auto named = [](const Problem *problem, const char *name) {
        return problem && std::find(problem->nearest.begin(), problem->nearest.end(), name) != problem->nearest.end();
    };
    QVERIFY(named(find(refusal("qwen2.5-7", ""), "unknown-model"), "qwen2.5-7b"));
    QVERIFY(named(find(refusal("qwen2.5-7b", "hardware.gpu=rtx-409"), "unknown-gpu"), "rtx-4090"));
    QVERIFY(named(find(refusal("qwen2.5-7b", "inference.weights=nf5"), "unknown-format"), "nf4"));
    QVERIFY(named(find(refusal("qwen2.5-7b", "inference.weights=gguf:Q4_KM"), "unknown-format"), "gguf:Q4_K_M"));
    QVERIFY(named(find(refusal("qwen2.5-7b", "inference.kv_cache=q8"), "unknown-format"), "q8_0"));
    QVERIFY(find(refusal("qwen2.5-7b", "inference.kv_cache=nf4"), "unknown-format"));
    QVERIFY(
        named(find(refusal("qwen2.5-7b", "task=lora training.lora.targets=q_porj"), "unknown-lora-target"), "q_proj"));
    QVERIFY(find(refusal("", ""), "missing-key"));
    QVERIFY(find(refusal("qwen2.5-7b", "hardware.gpu="), "missing-key"));
    QCOMPARE(text(refusal("no/such/config.json", "").front().path), QStringLiteral("model"));
}

void TestResolve::refusesValuesSetBehindTheTable()
{
    Scenario scenario = m_rows.scenarioOf(QStringLiteral("qwen2.5-7b"), QStringLiteral("task=full"));
    scenario.parallelism.tensor = 0;
    scenario.training.microBatch = -4;
    scenario.hardware.gpus.front().count = 0;
    const auto problems = validate(scenario, m_rows.world());
    QCOMPARE(problems.size(), std::size_t{3});
    for (const auto &problem : problems)
        QCOMPARE(text(problem.code), QStringLiteral("out-of-range"));
}

void TestResolve::validateFindsEveryProblem()
{
    const auto problems = validate(
        m_rows.scenarioOf(QStringLiteral("llama-1-65b"),
                          QStringLiteral("task=qlora hardware.gpus=7 parallelism.tensor=5 training.base_weights=nf5 "
                                         "training.lora.targets=nothing training.recompute_layers=81")),
        m_rows.world());
    for (const char *code :
         {"heads-not-divisible", "sizes-product", "unknown-format", "unknown-lora-target", "too-many-recompute-layers"})
        QVERIFY2(find(problems, code),
                 qPrintable(QString::fromLatin1(code) + QStringLiteral(" in ") + codes(problems)));
}

void TestResolve::fixesOfARefusalPutItRight()
{
    for (const char *gpus : {"5", "12", "8"}) {
        const auto asked = QStringLiteral("hardware.gpus=%1 parallelism.tensor=5").arg(QLatin1String(gpus));
        const Scenario scenario = m_rows.scenarioOf(QStringLiteral("llama-1-65b"), asked);
        const auto problem = resolve(scenario, m_rows.world()).problem();
        QVERIFY(!problem.nearest.empty());
        for (const auto &fix : problem.nearest) {
            Scenario fixed = scenario;
            QVERIFY(!setFromText(fixed, fix));
            QVERIFY2(resolve(fixed, m_rows.world()).ok(), fix.c_str());
        }
    }
}

void TestResolve::inlineModelIsRead()
{
    Scenario scenario = m_rows.scenarioOf({}, QStringLiteral("task=full"));
    scenario.inlineModel = nlohmann::json::parse(
        R"({"model_type":"llama","hidden_size":64,"num_hidden_layers":2,"num_attention_heads":4,"num_key_value_heads":2,
            "intermediate_size":128,"vocab_size":1000,"tie_word_embeddings":false,"max_position_embeddings":4096})");
    QCOMPARE(m_rows.resolved(scenario).model->architecture.numLayers(), std::int64_t{2});
    (*scenario.inlineModel)["num_attention_heads"] = "four";
    const auto result = resolve(scenario, m_rows.world());
    QVERIFY(!result.ok());
    QVERIFY(text(result.problem().path).startsWith(QStringLiteral("model")));
}

void TestResolve::whatAModelLeavesOpenIsSaid()
{
    const auto config = nlohmann::json::parse(
        R"({"model_type":"llama","hidden_size":64,"num_hidden_layers":2,"num_attention_heads":4,"num_key_value_heads":2,
            "intermediate_size":128,"vocab_size":1000,"quantization_config":{"quant_method":"bogus"}})");
    Scenario scenario = m_rows.scenarioOf({}, QStringLiteral("task=inference"));
    scenario.inlineModel = config;
    QVERIFY(find(m_rows.resolved(scenario).warnings, "unknown-quantization"));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("config.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(config.dump()));
    file.close();
    scenario.inlineModel.reset();
    scenario.model = folder.path().toStdString();
    const auto warnings = m_rows.resolved(scenario).warnings;
    const auto *warning = find(warnings, "unknown-quantization");
    QVERIFY2(warning, qPrintable(codes(warnings)));
    QCOMPARE(warning->severity, Severity::Warning);
    QVERIFY(!warning->path.empty() && !warning->file.empty());
}

// The system would end it at the NUL and find the folder of the plan.
void TestResolve::aNameWithNulIsNoFile()
{
    Scenario scenario = m_rows.scenarioOf({}, {});
    for (const auto &name : {std::string(1, '\0'), std::string("x\0.gguf", 7)}) {
        scenario.model = name;
        QVERIFY(find(validate(scenario, m_rows.world(), "/tmp"), "unknown-model"));
    }
}

void TestResolve::whatWasSaidIsNotAssumed()
{
    const auto has = [](const Resolved &r, const char *key) {
        return std::find(r.assumed.begin(), r.assumed.end(), key) != r.assumed.end();
    };
    const Resolved silent =
        m_rows.resolved(m_rows.scenarioOf(QStringLiteral("qwen2.5-7b"), QStringLiteral("task=full hardware.gpus=2")));
    for (const char *key :
         {"training.framework", "training.precision", "training.optimizer", "training.recompute",
          "training.sequence_length", "training.micro_batch", "parallelism.zero_stage", "parallelism.data"})
        QVERIFY2(has(silent, key), key);
    QVERIFY(!has(silent, "inference.engine"));
    const Resolved said = m_rows.resolved(m_rows.scenarioOf(
        QStringLiteral("qwen2.5-7b"), QStringLiteral("task=full training.precision=bf16 training.micro_batch=1")));
    QVERIFY(!has(said, "training.precision"));
    QVERIFY(!has(said, "training.micro_batch"));
}

void TestResolve::hugeSizesDoNotOverflow()
{
    const auto problems = validate(
        m_rows.scenarioOf(
            QStringLiteral("qwen2.5-7b"),
            QStringLiteral("task=full hardware.gpus=1000000 parallelism.tensor=1000000 "
                           "parallelism.pipeline=1000000 parallelism.context=1000000 parallelism.data=1000000")),
        m_rows.world());
    const Problem *problem = find(problems, "sizes-product");
    QVERIFY(problem);
    QVERIFY(!text(problem->found).contains(QLatin1Char('-')));
    const Resolved r = m_rows.resolved(m_rows.scenarioOf(
        QStringLiteral("qwen2.5-7b"),
        QStringLiteral(
            "inference.engine=transformers inference.prompt_tokens=1000000000 inference.concurrency=10000000")));
    QCOMPARE(r.inference.maxBatchedTokens, std::int64_t{10'000'000'000'000'000});
}

void TestResolve::examplePlansResolve_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(HEADROOM_SOURCE_DIR "/resources/plans"));
    for (const auto &name : folder.entryList({QStringLiteral("*.headroom")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestResolve::examplePlansResolve()
{
    QFETCH(QString, file);
    const auto plan = readPlan(file.toStdString());
    QVERIFY(plan.ok());
    for (const auto &scenario : plan->plan.scenarios) {
        const auto problems = validate(scenario, m_rows.world());
        QVERIFY2(problems.empty(), qPrintable(text(scenario.name) + codes(problems)));
    }
    for (const auto &entry : plan->plan.fleet)
        QVERIFY(m_rows.world().catalog.gpu(entry.gpu).ok());
}

QTEST_APPLESS_MAIN(TestResolve)
#include "tst_resolve.moc"
