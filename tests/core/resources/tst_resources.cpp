// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Formats, optimizers and profiles as shipped: bits a weight as published, every word of the plan file has its data.
#include "core/estimate/estimate.h"
#include "core/world.h"

#include <QTest>

using namespace headroom;

class TestResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bits_data();
    void bits();
    void fileTypes_data();
    void fileTypes();
    void fusedMatrices_data();
    void fusedMatrices();
    void everyWordHasData();
    void versions();
    void versionsOfPeople();
    void frameworkVersions();
    void badFileIsOneProblem();

private:
    [[nodiscard]] double fileBytes(const char *model, const char *fileType) const;

    std::unique_ptr<DataFolder> m_data;
};

void TestResources::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

void TestResources::bits_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<double>("bits");
    QTest::newRow("NF4") << "nf4" << 4.5;
    QTest::newRow("GPTQ") << "gptq-int4" << 4.15625;
    QTest::newRow("MXFP4") << "mxfp4" << 4.25;
    QTest::newRow("NVFP4") << "nvfp4" << 4.5;
    QTest::newRow("Q4_0") << "gguf:Q4_0" << 4.5;
    QTest::newRow("Q4_1") << "gguf:Q4_1" << 5.0;
    QTest::newRow("Q5_0") << "gguf:Q5_0" << 5.5;
    QTest::newRow("Q5_1") << "gguf:Q5_1" << 6.0;
    QTest::newRow("Q8_0") << "gguf:Q8_0" << 8.5;
    QTest::newRow("Q2_K") << "gguf:Q2_K" << 2.625;
    QTest::newRow("Q3_K") << "gguf:Q3_K_M" << 3.4375;
    QTest::newRow("Q4_K") << "gguf:Q4_K_M" << 4.5;
    QTest::newRow("Q5_K") << "gguf:Q5_K_M" << 5.5;
    QTest::newRow("Q6_K") << "gguf:Q6_K" << 6.5625;
}

void TestResources::bits()
{
    QFETCH(QString, format);
    QFETCH(double, bits);
    const auto *found = m_data->world().formats.find(format.toStdString());
    QVERIFY(found);
    QCOMPARE(found->linear.bits, bits);
}

double TestResources::fileBytes(const char *model, const char *fileType) const
{
    scenario::Scenario s;
    s.model = model;
    s.hardware.gpus = {{.gpu = "h200-141gb-sxm", .count = 1}};
    s.inference.engine = scenario::Engine::LlamaCpp;
    s.inference.weights = std::string("gguf:") + fileType;
    const auto resolved = scenario::resolve(s, m_data->world());
    if (!resolved)
        qFatal("%s", resolved.problem().code.c_str());
    return static_cast<double>(estimate::estimate(*resolved).checkpointBytes);
}

// Bits a weight of Llama-3.1-8B, tools/quantize/README.md of llama.cpp, to the last digit. That table made IQ4_XS and
// IQ4_NL without an importance matrix (4.4597 and 4.6818); published files have one, as ours.
void TestResources::fileTypes_data()
{
    QTest::addColumn<double>("bits");
    const std::pair<const char *, double> table[] = {
        {"IQ1_S", 2.0042},  {"IQ1_M", 2.1460},   {"IQ2_XXS", 2.3824}, {"IQ2_XS", 2.5882}, {"IQ2_S", 2.7403},
        {"IQ2_M", 2.9294},  {"IQ3_XXS", 3.2548}, {"IQ3_XS", 3.4977},  {"IQ3_S", 3.6606},  {"IQ3_M", 3.7628},
        {"IQ4_XS", 4.4231}, {"IQ4_NL", 4.6526},  {"Q2_K_S", 2.9697},  {"Q2_K", 3.1593},   {"Q3_K_S", 3.6429},
        {"Q3_K_M", 3.9960}, {"Q3_K_L", 4.2979},  {"Q4_K_S", 4.6672},  {"Q4_K_M", 4.8944}, {"Q5_K_S", 5.5704},
        {"Q5_K_M", 5.7036}, {"Q6_K", 6.5633},    {"Q8_0", 8.5008},    {"F16", 16.0005}};
    for (const auto &[type, bits] : table)
        QTest::newRow(type) << bits;
}

void TestResources::fileTypes()
{
    QFETCH(double, bits);
    const double metadata = 128256 * m_data->world().formats.ggufMetadata(128256);
    const double each = (fileBytes("llama-3.1-8b", QTest::currentDataTag()) - metadata) * 8 / 8030261248.0;
    QVERIFY2(std::abs(each - bits) < 0.0001, qPrintable(QString::number(each, 'f', 4)));
}

// Files of models whose q, k and v are one matrix, which the mixtures give more bits; sizes as the hub lists them.
void TestResources::fusedMatrices_data()
{
    QTest::addColumn<double>("bytes");
    QTest::newRow("phi-4") << 9053114816.0;
    QTest::newRow("phi-4-mini") << 2491874688.0;
    QTest::newRow("phi-3-mini") << 2393232672.0;
    QTest::newRow("phi-2") << 1789239136.0;
}

void TestResources::fusedMatrices()
{
    QFETCH(double, bytes);
    const double ours = fileBytes(QTest::currentDataTag(), "Q4_K_M");
    QVERIFY2(std::abs(ours / bytes - 1) < 0.002, qPrintable(QString::number(ours, 'f', 0)));
}

