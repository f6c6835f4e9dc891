// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Configs as published (data/hf_configs.json) must give the published number of weights; broken ones a named problem.
#include "core/modelfile/modelfile.h"

#include <QtTest>

#include <fstream>

using namespace headroom;
using nlohmann::json;

namespace {
json llama()
{
    return {{"model_type", "llama"},      {"hidden_size", 4096},
            {"intermediate_size", 14336}, {"num_hidden_layers", 32},
            {"num_attention_heads", 32},  {"num_key_value_heads", 8},
            {"vocab_size", 128256},       {"max_position_embeddings", 131072}};
}
}  // namespace

class TestHfConfig : public QObject
{
    Q_OBJECT
private slots:
    void published_data();
    void published();
    void problems_data();
    void problems();
    void defaults();
    void windows();
    void dropouts();
    void names();
};

void TestHfConfig::published_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<qint64>("parameters");
    QTest::addColumn<QString>("nativeFormat");
    QTest::addColumn<QStringList>("warnings");
    std::ifstream stream(HEADROOM_SOURCE_DIR "/tests/core/modelfile/data/hf_configs.json");
    const auto rows = json::parse(stream);
    QVERIFY(rows.size() > 80);
    for (const auto &row : rows) {
        QStringList warnings;
        for (const auto &code : row["warnings"])
            warnings << QString::fromStdString(code.get<std::string>());
        QTest::newRow(row["name"].get<std::string>().c_str())
            << QByteArray::fromStdString(row["config"].dump()) << row["parameters"].get<qint64>()
            << QString::fromStdString(row["native_format"].get<std::string>()) << warnings;
    }
}

void TestHfConfig::published()
{
    QFETCH(QByteArray, config);
    QFETCH(qint64, parameters);
    QFETCH(QString, nativeFormat);
    QFETCH(QStringList, warnings);
    const auto read = modelfile::readConfig(json::parse(config.toStdString()), {}, "model");
    QVERIFY2(read.ok(), read.ok() ? "" : (read.problem().code + " " + read.problem().path).c_str());
    QCOMPARE(qint64{read->model->parameters.total}, parameters);
    QCOMPARE(QString::fromStdString(read->model->nativeFormat), nativeFormat);
    QStringList codes;
    for (const auto &warning : read->warnings)
        codes << QString::fromStdString(warning.code);
    QCOMPARE(codes, warnings);
}

void TestHfConfig::problems_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value");  // empty: the key is taken away
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *key, const char *value, const char *code, const char *found) {
        QTest::newRow(name) << key << QByteArray(value) << code << found;
    };
    row("missing width", "hidden_size", "", "missing-value", "");
    row("missing vocabulary", "vocab_size", "", "missing-value", "");
    row("missing MLP width", "intermediate_size", "", "missing-value", "");
    row("null", "num_hidden_layers", "null", "missing-value", "");
    row("text", "num_hidden_layers", "\"32\"", "wrong-type", "\"32\"");
    row("fraction", "hidden_size", "4096.5", "wrong-type", "4096.5");
    row("list", "num_attention_heads", "[32]", "wrong-type", "array");
    row("zero", "num_attention_heads", "0", "out-of-range", "0");
    row("negative", "num_hidden_layers", "-1", "out-of-range", "-1");
    row("absurd", "hidden_size", "1000000000000", "out-of-range", "1000000000000");
    row("beyond signed", "vocab_size", "18446744073709551615", "out-of-range", "18446744073709551615");
    row("remainder", "num_attention_heads", "40", "heads-not-divisible", "40");
    row("kv remainder", "num_key_value_heads", "5", "heads-not-divisible", "5");
    row("more kv heads than heads", "num_key_value_heads", "64", "heads-not-divisible", "64");
    row("no boolean", "tie_word_embeddings", "\"yes\"", "wrong-type", "\"yes\"");
    row("layer types", "layer_types", "[\"full_attention\"]", "layers-differ", "1");
    row("encoder and decoder", "is_encoder_decoder", "true", "encoder-decoder-unsupported", "true");
}

