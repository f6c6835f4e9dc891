// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every Qt model of the app: watched by the model tester before data arrives, then asked for what it must show.
#include "app/models/apportion.h"
#include "app/models/assumed_values.h"
#include "app/models/chart_data.h"
#include "app/models/derivation_model.h"
#include "app/models/field_layout.h"
#include "app/models/gpu_tree_model.h"
#include "app/models/group_table_model.h"
#include "app/models/model_tree_model.h"
#include "app/models/rules_table_model.h"
#include "app/models/scenario_list_model.h"
#include "app/models/term_table_model.h"
#include "app/models/warning_list_model.h"
#include "app/models/what_fits_model.h"
#include "tests/app/models/shipped_data.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <map>
#include <numeric>
#include <set>

using namespace headroom;
using namespace headroom::models;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

std::shared_ptr<const estimate::Estimate> estimateOf(const scenario::Scenario &scenario)
{
    auto resolved = scenario::resolve(scenario, tests::shippedData().world());
    return resolved ? std::make_shared<estimate::Estimate>(estimate::estimate(*resolved)) : nullptr;
}

scenario::Scenario pipelinePlan()
{
    auto scenario = tests::chatOn4090();
    scenario.task = scenario::Task::Full;
    scenario.hardware.gpus = {{"a100-80gb-sxm", 8}};
    scenario.parallelism.pipeline = 4;
    return scenario;
}

int leaves(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    int count = 0;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        count += model.rowCount(index) == 0 ? 1 : leaves(model, index);
    }
    return count;
}

}  // namespace

class TestItemModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelTree();
    void modelTreeFinds_data();
    void modelTreeFinds();
    void gpuTree();
    void termTableAddsUp();
    void groupTable();
    void warnings();
    void derivation();
    void rules();
    void scenarios();
    void whatFits();
    void chartData();
    void apportioning();
    void everyFieldHasItsPlace();
    void spelledOutResolvesToTheSame();
};

void TestItemModels::modelTree()
{
    ModelTreeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setCatalog(tests::shippedData().catalog());
    QCOMPARE(model.rowCount(), 3);  // small, medium, large
    QCOMPARE(model.leafCount(), static_cast<int>(tests::shippedData().catalog().models().size()));
    QCOMPARE(leaves(model), model.leafCount());
    const QModelIndex llama = model.indexOfId(QStringLiteral("llama-1-7b"));
    QVERIFY(llama.isValid());
    QCOMPARE(llama.siblingAtColumn(ModelTreeModel::Parameters).data().toString(), QStringLiteral("6,738,415,616"));
}

void TestItemModels::modelTreeFinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    QTest::newRow("name") << QStringLiteral("qwen2.5 7b") << QStringLiteral("qwen2.5-7b");
    QTest::newRow("Chinese name") << QStringLiteral("满血") << QStringLiteral("deepseek-r1");
    QTest::newRow("hub id") << QStringLiteral("huggyllama/llama-7b") << QStringLiteral("llama-1-7b");
}

void TestItemModels::modelTreeFinds()
{
    QFETCH(QString, typed);
    QFETCH(QString, id);
    ModelTreeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setCatalog(tests::shippedData().catalog());
    const int all = model.leafCount();
    model.setFilter(typed);
    QVERIFY(model.indexOfId(id).isValid());
    QVERIFY(model.leafCount() < all);
    model.setFilter(QStringLiteral("no such model at all"));
    QCOMPARE(model.leafCount(), 0);
    model.setFilter({});
    QCOMPARE(model.leafCount(), all);
}

