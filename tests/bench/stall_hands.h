// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The user's hands: one event of a move each.
#pragma once

#include "tests/bench/stall_moves.h"

namespace headroom::bench {

template <class T> T *find(const Game &game, const char *name)
{
    return game.window.findChild<T *>(QLatin1String(name));
}

[[nodiscard]] Step trigger(const Game &game, const char *action);
[[nodiscard]] Step click(const Game &game, const char *button);
[[nodiscard]] Step keys(QWidget *target, const QString &text);
[[nodiscard]] Step key(QWidget *target, Qt::Key code);
// One step for each letter: between two of them the window answers.
[[nodiscard]] std::vector<Step> typed(QWidget *target, const QString &text);
[[nodiscard]] Step chooseModel(const Game &game, const QString &id);
void setValue(const Game &game, const char *path, const nlohmann::json &value);
void openChat(const Game &game);  // a plan that every page has an answer for

}  // namespace headroom::bench
