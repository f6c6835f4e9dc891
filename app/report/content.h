// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a report tells, computed once from a plan. The writers add no number of their own.
#pragma once

#include "app/report/derivation_text.h"
#include "core/accuracy/evidence.h"
#include "core/rules/rules.h"
#include "core/search/alternatives.h"
#include "core/speed/speed.h"
#include "core/world.h"

#include <QDate>

#include <optional>

namespace headroom::report {

// What to report on.
struct Question {
    scenario::Plan plan;
    QString fileName;         // as the reader knows it; may be empty
    std::string folder = {};  // models given as paths are relative to it
    Problems warnings = {};   // from reading the plan
    int only = -1;            // one scenario; -1: all
    bool full = true;         // with details and derivation, not the summary alone
    bool worksheet = false;   // an exercise with its key instead of a report
};

struct ScenarioContent {
    QString name;  // in words; data files have the plan's own
    scenario::Resolved resolved;
    estimate::Explained explained;  // the derivation is empty in a summary
    Problems warnings;
    accuracy::Evidence evidence;
    std::vector<search::Alternative> alternatives;
    std::optional<rules::RulesAnswer> rules;
    speed::Speed speed = {};  // not known: no speed model for this machine
    [[nodiscard]] const estimate::Estimate &estimate() const { return explained.estimate; }
};

struct Content {
    Question question;
    std::vector<ScenarioContent> scenarios;
    Sources sources;
    QString version;  // of the program
    QString data;     // fingerprint and date of the data files
    QDate date;
};

[[nodiscard]] Result<Content> contentOf(const Question &question, const scenario::World &world);
[[nodiscard]] QString dataVersion(const std::filesystem::path &folder);
[[nodiscard]] QString programVersion();
[[nodiscard]] QString dateText(const QDate &date);

}  // namespace headroom::report
