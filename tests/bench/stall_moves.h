// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a user does in the window, move by move.
#pragma once

#include "app/text/language_manager.h"
#include "app/views/main_window.h"
#include "core/world.h"
#include "tests/bench/stall_probe.h"

namespace headroom::bench {

// One row of the table is all moves of a name; `variant` says which of them it was.
using Tell = std::function<void(const QString &move, const QString &variant, const Turn &worst)>;

struct Game {
    const DataFolder &data;
    StallProbe &probe;
    views::MainWindow &window;
    text::LanguageManager &language;
    Tell tell;

    void play(const QString &move, const QString &variant, const std::vector<Step> &steps) const
    {
        tell(move, variant, probe.measure(steps));
    }
};

struct Scene {
    const char *name;
    void (*play)(const Game &game);
};

// Played in this order: what is shown the first time is not yet there.
[[nodiscard]] std::vector<Scene> planScenes();
[[nodiscard]] std::vector<Scene> pageScenes();

}  // namespace headroom::bench
