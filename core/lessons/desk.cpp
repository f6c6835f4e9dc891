// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios are joined as JSON, read by the plan's own reader and answered by the estimator; answers are kept until a
// slider moves.
#include "core/lessons/desk.h"

#include "core/lessons/lesson_reader.h"
#include "core/scenario/fields.h"
#include "core/scenario/plan_json.h"
#include "core/scenario/spelled_out.h"

#include <cmath>

namespace headroom::lessons {

namespace {

using nlohmann::json;
using Kind = Value::Kind;

Problem noNumber(const std::string &what)
{
    return {"lesson-no-number", Severity::Error, {}, {}, what, {}};
}

Kind kindOf(const Value &left, char op, const Value &right, bool constant)
{
    const bool bytes = left.kind == Kind::Bytes, other = right.kind == Kind::Bytes;
    switch (op) {
    case '*':
        return bytes != other ? Kind::Bytes : Kind::Plain;
    case '/':
        return constant && bytes ? Kind::Bytes : Kind::Plain;
    default:
        return bytes || other ? Kind::Bytes : left.kind == right.kind ? left.kind : Kind::Plain;
    }
}

double computed(double left, char op, double right)
{
    switch (op) {
    case '+':
        return left + right;
    case '-':
        return left - right;
    case '*':
        return left * right;
    default:
        return left / right;
    }
}

struct Term {
    Value value;
    bool constant = false;
};

// Joins two neighbours; * and / in the first pass, + and - in the second.
void reduce(std::vector<Term> &terms, std::string &operators, std::string_view now)
{
    for (std::size_t i = 0; i < operators.size();) {
        if (now.find(operators[i]) == std::string_view::npos) {
            ++i;
            continue;
        }
        const Term &left = terms[i], &right = terms[i + 1];
        Term joined;
        joined.value.kind = kindOf(left.value, operators[i], right.value, right.constant);
        joined.value.number = computed(left.value.number, operators[i], right.value.number);
        joined.constant = left.constant && right.constant;
        terms[i] = std::move(joined);
        terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        operators.erase(i, 1);
    }
}

}  // namespace

Desk::Desk(std::shared_ptr<const Lesson> lesson, const scenario::World &world)
    : m_lesson(std::move(lesson)), m_world(world)
{
    reset();
}

Desk::~Desk() = default;

void Desk::reset()
{
    m_scenarios.clear();
    m_settings.clear();
    m_answers.clear();
    for (const auto &scenario : m_lesson->scenarios)
        m_scenarios[scenario.name] = scenario;
}

std::optional<Problem> Desk::set(const std::string &scenario, const std::string &key, const json &value)
{
    if (!m_scenarios.contains(scenario))
        return noNumber(scenario);
    const json before = m_settings[scenario];
    auto answers = m_answers;
    m_settings[scenario] = overlaid(before.is_null() ? json::object() : before, keyAsJson(key, value));
    m_answers.clear();
    const auto answered = answer(scenario);
    if (answered)
        return std::nullopt;
    m_settings[scenario] = before;
    m_answers = std::move(answers);
    return answered.problem();
}

void Desk::replace(const std::string &scenario, const scenario::Scenario &by)
{
    m_scenarios[scenario] = {.name = scenario, .base = {}, .own = scenario::toJson(by), .label = {}};
    m_settings.erase(scenario);
    m_answers.clear();
}

void Desk::define(const std::string &name, const std::string &base, json own)
{
    m_scenarios[name] = {.name = name, .base = base, .own = std::move(own), .label = {}};
    m_answers.erase(name);
}

// Keys of the base, its sliders, own keys, own sliders: later ones win.
std::optional<json> Desk::whole(const std::string &name, int depth) const
{
    const auto found = m_scenarios.find(name);
    if (found == m_scenarios.end() || depth > 64)
        return std::nullopt;
    json result = json::object();
    if (!found->second.base.empty())
        result = whole(found->second.base, depth + 1).value_or(json::object());
    result = overlaid(std::move(result), found->second.own);
    if (const auto settings = m_settings.find(name); settings != m_settings.end() && settings->second.is_object())
        result = overlaid(std::move(result), settings->second);
    return result;
}

Result<std::shared_ptr<const Answered>> Desk::answerTo(const json &written) const
{
    Problems warnings;
    auto scenario = scenario::scenarioFromJson(written, {}, warnings);
    if (!scenario)
        return scenario.problem();
    auto resolved = scenario::resolve(*scenario, m_world, m_lesson->folder.string());
    if (!resolved)
        return resolved.problem();
    auto answered = std::make_shared<Answered>();
    answered->scenario = *scenario;
    answered->resolved = std::make_shared<scenario::Resolved>(std::move(*resolved));
    answered->estimate = std::make_shared<estimate::Estimate>(estimate::estimate(*answered->resolved));
    answered->explained = [from = answered->resolved, made = std::shared_ptr<const estimate::Explained>()]() mutable {
        if (!made)
            made = std::make_shared<estimate::Explained>(estimate::explain(*from));
        return made;
    };
    using Rules = std::shared_ptr<const rules::RulesAnswer>;
    answered->rules = [asked = *scenario, world = m_world, made = Rules()]() mutable -> Result<Rules> {
        if (!made) {
            auto rules = rules::compareRules(asked, world);
            if (!rules)
                return rules.problem();
            made = std::make_shared<rules::RulesAnswer>(std::move(*rules));
        }
        return made;
    };
    return std::shared_ptr<const Answered>(std::move(answered));
}

Result<std::shared_ptr<const Answered>> Desk::answer(const std::string &scenario) const
{
    if (const auto known = m_answers.find(scenario); known != m_answers.end())
        return known->second;
    const auto written = whole(scenario);
    if (!written)
        return Problem{"lesson-unknown-name", Severity::Error, {}, {}, scenario, {}};
    return m_answers.emplace(scenario, answerTo(*written)).first->second;
}

Result<Value> Desk::value(const Expression &expression, const std::string &scenario) const
{
    std::vector<Term> terms;
    for (const auto &operand : expression.operands) {
        if (operand.key.empty()) {
            terms.push_back({.value = {.number = operand.constant}, .constant = true});
            continue;
        }
        const auto answered = answer(operand.scenario.empty() ? scenario : operand.scenario);
        if (!answered)
            return answered.problem();
        auto number = numberOf(**answered, operand.key);
        if (!number)
            return number.problem();
        if (expression.operands.size() > 1 && (number->kind == Kind::Text || number->kind == Kind::YesNo))
            return noNumber(operand.key);
        terms.push_back({.value = *number, .constant = false});
    }
    std::string operators = expression.operators;
    reduce(terms, operators, "*/");
    reduce(terms, operators, "+-");
    if (terms.size() != 1 || !std::isfinite(terms.front().value.number))
        return noNumber(expression.text);
    return terms.front().value;
}

Result<json> Desk::field(const std::string &scenario, const std::string &key) const
{
    const auto *field = scenario::findField(key);
    if (!field)
        return Problem{"unknown-key", Severity::Error, {}, key, key, {}};
    const auto answered = answer(scenario);
    if (!answered)
        return answered.problem();
    const json said = field->get((*answered)->scenario);
    return said.is_null() ? field->get(scenario::spelledOut(*(*answered)->resolved)) : said;
}

Result<std::vector<CurvePoint>> Desk::curve(const Block &block) const
{
    std::vector<CurvePoint> points;
    const auto written = whole(block.scenarios.front());
    if (!written)
        return Problem{"lesson-unknown-name", Severity::Error, {}, {}, block.scenarios.front(), {}};
    Desk copy(m_lesson, m_world);
    for (const auto &at : block.fields.front().values) {
        copy.define("drawn", {}, overlaid(*written, keyAsJson(block.fields.front().key, at)));
        auto value = copy.value(block.numbers.front(), "drawn");
        if (!value)
            return value.problem();
        points.push_back({.at = at, .value = *value});
    }
    return points;
}

double placeOf(const CurvePoint &point, std::size_t index)
{
    return point.at.is_number() ? point.at.get<double>() : static_cast<double>(index);
}

std::string leadingScenario(const Lesson &lesson)
{
    if (lesson.findScenario("main"))
        return "main";
    for (const auto &step : lesson.texts.front().steps) {
        for (const auto &element : step.elements) {
            const auto *block = element.kind == Element::Kind::Block ? lesson.findBlock(element.name) : nullptr;
            if (block && block->kind == BlockKind::Sliders)
                return block->scenarios.front();
        }
    }
    return lesson.scenarios.empty() ? std::string() : lesson.scenarios.front().name;
}

}  // namespace headroom::lessons
