// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coalesces edits and answers them. An estimate takes microseconds, so it stays in the window's own thread.
#include "app/models/estimate_runner.h"

#include "app/models/strings.h"
#include "core/estimate/group_key.h"

#include <algorithm>

namespace headroom::models {

namespace {
constexpr qint64 frameMilliseconds = 16;
}

EstimateRunner::EstimateRunner(PlanDocument *document, const scenario::World &world, QObject *parent)
    : QObject(parent), m_document(document), m_world(world)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EstimateRunner::run);
    connect(m_document, &PlanDocument::changed, this, &EstimateRunner::onChanged);
    requestAll();
}

const Answer &EstimateRunner::answer(int scenario) const
{
    static const Answer none;
    const auto index = static_cast<std::size_t>(scenario);
    return scenario >= 0 && index < m_answers.size() ? m_answers[index] : none;
}

void EstimateRunner::onChanged(const PlanChange &change)
{
    switch (change.kind) {
    case PlanChange::Kind::Plan:
        m_answers.clear();
        requestAll();
        break;
    case PlanChange::Kind::Inserted:
        m_answers.insert(m_answers.begin() + change.scenario, Answer());
        requestAll();
        break;
    case PlanChange::Kind::Removed:
        m_answers.erase(m_answers.begin() + change.scenario);
        requestAll();
        break;
    case PlanChange::Kind::Current:
    case PlanChange::Kind::Value:
        request(change.scenario);
        break;
    case PlanChange::Kind::Fleet:  // no scenario asks about it
        break;
    }
}

void EstimateRunner::requestAll()
{
    m_answers.resize(static_cast<std::size_t>(m_document->scenarioCount()));
    m_waiting.clear();
    for (int i = 0; i < m_document->scenarioCount(); ++i)
        request(i);
}

void EstimateRunner::request(int scenario)
{
    m_waiting.insert(scenario);
    ++m_number;
    if (m_timer.isActive())
        return;
    const qint64 since = m_sinceRun.isValid() ? m_sinceRun.elapsed() : frameMilliseconds;
    m_timer.start(static_cast<int>(std::max<qint64>(0, frameMilliseconds - since)));
}

void EstimateRunner::rereadCatalogue()
{
    m_world.catalog.reread();
    Q_EMIT catalogueChanged();
    requestAll();
}

void EstimateRunner::flush()
{
    m_timer.stop();
    run();
}

void EstimateRunner::setMeasured(std::optional<std::int64_t> bytes)
{
    flush();
    const int shown = m_document->currentIndex();
    m_answers[static_cast<std::size_t>(shown)].measured = bytes;
    Q_EMIT answered(shown);
}

void EstimateRunner::run()
{
    m_sinceRun.start();
    std::set<int> waiting;
    waiting.swap(m_waiting);
    const int shown = m_document->currentIndex();
    if (waiting.erase(shown) > 0)
        answerOne(shown);
    for (const int scenario : waiting)
        answerOne(scenario);
}

void EstimateRunner::answerOne(int scenario)
{
    if (scenario >= m_document->scenarioCount())
        return;
    Answer &answer = m_answers[static_cast<std::size_t>(scenario)];
    answer.number = ++m_number;
    const auto &asked = m_document->scenario(scenario);
    auto resolved = scenario::resolve(asked, m_world, m_document->folder());
    if (resolved) {
        answer.problems.clear();
        answer.resolved = std::make_shared<scenario::Resolved>(std::move(*resolved));
        answer.estimate = std::make_shared<estimate::Estimate>(estimate::estimate(*answer.resolved));
    } else {
        answer.problems = scenario::validate(asked, m_world, m_document->folder());
        if (answer.problems.empty())
            answer.problems.push_back(resolved.problem());
    }
    Q_EMIT answered(scenario);
}

std::shared_ptr<const estimate::Explained> EstimateRunner::explained(std::size_t group)
{
    const Answer &shown = current();
    if (!shown.estimate || group >= shown.estimate->groups.size())
        return {};
    if (!m_explained || m_explainedNumber != shown.number || m_explainedGroup != group) {
        m_explained =
            std::make_shared<estimate::Explained>(estimate::explainGroup(*shown.resolved, *shown.estimate, group));
        m_explainedNumber = shown.number;
        m_explainedGroup = group;
    }
    return m_explained;
}

std::shared_ptr<const estimate::Explained> EstimateRunner::explained(const QString &key)
{
    const auto &estimate = current().estimate;
    if (!estimate)
        return {};
    const std::string number = toStd(key);
    const auto ofGroup = estimate::readGroupKey(number);
    return explained(ofGroup ? ofGroup->group : estimate->fullest);
}

}  // namespace headroom::models
