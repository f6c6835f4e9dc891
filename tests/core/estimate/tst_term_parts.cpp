// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every term of random scenarios part by part: the parts add up to the byte, weights are tensors of the model, the
// cache is one part for each kind of layer.
#include "core/estimate/estimate.h"
#include "core/estimate/term_parts.h"
#include "tests/core/estimate/random_scenarios.h"
#include "tests/core/scenario/scenario_rows.h"

#include <QTest>

#include <set>

using namespace headroom;
using namespace headroom::estimate;

class TestTermParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void partsAddUp();
    void weightsAreTensors();
    void ggufTypesByLayer();
    void cacheByKindOfLayer();
    void activationsByModule();
    void aTotalIsItsTerms();
    void unknownKey();

private:
    [[nodiscard]] scenario::Resolved resolved(const QStringList &settings) const
    {
        return m_rows.resolved(scenario::ScenarioRows::with({}, settings));
    }
    [[nodiscard]] static std::int64_t sum(const std::vector<TermPart> &parts)
    {
        std::int64_t bytes = 0;
        for (const auto &part : parts)
            bytes += part.bytes;
        return bytes;
    }

    scenario::ScenarioRows m_rows;
};

void TestTermParts::initTestCase()
{
    QVERIFY(m_rows.open());
}

void TestTermParts::partsAddUp()
{
    test::RandomScenarios scenarios(m_rows.world(), 20261129U);
    int seen = 0;
    for (int i = 0; i < 40; ++i) {
        const auto r = scenarios.next();
        const auto answer = estimate::estimate(r);
        const auto &terms = answer.worst().peakPhase().terms;
        for (const auto &[term, word] : Words<Term>::table) {
            if (terms[term] == 0)
                continue;
            const auto key = "groups[" + std::to_string(answer.fullest) + "].terms." + std::string(word);
            const auto parts = partsOf(r, key);
            QVERIFY2(!parts.empty(), key.c_str());
            QCOMPARE(sum(parts), terms[term]);
            // What rounding leaves to the largest is no more than a millionth.
            double products = 0;
            for (const auto &part : parts)
                products += part.part.value;
            QVERIFY2(std::abs(products - static_cast<double>(terms[term])) <=
                         1 + 1e-6 * static_cast<double>(terms[term]),
                     (r.model->id + " " + key).c_str());
            ++seen;
        }
    }
    QVERIFY(seen > 150);
}

void TestTermParts::weightsAreTensors()
{
    const auto r = resolved({"model=qwen2.5-7b", "hardware.gpu=rtx-4090"});
    const auto parts = partsOf(r, "groups[0].terms.weights");
    std::int64_t elements = 0;
    for (const auto &part : parts) {
        if (!part.tensor)
            continue;
        QVERIFY(part.element);
        QCOMPARE(part.element->value, 16.0);
        elements += part.tensor->elements() * std::max<std::int64_t>(part.layers, 1);
    }
    QCOMPARE(elements, r.model->parameters.total);
    QCOMPARE(parts.front().tensor->role, catalog::TensorRole::Gate);
    QCOMPARE(parts.front().layers, std::int64_t{28});
}

// Q4_K_M packs half of the down projections with more bits: two parts of one tensor, together all layers.
void TestTermParts::ggufTypesByLayer()
{
    const auto r = resolved(
        {"model=qwen2.5-7b", "hardware.gpu=rtx-4090", "inference.engine=llama.cpp", "inference.weights=gguf:Q4_K_M"});
    std::int64_t layers = 0;
    std::set<double> bits;
    for (const auto &part : partsOf(r, "groups[0].terms.weights")) {
        if (!part.tensor || part.tensor->role != catalog::TensorRole::Down)
            continue;
        layers += part.layers;
        bits.insert(part.element->value);
    }
    QCOMPARE(layers, std::int64_t{28});
    QCOMPARE(bits.size(), std::size_t{2});
}

void TestTermParts::cacheByKindOfLayer()
{
    const auto parts =
        partsOf(resolved({"model=gemma-3-27b", "hardware.gpu=a100-80gb-sxm"}), "groups[0].terms.kv_cache");
    QCOMPARE(parts.size(), std::size_t{2});
    std::set<catalog::Mixer> mixers;
    for (const auto &part : parts) {
        QVERIFY(part.kind);
        mixers.insert(part.kind->mixer);
    }
    QCOMPARE(mixers, (std::set{catalog::Mixer::Full, catalog::Mixer::Sliding}));
    QCOMPARE(parts[0].layers + parts[1].layers, std::int64_t{62});
}

void TestTermParts::activationsByModule()
{
    const auto r = resolved({"model=qwen2.5-7b", "task=full", "hardware.gpu=h200-141gb-sxm", "hardware.gpus=8",
                             "parallelism.zero_stage=3"});
    std::set<std::string> modules;
    for (const auto &part : partsOf(r, "groups[0].phases.backward.activations")) {
        for (const auto &factor : part.part.factors) {
            if (factor.id.starts_with("saved-"))
                modules.insert(factor.id);
        }
    }
    for (const char *module : {"saved-by-norms", "saved-by-attention", "saved-by-mlp"})
        QVERIFY2(modules.count(module) == 1, module);
}

void TestTermParts::aTotalIsItsTerms()
{
    const auto r = resolved({"model=qwen2.5-7b", "hardware.gpu=rtx-4090"});
    const auto answer = estimate::estimate(r);
    const auto parts = partsOf(r, "groups[0].bytes");
    QCOMPARE(sum(parts), answer.worst().bytes());
    QVERIFY(parts.size() <= termCount);
    QCOMPARE(parts.front().bytes, answer.worst().peakPhase().terms[Term::Weights]);
}

void TestTermParts::unknownKey()
{
    QVERIFY(partsOf(resolved({"model=qwen2.5-7b", "hardware.gpu=rtx-4090"}), "groups[7].terms.weights").empty());
}

QTEST_GUILESS_MAIN(TestTermParts)
#include "tst_term_parts.moc"
