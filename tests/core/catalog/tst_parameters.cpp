// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every model of the catalogue counted tensor by tensor, to the unit; totals published by others; LoRA sizes.
#include "core/catalog/catalog.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace headroom::catalog;

namespace {

const std::filesystem::path shippedFolder = std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources/catalog";

const Catalog &shipped()
{
    static const Catalog catalog(shippedFolder);
    return catalog;
}

std::int64_t loraParameters(const Architecture &architecture, std::int64_t rank)
{
    std::int64_t total = 0;
    const auto add = [&](const std::vector<Tensor> &tensors) {
        for (const Tensor &tensor : tensors) {
            if (tensor.scope == TensorScope::Text && tensor.linear)
                total += rank * (tensor.rows() + tensor.columns()) * tensor.count;
        }
    };
    for (const int kind : architecture.layers)
        add(architecture.kinds[static_cast<std::size_t>(kind)].tensors);
    add(architecture.outer);
    return total;
}

}  // namespace

class TestParameters : public QObject
{
    Q_OBJECT
private slots:
    void everyModel_data();
    void everyModel();
    void publishedByOthers_data();
    void publishedByOthers();
    void partsAddUp();
    void mixtureOfExperts();
    void lora();
    void storedBytes_data();
    void storedBytes();
    void kindsAreShared();
};

void TestParameters::everyModel_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("active");
    for (const auto &file : std::filesystem::directory_iterator(shippedFolder / "models")) {
        std::ifstream stream(file.path());
        const auto family = nlohmann::json::parse(stream);
        for (const auto &entry : family["models"]) {
            const auto id = entry["id"].get<std::string>();
            QTest::newRow(id.c_str()) << QString::fromStdString(id) << entry["params_exact"].get<qint64>()
                                      << entry.value("active_params_computed", qint64{-1});
        }
    }
}

void TestParameters::everyModel()
{
    QFETCH(QString, id);
    QFETCH(qint64, total);
    QFETCH(qint64, active);
    const auto model = shipped().model(id.toStdString());
    QVERIFY2(model.ok(), model.ok() ? "" : (model.problem().code + " " + model.problem().path).c_str());
    QCOMPARE((*model)->parameters.total, total);
    if (active >= 0)
        QCOMPARE((*model)->parameters.active, active);
    QVERIFY((*model)->checkpoint.bytes > 0);
}

// Model cards, transformers' counts and hub metadata, written here and not in the data.
void TestParameters::publishedByOthers_data()
{
    QTest::addColumn<qint64>("total");
    const std::pair<const char *, qint64> rows[] = {
        {"llama-1-7b", 6738415616},
        {"llama-1-13b", 13015864320},
        {"llama-1-30b", 32528943616},
        {"llama-1-65b", 65285660672},
        {"vicuna-v1.5-7b", 6738415616},
        {"llama-2-7b", 6738415616},
        {"llama-2-13b", 13015864320},
        {"llama-2-70b", 68976648192},
        {"llama-3-8b", 8030261248},
        {"llama-3-70b", 70553706496},
        {"llama-3.1-8b", 8030261248},
        {"llama-3.1-70b", 70553706496},
        {"llama-3.1-405b", 405853388800},
        {"llama-3.2-1b", 1235814400},
        {"llama-3.2-3b", 3212749824},
        {"llama-3.2-11b-vision", 10670220835},
        {"llama-3.2-90b-vision", 88593355323},
        {"llama-3.3-70b", 70553706496},
        {"qwen2.5-0.5b", 494032768},
        {"qwen2.5-1.5b", 1543714304},
        {"qwen2.5-3b", 3085938688},
        {"qwen2.5-7b", 7615616512},
        {"qwen2.5-14b", 14770033664},
        {"qwen2.5-32b", 32763876352},
        {"qwen2.5-72b", 72706203648},
        {"qwq-32b", 32763876352},
        {"deepseek-llm-7b", 6910365696},
        {"deepseek-llm-67b", 67425001472},
        {"deepseek-v3", 671026419200},
        {"deepseek-r1", 671026419200},
        {"deepseek-r1-distill-qwen-1.5b", 1777088000},
        {"deepseek-r1-distill-llama-70b", 70553706496},
        {"gemma-3-1b", 999885952},
        {"gemma-3-4b", 4300079472},
        {"gemma-3-12b", 12187325040},
        {"gemma-3-27b", 27432406640},
        {"mistral-7b-v0.1", 7241732096},
        {"mistral-7b-v0.3", 7248023552},
        {"mixtral-8x7b", 46702792704},
    };
    for (const auto &[id, total] : rows)
        QTest::newRow(id) << total;
}

