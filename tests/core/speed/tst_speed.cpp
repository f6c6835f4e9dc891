// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The roofline by hand, the explained speed against the computed one, laws over random scenarios, and the residuals
// that resources/speed.json states.
#include "core/accuracy/validate.h"
#include "core/resources/json_reading.h"
#include "core/scenario/plan_json.h"
#include "core/speed/links.h"
#include "core/speed/peak.h"
#include "core/speed/speed.h"
#include "tests/core/estimate/random_scenarios.h"

#include <QTest>

#include <map>
#include <set>

using namespace headroom;

class TestSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void decodeByHand();
    void trainingByHand();
    void explainedIsComputed();
    void everyStepHasANameAndASource();
    void laws();
    void collectives();
    void peaks();
    void unknownCardHasNoSpeed();
    void money();
    void maximumConcurrency();
    void layersOnTheHost();
    void fp32IsFp32();
    void statedResiduals();

private:
    [[nodiscard]] scenario::Resolved resolve(std::initializer_list<const char *> settings) const
    {
        scenario::Scenario s;
        for (const char *setting : settings) {
            if (scenario::setFromText(s, setting))
                qFatal("%s", setting);
        }
        return scenario::resolve(s, m_data->world()).value();
    }
    [[nodiscard]] speed::Speed speedOf(std::initializer_list<const char *> settings) const
    {
        return speed::speedOf(resolve(settings), m_factors);
    }

    std::unique_ptr<DataFolder> m_data;
    speed::Factors m_factors;
};

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::abs(b);
}

}  // namespace

void TestSpeed::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
    auto factors = speed::Factors::load(HEADROOM_SOURCE_DIR "/resources/speed.json");
    QVERIFY(factors.ok());
    m_factors = *factors;
}

// Llama-3.1-8B in bf16 on one H100: every weight but the input embedding, and 128 KiB of cache a token.
void TestSpeed::decodeByHand()
{
    const auto resolved = resolve({"model=llama-3.1-8b", "hardware.gpu=h100-80gb-sxm", "inference.prompt_tokens=1000",
                                   "inference.output_tokens=200"});
    const auto &f = m_factors.of(resolved);
    const auto speed = speed::speedOf(resolved, m_factors);
    QVERIFY(speed.inference && !speed.training);
    const double weights = (8030261248.0 - 128256.0 * 4096.0) * 2;
    const double memory = weights / (3350e9 * f.memory) + 131072.0 * 1100 / (3350e9 * f.cache);
    QVERIFY2(near(speed.inference->step.memory, memory), qPrintable(QString::number(speed.inference->step.memory)));
    QVERIFY(near(speed.inference->step.overhead, 32 * f.layerUs * 1e-6));
    QCOMPARE(speed.inference->step.interconnect, 0.0);
    QCOMPARE(speed.inference->bound, speed::Bound::Memory);
    QVERIFY(near(speed.inference->tokensPerSecond, speed.inference->tokensPerSecondPerGpu));
    // One sequence: nothing of others in between.
    QVERIFY(near(speed.inference->timePerOutputToken, speed.inference->decodeStep));
}

// 6 FLOPs a parameter, 12 a head width and attended token; a pipeline of 4 with 8 micro-batches idles 3/8 more.
void TestSpeed::trainingByHand()
{
    const auto asked = {"model=llama-3.1-8b",
                        "task=pretrain",
                        "hardware.gpu=a100-80gb-sxm",
                        "training.framework=generic",
                        "training.precision=mixed-bf16",
                        "training.sequence_length=4096",
                        "training.tokens=1e12"};
    const auto resolved = resolve(asked);
    const auto &f = m_factors.ofTraining(resolved);
    const auto speed = speed::speedOf(resolved, m_factors);
    const double matrices = 6 * 8030261248.0, attention = 12 * 32.0 * 4096 * 2048;
    const double seconds = 4096 * (matrices / (312e12 * f.mfu) + attention / (312e12 * f.attention));
    QVERIFY2(near(speed.training->step, seconds), qPrintable(QString::number(speed.training->step)));
    QVERIFY(near(*speed.training->days, 1e12 / (4096 / seconds) / 86400));
    QVERIFY(near(speed.training->mfu, 4096 / seconds * (matrices + attention) / 312e12));

    auto piped = resolve(asked);
    piped.gpus = 4;
    piped.machine.front().count = 4;
    piped.parallelism.pipeline = 4;
    piped.training.gradientAccumulation = 8;
    const auto with = speed::speedOf(piped, m_factors);
    QVERIFY(near(with.training->step, 8 * seconds / 4 * (1 + 3.0 / 8)));
}

