// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Safetensors files that are right, cut off at every length, damaged at random, and wrong in each way we check.
#include "core/modelfile/modelfile.h"
#include "tests/core/modelfile/file_writer.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace headroom;
using namespace headroom::test;
namespace fs = std::filesystem;

namespace {
std::string fileOf(const std::string &header, std::size_t data)
{
    return littleEndian(header.size(), 8) + header + std::string(data, 'x');
}
const std::string goodHeader = R"({"__metadata__":{"format":"pt"},
    "a.weight":{"dtype":"BF16","shape":[4,3],"data_offsets":[0,24]},
    "b.weight":{"dtype":"F8_E4M3","shape":[5],"data_offsets":[24,29]},
    "c":{"dtype":"F32","shape":[],"data_offsets":[29,33]}})";
const std::string tinyConfig = R"({"model_type":"llama","hidden_size":8,"intermediate_size":16,"num_hidden_layers":1,
    "num_attention_heads":2,"vocab_size":10,"torch_dtype":"bfloat16"})";
}  // namespace

class TestSafetensors : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void good();
    void truncated();
    void flipped();
    void wrong_data();
    void wrong();
    void index();
    void indexLeadsNowhereElse();
    void configBeside();
    void folder();

private:
    [[nodiscard]] fs::path at(const char *name) const { return fs::path(m_dir->path().toStdString()) / name; }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSafetensors::good()
{
    writeFile(at("m.safetensors"), fileOf(goodHeader, 33));
    const auto read = modelfile::inspect(at("m.safetensors"));
    QVERIFY(read.ok());
    QCOMPARE(read->kind, modelfile::FileKind::Safetensors);
    QCOMPARE(read->tensors, std::int64_t{3});
    QCOMPARE(read->parameters, std::int64_t{12 + 5 + 1});
    QCOMPARE(read->tensorBytes, std::int64_t{33});
    QCOMPARE(read->bytesByType.at("BF16"), std::int64_t{24});
    QCOMPARE(read->fileBytes, static_cast<std::int64_t>(8 + goodHeader.size() + 33));
    QVERIFY(!read->model);
    QCOMPARE(modelfile::readModel(at("m.safetensors")).problem().code, std::string("no-architecture"));
}

void TestSafetensors::truncated()
{
    const auto whole = fileOf(goodHeader, 33);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        writeFile(at("m.safetensors"), whole.substr(0, length));
        const auto read = modelfile::inspect(at("m.safetensors"));
        QVERIFY2(!read.ok(), std::to_string(length).c_str());
        QCOMPARE(read.problem().code, std::string("truncated-file"));
        QVERIFY(read.problem().path.starts_with("byte "));
    }
}

void TestSafetensors::flipped()
{
    const auto whole = fileOf(goodHeader, 33);
    std::mt19937 random(20260101);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        writeFile(at("m.safetensors"), damaged(whole, random));
        refused += modelfile::inspect(at("m.safetensors")).ok() ? 0 : 1;
    }
    QVERIFY2(refused > 1000, std::to_string(refused).c_str());  // most bytes are header: damage is mostly seen
}

void TestSafetensors::wrong_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *header, const char *code, const char *path) {
        QTest::newRow(name) << QByteArray(header) << code << path;
    };
    row("no JSON", "{\"a\":", "invalid-json", "byte 14");
    row("no object", "[1,2]", "wrong-type", "byte 8");
    row("entry no object", R"({"a":1})", "wrong-type", "a");
    row("type", R"({"a":{"dtype":"F12","shape":[8],"data_offsets":[0,8]}})", "unknown-value", "a.dtype");
    row("shape", R"({"a":{"dtype":"I8","shape":[-8],"data_offsets":[0,8]}})", "wrong-type", "a.shape");
    row("product", R"({"a":{"dtype":"I8","shape":[4294967296,4294967296],"data_offsets":[0,8]}})", "wrong-type",
        "a.shape");
    row("backwards", R"({"a":{"dtype":"I8","shape":[8],"data_offsets":[8,0]}})", "invalid-offsets", "a.data_offsets");
    row("size", R"({"a":{"dtype":"F16","shape":[8],"data_offsets":[0,8]}})", "invalid-offsets", "a.data_offsets");
    row("outside", R"({"a":{"dtype":"I8","shape":[9],"data_offsets":[0,9]}})", "truncated-file", "byte 69");
    row("overlap",
        R"({"a":{"dtype":"I8","shape":[8],"data_offsets":[0,8]},"b":{"dtype":"I8","shape":[4],"data_offsets":[4,8]}})",
        "invalid-offsets", "b.data_offsets");
    row("hole", R"({"a":{"dtype":"I8","shape":[4],"data_offsets":[4,8]}})", "invalid-offsets", "a.data_offsets");
    row("left over", R"({"a":{"dtype":"I8","shape":[4],"data_offsets":[0,4]}})", "invalid-offsets", "byte 65");
}

