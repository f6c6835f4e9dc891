// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What inference engines do with memory beyond weights and cache, each with the source of its figure.
#include "core/estimate/estimate.h"
#include "core/scenario/fields.h"
#include "core/world.h"

#include <QTest>

using namespace headroom;
using namespace headroom::estimate;

namespace {

using Settings = std::vector<const char *>;
constexpr double gibibyte = 1024.0 * 1024 * 1024;
constexpr double mebibyte = 1024.0 * 1024;

std::int64_t term(const Estimate &estimate, Phase phase, Term which)
{
    for (const auto &each : estimate.groups[0].phases) {
        if (each.phase == phase)
            return each.terms[which];
    }
    return -1;
}

}  // namespace

class TestEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void llamaBuffer_data();
    void llamaBuffer();
    void ropeTables();
    void ropeTablesOfEachLayer();
    void cacheWhileGenerating();
    void answerToThePromptIsHeld();
    void tokensThatAreShown();
    void roomForADequantisedMatrix();
    void latentCopies();
    void paddedExperts();
    void expertsInTurn();
    void staysOfExperts();
    void samplerOfGatheredLogits();
    void sglangPool();
    void verdictIsThePool();
    void moreSequencesThanUsual();
    void tensorrtPool();
    void graphsAndTheBudget();
    void othersOnTheCard_data();
    void othersOnTheCard();
    void shareThatIsNotFree();
    void defaultsByCard_data();
    void defaultsByCard();
    void loadingRepacks();
    void amdFloor();
    void compressedCacheGrows();
    void imageCache();
    void imagesOfTheProfileRun();
    void formatsOfEngines();

private:
    [[nodiscard]] scenario::Resolved resolved(const char *model, const char *gpu, const Settings &settings,
                                              std::int64_t gpus = 1) const;
    [[nodiscard]] Estimate run(const char *model, const char *gpu, const Settings &settings,
                               std::int64_t gpus = 1) const
    {
        return estimate::estimate(resolved(model, gpu, settings, gpus));
    }

    std::unique_ptr<DataFolder> m_data;
};

void TestEngines::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

scenario::Resolved TestEngines::resolved(const char *model, const char *gpu, const Settings &settings,
                                         std::int64_t gpus) const
{
    scenario::Scenario s;
    s.model = model;
    s.task = scenario::Task::Inference;
    s.hardware.gpus = {{.gpu = gpu, .count = gpus}};
    for (const auto *setting : settings) {
        if (const auto problem = scenario::setFromText(s, setting))
            qFatal("%s: %s", setting, problem->code.c_str());
    }
    const auto resolved = scenario::resolve(s, m_data->world());
    if (!resolved)
        qFatal("%s %s", resolved.problem().code.c_str(), resolved.problem().found.c_str());
    return *resolved;
}

// Compute buffers that llama.cpp printed, MiB: the head's logits and its input, the scores and their mask, or the
// masks of a long context while they are turned into 16 bit.
void TestEngines::llamaBuffer_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<double>("printed");
    QTest::addColumn<double>("within");
    QTest::newRow("head of Llama-3-8B") << QByteArray("llama-3-8b") << Settings{"inference.context=512"} << 258.5
                                        << 0.01;
    QTest::newRow("head of Llama-2-7B") << QByteArray("llama-2-7b")
                                        << Settings{"inference.context=512", "inference.engine_version=b1691"} << 70.5
                                        << 0.01;
    QTest::newRow("scores of Llama-3-8B")
        << QByteArray("llama-3-8b") << Settings{"inference.context=8192", "inference.flash_attention=false"} << 560.0
        << 0.001;
    QTest::newRow("two masks and the scores of Gemma 3")
        << QByteArray("gemma-3-27b")
        << Settings{"inference.context=131072", "inference.flash_attention=false", "inference.swa_full=true"} << 8743.5
        << 0.005;
    QTest::newRow("mask of a long context")
        << QByteArray("qwen3.5-9b") << Settings{"inference.context=262144", "inference.flash_attention=true"} << 808.0
        << 0.03;
}