void TestItemModels::gpuTree()
{
    GpuTreeModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setCatalog(tests::shippedData().catalog());
    QCOMPARE(leaves(model), static_cast<int>(tests::shippedData().catalog().gpus().size()));
    const QModelIndex card = model.indexOfId(QStringLiteral("rtx-4090"));
    QCOMPARE(card.siblingAtColumn(GpuTreeModel::Memory).data().toString(), QStringLiteral("24"));
    QCOMPARE(card.siblingAtColumn(GpuTreeModel::Cores).data().toString(), QStringLiteral("16,384"));
    QCOMPARE(card.siblingAtColumn(GpuTreeModel::Nvlink).data().toString(), QString());
    // The factors of the founding document; compute per watt is S5.9.
    const std::map<int, QString> factors{
        {GpuTreeModel::Half, QStringLiteral("165.2")},  {GpuTreeModel::Bfloat, QStringLiteral("165.2")},
        {GpuTreeModel::Eight, QStringLiteral("330.3")}, {GpuTreeModel::Bandwidth, QStringLiteral("1,008")},
        {GpuTreeModel::Pcie, QStringLiteral("31.5")},   {GpuTreeModel::PerWatt, QStringLiteral("0.37")},
        {GpuTreeModel::HasFlash, QStringLiteral("yes")}};
    for (const auto &[column, text] : factors)
        QCOMPARE(card.siblingAtColumn(column).data().toString(), text);
    QVERIFY(!model.headerData(GpuTreeModel::Nvlink, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    const QModelIndex volta = model.indexOfId(QStringLiteral("v100-32gb-sxm"));
    for (const int column : {GpuTreeModel::HasBfloat, GpuTreeModel::HasEight, GpuTreeModel::HasFlash}) {
        QCOMPARE(volta.siblingAtColumn(column).data().toString(), QStringLiteral("no"));
        QCOMPARE(volta.siblingAtColumn(column).data(CatalogTreeModel::SortRole), QVariant(false));
    }
    QCOMPARE(volta.siblingAtColumn(GpuTreeModel::Eight).data().toString(), QString());  // not known is not zero
}

void TestItemModels::termTableAddsUp()
{
    TermTableModel model;
    QAbstractItemModelTester tester(&model, fatal);
    const auto estimate = estimateOf(pipelinePlan());
    QVERIFY(estimate);
    for (std::size_t group = 0; group < estimate->groups.size(); ++group) {
        model.setEstimate(estimate, group);
        const int last = model.rowCount() - 1;
        QVERIFY(last > 2);
        const QLocale english(QLocale::English);
        double size = 0;
        double share = 0;
        for (int row = 0; row < last; ++row) {
            size += english.toDouble(model.index(row, TermTableModel::Size).data().toString());
            share += english.toDouble(model.index(row, TermTableModel::Share).data().toString().remove(u'%').trimmed());
        }
        const double total = english.toDouble(model.index(last, TermTableModel::Size).data().toString());
        QVERIFY2(std::abs(size - total) < 0.001, qPrintable(QStringLiteral("%1 %2").arg(size).arg(total)));
        QVERIFY(std::abs(share - 100) < 0.001);
        QVERIFY(model.index(last, 0).data(TermTableModel::TotalRole).toBool());
    }
}

void TestItemModels::groupTable()
{
    GroupTableModel model;
    QAbstractItemModelTester tester(&model, fatal);
    const auto estimate = estimateOf(pipelinePlan());
    model.setEstimate(estimate);
    QCOMPARE(model.rowCount(), static_cast<int>(estimate->groups.size()));
    QVERIFY(model.rowCount() > 1);
    QCOMPARE(model.index(0, 0).data(GroupTableModel::KeyRole).toString(), QStringLiteral("groups[0].bytes"));
    model.setEstimate({});
    QCOMPARE(model.rowCount(), 0);
}

void TestItemModels::warnings()
{
    WarningListModel model;
    QAbstractItemModelTester tester(&model, fatal);
    auto scenario = tests::chatOn4090();
    scenario.task = scenario::Task::Full;
    scenario.hardware.gpus = {{"v100-32gb-sxm", 4}};
    scenario.training.precision = scenario::Precision::MixedBf16;
    const auto resolved = scenario::resolve(scenario, tests::shippedData().world());
    QVERIFY(resolved.ok());
    model.setProblems(resolved->warnings);
    bool fixFound = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(!model.index(row).data().toString().isEmpty());
        const QString fix = model.index(row).data(WarningListModel::FixRole).toString();
        if (!fix.startsWith(QStringLiteral("training.precision=")))
            continue;
        fixFound = true;
        QVERIFY(!model.index(row).data(WarningListModel::FixTextRole).toString().isEmpty());
        QVERIFY(!scenario::setFromText(scenario, fix.toStdString()));
    }
    QVERIFY(fixFound);  // V100 has no bf16: the warning carries its fix
}

void TestItemModels::derivation()
{
    DerivationModel model;
    QAbstractItemModelTester tester(&model, fatal);
    const auto resolved = scenario::resolve(tests::chatOn4090(), tests::shippedData().world());
    QVERIFY(resolved.ok());
    const auto explained = std::make_shared<estimate::Explained>(estimate::explain(*resolved));
    model.setNumber(explained, QStringLiteral("groups[0].terms.weights"));
    QVERIFY(!model.isEmpty());
    const QModelIndex root = model.index(0, 0);
    QVERIFY(model.rowCount(root) > 0);
    const QString html = model.html(root);
    QVERIFY2(html.contains(u'='), qPrintable(html));
    QVERIFY(model.markdown().contains(u'='));
    model.setNumber(explained, QStringLiteral("no.such.number"));
    QVERIFY(model.isEmpty());
}

void TestItemModels::rules()
{
    RulesTableModel model;
    QAbstractItemModelTester tester(&model, fatal);
    auto answer = rules::compareRules(tests::chatOn4090(), tests::shippedData().world());
    QVERIFY(answer.ok());
    model.setAnswer(std::make_shared<rules::RulesAnswer>(std::move(*answer)));
    QVERIFY(model.rowCount() >= 8);
    bool found = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(RulesTableModel::IdRole).toString() != QStringLiteral("train-16n"))
            continue;
        found = true;
        QCOMPARE(model.index(row, RulesTableModel::BytesPerParameter).data().toString(), QStringLiteral("16"));
        QVERIFY(!model.index(row, 0).data(RulesTableModel::RecipeTextRole).toString().isEmpty());
    }
    QVERIFY(found);
}

