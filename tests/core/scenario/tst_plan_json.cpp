// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plan files: what is wrong is refused with its place, what is new is kept, saving never leaves half a file.
#include "core/scenario/plan_json.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace headroom;
using namespace headroom::scenario;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

QString text(const std::string &s)
{
    return QString::fromStdString(s);
}

QByteArray inPlan(const char *scenario)
{
    return QByteArray(R"({"format":"headroom-plan","version":1,"scenarios":[)") + scenario + "]}";
}

fs::path pathOf(const QString &name)
{
    return fs::path(name.toStdString());
}

void writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Plan planOf(const char *title)
{
    Plan plan;
    plan.title = title;
    plan.scenarios.emplace_back();
    plan.scenarios.back().model = "qwen2.5-7b";
    plan.scenarios.back().hardware.gpus = {{"rtx-4090", 1, nullptr}};
    return plan;
}

}  // namespace

class TestPlanJson : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void refusesEveryTruncation();
    void refusesTooDeep();
    void unknownKeysAreWarnedAboutAndKept();
    void manyUnknownKeysAreCounted();
    void aListOfOneMayContradict();
    void writingAndReadingGivesTheSamePlan();
    void onlyWhatWasSaidIsWritten();
    void mixedMachineKeepsUnknownKeys();
    void missingFile();
    void folderIsRefused();
    void emptyFileIsRefused();
    void deviceIsRefused();
    void hugeFileIsRefusedUnread();
    void unreadableFileIsRefused();
    void savingReplacesAtOnce();
    void savingKeepsPermissions();
    void savingFollowsALink();
    void failedSavingKeepsTheOld();
    void examplePlansAreWellFormed_data();
    void examplePlansAreWellFormed();
};

void TestPlanJson::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &content, const char *code, const char *path) {
        QTest::newRow(name) << content << code << path;
    };
    row("empty", "", "empty-file", "byte 0");
    row("blank", " \n\t ", "empty-file", "byte 0");
    row("not JSON", "hello", "not-json", "byte 1");
    row("trailing comma", R"({"format":"headroom-plan",})", "not-json", "byte 27");
    row("two values", R"({"format":"headroom-plan"}{})", "not-json", "byte 27");
    row("broken UTF-8", "{\"format\":\"\xff\"}", "not-json", "byte 12");
    row("number beyond double", R"({"format":"headroom-plan","x":1e999})", "number-too-large", "byte 35");
    row("an array", "[]", "not-a-plan", "");
    row("a number", "3", "not-a-plan", "");
    row("no format", R"({"scenarios":[]})", "not-a-plan", "format");
    row("another format", R"({"format":"headroom-estimate"})", "not-a-plan", "format");
    row("newer", R"({"format":"headroom-plan","version":2,"scenarios":"anything"})", "newer-version", "version");
    row("version text", R"({"format":"headroom-plan","version":"1"})", "wrong-type", "version");
    row("version 1.5", R"({"format":"headroom-plan","version":1.5})", "wrong-type", "version");
    row("version 0", R"({"format":"headroom-plan","version":0})", "wrong-type", "version");
    row("title", R"({"format":"headroom-plan","title":7})", "wrong-type", "title");
    row("scenarios", R"({"format":"headroom-plan","scenarios":{}})", "wrong-type", "scenarios");
    row("fleet", R"({"format":"headroom-plan","fleet":{}})", "wrong-type", "fleet");
    row("fleet entry", R"({"format":"headroom-plan","fleet":[1]})", "wrong-type", "fleet[0]");
    row("fleet without gpu", R"({"format":"headroom-plan","fleet":[{"count":1}]})", "wrong-type", "fleet[0].gpu");
    row("fleet count", R"({"format":"headroom-plan","fleet":[{"gpu":"t4","count":-1}]})", "out-of-range",
        "fleet[0].count");
    row("fleet count 3.7", R"({"format":"headroom-plan","fleet":[{"gpu":"t4","count":3.7}]})", "wrong-type",
        "fleet[0].count");
    row("scenario", inPlan("1"), "wrong-type", "scenarios[0]");
    row("second scenario", inPlan(R"({},{"task":"x"})"), "unknown-word", "scenarios[1].task");
    row("section", inPlan(R"({"training":3})"), "wrong-type", "scenarios[0].training");
    row("lora", inPlan(R"({"training":{"lora":[]}})"), "wrong-type", "scenarios[0].training.lora");
    row("fraction", inPlan(R"({"training":{"micro_batch":3.7}})"), "wrong-type", "scenarios[0].training.micro_batch");
    row("negative", inPlan(R"({"training":{"micro_batch":-1}})"), "out-of-range", "scenarios[0].training.micro_batch");
    row("text", inPlan(R"({"training":{"micro_batch":"5"}})"), "wrong-type", "scenarios[0].training.micro_batch");
    row("rank", inPlan(R"({"training":{"lora":{"rank":0}}})"), "out-of-range", "scenarios[0].training.lora.rank");
    row("target", inPlan(R"({"training":{"lora":{"targets":["q",1]}}})"), "wrong-type",
        "scenarios[0].training.lora.targets[1]");
    row("gpus against list", inPlan(R"({"hardware":{"gpu":[{"gpu":"a"},{"gpu":"b"}],"gpus":3}})"), "gpus-contradiction",
        "scenarios[0].hardware.gpus");
    row("repeated key", R"({"format":"headroom-plan","title":"a","title":"b"})", "repeated-key", "title");
    row("repeated nested key", inPlan(R"({},{"training":{"micro_batch":1,"micro_batch":2}})"), "repeated-key",
        "scenarios[1].training.micro_batch");
    row("repeated in unknown", R"({"format":"headroom-plan","x":[0,[{"y":1,"y":2}]]})", "repeated-key", "x[1][0].y");
}

