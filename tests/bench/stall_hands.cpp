// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Through the widgets where a widget is there to be used, else through what its click calls.
#include "tests/bench/stall_hands.h"

#include "app/views/scenario/plan_panel.h"
#include "app/views/widgets/catalog_picker.h"

#include <QAbstractButton>
#include <QAction>
#include <QTest>

namespace headroom::bench {

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

}  // namespace headroom::bench