void TestResources::everyWordHasData()
{
    const auto world = m_data->world();
    for (const auto &[id, word] : Words<scenario::Optimizer>::table)
        QVERIFY2(world.optimizers.find(word), std::string(word).c_str());
    for (const auto &[id, word] : Words<scenario::Framework>::table)
        QCOMPARE(world.profiles.framework(id).id, std::string(word));
    for (const auto &[id, word] : Words<scenario::Engine>::table)
        QCOMPARE(world.profiles.engine(id).id, std::string(word));
    for (const auto *cache : {"fp32", "fp16", "bf16", "fp8", "int8", "int4", "q8_0", "q5_1", "q5_0", "q4_1", "q4_0"})
        QVERIFY2(world.formats.findKvCache(cache), cache);
    // NF4 with double quantisation: 4 + 8/64 + 32/(64·256)
    QVERIFY(std::abs(world.formats.find("nf4")->doubleQuantBits - 4.127) < 0.001);
}

void TestResources::versions()
{
    QVERIFY(resources::versionNumber("0.18.0") > resources::versionNumber("0.9.2"));
    QVERIFY(resources::versionNumber("4.46.0") > resources::versionNumber("4.4.9"));
    QVERIFY(resources::versionNumber("b6500") > resources::versionNumber("b1691"));
    const auto world = m_data->world();
    QVERIFY(world.profiles.engine(scenario::Engine::Transformers, resources::versionNumber("4.40")).fullPromptLogits);
    QVERIFY(!world.profiles.engine(scenario::Engine::Transformers, resources::versionNumber("4.45")).fullPromptLogits);
    QVERIFY(resources::versionNumber("core 0.14") > resources::versionNumber("core 0.12"));
}

void TestResources::versionsOfPeople()
{
    for (const char *text :
         {"0.10.2", "v4.45.0.dev0", "b4000", "core 0.11 (no fusion)", "1.2.0rc6.post2", "0", "2024.12"}) {
        const auto read = resources::readVersion(text);
        QVERIFY2(read, text);
        QCOMPARE(*read, resources::versionNumber(text));
    }
    for (const char *text :
         {"", "latest", "newest ", "0,18", "\xf0\x9f\x92\xa5", "99999999999999999999.1", "1/2", "-1"})
        QVERIFY2(!resources::readVersion(text), text);
}

// Each version is the one before and what its entry says.
void TestResources::frameworkVersions()
{
    const auto world = m_data->world();
    const auto of = [&](scenario::Framework id, std::string_view version) {
        return world.profiles.framework(id, resources::versionNumber(version));
    };
    using scenario::Framework;
    QCOMPARE(of(Framework::Transformers, "4.35").lossBytes.standard, 16.0);
    QCOMPARE(of(Framework::Transformers, "4.45").lossBytes.standard, 12.0);
    QCOMPARE(of(Framework::Transformers, "4.46.1").lossBytes.standard, 14.0);
    QCOMPARE(of(Framework::Transformers, "4.48.3").lossBytes.standard, 14.0);
    QCOMPARE(of(Framework::Transformers, "4.49").lossBytes.standard, 12.0);
    QCOMPARE(of(Framework::Unsloth, "2024.4").loss, scenario::Loss::Fused);
    QVERIFY(!of(Framework::Unsloth, "2024.4").offloadsCheckpoints);
    QCOMPARE(of(Framework::Unsloth, "2024.12").loss, scenario::Loss::FusedLinear);
    QVERIFY(of(Framework::Unsloth, "2025.8").offloadsCheckpoints);
    QCOMPARE(of(Framework::Transformers, "4.46.1").kbitUpcast, scenario::KbitUpcast::All);
    QVERIFY(of(Framework::Transformers, "4.43").keepsFrozenInputs);
    QVERIFY(!of(Framework::Transformers, "4.45").keepsFrozenInputs);
    QCOMPARE(of(Framework::Fsdp, "2.4").kbitUpcast, scenario::KbitUpcast::None);
    QCOMPARE(of(Framework::Transformers, "4.46.1").stepCopies, 1.0);
    QCOMPARE(world.profiles.framework(Framework::Transformers).stepCopies, 0.0);
    QCOMPARE(of(Framework::Torchtune, "0.2").lossBytes.standard, 16.0);
    QCOMPARE(world.profiles.framework(Framework::Torchtune).lossBytes.standard, 12.0);
    QVERIFY(!of(Framework::Megatron, "0.0").weightGradientBuffers);
    QVERIFY(of(Framework::Megatron, "core 0.14").weightGradientBuffers);
    QVERIFY(!of(Framework::Litgpt, "0.2").keepsPreviousInputs);
    QVERIFY(world.profiles.framework(Framework::Litgpt).keepsPreviousInputs);
}

void TestResources::badFileIsOneProblem()
{
    QCOMPARE(resources::Formats::load("/nonexistent/formats.json").problem().code, std::string("cannot-read"));
    QCOMPARE(resources::Optimizers::load(HEADROOM_SOURCE_DIR "/resources/sources.json").problem().code,
             std::string("bad-data-file"));
}

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
