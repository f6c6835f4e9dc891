// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measured against estimated, and the statistics of the difference.
#include "core/accuracy/validate.h"

#include "core/accuracy/quantities.h"
#include "core/scenario/field_check.h"
#include "core/scenario/plan_json.h"
#include "core/scenario/strict_json.h"
#include "core/scenario/text_file.h"
#include "core/speed/speed.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace headroom::accuracy {

namespace {

using nlohmann::json;

constexpr std::uintmax_t largestRowsFile = 64 * 1024 * 1024;

Problem rowProblem(const std::string &file, const std::string &id, std::string code, std::string found,
                   std::string expected)
{
    return {
        .code = std::move(code), .file = file, .path = id, .found = std::move(found), .expected = std::move(expected)};
}

std::string textAt(const json &row, const char *key)
{
    const auto found = row.find(key);
    return found != row.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// nullopt: neither left out nor one of the words.
std::optional<Scope> scopeOf(const json &row)
{
    const auto found = row.find("scope");
    if (found == row.end())
        return Scope::FullestGpu;
    return found->is_string() ? fromWord<Scope>(found->get<std::string>()) : std::nullopt;
}

// JSON has no NaN and no infinity, Python writes them all the same: as text they spoil their own row and no other.
std::string namedNumbersQuoted(const std::string &text)
{
    std::string quoted;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\' && i + 1 < text.size()) {
            quoted.append(text, i++, 2);
            continue;
        }
        inString = c == '"' ? !inString : inString;
        std::size_t length = 0;
        for (const std::string_view word : {"-Infinity", "Infinity", "NaN"}) {
            if (!inString && length == 0 && text.compare(i, word.size(), word) == 0)
                length = word.size();
        }
        if (length == 0) {
            quoted.push_back(c);
            continue;
        }
        quoted += '"' + text.substr(i, length) + '"';
        i += length - 1;
    }
    return quoted;
}

// The value of a row, checked: `fits` is a boolean (or 0 and 1), the rest are finite and not negative.
std::optional<double> measuredValue(const json &row)
{
    const auto found = row.find("value");
    if (found == row.end())
        return std::nullopt;
    if (found->is_boolean())
        return found->get<bool>() ? 1 : 0;
    if (!found->is_number())
        return std::nullopt;
    const double value = found->get<double>();
    if (!std::isfinite(value) || value < 0)
        return std::nullopt;
    return value;
}

double errorOf(const std::string &quantity, double measured, double estimated)
{
    if (quantity == "fits")
        return measured == estimated ? 0 : 1;
    if (measured == 0)
        return estimated == 0 ? 0 : 1;
    return (estimated - measured) / measured;
}

// The factors of the speed model are read when the first row needs them.
class Judge
{
public:
    Judge(const std::string &file, const scenario::World &world) : m_file(file), m_world(world) {}
    [[nodiscard]] Result<Row> row(const json &entry, const std::string &id);

private:
    [[nodiscard]] Result<double> estimated(const scenario::Resolved &resolved, const std::string &quantity,
                                           Scope scope);

    const std::string &m_file;
    const scenario::World &m_world;
    std::optional<Result<speed::Factors>> m_factors;
};

Result<double> Judge::estimated(const scenario::Resolved &resolved, const std::string &quantity, Scope scope)
{
    if (!speed::isSpeedQuantity(quantity))
        return estimatedQuantity(estimate::estimate(resolved), quantity, scope).value_or(0);
    if (!m_factors)
        m_factors.emplace(speed::Factors::load(m_world.folder / "speed.json"));
    if (!*m_factors)
        return m_factors->problem();
    return speed::speedQuantity(speed::speedOf(resolved, **m_factors), quantity).value_or(0);
}

Result<Row> Judge::row(const json &entry, const std::string &id)
{
    Row row{.id = id,
            .quantity = textAt(entry, "quantity"),
            .source = textAt(entry, "source"),
            .note = textAt(entry, "note")};
    if (!isKnownQuantity(row.quantity))
        return rowProblem(m_file, id, "unknown-quantity", row.quantity, allQuantities());
    const auto measured = measuredValue(entry);
    if (!measured)
        return rowProblem(m_file, id, "bad-measured-value",
                          entry.contains("value") ? scenario::shown(entry.at("value")) : "",
                          row.quantity == "fits" ? "boolean" : "number from 0");
    const auto scope = scopeOf(entry);
    if (!scope)
        return rowProblem(m_file, id + ": scope", "unknown-word", scenario::shown(entry.at("scope")),
                          allWords<Scope>());
    if (!entry.contains("scenario") || !entry.at("scenario").is_object())
        return rowProblem(m_file, id, "missing-scenario", "", "object");
    Problems warnings;
    const auto asked = scenario::scenarioFromJson(entry.at("scenario"), id + ".scenario", warnings);
    if (!asked)
        return asked.problem();
    const auto resolved = scenario::resolve(*asked, m_world, std::filesystem::path(m_file).parent_path().string());
    if (!resolved)
        return resolved.problem();
    const auto computed = estimated(*resolved, row.quantity, *scope);
    if (!computed)
        return computed.problem();
    row.measured = *measured;
    row.estimated = *computed;
    row.error = errorOf(row.quantity, row.measured, row.estimated);
    row.task = wordOf(resolved->task);
    row.framework = scenario::isTraining(resolved->task) ? wordOf(resolved->training.framework)
                                                         : wordOf(resolved->inference.engine);
    row.scenario = entry.at("scenario");
    if (const auto tier = row.note.find("[tier "); tier != std::string::npos && tier + 6 < row.note.size())
        row.tier = row.note[tier + 6];
    row.completeSettings = row.note.find("[tier A") != std::string::npos || !scenario::isTraining(resolved->task);
    return row;
}