void TestSafetensors::wrong()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, code);
    QFETCH(QString, path);
    writeFile(at("m.safetensors"), fileOf(header.toStdString(), 8));
    const auto read = modelfile::inspect(at("m.safetensors"));
    QVERIFY(!read.ok());
    QCOMPARE(QString::fromStdString(read.problem().code), code);
    QCOMPARE(QString::fromStdString(read.problem().path), path);
    writeFile(at("m.safetensors"), littleEndian(200'000'000, 8) + std::string(100, ' '));
    QCOMPARE(modelfile::inspect(at("m.safetensors")).problem().code, std::string("out-of-range"));
}

void TestSafetensors::index()
{
    const auto name = "model.safetensors.index.json";
    writeFile(at(name), R"({"metadata":{"total_size":66},"weight_map":{"a":"x.safetensors","b":"y.safetensors"}})");
    writeFile(at("x.safetensors"), fileOf(goodHeader, 33));
    auto read = modelfile::inspect(at(name));
    QVERIFY(read.ok());
    QCOMPARE(read->kind, modelfile::FileKind::SafetensorsIndex);
    QCOMPARE(read->tensorBytes, std::int64_t{66});
    QCOMPARE(read->warnings.at(0).code, std::string("shards-missing"));
    writeFile(at("y.safetensors"), fileOf(goodHeader, 33));
    read = modelfile::inspect(at(name));
    QVERIFY(read.ok());
    QCOMPARE(read->parameters, std::int64_t{36});
    QVERIFY(read->warnings.empty());
    writeFile(at("y.safetensors"), fileOf(goodHeader, 32));
    QCOMPARE(modelfile::inspect(at(name)).problem().code, std::string("truncated-file"));
}

void TestSafetensors::indexLeadsNowhereElse()
{
    for (const auto *shard : {"../x.safetensors", "/etc/passwd", "..", "", "a\\\\b"}) {
        writeFile(at("model.safetensors.index.json"), std::string(R"({"weight_map":{"a":")") + shard + R"("}})");
        const auto read = modelfile::inspect(at("model.safetensors.index.json"));
        QVERIFY2(!read.ok(), shard);
        QCOMPARE(read.problem().path, std::string("weight_map.a"));
    }
}

void TestSafetensors::configBeside()
{
    writeFile(at("config.json"), tinyConfig);
    writeFile(at("model.safetensors"), fileOf(goodHeader, 33));
    const auto read = modelfile::inspect(at("model.safetensors"));
    QVERIFY(read.ok());
    QVERIFY(read->model);
    QCOMPARE(read->model->checkpoint.bytes, std::int64_t{33});
    QVERIFY(read->model->checkpoint.measured);
    QCOMPARE(read->model->architecture.hiddenSize, std::int64_t{8});
}

void TestSafetensors::folder()
{
    QCOMPARE(modelfile::inspect(at(".")).problem().code, std::string("no-model-file"));
    writeFile(at("config.json"), tinyConfig);
    const auto model = modelfile::readModel(at("."));
    QVERIFY(model.ok());
    // 2 x 10 x 8 embedding and head, one layer of 4 x 8 x 8 + 3 x 8 x 16 + 2 norms of 8, the last norm
    QCOMPARE((*model)->parameters.total, std::int64_t{160 + 256 + 384 + 16 + 8});
    QCOMPARE(modelfile::inspect(at("none.gguf")).problem().code, std::string("file-not-found"));
    writeFile(at("notes.txt"), "hello there");
    QCOMPARE(modelfile::inspect(at("notes.txt")).problem().code, std::string("unknown-file-kind"));
    writeFile(at("config.json"), "{\"model_type\": ");
    QCOMPARE(modelfile::inspect(at(".")).problem().code, std::string("invalid-json"));
}

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
