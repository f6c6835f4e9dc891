// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from an answer as a whole: what the numbers of a log stand beside, what the log itself offers.
#include "tests/core/ask/ask_fixture.h"

using namespace headroom;
using nlohmann::json;

class TestAskAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatALogTakesFromThePlan();
    void whatTheEngineSaysWouldDo();

private:
    tests::AskFixture m_ask;
};

// Numbers of a log that names neither model nor task stand beside the plan's: what was taken from it is known.
void TestAskAnswer::whatALogTakesFromThePlan()
{
    using Paths = std::vector<std::string>;
    const std::string pytorch = "CUDA out of memory. Tried to allocate 1.00 GiB (GPU 0; 79.35 GiB total capacity; "
                                "70.10 GiB already allocated; 0.50 GiB free; 77.00 GiB reserved in total by PyTorch)";
    scenario::Scenario plan;
    plan.model = "qwen2.5-7b";
    plan.task = scenario::Task::Qlora;
    QCOMPARE(m_ask.ask(pytorch, plan).takenFromPlan(), (Paths{"model", "task"}));
    QCOMPARE(m_ask.ask("qwen2.5-7b full\n" + pytorch, plan).takenFromPlan(), Paths{});
    QCOMPARE(m_ask.ask("bs 4 seq 8k", plan).takenFromPlan(), Paths{});  // an edit of the plan
    const auto vllm = m_ask.ask("Available KV cache memory: 5.00 GiB\nGPU KV cache size: 93,000 tokens\n", plan);
    QCOMPARE(vllm.takenFromPlan(), (Paths{"model", "hardware.gpu"}));
}

// The engine's own limit is offered, and divided as any context is.
void TestAskAnswer::whatTheEngineSaysWouldDo()
{
    const char *const error =
        "ValueError: To serve at least one request with the model's max seq len (29000), (1.55 GiB "
        "KV cache is needed, which is larger than the available KV cache memory (1.26 GiB). Based "
        "on the available memory, the estimated maximum model length is 23648. Try increasing "
        "`gpu_memory_utilization` or decreasing `max_model_len` when initializing the engine.";
    const auto answer = m_ask.ask(error);
    QVERIFY(answer.find("inference.context")->value == json(29000));
    json offers = json::object();
    for (const auto &[path, value] : answer.offers)
        offers[path] = value;
    const json expected{
        {"inference.context", 23648}, {"inference.output_tokens", 512}, {"inference.prompt_tokens", 23136}};
    QVERIFY2(offers == expected, offers.dump().c_str());
    QVERIFY(m_ask.ask("GPU KV cache size: 93,000 tokens\nMaximum concurrency for 4,096 tokens per request: 22.7x\n")
                .offers.empty());
}

QTEST_GUILESS_MAIN(TestAskAnswer)
#include "tst_ask_answer.moc"
