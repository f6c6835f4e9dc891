// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written to the overlay folder is what the catalogue reads: own GPUs and models are found at once, plan like
// shipped ones, and bad ones are refused by field.
#include "core/scenario/own_entries.h"

#include "core/estimate/estimate.h"
#include "core/modelfile/modelfile.h"
#include "core/world.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace headroom;
namespace fs = std::filesystem;

class TestOwnEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void gpuIsFoundAtOnce();
    void capabilityDecides_data();
    void capabilityDecides();
    void whatIsNotKnownIsNotMissing();
    void gpuIsReplacedByItsName();
    void badFieldsAreNamed_data();
    void badFieldsAreNamed();
    void modelOfAConfig();
    void badConfigsAreRefused();
    void brokenFileIsNotWrittenOver();
    void idsOfNames();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DataFolder> m_data;
    fs::path own() const { return m_folder->path().toStdString(); }
    fs::path write(const char *name, const std::string &text) const;
};

void TestOwnEntries::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources", own());
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

fs::path TestOwnEntries::write(const char *name, const std::string &text) const
{
    const fs::path file = own() / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file) << text;
    return file;
}

void TestOwnEntries::gpuIsFoundAtOnce()
{
    const auto &catalog = m_data->catalog();
    QVERIFY(!catalog.gpu("lab-card-40-gb").ok());
    const auto before = catalog.gpu("rtx-4090");
    const auto id = scenario::saveOwnGpu({"Lab card 40 GB", 40, 1500, 8.6}, own());
    QVERIFY2(id.ok(), id.ok() ? "" : id.problem().code.c_str());
    QCOMPARE(*id, std::string("lab-card-40-gb"));
    catalog.reread();
    const auto gpu = catalog.gpu("lab-card-40-gb");
    QVERIFY(gpu.ok());
    QCOMPARE((*gpu)->name, std::string("Lab card 40 GB"));
    QCOMPARE((*gpu)->memoryGib, 40.0);
    QCOMPARE((*gpu)->bandwidthGbs.value_or(0), 1500.0);
    QVERIFY((*gpu)->usableBytes > 0);
    QVERIFY(catalog.problems().empty());
    // What was looked up before stays what it was.
    QCOMPARE((*before)->id, std::string("rtx-4090"));
    scenario::Scenario s;
    s.model = "qwen2.5-7b";
    s.hardware.gpus = {{*id, 2, nullptr}};
    const auto resolved = scenario::resolve(s, m_data->world());
    QVERIFY(resolved.ok());
    QVERIFY(estimate::estimate(*resolved).fits());
}

void TestOwnEntries::capabilityDecides_data()
{
    QTest::addColumn<double>("capability");
    QTest::addColumn<bool>("bf16");
    QTest::addColumn<bool>("fp8");
    QTest::addColumn<bool>("flash");
    QTest::newRow("Volta") << 7.0 << false << false << false;
    QTest::newRow("Turing") << 7.5 << false << false << false;
    QTest::newRow("Ampere") << 8.0 << true << false << true;
    QTest::newRow("Ada") << 8.9 << true << true << true;
    QTest::newRow("Hopper") << 9.0 << true << true << true;
}

void TestOwnEntries::capabilityDecides()
{
    QFETCH(double, capability);
    QVERIFY(scenario::saveOwnGpu({"X", 24, 0, capability}, own()).ok());
    const auto gpu = m_data->catalog().gpu("x");
    QVERIFY(gpu.ok());
    QTEST((*gpu)->bf16, "bf16");
    QTEST((*gpu)->fp8, "fp8");
    QTEST((*gpu)->flashAttention2, "flash");
    QVERIFY(!(*gpu)->bandwidthGbs);
    QCOMPARE((*gpu)->computeCapability.has_value(), capability > 0);
}

// Nobody said what the card can: it is planned as a current one, without a warning of what it may not lack.
void TestOwnEntries::whatIsNotKnownIsNotMissing()
{
    const auto id = scenario::saveOwnGpu({"Some card", 48, 0, 0}, own());
    QVERIFY(id.ok());
    const auto gpu = m_data->catalog().gpu(*id);
    QVERIFY(gpu.ok());
    QVERIFY(!(*gpu)->supportKnown && !(*gpu)->computeCapability);
    QVERIFY((*gpu)->group == catalog::GpuGroup::Own);
    QVERIFY((*gpu)->bf16 && (*gpu)->flashAttention2);
    for (const auto task : {scenario::Task::Inference, scenario::Task::Lora}) {
        scenario::Scenario s;
        s.model = "qwen2.5-7b";
        s.task = task;
        s.hardware.gpus = {{*id, 1, nullptr}};
        const auto resolved = scenario::resolve(s, m_data->world());
        QVERIFY(resolved.ok());
        for (const auto &warning : resolved->warnings)
            QVERIFY2(!QByteArray::fromStdString(warning.code).endsWith("unsupported"), warning.code.c_str());
    }
    // What is known of a card, and all that ships, stays what it says.
    QVERIFY(scenario::saveOwnGpu({"Old card", 32, 0, 7.0}, own()).ok());
    m_data->catalog().reread();
    QVERIFY((*m_data->catalog().gpu("old-card"))->supportKnown && !(*m_data->catalog().gpu("old-card"))->bf16);
    for (const auto *shipped : m_data->catalog().gpus())
        QVERIFY(shipped->supportKnown || shipped->group == catalog::GpuGroup::Own);
    // As the form wrote it before: the flags without a capability.
    write("gpus/own.json", R"({"family": "own", "gpus": [{"id": "before", "name": "Before", "vendor": "NVIDIA",
        "series": "Own", "memory_gib": 24, "supports": {"bf16": false, "flash_attention_2": false}}]})");
    m_data->catalog().reread();
    QVERIFY((*m_data->catalog().gpu("before"))->bf16);
}