void TestPlanJson::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    QFETCH(QString, path);
    const auto plan = parsePlan(content.toStdString(), "lab.headroom");
    QVERIFY(!plan.ok());
    QCOMPARE(text(plan.problem().code), code);
    QCOMPARE(text(plan.problem().path), path);
    QCOMPARE(text(plan.problem().file), QStringLiteral("lab.headroom"));
    QCOMPARE(plan.problem().severity, Severity::Error);
}

void TestPlanJson::refusesEveryTruncation()
{
    const std::string whole = writePlan(planOf("title"));
    for (std::size_t size = 1; size + 2 < whole.size(); ++size) {
        const auto plan = parsePlan(std::string_view(whole).substr(0, size), "cut");
        QVERIFY(!plan.ok());
        QCOMPARE(text(plan.problem().code), QStringLiteral("truncated"));
        QCOMPARE(text(plan.problem().path), QStringLiteral("byte %1").arg(size));
    }
}

void TestPlanJson::refusesTooDeep()
{
    const std::string open(64, '['), close(64, ']');
    const std::string head = R"({"format":"headroom-plan","x":)";
    const auto tooDeep = parsePlan(head + open + close + "}", "deep");
    QVERIFY(!tooDeep.ok());
    QCOMPARE(text(tooDeep.problem().code), QStringLiteral("too-deep"));
    QVERIFY(parsePlan(head + open.substr(1) + close.substr(1) + "}", "deep").ok());
    const std::string abyss(1'000'000, '[');
    QCOMPARE(text(parsePlan(head + abyss, "abyss").problem().code), QStringLiteral("too-deep"));
}

void TestPlanJson::unknownKeysAreWarnedAboutAndKept()
{
    const char *content = R"({"format":"headroom-plan","version":1,"title":"t","colour":"red",
        "fleet":[{"gpu":"t4","count":2,"room":"B12"}],
        "scenarios":[{"model":"m","task":"inference","hardware":{"gpu":"t4","slots":3},"note":"mine",
                      "training":{"micro_batsh":4,"lora":{"rank":4,"alpha":32}}}]})";
    const auto loaded = parsePlan(content, "p");
    QVERIFY(loaded.ok());
    QStringList paths;
    for (const auto &warning : loaded->warnings) {
        QCOMPARE(text(warning.code), QStringLiteral("unknown-key"));
        QCOMPARE(warning.severity, Severity::Warning);
        paths << text(warning.path);
    }
    paths.sort();
    QCOMPARE(paths, QStringList({QStringLiteral("colour"), QStringLiteral("fleet[0].room"),
                                 QStringLiteral("scenarios[0].hardware.slots"), QStringLiteral("scenarios[0].note"),
                                 QStringLiteral("scenarios[0].training.lora.alpha"),
                                 QStringLiteral("scenarios[0].training.micro_batsh")}));
    const json again = json::parse(writePlan(loaded->plan));
    QCOMPARE(text(again.dump()), text(json::parse(content).dump()));
}

