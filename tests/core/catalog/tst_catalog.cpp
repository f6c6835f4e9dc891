// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up and searching: names as the founding document writes them, the user's own folder, broken files.
#include "core/catalog/catalog.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace headroom;
using namespace headroom::catalog;

namespace {

const std::filesystem::path shippedFolder = std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources/catalog";

const Catalog &shipped()
{
    static const Catalog catalog(shippedFolder);
    return catalog;
}

const char *const smallModel = R"({"models": [{"id": "%1", "name": "Mine", "hf_id": "me/Mine-1B", "aliases": ["meins"],
 "architecture": {"hidden_size": 64, "num_layers": 2, "num_attention_heads": 4, "intermediate_size": 128,
  "vocab_size": 100, "tie_word_embeddings": true}}]})";

template <class T> QStringList idsOf(const std::vector<const T *> &list)
{
    QStringList ids;
    for (const T *entry : list)
        ids += QString::fromStdString(entry->id);
    return ids;
}

}  // namespace

class TestCatalog : public QObject
{
    Q_OBJECT
private slots:
    void modelNames_data();
    void modelNames();
    void gpuNames_data();
    void gpuNames();
    void lookUpByName_data();
    void lookUpByName();
    void everyIdAndHubId();
    void smallNumbersDoNotMatchLarger();
    void unknown();
    void ambiguous();
    void notes();
    void ownFolder();
    void brokenFiles();
    void brokenEntryLeavesTheRest();
    void fileThatTheIndexDoesNotKnow();
    void missingFolder();

private:
    void write(const QString &name, const QByteArray &text) const;

    QTemporaryDir m_own;
};

void TestCatalog::write(const QString &name, const QByteArray &text) const
{
    const std::filesystem::path path = m_own.filePath(name).toStdString();
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text.toStdString();
}

void TestCatalog::modelNames_data()
{
    QTest::addColumn<QString>("id");
    const std::pair<const char *, const char *> rows[] = {
        {"LLaMA2-13b", "llama-2-13b"},  // S1.1
        {"Llama 3.3 70B", "llama-3.3-70b"},
        {"Llama 3.3: 70B", "llama-3.3-70b"},  // S1.3
        {"Llama 3.2 1B", "llama-3.2-1b"},
        {"Llama 3.2 3B", "llama-3.2-3b"},
        {"Llama 3.2 11B (vision)", "llama-3.2-11b-vision"},
        {"Llama 3.2 90B（vision）", "llama-3.2-90b-vision"},
        {"Llama 3.1 8B", "llama-3.1-8b"},
        {"Llama 3.1 70B", "llama-3.1-70b"},
        {"Llama 3.1 405B", "llama-3.1-405b"},
        {"Llama 3 8B", "llama-3-8b"},
        {"Llama 3 70B", "llama-3-70b"},
        {"Qwen 2.5 0.5B", "qwen2.5-0.5b"},  // S1.4
        {"Qwen 2.5 1.5B", "qwen2.5-1.5b"},
        {"Qwen 2.5 3B", "qwen2.5-3b"},
        {"Qwen 2.5 7B", "qwen2.5-7b"},
        {"Qwen 2.5 14B", "qwen2.5-14b"},
        {"Qwen 2.5 32B", "qwen2.5-32b"},
        {"Qwen 2.5 72B", "qwen2.5-72b"},
        {"QwQ 32B", "qwq-32b"},
        {"DeepSeek LLM 7B", "deepseek-llm-7b"},  // S1.5
        {"DeepSeek LLM 67B", "deepseek-llm-67b"},
        {"DeepSeek V3 671B", "deepseek-v3"},
        {"DeepSeek R1 671B", "deepseek-r1"},
        {"DeepSeek R1 distill 1.5B", "deepseek-r1-distill-qwen-1.5b"},
        {"DeepSeek 蒸馏版 7B", "deepseek-r1-distill-qwen-7b"},
        {"DeepSeek R1 蒸馏版 8B", "deepseek-r1-distill-llama-8b"},
        {"R1 distill 14B", "deepseek-r1-distill-qwen-14b"},
        {"R1 蒸馏 32B", "deepseek-r1-distill-qwen-32b"},
        {"DeepSeek R1 distill 70B", "deepseek-r1-distill-llama-70b"},
        {"Gemini：Gemma 3：1B", "gemma-3-1b"},  // S1.6
        {"Gemma 3 4B", "gemma-3-4b"},
        {"Gemma 3 12B", "gemma-3-12b"},
        {"Gemma 3 27B", "gemma-3-27b"},
        {"vicuna 65b", "llama-1-65b"},  // S9
        {"llama 65b", "llama-1-65b"},
        {"满血版", "deepseek-r1"},
        {"通义千问 72b", "qwen2.5-72b"},
        {"LLAMA-3.1-8B", "llama-3.1-8b"},
        {"meta-llama/Llama-3.1-8B", "llama-3.1-8b"},
    };
    for (const auto &[text, id] : rows)
        QTest::newRow(text) << QString::fromUtf8(id);
}

