// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of keys: every key reads back what was written, refuses what it must, and --set understands people.
#include "core/scenario/fields.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace headroom;
using namespace headroom::scenario;
using nlohmann::json;

namespace {

QString text(const std::string &s)
{
    return QString::fromStdString(s);
}

// A value of the field's own type that is not the first thing that comes to mind as a default.
json sample(const Field &field)
{
    switch (field.type) {
    case FieldType::Integer:
        return static_cast<std::int64_t>(std::min(field.maximum, field.minimum + 2));
    case FieldType::Number:
        return field.maximum <= 1 ? 0.5 : 1.5;
    case FieldType::Boolean:
        return true;
    case FieldType::Word:
    case FieldType::TaskWord:
        return std::string(field.words.back());
    case FieldType::TextList:
        return json::array({"q_proj", "v_proj"});
    case FieldType::Text:
    case FieldType::Gpu:
    case FieldType::Model:
        return "some-text";
    }
    return nullptr;
}

}  // namespace

class TestFields : public QObject
{
    Q_OBJECT

private slots:
    void everyKeyOfTheInterfaceIsThere_data();
    void everyKeyOfTheInterfaceIsThere();
    void everyFieldReadsBackWhatWasSet();
    void nullPutsTheDefaultBack();
    void refuses_data();
    void refuses();
    void takes_data();
    void takes();
    void unknownKeyNamesTheNearest_data();
    void unknownKeyNamesTheNearest();
    void notANumberIsRefused();
    void assignments_data();
    void assignments();
    void assignmentsRefused_data();
    void assignmentsRefused();
    void mixedMachines();
    void aNewCardKeepsTheCount();
    void emptyAssignmentPutsTheDefaultBack();
};

void TestFields::everyKeyOfTheInterfaceIsThere_data()
{
    QTest::addColumn<QString>("key");
    const auto section = [](const char *prefix, const char *names) {
        for (const auto &name : QString::fromLatin1(names).split(QLatin1Char(' '))) {
            const QString key = QString::fromLatin1(prefix) + name;
            QTest::newRow(qPrintable(key)) << key;
        }
    };
    section("", "model task");
    section("hardware.", "gpu gpus gpus_per_node nvlink_domain reserved_gib host_memory_gib");
    section("parallelism.", "tensor pipeline context expert data virtual_pipeline sequence_parallel zero_stage "
                            "reshard_after_forward context_method");
    section("inference.", "engine engine_version max_num_seqs swa_full mla_cache experts_on_host weights "
                          "kv_cache prompt_tokens output_tokens context concurrency max_batched_tokens "
                          "micro_batch_tokens gpu_memory_utilization cuda_graphs flash_attention gpu_layers "
                          "backend");
    section("training.", "framework_version framework precision gradient_dtype optimizer sequence_length "
                         "micro_batch gradient_accumulation recompute flash_attention fused_kernels fused_loss "
                         "loss compile recompute_layers optimizer_in_backward tiled_mlp double_quantization "
                         "offload_optimizer offload_parameters offload_activations base_weights tokens "
                         "dataset_tokens kbit_upcast");
    section("training.lora.", "rank targets dtype dropout dora modules_to_save");
}

void TestFields::everyKeyOfTheInterfaceIsThere()
{
    QFETCH(QString, key);
    QVERIFY(findField(key.toStdString()) != nullptr);
}

void TestFields::everyFieldReadsBackWhatWasSet()
{
    std::set<std::string_view> paths;
    for (const auto &field : fields()) {
        QVERIFY2(paths.insert(field.path).second, "a key twice in the table");
        Scenario scenario;
        const auto problem = setField(scenario, field.path, sample(field));
        QVERIFY2(!problem, std::string(field.path).c_str());
        QCOMPARE(text(field.get(scenario).dump()), text(sample(field).dump()));
        QVERIFY2(!(scenario == Scenario{}), std::string(field.path).c_str());
    }
}

void TestFields::nullPutsTheDefaultBack()
{
    for (const auto &field : fields()) {
        if (field.path.substr(0, 12) == "hardware.gpu" && field.path.size() < 14)
            continue;  // card and count live in one list; mixedMachines() looks at them
        Scenario scenario;
        QVERIFY(!setField(scenario, field.path, sample(field)));
        QVERIFY(!setField(scenario, field.path, nullptr));
        QVERIFY2(scenario == Scenario{}, std::string(field.path).c_str());
    }
}