void TestItemModels::scenarios()
{
    PlanDocument document;
    EstimateRunner runner(&document, tests::shippedData().world());
    ScenarioListModel model(&document, &runner);
    QAbstractItemModelTester tester(&model, fatal);
    document.setPlan(tests::planOf(tests::chatOn4090()));
    runner.flush();
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0).data(ScenarioListModel::VerdictRole).toInt() >= 0);
    const QString name = model.index(0).data(ScenarioListModel::NameRole).toString();
    document.duplicateScenario(0);
    runner.flush();
    QCOMPARE(model.index(0).data(ScenarioListModel::NameRole).toString(), name);
    QCOMPARE(model.index(1).data(ScenarioListModel::NameRole).toString(), name + QStringLiteral(" (2)"));
    document.setValue("task", "lora");  // told apart by what they are
    QVERIFY(!model.index(1).data(ScenarioListModel::NameRole).toString().contains(QStringLiteral("(2)")));
    QVERIFY(!document.setText("parallelism.tensor", QStringLiteral("5")));
    runner.flush();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data(ScenarioListModel::VerdictRole).toInt(), -1);
    document.removeScenario(1);
    QCOMPARE(model.rowCount(), 1);
}

void TestItemModels::whatFits()
{
    WhatFitsModel model;
    QAbstractItemModelTester tester(&model, fatal);
    QCOMPARE(model.settingsInWords(), QString());
    const auto world = tests::shippedData().world();
    auto machine = search::largestModels("rtx-2080-ti-22gb", 4, world);
    auto small = search::largestModels("rtx-4060", 1, world);
    QVERIFY(machine.ok() && small.ok());
    model.setTiers({*small});
    model.setMachine({*machine});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 8);
    QVERIFY(model.index(0, WhatFitsModel::Card).data().toString().contains(QStringLiteral("4 × ")));
    QCOMPARE(model.index(1, WhatFitsModel::Memory).data().toString(), QStringLiteral("8"));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = WhatFitsModel::FirstUse; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column);
            const auto *fit = model.fit(cell);
            QCOMPARE(cell.data(WhatFitsModel::VerdictRole).toInt(), fit ? static_cast<int>(fit->verdict) : -1);
            if (!fit) {
                QCOMPARE(cell.data().toString(), QStringLiteral("–"));
                continue;
            }
            QVERIFY(cell.data().toString().startsWith(QString::fromStdString(fit->model->name)));
            QCOMPARE(cell.data().toString().contains(QStringLiteral("Tight")),
                     fit->verdict == estimate::Verdict::Tight);
            QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("GiB")));
        }
    }
    // "None" is an answer too.
    small->fits.back().model = nullptr;
    model.setTiers({*small});
    QCOMPARE(model.index(1, WhatFitsModel::ColumnCount - 1).data().toString(), QStringLiteral("–"));
    QVERIFY(!model.fit(model.index(1, WhatFitsModel::ColumnCount - 1)));
    QVERIFY(model.settingsInWords().contains(QStringLiteral("4,096")));
}

