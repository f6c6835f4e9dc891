// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The later steps of resolve() on one draft, over and over.
#include "core/scenario/relayout.h"

#include "core/scenario/draft.h"

namespace headroom::scenario {

// The draft refers to its neighbours here, so they keep their place.
struct Relayout::Private {
    Private(const Scenario &scenario, const World &data) : asked(scenario), world(data), draft{asked, world, {}, {}}
    {
        draft.resolved.asked = asked;
        draft.resolved.task = asked.task;
        draft.resolved.formats = &world.formats;
    }

    Scenario asked;
    World world;
    Draft draft;
};

Relayout::Relayout(std::unique_ptr<Private> data) : d(std::move(data)) {}
Relayout::Relayout(Relayout &&) noexcept = default;
Relayout &Relayout::operator=(Relayout &&) noexcept = default;
Relayout::~Relayout() = default;

Result<Relayout> Relayout::of(const Scenario &scenario, const World &world, const std::string &folder)
{
    auto data = std::make_unique<Private>(scenario, world);
    resolveModel(data->draft, folder);
    resolveMachine(data->draft);
    if (!data->draft.errors.empty())
        return data->draft.errors.front();
    return Relayout(std::move(data));
}

const Resolved *Relayout::resolve(const Parallelism &parallelism, const Training &training)
{
    Draft &draft = d->draft;
    d->asked.parallelism = parallelism;
    d->asked.training = training;
    draft.resolved.asked.parallelism = parallelism;
    draft.resolved.asked.training = training;
    draft.resolved.warnings.clear();
    draft.resolved.assumed.clear();
    draft.errors.clear();
    if (isTraining(d->asked.task))
        resolveTraining(draft);
    else
        resolveInference(draft);
    resolveBand(draft);
    resolveParallelism(draft);
    checkParallelism(draft);
    checkTokens(draft);
    return draft.errors.empty() ? &draft.resolved : nullptr;
}

const Problem &Relayout::problem() const
{
    static const Problem none;
    return d->draft.errors.empty() ? none : d->draft.errors.front();
}

const catalog::Architecture &Relayout::architecture() const
{
    return d->draft.architecture();
}

const Resolved &Relayout::machine() const
{
    return d->draft.resolved;
}

}  // namespace headroom::scenario
