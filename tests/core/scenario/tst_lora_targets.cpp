// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names that projects give to matrices, as modules of ours.
#include "core/scenario/lora_targets.h"
#include "core/scenario/resolve.h"
#include "tests/core/scenario/scenario_rows.h"

#include <QTest>

using namespace headroom;
using namespace headroom::scenario;

class TestLoraTargets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_rows.open()); }
    void targets_data();
    void targets();

private:
    ScenarioRows m_rows;
};

void TestLoraTargets::targets_data()
{
    QTest::addColumn<QString>("targets");
    QTest::addColumn<QString>("modules");
    QTest::newRow("all") << "all-linear"
                         << "";
    QTest::newRow("roles") << "q_proj,v_proj"
                           << "q_proj v_proj";
    QTest::newRow("Qwen 1") << "c_attn,c_proj,w1,w2"
                            << "q_proj k_proj v_proj o_proj down_proj up_proj gate_proj";
    QTest::newRow("Mixtral") << "w1,w2,w3"
                             << "gate_proj down_proj up_proj";
    QTest::newRow("Baichuan") << "W_pack"
                              << "q_proj k_proj v_proj";
    QTest::newRow("NeoX") << "query_key_value,dense"
                          << "q_proj k_proj v_proj o_proj";
    QTest::newRow("OPT") << "fc1,fc2"
                         << "up_proj down_proj";
    QTest::newRow("path") << "model.layers.0.self_attn.q_proj"
                          << "q_proj";
    QTest::newRow("head") << "q_proj,lm_head"
                          << "q_proj lm_head";
}

void TestLoraTargets::targets()
{
    QFETCH(QString, targets);
    QFETCH(QString, modules);
    const Resolved r = m_rows.resolved(
        m_rows.scenarioOf(QStringLiteral("llama-1-7b"), QStringLiteral("task=lora training.lora.targets=") + targets));
    QStringList names;
    for (const auto &name : r.training.lora.targets)
        names << text(name);
    QCOMPARE(names.join(QLatin1Char(' ')), modules);
    std::int64_t reached = 0;
    for (const auto &tensor : r.model->architecture.kinds.front().tensors)
        reached += isTargeted(r.training.lora, tensor) ? 1 : 0;
    const auto inLayer = static_cast<std::int64_t>(names.size()) - names.count(QStringLiteral("lm_head"));
    QCOMPARE(reached, modules.isEmpty() ? std::int64_t{7} : inLayer);
}

QTEST_APPLESS_MAIN(TestLoraTargets)
#include "tst_lora_targets.moc"