void TestSpeed::explainedIsComputed()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 20261129);
    for (int i = 0; i < 400; ++i) {
        const auto resolved = scenarios.next();
        const auto fast = speed::speedOf(resolved, m_factors);
        const auto traced = speed::explainSpeed(resolved, m_factors);
        for (const auto quantity : speed::speedQuantities())
            QCOMPARE(speed::speedQuantity(fast, quantity), speed::speedQuantity(traced.speed, quantity));
        QCOMPARE(fast.cost.usdPerMillionTokens, traced.speed.cost.usdPerMillionTokens);
        for (const auto &number : traced.derivation.numbers)
            QVERIFY(number.step >= 0);
    }
}

void TestSpeed::everyStepHasANameAndASource()
{
    std::set<std::string> sources;
    const auto file = resources::readJsonFile(HEADROOM_SOURCE_DIR "/resources/sources.json");
    for (const auto &source : file->at("sources"))
        sources.insert(source.at("id").get<std::string>());
    const auto known = [&](const std::string &source) {
        return sources.contains(source) || scenario::findField(source) != nullptr || source == "parallelism";
    };
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 3);
    for (int i = 0; i < 100; ++i) {
        const auto traced = speed::explainSpeed(scenarios.next(), m_factors);
        for (const auto &step : traced.derivation.steps) {
            QVERIFY(!step.formula.empty() && !step.id.empty());
            QVERIFY2(known(step.source), step.source.c_str());
            for (const auto &use : step.symbols)
                QVERIFY2(known(use.source), (use.symbol + " " + use.source).c_str());
        }
    }
}

void TestSpeed::laws()
{
    const auto world = m_data->world();
    test::RandomScenarios scenarios(world, 11);
    for (int i = 0; i < 300; ++i) {
        const auto resolved = scenarios.next();
        const auto speed = speed::speedOf(resolved, m_factors);
        QVERIFY(speed.known());
        QVERIFY(std::isfinite(speed.tokensPerSecond()) && speed.tokensPerSecond() > 0);
        auto more = resolved;
        if (speed.training) {
            more.training.recompute = scenario::Recompute::Full;
            QVERIFY(speed::speedOf(more, m_factors).tokensPerSecond() <= speed.tokensPerSecond() * (1 + 1e-12));
            continue;
        }
        more.inference.promptTokens *= 2;  // a longer prompt is never faster
        const auto longer = speed::speedOf(more, m_factors);
        QVERIFY2(longer.inference->prefill >= speed.inference->prefill * (1 - 1e-12), resolved.model->id.c_str());
        QVERIFY(longer.inference->decodeStep >= speed.inference->decodeStep * (1 - 1e-12));
        auto crowd = resolved;
        crowd.inference.concurrency *= 2;  // more at once: each waits longer
        QVERIFY(speed::speedOf(crowd, m_factors).inference->timePerOutputToken >=
                speed.inference->timePerOutputToken * (1 - 1e-12));
    }
}