void TestHfConfig::problems()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, value);
    QFETCH(QString, code);
    QFETCH(QString, found);
    auto config = llama();
    if (key == QStringLiteral("layer_types"))
        config["model_type"] = "mistral";  // llama's class does not know the key
    if (value.isEmpty())
        config.erase(key.toStdString());
    else
        config[key.toStdString()] = json::parse(value.toStdString());
    const auto read = modelfile::fromConfig(config, "config.json", "model");
    QVERIFY(!read.ok());
    QCOMPARE(QString::fromStdString(read.problem().code), code);
    QCOMPARE(QString::fromStdString(read.problem().path), QStringLiteral("model.") + key);
    QCOMPARE(QString::fromStdString(read.problem().found), found);
    QCOMPARE(read.problem().file, std::string("config.json"));
    QVERIFY(modelfile::fromConfig(llama(), {}, "model").ok());
}

void TestHfConfig::defaults()
{
    auto config = llama();
    config.erase("num_key_value_heads");
    const auto model = modelfile::fromConfig(config, {}, {});
    QVERIFY(model.ok());
    QCOMPARE(std::int64_t{(*model)->architecture.mainKind().attention.kvHeads}, std::int64_t{32});
    QVERIFY(!(*model)->architecture.tiedEmbeddings);
    config["model_type"] = "qwen2";
    const auto qwen = modelfile::fromConfig(config, {}, {});
    QVERIFY(qwen.ok());
    const auto &attention = (*qwen)->architecture.mainKind().attention;
    QVERIFY(attention.biasQ && attention.biasK && attention.biasV && !attention.biasO);
    QVERIFY(!modelfile::fromConfig(json::array(), {}, "model").ok());
}

void TestHfConfig::windows()
{
    auto config = llama();
    config["model_type"] = "gemma2";
    config["head_dim"] = 128;
    config["sliding_window"] = 1024;
    const auto model = modelfile::fromConfig(config, {}, {});
    QVERIFY(model.ok());
    const auto &architecture = (*model)->architecture;
    const auto &first = architecture.kinds[static_cast<std::size_t>(architecture.layers[0])];
    const auto &second = architecture.kinds[static_cast<std::size_t>(architecture.layers[1])];
    QCOMPARE(first.mixer, catalog::Mixer::Sliding);
    QCOMPARE(second.mixer, catalog::Mixer::Full);
    QCOMPARE(first.attention.window.value_or(0), std::int64_t{1024});
}

void TestHfConfig::dropouts()
{
    const auto model = modelfile::fromConfig(json{{"model_type", "gpt2"}}, {}, {});
    QVERIFY(model.ok());
    QCOMPARE((*model)->architecture.dropout, 0.1);
    QCOMPARE((*model)->architecture.attentionDropout, 0.1);
    QVERIFY(!(*model)->architecture.parallelResidual);
    auto config = llama();
    config["model_type"] = "gpt_neox";
    config["num_key_value_heads"] = 32;
    const auto neox = modelfile::fromConfig(config, {}, {});
    QVERIFY(neox.ok());
    QVERIFY((*neox)->architecture.parallelResidual);
    QCOMPARE((*neox)->architecture.dropout, 0.0);
}

void TestHfConfig::names()
{
    auto config = llama();
    QCOMPARE((*modelfile::fromConfig(config, {}, {}))->id, std::string("llama"));
    config["_name_or_path"] = "meta-llama/Llama-3.1-8B";
    const auto model = modelfile::fromConfig(config, {}, {});
    QCOMPARE((*model)->name, std::string("Llama-3.1-8B"));
    QCOMPARE((*model)->id, std::string("llama-3.1-8b"));
    QCOMPARE((*model)->checkpoint.bytes, 2 * (*model)->parameters.total);
}

QTEST_GUILESS_MAIN(TestHfConfig)
#include "tst_hf_config.moc"