void TestFields::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *key, const char *value, const char *code, const char *expected) {
        QTest::newRow(name) << key << value << code << expected;
    };
    row("fraction", "training.micro_batch", "3.7", "wrong-type", "integer");
    row("text for a number", "training.micro_batch", "\"5\"", "wrong-type", "integer");
    row("bool for a number", "training.micro_batch", "true", "wrong-type", "integer");
    row("negative", "training.micro_batch", "-1", "out-of-range", "1..1000000");
    row("zero", "parallelism.tensor", "0", "out-of-range", "1..1000000");
    row("10^15 tokens", "inference.prompt_tokens", "1000000000000000", "out-of-range", "1..1000000000");
    row("beyond 64 bits", "inference.prompt_tokens", "100000000000000000000", "out-of-range", "1..1000000000");
    row("largest unsigned", "hardware.gpus", "18446744073709551615", "out-of-range", "1..1000000");
    row("zero stage", "parallelism.zero_stage", "4", "out-of-range", "0..3");
    row("rank", "training.lora.rank", "65537", "out-of-range", "1..65536");
    row("utilisation zero", "inference.gpu_memory_utilization", "0", "out-of-range", "0.01..1");
    row("utilisation", "inference.gpu_memory_utilization", "1.01", "out-of-range", "0.01..1");
    row("reserved", "hardware.reserved_gib", "-0.5", "out-of-range", "0..10000");
    row("number for a bool", "training.compile", "1", "wrong-type", "boolean");
    row("text for a bool", "training.compile", "\"true\"", "wrong-type", "boolean");
    row("word", "training.recompute", "\"ful\"", "unknown-word", "none, selective, full");
    row("number for a word", "training.recompute", "1", "wrong-type", "none, selective, full");
    row("task", "task", "\"rlhf\"", "unknown-word", "inference, pretrain, full, lora, qlora");
    row("data word", "parallelism.data", "\"max\"", "wrong-type", "integer, auto");
    row("data zero", "parallelism.data", "0", "out-of-range", "1..1000000, auto");
    row("concurrency word", "inference.concurrency", "\"auto\"", "wrong-type", "integer, max");
    row("gpu number", "hardware.gpu", "4", "wrong-type", "string, list");
    row("gpu empty list", "hardware.gpu", "[]", "wrong-type", "string, list");
    row("gpu list of text", "hardware.gpu", "[\"t4\"]", "wrong-type", "object");
    row("gpu without id", "hardware.gpu", "[{\"count\": 2}]", "wrong-type", "string");
    row("gpu count", "hardware.gpu", "[{\"gpu\": \"t4\", \"count\": 0}]", "out-of-range", "1..1000000");
    row("gpu count fraction", "hardware.gpu", "[{\"gpu\": \"t4\", \"count\": 1.5}]", "wrong-type", "integer");
    row("targets number", "training.lora.targets", "[1]", "wrong-type", "string");
    row("targets other word", "training.lora.targets", "\"all\"", "wrong-type", "all-linear, list");
    row("no targets", "training.lora.targets", "[]", "out-of-range", "1..1000");
    row("model number", "model", "7", "wrong-type", "string, object");
    row("weights number", "inference.weights", "8", "wrong-type", "string");
}

void TestFields::refuses()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, code);
    QFETCH(QString, expected);
    Scenario scenario;
    const auto problem = setField(scenario, key.toStdString(), json::parse(value.toStdString()));
    QVERIFY(problem.has_value());
    QCOMPARE(text(problem->code), code);
    QCOMPARE(text(problem->expected), expected);
    QVERIFY(text(problem->path).startsWith(key));
    QVERIFY(!problem->found.empty());
    QVERIFY2(scenario == Scenario{}, "a refused value must change nothing");
}