void TestSpeed::collectives()
{
    const auto node = resolve({"model=llama-3.1-8b", "hardware.gpu=h100-80gb-sxm", "hardware.gpus=8"});
    QCOMPARE(speed::allReduce<double>(node, m_factors, 1, 1e6), 0.0);
    const double small = speed::allReduce<double>(node, m_factors, 8, 1e3);
    const double large = speed::allReduce<double>(node, m_factors, 8, 1e9);
    QVERIFY(small > 10e-6 && small < 30e-6);                         // 18 microseconds are published
    QVERIFY(std::abs(large * 450e9 / (1e9 * 2 * 7 / 8) - 1) < 0.3);  // 450 GB/s at 512 MiB
    const auto two = resolve({"model=llama-3.1-8b", "hardware.gpu=h100-80gb-sxm", "hardware.gpus=16"});
    QVERIFY(speed::allReduce<double>(two, m_factors, 16, 1e9) > 4 * large);
    const auto card = resolve({"model=llama-3.1-8b", "hardware.gpu=rtx-4090", "hardware.gpus=2"});
    QVERIFY(speed::allReduce<double>(card, m_factors, 2, 1e9) > 10 * speed::allReduce<double>(node, m_factors, 2, 1e9));
}

void TestSpeed::peaks()
{
    const auto &catalog = m_data->catalog();
    const auto gpu = [&](const char *id) { return *catalog.gpu(id); };
    const auto format = [&](const char *id) { return *m_data->world().formats.find(id); };
    QCOMPARE(speed::inferencePeak(*gpu("h100-80gb-sxm"), format("fp8")), 1978.9e12);
    QCOMPARE(speed::inferencePeak(*gpu("a100-80gb-sxm"), format("fp8")), 312e12);  // no FP8: computed in 16 bit
    QCOMPARE(speed::inferencePeak(*gpu("rtx-4090"), format("gguf:Q4_0")), 660.6e12);
    QCOMPARE(speed::inferencePeak(*gpu("gb300-288gb"), format("gguf:Q4_0")), 2500e12);  // its integer figure is lower
    QCOMPARE(speed::inferencePeak(*gpu("apple-m1-max"), format("gguf:F16")), 10.4e12);
    QCOMPARE(speed::trainingPeak(*gpu("h100-80gb-sxm"), scenario::Precision::Fp8), 1978.9e12);
    QCOMPARE(speed::trainingPeak(*gpu("v100-32gb-sxm"), scenario::Precision::MixedBf16), 125e12);
    QCOMPARE(speed::trainingPeak(*gpu("a100-80gb-sxm"), scenario::Precision::Fp32), 19.5e12);
}

void TestSpeed::unknownCardHasNoSpeed()
{
    const auto speed = speedOf({"model=llama-3.1-8b", "hardware.gpu=apple-m5", "inference.engine=llama.cpp"});
    QVERIFY(!speed.known());
    QVERIFY(!speed.cost.usdPerMillionTokens && !speed.cost.energyKwh);
    QVERIFY(!speed::speedQuantity(speed, "tokens_per_second"));
}

void TestSpeed::money()
{
    const auto resolved = resolve({"model=llama-3.1-8b", "task=full", "hardware.gpu=a100-40gb-sxm", "hardware.gpus=8",
                                   "parallelism.zero_stage=3", "training.tokens=1e9"});
    const auto without = speed::speedOf(resolved, m_factors);
    QVERIFY(!without.cost.usd && !without.cost.usdPerMillionTokens);  // the catalogue has no price of this card
    const auto priced = speed::speedOf(resolved, m_factors, {2.0});
    const double hours = *priced.training->days * 24;
    QVERIFY(near(*priced.cost.usd, 8 * 2.0 * hours));
    QVERIFY(near(*priced.cost.usdPerMillionTokens, *priced.cost.usd / 1000));
    QVERIFY(near(*priced.cost.energyKwh, 8 * 0.4 * hours));
    const auto cloud = speedOf({"model=llama-3.1-8b", "hardware.gpu=a100-80gb-sxm"});
    QVERIFY(cloud.cost.usdPerMillionTokens && !cloud.cost.usd);
}

