// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines as people write them become the scenario they mean; what is not understood is said.
#include "tests/core/ask/ask_fixture.h"

#include "core/resources/json_reading.h"
#include "core/scenario/fields.h"

#include <set>

using namespace headroom;
using nlohmann::json;

class TestAsk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questions();
    void everyNameOfTheCatalogue();
    void everyByteIsAccountedFor();
    void unknownWordsAreMarked();
    void firstOfTwoStands();
    void longerNamesAreNotGuessedAt();
    void whatMayBeMeant();
    void aStatedCountIsNoGuess();
    void versionsOfEngines();
    void aPartialLineEditsTheScenario();
    void aWholeQuestionBeginsAnew();
    void whatIsMissing();
    void dataNamesRealThings();

private:
    tests::AskFixture m_ask;
};

namespace {

// What the answer to `line` lacks, has besides, or could not read; empty: as expected.
std::string wrongWith(const ask::Answer &answer, const std::string &line, const json &expected)
{
    static const std::set<std::string> following{"task",
                                                 "inference.prompt_tokens",
                                                 "inference.output_tokens",
                                                 "hardware.gpus_per_node",
                                                 "training.fused_kernels",
                                                 "inference.engine",
                                                 "training.base_weights",
                                                 "training.precision",
                                                 "parallelism.zero_stage",
                                                 "training.framework"};
    const json got = tests::AskFixture::asJson(answer);
    for (const auto &[path, value] : expected.items()) {
        if (!got.contains(path) || (value != "*" && got.at(path) != value))
            return path + " in " + got.dump();
    }
    // nothing is planned that the line does not say
    for (const auto &[path, value] : got.items()) {
        if (!following.contains(path) && !expected.contains(path))
            return path + " added in " + got.dump();
    }
    const auto unknown = tests::AskFixture::unknown(answer, line);
    return unknown.empty() ? std::string() : "not understood: " + json(unknown).dump();
}

}  // namespace

// Real questions: nine of ten must become the scenario that was meant, without a correction.
void TestAsk::questions()
{
    const auto data = resources::readJsonFile(HEADROOM_SOURCE_DIR "/tests/core/ask/data/questions.json");
    QVERIFY(data.ok());
    std::size_t asked = 0, understood = 0;
    for (const auto &entry : data->at("questions")) {
        const auto line = entry.at("text").get<std::string>();
        const std::string wrong = wrongWith(m_ask.ask(line), line, entry.at("expect"));
        ++asked;
        understood += wrong.empty() ? 1 : 0;
        if (!wrong.empty())
            qInfo("%s\n    %s", line.c_str(), wrong.c_str());
    }
    qInfo("%zu of %zu questions understood", understood, asked);
    QVERIFY(asked >= 190);
    QVERIFY(understood * 10 >= asked * 9);
}

void TestAsk::everyNameOfTheCatalogue()
{
    const auto &catalog = m_ask.data->catalog();
    for (const auto *model : catalog.models()) {
        const auto answer = m_ask.ask(model->id + " on rtx-4090");
        QVERIFY2(answer.find("model") && answer.find("model")->value == model->id, model->id.c_str());
    }
    for (const auto *gpu : catalog.gpus()) {
        const auto answer = m_ask.ask("2 x " + gpu->id + " qwen2.5-7b");
        QVERIFY2(answer.find("hardware.gpu") && answer.find("hardware.gpu")->value == gpu->id, gpu->id.c_str());
        QVERIFY(answer.find("hardware.gpus")->value == json(2));
    }
}

void TestAsk::everyByteIsAccountedFor()
{
    const std::string line = "我有 4×A100 40G，想全参 flurbl 7B, 长度 32k；够吗？";
    const auto answer = m_ask.ask(line);
    std::size_t behind = 0;
    std::string between;
    for (const auto &token : answer.tokens) {
        QVERIFY(token.begin >= behind && token.end > token.begin && token.end <= line.size());
        between += line.substr(behind, token.begin - behind);
        behind = token.end;
    }
    between += line.substr(behind);
    QCOMPARE(between.find_first_of("abcdefghijklmnopqrstuvwxyz0123456789"), std::string::npos);
    QCOMPARE(tests::AskFixture::unknown(answer, line), std::vector<std::string>{"flurbl"});
}