void TestFields::takes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("read");
    QTest::newRow("whole number with a point") << "training.micro_batch"
                                               << "80.0"
                                               << "80";
    QTest::newRow("exponent") << "training.sequence_length"
                              << "4e3"
                              << "4000";
    QTest::newRow("auto") << "parallelism.data"
                          << "\"auto\""
                          << "null";
    QTest::newRow("max") << "inference.concurrency"
                         << "\"max\""
                         << "\"max\"";
    QTest::newRow("all-linear") << "training.lora.targets"
                                << "\"all-linear\""
                                << "\"all-linear\"";
    QTest::newRow("full utilisation") << "inference.gpu_memory_utilization"
                                      << "1"
                                      << "1.0";
    QTest::newRow("inline model") << "model"
                                  << "{\"hidden_size\": 64}"
                                  << "{\"hidden_size\":64}";
    QTest::newRow("one card as a list") << "hardware.gpu"
                                        << "[{\"gpu\": \"t4\", \"count\": 4.0}]"
                                        << "\"t4\"";
    QTest::newRow("nothing to save") << "training.lora.modules_to_save"
                                     << "[]"
                                     << "[]";
    QTest::newRow("trillions") << "training.tokens"
                               << "15e12"
                               << "15000000000000.0";
}

void TestFields::takes()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, read);
    Scenario scenario;
    const auto problem = setField(scenario, key.toStdString(), json::parse(value.toStdString()));
    QVERIFY2(!problem, problem ? problem->expected.c_str() : "");
    QCOMPARE(text(findField(key.toStdString())->get(scenario).dump()), read);
}

void TestFields::unknownKeyNamesTheNearest_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("letter") << "training.micro_batsh"
                            << "training.micro_batch";
    QTest::newRow("no section") << "sequence_length"
                                << "training.sequence_length";
    QTest::newRow("hyphen") << "training.micro-batch"
                            << "training.micro_batch";
    QTest::newRow("short") << "training.rank"
                           << "training.lora.rank";
    QTest::newRow("swapped") << "parallelism.tenosr"
                             << "parallelism.tensor";
}

void TestFields::unknownKeyNamesTheNearest()
{
    QFETCH(QString, key);
    QFETCH(QString, nearest);
    Scenario scenario;
    const auto problem = setField(scenario, key.toStdString(), 1);
    QVERIFY(problem.has_value());
    QCOMPARE(text(problem->code), QStringLiteral("unknown-key"));
    QVERIFY(!problem->nearest.empty());
    QCOMPARE(text(problem->nearest.front()), nearest);
    Scenario other;
    const auto far = setField(other, "zzzzzzzzqqqq", 1);
    QVERIFY(far && far->nearest.empty());
}

void TestFields::notANumberIsRefused()
{
    for (const double value : {std::nan(""), std::numeric_limits<double>::infinity()}) {
        Scenario scenario;
        QVERIFY(setField(scenario, "training.micro_batch", value).has_value());
        QVERIFY(setField(scenario, "inference.gpu_memory_utilization", value).has_value());
        QVERIFY(setField(scenario, "hardware.reserved_gib", value).has_value());
        QVERIFY(scenario == Scenario{});
    }
}

void TestFields::assignments_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *assignment, const char *key, const char *read) {
        QTest::newRow(assignment) << assignment << key << read;
    };
    row("training.sequence_length=4096", "training.sequence_length", "4096");
    row("training.sequence_length=32k", "training.sequence_length", "32768");
    row("inference.context=1m", "inference.context", "1048576");
    row("inference.prompt_tokens = 4*2048 ", "inference.prompt_tokens", "8192");
    row("inference.max_batched_tokens=8K", "inference.max_batched_tokens", "8192");
    row("training.tokens=15t", "training.tokens", "15000000000000.0");
    row("training.tokens=2k", "training.tokens", "2000.0");
    row("hardware.gpus=16k", "hardware.gpus", "16000");
    row("hardware.gpus=16*1024", "hardware.gpus", "16384");
    row("inference.gpu_memory_utilization=80%", "inference.gpu_memory_utilization", "0.8");
    row("inference.gpu_memory_utilization=0.85", "inference.gpu_memory_utilization", "0.85");
    row("training.compile=true", "training.compile", "true");
    row("training.compile=off", "training.compile", "false");
    row("inference.concurrency=max", "inference.concurrency", "\"max\"");
    row("parallelism.data=auto", "parallelism.data", "null");
    row("training.lora.rank=64", "training.lora.rank", "64");
    row("training.lora.targets=q_proj, v_proj", "training.lora.targets", "[\"q_proj\",\"v_proj\"]");
    row("training.lora.targets=q_proj", "training.lora.targets", "[\"q_proj\"]");
    row("training.lora.targets=all-linear", "training.lora.targets", "\"all-linear\"");
    row("inference.weights=gguf:Q4_K_M", "inference.weights", "\"gguf:Q4_K_M\"");
    row("inference.engine_version=0.18.0", "inference.engine_version", "\"0.18.0\"");
    row("task=qlora", "task", "\"qlora\"");
    row("hardware.gpu=[{\"gpu\":\"t4\",\"count\":2},{\"gpu\":\"l4\",\"count\":1}]", "hardware.gpus", "3");
    row("model={\"hidden_size\": 8}", "model", "{\"hidden_size\":8}");
}