void TestCatalog::modelNames()
{
    QFETCH(QString, id);
    const QStringList found = idsOf(shipped().findModels(QTest::currentDataTag()));
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first(), id);
}

void TestCatalog::gpuNames_data()
{
    QTest::addColumn<QStringList>("expected");  // all of these, the first of them first
    const auto row = [](const char *text, const QStringList &ids) { QTest::newRow(text) << ids; };
    row("RTX 4090", {"rtx-4090"});  // S3.3
    row("4080", {"rtx-4080"});
    row("4070 Ti", {"rtx-4070-ti"});
    row("3070", {"rtx-3070"});
    row("3060 Ti", {"rtx-3060-ti"});
    row("3090", {"rtx-3090"});
    row("RTX A6000", {"rtx-a6000"});  // S3.5
    row("A5000", {"rtx-a5000"});
    row("Quadro RTX 8000", {"quadro-rtx-8000"});
    row("RTX 6000", {"quadro-rtx-6000", "rtx-6000-ada", "rtx-pro-6000-blackwell"});
    row("RTX A4000", {"rtx-a4000"});
    row("H100", {"h100-80gb-sxm", "h100-80gb-pcie", "h100-94gb-nvl"});  // S3.7
    row("A100", {"a100-40gb-sxm", "a100-80gb-sxm"});
    row("v100 32G", {"v100-32gb-sxm"});
    row("T4", {"t4"});
    row("P100", {"p100-16gb-pcie"});
    row("A800", {"a800-80gb-sxm", "a800-80gb-pcie", "a800-40gb-pcie"});  // S3.9, S4.2
    row("H800", {"h800-80gb-sxm"});
    row("魔改版 2080 Ti", {"rtx-2080-ti-22gb"});  // S4.1
    row("魔改2080ti", {"rtx-2080-ti-22gb"});
    row("Tesla T4", {"t4"});  // S3.1: old names
    row("英伟达 4090", {"rtx-4090"});
    row("RTX2080Ti", {"rtx-2080-ti"});
    row("4090 24GB", {"rtx-4090"});
}

void TestCatalog::gpuNames()
{
    QFETCH(QStringList, expected);
    const QStringList found = idsOf(shipped().findGpus(QTest::currentDataTag()));
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first(), expected.first());
    for (const QString &id : expected)
        QVERIFY2(found.contains(id), qPrintable(id));
}

void TestCatalog::lookUpByName_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("vicuna-65b") << "llama-1-65b";
    QTest::newRow("Llama 3.1 8B") << "llama-3.1-8b";
    QTest::newRow("meta-llama/Llama-3.1-8B-Instruct") << "llama-3.1-8b";
    QTest::newRow("Qwen/Qwen2.5-7B-Instruct") << "qwen2.5-7b";
    QTest::newRow("deepseek-ai/DeepSeek-V3-0324") << "deepseek-v3";
    QTest::newRow("mistral-7b") << "mistral-7b-v0.1";
    QTest::newRow("满血") << "deepseek-r1";
}

void TestCatalog::lookUpByName()
{
    QFETCH(QString, id);
    const auto model = shipped().model(QTest::currentDataTag());
    QVERIFY2(model.ok(), model.ok() ? "" : model.problem().code.c_str());
    QCOMPARE(QString::fromStdString((*model)->id), id);
}

