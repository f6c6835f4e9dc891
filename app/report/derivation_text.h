// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A derivation arranged for reading: each number, the steps that lead to it (each step once), and the sources.
#pragma once

#include "app/report/json_answers.h"
#include "core/estimate/estimate.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

namespace headroom::report {

// resources/sources.json: what each source id stands for.
class Sources
{
public:
    [[nodiscard]] static Sources load(const std::filesystem::path &file);
    // "title (reference)"; a plan key, a model or a GPU by its name; the id itself when nothing else is known.
    [[nodiscard]] QString text(const std::string &id) const;
    [[nodiscard]] Json entry(const std::string &id) const;  // null when not listed

private:
    nlohmann::json m_entries = nlohmann::json::object();
};

struct ExplainedStep {
    int index = 0;
    QString symbol, name, formula, substituted, result, source;
    QStringList where;  // "L: layers = 32 (source)"
};

struct ExplainedNumber {
    QString title, result;
    std::vector<ExplainedStep> steps;  // not told before
    int own = -1;                      // the step that is the number itself
};

struct ExplainDocument {
    QString title, verdict;
    std::vector<ExplainedNumber> numbers;
};

// "groups[0].terms.kv_cache" -> "GPU 0-3: KV cache at the peak".
[[nodiscard]] QString numberTitle(const std::string &key, const estimate::Estimate &estimate);
[[nodiscard]] QString ranksText(const estimate::Group &group);  // "GPU 0-3"
[[nodiscard]] QString valueText(double value, derive::Unit unit);

[[nodiscard]] ExplainDocument explainDocument(const estimate::Explained &explained, const scenario::Resolved &resolved,
                                              const Sources &sources);
[[nodiscard]] Json explainJson(const estimate::Explained &explained, const scenario::Resolved &resolved,
                               const Sources &sources);

}  // namespace headroom::report