void TestFields::assignments()
{
    QFETCH(QString, assignment);
    QFETCH(QString, key);
    QFETCH(QString, read);
    Scenario scenario;
    const auto problem = setFromText(scenario, assignment.toStdString());
    QVERIFY2(!problem, problem ? (problem->code + " " + problem->expected).c_str() : "");
    QCOMPARE(text(findField(key.toStdString())->get(scenario).dump()), read);
}

void TestFields::assignmentsRefused_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *assignment, const char *code) { QTest::newRow(assignment) << assignment << code; };
    row("training.micro_batch", "not-an-assignment");
    row("=4", "not-an-assignment");
    row("training.micro_batch=four", "wrong-type");
    row("training.micro_batch=3.5", "wrong-type");
    row("training.micro_batch=4x", "wrong-type");
    row("training.micro_batch=4**2", "wrong-type");
    row("training.micro_batch=nan", "wrong-type");
    row("training.micro_batch=1e400", "wrong-type");
    row("inference.context=3b", "wrong-type");
    row("training.compile=maybe", "wrong-type");
    row("inference.prompt_tokens=1000000k", "out-of-range");
    row("training.lora.targets=q_proj,,v_proj", "wrong-type");
    row("training.precision=bf-16", "unknown-word");
    row("training.micro_bach=4", "unknown-key");
    row("training=4", "unknown-key");
}

void TestFields::assignmentsRefused()
{
    QFETCH(QString, assignment);
    QFETCH(QString, code);
    Scenario scenario;
    const auto problem = setFromText(scenario, assignment.toStdString());
    QVERIFY(problem.has_value());
    QCOMPARE(text(problem->code), code);
    QVERIFY(scenario == Scenario{});
}

void TestFields::mixedMachines()
{
    Scenario scenario;
    QVERIFY(!setField(scenario, "hardware.gpu", json::parse(R"([{"gpu":"a","count":2},{"gpu":"b","count":6}])")));
    QCOMPARE(scenario.hardware.total(), std::int64_t{8});
    QVERIFY(!setField(scenario, "hardware.gpus", 8));
    const auto problem = setField(scenario, "hardware.gpus", 4);
    QVERIFY(problem.has_value());
    QCOMPARE(text(problem->code), QStringLiteral("gpus-contradiction"));
    QCOMPARE(text(problem->expected), QStringLiteral("8"));
}

void TestFields::aNewCardKeepsTheCount()
{
    Scenario scenario;
    QVERIFY(!setField(scenario, "hardware.gpus", 4));
    QVERIFY(!setField(scenario, "hardware.gpu", "v100-32gb-sxm"));
    QVERIFY(!setField(scenario, "hardware.gpu", "a100-40gb-sxm"));
    QCOMPARE(scenario.hardware.total(), std::int64_t{4});
    QCOMPARE(text(scenario.hardware.gpus.front().gpu), QStringLiteral("a100-40gb-sxm"));
}

void TestFields::emptyAssignmentPutsTheDefaultBack()
{
    Scenario scenario;
    QVERIFY(!setFromText(scenario, "training.micro_batch=4"));
    QVERIFY(!setFromText(scenario, "training.micro_batch="));
    QVERIFY(scenario == Scenario{});
}

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