void TestParameters::publishedByOthers()
{
    QFETCH(qint64, total);
    const auto model = shipped().model(QTest::currentDataTag());
    QVERIFY(model.ok());
    QCOMPARE((*model)->parameters.total, total);
}

void TestParameters::partsAddUp()
{
    for (const Model *model : shipped().models()) {
        const ParameterCounts &p = model->parameters;
        QVERIFY2(p.active <= p.total - p.vision - p.audio, model->id.c_str());
        QVERIFY2(p.embedding > 0 && p.embedding < p.total, model->id.c_str());
        QVERIFY2(p.routedExperts < p.total, model->id.c_str());
        if (!model->architecture.hasExperts())
            QVERIFY2(p.active == p.total - p.vision - p.audio, model->id.c_str());
    }
}

void TestParameters::mixtureOfExperts()
{
    const auto v3 = shipped().model("deepseek-v3");
    QVERIFY(v3.ok());
    const ParameterCounts &p = (*v3)->parameters;
    // 58 layers x 256 experts x 3 matrices of 7168 x 2048
    QCOMPARE(p.routedExperts, std::int64_t{58} * 256 * 3 * 7168 * 2048);
    QCOMPARE(p.active, std::int64_t{37552297472});
    QCOMPARE(p.embedding, std::int64_t{2} * 129280 * 7168);
    QVERIFY(p.mtp > 11'000'000'000);
    // hub: 684,531,386,000 elements with the copies of embedding and head and the block scales
    const auto scales = std::int64_t{684531386000} - p.total - p.mtp - std::int64_t{2} * 129280 * 7168;
    QVERIFY(scales > 0 && scales < 50'000'000);
}

void TestParameters::lora()
{
    const auto mistral = shipped().model("mistral-7b-v0.1");  // S8.11
    QVERIFY(mistral.ok());
    const std::int64_t trainable = loraParameters((*mistral)->architecture, 8);
    QCOMPARE(trainable, std::int64_t{20971520});
    QCOMPARE(trainable + (*mistral)->parameters.total, std::int64_t{7262703616});
    QCOMPARE(loraParameters((*mistral)->architecture, 16), std::int64_t{2} * 20971520);
}

void TestParameters::storedBytes_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::newRow("llama-2-13b") << qint64{26031728640} << qint64{26031728640};          // S6.2
    QTest::newRow("deepseek-v3") << qint64{688'500'000'000} << qint64{688'700'000'000};  // S6.3: not 1342 GB
    QTest::newRow("gpt-oss-20b") << qint64{13'750'000'000} << qint64{13'770'000'000};
    QTest::newRow("gpt-oss-120b") << qint64{65'200'000'000} << qint64{65'300'000'000};
    QTest::newRow("kimi-k2-thinking") << qint64{593'000'000'000} << qint64{595'500'000'000};
    QTest::newRow("gpt-2") << qint64{137022720} * 4 << qint64{137022720} * 4;
    QTest::newRow("glm-5.2") << qint64{1506659919872} << qint64{1506659919872};
}

void TestParameters::storedBytes()
{
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    const auto model = shipped().model(QTest::currentDataTag());
    QVERIFY(model.ok());
    QCOMPARE_GE((*model)->checkpoint.bytes, least);
    QCOMPARE_LE((*model)->checkpoint.bytes, most);
}

void TestParameters::kindsAreShared()
{
    const auto llama = shipped().model("llama-3.1-405b");
    QVERIFY(llama.ok());
    QCOMPARE((*llama)->architecture.numLayers(), std::int64_t{126});
    QCOMPARE((*llama)->architecture.kinds.size(), std::size_t{1});
    const auto gemma = shipped().model("gemma-3-27b");
    QVERIFY(gemma.ok());
    QCOMPARE((*gemma)->architecture.kinds.size(), std::size_t{2});  // sliding and full
    QVERIFY((*gemma)->architecture.mainKind().mixer == Mixer::Sliding);
}

QTEST_APPLESS_MAIN(TestParameters)
#include "tst_parameters.moc"