void TestItemModels::chartData()
{
    const auto estimate = estimateOf(pipelinePlan());
    const ChartData groups = groupBars(*estimate);
    QCOMPARE(groups.bars.size(), estimate->groups.size());
    std::set<QString> labels;
    for (const auto &bar : groups.bars) {
        labels.insert(bar.label);
        qint64 sum = 0;
        for (const auto &segment : bar.segments)
            sum += segment.bytes;
        QCOMPARE(sum, bar.total);
        QVERIFY(groups.axisMaximum > std::max(bar.total, bar.capacity));
    }
    QCOMPARE(labels.size(), groups.bars.size());  // Qt Charts drops repeated names
    QCOMPARE(groupBars(*estimate, 2).bars.size(), std::size_t{2});
    QCOMPARE(groupBars(*estimate, 2).omitted, static_cast<int>(estimate->groups.size()) - 2);
    const ChartData phases = phaseBars(*estimate, estimate->fullest);
    QCOMPARE(phases.bars.size(), estimate->worst().phases.size());
    QVERIFY(phaseBars(*estimate, 99).isEmpty());
}

void TestItemModels::apportioning()
{
    QCOMPARE(apportion({1, 1, 1}, 0.03), (std::vector<std::int64_t>{34, 33, 33}));
    QCOMPARE(apportion({}, 1), std::vector<std::int64_t>{});
    const std::vector<std::int64_t> parts{14'200'000'123, 7'616'000'001, 3, 999'999'999};
    const auto rounded = apportion(parts, 10737418.24);
    const double exact = std::accumulate(parts.begin(), parts.end(), 0.0) / 10737418.24;
    QCOMPARE(std::accumulate(rounded.begin(), rounded.end(), std::int64_t{0}), std::llround(exact));
}

void TestItemModels::everyFieldHasItsPlace()
{
    std::set<std::string_view> placed;
    for (const auto task : {scenario::Task::Inference, scenario::Task::Full, scenario::Task::Qlora}) {
        for (const auto engine : {scenario::Engine::Vllm, scenario::Engine::LlamaCpp}) {
            for (const char *model : {"deepseek-r1", "gpt-oss-20b"}) {
                auto scenario = tests::chatOn4090();
                scenario.model = model;
                scenario.task = task;
                scenario.hardware.gpus = {{"h200-141gb-sxm", 16}};
                scenario.inference.engine = engine;
                scenario::Resolved resolved;
                const auto found = tests::shippedData().catalog().model(model);
                if (found)
                    resolved.model = std::shared_ptr<const catalog::Model>(*found, [](const auto *) {});
                for (const auto &row : fieldRows(scenario, &resolved))
                    placed.insert(row.field->path);
            }
        }
    }
    for (const auto &field : scenario::fields()) {
        const bool timeOnly = field.path == "training.tokens" || field.path == "training.dataset_tokens";
        if (!hasOwnPicker(field.path) && !timeOnly)
            QVERIFY2(placed.contains(field.path), std::string(field.path).c_str());
    }
    // One GPU: nothing about layouts.
    for (const auto &row : fieldRows(tests::chatOn4090(), nullptr))
        QVERIFY(row.group != FieldGroup::Layout);
}

void TestItemModels::spelledOutResolvesToTheSame()
{
    for (const auto task : {scenario::Task::Inference, scenario::Task::Full, scenario::Task::Qlora}) {
        auto scenario = tests::chatOn4090();
        scenario.task = task;
        const auto resolved = scenario::resolve(scenario, tests::shippedData().world());
        QVERIFY(resolved.ok());
        auto said = spelledOut(*resolved);
        for (const auto &field : scenario::fields()) {
            if (field.type == scenario::FieldType::Word && isTraining(task) == field.path.starts_with("training."))
                QVERIFY2(!field.get(said).is_null(), std::string(field.path).c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestItemModels)
#include "tst_item_models.moc"