// 80,000 of them took half a minute: each a search for near names, and each compared with all others.
void TestPlanJson::manyUnknownKeysAreCounted()
{
    json plan = json::parse(R"({"format":"headroom-plan","version":1,"scenarios":[{"model":"m","task":"inference"}]})");
    for (int i = 0; i < 20'000; ++i)
        plan["scenarios"][0]["unknown_key_" + std::to_string(i)] = i;
    const auto loaded = parsePlan(plan.dump(), "p");
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->warnings.size(), std::size_t{101});
    QCOMPARE(text(loaded->warnings.back().code), QStringLiteral("unknown-keys-more"));
    QCOMPARE(text(loaded->warnings.back().found), QStringLiteral("19900"));
    QCOMPARE(text(json::parse(writePlan(loaded->plan)).dump()), text(plan.dump()));
}

void TestPlanJson::aListOfOneMayContradict()
{
    const auto said = [](const char *hardware) {
        const auto loaded =
            parsePlan(R"({"format":"headroom-plan","scenarios":[{"hardware":)" + std::string(hardware) + "}]}", "p");
        return loaded ? QString() : text(loaded.problem().code + "@" + loaded.problem().path);
    };
    QCOMPARE(said(R"({"gpu":[{"gpu":"t4","count":1}],"gpus":7})"),
             QStringLiteral("gpus-contradiction@scenarios[0].hardware.gpus"));
    QCOMPARE(said(R"({"gpu":[{"gpu":"t4","count":7}],"gpus":7})"), QString());
    QCOMPARE(said(R"({"gpu":[{"gpu":"t4"}],"gpus":7})"), QString());
    QCOMPARE(said(R"({"gpu":"t4","gpus":7})"), QString());
}

void TestPlanJson::writingAndReadingGivesTheSamePlan()
{
    Problems warnings;
    const auto scenario = scenarioFromJson(json::parse(R"({"name":"n","model":{"hidden_size":64},"task":"qlora",
        "hardware":{"gpu":[{"gpu":"a","count":2},{"gpu":"b","count":6}],"reserved_gib":0.5},
        "parallelism":{"tensor":2,"data":"auto","context_method":"ulysses"},
        "inference":{"concurrency":"max","weights":"gguf:Q4_K_M"},
        "training":{"precision":"amp-fp16","tokens":1e12,"lora":{"targets":["q_proj"],"dtype":"fp16"}}})"),
                                           "s", warnings);
    QVERIFY(scenario.ok());
    QVERIFY(warnings.empty());
    Plan plan;
    plan.title = "Größe 显存 \"quoted\"";
    plan.fleet.push_back({"rtx-2080-ti-22gb", 4, 4, nullptr});
    plan.scenarios = {*scenario, Scenario{}};
    const auto again = parsePlan(writePlan(plan), "p");
    QVERIFY2(again.ok(), again.ok() ? "" : again.problem().code.c_str());
    QVERIFY(again->plan == plan);
    QVERIFY(again->warnings.empty());
}

void TestPlanJson::onlyWhatWasSaidIsWritten()
{
    const json written = toJson(planOf("t").scenarios.front());
    QCOMPARE(text(written.dump()),
             QStringLiteral(R"({"hardware":{"gpu":"rtx-4090"},"model":"qwen2.5-7b","task":"inference"})"));
}

void TestPlanJson::mixedMachineKeepsUnknownKeys()
{
    Problems warnings;
    const json object = json::parse(
        R"({"hardware":{"gpu":[{"count":2,"gpu":"a","slot":1},{"count":1,"gpu":"b"}]},"task":"inference"})");
    const auto scenario = scenarioFromJson(object, "s", warnings);
    QVERIFY(scenario.ok());
    QCOMPARE(text(toJson(*scenario).dump()), text(object.dump()));
}

void TestPlanJson::missingFile()
{
    QTemporaryDir folder;
    const auto plan = readPlan(pathOf(folder.filePath(QStringLiteral("none.headroom"))));
    QVERIFY(!plan.ok());
    QCOMPARE(text(plan.problem().code), QStringLiteral("not-found"));
    QVERIFY(text(plan.problem().file).endsWith(QStringLiteral("none.headroom")));
}

void TestPlanJson::folderIsRefused()
{
    QTemporaryDir folder;
    QCOMPARE(text(readPlan(pathOf(folder.path())).problem().code), QStringLiteral("is-directory"));
    const auto problem = savePlan(planOf("t"), pathOf(folder.path()));
    QVERIFY(problem.has_value());
    QCOMPARE(text(problem->code), QStringLiteral("is-directory"));
}

void TestPlanJson::emptyFileIsRefused()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("empty.headroom"));
    writeFile(name, {});
    QCOMPARE(text(readPlan(pathOf(name)).problem().code), QStringLiteral("empty-file"));
}

