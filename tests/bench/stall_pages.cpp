// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moves through the pages: shown, changed beneath, in other words and colours.
#include "app/views/lessons/classroom_view.h"
#include "app/views/lessons/lessons_page.h"
#include "app/views/page.h"
#include "app/views/page_list.h"
#include "app/views/whatif/what_if_page.h"
#include "tests/bench/stall_hands.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSlider>
#include <QTest>

namespace headroom::bench {

namespace {

void showPages(const Game &game, const QString &move)
{
    for (const QString &name : views::pageNames())
        game.play(move, name, {[&game, name] { game.window.showPage(name); }});
}

void pagesFirst(const Game &game)
{
    openChat(game);
    showPages(game, QStringLiteral("show a page the first time"));
}

void pagesAgain(const Game &game)
{
    showPages(game, QStringLiteral("show a page again"));
}

void switchLooks(const Game &game)
{
    for (const QString &page : views::pageNames()) {
        game.window.showPage(page);
        game.probe.settle();
        for (const char *name : {"language:zh_CN", "language:en"})
            game.play(QStringLiteral("switch the language"), QLatin1String(name) + u' ' + page, {trigger(game, name)});
        for (const char *name : {"theme:dark", "theme:light"})
            game.play(QStringLiteral("switch the theme"), QLatin1String(name) + u' ' + page, {trigger(game, name)});
        for (const int width : {1024, 1600, 1280})
            game.play(QStringLiteral("resize the window"), QString::number(width) + u' ' + page,
                      {[&game, width] { game.window.resize(width, 800); }});
        game.play(QStringLiteral("duplicate the scenario"), page, {trigger(game, "duplicate")});
        game.play(QStringLiteral("remove the scenario"), page, {trigger(game, "removeScenario")});
    }
}

void modelBeforePages(const Game &game)
{
    for (const QString &page : views::pageNames()) {
        game.window.showPage(page);
        game.probe.settle();
        for (const char *id : {"deepseek-v3", "qwen2.5-7b", "llama-3.1-8b"})
            game.play(QStringLiteral("choose a model, each page in front"), page + u' ' + QLatin1String(id),
                      {chooseModel(game, QLatin1String(id))});
    }
}

void dragInWhatIf(const Game &game)
{
    openChat(game);
    game.window.showPage(QStringLiteral("what-if"));
    game.probe.settle();
    auto *chart = find<QWidget>(game, "whatIfChart");
    const auto at = [chart](int step) { return QPoint(chart->width() * (2 + step) / 14, chart->height() / 2); };
    std::vector<Step> steps{[chart, at] { QTest::mousePress(chart, Qt::LeftButton, {}, at(0)); }};
    for (int i = 0; i < 10; ++i)
        steps.emplace_back([chart, at, i] { QTest::mouseMove(chart, at(i)); });
    steps.emplace_back([chart, at] { QTest::mouseRelease(chart, Qt::LeftButton, {}, at(9)); });
    game.play(QStringLiteral("drag in What if"), {}, steps);
    auto *page = qobject_cast<views::WhatIfPage *>(game.window.page(QStringLiteral("what-if")));
    game.play(QStringLiteral("vary two settings in What if"), {}, {[page] {
                  page->vary(QStringLiteral("inference.prompt_tokens"), QStringLiteral("inference.concurrency"));
              }});
}

void learn(const Game &game)
{
    game.window.showPage(QStringLiteral("lessons"));
    game.probe.settle();
    auto *list = find<QListView>(game, "lessonList");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        const QString title = index.data().toString().section(u'\n', 0, 0);
        game.play(QStringLiteral("open a lesson"), title, {[list, index] { list->setCurrentIndex(index); }});
        for (auto *slider : game.window.page(QStringLiteral("lessons"))->findChildren<QSlider *>()) {
            const std::vector<Step> steps{[slider] { slider->setValue(slider->maximum()); },
                                          [slider] { slider->setValue(slider->minimum()); },
                                          [slider] { slider->setValue(slider->maximum() / 2); }};
            game.play(QStringLiteral("drag a slider of a lesson"), title + u' ' + slider->objectName(), steps);
        }
    }
}

void askFleet(const Game &game)
{
    openChat(game);
    game.window.showPage(QStringLiteral("fleet"));
    game.probe.settle();
    std::vector<scenario::FleetEntry> fleet;
    for (const char *gpu : {"rtx-4090", "a100-80gb-sxm", "h100-80gb-sxm"}) {
        fleet.push_back({gpu, 4, {}, nullptr});
        game.play(QStringLiteral("add a machine to the fleet"), QLatin1String(gpu),
                  {[&game, fleet] { game.window.document()->setFleet(fleet); }});
    }
    game.play(QStringLiteral("only what fits"), {}, {click(game, "fleetOnlyFitting")});
    game.play(QStringLiteral("only what fits"), {}, {click(game, "fleetOnlyFitting")});
    auto *filter = find<QLineEdit>(game, "fleetFilter");
    game.play(QStringLiteral("type in the fleet"), {}, typed(filter, QStringLiteral("qwen 7b")));
    filter->clear();
    game.probe.settle();
    for (const char *name : {"language:zh_CN", "language:en", "theme:dark", "theme:light"})
        game.play(QStringLiteral("look of the fleet"), QLatin1String(name), {trigger(game, name)});
    game.window.document()->setFleet({});
    game.probe.settle();
}

// As many groups of equal GPUs as there are stages, on each page; then eight of those plans.
void planGiants(const Game &game)
{
    openChat(game);
    scenario::Scenario giant;
    giant.model = "llama-3.1-405b";
    giant.task = scenario::Task::Pretrain;
    giant.hardware.gpus.push_back({"h100-80gb-sxm", 16128});
    giant.training.framework = scenario::Framework::Megatron;
    giant.parallelism.tensor = 8;
    giant.parallelism.pipeline = 126;
    scenario::Plan plan;
    plan.scenarios.push_back(giant);
    game.play(QStringLiteral("open a giant"), QStringLiteral("alone"),
              {[&game, plan] { game.window.document()->setPlan(plan); }});
    plan.scenarios.assign(8, giant);
    game.play(QStringLiteral("open a giant"), QStringLiteral("eight"),
              {[&game, plan] { game.window.document()->setPlan(plan); }});
    for (const QString &page : views::pageNames()) {
        game.play(QStringLiteral("show a page with giants"), page, {[&game, page] { game.window.showPage(page); }});
        game.play(QStringLiteral("change a giant"), page,
                  {[&game] { setValue(game, "training.sequence_length", 8192); }});
        game.play(QStringLiteral("undo"), page, {trigger(game, "undo")});
    }
}

void present(const Game &game)
{
    game.window.showPage(QStringLiteral("lessons"));
    game.probe.settle();
    auto *page = qobject_cast<views::LessonsPage *>(game.window.page(QStringLiteral("lessons")));
    for (const char *lesson : {"zero", "activations"}) {
        static_cast<void>(page->openLesson(lesson));
        game.probe.settle();
        game.play(QStringLiteral("enter the classroom"), QLatin1String(lesson), {[page] { page->enterClassroom(); }});
        for (int i = 0; i < 12; ++i)
            game.play(QStringLiteral("a step in the classroom"), QString::number(i),
                      {[page] { QTest::keyClick(page->classroom(), Qt::Key_Right); }});
        game.play(QStringLiteral("leave the classroom"), {}, {[page] { page->leaveClassroom(); }});
    }
}

}  // namespace

std::vector<Scene> pageScenes()
{
    return {{"pages-first", pagesFirst}, {"pages", pagesAgain},     {"looks", switchLooks},
            {"front", modelBeforePages}, {"what-if", dragInWhatIf}, {"lessons", learn},
            {"fleet", askFleet},         {"giants", planGiants},    {"classroom", present}};
}

}  // namespace headroom::bench
