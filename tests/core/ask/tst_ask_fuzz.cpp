// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes of any length are read to their end, in bounded time, and every token lies inside the text.
#include "tests/core/ask/ask_fixture.h"

#include <QElapsedTimer>

#include <random>

using namespace headroom;

class TestAskFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutations();
    void lengths_data();
    void lengths();

private:
    void check(const std::string &text) const;
    tests::AskFixture m_ask;
};

namespace {

const std::vector<std::string> &seeds()
{
    static const std::vector<std::string> list{
        "8 张 3090 zero3 Llama-3-8B lora 4k",
        "2 机 16 卡 H800 全参微调 Qwen2.5-72B seq 8k",
        "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 79.15 "
        "GiB of "
        "which 1.27 GiB is free. Of the allocated memory 75.14 GiB is allocated by PyTorch, and 1.57 GiB is reserved "
        "by "
        "PyTorch but unallocated.",
        "vllm serve Qwen/Qwen2.5-7B-Instruct -tp 2 \\\n --max-model-len 32768 --gpu-memory-utilization=0.92",
        "{\"zero_optimization\": {\"stage\": 3, \"offload_param\": {\"device\": \"cpu\"}}, \"bf16\": {\"enabled\": "
        "true}}",
        "model_name_or_path: meta-llama/Llama-3-8B\nfinetuning_type: lora\ncutoff_len: 4096\nlora_rank: 16\n",
        "llama_kv_cache_init: CUDA0 KV buffer size =  1024.00 MiB\nn_ctx = 8192\n"};
    return list;
}

std::string mutated(std::string text, std::mt19937 &random)
{
    const auto below = [&](std::size_t n) { return n ? random() % n : 0; };
    for (std::size_t edits = 1 + below(8); edits > 0; --edits) {
        const std::size_t at = below(text.size() + 1);
        switch (below(6)) {
        case 0:
            text.insert(at, 1, static_cast<char>(below(256)));
            break;
        case 1:
            text.erase(at, below(10));
            break;
        case 2:
            text.insert(at, text.substr(below(text.size() + 1), below(40)));
            break;
        case 3:
            text.insert(at, std::string(below(60), "{[\"\\9 x,-="[below(10)]));
            break;
        case 4:
            text.resize(at);
            break;
        default:
            text.insert(at, seeds()[below(seeds().size())]);
        }
    }
    return text;
}

}  // namespace

void TestAskFuzz::check(const std::string &text) const
{
    const auto answer = m_ask.ask(text);
    std::size_t behind = 0;
    for (const auto &token : answer.tokens) {
        QVERIFY(token.begin >= behind && token.end >= token.begin && token.end <= text.size());
        behind = token.end;
    }
    const auto scenario = ask::applied(answer, {});
    for (const auto &[path, value] : answer.assignments)
        QVERIFY2(!path.starts_with("@"), path.c_str());
    QVERIFY(scenario.hardware.total() >= 0);
}

void TestAskFuzz::mutations()
{
    std::mt19937 random(20261122);
    for (int round = 0; round < 3000; ++round) {
        std::string text = seeds()[random() % seeds().size()];
        check(mutated(std::move(text), random));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestAskFuzz::lengths_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const char *part : {"4",
                             "a",
                             " ",
                             "{",
                             "\"",
                             "\n",
                             "\\",
                             "\\\n",
                             "a100 ",
                             "--x ",
                             "key: 1\n",
                             "=",
                             "(",
                             "全",
                             "\xE5",
                             "[[",
                             "x",
                             "9x",
                             "tried to allocate ",
                             "n_ctx=",
                             "model='",
                             "1,000,"})
        QTest::newRow(QByteArray(part).toHex().constData()) << QByteArray(part);
    QTest::newRow("zero") << QByteArray(1, '\0');
}

// A mebibyte of anything is read within seconds, also with every check of a sanitizer on.
void TestAskFuzz::lengths()
{
    QFETCH(QByteArray, part);
    std::string text;
    while (text.size() < 1200U * 1024U)
        text.append(part.constData(), static_cast<std::size_t>(part.size()));
    QElapsedTimer timer;
    timer.start();
    check(text);
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(m_ask.ask(text).cutOff);
}

QTEST_GUILESS_MAIN(TestAskFuzz)
#include "tst_ask_fuzz.moc"
