// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows files: bad rows are named with their reason and the rest is judged; statistics are those of the errors.
#include "core/accuracy/validate.h"
#include "core/world.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace headroom;

namespace {

const char *goodRow = R"({"id": "good", "quantity": "params", "value": 8030261248, "source": "s",
    "scenario": {"model": "llama-3.1-8b", "hardware": {"gpu": "rtx-4090", "gpus": 1}}})";

}  // namespace

class TestValidate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exactRowHasNoError();
    void badRows_data();
    void badRows();
    void endsOfAPipeline();
    void statisticsOfThree();
    void notAList();
    void gpuIsTheDefaultScope();
    void filesThatAreNone();
    void numbersThatAreNone();

private:
    [[nodiscard]] accuracy::Validation judge(const std::string &text) const;
    std::unique_ptr<DataFolder> m_data;
};

void TestValidate::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

accuracy::Validation TestValidate::judge(const std::string &text) const
{
    accuracy::Validation validation;
    accuracy::judge(nlohmann::json::parse(text), "rows.json", m_data->world(), validation);
    accuracy::addStatistics(validation);
    return validation;
}

void TestValidate::exactRowHasNoError()
{
    const auto result = judge(std::string("[") + goodRow + "]");
    QVERIFY(result.problems.empty());
    QCOMPARE(result.rows.size(), std::size_t{1});
    QCOMPARE(result.rows[0].error, 0.0);
}

void TestValidate::badRows_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown quantity") << R"({"id": "x", "quantity": "speed", "value": 1, "scenario": {}})"
                                      << "unknown-quantity";
    QTest::newRow("no scenario") << R"({"id": "x", "quantity": "params", "value": 1})"
                                 << "missing-scenario";
    QTest::newRow("negative") << R"({"id": "x", "quantity": "params", "value": -1, "scenario": {}})"
                              << "bad-measured-value";
    QTest::newRow("null, as NaN is written") << R"({"id": "x", "quantity": "params", "value": null, "scenario": {}})"
                                             << "bad-measured-value";
    QTest::newRow("text") << R"({"id": "x", "quantity": "params", "value": "7", "scenario": {}})"
                          << "bad-measured-value";
    QTest::newRow("unknown scope")
        << R"({"id": "x", "quantity": "params", "value": 1, "scope": "some_gpu", "scenario": {}})"
        << "unknown-word";
    QTest::newRow("scope that is no word")
        << R"({"id": "x", "quantity": "params", "value": 1, "scope": 1, "scenario": {}})"
        << "unknown-word";
    QTest::newRow("not an object") << "7"
                                   << "wrong-type";
    QTest::newRow("unknown model")
        << R"({"id": "x", "quantity": "params", "value": 1, "scenario": {"model": "llama-9", "hardware": {"gpu": "rtx-4090"}}})"
        << "unknown-model";
}

void TestValidate::badRows()
{
    QFETCH(QString, row);
    QFETCH(QString, code);
    const auto result = judge("[" + row.toStdString() + "," + goodRow + "]");
    QCOMPARE(result.problems.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(result.problems[0].code), code);
    QVERIFY(result.problems[0].path.find(row == QLatin1String("7") ? "[0]" : "x") == 0);
    QCOMPARE(result.problems[0].file, std::string("rows.json"));
    QCOMPARE(result.rows.size(), std::size_t{1});
}

