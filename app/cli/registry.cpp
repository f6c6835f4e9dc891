// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of commands: a new one is a file of its own and a row here.
#include "app/cli/command_list.h"

namespace headroom::cli {

std::span<const CommandRow> commands()
{
    static const CommandRow rows[] = {
        {"models", QT_TRANSLATE_NOOP("Cli", "the models of the catalogue"), makeModelsCommand},
        {"gpus", QT_TRANSLATE_NOOP("Cli", "the GPUs of the catalogue"), makeGpusCommand},
        {"params", QT_TRANSLATE_NOOP("Cli", "exact parameter counts of a model"), makeParamsCommand},
        {"estimate", QT_TRANSLATE_NOOP("Cli", "what each GPU must hold"), makeEstimateCommand},
        {"explain", QT_TRANSLATE_NOOP("Cli", "how every number of the estimate is made"), makeExplainCommand},
        {"activations", QT_TRANSLATE_NOOP("Cli", "what each module saves for the backward pass"),
         makeActivationsCommand},
        {"rules", QT_TRANSLATE_NOOP("Cli", "rules of thumb beside the detailed estimate"), makeRulesCommand},
        {"compare", QT_TRANSLATE_NOOP("Cli", "the scenarios of a plan side by side"), makeCompareCommand},
        {"check", QT_TRANSLATE_NOOP("Cli", "every problem of a plan file"), makeCheckCommand},
        {"inspect", QT_TRANSLATE_NOOP("Cli", "what a model file says"), makeInspectCommand},
        {"detect", QT_TRANSLATE_NOOP("Cli", "the GPUs of this machine"), makeDetectCommand},
        {"report", QT_TRANSLATE_NOOP("Cli", "a plan as a file to hand on: PDF, HTML and others"), makeReportCommand},
        {"solve", QT_TRANSLATE_NOOP("Cli", "the largest or smallest value that fits"), makeSolveCommand},
        {"fixes", QT_TRANSLATE_NOOP("Cli", "what to change when a plan does not fit, cheapest first"),
         makeFixesCommand},
        {"layouts", QT_TRANSLATE_NOOP("Cli", "every way to divide the work over the GPUs, ranked"), makeLayoutsCommand},
        {"speed", QT_TRANSLATE_NOOP("Cli", "time and throughput, cost, energy"), makeSpeedCommand},
        {"launch", QT_TRANSLATE_NOOP("Cli", "the files that start a plan in an engine"), makeLaunchCommand},
        {"hardware", QT_TRANSLATE_NOOP("Cli", "the smallest number of each GPU that holds it, for each precision"),
         makeHardwareCommand},
        {"ask", QT_TRANSLATE_NOOP("Cli", "what a line, a pasted log or a command means, and its answer"),
         makeAskCommand},
        {"validate", QT_TRANSLATE_NOOP("Cli", "measured rows against the estimate, and the statistics"),
         makeValidateCommand},
        {"what-fits", QT_TRANSLATE_NOOP("Cli", "the largest model for each use on given GPUs, or for each card size"),
         makeWhatFitsCommand},
        {"lessons", QT_TRANSLATE_NOOP("Cli", "lessons with live numbers and exercises"), makeLessonsCommand},
    };
    return rows;
}

}  // namespace headroom::cli
