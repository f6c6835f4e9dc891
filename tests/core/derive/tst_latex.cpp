// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas as LaTeX: each kind of name, number and sign; and nothing that LaTeX cannot read in any derivation.
#include "core/derive/latex.h"
#include "core/estimate/estimate.h"
#include "core/world.h"

#include <QTest>

using namespace headroom;

class TestLatex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsFormulas_data();
    void setsFormulas();
    void derivationsAreReadable_data();
    void derivationsAreReadable();
};

void TestLatex::setsFormulas_data()
{
    QTest::addColumn<QByteArray>("formula");
    QTest::addColumn<QByteArray>("latex");
    QTest::newRow("letters") << QByteArray("T·V/t·β_loss") << QByteArray(R"(T \cdot V/t \cdot \beta_{\mathrm{loss}})");
    QTest::newRow("subscript") << QByteArray("M_weights") << QByteArray(R"(M_{\mathrm{weights}})");
    QTest::newRow("minus") << QByteArray("(ρ − 1)·M_weights") << QByteArray(R"((\rho - 1) \cdot M_{\mathrm{weights}})");
    QTest::newRow("tensor") << QByteArray("L·attn.q_proj.weight/t")
                            << QByteArray(R"(L \cdot \mathtt{attn.q\_proj.weight}/t)");
    QTest::newRow("functions") << QByteArray("max(2·K, f_e/t)") << QByteArray(R"(\max(2 \cdot K, f_{\mathrm{e}}/t))");
    QTest::newRow("floor") << QByteArray("⌊M_pool/T_page⌋·T_page")
                           << QByteArray(
                                  R"(\lfloor M_{\mathrm{pool}}/T_{\mathrm{page}}\rfloor  \cdot T_{\mathrm{page}})");
    QTest::newRow("rounding") << QByteArray("round_up(2048 + 512, 16)")
                              << QByteArray(R"(\operatorname{round\_up}(2048 + 512, 16))");
    QTest::newRow("powers") << QByteArray("1.39586e+08·0.5") << QByteArray(R"(1.39586 \times 10^{8} \cdot 0.5)");
    QTest::newRow("small powers") << QByteArray("2e-05") << QByteArray(R"(2 \times 10^{-5})");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestLatex::setsFormulas()
{
    QFETCH(QByteArray, formula);
    QFETCH(QByteArray, latex);
    QCOMPARE(QByteArray::fromStdString(derive::toLatex(formula.toStdString())), latex);
}

void TestLatex::derivationsAreReadable_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("task");
    QTest::newRow("dense, full") << QByteArray("llama-3.1-8b") << static_cast<int>(scenario::Task::Full);
    QTest::newRow("dense, QLoRA") << QByteArray("qwen2.5-7b") << static_cast<int>(scenario::Task::Qlora);
    QTest::newRow("experts, MLA") << QByteArray("deepseek-v3") << static_cast<int>(scenario::Task::Inference);
}

void TestLatex::derivationsAreReadable()
{
    QFETCH(QByteArray, model);
    QFETCH(int, task);
    const auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    scenario::Scenario s;
    s.model = model.toStdString();
    s.task = static_cast<scenario::Task>(task);
    s.hardware.gpus = {{"h200-141gb-sxm", 8, nullptr}};
    const auto resolved = scenario::resolve(s, (*data)->world());
    QVERIFY(resolved.ok());
    const auto explained = estimate::explain(*resolved);
    QVERIFY(explained.derivation.steps.size() > 10);
    for (const auto &step : explained.derivation.steps) {
        for (const auto &text : {step.symbol, step.formula, step.substituted}) {
            const std::string latex = derive::toLatex(text);
            int depth = 0;
            for (const char c : latex) {
                QVERIFY2(static_cast<unsigned char>(c) < 128, latex.c_str());
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                QVERIFY(depth >= 0);
            }
            QCOMPARE(depth, 0);
        }
    }
}

QTEST_GUILESS_MAIN(TestLatex)
#include "tst_latex.moc"