void TestEngines::llamaBuffer()
{
    QFETCH(QByteArray, model);
    QFETCH(Settings, settings);
    QFETCH(double, printed);
    QFETCH(double, within);
    settings.insert(settings.end(), {"inference.engine=llama.cpp", "inference.weights=gguf:Q4_K_M",
                                     "inference.prompt_tokens=256", "inference.output_tokens=256"});
    const auto answer = run(model.constData(), "h200-141gb-sxm", settings);
    const double bytes = static_cast<double>(term(answer, Phase::Prefill, Term::Activations) +
                                             term(answer, Phase::Prefill, Term::Logits));
    QVERIFY2(std::abs(bytes / mebibyte / printed - 1) <= within, qPrintable(QString::number(bytes / mebibyte)));
}

// "Model loading took 14.99 GiB" for Llama-3.1-8B and 14.96 for Llama-3-8B: the same matrices, and a table of cosines
// and sines for 131,072 positions instead of 8,192.
void TestEngines::ropeTables()
{
    const auto weights = [&](const char *model) {
        return term(run(model, "a100-80gb-sxm", {"inference.engine=vllm"}), Phase::Load, Term::Weights);
    };
    const std::int64_t longer = weights("llama-3.1-8b"), shorter = weights("llama-3-8b");
    QCOMPARE(longer - shorter, (131072 - 8192) * 128 * std::int64_t{2});
    QCOMPARE(std::round(static_cast<double>(longer) / gibibyte * 100), 1499.0);
    QCOMPARE(std::round(static_cast<double>(shorter) / gibibyte * 100), 1496.0);
}

// Transformers 4.35: every layer of Mistral-7B has cosines and sines of 32,768 positions of its own; 4.45 has none.
void TestEngines::ropeTablesOfEachLayer()
{
    const auto workspace = [&](const char *version) {
        return term(run("mistral-7b-v0.1", "a100-80gb-sxm", {"inference.engine=transformers", version}), Phase::Prefill,
                    Term::Workspace);
    };
    QCOMPARE(workspace("inference.engine_version=4.35") - workspace("inference.engine_version=4.46"),
             32 * 32768 * 128 * std::int64_t{4});
}

// Before Transformers 4.42 the old cache is held while the new one is built.
void TestEngines::cacheWhileGenerating()
{
    const auto cache = [&](const char *version) {
        return term(run("qwen1.5-7b", "a100-80gb-sxm",
                        {"inference.engine=transformers", version, "inference.prompt_tokens=128"}),
                    Phase::Decode, Term::KvCache);
    };
    QCOMPARE(cache("inference.engine_version=4.38"), 2 * cache("inference.engine_version=4.46"));
}

// Transformers before 4.45 computes fp32 logits of every token of the prompt, and its loop lets them go only when the
// next answer is there: beside both copies of the cache. Published (Qwen1.5, hf_infer.rst): 37.01 and 62.29 GiB for
// 14,336 and 30,720 tokens, so 1,656,750 bytes a token = 2 · 524,288 + 4 · 151,936.
void TestEngines::answerToThePromptIsHeld()
{
    const auto answer = [&](const char *version, const char *output) {
        return run("qwen1.5-7b", "a100-80gb-sxm",
                   {"inference.engine=transformers", version, "inference.prompt_tokens=14336", output});
    };
    const std::int64_t cache = std::int64_t{14336} * 2 * 32 * 4096 * 2, held = std::int64_t{14336} * 151936 * 4;
    const auto old = answer("inference.engine_version=4.38", "inference.output_tokens=2048");
    QCOMPARE(term(old, Phase::Decode, Term::KvCache), 2 * cache);
    QCOMPARE(term(old, Phase::Decode, Term::Logits), held);
    const auto once = answer("inference.engine_version=4.38", "inference.output_tokens=1");
    QVERIFY(term(once, Phase::Decode, Term::Logits) < held / 100);
    const auto later = answer("inference.engine_version=4.45", "inference.output_tokens=2048");
    QVERIFY(term(later, Phase::Decode, Term::Logits) < held / 100);
}

