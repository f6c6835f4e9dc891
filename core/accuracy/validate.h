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
    char tier = 'A';                // of the note; A where it says nothing
    nlohmann::json scenario = {};   // as the row says it
};

struct Statistics {
    std::string quantity, task, framework;  // "" = over all
    std::size_t count = 0;
    double medianAbsError = 0, p90AbsError = 0, bias = 0;  // fractions
};

struct Validation {
    std::vector<Row> rows;
    std::vector<Statistics>
        statistics;     // by quantity and task, then by framework, then all memory rows and all speed rows
    Problems problems;  // rows that could not be judged, each with its id and reason
};

// A rows file as interface: a list of {id, scenario, quantity, value, source[, note, scope]}. A file that cannot be
// read is one Problem; a bad row is one in Validation::problems and the rest is judged.
[[nodiscard]] Result<nlohmann::json> readRows(const std::filesystem::path &file);
void judge(const nlohmann::json &rows, const std::string &file, const scenario::World &world, Validation &validation);
void addStatistics(Validation &validation);
enum class Kind { Memory, Speed };
// Rows of that kind with the largest |error| first, at most `most`: indices into Validation::rows.
[[nodiscard]] std::vector<std::size_t> worstRows(const Validation &validation, std::size_t most,
                                                 Kind kind = Kind::Memory);
// Files of the rows that are shipped in a data folder.
[[nodiscard]] std::vector<std::filesystem::path> shippedRows(const std::filesystem::path &dataFolder);

inline constexpr double gibibyte = 1024.0 * 1024.0 * 1024.0;

// Whether the row is among those of a line of the statistics; empty names stand for all.
[[nodiscard]] bool belongsTo(const Row &row, const Statistics &line);
// The line of the statistics that speaks of this kind of work: memory of the task with that software, else of the task.
[[nodiscard]] const Statistics *lineOf(const Validation &validation, std::string_view task, std::string_view software);

// Linear interpolation between order statistics; `values` must not be empty.
[[nodiscard]] double quantile(std::vector<double> values, double q);
[[nodiscard]] bool isMemory(std::string_view quantity);  // a size on a GPU or the tokens that it holds

}  // namespace headroom::accuracy
