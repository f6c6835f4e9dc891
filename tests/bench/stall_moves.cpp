// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moves in the plan: what is asked, and how it is asked.
#include "tests/bench/stall_moves.h"

#include "app/models/strings.h"
#include "app/views/ask/ask_bar.h"
#include "app/views/plan_files.h"
#include "tests/bench/stall_hands.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>

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

std::vector<Scene> planScenes()
{
    return {{"models", chooseModels},    {"tasks", chooseTasks}, {"gpus", countGpus},
            {"undo", undoAndRedo},       {"ask", askInWords},    {"solve", solve},
            {"detail", showDetail},      {"plans", openPlans},   {"scenarios", manyScenarios},
            {"catalogue", openCatalogue}};
}

}  // namespace headroom::bench