// vLLM counts its pool by groups of layers with one page size: six attention and 23 Mamba layers are one group and four
// (its log for Nemotron 3 Nano on an H200: 93.13 GiB, 6,506,208 tokens). What fits is more, as a state does not grow.
void TestEngines::tokensThatAreShown()
{
    const auto hybrid = run("nemotron-3-nano-30b-a3b", "h200-141gb-sxm",
                            {"inference.engine=vllm", "inference.weights=fp8", "inference.kv_cache=fp8"});
    QCOMPARE(hybrid.kv.printedTokens, hybrid.kv.tokenCapacity / 5);
    const auto plain = run("llama-3.1-8b", "h200-141gb-sxm", {"inference.engine=vllm"});
    QCOMPARE(plain.kv.printedTokens, plain.kv.tokenCapacity);
    const auto other =
        run("nemotron-3-nano-30b-a3b", "h200-141gb-sxm", {"inference.engine=tensorrt-llm", "inference.weights=fp8"});
    QCOMPARE(other.kv.printedTokens, other.kv.tokenCapacity);
}

// What 4-bit GPTQ holds over AWQ in the tables of Qwen2.5 (Transformers): 0.13 GiB at 7B, 0.28 at 32B.
void TestEngines::roomForADequantisedMatrix()
{
    const auto buffers = [&](const char *model, const char *weights, const char *engine) {
        return term(run(model, "a100-80gb-sxm", {engine, weights, "inference.cuda_graphs=false"}), Phase::Decode,
                    Term::Workspace);
    };
    const auto more = [&](const char *model, const char *engine) {
        return buffers(model, "inference.weights=gptq-int4", engine) -
               buffers(model, "inference.weights=awq-int4", engine);
    };
    QCOMPARE(more("qwen2.5-7b", "inference.engine=transformers"), std::int64_t{3584} * 18944 * 2);
    QCOMPARE(more("qwen2.5-32b", "inference.engine=transformers"), std::int64_t{5120} * 27648 * 2);
    QCOMPARE(more("qwen2.5-7b", "inference.engine=vllm"), std::int64_t{0});
}

// vLLM keeps W_UK and W_UV of MLA in 16 bit beside a quantised kv_b_proj: 512 x 128 x 256 elements a layer.
void TestEngines::latentCopies()
{
    const auto weights = [&](const char *engine) {
        return term(run("deepseek-v3", "h200-141gb-sxm",
                        {engine, "inference.weights=fp8", "inference.kv_cache=bf16", "parallelism.tensor=8"}, 8),
                    Phase::Load, Term::Weights);
    };
    const std::int64_t table = 163840 * 64 * std::int64_t{2};
    QCOMPARE(weights("inference.engine=vllm") - weights("inference.engine=generic"),
             std::int64_t{61} * 512 * 128 * 256 / 8 * 2 + table);
}

// vllm/model_executor/layers/quantization/mxfp4.py: 2880 becomes 3072 (hidden) and 2944 (width).
void TestEngines::paddedExperts()
{
    const auto weights = [&](const char *engine) {
        return static_cast<double>(
            term(run("gpt-oss-20b", "h100-80gb-sxm", {engine, "inference.weights=mxfp4"}), Phase::Load, Term::Weights));
    };
    const double experts = 24.0 * 32 * 3 * 2880 * 2880 * 4.25 / 8;
    const double table = 131072.0 * 64 * 2;
    const double added = weights("inference.engine=vllm") - weights("inference.engine=generic") - table;
    QVERIFY2(std::abs(added - experts * (3072.0 / 2880 * 2944 / 2880 - 1)) < 1e6, qPrintable(QString::number(added)));
}

// Transformers runs one expert after the other, so a mixture needs no more than a share of its tokens at a time.
void TestEngines::expertsInTurn()
{
    const auto activations = [&](const char *engine) {
        return term(run("qwen3-30b-a3b", "h100-80gb-sxm",
                        {engine, "inference.prompt_tokens=8192", "inference.max_batched_tokens=8192"}),
                    Phase::Prefill, Term::Activations);
    };
    QVERIFY(activations("inference.engine=transformers") * 2 < activations("inference.engine=vllm"));
}

