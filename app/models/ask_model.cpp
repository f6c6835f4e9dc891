// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary is read when somebody first types, not at the start.
#include "app/models/ask_model.h"

#include "app/models/plan_link.h"
#include "app/models/strings.h"
#include "core/scenario/fields.h"

#include <algorithm>

namespace headroom::models {

namespace {
constexpr qsizetype mostHistory = 50;
}

AskModel::AskModel(PlanDocument *document, EstimateRunner *runner, QObject *parent)
    : QObject(parent), m_document(document), m_runner(runner)
{
    connect(runner, &EstimateRunner::answered, this, [this](int scenario) {
        if (scenario == m_readingsOf)
            Q_EMIT comparisonChanged();
    });
    connect(document, &PlanDocument::changed, this, [this](const PlanChange &change) {
        if (change.kind != PlanChange::Kind::Value && change.kind != PlanChange::Kind::Current)
            closeComparison();
        else if (change.kind == PlanChange::Kind::Current && !m_applied.readings.empty())
            Q_EMIT comparisonChanged();
    });
}

bool AskModel::openVocabulary()
{
    if (m_vocabulary)
        return true;
    const auto &world = m_runner->world();
    auto loaded = ask::Vocabulary::load(world.folder, world.catalog);
    if (!loaded)
        return false;
    m_vocabulary = std::make_unique<ask::Vocabulary>(std::move(loaded).value());
    return true;
}

void AskModel::setText(const QString &text)
{
    m_text = text;
    m_answer = text.trimmed().isEmpty() || isPlanLink(text) || !openVocabulary()
                   ? ask::Answer()
                   : ask::ask(toStd(text), *m_vocabulary, m_runner->world().catalog, m_document->scenario());
    Q_EMIT answerChanged();
}

bool AskModel::apply(bool asNewScenario)
{
    const QString line = m_text.trimmed();
    if (line.isEmpty() || (m_answer.assignments.empty() && m_answer.readings.empty()))
        return false;
    m_history.removeAll(line);
    m_history.append(line);
    if (m_history.size() > mostHistory)
        m_history.removeFirst();
    m_at = m_history.size();
    const auto applied = m_answer;
    auto scenario = ask::applied(m_answer, m_document->scenario());
    if (asNewScenario) {
        scenario.name.clear();
        m_document->addScenario(std::move(scenario));
    } else {
        m_document->setScenario(std::move(scenario));
    }
    m_applied = applied;
    m_readingsOf = m_document->currentIndex();
    Q_EMIT comparisonChanged();
    return true;
}

bool AskModel::isComparing() const
{
    return !m_applied.readings.empty() && m_readingsOf == m_document->currentIndex();
}

std::vector<ask::Assignment> AskModel::takenFromPlan() const
{
    std::vector<ask::Assignment> taken;
    for (const auto &path : isComparing() ? m_applied.takenFromPlan() : std::vector<std::string>()) {
        if (auto value = scenario::findField(path)->get(m_document->scenario()); !value.is_null())
            taken.push_back({path, std::move(value)});
    }
    return taken;
}

std::vector<ask::Assignment> AskModel::offers() const
{
    if (!isComparing() || m_applied.offers.empty())
        return {};
    const auto &[path, value] = m_applied.offers.front();
    return scenario::findField(path)->get(m_document->scenario()) == value ? std::vector<ask::Assignment>()
                                                                           : m_applied.offers;
}

void AskModel::takeOffers()
{
    auto scenario = m_document->scenario();
    for (const auto &[path, value] : offers()) {
        if (scenario::setField(scenario, path, value))
            return;
    }
    m_document->setScenario(std::move(scenario));
}

std::vector<accuracy::ComparedReading> AskModel::comparison() const
{
    if (!isComparing())
        return {};
    const Answer &answer = m_runner->answer(m_readingsOf);
    const bool known = answer.estimate && !answer.stale();
    return accuracy::compareReadings(m_applied.readings, known ? *answer.estimate : estimate::Estimate());
}

void AskModel::closeComparison()
{
    if (m_applied.readings.empty())
        return;
    m_applied = {};
    m_readingsOf = -1;
    Q_EMIT comparisonChanged();
}

QString AskModel::earlier(const QString &typed)
{
    if (m_at == 0 || m_history.isEmpty())
        return {};
    if (m_at == m_history.size())
        m_typed = typed;
    m_at = std::min(m_at, m_history.size()) - 1;
    return m_history[m_at];
}

QString AskModel::later()
{
    if (m_at >= m_history.size())
        return {};
    ++m_at;
    return m_at == m_history.size() ? m_typed : m_history[m_at];
}

void AskModel::setHistory(const QStringList &history)
{
    m_history = history.mid(std::max<qsizetype>(0, history.size() - mostHistory));
    m_at = m_history.size();
}

QStringList AskModel::names()
{
    QStringList names;
    for (const auto &entry : m_runner->world().catalog.modelNames())
        names << toQString(entry.id);
    for (const auto &entry : m_runner->world().catalog.gpuNames())
        names << toQString(entry.id);
    return names;
}

}  // namespace headroom::models
