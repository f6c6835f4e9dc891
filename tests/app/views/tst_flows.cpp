// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Flows of what people come for, click by click, in both languages: a click is a click or one confirmed entry, and the
// counts published for the flows are upper bounds.
#include "app/models/catalog_tree_model.h"
#include "app/models/hardware_table_model.h"
#include "app/models/layout_table_model.h"
#include "app/text/fix_texts.h"
#include "app/views/result/hardware_page.h"
#include "app/views/result/layouts_page.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/widgets/catalog_picker.h"
#include "app/views/widgets/value_spin.h"
#include "tests/app/views/window_under_test.h"

#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace headroom;

namespace {

// The window, and how many clicks were spent in it.
struct Flow : tests::Window {
    using Window::Window;
    int clicks = 0;

    void press(const char *name)
    {
        auto *widget = find<QWidget>(name);
        QVERIFY2(widget && widget->isVisible() && widget->isEnabled(), name);
        ++clicks;
        click(name);
    }
    void enter(views::CatalogPicker *picker, const char *text)
    {
        ++clicks;
        picker->openList();
        QTest::keyClicks(picker->searchEdit(), QString::fromUtf8(text));
        QTest::keyClick(picker->searchEdit(), Qt::Key_Return);
        settle();
    }
    void pressTab(const char *title)
    {
        auto *tabs = find<QTabBar>("pageTabs");
        const QString wanted = QCoreApplication::translate("PageList", title);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab) != wanted)
                continue;
            ++clicks;
            QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
            return settle();
        }
        QFAIL(title);
    }
    void pressRow(QTableView *table, int row)
    {
        ++clicks;
        const QModelIndex index = table->model()->index(row, table->horizontalHeader()->logicalIndexAt(5));
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        settle();
    }
    [[nodiscard]] const estimate::Estimate &answer() const { return *window->runner()->current().estimate; }
};

void inBothLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
}

}  // namespace

class TestFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainFit_data() { inBothLanguages(); }
    void trainFit();
    void inferFit_data() { inBothLanguages(); }
    void inferFit();
    void explainGap_data() { inBothLanguages(); }
    void explainGap();
    void kvContext_data() { inBothLanguages(); }
    void kvContext();
    void hostMemory_data() { inBothLanguages(); }
    void hostMemory();
    void giantExperts_data() { inBothLanguages(); }
    void giantExperts();
    void capability_data() { inBothLanguages(); }
    void capability();
    void layouts_data() { inBothLanguages(); }
    void layouts();
};

// Flow 1: task, model, machine; the verdict comes with its fixes, and a fix is one more.
void TestFlows::trainFit()
{
    QFETCH(QString, language);
    Flow w(language);
    w.press("task:full");
    w.enter(w.window->planPanel()->modelPicker(), "qwen2.5 7b");
    w.enter(w.window->planPanel()->gpuPicker(), "4xa100 40");
    QCOMPARE(w.clicks, 3);
    QCOMPARE(w.scenario().model, std::string("qwen2.5-7b"));
    QCOMPARE(w.scenario().hardware.total(), std::int64_t{4});
    QVERIFY(!w.answer().fits());
    auto *fix = w.find<QPushButton>("applyFix0");
    QVERIFY(fix->isVisible());
    const QString was = w.verdict();
    w.press("applyFix0");
    QCOMPARE(w.clicks, 4);
    QVERIFY(w.answer().fits());
    QVERIFY(w.verdict() != was);
    w.trigger("undo");
    QCOMPARE(w.verdict(), was);
}