// Four stages of a model with a large vocabulary: the first holds four micro-batches, the last one and the loss.
void TestValidate::endsOfAPipeline()
{
    const std::string row = R"({"id": "x", "quantity": "allocated_gib", "value": 1, "scope": "SCOPE", "scenario": {
        "model": "llama-3.1-8b", "task": "pretrain", "hardware": {"gpu": "h100-80gb-sxm", "gpus": 4},
        "parallelism": {"pipeline": 4}, "training": {"framework": "megatron", "gradient_accumulation": 8}}})";
    const auto estimated = [&](const std::string &scope) {
        auto text = row;
        const auto result = judge("[" + text.replace(text.find("SCOPE"), 5, scope) + "]");
        return result.rows.empty() ? -1 : result.rows[0].estimated;
    };
    const double first = estimated("first_stage"), last = estimated("last_stage");
    QVERIFY(first > 0 && last > 0 && first != last);
    QCOMPARE(std::max(first, last), estimated("fullest_gpu"));
    QVERIFY(first + last < estimated("all_gpus"));
}

void TestValidate::statisticsOfThree()
{
    std::string text = "[";
    for (const auto *value : {"8030261248", "7300237498", "10037826560"})
        text += std::string(text.size() > 1 ? "," : "") + R"({"id": ")" + value +
                R"(", "quantity": "params", "value": )" + value +
                R"(, "scenario": {"model": "llama-3.1-8b", "hardware": {"gpu": "rtx-4090", "gpus": 1}}})";
    const auto result = judge(text + "]");
    QCOMPARE(result.rows.size(), std::size_t{3});
    const auto &s = result.statistics.front();
    QCOMPARE(s.count, std::size_t{3});
    QVERIFY(std::abs(s.medianAbsError - 0.1) < 1e-6);  // 0, +10 %, -20 %
    QVERIFY(std::abs(s.p90AbsError - 0.18) < 1e-6);
    QVERIFY(std::abs(s.bias + 0.1 / 3) < 1e-6);
}

void TestValidate::notAList()
{
    QCOMPARE(accuracy::readRows(HEADROOM_SOURCE_DIR "/resources/sources.json").problem().code,
             std::string("wrong-type"));
}

// The interface names it, and rows that say it are judged as those that say nothing.
void TestValidate::gpuIsTheDefaultScope()
{
    std::string row = goodRow;
    row.insert(row.rfind('}'), R"(, "scope": "gpu")");
    const auto result = judge("[" + row + "]");
    QVERIFY(result.problems.empty());
    QCOMPARE(result.rows.size(), std::size_t{1});
}

void TestValidate::filesThatAreNone()
{
    const QTemporaryDir folder;
    const auto at = [&](const char *name) { return folder.filePath(QLatin1String(name)).toStdString(); };
    const auto refusal = [&](const std::string &file) {
        const auto rows = accuracy::readRows(file);
        return rows ? std::string("read") : rows.problem().code;
    };
    const auto write = [&](const char *name, const char *text) {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) >= 0;
    };
    QCOMPARE(::mkfifo(at("pipe").c_str(), 0600), 0);
    QVERIFY(write("empty", "") && write("words", "[no") && write("twice", R"([{"id": 1, "id": 2}])"));
    QCOMPARE(refusal(at("pipe")), std::string("not-a-file"));
    QCOMPARE(refusal("/dev/zero"), std::string("not-a-file"));
    QCOMPARE(refusal(folder.path().toStdString()), std::string("is-directory"));
    QCOMPARE(refusal(at("none")), std::string("not-found"));
    QCOMPARE(refusal(at("empty")), std::string("empty-file"));
    QCOMPARE(refusal(at("words")), std::string("not-json"));
    QCOMPARE(refusal(at("twice")), std::string("repeated-key"));
}

// Python writes NaN: its row is bad, its file is not.
void TestValidate::numbersThatAreNone()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("rows.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"([{"id": "NaN", "quantity": "params", "value": NaN, "scenario": {}}])");
    file.close();
    const auto rows = accuracy::readRows(file.fileName().toStdString());
    QVERIFY(rows.ok());
    const auto result = judge(rows->dump());
    QCOMPARE(result.problems.front().code, std::string("bad-measured-value"));
    QCOMPARE(result.problems.front().path, std::string("NaN"));
}

QTEST_GUILESS_MAIN(TestValidate)
#include "tst_validate.moc"