// vllm/model_executor/layers/fused_moe/modular_kernel.py: two buffers of the expanded tokens outlive the profile run,
// from 0.11.1 on for quantised experts: 8192 tokens x 8 experts x 7168 channels, 16 bit.
void TestEngines::staysOfExperts()
{
    const auto workspace = [&](const char *version, const char *weights) {
        return term(run("deepseek-v3", "h200-141gb-sxm",
                        {version, weights, "parallelism.tensor=8", "inference.max_batched_tokens=8192"}, 8),
                    Phase::Prefill, Term::Workspace);
    };
    const auto before = workspace("inference.engine_version=0.10", "inference.weights=fp8");
    const std::int64_t buffers = std::int64_t{2} * 8192 * 8 * 7168 * 2;
    QCOMPARE(workspace("inference.engine_version=0.11.2", "inference.weights=fp8") - before, buffers);
    QCOMPARE(workspace("inference.engine_version=0.11.2", "inference.weights=bf16"), before);
    QCOMPARE(workspace("inference.engine_version=0.14", "inference.weights=bf16") - before, buffers);
    const auto blackwell = [&](const char *version) {
        return term(run("deepseek-v3", "b200-180gb",
                        {version, "inference.weights=fp8", "inference.cuda_graphs=false", "parallelism.tensor=8",
                         "inference.max_batched_tokens=8192"},
                        8),
                    Phase::Prefill, Term::Workspace);
    };
    QCOMPARE(blackwell("inference.engine_version=0.16") - blackwell("inference.engine_version=0.18"), buffers);
}

// From 0.18 on the sampler holds more where tensor ranks gather their logits first.
void TestEngines::samplerOfGatheredLogits()
{
    const auto held = [&](Term which, const char *ranks) {
        return term(
            run("llama-3.3-70b", "h200-141gb-sxm",
                {"inference.engine_version=0.19.0", ranks, "inference.weights=fp8", "inference.max_num_seqs=1024"}, 4),
            Phase::Decode, which);
    };
    const std::int64_t rows = std::int64_t{1024} * 128256;
    for (const char *ranks : {"parallelism.tensor=4", "parallelism.tensor=1"})
        QCOMPARE(held(Term::Logits, ranks), rows * 16);
    QCOMPARE(held(Term::Communication, "parallelism.tensor=4"), rows * 11);
    QCOMPARE(held(Term::Communication, "parallelism.tensor=1"), 0);
}

// A log of February 2025: 22.76 GB free before loading, 14.39 GB of weights, --mem-fraction-static 0.88: a pool
// of 5.64.
void TestEngines::sglangPool()
{
    const auto r =
        resolved("qwen2.5-7b", "rtx-4090", {"inference.engine=sglang", "inference.gpu_memory_utilization=0.88"});
    const auto answer = estimate::estimate(r);
    const auto &group = answer.groups[0];
    const double before =
        static_cast<double>(r.machine[0].gpu->usableBytes - term(answer, Phase::Load, Term::Framework));
    const double pool = 0.88 * before - static_cast<double>(term(answer, Phase::Load, Term::Weights));
    QVERIFY(std::abs(static_cast<double>(answer.kv.poolBytes) - pool) < 2);
    QVERIFY(group.usableBytes <= group.capacityBytes);
}

// SGLang and TensorRT-LLM give their share to the cache alone: what fits is what the pool holds, and a sequence more is
// not.
void TestEngines::verdictIsThePool()
{
    for (const char *engine : {"inference.engine=sglang", "inference.engine=tensorrt-llm"}) {
        const auto with = [&](std::int64_t sequences) {
            const std::string asked = "inference.concurrency=" + std::to_string(sequences);
            return run("qwen2.5-7b", "rtx-4090",
                       {engine, asked.c_str(), "inference.prompt_tokens=1023", "inference.output_tokens=1",
                        "inference.max_num_seqs=8"});
        };
        const auto one = with(1);
        const auto most = one.kv.tokenCapacity / 1024;
        QVERIFY(most > 8);
        QVERIFY2(with(most).fits(), engine);
        QVERIFY2(!with(most + 2).fits(), engine);
    }
    const auto crowded =
        run("qwen2.5-14b", "rtx-4090",
            {"inference.engine=sglang", "inference.weights=fp8", "inference.gpu_memory_utilization=0.5"});
    QVERIFY(!crowded.fits());
    QVERIFY(-crowded.worst().headroomBytes() >
            static_cast<std::int64_t>(gibibyte));  // weights alone are over the share
}

