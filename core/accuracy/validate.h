// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measured against estimated: rows of published or own measurements, each with the scenario that was run.
#pragma once

#include "core/estimate/estimate.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace headroom::accuracy {

struct Row {
    std::string id, quantity, source, note;
    std::string task = {},
                framework = {};  // framework of training or engine of inference, as the scenario says or defaults
    double measured = 0, estimated = 0;
    // (estimated - measured) / measured; `fits`: 0 right, 1 wrong
    double error = 0;
    bool completeSettings = false;  // tier A in the notes: all settings published, counter known
};

struct Statistics {
    std::string quantity, task, framework;  // "" = over all
    std::size_t count = 0;
    double medianAbsError = 0, p90AbsError = 0, bias = 0;  // fractions
};

struct Validation {
    std::vector<Row> rows;
    std::vector<Statistics> statistics;  // by quantity and task, then by framework, then all memory rows
    Problems problems;                   // rows that could not be judged, each with its id and reason
};

// A rows file as interface: a list of {id, scenario, quantity, value, source[, note, scope]}. A file that cannot be
// read is one Problem; a bad row is one in Validation::problems and the rest is judged.
[[nodiscard]] Result<nlohmann::json> readRows(const std::filesystem::path &file);
void judge(const nlohmann::json &rows, const std::string &file, const scenario::World &world, Validation &validation);
void addStatistics(Validation &validation);

}  // namespace headroom::accuracy
