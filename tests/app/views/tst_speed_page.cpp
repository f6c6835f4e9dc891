// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Speed": figures with their derivation, price and tokens as inputs, in both languages; and a launch
// configuration from the copy menu.
#include "app/models/derivation_model.h"
#include "app/models/speed_model.h"
#include "app/views/speed/speed_page.h"
#include "app/views/widgets/value_spin.h"
#include "core/scenario/fields.h"
#include "tests/app/views/window_under_test.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTreeView>

using namespace headroom;
using models::SpeedModel;
using tests::Window;

class TestSpeedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsItsRules();
    void languages_data();
    void figuresWithTheirDerivation_data() { languages_data(); }
    void figuresWithTheirDerivation();
    void priceIsTheUsersOwn();
    void tokensAreAKeyOfThePlan();
    void languageSwitchIsAFreshStart();
    void launchFromTheCopyMenu();
};

namespace {

QTableView *table(const Window &w)
{
    return w.find<QTableView>("speedTable");
}

QStringList figures(const Window &w)
{
    QStringList list;
    for (int row = 0; row < table(w)->model()->rowCount(); ++row)
        list << table(w)->model()->index(row, SpeedModel::Figure).data().toString() + u'=' +
                    table(w)->model()->index(row, SpeedModel::Value).data().toString();
    return list;
}

void type(Window &w, const char *field, const QString &text)
{
    auto *spin = w.find<views::ValueSpin>(field);
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, text);
    w.settle();
}

scenario::Scenario training()
{
    scenario::Scenario s;
    for (const char *setting : {"model=llama-3.1-8b", "task=pretrain", "hardware.gpu=a100-40gb-sxm", "hardware.gpus=8",
                                "parallelism.zero_stage=3"}) {
        if (scenario::setFromText(s, setting))
            qFatal("%s", setting);
    }
    return s;
}

}  // namespace

void TestSpeedPage::modelKeepsItsRules()
{
    SpeedModel model(HEADROOM_SOURCE_DIR "/resources");
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    const auto folder = std::move(data).value();
    model.setPlan(std::make_shared<scenario::Resolved>(scenario::resolve(training(), folder->world()).value()));
    QVERIFY(model.rowCount() > 3);
    QVERIFY(!model.problem());
    model.setPrice(2.5);
    const int priced = model.rowCount();
    model.setPrice(std::nullopt);
    QCOMPARE(model.rowCount(), priced - 1);  // this card has no price in the catalogue
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.derivation()->derivation.find(model.key(row).toStdString()));
}

void TestSpeedPage::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestSpeedPage::figuresWithTheirDerivation()
{
    QFETCH(QString, language);
    Window w(language);
    w.window->showPage(QStringLiteral("speed"));
    w.settle();
    QVERIFY(table(w)->model()->rowCount() > 3);
    QVERIFY(!w.find<QLabel>("speedHeadline")->text().isEmpty());
    QVERIFY(!w.find<QLabel>("speedBound")->text().isEmpty());
    auto *tree = w.find<QTreeView>("speedTree");
    const QString first = tree->model()->index(0, 0).data().toString();
    QVERIFY(tree->model()->rowCount(tree->model()->index(0, 0)) > 0);
    table(w)->setCurrentIndex(table(w)->model()->index(1, 0));
    w.settle();
    QVERIFY(tree->model()->index(0, 0).data().toString() != first);
}

void TestSpeedPage::priceIsTheUsersOwn()
{
    Window w;
    w.window->document()->setScenario(training());
    w.window->showPage(QStringLiteral("speed"));
    w.settle();
    const auto before = figures(w);
    type(w, "speedPrice", QStringLiteral("2"));
    QCOMPARE(figures(w).size(), before.size() + 1);
    QVERIFY(figures(w).join(u' ').contains(QStringLiteral("US$")));
    QVERIFY(!before.join(u' ').contains(QStringLiteral("US$")));
    QCOMPARE(w.scenario(), training());  // no part of the plan
}

void TestSpeedPage::tokensAreAKeyOfThePlan()
{
    Window w;
    w.window->document()->setScenario(training());
    w.window->showPage(QStringLiteral("speed"));
    w.settle();
    const auto before = figures(w).size();
    type(w, "speedTokens", QStringLiteral("1e9"));
    QCOMPARE(w.scenario().training.tokens, std::optional(1e9));
    QVERIFY(figures(w).size() > before);  // how long it takes, and the energy
}

void TestSpeedPage::languageSwitchIsAFreshStart()
{
    Window w;
    w.window->showPage(QStringLiteral("speed"));
    w.settle();
    w.language.setLanguage(QStringLiteral("zh_CN"));
    w.settle();
    Window fresh(QStringLiteral("zh_CN"));
    fresh.window->showPage(QStringLiteral("speed"));
    fresh.settle();
    QCOMPARE(figures(w), figures(fresh));
    QCOMPARE(w.find<QLabel>("speedHeadline")->text(), fresh.find<QLabel>("speedHeadline")->text());
}

void TestSpeedPage::launchFromTheCopyMenu()
{
    Window w;
    auto *menu = w.find<QMenu>("copyLaunch");
    QVERIFY(menu);
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().size() >= 3);
    menu->actions().front()->trigger();
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.startsWith(u"# "), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("vllm serve")) || text.contains(QStringLiteral("train.py")));
}

QTEST_MAIN(TestSpeedPage)
#include "tst_speed_page.moc"
