// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each engine writes only flags that were read in its own sources, says or warns about every setting, and refuses what
// it cannot start. The list of flags is data/flags.json, taken from ../shared/launch_flags.md.
#include "core/launch/launch.h"
#include "core/launch/sheet.h"
#include "core/resources/json_reading.h"
#include "tests/core/estimate/random_scenarios.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace headroom;
using launch::Target;

class TestLaunch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shellWords_data();
    void shellWords();
    void yamlScalars();
    void tasks();
    void onlyKnownFlags();
    void jsonParses();
    void everySettingIsSaidOrWarned();
    void refusals_data();
    void refusals();
    void whatEachSays_data();
    void whatEachSays();

private:
    [[nodiscard]] Result<launch::Launch> launchOf(const QStringList &settings, Target target) const
    {
        scenario::Scenario s;
        for (const auto &setting : settings) {
            if (scenario::setFromText(s, setting.toStdString()))
                qFatal("%s", qPrintable(setting));
        }
        const auto resolved = scenario::resolve(s, m_data->world());
        if (!resolved)
            return resolved.problem();
        return launch::launch(*resolved, estimate::estimate(*resolved), target);
    }
    void checkFlags(const launch::Launch &launch) const;

    std::unique_ptr<DataFolder> m_data;
    nlohmann::json m_flags;
};

void TestLaunch::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
    auto flags = resources::readJsonFile(HEADROOM_SOURCE_DIR "/tests/core/launch/data/flags.json");
    QVERIFY(flags.ok());
    m_flags = *flags;
}

void TestLaunch::shellWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("hub id") << "Qwen/Qwen2.5-7B"
                            << "Qwen/Qwen2.5-7B";
    QTest::newRow("blank") << "my model"
                           << "'my model'";
    QTest::newRow("empty") << ""
                           << "''";
    QTest::newRow("a command in it") << "x; rm -rf $HOME"
                                     << "'x; rm -rf $HOME'";
    QTest::newRow("a quote in it") << "it's"
                                   << "'it'\\''s'";
}

void TestLaunch::shellWords()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QCOMPARE(QString::fromStdString(launch::quoted(text.toStdString())), word);
}

void TestLaunch::yamlScalars()
{
    launch::Yaml inner;
    inner.add("version", std::int64_t{2});
    launch::Yaml yaml;
    yaml.add("name", "Qwen/Qwen2.5-7B").add("word", "no").add("number", "2").add("on", true).add("map", inner);
    yaml.list("names", {"a: b", "c"});
    QCOMPARE(QString::fromStdString(yaml.text()),
             QStringLiteral("name: Qwen/Qwen2.5-7B\nword: \"no\"\nnumber: \"2\"\non: true\nmap:\n  version: 2\nnames:\n"
                            "  - \"a: b\"\n  - c\n"));
}

void TestLaunch::tasks()
{
    using scenario::Task;
    QCOMPARE(launch::targetsOf(Task::Inference), (std::vector{Target::Vllm, Target::Sglang, Target::LlamaCpp}));
    for (const auto &[target, word] : Words<Target>::table) {
        for (const auto &[task, name] : Words<Task>::table) {
            const auto able = launch::targetsOf(task);
            if (std::find(able.begin(), able.end(), target) != able.end())
                continue;
            const auto refused = launchOf(
                {"model=llama-3.1-8b", "hardware.gpu=h100-80gb-sxm", "task=" + QString::fromUtf8(name.data())}, target);
            QVERIFY2(!refused, word.data());
            QCOMPARE(refused.problem().code, std::string("launch-wrong-task"));
        }
    }
}

// Flags of commands begin with a dash; keys of YAML and JSON stand before a colon; torchtitan's are Python names.
void TestLaunch::checkFlags(const launch::Launch &launch) const
{
    const auto word = std::string(wordOf(launch.target));
    std::set<QString> known;
    for (const auto &flag : m_flags.at(word))
        known.insert(QString::fromStdString(flag.get<std::string>()));
    static const QRegularExpression flag(QStringLiteral("(?:^|\\s)(--?[A-Za-z][A-Za-z0-9_-]*)"));
    static const QRegularExpression key(QStringLiteral("^\\s*\"?([A-Za-z_0-9]+)\"?:"),
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression name(QStringLiteral("([a-z_0-9]+) ?= ?"));
    for (const auto &file : launch.files) {
        const QString text = QString::fromStdString(file.content);
        const bool python = file.name.ends_with(".py");
        auto found = (file.script ? flag : python ? name : key).globalMatch(text);
        while (found.hasNext()) {
            const QString used = found.next().captured(1);
            QVERIFY2(known.contains(used) || (python && used == QLatin1String("c")),
                     qPrintable(QString::fromStdString(word) + u' ' + used));
        }
    }
}

void TestLaunch::onlyKnownFlags()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 29);
    int written = 0;
    for (int i = 0; i < 400; ++i) {
        auto resolved = scenarios.next();
        if (i % 4 == 0)  // torchtitan knows few models
            resolved.model = std::shared_ptr<const catalog::Model>(std::shared_ptr<const catalog::Model>(),
                                                                   *m_data->catalog().model("llama-3.1-8b"));
        const auto estimate = estimate::estimate(resolved);
        for (const auto target : launch::targetsOf(resolved.task)) {
            const auto launch = launch::launch(resolved, estimate, target);
            if (!launch)
                continue;
            ++written;
            checkFlags(*launch);
            QVERIFY(!launch->files.empty() && launch->files.front().script);
        }
    }
    QVERIFY(written > 300);
}