Statistics summarise(const std::vector<double> &errors)
{
    std::vector<double> absolute;
    double sum = 0;
    for (const double error : errors) {
        absolute.push_back(std::abs(error));
        sum += error;
    }
    return {.quantity = {},
            .task = {},
            .framework = {},
            .count = errors.size(),
            .medianAbsError = quantile(absolute, 0.5),
            .p90AbsError = quantile(absolute, 0.9),
            .bias = sum / static_cast<double>(errors.size())};
}

}  // namespace

double quantile(std::vector<double> values, double q)
{
    std::sort(values.begin(), values.end());
    const double place = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

bool isMemory(std::string_view quantity)
{
    return quantity.ends_with("_gib") || quantity == "kv_tokens";
}

bool belongsTo(const Row &row, const Statistics &line)
{
    if ((!line.task.empty() && line.task != row.task) || (!line.framework.empty() && line.framework != row.framework))
        return false;
    if (line.quantity == "memory")
        return isMemory(row.quantity);
    if (line.quantity == "speed")
        return speed::isSpeedQuantity(row.quantity);
    if (line.quantity == "memory-tier-a")
        return isMemory(row.quantity) && row.completeSettings;
    return line.quantity.empty() || line.quantity == row.quantity;
}

const Statistics *lineOf(const Validation &validation, std::string_view task, std::string_view software)
{
    const Statistics *best = nullptr;
    for (const auto &line : validation.statistics) {
        if (line.quantity != "memory" || line.task != task)
            continue;
        if (line.framework == software)
            return &line;
        if (line.framework.empty())
            best = &line;
    }
    return best;
}

std::vector<std::filesystem::path> shippedRows(const std::filesystem::path &dataFolder)
{
    return {dataFolder / "measured/training.json", dataFolder / "measured/inference.json",
            dataFolder / "measured/speed.json"};
}

Result<json> readRows(const std::filesystem::path &file)
{
    const auto text = scenario::readTextFile(file, largestRowsFile);
    if (!text)
        return text.problem();
    auto rows = scenario::parseStrictly(*text, file.string());
    if (!rows) {
        if (auto lenient = scenario::parseStrictly(namedNumbersQuoted(*text), file.string()))
            rows = std::move(lenient);
    }
    if (rows && !rows->is_array())
        return Problem{
            .code = "wrong-type", .file = file.string(), .path = {}, .found = rows->type_name(), .expected = "list"};
    return rows;
}

void judge(const json &rows, const std::string &file, const scenario::World &world, Validation &validation)
{
    std::size_t index = 0;
    Judge one(file, world);
    for (const auto &entry : rows) {
        std::string id = entry.is_object() ? textAt(entry, "id") : std::string();
        if (id.empty())
            id = "[" + std::to_string(index) + "]";
        ++index;
        if (!entry.is_object()) {
            validation.problems.push_back(rowProblem(file, id, "wrong-type", entry.type_name(), "object"));
            continue;
        }
        auto row = one.row(entry, id);
        if (row) {
            validation.rows.push_back(std::move(*row));
        } else {
            Problem problem = row.problem();
            problem.file = file;
            if (problem.path.find(id) == std::string::npos)
                problem.path = id + (problem.path.empty() ? "" : ": " + problem.path);
            validation.problems.push_back(std::move(problem));
        }
    }
}

std::vector<std::size_t> worstRows(const Validation &validation, std::size_t most, Kind kind)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < validation.rows.size(); ++i) {
        const auto &quantity = validation.rows[i].quantity;
        if (kind == Kind::Speed ? speed::isSpeedQuantity(quantity) : isMemory(quantity))
            order.push_back(i);
    }
    const auto worse = [&](std::size_t a, std::size_t b) {
        return std::abs(validation.rows[a].error) > std::abs(validation.rows[b].error);
    };
    std::stable_sort(order.begin(), order.end(), worse);
    order.resize(std::min(order.size(), most));
    return order;
}

void addStatistics(Validation &validation)
{
    using Key = std::tuple<std::string, std::string, std::string>;
    std::map<Key, std::vector<double>> errors;
    for (const auto &row : validation.rows) {
        errors[{row.quantity, row.task, ""}].push_back(row.error);
        errors[{row.quantity, row.task, row.framework}].push_back(row.error);
        if (speed::isSpeedQuantity(row.quantity)) {
            errors[{"speed", row.task, ""}].push_back(row.error);
            errors[{"speed", row.task, row.framework}].push_back(row.error);
            errors[{"speed", "", ""}].push_back(row.error);
        }
        if (isMemory(row.quantity)) {
            errors[{"memory", row.task, ""}].push_back(row.error);
            errors[{"memory", row.task, row.framework}].push_back(row.error);
            errors[{"memory", "", ""}].push_back(row.error);
            if (row.completeSettings)
                errors[{"memory-tier-a", row.task, ""}].push_back(row.error);
        }
    }
    for (const auto &[key, list] : errors) {
        auto statistics = summarise(list);
        std::tie(statistics.quantity, statistics.task, statistics.framework) = key;
        validation.statistics.push_back(std::move(statistics));
    }
}

}  // namespace headroom::accuracy
