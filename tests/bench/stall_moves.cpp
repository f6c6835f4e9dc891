// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moves through the widgets where a widget is there to be used, else through what its click calls.
#include "tests/bench/stall_moves.h"

#include "app/models/strings.h"
#include "app/views/ask/ask_bar.h"
#include "app/views/lessons/classroom_view.h"
#include "app/views/lessons/lessons_page.h"
#include "app/views/page.h"
#include "app/views/page_list.h"
#include "app/views/plan_files.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/whatif/what_if_page.h"
#include "app/views/widgets/catalog_picker.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSlider>
#include <QTest>

namespace headroom::bench {

namespace {

const char *const someModels[] = {"llama-3.1-8b",
                                  "deepseek-v3",
                                  "qwen2.5-0.5b",
                                  "kimi-k2",
                                  "llama-3.1-405b",
                                  "gpt-oss-120b",
                                  "mixtral-8x22b",
                                  "qwen3-235b-a22b",
                                  "glm-4.5",
                                  "llama-4-maverick",
                                  "gemma-3-27b",
                                  "mistral-7b-v0.1",
                                  "minimax-m1",
                                  "deepseek-v2",
                                  "qwen3-30b-a3b",
                                  "phi-4",
                                  "jamba-1.5-large",
                                  "dbrx",
                                  "bloom-176b",
                                  "gpt-3-175b",
                                  "llama-2-70b",
                                  "falcon-180b",
                                  "yi-34b",
                                  "longcat-flash",
                                  "mamba2-2.7b",
                                  "granite-4.0-h-small",
                                  "ernie-4.5-300b-a47b",
                                  "kimi-k3",
                                  "qwen3-next-80b-a3b",
                                  "olmo-2-13b",
                                  "deepseek-r1",
                                  "nemotron-4-340b"};

template <class T> T *find(const Game &game, const char *name)
{
    return game.window.findChild<T *>(QLatin1String(name));
}

Step trigger(const Game &game, const char *action)
{
    return [&game, action] { find<QAction>(game, action)->trigger(); };
}

Step click(const Game &game, const char *button)
{
    return [&game, button] { find<QAbstractButton>(game, button)->click(); };
}

Step keys(QWidget *target, const QString &text)
{
    return [target, text] { QTest::keyClicks(target, text); };
}

Step key(QWidget *target, Qt::Key code)
{
    return [target, code] { QTest::keyClick(target, code); };
}

// One step for each letter: between two of them the window answers.
std::vector<Step> typed(QWidget *target, const QString &text)
{
    std::vector<Step> steps;
    for (const QChar letter : text)
        steps.push_back(keys(target, letter));
    return steps;
}

void setValue(const Game &game, const char *path, const nlohmann::json &value)
{
    static_cast<void>(game.window.document()->setValue(path, value));
}

Step chooseModel(const Game &game, const QString &id)
{
    return [&game, id] { Q_EMIT game.window.planPanel()->modelPicker()->picked(id); };
}

// A plan that every page has an answer for.
void openChat(const Game &game)
{
    scenario::Plan plan;
    plan.scenarios.emplace_back();
    plan.scenarios.front().model = "llama-3.1-8b";
    plan.scenarios.front().hardware.gpus.push_back({"a100-80gb-sxm", 8});
    game.window.document()->setPlan(std::move(plan));
    game.window.showPage(QStringLiteral("plan"));
    game.probe.settle();
}

void chooseModels(const Game &game)
{
    const auto &catalog = game.window.runner()->world().catalog;
    for (const char *task : {"inference", "full"}) {
        setValue(game, "task", task);
        game.probe.settle();
        for (const char *id : someModels) {
            if (catalog.model(id))
                game.play(QStringLiteral("choose a model"), QLatin1String(id) + u' ' + QLatin1String(task),
                          {chooseModel(game, QLatin1String(id))});
            else
                std::fprintf(stderr, "no model %s\n", id);
        }
    }
}

void chooseTasks(const Game &game)
{
    for (const char *model : {"llama-3.1-8b", "deepseek-v3"}) {
        setValue(game, "model", model);
        game.probe.settle();
        for (const char *task : {"task:full", "task:lora", "task:qlora", "task:inference"})
            game.play(QStringLiteral("choose a task"), QLatin1String(task) + u' ' + QLatin1String(model),
                      {click(game, task)});
    }
}

void countGpus(const Game &game)
{
    auto *count = find<QWidget>(game, "gpuCount");
    for (const char *task : {"inference", "full"}) {
        for (const char *model : {"llama-3.1-8b", "deepseek-v3"}) {
            setValue(game, "task", task);
            setValue(game, "model", model);
            game.probe.settle();
            for (const char *number : {"1", "8", "64", "1024", "16384"}) {
                std::vector<Step> steps{[count] { count->findChild<QLineEdit *>()->selectAll(); }};
                for (auto &step : typed(count, QLatin1String(number)))
                    steps.push_back(step);
                game.play(QStringLiteral("type a number of GPUs"), QLatin1String(number) + u' ' + QLatin1String(model),
                          steps);
            }
        }
    }
}

void undoAndRedo(const Game &game)
{
    for (int i = 0; i < 12; ++i)
        game.play(QStringLiteral("undo"), QString::number(i), {trigger(game, "undo")});
    for (int i = 0; i < 12; ++i)
        game.play(QStringLiteral("redo"), QString::number(i), {trigger(game, "redo")});
}

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

void openCatalogue(const Game &game)
{
    for (const char *action : {"chooseModel", "chooseGpu"}) {
        const bool isModel = QLatin1String(action) == QLatin1String("chooseModel");
        game.play(QStringLiteral("open the list of models or GPUs"), QLatin1String(action), {trigger(game, action)});
        auto *search = find<QLineEdit>(game, isModel ? "modelPickerSearch" : "gpuPickerSearch");
        game.play(QStringLiteral("type in that list"), QLatin1String(action),
                  typed(search, isModel ? QStringLiteral("llama 3.1 8") : QStringLiteral("a100 80")));
        game.play(QStringLiteral("choose in that list"), QLatin1String(action), {key(search, Qt::Key_Return)});
    }
    game.window.showPage(QStringLiteral("catalogue-models"));
    game.probe.settle();
    auto *search = find<QLineEdit>(game, "modelCatalogueSearch");
    game.play(QStringLiteral("type in the catalogue"), QStringLiteral("models"),
              typed(search, QStringLiteral("qwen 7b")));
    game.play(QStringLiteral("type in the catalogue"), QStringLiteral("cleared"), {[search] { search->clear(); }});
    auto *measure = find<QComboBox>(game, "modelCatalogueMeasure");
    game.play(QStringLiteral("rank the catalogue"), {}, {[measure] { measure->setCurrentIndex(1); }});
    game.window.showPage(QStringLiteral("plan"));
    game.probe.settle();
}

void askInWords(const Game &game)
{
    auto *line = find<QPlainTextEdit>(game, "askLine");
    game.window.askBar()->focusLine();
    for (const char *text : {"8 x 3090 zero3 llama-3-8b lora 4k", "deepseek v3 on 16 h200 vllm 128k context"}) {
        line->selectAll();
        game.play(QStringLiteral("type in the Ask line"), QLatin1String(text), typed(line, QLatin1String(text)));
        game.play(QStringLiteral("send the Ask line"), QLatin1String(text), {key(line, Qt::Key_Return)});
    }
}

void solve(const Game &game)
{
    openChat(game);
    game.play(QStringLiteral("solve *"), QStringLiteral("prompt"), {click(game, "solve:inference.prompt_tokens")});
    game.play(QStringLiteral("solve *"), QStringLiteral("users"), {click(game, "solve:inference.concurrency")});
    auto *count = find<QWidget>(game, "gpuCount");
    game.play(QStringLiteral("solve *"), QStringLiteral("GPUs"),
              {[count] { count->findChild<QLineEdit *>()->selectAll(); }, keys(count, QStringLiteral("*"))});
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

void showDetail(const Game &game)
{
    openChat(game);
    setValue(game, "task", "full");
    game.probe.settle();
    for (int i = 0; i < 2; ++i)
        game.play(QStringLiteral("more or fewer settings"), QString::number(i), {click(game, "moreSettings")});
    auto *depth = find<QComboBox>(game, "whyDepth");
    for (int i = 0; i < 3; ++i)
        game.play(QStringLiteral("depth of the derivation"), QString::number(i),
                  {[depth, i] { depth->setCurrentIndex(i); }});
    game.play(QStringLiteral("parts of a number"), {}, {click(game, "whyParts")});
    game.play(QStringLiteral("close a dialog"), QStringLiteral("parts"), {[&game] {
                  for (auto *dialog : game.window.findChildren<QDialog *>())
                      dialog->reject();
              }});
    game.play(QStringLiteral("open the report"), {}, {trigger(game, "exportReport")});
    game.play(QStringLiteral("close a dialog"), QStringLiteral("report"), {[&game] {
                  for (auto *dialog : game.window.findChildren<QDialog *>())
                      dialog->reject();
              }});
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
    giant.model = "deepseek-v3";
    giant.task = scenario::Task::Pretrain;
    giant.hardware.gpus.push_back({"h100-80gb-sxm", 16384});
    giant.training.framework = scenario::Framework::Megatron;
    giant.parallelism.tensor = 8;
    giant.parallelism.pipeline = 16;
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

void openPlans(const Game &game)
{
    const QDir folder(headroom::models::toQString((game.data.folder() / "plans").string()));
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.headroom")}, QDir::Files, QDir::Name))
        game.play(QStringLiteral("open a plan"), file.completeBaseName(),
                  {[&game, file] { static_cast<void>(game.window.files()->open(file.absoluteFilePath())); }});
}

void manyScenarios(const Game &game)
{
    openChat(game);
    for (int i = 0; i < 7; ++i)
        game.play(QStringLiteral("duplicate the scenario"), QString::number(i), {trigger(game, "duplicate")});
    for (int i = 0; i < 8; ++i)
        game.play(QStringLiteral("show another scenario"), QString::number(i),
                  {[&game, i] { game.window.document()->setCurrentIndex(i); }});
}

}  // namespace

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all{
        {"models", chooseModels},     {"tasks", chooseTasks}, {"gpus", countGpus},    {"undo", undoAndRedo},
        {"pages-first", pagesFirst},  {"pages", pagesAgain},  {"looks", switchLooks}, {"front", modelBeforePages},
        {"catalogue", openCatalogue}, {"ask", askInWords},    {"solve", solve},       {"what-if", dragInWhatIf},
        {"lessons", learn},           {"detail", showDetail}, {"plans", openPlans},   {"scenarios", manyScenarios},
        {"fleet", askFleet},          {"giants", planGiants}, {"classroom", present}};
    return all;
}

}  // namespace headroom::bench