void TestOwnEntries::gpuIsReplacedByItsName()
{
    QVERIFY(scenario::saveOwnGpu({"Mine", 24, 0, 0}, own()).ok());
    QVERIFY(scenario::saveOwnGpu({"Other", 24, 0, 0}, own()).ok());
    QVERIFY(scenario::saveOwnGpu({"mine", 48, 0, 0}, own()).ok());
    QCOMPARE((*m_data->catalog().gpu("mine"))->memoryGib, 48.0);
    QVERIFY(m_data->catalog().gpu("other").ok());
    QVERIFY(m_data->catalog().problems().empty());
}

void TestOwnEntries::badFieldsAreNamed_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("memory");
    QTest::addColumn<double>("bandwidth");
    QTest::addColumn<double>("capability");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("no name") << QByteArray(" , ") << 24.0 << 0.0 << 0.0 << QByteArray("name");
    QTest::newRow("no memory") << QByteArray("x") << 0.0 << 0.0 << 0.0 << QByteArray("memory_gib");
    QTest::newRow("negative") << QByteArray("x") << -1.0 << 0.0 << 0.0 << QByteArray("memory_gib");
    QTest::newRow("not a number") << QByteArray("x") << std::nan("") << 0.0 << 0.0 << QByteArray("memory_gib");
    QTest::newRow("bandwidth") << QByteArray("x") << 24.0 << 1e9 << 0.0 << QByteArray("memory_bandwidth_gbs");
    QTest::newRow("capability") << QByteArray("x") << 24.0 << 0.0 << 75.0 << QByteArray("compute_capability");
}

void TestOwnEntries::badFieldsAreNamed()
{
    QFETCH(QByteArray, name);
    QFETCH(double, memory);
    QFETCH(double, bandwidth);
    QFETCH(double, capability);
    QFETCH(QByteArray, path);
    const scenario::OwnGpu gpu{name.toStdString(), memory, bandwidth, capability};
    const auto problems = scenario::checkOwnGpu(gpu);
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(problems.front().path), path);
    QVERIFY(!scenario::saveOwnGpu(gpu, own()).ok());
    QVERIFY(!fs::exists(own() / "gpus"));
}

// The catalogue's own entry and the model of the file are the same to the unit.
void TestOwnEntries::modelOfAConfig()
{
    const auto file =
        write("src/config.json", R"({"model_type": "qwen2", "hidden_size": 3584, "intermediate_size": 18944,
        "num_hidden_layers": 28, "num_attention_heads": 28, "num_key_value_heads": 4, "vocab_size": 152064,
        "max_position_embeddings": 32768, "torch_dtype": "bfloat16", "tie_word_embeddings": false})");
    const auto id = scenario::saveOwnModel(file.parent_path(), "Our 7B", own());
    QVERIFY2(id.ok(), id.ok() ? "" : (id.problem().code + " " + id.problem().path).c_str());
    QCOMPARE(*id, std::string("our-7b"));
    const auto model = m_data->catalog().model(*id);
    QVERIFY2(model.ok(), model.ok() ? "" : (model.problem().code + " " + model.problem().path).c_str());
    const auto read = modelfile::readModel(file);
    QVERIFY(read.ok());
    QCOMPARE((*model)->parameters.total, (*read)->parameters.total);
    QCOMPARE((*model)->parameters.total, (*m_data->catalog().model("qwen2.5-7b"))->parameters.total);
    QCOMPARE((*model)->nativeFormat, std::string("bf16"));
    QVERIFY(m_data->catalog().problems().empty());
}

void TestOwnEntries::badConfigsAreRefused()
{
    for (const char *text : {"", "{", "[]", "{}", R"({"model_type": "llama", "hidden_size": -1})"}) {
        const auto file = write("src/config.json", text);
        const auto id = scenario::saveOwnModel(file, "x", own());
        QVERIFY2(!id.ok(), text);
        QVERIFY(!id.problem().code.empty());
    }
    QVERIFY(!scenario::saveOwnModel(own() / "nothing.json", "x", own()).ok());
    QVERIFY(!fs::exists(own() / "models"));
}

void TestOwnEntries::brokenFileIsNotWrittenOver()
{
    const auto file = write("gpus/own.json", "{ broken");
    QVERIFY(!scenario::saveOwnGpu({"x", 24, 0, 0}, own()).ok());
    std::ifstream in(file);
    QCOMPARE(std::string(std::istreambuf_iterator<char>(in), {}), std::string("{ broken"));
}

void TestOwnEntries::idsOfNames()
{
    QCOMPARE(scenario::idOfName("My card, 48 GB"), std::string("my-card-48-gb"));
    QCOMPARE(scenario::idOfName("  -- "), std::string());
    QCOMPARE(scenario::idOfName("魔改 22G"), std::string("魔改-22g"));
}

QTEST_GUILESS_MAIN(TestOwnEntries)
#include "tst_own_entries.moc"