// Sequences that the sampler has no room for wait; who asks for more at once has room made for them.
void TestEngines::moreSequencesThanUsual()
{
    const auto logits = [&](const char *sequences, const char *most, Phase phase) {
        return term(run("llama-3.1-8b", "a100-80gb-sxm", {"inference.engine_version=0.17", sequences, most}), phase,
                    Term::Logits);
    };
    constexpr auto thousand = "inference.concurrency=1000", limit = "inference.max_num_seqs=256";
    QCOMPARE(logits(thousand, limit, Phase::Decode), logits("inference.concurrency=1", limit, Phase::Decode));
    QCOMPARE(logits(thousand, limit, Phase::Prefill), logits("inference.concurrency=256", limit, Phase::Prefill));
    const auto r = resolved("llama-3.1-8b", "a100-80gb-sxm", {thousand});
    QCOMPARE(r.inference.maxNumSeqs, std::int64_t{1000});
    const auto most = resolved("llama-3.1-8b", "a100-80gb-sxm", {"inference.concurrency=max"});
    QCOMPARE(most.inference.maxNumSeqs, std::int64_t{256});
}

// TensorRT-LLM's documentation: free_gpu_memory_fraction is a share of what is free after the engine is loaded.
void TestEngines::tensorrtPool()
{
    const auto pool = [&](const char *share) {
        return static_cast<double>(
            run("llama-3.1-8b", "h100-80gb-sxm", {"inference.engine=tensorrt-llm", share}).kv.poolBytes);
    };
    QVERIFY(std::abs(pool("inference.gpu_memory_utilization=0.9") - 2 * pool("inference.gpu_memory_utilization=0.45")) <
            4);
}

// vLLM's own log says "CUDA graph memory profiling is enabled (default since v0.21.0)"; the pools of eight logs of
// 0.20.0 and 0.20.2 are as much smaller already.
void TestEngines::graphsAndTheBudget()
{
    const auto pool = [&](const char *version, const char *graphs) {
        return run("llama-3.1-8b", "h100-80gb-sxm", {version, graphs}).kv.poolBytes;
    };
    constexpr auto on = "inference.cuda_graphs=true", off = "inference.cuda_graphs=false";
    QCOMPARE(pool("inference.engine_version=0.19.0", on), pool("inference.engine_version=0.19.0", off));
    QVERIFY(pool("inference.engine_version=0.20.0", on) < pool("inference.engine_version=0.20.0", off));
}

// vLLM V1 (engine/arg_utils.py): 8192 tokens and 1024 sequences on cards of 70 GiB and more but the A100, else 2048
// and 256; V0 takes a prompt whole. SGLang (server_args.py) goes by memory and tensor size.
void TestEngines::othersOnTheCard_data()
{
    QTest::addColumn<QByteArray>("engine");
    QTest::addColumn<QByteArray>("share");
    for (const char *engine : {"vllm", "sglang", "tensorrt-llm"}) {
        for (const char *share : {"0.5", "0.7", "0.9"})
            QTest::addRow("%s %s", engine, share) << QByteArray(engine) << QByteArray(share);
    }
}

// Verdict and pool are two sides of one budget: what others hold counts as much in one as in the other.
void TestEngines::othersOnTheCard()
{
    QFETCH(QByteArray, engine);
    QFETCH(QByteArray, share);
    const QByteArray asked = "inference.engine=" + engine, of = "inference.gpu_memory_utilization=" + share;
    const auto apart = [&](double held) {
        const QByteArray others = "hardware.reserved_gib=" + QByteArray::number(held);
        const auto answer = run("qwen2.5-3b", "rtx-4090",
                                {asked.constData(), of.constData(), others.constData(), "inference.concurrency=40"});
        const auto &group = answer.worst();
        return static_cast<double>(answer.kv.poolBytes - group.peakPhase().terms[Term::KvCache] -
                                   group.headroomBytes());
    };
    for (double held = 0.5; held <= 6; held += 0.5)
        QVERIFY2(std::abs(apart(held) - apart(0)) < 0.05 * gibibyte, QByteArray::number(held).constData());
}

