// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line that is copied gives the same scenario: it is run.
#include "app/models/copy_text.h"
#include "app/models/strings.h"
#include "core/ask/ask.h"
#include "core/scenario/plan_json.h"
#include "tests/app/models/shipped_data.h"

#include <QProcess>
#include <QTest>

using namespace headroom;

class TestCopyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandGivesTheSameAnswer_data();
    void commandGivesTheSameAnswer();
    void issueHasWhatMaintainersAskFor();
};

namespace {

models::Answer answerTo(const scenario::Scenario &scenario)
{
    models::Answer answer;
    const auto resolved = scenario::resolve(scenario, tests::shippedData().world());
    if (!resolved)
        qFatal("%s %s", resolved.problem().code.c_str(), resolved.problem().path.c_str());
    answer.resolved = std::make_shared<scenario::Resolved>(*resolved);
    answer.estimate = std::make_shared<estimate::Estimate>(estimate::estimate(*resolved));
    return answer;
}

scenario::Scenario scenarioOf(const QString &question)
{
    const auto &data = tests::shippedData();
    static const auto vocabulary = ask::Vocabulary::load(data.folder(), data.catalog());
    return ask::applied(ask::ask(models::toStd(question), vocabulary.value(), data.catalog()), {});
}

}  // namespace

void TestCopyText::commandGivesTheSameAnswer_data()
{
    QTest::addColumn<QString>("question");
    for (
        const char *question :
        {"8 x 3090 zero3 Llama-3-8B lora rank 16 4k bs 2 offload",
         "vllm qwen2.5-72b awq 4 x A100 40G tp4 32k kv fp8 util 0.92", "1x 3090 + 1x 4090 llama-3-8b q4_k_m",
         "2 x 8 H100 full qwen2.5-72b zero3 liger recompute paged adamw 8bit",
         R"({"architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_size": 4096, "num_hidden_layers": 32,
              "num_attention_heads": 32, "intermediate_size": 11008, "vocab_size": 32000, "note": "it's"})"})
        QTest::newRow(question) << QString::fromUtf8(question);
}

void TestCopyText::commandGivesTheSameAnswer()
{
    QFETCH(QString, question);
    auto scenario = scenarioOf(question);
    if (scenario.hardware.gpus.empty())
        scenario.hardware.gpus.push_back({"rtx-4090", 1});
    scenario.name = "it's a \"name\"; echo $HOME";
    const auto answer = answerTo(scenario);
    QProcess shell;
    QString command = models::answerAsCommand(scenario);
    QVERIFY(command.startsWith(QStringLiteral("headroom-cli ")));
    command.replace(0, 12, QStringLiteral(HEADROOM_BINARY_DIR "/bin/headroom-cli"));
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), command + QStringLiteral(" --json")});
    QVERIFY(shell.waitForFinished(60000));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    const auto json = nlohmann::json::parse(shell.readAllStandardOutput().toStdString());
    const auto &group = answer.estimate->worst();
    QCOMPARE(json.at("peak").at("bytes").get<std::int64_t>(), group.bytes());
    QCOMPARE(json.at("groups").size(), answer.estimate->groups.size());
    QCOMPARE(json.at("fits").get<bool>(), answer.estimate->fits());
}

void TestCopyText::issueHasWhatMaintainersAskFor()
{
    const auto scenario = scenarioOf(QStringLiteral("8 x 3090 zero3 Llama-3-8B lora 4k"));
    const auto answer = answerTo(scenario);
    const QString issue = models::answerForIssue(answer, scenario, std::int64_t{20} << 30);
    for (const char *part : {"`training.sequence_length`", "`training.micro_batch`", "| Weights |", "Measured 20.0 GiB",
                             "Headroom", "--gpu rtx-3090 --gpus 8"})
        QVERIFY2(issue.contains(QString::fromUtf8(part)), qPrintable(issue));
    QVERIFY(!models::answerForIssue(answer, scenario).contains(QStringLiteral("Measured")));
    QVERIFY(models::answerForIssue({}, scenario).isEmpty());
    QCOMPARE(models::termsAsHtml(answer).count(QStringLiteral("<tr>")), models::termsAsTsv(answer).count(u'\n'));
}

QTEST_GUILESS_MAIN(TestCopyText)
#include "tst_copy_text.moc"
