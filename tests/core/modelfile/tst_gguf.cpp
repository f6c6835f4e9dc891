// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GGUF files: a whole small model written here, cut off at every length, damaged at random, wrong in each way we check.
#include "core/modelfile/gguf.h"
#include "core/modelfile/modelfile.h"
#include "tests/core/modelfile/file_writer.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace headroom;
using namespace headroom::test;
namespace fs = std::filesystem;

namespace {

std::string text(const std::string &value)
{
    return littleEndian(value.size(), 8) + value;
}

// A GGUF in the making.
class GgufWriter
{
public:
    void number(const std::string &key, std::uint64_t value)
    {
        m_values += text(key) + littleEndian(4, 4) + littleEndian(value, 4), ++m_count;
    }
    void string(const std::string &key, const std::string &value)
    {
        m_values += text(key) + littleEndian(8, 4) + text(value), ++m_count;
    }
    void raw(const std::string &bytes) { m_values += bytes, ++m_count; }
    void tensor(const std::string &name, std::vector<std::uint64_t> sizes, std::uint32_t type)
    {
        std::uint64_t elements = 1;
        m_tensors += text(name) + littleEndian(sizes.size(), 4);
        for (const auto n : sizes) {
            m_tensors += littleEndian(n, 8);
            elements *= n;
        }
        m_tensors += littleEndian(type, 4) + littleEndian(m_data, 8);
        const auto *storage = modelfile::ggufType(type);
        m_end = m_data + (storage == nullptr ? elements : elements / storage->block * storage->bytes);
        m_data = (m_end + 31) / 32 * 32;
        ++m_tensorCount;
    }
    [[nodiscard]] std::string bytes(std::uint32_t version = 3) const
    {
        auto whole = "GGUF" + littleEndian(version, 4) + littleEndian(m_tensorCount, 8) + littleEndian(m_count, 8) +
                     m_values + m_tensors;
        whole.resize((whole.size() + 31) / 32 * 32, '\0');
        return whole + std::string(m_end, 'd');
    }

private:
    std::string m_values, m_tensors;
    std::uint64_t m_count = 0, m_tensorCount = 0, m_data = 0, m_end = 0;
};

void values(GgufWriter &file)
{
    file.string("general.architecture", "llama");
    file.string("general.name", "Tiny Llama");
    file.number("general.file_type", 2);
    file.number("llama.block_count", 1);
    file.number("llama.embedding_length", 64);
    file.number("llama.feed_forward_length", 128);
    file.number("llama.context_length", 512);
    file.number("llama.attention.head_count", 4);
    file.number("llama.attention.head_count_kv", 2);
    auto tokens = text("tokenizer.ggml.tokens") + littleEndian(9, 4) + littleEndian(8, 4) + littleEndian(3, 8);
    for (const auto *token : {"<s>", "a", "b"})
        tokens += text(token);
    file.raw(tokens);
}

void tensors(GgufWriter &file)
{
    file.tensor("token_embd.weight", {64, 32}, 2);
    file.tensor("output_norm.weight", {64}, 0);
    file.tensor("blk.0.attn_norm.weight", {64}, 0);
    file.tensor("blk.0.attn_q.weight", {64, 64}, 2);
    file.tensor("blk.0.attn_k.weight", {64, 32}, 2);
    file.tensor("blk.0.attn_v.weight", {64, 32}, 8);
    file.tensor("blk.0.attn_output.weight", {64, 64}, 2);
    file.tensor("blk.0.ffn_norm.weight", {64}, 0);
    file.tensor("blk.0.ffn_gate.weight", {64, 128}, 2);
    file.tensor("blk.0.ffn_up.weight", {64, 128}, 2);
    file.tensor("blk.0.ffn_down.weight", {128, 64}, 2);
}

// embedding (tied), attention, MLP, three norms
constexpr std::int64_t tinyParameters = 64 * 32 + 64 * 64 * 2 + 64 * 32 * 2 + 3 * 64 * 128 + 3 * 64;

std::string tinyModel()
{
    GgufWriter file;
    values(file);
    tensors(file);
    return file.bytes();
}

std::string oneTensor(std::vector<std::uint64_t> sizes, std::uint32_t type)
{
    GgufWriter file;
    file.string("general.architecture", "llama");
    file.tensor("t", std::move(sizes), type);
    return file.bytes();
}

}  // namespace

class TestGguf : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void good();
    void truncated();
    void flipped();
    void blockSizes_data();
    void blockSizes();
    void wrong();
    void lengths();
    void split();
    void experts();
    void otherArchitecture();