void TestCatalog::everyIdAndHubId()
{
    QCOMPARE(shipped().models().size(), std::size_t{263});
    for (const Model *model : shipped().models()) {
        const auto byId = shipped().model(model->id);
        QVERIFY2(byId.ok() && *byId == model, model->id.c_str());
        const QStringList found = idsOf(shipped().findModels(model->name));
        QVERIFY2(found.contains(QString::fromStdString(model->id)), model->name.c_str());
    }
    for (const Gpu *gpu : shipped().gpus()) {
        const auto byId = shipped().gpu(gpu->id);
        QVERIFY2(byId.ok() && *byId == gpu, gpu->id.c_str());
    }
    QVERIFY(shipped().problems().empty());
}

void TestCatalog::smallNumbersDoNotMatchLarger()
{
    const QStringList found = idsOf(shipped().findModels("7b"));
    QVERIFY(found.contains("qwen2.5-7b"));
    QVERIFY(!found.contains("gemma-3-27b"));
    QVERIFY(!found.contains("smollm2-1.7b"));
    QVERIFY(shipped().findModels("no-such-model-anywhere").empty());
    QCOMPARE(shipped().findModels("").size(), std::size_t{263});
}

void TestCatalog::unknown()
{
    const auto model = shipped().model("lama-3.1-8b");
    QVERIFY(!model.ok());
    QCOMPARE(model.problem().code, std::string("unknown-model"));
    QCOMPARE(model.problem().found, std::string("lama-3.1-8b"));
    QCOMPARE(model.problem().nearest.size(), std::size_t{3});
    QCOMPARE(model.problem().nearest.front(), std::string("llama-3.1-8b"));
    const auto gpu = shipped().gpu("rtx-4099");
    QVERIFY(!gpu.ok());
    QCOMPARE(gpu.problem().code, std::string("unknown-gpu"));
    const auto &nearest = gpu.problem().nearest;
    QVERIFY(std::find(nearest.begin(), nearest.end(), "rtx-4090") != nearest.end());
    QVERIFY(!shipped().model(std::string(1'000'000, 'x')).ok());
    QVERIFY(!shipped().model("").ok());
}

void TestCatalog::ambiguous()
{
    const auto gpu = shipped().gpu("h100");
    QVERIFY(!gpu.ok());
    QCOMPARE(gpu.problem().code, std::string("ambiguous-gpu"));
    QCOMPARE(gpu.problem().nearest.size(), std::size_t{3});
    const auto model = shipped().model("gemini");
    QVERIFY(!model.ok());
    QCOMPARE(model.problem().code, std::string("ambiguous-model"));
    for (const std::string &id : model.problem().nearest)
        QVERIFY(id.starts_with("gemma"));
}

void TestCatalog::notes()
{
    const auto model = shipped().model("vicuna-65b");
    QVERIFY(model.ok());
    const auto &all = (*model)->aliasNotes;
    QVERIFY(std::any_of(all.begin(), all.end(), [](const AliasNote &note) {
        return note.alias == "vicuna-65b" && note.code == "no-official-vicuna-65b";
    }));
    const auto gemma = shipped().model("gemma-3-1b");
    QVERIFY(gemma.ok());
    QCOMPARE((*gemma)->aliasNotes.front().code, std::string("gemini-is-not-open"));
}

void TestCatalog::ownFolder()
{
    write("models/mine.json", QByteArray(smallModel).replace("%1", "mine-1b"));
    write("models/over.json", QByteArray(smallModel).replace("%1", "llama-3.1-8b"));
    write("gpus/mine.json", R"({"gpus": [{"id": "my-card", "name": "My card", "memory_gib": 10}]})");
    const Catalog catalog(shippedFolder, m_own.path().toStdString());
    const auto mine = catalog.model("mine-1b");
    QVERIFY(mine.ok());
    QCOMPARE((*mine)->parameters.total, std::int64_t{100 * 64 + 2 * (4 * 64 * 64 + 3 * 64 * 128 + 2 * 64) + 64});
    QVERIFY(catalog.model("meins").ok() == false);  // two entries bear it
    QCOMPARE(catalog.model("llama-3.1-8b").value()->name, std::string("Mine"));
    QCOMPARE(catalog.models().size(), std::size_t{264});
    QCOMPARE(catalog.gpu("my-card").value()->usableBytes, std::int64_t{10} << 30);
    QVERIFY(idsOf(catalog.findModels("mine")).contains("mine-1b"));
    QVERIFY(catalog.problems().empty());
}

