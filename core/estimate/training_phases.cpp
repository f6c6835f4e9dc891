// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The phases of a training step.
#include "core/estimate/phases.h"
#include "core/estimate/training_terms.h"

namespace headroom::estimate {

namespace {

// Every term of the step, computed once and then placed into the phases.
template <class N> struct StepTerms {
    N weights, master, gradients, states, adapters, idleAdapters;
    Activations<N> activations;
    Logits<N> logits;
    Communication<N> communication;
    Workspace<N> workspace;
    bool gradientsStay = false;  // gradients of the rank are alive during the forward pass too
};

template <class N> StepTerms<N> stepTerms(const Context<N> &context, const Stage &stage)
{
    const Trained<N> trained{.base = parametersOnRank(context, stage),
                             .adapters = scenario::hasAdapters(context.r.task) ? adaptersOnRank(context, stage)
                                                                               : AdapterParameters<N>{}};
    StepTerms<N> terms{.weights = weights(context, stage),
                       .master = masterWeights(context, trained),
                       .gradients = gradients(context, trained),
                       .states = optimizerStates(context, trained),
                       .adapters = adapters(context, trained, true),
                       .idleAdapters = adapters(context, trained, context.training().gradientAccumulation > 1),
                       .activations = activations(context, stage),
                       .logits = logits(context, stage),
                       .communication = communication(context, trained),
                       .workspace = {}};
    if (const N held = heldInputs(context, stage); val(held) > 0)
        terms.communication.backwardEnd =
            define<N>(sym::communication, terms.communication.backwardEnd + held, "pytorch-fsdp");
    const bool inBackward = context.training().optimizerInBackward || context.training().optimizer->fusedInBackward;
    terms.gradientsStay = (context.profile().persistentGradients || context.training().gradientAccumulation > 1) &&
                          !inBackward && !terms.communication.wholeGradients;
    terms.workspace = workspace(context, stage, trained, terms.gradientsStay);
    return terms;
}

template <class N> PhaseTerms<N> withStates(Phase phase, const StepTerms<N> &terms, bool gradients)
{
    PhaseTerms<N> result(phase);
    result[Term::Weights] = terms.weights;
    result[Term::MasterWeights] = terms.master;
    result[Term::OptimizerStates] = terms.states;
    result[Term::Adapters] = gradients ? terms.adapters : terms.idleAdapters;
    if (gradients)
        result[Term::Gradients] = terms.gradients;
    return result;
}

template <class N> PhaseTerms<N> forwardPhase(const StepTerms<N> &terms)
{
    auto phase = withStates(Phase::Forward, terms, terms.gradientsStay);
    phase[Term::Activations] = terms.activations.kept;
    phase[Term::Communication] = terms.communication.forward;
    phase[Term::Workspace] = terms.workspace.compute;
    return phase;
}

template <class N> PhaseTerms<N> lossPhase(const StepTerms<N> &terms)
{
    auto phase = withStates(Phase::Loss, terms, terms.gradientsStay);
    phase[Term::Activations] = terms.activations.kept;
    phase[Term::Logits] = terms.logits.peak;
    phase[Term::Communication] = terms.communication.loss;
    phase[Term::Workspace] = terms.workspace.loss;
    return phase;
}

// Activations leave as gradients appear, both in step with the layers: the sum is linear, so its larger end is the
// peak.
template <class N> PhaseTerms<N> backwardPhase(const StepTerms<N> &terms)
{
    auto start = withStates(Phase::Backward, terms, terms.gradientsStay);
    start[Term::Activations] = terms.activations.working;
    start[Term::Logits] = terms.logits.retained;
    start[Term::Communication] = terms.communication.backward;
    start[Term::Workspace] = terms.workspace.backward;
    auto end = start;
    end[Term::Activations] = terms.activations.remaining;
    end[Term::Communication] = terms.communication.backwardEnd;
    end[Term::Gradients] = terms.gradients;
    end[Term::Adapters] = terms.adapters;
    return start.sum() >= end.sum() ? start : end;
}

template <class N> PhaseTerms<N> stepPhase(Phase which, const StepTerms<N> &terms)
{
    auto phase = withStates(which, terms, true);
    phase[Term::Workspace] = which == Phase::OptimizerStep ? terms.workspace.step : terms.workspace.compute;
    if (which == Phase::OptimizerStep)
        phase[Term::Communication] = terms.communication.step;
    return phase;
}

template <class N> PhaseTerms<N> savePhase(const StepTerms<N> &terms)
{
    auto phase = withStates(Phase::Save, terms, false);
    phase[Term::Communication] = terms.communication.save;
    return phase;
}

}  // namespace

template <class N> std::vector<PhaseTerms<N>> trainingPhases(const Context<N> &context, const Stage &stage)
{
    const auto terms = stepTerms(context, stage);
    PhaseTerms<N> load(Phase::Load);
    load[Term::Weights] = terms.weights;
    std::vector<PhaseTerms<N>> phases;
    phases.reserve(7);
    phases.push_back(load);
    phases.push_back(forwardPhase(terms));
    if (stage.head)
        phases.push_back(lossPhase(terms));
    phases.push_back(backwardPhase(terms));
    phases.push_back(stepPhase(Phase::GradientClipping, terms));
    phases.push_back(stepPhase(Phase::OptimizerStep, terms));
    phases.push_back(savePhase(terms));
    return phases;
}

template std::vector<PhaseTerms<double>> trainingPhases(const Context<double> &, const Stage &);
template std::vector<PhaseTerms<Traced>> trainingPhases(const Context<Traced> &, const Stage &);

}  // namespace headroom::estimate