// vllm/v1/worker/gpu_worker.py: others matter only where they leave less than the share; then it refuses to start.
void TestEngines::shareThatIsNotFree()
{
    const auto held = [&](const char *gib) { return resolved("qwen2.5-3b", "rtx-4090", {gib}); };
    const auto alone = estimate::estimate(held("hardware.reserved_gib=0"));
    const auto beside = estimate::estimate(held("hardware.reserved_gib=1"));
    QCOMPARE(beside.kv.poolBytes, alone.kv.poolBytes);
    QVERIFY(beside.warnings.empty());
    const auto crowded = held("hardware.reserved_gib=4");
    QCOMPARE(crowded.warnings.size(), std::size_t{1});
    QCOMPARE(crowded.warnings[0].code, std::string("share-not-free"));
    QVERIFY(estimate::estimate(crowded).kv.poolBytes < alone.kv.poolBytes);
    const auto right =
        resolved("qwen2.5-3b", "rtx-4090", {"hardware.reserved_gib=4", crowded.warnings[0].nearest.front().c_str()});
    QVERIFY(right.warnings.empty());
}

void TestEngines::defaultsByCard_data()
{
    QTest::addColumn<QByteArray>("gpu");
    QTest::addColumn<qint64>("gpus");
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<qint64>("sequences");
    const Settings v1{"inference.engine_version=0.10.0"},
        v0{"inference.engine_version=0.6.5", "inference.context=8192"};
    const Settings sglang{"inference.engine=sglang"};
    QTest::newRow("vLLM V1, H100") << QByteArray("h100-80gb-sxm") << qint64{1} << v1 << qint64{8192} << qint64{1024};
    QTest::newRow("vLLM V1, MI300X") << QByteArray("mi300x-192gb") << qint64{1} << v1 << qint64{8192} << qint64{1024};
    QTest::newRow("vLLM V1, A100") << QByteArray("a100-80gb-sxm") << qint64{1} << v1 << qint64{2048} << qint64{256};
    QTest::newRow("vLLM V1, 4090") << QByteArray("rtx-4090") << qint64{1} << v1 << qint64{2048} << qint64{256};
    QTest::newRow("vLLM V0, H100") << QByteArray("h100-80gb-sxm") << qint64{1} << v0 << qint64{8192} << qint64{256};
    QTest::newRow("SGLang, 4090") << QByteArray("rtx-4090") << qint64{1} << sglang << qint64{2048} << qint64{24};
    QTest::newRow("SGLang, H100 x4") << QByteArray("h100-80gb-sxm") << qint64{4} << sglang << qint64{8192}
                                     << qint64{512};
}

void TestEngines::defaultsByCard()
{
    QFETCH(QByteArray, gpu);
    QFETCH(qint64, gpus);
    QFETCH(Settings, settings);
    QFETCH(qint64, tokens);
    QFETCH(qint64, sequences);
    const auto r = resolved("llama-3.1-8b", gpu.constData(), settings, gpus);
    QCOMPARE(qint64{r.inference.maxBatchedTokens}, tokens);
    QCOMPARE(qint64{r.inference.maxNumSeqs}, sequences);
}

// Loading has a peak of its own where matrices are repacked, and none where a file is mapped or taken as it is.
void TestEngines::loadingRepacks()
{
    const auto repacked = [&](const char *engine, const char *weights) {
        return term(run("llama-3.1-8b", "h100-80gb-sxm", {engine, weights}), Phase::Load, Term::Workspace);
    };
    QCOMPARE(repacked("inference.engine=vllm", "inference.weights=bf16"), std::int64_t{0});
    QCOMPARE(repacked("inference.engine=llama.cpp", "inference.weights=gguf:Q4_K_M"), std::int64_t{0});
    QCOMPARE(repacked("inference.engine=vllm", "inference.weights=gptq-int4"),
             static_cast<std::int64_t>(std::llround(4096.0 * 14336 * 4.15625 / 8)));
}