void TestAsk::unknownWordsAreMarked()
{
    const std::string line = "frobnicate qwen2.5-7b 蓝色 zero9";
    const auto answer = m_ask.ask(line);
    QCOMPARE(tests::AskFixture::unknown(answer, line), (std::vector<std::string>{"frobnicate", "蓝色", "zero9"}));
    const auto guess = m_ask.ask("7B on A100");
    for (const auto &token : guess.tokens)
        QCOMPARE(token.guessed, token.kind == ask::Kind::Set);
}

void TestAsk::firstOfTwoStands()
{
    const auto answer = m_ask.ask("qwen2.5-7b A100 80G or H100?");
    QVERIFY(answer.find("hardware.gpu")->value == json("a100-80gb-sxm"));
    QVERIFY(answer.tokens.back().kind == ask::Kind::Unused);
    // what was guessed gives way to what is said
    QVERIFY(m_ask.ask("7B, that is mistral-7b-v0.3").find("model")->value == json("mistral-7b-v0.3"));
    QVERIFY(m_ask.ask("qwen2.5-7b 4090 offload").tokens.back().kind == ask::Kind::Unused);
}

// A family that is named is not taken for a shorter one; a word that many names begin with is not a card.
void TestAsk::longerNamesAreNotGuessedAt()
{
    const std::string coder = "deepseek-coder 33b on 2x 3090";  // not in the catalogue
    const auto answer = m_ask.ask(coder);
    QCOMPARE(tests::AskFixture::unknown(answer, coder), std::vector<std::string>{"deepseek-coder"});
    QVERIFY(answer.find("model")->value == json("llama-1-30b"));  // what "33b" alone stands for
    QVERIFY(m_ask.ask("deepseek on 8x H200").find("model")->value == json("deepseek-r1"));
    QVERIFY(m_ask.ask("deepseek-r1:32b").find("model")->value == json("deepseek-r1-distill-qwen-32b"));
    QVERIFY(!m_ask.ask("max context of llama-3.1-8b").find("hardware.gpu"));
    QVERIFY(m_ask.ask("llama-3.1-8b max 1550").find("hardware.gpu"));
}

// A word that is not understood comes with what may be meant, while model or card is missing.
void TestAsk::whatMayBeMeant()
{
    const auto nearest = [this](const char *line, std::string_view word) {
        const std::string text = line;
        for (const auto &token : m_ask.ask(text).tokens) {
            if (text.substr(token.begin, token.end - token.begin) == word)
                return token.nearest;
        }
        return std::vector<std::string>();
    };
    const auto has = [](const std::vector<std::string> &list, const char *id) {
        return std::find(list.begin(), list.end(), id) != list.end();
    };

    QCOMPARE(nearest("4 * A100 40G, zero2 + offload, 40T full", "40T").size(), std::size_t{3});

    QVERIFY(has(nearest("qwenn2.5-7b on a 4090", "qwenn2.5-7b"), "qwen2.5-7b"));
    QVERIFY(has(nearest("qwen2.5-7b on rtx4099", "rtx4099"), "rtx-4090"));
    QVERIFY(nearest("qwen2.5-7b on a 4090 flurbl7", "flurbl7").empty());  // nothing is missing
    QVERIFY(nearest("frobnicate on a 4090", "frobnicate").empty());
    // what lies near enough is taken, and said
    QVERIFY(m_ask.ask("4 * A100 40G, zero2 + offload, 9.7B full").find("model")->value == json("qwen3.5-9b"));
}

// "1 x 4090" leaves open which 4090, not how many.
void TestAsk::aStatedCountIsNoGuess()
{
    const auto answer = m_ask.ask("1 x 4090 qwen2.5-7b");
    const auto &token = answer.tokens.front();
    QVERIFY(token.guessed && token.sets.size() == 2);
    for (const auto &set : token.sets)
        QCOMPARE(token.isGuess(set), set.path == "hardware.gpu");
}