void TestLaunch::jsonParses()
{
    const auto launch =
        launchOf({"model=qwen2.5-7b", "task=full", "hardware.gpu=a100-80gb-sxm", "hardware.gpus=8",
                  "parallelism.zero_stage=3", "training.offload_optimizer=cpu", "training.offload_parameters=nvme",
                  "training.micro_batch=2", "training.gradient_accumulation=4"},
                 Target::DeepSpeed);
    QVERIFY(launch.ok());
    const auto json = nlohmann::json::parse(launch->files.at(1).content);
    QCOMPARE(json.at("zero_optimization").at("stage").get<int>(), 3);
    QCOMPARE(json.at("zero_optimization").at("offload_optimizer").at("device").get<std::string>(), std::string("cpu"));
    QCOMPARE(json.at("zero_optimization").at("offload_param").at("device").get<std::string>(), std::string("nvme"));
    QCOMPARE(json.at("train_batch_size").get<int>(), 64);
    QVERIFY(launch->files.at(1).comment.empty());
}

// A key that the user set and that this engine has no word for is named.
void TestLaunch::everySettingIsSaidOrWarned()
{
    const auto named = [](const launch::Launch &launch, const std::string &path) {
        return std::any_of(launch.warnings.begin(), launch.warnings.end(), [&](const Problem &problem) {
            return problem.code == "launch-not-expressed" && problem.path == path;
        });
    };
    const auto vllm = launchOf({"model=llama-3.1-8b", "hardware.gpu=h100-80gb-sxm", "inference.gpu_layers=10",
                                "inference.kv_cache=q8_0", "inference.max_num_seqs=8"},
                               Target::Vllm);
    QVERIFY(named(*vllm, "inference.gpu_layers"));
    QVERIFY(named(*vllm, "inference.kv_cache"));
    QVERIFY(!named(*vllm, "inference.max_num_seqs"));
    const auto axolotl = launchOf({"model=llama-3.1-8b", "task=lora", "hardware.gpu=h100-80gb-sxm",
                                   "training.lora.dora=true", "training.optimizer=lion"},
                                  Target::Axolotl);
    QVERIFY(named(*axolotl, "training.lora.dora"));
    QVERIFY(named(*axolotl, "training.optimizer"));
}

void TestLaunch::refusals_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, QStringList settings, Target target, const char *code) {
        settings << "hardware.gpu=h100-80gb-sxm";
        QTest::newRow(name) << settings << static_cast<int>(target) << code;
    };
    row("torchtitan's models", {"model=qwen2.5-7b", "task=pretrain"}, Target::Torchtitan,
        "launch-model-not-registered");
    row("no GGUF", {"model=llama-3.1-8b", "inference.engine=llama.cpp", "inference.weights=awq-int4"}, Target::LlamaCpp,
        "launch-no-gguf");
    row("cache without flash attention",
        {"model=llama-3.1-8b", "inference.engine=llama.cpp", "inference.weights=gguf:Q4_K_M", "inference.kv_cache=q8_0",
         "inference.flash_attention=false"},
        Target::LlamaCpp, "launch-cache-without-flash");
    row("pipeline in axolotl", {"model=llama-3.1-8b", "task=full", "hardware.gpus=2", "parallelism.pipeline=2"},
        Target::Axolotl, "launch-no-such-size");
    row("GPTQ under FSDP",
        {"model=llama-3.1-8b", "task=qlora", "hardware.gpus=2", "parallelism.zero_stage=3",
         "training.base_weights=gptq-int4"},
        Target::Accelerate, "launch-gptq-sharded");
    row("ZeRO-1 in LLaMA-Factory", {"model=llama-3.1-8b", "task=full", "hardware.gpus=2", "parallelism.zero_stage=1"},
        Target::LlamaFactory, "launch-no-such-size");
}