void TestPlanJson::deviceIsRefused()
{
#ifndef _WIN32
    QCOMPARE(text(readPlan("/dev/zero").problem().code), QStringLiteral("not-a-file"));
#endif
}

void TestPlanJson::hugeFileIsRefusedUnread()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("huge.headroom"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(1LL << 30));  // sparse: 1 GiB of nothing
    file.close();
    QElapsedTimer timer;
    timer.start();
    const auto plan = readPlan(pathOf(name));
    QVERIFY2(timer.elapsed() < 200, "the size must be looked at before reading");
    QVERIFY(!plan.ok());
    QCOMPARE(text(plan.problem().code), QStringLiteral("too-large"));
    QCOMPARE(text(plan.problem().found), QStringLiteral("1073741824"));
    QCOMPARE(text(plan.problem().expected), QStringLiteral("16777216"));
}

void TestPlanJson::unreadableFileIsRefused()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("secret.headroom"));
    writeFile(name, "{}");
    fs::permissions(pathOf(name), fs::perms::none);
    if (QFile(name).open(QIODevice::ReadOnly))
        QSKIP("this user reads everything (root)");
    QCOMPARE(text(readPlan(pathOf(name)).problem().code), QStringLiteral("cannot-read"));
}

void TestPlanJson::savingReplacesAtOnce()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("plan.headroom"));
    QVERIFY(!savePlan(planOf("first"), pathOf(name)));
    QVERIFY(!savePlan(planOf("second"), pathOf(name)));
    const auto plan = readPlan(pathOf(name));
    QVERIFY(plan.ok());
    QCOMPARE(text(plan->plan.title), QStringLiteral("second"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestPlanJson::savingKeepsPermissions()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("plan.headroom"));
    writeFile(name, "old");
    const auto mode = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;
    fs::permissions(pathOf(name), mode);
    QVERIFY(!savePlan(planOf("new"), pathOf(name)));
    QVERIFY(fs::status(pathOf(name)).permissions() == mode);
}

void TestPlanJson::savingFollowsALink()
{
    QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("real.headroom"));
    const QString link = folder.filePath(QStringLiteral("link.headroom"));
    writeFile(target, "old");
    fs::create_symlink(pathOf(target), pathOf(link));
    QVERIFY(!savePlan(planOf("new"), pathOf(link)));
    QVERIFY(fs::is_symlink(pathOf(link)));
    QVERIFY(readPlan(pathOf(target)).ok());
}

void TestPlanJson::failedSavingKeepsTheOld()
{
    QTemporaryDir folder;
    const auto missing = savePlan(planOf("t"), pathOf(folder.filePath(QStringLiteral("no/such/plan.headroom"))));
    QVERIFY(missing.has_value());
    QCOMPARE(text(missing->code), QStringLiteral("cannot-write"));
    QVERIFY(!missing->found.empty());
    // A folder of the temporary's first names: the writer passes on to the next free one and does not touch them.
    const QString name = folder.filePath(QStringLiteral("plan.headroom"));
    writeFile(name, "old");
    for (int i = 0; i < 100; ++i)
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral(".plan.headroom.new%1").arg(i)));
    QVERIFY(savePlan(planOf("new"), pathOf(name)).has_value());
    QCOMPARE(readFile(name), QByteArray("old"));
}

void TestPlanJson::examplePlansAreWellFormed_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(HEADROOM_SOURCE_DIR "/resources/plans"));
    for (const auto &name : folder.entryList({QStringLiteral("*.headroom")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    for (const char *name : {"first-plan", "seed-vicuna-7b-4xa100", "seed-4xv100-65b", "seed-mistral-lora",
                             "seed-a100-vs-a800", "seed-my-2080ti"})
        QVERIFY2(folder.exists(QString::fromLatin1(name) + QStringLiteral(".headroom")), name);
}

void TestPlanJson::examplePlansAreWellFormed()
{
    QFETCH(QString, file);
    const auto plan = readPlan(pathOf(file));
    QVERIFY2(plan.ok(), plan.ok() ? "" : (plan.problem().path + " " + plan.problem().code).c_str());
    QVERIFY(plan->warnings.empty());
    QVERIFY(!plan->plan.title.empty());
    QVERIFY(!plan->plan.scenarios.empty());
    for (const auto &scenario : plan->plan.scenarios)
        QVERIFY(!scenario.name.empty());
    // Shipped plans are as the program itself would write them in content.
    QCOMPARE(text(json::parse(writePlan(plan->plan)).dump()), text(json::parse(readFile(file).toStdString()).dump()));
}

QTEST_GUILESS_MAIN(TestPlanJson)
#include "tst_plan_json.moc"
