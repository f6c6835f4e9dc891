// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coalesced: while somebody types, only the last plan is searched.
#include "app/models/advice_runner.h"

#include "app/models/strings.h"
#include "app/text/fix_texts.h"
#include "app/text/names.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

namespace headroom::models {

namespace {

constexpr int restMilliseconds = 60;  // after the last answer

std::shared_ptr<const Advice> adviceFor(const scenario::Scenario &scenario, const scenario::World &world,
                                        const std::string &folder)
{
    auto advice = std::make_shared<Advice>();
    if (auto fixes = search::findFixes(scenario, world, folder))
        advice->fixes = std::move(fixes.value().fixes);
    const search::Asker asker(world, folder);
    if (const auto now = asker.ask(scenario)) {
        advice->steps = search::sensitivities(*now, asker);
        advice->precisions = search::precisions(*now, asker);
    }
    return advice;
}

}  // namespace

AdviceRunner::AdviceRunner(PlanDocument *document, EstimateRunner *runner, QObject *parent)
    : QObject(parent), m_document(document), m_runner(runner)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(restMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &AdviceRunner::ask);
    connect(m_runner, &EstimateRunner::answered, this, [this](int scenario) {
        if (scenario == m_document->currentIndex())
            invalidate();
    });
    connect(m_document, &PlanDocument::changed, this, [this](const PlanChange &change) {
        if (change.kind != PlanChange::Kind::Value)
            m_advice.reset();
        invalidate();
    });
}

void AdviceRunner::invalidate()
{
    const bool was = m_current;
    m_current = false;
    if (was)
        Q_EMIT advised();
    m_timer.start();
}

void AdviceRunner::ask()
{
    const auto &answer = m_runner->current();
    if (answer.stale() || !answer.resolved) {
        m_advice.reset();
        m_advising.cancel();
        Q_EMIT advised();
        return;
    }
    m_advising.start([this, scenario = m_document->scenario(), world = m_runner->world(),
                      folder = m_document->folder()](const BackgroundJob::Progress &) -> BackgroundJob::Finish {
        auto advice = adviceFor(scenario, world, folder);
        return [this, scenario, advice = std::move(advice)] {
            if (scenario != m_document->scenario())
                return;
            m_advice = advice;
            m_current = true;
            Q_EMIT advised();
        };
    });
}

bool AdviceRunner::solve(const QString &path)
{
    const auto &asked = m_document->scenario();
    const auto what = search::questionOf(toStd(path), asked.task);
    if (!what)
        return false;
    m_solving.start([this, path, what = *what, scenario = asked, world = m_runner->world(),
                     folder = m_document->folder()](const BackgroundJob::Progress &) -> BackgroundJob::Finish {
        auto solution = std::make_shared<Result<search::Solution>>(search::solve(what, scenario, world, folder));
        return [this, path, scenario, solution] { takeSolution(path, scenario, *solution); };
    });
    return true;
}

void AdviceRunner::takeSolution(const QString &path, const scenario::Scenario &asked,
                                const Result<search::Solution> &solution)
{
    if (asked != m_document->scenario())
        return;
    if (!solution) {
        Q_EMIT solved(path, text::problemText(solution.problem(), text::PlaceNames::Words));
        return;
    }
    if (solution->limit != search::Limit::NoneFits)
        m_document->replaceCurrent(solution->scenario, [path] {
            return QCoreApplication::translate("AdviceRunner", "“%1” that fits").arg(text::fieldName(toStd(path)));
        });
    Q_EMIT solved(path, text::solutionSentence(*solution));
}

void AdviceRunner::flush()
{
    m_solving.wait();
    m_runner->flush();
    if (!m_timer.isActive() && !m_advising.isRunning())
        return;
    if (m_timer.isActive()) {
        m_timer.stop();
        ask();
    }
    m_advising.wait();
}

}  // namespace headroom::models
