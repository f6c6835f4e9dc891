// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a random scenario that breaks a law to a small one that still does: settings cleared, layouts and numbers
// reduced, words and model simplified, as long as the law stays broken.
#pragma once

#include "core/scenario/fields.h"
#include "core/scenario/plan_json.h"
#include "core/world.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace headroom::test {

class Shrinker
{
public:
    using Broken = std::function<bool(const scenario::Scenario &)>;

    Shrinker(const scenario::World &world, Broken broken) : m_broken(std::move(broken))
    {
        auto models = world.catalog.models();
        std::vector<std::pair<std::int64_t, std::string>> bySize;
        for (const auto *entry : models) {
            if (const auto model = world.catalog.model(entry->id))
                bySize.emplace_back((*model)->parameters.total, entry->id);
        }
        std::sort(bySize.begin(), bySize.end());
        for (auto &[size, id] : bySize)
            m_models.push_back(std::move(id));
    }

    // `failing` breaks the law. So does the answer, and no single step makes it simpler.
    [[nodiscard]] scenario::Scenario smallest(scenario::Scenario failing)
    {
        m_now = std::move(failing);
        for (bool simpler = true; simpler;) {
            simpler = clearFields();
            simpler = smallerLayout() || simpler;
            simpler = smallerModel() || simpler;
            simpler = simplerValues() || simpler;
        }
        return m_now;
    }

private:
    // Takes over what still breaks the law.
    bool accept(const scenario::Scenario &candidate)
    {
        if (candidate == m_now || !m_broken(candidate))
            return false;
        m_now = candidate;
        return true;
    }

    bool acceptValue(const scenario::Field &field, const nlohmann::json &value)
    {
        auto candidate = m_now;
        field.set(candidate, value);
        return accept(candidate);
    }

    static bool isFree(const scenario::Field &field)
    {
        return field.path != "model" && field.path != "task" && field.path != "hardware.gpu" &&
               field.path != "hardware.gpus";
    }

    bool clearFields()
    {
        bool any = false;
        for (const auto &field : scenario::fields()) {
            if (isFree(field) && !field.get(m_now).is_null())
                any = acceptValue(field, nullptr) || any;
        }
        return any;
    }

    // A degree of parallelism goes together with the number of GPUs.
    bool smallerLayout()
    {
        if (m_now.hardware.gpus.size() != 1)
            return false;
        bool any = false;
        using P = scenario::Parallelism;
        for (auto degree : {&P::tensor, &P::pipeline, &P::context, &P::expert}) {
            const auto from = (m_now.parallelism.*degree).value_or(1);
            for (std::int64_t to = 1; to < from; ++to) {
                auto candidate = m_now;
                candidate.parallelism.*degree = to;
                auto &count = candidate.hardware.gpus.front().count;
                if (degree != &P::expert)
                    count = count / from * to;
                if (accept(candidate)) {
                    any = true;
                    break;
                }
            }
        }
        for (std::int64_t count = 1; count < m_now.hardware.gpus.front().count; ++count) {
            auto candidate = m_now;
            candidate.hardware.gpus.front().count = count;
            if (accept(candidate))
                return true;
        }
        return any;
    }

    bool smallerModel()
    {
        for (const auto &id : m_models) {
            if (id == m_now.model)
                return false;
            auto candidate = m_now;
            candidate.model = id;
            if (accept(candidate))
                return true;
        }
        return false;
    }

    // The least number that still breaks the law, found by halving; the first word of the list that does.
    bool simplerValues()
    {
        bool any = false;
        for (const auto &field : scenario::fields()) {
            const auto value = field.get(m_now);
            if (!isFree(field) || value.is_null())
                continue;
            if (field.type == scenario::FieldType::Integer && value.is_number())
                any = leastNumber(field, value.get<std::int64_t>()) || any;
            if (field.type == scenario::FieldType::Word)
                any = firstWord(field, value.get<std::string>()) || any;
        }
        return any;
    }

    bool leastNumber(const scenario::Field &field, std::int64_t broken)
    {
        auto good = static_cast<std::int64_t>(field.minimum);
        if (broken == good)
            return false;
        if (acceptValue(field, good))
            return true;
        const auto first = broken;
        while (broken - good > 1) {
            const auto middle = good + (broken - good) / 2;
            (acceptValue(field, middle) ? broken : good) = middle;
        }
        return broken != first;
    }

    bool firstWord(const scenario::Field &field, const std::string &now)
    {
        for (const auto word : field.words) {
            if (word == now)
                return false;
            if (acceptValue(field, std::string(word)))
                return true;
        }
        return false;
    }

    Broken m_broken;
    std::vector<std::string> m_models;  // smallest first
    scenario::Scenario m_now;
};

// As a plan file, ready to be opened.
[[nodiscard]] inline std::string asPlan(const scenario::Scenario &scenario)
{
    scenario::Plan plan;
    plan.scenarios.push_back(scenario);
    return scenario::writePlan(plan);
}

}  // namespace headroom::test
