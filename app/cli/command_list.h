// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The makers of all commands, one for each <name>_command.cpp.
#pragma once

#include "app/cli/command.h"

namespace headroom::cli {

[[nodiscard]] std::unique_ptr<Command> makeActivationsCommand();
[[nodiscard]] std::unique_ptr<Command> makeModelsCommand();
[[nodiscard]] std::unique_ptr<Command> makeGpusCommand();
[[nodiscard]] std::unique_ptr<Command> makeParamsCommand();
[[nodiscard]] std::unique_ptr<Command> makeEstimateCommand();
[[nodiscard]] std::unique_ptr<Command> makeExplainCommand();
[[nodiscard]] std::unique_ptr<Command> makeReportCommand();
[[nodiscard]] std::unique_ptr<Command> makeRulesCommand();
[[nodiscard]] std::unique_ptr<Command> makeCompareCommand();
[[nodiscard]] std::unique_ptr<Command> makeCheckCommand();
[[nodiscard]] std::unique_ptr<Command> makeInspectCommand();
[[nodiscard]] std::unique_ptr<Command> makeDetectCommand();
[[nodiscard]] std::unique_ptr<Command> makeValidateCommand();
[[nodiscard]] std::unique_ptr<Command> makeWhatFitsCommand();
[[nodiscard]] std::unique_ptr<Command> makeSolveCommand();
[[nodiscard]] std::unique_ptr<Command> makeFixesCommand();
[[nodiscard]] std::unique_ptr<Command> makeLayoutsCommand();
[[nodiscard]] std::unique_ptr<Command> makeSpeedCommand();
[[nodiscard]] std::unique_ptr<Command> makeLaunchCommand();
[[nodiscard]] std::unique_ptr<Command> makeHardwareCommand();
[[nodiscard]] std::unique_ptr<Command> makeAskCommand();
[[nodiscard]] std::unique_ptr<Command> makeLessonsCommand();

}  // namespace headroom::cli
