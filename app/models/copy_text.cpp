// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts for the clipboard.
#include "app/models/copy_text.h"

#include "app/models/term_table_model.h"
#include "app/text/command_line.h"
#include "app/text/sentences.h"

namespace headroom::models {

QString answerAsText(const Answer &answer)
{
    if (!answer.estimate || !answer.resolved)
        return {};
    TermTableModel table;
    table.setEstimate(answer.estimate, answer.estimate->fullest);
    return text::planInWords(*answer.resolved) + u'\n' + text::verdictSentence(*answer.estimate) + u'\n' +
           text::largestTermSentence(*answer.estimate) + u'\n' + table.plainText();
}

QString answerAsCommand(const scenario::Scenario &scenario)
{
    return text::commandLine(scenario);
}

}  // namespace headroom::models