void TestLaunch::refusals()
{
    QFETCH(QStringList, settings);
    QFETCH(int, target);
    QFETCH(QString, code);
    const auto refused = launchOf(settings, static_cast<Target>(target));
    QVERIFY(!refused);
    QCOMPARE(QString::fromStdString(refused.problem().code), code);
}

void TestLaunch::whatEachSays_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<int>("target");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char *name, QStringList settings, Target target, QStringList says) {
        settings << "hardware.gpu=a100-80gb-sxm";
        QTest::newRow(name) << settings << static_cast<int>(target) << says;
    };
    row("vLLM over two nodes",
        {"model=llama-3.1-70b", "hardware.gpus=16", "parallelism.tensor=8", "parallelism.pipeline=2",
         "inference.context=8192", "inference.gpu_memory_utilization=0.92", "inference.kv_cache=fp8"},
        Target::Vllm,
        {"--tensor-parallel-size 8", "--pipeline-parallel-size 2", "--max-model-len 8192",
         "--gpu-memory-utilization 0.92", "--kv-cache-dtype fp8", "--nnodes 2", "--node-rank \"$NODE_RANK\""});
    row("SGLang", {"model=qwen2.5-7b", "inference.engine=sglang", "inference.concurrency=32"}, Target::Sglang,
        {"--model-path Qwen/Qwen2.5-7B", "--max-running-requests 32", "--mem-fraction-static"});
    row("llama.cpp, four slots",
        {"model=qwen2.5-7b", "inference.engine=llama.cpp", "inference.weights=gguf:Q4_K_M", "inference.context=4096",
         "inference.concurrency=4", "inference.gpu_layers=20", "inference.kv_cache=q8_0"},
        Target::LlamaCpp, {"-c 16384", "-np 4", "-ngl 20", "-ctk q8_0", "-ctv q8_0", "-fit off", "-fa on"});
    row("Megatron",
        {"model=llama-3.1-8b", "task=pretrain", "training.framework=megatron", "hardware.gpus=8",
         "parallelism.tensor=2", "parallelism.pipeline=2", "parallelism.zero_stage=1", "training.recompute=full",
         "training.gradient_accumulation=4", "training.loss=fused"},
        Target::Megatron,
        {"--tensor-model-parallel-size 2", "--sequence-parallel", "--use-distributed-optimizer", "--num-query-groups 8",
         "--recompute-granularity full", "--global-batch-size 8", "--ffn-hidden-size 14336", "--vocab-size 128256",
         "--attention-dropout 0.0", "--hidden-dropout 0.0", "--cross-entropy-fusion-impl te",
         "--no-create-attention-mask-in-dataloader"});
    row("torchtitan",
        {"model=llama-3.1-8b", "task=pretrain", "training.framework=torchtitan", "hardware.gpus=8",
         "parallelism.zero_stage=3", "parallelism.tensor=2", "training.micro_batch=2", "training.sequence_length=8192",
         "training.recompute=full"},
        Target::Torchtitan,
        {"NGPU=8", "data_parallel_shard_degree=4, tensor_parallel_degree=2",
         "num_tokens_per_microbatch_per_dp_rank = 16384", "FullAC.Config()"});
    row("LLaMA-Factory, QLoRA",
        {"model=qwen2.5-7b", "task=qlora", "training.framework=llama-factory", "training.lora.rank=16",
         "training.recompute=full"},
        Target::LlamaFactory,
        {"finetuning_type: lora", "quantization_bit: 4", "quantization_type: nf4", "lora_rank: 16", "lora_target: all",
         "disable_gradient_checkpointing: false"});
    row("ms-swift over Megatron",
        {"model=qwen3-30b-a3b", "task=full", "training.framework=ms-swift", "hardware.gpus=8", "parallelism.tensor=2",
         "parallelism.expert=4"},
        Target::MsSwift, {"megatron sft", "--expert_model_parallel_size 4", "NPROC_PER_NODE=8"});
    row("Accelerate with FSDP",
        {"model=qwen2.5-7b", "task=full", "training.framework=fsdp", "hardware.gpus=4", "parallelism.zero_stage=3"},
        Target::Accelerate, {"distributed_type: FSDP", "fsdp_version: 2", "num_processes: 4"});
}

void TestLaunch::whatEachSays()
{
    QFETCH(QStringList, settings);
    QFETCH(int, target);
    QFETCH(QStringList, says);
    const auto launch = launchOf(settings, static_cast<Target>(target));
    QVERIFY2(launch.ok(), launch ? "" : launch.problem().code.c_str());
    QString text;
    for (const auto &file : launch->files)
        text += QString::fromStdString(file.content);
    for (const auto &part : says)
        QVERIFY2(text.contains(part), qPrintable(part + QLatin1Char('\n') + text));
}

QTEST_GUILESS_MAIN(TestLaunch)
#include "tst_launch.moc"