// Flow 2: the machine is known from the first start; the model brings a verdict for each precision, a click takes one.
void TestFlows::inferFit()
{
    QFETCH(QString, language);
    Flow w(language);
    w.enter(w.window->planPanel()->modelPicker(), "qwen2.5 14b");
    QVERIFY(!w.answer().fits());
    QVERIFY(w.find<QWidget>("precisionBars")->isVisible());
    QStringList said;
    for (const char *name : {"precision0", "precision1", "precision2"}) {
        const auto *bar = w.find<QAbstractButton>(name);
        QVERIFY(bar && bar->isVisible() && bar->text().contains(QStringLiteral("GiB")));
        said << bar->accessibleDescription();
    }
    QCOMPARE(said.removeDuplicates(), 0);
    QVERIFY(w.find<QAbstractButton>("precision0")->isChecked());
    w.press("precision2");
    QCOMPARE(w.clicks, 2);
    QVERIFY(w.answer().fits());
    QCOMPARE(w.scenario().inference.weights.value_or(""), std::string("awq-int4"));
    QCOMPARE(w.verdict(), said.back());
    QVERIFY(w.find<QAbstractButton>("precision2")->isChecked());
    w.trigger("undo");
    QVERIFY(!w.answer().fits());
    w.click("task:lora");
    QVERIFY(!w.find<QWidget>("precisionBars")->isVisible());
}

// Flow 3 without a log to paste: the figure of nvidia-smi beside the estimate, and what could explain the difference.
void TestFlows::explainGap()
{
    QFETCH(QString, language);
    Flow w(language);
    ++w.clicks;
    w.trigger("compareMeasurement");
    const QPointer dialog = w.window->findChild<QInputDialog *>(QStringLiteral("measurement"));
    QVERIFY(dialog);
    ++w.clicks;
    dialog->setTextValue(QStringLiteral("19.5 GiB"));
    dialog->accept();
    w.settle();
    QVERIFY(w.clicks <= 2);
    QVERIFY(w.find<QLabel>("askGap")->isVisible());
    QVERIFY2(w.find<QLabel>("askGap")->text().contains(QStringLiteral("19.5")),
             qPrintable(w.find<QLabel>("askGap")->text()));
}

// Flow 4 without the Ask line: a context that is too long, then the longest that is not.
void TestFlows::kvContext()
{
    QFETCH(QString, language);
    Flow w(language);
    w.enter(w.window->planPanel()->gpuPicker(), "rtx-3090");
    w.enter(w.window->planPanel()->modelPicker(), "qwen2.5 14b");
    w.press("precision2");
    w.clicks = 0;
    auto *field = w.find<views::ValueSpin>("inference.prompt_tokens");
    QVERIFY(field && field->isVisible());
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("200k"));
    w.settle();
    ++w.clicks;
    QVERIFY(!w.answer().fits());
    w.press("solve:inference.prompt_tokens");
    QVERIFY(w.clicks <= 2);
    QVERIFY(w.answer().fits());
    const auto found = w.scenario().inference.promptTokens.value_or(0);
    QVERIFY(found > 2048 && found < 200 * 1024);
    QVERIFY(w.find<QLabel>("note:inference.prompt_tokens")->isVisible());
    w.window->document()->setValue("inference.prompt_tokens", found + 1);
    w.settle();
    QVERIFY(!w.answer().fits());
}

// Flow 5: switching the offload on shows what the host holds.
void TestFlows::hostMemory()
{
    QFETCH(QString, language);
    Flow w(language);
    w.click("task:full");
    QVERIFY(!w.find<QWidget>("hostMemory")->isVisible());
    w.clicks = 1;  // one choice in the box
    auto *combo = w.find<QComboBox>("training.offload_optimizer");
    QVERIFY(combo && combo->isVisible());
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    w.settle();
    if (w.scenario().training.offloadOptimizer != scenario::Offload::Cpu) {
        QTest::keyClick(combo, Qt::Key_Down);
        w.settle();
    }
    QCOMPARE(w.scenario().training.offloadOptimizer.value_or(scenario::Offload::None), scenario::Offload::Cpu);
    QVERIFY(w.find<QWidget>("hostMemory")->isVisible());
    QVERIFY(w.answer().host.bytes() > 0);
    QVERIFY(w.clicks <= 2);
}