void TestSpeed::maximumConcurrency()
{
    const auto asked = [&](const char *more) {
        return speedOf({"model=llama-3.1-8b", "hardware.gpu=h100-80gb-sxm", "inference.concurrency=max", more});
    };
    const auto all = asked("inference.prompt_tokens=2000");
    QVERIFY(all.inference->sequences > 100);
    QCOMPARE(asked("inference.max_num_seqs=16").inference->sequences, std::int64_t{16});
    QVERIFY(asked("inference.prompt_tokens=20000").inference->sequences < all.inference->sequences / 5);
    const auto one = speedOf({"model=llama-3.1-8b", "hardware.gpu=h100-80gb-sxm"});
    QVERIFY(all.inference->tokensPerSecond > 20 * one.inference->tokensPerSecond);
}

// What the file says of its own error is what its rows say.
// The more layers lie in host memory, the longer a prompt and a token take: they are copied to the GPU for the one and
// read there for the other.
void TestSpeed::layersOnTheHost()
{
    double prompt = 0, token = 0;
    for (const char *layers : {"81", "60", "40", "20", "0"}) {
        const std::string share = "inference.gpu_layers=" + std::string(layers);
        const auto speed = speedOf({"model=llama-3.1-70b", "hardware.gpu=a100-80gb-sxm", "inference.engine=llama.cpp",
                                    "inference.weights=gguf:Q4_K_M", share.c_str()});
        QVERIFY(speed.inference);
        QVERIFY2(speed.inference->timeToFirstToken > prompt, layers);
        QVERIFY2(speed.inference->timePerOutputToken > token, layers);
        QVERIFY(speed.inference->step.host <= speed.inference->step.memory);
        prompt = speed.inference->timeToFirstToken;
        token = speed.inference->timePerOutputToken;
    }
}

// In fp32 the scores are no 16-bit products: what is reached cannot be more than the card has.
void TestSpeed::fp32IsFp32()
{
    for (const char *length : {"2048", "131072"}) {
        const std::string tokens = "training.sequence_length=" + std::string(length);
        const auto speed = speedOf({"model=qwen2.5-0.5b", "hardware.gpu=a100-40gb-sxm", "task=pretrain",
                                    "training.framework=generic", "training.precision=fp32", tokens.c_str()});
        QVERIFY(speed.training);
        QVERIFY2(speed.training->mfu < 1, length);
    }
}

void TestSpeed::statedResiduals()
{
    std::map<std::string, std::vector<double>> errors;
    const auto rows = accuracy::readRows(HEADROOM_SOURCE_DIR "/resources/measured/speed.json");
    for (const auto &row : *rows) {
        Problems warnings;
        const auto asked = scenario::scenarioFromJson(row.at("scenario"), "scenario", warnings);
        const auto resolved = scenario::resolve(*asked, m_data->world());
        QVERIFY2(resolved.ok() && warnings.empty(), row.at("id").get<std::string>().c_str());
        const auto speed = speed::speedOf(*resolved, m_factors);
        const auto value = speed::speedQuantity(speed, row.at("quantity").get<std::string>());
        QVERIFY(value && *value > 0);
        errors[speed.inference ? speed.inference->factors : speed.training->factors].push_back(
            std::abs(std::log(*value / row.at("value").get<double>())));
    }
    const auto check = [&](const std::string &id, const speed::Residual &stated) {
        const auto &own = errors[id];
        const double median = own.empty() ? 0 : accuracy::quantile(own, 0.5);
        const double p90 = own.empty() ? 0 : accuracy::quantile(own, 0.9);
        const auto now = QStringLiteral("%1: \"rows\": %2, \"median\": %3, \"p90\": %4")
                             .arg(QString::fromStdString(id))
                             .arg(own.size())
                             .arg(median, 0, 'f', 3)
                             .arg(p90, 0, 'f', 3);
        QVERIFY2(stated.rows == static_cast<std::int64_t>(own.size()) && std::abs(stated.median - median) < 0.002 &&
                     std::abs(stated.p90 - p90) < 0.002,
                 qPrintable(now));
    };
    for (const auto &entry : m_factors.inference)
        check(entry.id, entry.residual);
    for (const auto &entry : m_factors.training)
        check(entry.id, entry.residual);
}

QTEST_GUILESS_MAIN(TestSpeed)
#include "tst_speed.moc"