private:
    [[nodiscard]] fs::path at(const std::string &name) const { return fs::path(m_dir->path().toStdString()) / name; }
    [[nodiscard]] Result<modelfile::Inspection> inspect(const std::string &bytes) const
    {
        writeFile(at("m.gguf"), bytes);
        return modelfile::inspect(at("m.gguf"));
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestGguf::good()
{
    const auto bytes = tinyModel();
    const auto read = inspect(bytes);
    QVERIFY2(read.ok(), read.ok() ? "" : (read.problem().code + read.problem().path).c_str());
    QCOMPARE(read->kind, modelfile::FileKind::Gguf);
    QCOMPARE(read->fileBytes, static_cast<std::int64_t>(bytes.size()));
    QCOMPARE(read->tensors, std::int64_t{11});
    QCOMPARE(read->parameters, tinyParameters);
    QCOMPARE(read->bytesByType.at("F32"), std::int64_t{3 * 64 * 4});
    QCOMPARE(read->bytesByType.at("Q8_0"), std::int64_t{64 * 32 / 32 * 34});
    QVERIFY(read->model);
    QCOMPARE(read->model->parameters.total, tinyParameters);
    QCOMPARE(read->model->name, std::string("Tiny Llama"));
    QCOMPARE(read->model->id, std::string("tiny-llama"));
    QCOMPARE(read->model->nativeFormat, std::string("gguf:Q4_0"));
    QCOMPARE(read->model->checkpoint.bytes, static_cast<std::int64_t>(bytes.size()));
    QVERIFY(read->model->checkpoint.measured);
    QVERIFY(read->model->architecture.tiedEmbeddings);
    QCOMPARE(read->model->architecture.vocabSize, std::int64_t{32});
    QVERIFY(read->warnings.empty());
}

void TestGguf::truncated()
{
    const auto whole = tinyModel();
    // Every length of the header; of the data, which is one long run, every 61st and the last.
    for (std::size_t length = 0; length < whole.size();
         length += length < 2000 || length + 62 > whole.size() ? 1 : 61) {
        const auto read = inspect(whole.substr(0, length));
        QVERIFY2(!read.ok(), std::to_string(length).c_str());
        QCOMPARE(read.problem().code, std::string("truncated-file"));
        QVERIFY(read.problem().path.starts_with("byte "));
    }
}

void TestGguf::flipped()
{
    const auto whole = tinyModel();
    const auto header = whole.size() - 20000;
    std::mt19937 random(20260102);
    int refused = 0;
    for (int i = 0; i < 4000; ++i) {
        const auto read = inspect(damaged(whole.substr(0, header), random) + whole.substr(header));
        refused += read.ok() ? 0 : 1;
    }
    QVERIFY2(refused > 400, std::to_string(refused).c_str());
}

void TestGguf::blockSizes_data()
{
    QTest::addColumn<quint32>("type");
    QTest::addColumn<double>("bits");  // a weight
    const auto row = [](quint32 type, double bits) { QTest::addRow("%u", type) << type << bits; };
    row(0, 32);
    row(1, 16);
    row(2, 4.5);
    row(3, 5);
    row(6, 5.5);
    row(7, 6);
    row(8, 8.5);
    row(10, 2.625);
    row(11, 3.4375);
    row(12, 4.5);
    row(13, 5.5);
    row(14, 6.5625);
    row(16, 2.0625);
    row(17, 2.3125);
    row(18, 3.0625);
    row(19, 1.5625);
    row(20, 4.5);
    row(21, 3.4375);
    row(22, 2.5625);
    row(23, 4.25);
    row(29, 1.75);
    row(30, 16);
    row(34, 1.6875);
    row(35, 2.0625);
    row(39, 4.25);
}

void TestGguf::blockSizes()
{
    QFETCH(quint32, type);
    QFETCH(double, bits);
    const auto read = inspect(oneTensor({512, 3}, type));
    QVERIFY(read.ok());
    QCOMPARE(static_cast<double>(read->tensorBytes) * 8, bits * 512 * 3);
}

void TestGguf::wrong()
{
    const auto code = [&](const std::string &bytes) { return QString::fromStdString(inspect(bytes).problem().code); };
    QCOMPARE(code("GGML" + tinyModel().substr(4)), QStringLiteral("wrong-magic"));
    GgufWriter file;
    QCOMPARE(code(file.bytes(1)), QStringLiteral("unsupported-version"));
    QCOMPARE(code(file.bytes(0x03000000)), QStringLiteral("unsupported-version"));  // big-endian
    QCOMPARE(code(oneTensor({32}, 5)), QStringLiteral("unknown-value"));
    QCOMPARE(code(oneTensor({33}, 2)), QStringLiteral("invalid-offsets"));
    QCOMPARE(code(oneTensor({1, 1, 1, 1, 1}, 0)), QStringLiteral("out-of-range"));
    QCOMPARE(code(oneTensor({0, 4}, 0)), QStringLiteral("out-of-range"));
    QCOMPARE(inspect(file.bytes(2)).value().warnings.at(0).code, std::string("missing-value"));
    QCOMPARE(modelfile::readModel(at("m.gguf")).problem().path, std::string("general.architecture"));
    GgufWriter huge;
    huge.string("general.architecture", "llama");
    auto bytes = huge.bytes() + std::string(64, '\0');
    bytes.replace(8, 8, littleEndian(UINT64_MAX, 8));
    QCOMPARE(code(bytes), QStringLiteral("truncated-file"));
}

// Lengths and counts that no file has: refused where they stand, without reserving memory for them.
void TestGguf::lengths()
{
    const auto enormous = littleEndian(std::uint64_t{1} << 62, 8);
    for (const auto &value : {enormous + "key",                                                    // key
                              text("k") + littleEndian(8, 4) + enormous,                           // text
                              text("k") + littleEndian(9, 4) + littleEndian(8, 4) + enormous,      // texts
                              text("k") + littleEndian(9, 4) + littleEndian(10, 4) + enormous}) {  // numbers
        GgufWriter file;
        file.raw(value);
        const auto read = inspect(file.bytes() + std::string(64, '\0'));
        QVERIFY(!read.ok());
        QCOMPARE(read.problem().code, std::string("truncated-file"));
    }
    GgufWriter nested;
    nested.raw(text("k") + littleEndian(9, 4) + littleEndian(9, 4) + littleEndian(1, 8));
    QCOMPARE(inspect(nested.bytes() + std::string(64, '\0')).problem().code, std::string("unknown-value"));
    GgufWriter overflow;
    overflow.tensor("t", {std::uint64_t{1} << 32, std::uint64_t{1} << 32}, 0);
    auto read = inspect(overflow.bytes());
    QCOMPARE(read.problem().code, std::string("out-of-range"));
}

void TestGguf::split()
{
    GgufWriter first, second;
    values(first);
    tensors(second);
    const auto one = first.bytes(), two = second.bytes();
    writeFile(at("m-00001-of-00002.gguf"), one);
    auto read = modelfile::inspect(at("m-00001-of-00002.gguf"));
    QVERIFY(read.ok());
    QCOMPARE(read->warnings.at(0).code, std::string("shards-missing"));
    writeFile(at("m-00002-of-00002.gguf"), two);
    read = modelfile::inspect(at("m-00002-of-00002.gguf"));
    QVERIFY(read.ok());
    QVERIFY(read->warnings.empty());
    QCOMPARE(read->fileBytes, static_cast<std::int64_t>(one.size() + two.size()));
    QVERIFY(read->model);
    QCOMPARE(read->model->parameters.total, tinyParameters);
    QCOMPARE(read->model->checkpoint.bytes, read->fileBytes);
}

void TestGguf::experts()
{
    GgufWriter file;
    values(file);
    file.number("llama.expert_count", 8);
    file.number("llama.expert_used_count", 2);
    file.number("llama.vocab_size", 32);
    const auto read = inspect(file.bytes());
    QVERIFY(read.ok());
    QVERIFY(read->model);
    const auto &kind = read->model->architecture.mainKind();
    QCOMPARE(kind.ffn, catalog::Ffn::Experts);
    QCOMPARE(kind.moe.experts, std::int64_t{8});
    QCOMPARE(kind.moe.expertsPerToken, std::int64_t{2});
}

void TestGguf::otherArchitecture()
{
    GgufWriter file;
    file.string("general.architecture", "newcomer");
    file.number("newcomer.block_count", 2);
    auto read = inspect(file.bytes());
    QVERIFY(read.ok());
    QVERIFY(!read->model);
    QCOMPARE(modelfile::readModel(at("m.gguf")).problem().code, std::string("missing-value"));
    file.number("newcomer.embedding_length", 64);
    file.number("newcomer.feed_forward_length", 128);
    file.number("newcomer.attention.head_count", 4);
    file.number("newcomer.vocab_size", 100);
    read = inspect(file.bytes());
    QVERIFY(read.ok());
    QVERIFY(read->model);
    QCOMPARE(read->warnings.at(0).code, std::string("unknown-model-type"));
}

QTEST_GUILESS_MAIN(TestGguf)
#include "tst_gguf.moc"
