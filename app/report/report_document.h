// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The content of a report arranged for reading: one page that a person who was not there can decide from, then the
// details from which an engineer can make it again.
#pragma once

#include "app/report/blocks.h"
#include "app/report/content.h"

namespace headroom::report {

[[nodiscard]] Document reportDocument(const Content &content);
// Title, foot, language and the plan, without a block.
[[nodiscard]] Document emptyDocument(const Content &content);

// Parts of it.
[[nodiscard]] std::vector<Block> scenarioSummary(const ScenarioContent &scenario, bool withCommand);
[[nodiscard]] std::vector<Block> scenarioDetails(const ScenarioContent &scenario);
[[nodiscard]] std::vector<Block> comparison(const Content &content);
// Sources in the order in which they are first needed.
class SourceList
{
public:
    explicit SourceList(const Sources &sources) : m_sources(sources) {}
    [[nodiscard]] QString reference(const std::string &id);  // "[3]"; empty for keys of the plan
    [[nodiscard]] QStringList items() const { return m_items; }

private:
    const Sources &m_sources;
    std::vector<std::string> m_ids;
    QStringList m_items;
};
[[nodiscard]] std::vector<Block> derivationBlocks(const ScenarioContent &scenario, SourceList &sources);
[[nodiscard]] QString alternativeSentence(const search::Alternative &alternative);
[[nodiscard]] QString evidenceSentence(const ScenarioContent &scenario);
[[nodiscard]] Drawing barsOf(const ScenarioContent &scenario, bool legend);
[[nodiscard]] Drawing comparedBars(const Content &content);

}  // namespace headroom::report