void TestAsk::versionsOfEngines()
{
    const auto version = [this](const char *line) -> std::string {
        const auto answer = m_ask.ask(line);
        const auto *found = answer.find("inference.engine_version");
        return found ? found->value.get<std::string>() : std::string();
    };
    QCOMPARE(version("vLLM 0.6.3 qwen2-72b 4xA800"), std::string("0.6.3"));
    QCOMPARE(version("qwen2-72b 用 vllm v0.5 部署"), std::string("0.5"));
    QCOMPARE(version("llama.cpp b4567 qwen3-8b q4_k_m"), std::string("b4567"));
    QCOMPARE(version("vllm 0.9 util qwen3-8b"), std::string());
    QCOMPARE(version("vllm 4 x 3090 qwen3-8b"), std::string());
}

void TestAsk::aPartialLineEditsTheScenario()
{
    scenario::Scenario base;
    base.model = "qwen2.5-7b";
    base.task = scenario::Task::Full;
    base.hardware.gpus.push_back({"a100-80gb-sxm", 4});
    base.parallelism.zeroStage = 2;
    const auto after = ask::applied(m_ask.ask("bs 4 seq 8k", base), base);
    QCOMPARE(after.training.microBatch.value_or(0), std::int64_t{4});
    QCOMPARE(after.training.sequenceLength.value_or(0), std::int64_t{8192});
    QCOMPARE(after.hardware.total(), std::int64_t{4});
    QCOMPARE(after.parallelism.zeroStage.value_or(0), std::int64_t{2});
    const auto cards = ask::applied(m_ask.ask("8 张", base), base);
    QCOMPARE(cards.hardware.total(), std::int64_t{8});
    QVERIFY(cards.hardware.gpus.front().gpu == "a100-80gb-sxm");
    QVERIFY(ask::applied(m_ask.ask("vllm", base), base).task == scenario::Task::Inference);
    QVERIFY(ask::applied(m_ask.ask("flurbl", base), base) == base);
}

void TestAsk::aWholeQuestionBeginsAnew()
{
    scenario::Scenario base;
    base.task = scenario::Task::Full;
    base.parallelism.tensor = 7;
    const auto after = ask::applied(m_ask.ask("Qwen2.5-7B on a 4090", base), base);
    QVERIFY(after.task == scenario::Task::Inference);
    QVERIFY(!after.parallelism.tensor);
}

void TestAsk::whatIsMissing()
{
    QCOMPARE(m_ask.ask("full zero3").missing, (std::vector<std::string>{"model", "hardware.gpu"}));
    QCOMPARE(m_ask.ask("full zero3 8xH100").missing, std::vector<std::string>{"model"});
    QVERIFY(m_ask.ask("full zero3 8xH100 70b").missing.empty());
    QCOMPARE(m_ask.ask("").missing.size(), std::size_t{2});
}

// Every id, key and value of resources/ask exists.
void TestAsk::dataNamesRealThings()
{
    const auto &catalog = m_ask.data->catalog();
    const auto names = resources::readJsonFile(m_ask.data->folder() / "ask/names.json");
    QVERIFY(names.ok());
    for (const char *table : {"gpus", "gpu_of_memory"}) {
        for (const auto &[name, id] : names->at(table).items())
            QVERIFY2(catalog.gpu(id.get<std::string>()).ok(), id.dump().c_str());
    }
    for (const char *table : {"models", "model_of_size"}) {
        for (const auto &[name, id] : names->at(table).items())
            QVERIFY2(catalog.model(id.get<std::string>()).ok(), id.dump().c_str());
    }
    for (const auto &id : names->at("usual_gpus"))
        QVERIFY2(catalog.gpu(id.get<std::string>()).ok(), id.dump().c_str());
    for (const auto &family : names->at("families")) {
        const auto standard = family.value("default", "");
        QVERIFY2(standard.empty() || catalog.model(standard).ok(), standard.c_str());
    }
    const auto words = resources::readJsonFile(m_ask.data->folder() / "ask/words.json");
    for (const auto &entry : words->at("phrases")) {
        for (const auto &[path, value] : entry.at("set").items()) {
            scenario::Scenario s;
            QVERIFY2(path.front() == '@' || !scenario::setField(s, path, value), path.c_str());
        }
    }
    for (const auto &[name, setting] : m_ask.vocabulary->settings)
        QVERIFY2(setting.path.empty() || setting.path.front() == '@' || scenario::findField(setting.path),
                 name.c_str());
}

QTEST_GUILESS_MAIN(TestAsk)
#include "tst_ask.moc"