void TestCatalog::brokenFiles()
{
    const QTemporaryDir folder;
    const std::filesystem::path own = folder.path().toStdString();
    std::filesystem::create_directories(own / "models");
    std::ofstream(own / "models/a.json") << "{\n \"models\": [\n  {\"id\": }\n ]\n}\n";
    std::ofstream(own / "models/b.json") << "{\n \"models\": [],\n \"models\": []\n}\n";
    std::ofstream(own / "models/c.json") << "[1, 2]";
    std::ofstream(own / "models/d.json") << QByteArray(smallModel).replace("%1", "good").toStdString();
    std::ofstream(own / "models/e.json") << std::string(100'000, '[');
    std::ofstream(own / "models/f.json") << "";
    const Catalog catalog(shippedFolder, own);
    QVERIFY(catalog.model("good").ok());
    QVERIFY(catalog.model("llama-3.1-8b").ok());
    const Problems &problems = catalog.problems();
    QCOMPARE(problems.size(), std::size_t{5});
    QCOMPARE(problems[0].code, std::string("bad-json"));
    QVERIFY(QString::fromStdString(problems[0].file).endsWith("a.json"));
    QCOMPARE(problems[0].path, std::string("line 3"));
    QVERIFY(!problems[0].found.empty());
    QCOMPARE(problems[1].code, std::string("duplicate-key"));
    QCOMPARE(problems[1].path, std::string("line 3"));
    QCOMPARE(problems[2].code, std::string("missing-key"));
    QCOMPARE(problems[3].code, std::string("bad-json"));
    QCOMPARE(problems[4].code, std::string("bad-json"));
}

void TestCatalog::brokenEntryLeavesTheRest()
{
    const QTemporaryDir folder;
    const std::filesystem::path own = folder.path().toStdString();
    std::filesystem::create_directories(own / "models");
    std::ofstream(own / "models/a.json") << R"({"models": [{"id": 7}, {"id": "half"}, 3,
      {"id": "whole", "architecture": {"hidden_size": 8, "num_layers": 1, "num_attention_heads": 1,
       "intermediate_size": 8, "vocab_size": 8}}]})";
    const Catalog catalog(shippedFolder, own);
    QVERIFY(catalog.model("whole").ok());
    const auto half = catalog.model("half");
    QVERIFY(!half.ok());
    QCOMPARE(half.problem().code, std::string("missing-key"));
    QCOMPARE(half.problem().path, std::string("models[1].architecture"));
    QCOMPARE(catalog.models().size(), std::size_t{264});
    QCOMPARE(catalog.problems().size(), std::size_t{3});
}

void TestCatalog::fileThatTheIndexDoesNotKnow()
{
    const QTemporaryDir folder;
    const std::filesystem::path copy = folder.path().toStdString();
    std::filesystem::create_directories(copy / "models");
    std::filesystem::copy(shippedFolder / "index.tsv", copy / "index.tsv");
    std::filesystem::copy(shippedFolder / "models/qwq.json", copy / "models/qwq.json");
    std::ofstream(copy / "models/new.json") << QByteArray(smallModel).replace("%1", "brand-new").toStdString();
    const Catalog catalog(copy);
    QVERIFY(catalog.model("qwq-32b").ok());
    QVERIFY(catalog.model("brand-new").ok());
    QVERIFY(!catalog.model("llama-3.1-8b").ok());  // in the index, but its file is gone
    QCOMPARE(catalog.models().size(), std::size_t{2});
}

void TestCatalog::missingFolder()
{
    const Catalog catalog("/nowhere/at/all", "/nowhere/either");
    QVERIFY(!catalog.model("llama-3.1-8b").ok());
    QVERIFY(catalog.models().empty());
    QVERIFY(catalog.findGpus("4090").empty());
    QVERIFY(!catalog.problems().empty());
}

QTEST_APPLESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