// AMD cards hold more outside the allocator.
void TestEngines::amdFloor()
{
    const auto floor = [&](const char *gpu) {
        return term(run("llama-3.1-8b", gpu, {"inference.engine=vllm"}), Phase::Load, Term::Framework);
    };
    QVERIFY(floor("mi300x-192gb") > floor("h100-80gb-sxm") + static_cast<std::int64_t>(gibibyte));
}

// DeepSeek V4 keeps a window of 128 tokens as they are and pools all tokens, 4 or 128 to one: the pooled part grows.
void TestEngines::compressedCacheGrows()
{
    const auto answer = [&](const char *prompt) {
        return run("deepseek-v4-pro", "b300-288gb",
                   {"inference.engine=vllm", "parallelism.tensor=8", "inference.kv_cache=bf16", prompt,
                    "inference.output_tokens=512"},
                   8);
    };
    const auto shorter = answer("inference.prompt_tokens=65024"), longer = answer("inference.prompt_tokens=130560");
    QVERIFY(shorter.kv.bytesPerToken > 0);
    const double grown =
        static_cast<double>(term(longer, Phase::Decode, Term::KvCache) - term(shorter, Phase::Decode, Term::KvCache));
    QVERIFY(std::abs(grown / 65536 / static_cast<double>(shorter.kv.bytesPerToken) - 1) < 0.001);
}

// Llama 3.2 Vision: 8 layers attend to the 6404 patches of an image, 8 KV heads of 128.
void TestEngines::imageCache()
{
    const auto answer =
        run("llama-3.2-11b-vision", "h100-80gb-sxm",
            {"inference.engine=transformers", "inference.prompt_tokens=1024", "inference.output_tokens=1"});
    const std::int64_t text = std::int64_t{32} * 2 * 8 * 128 * 2 * 1024,
                       image = std::int64_t{8} * 2 * 8 * 128 * 2 * 6404;
    QCOMPARE(term(answer, Phase::Decode, Term::KvCache), text + image);
}

// vLLM V1 runs the largest image through the tower (16,384 tokens, four patches each) and holds its embeddings while
// the language model runs; V0 is not modelled to.
void TestEngines::imagesOfTheProfileRun()
{
    const auto answer = [&](const char *version) {
        return run("qwen2.5-vl-7b", "rtx-4090",
                   {"inference.engine=vllm", version, "inference.max_batched_tokens=2048",
                    "inference.cuda_graphs=false", "inference.weights=awq-int4"});
    };
    const auto v0 = answer("inference.engine_version=0.6.5"), v1 = answer("inference.engine_version=0.9.0");
    QCOMPARE(term(v1, Phase::Prefill, Term::Workspace) - term(v0, Phase::Prefill, Term::Workspace),
             std::int64_t{16384} * 3584 * 2);
    QCOMPARE(term(v1, Phase::Prefill, Term::Activations),
             std::int64_t{16384} * 4 * (std::int64_t{6} * 3420 + std::int64_t{8} * 1280));
}

void TestEngines::formatsOfEngines()
{
    const auto warned = [&](const char *engine, const char *weights) {
        const auto warnings = resolved("llama-3.1-8b", "h100-80gb-sxm", {engine, weights}).warnings;
        return std::any_of(warnings.begin(), warnings.end(),
                           [](const Problem &problem) { return problem.code == "format-not-of-engine"; });
    };
    QVERIFY(warned("inference.engine=tensorrt-llm", "inference.weights=gguf:Q4_K_M"));
    QVERIFY(warned("inference.engine=transformers", "inference.weights=gguf:Q4_K_M"));
    QVERIFY(warned("inference.engine=llama.cpp", "inference.weights=awq-int4"));
    QVERIFY(!warned("inference.engine=vllm", "inference.weights=awq-int4"));
    QVERIFY(!warned("inference.engine=llama.cpp", "inference.weights=gguf:Q4_K_M"));
}

QTEST_GUILESS_MAIN(TestEngines)
#include "tst_engines.moc"