// Flow 6: model, "what hardware?", a row.
void TestFlows::giantExperts()
{
    QFETCH(QString, language);
    Flow w(language);
    w.enter(w.window->planPanel()->modelPicker(), "deepseek-r1");
    QCOMPARE(w.scenario().model, std::string("deepseek-r1"));
    w.press("hardwareButton");
    QCOMPARE(w.window->currentPage(), QStringLiteral("hardware"));
    auto *table = w.find<QTableView>("hardwareTable");
    QVERIFY(table->model()->rowCount() > 20);
    w.pressRow(table, 0);
    QVERIFY(w.clicks <= 3);
    QCOMPARE(w.window->currentPage(), QStringLiteral("plan"));
    QVERIFY(w.answer().fits());
    QCOMPARE(w.scenario().model, std::string("deepseek-r1"));
    w.trigger("undo");
    QVERIFY(!w.answer().fits());
}

// Flow 7: a V100 has no bf16: seen with one click, mended with one.
void TestFlows::capability()
{
    QFETCH(QString, language);
    Flow w(language);
    w.click("task:full");
    w.clicks = 0;
    w.enter(w.window->planPanel()->gpuPicker(), "v100-32gb-sxm");
    const auto warns = [&w](const char *code) {
        const auto &warnings = w.window->runner()->current().resolved->warnings;
        return std::any_of(warnings.begin(), warnings.end(), [code](const Problem &p) { return p.code == code; });
    };
    QVERIFY(warns("bf16-unsupported"));
    QCOMPARE(w.clicks, 1);
    QPushButton *fix = nullptr;
    for (auto *button : w.window->findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(QLatin1String("fix")) &&
            button->toolTip().contains(QLatin1String("training.precision=mixed-fp16")))
            fix = button;
    }
    QVERIFY(fix && fix->isVisible());
    ++w.clicks;
    QTest::mouseClick(fix, Qt::LeftButton);
    w.settle();
    QVERIFY(!warns("bf16-unsupported"));
    QVERIFY(w.clicks <= 2);
}

// Flow 8: the page of layouts, a row; and why not TP 5.
void TestFlows::layouts()
{
    QFETCH(QString, language);
    Flow w(language);
    w.enter(w.window->planPanel()->modelPicker(), "llama-3.1-70b");
    w.enter(w.window->planPanel()->gpuPicker(), "8x a100-80gb-sxm");
    w.clicks = 0;
    w.pressTab("Layouts");
    auto *table = w.find<QTableView>("layoutTable");
    QVERIFY(table->model()->rowCount() > 2);
    const auto *page = w.page<views::LayoutsPage>("layouts");
    QVERIFY(page);
    // Nothing is scrolled to sideways, least of all the verdict.
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    QVERIFY(!table->isColumnHidden(models::LayoutTableModel::Verdict));
    const QString wanted = table->model()->index(1, models::LayoutTableModel::Division).data().toString();
    w.pressRow(table, 1);
    QVERIFY(w.clicks <= 2);
    const auto &p = w.scenario().parallelism;
    QVERIFY(p.tensor && p.pipeline);
    QCOMPARE(text::divisionName({.tensor = *p.tensor, .pipeline = *p.pipeline, .data = p.data.value_or(1)}), wanted);
    QVERIFY(w.answer().fits());
    auto *refused = w.find<QListWidget>("refusedLayouts");
    w.find<QLineEdit>("refusedFilter")->setText(QStringLiteral("TP 5"));
    QStringList seen;
    for (int row = 0; row < refused->count(); ++row) {
        if (!refused->item(row)->isHidden())
            seen << refused->item(row)->text();
    }
    QCOMPARE(seen.size(), 1);
    QVERIFY2(seen.front().contains(QLatin1String("64")), qPrintable(seen.front()));  // heads
    table->sortByColumn(models::LayoutTableModel::Spare, Qt::DescendingOrder);
    const auto spare = [table](int row) {
        return table->model()
            ->index(row, models::LayoutTableModel::Spare)
            .data(models::LayoutTableModel::SortRole)
            .toLongLong();
    };
    for (int row = 1; row < table->model()->rowCount(); ++row)
        QVERIFY(spare(row - 1) >= spare(row));
    w.trigger("undo");
    QVERIFY(!w.scenario().parallelism.tensor);
}

QTEST_MAIN(TestFlows)
#include "tst_flows.moc"
