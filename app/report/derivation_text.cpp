// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in their order, steps where they are first needed; later numbers refer back by the step's number.
#include "app/report/derivation_text.h"

#include "app/report/words.h"
#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "core/estimate/group_key.h"

#include <fstream>
#include <set>

namespace headroom::report {

namespace {

QString q(std::string_view text)
{
    return toQString(text);
}

const char *unitWord(derive::Unit unit)
{
    static constexpr std::array words = {"none",  "bytes", "elements",          "tokens", "layers",
                                         "heads", "gpus",  "bytes_per_element", "bits",   "ratio"};
    return words[static_cast<std::size_t>(unit)];
}

QString termOrKey(std::string_view word)
{
    const auto term = fromWord<estimate::Term>(word);
    return term ? text::termName(*term) : word == "bytes" ? Report::tr("Total") : q(word);
}

constexpr text::TextRow wholeNumbers[] = {
    {"checkpoint_bytes", QT_TRANSLATE_NOOP("Report", "Model file")},
    {"training_checkpoint_bytes", QT_TRANSLATE_NOOP("Report", "Training checkpoint with optimizer states")},
    {"parameters.trainable", QT_TRANSLATE_NOOP("Report", "Trainable parameters")},
    {"kv.bytes_per_token", QT_TRANSLATE_NOOP("Report", "KV cache of one token")},
    {"kv.pool_bytes", QT_TRANSLATE_NOOP("Report", "Room for KV cache on one GPU")},
    {"kv.token_capacity", QT_TRANSLATE_NOOP("Report", "Tokens that fit in the KV cache")},
};

// A number of the whole plan, not of one group.
QString wholeTitle(std::string_view key)
{
    constexpr std::string_view host = "host.terms.";
    if (const auto term = key.starts_with(host) ? fromWord<estimate::HostTerm>(key.substr(host.size())) : std::nullopt)
        return Report::tr("Host memory of a node: %1").arg(text::hostTermName(*term));
    const QString name = text::lookUp(wholeNumbers, "Report", key);
    return name.isEmpty() ? q(key) : name;
}

// What follows "groups[i].": a term at the peak, or a term (or the sum) of a phase.
QString insideGroup(std::string_view rest)
{
    if (rest == "band_bytes")
        return Report::tr("error band");
    if (rest == "bytes")
        return Report::tr("Needed");
    if (rest.starts_with("terms."))
        return Report::tr("%1 at the peak").arg(termOrKey(rest.substr(6)));
    if (!rest.starts_with("phases."))
        return q(rest);
    rest.remove_prefix(7);
    const auto dot = rest.find('.');
    const auto phase = fromWord<estimate::Phase>(rest.substr(0, dot));
    const QString phaseText = phase ? text::phaseName(*phase) : q(rest.substr(0, dot));
    if (dot == std::string_view::npos)
        return phaseText;
    return Report::tr("%1 in phase %2").arg(termOrKey(rest.substr(dot + 1)), phaseText);
}

QString whereText(const derive::SymbolUse &use, const Sources &sources)
{
    QString text = Report::tr("%1: %2 = %3", "symbol, its meaning, its value")
                       .arg(q(use.symbol), text::symbolName(use.id), valueText(use.value, use.unit));
    if (use.step >= 0)
        return Report::tr("%1 (step %2)").arg(text, text::Formatter().count(use.step + 1));
    if (!use.source.empty())
        return Report::tr("%1 (source: %2)").arg(text, sources.text(use.source));
    return text;
}

ExplainedStep stepOf(const derive::Derivation &derivation, int index, const Sources &sources)
{
    const auto &step = derivation.steps[static_cast<std::size_t>(index)];
    ExplainedStep result;
    result.index = index;
    result.symbol = q(step.symbol);
    result.name = text::symbolName(step.id);
    result.formula = q(step.formula);
    result.substituted = q(step.substituted);
    result.result = valueText(step.value, step.unit);
    result.source = step.source.empty() ? QString() : sources.text(step.source);
    for (const auto &use : step.symbols)
        result.where << whereText(use, sources);
    return result;
}

Json stepJson(const derive::Step &step, const Sources &sources)
{
    Json json;
    json["symbol"] = step.symbol;
    json["id"] = step.id;
    json["name"] = text::symbolName(step.id).toStdString();
    json["formula"] = step.formula;
    json["substituted"] = step.substituted;
    json["value"] = step.value;
    json["unit"] = unitWord(step.unit);
    json["source"] = step.source;
    json["source_text"] = sources.text(step.source).toStdString();
    json["symbols"] = Json::array();
    for (const auto &use : step.symbols)
        json["symbols"].push_back({{"symbol", use.symbol},
                                   {"id", use.id},
                                   {"name", text::symbolName(use.id).toStdString()},
                                   {"value", use.value},
                                   {"unit", unitWord(use.unit)},
                                   {"source", use.source},
                                   {"source_text", sources.text(use.source).toStdString()},
                                   {"step", use.step < 0 ? Json(nullptr) : Json(use.step)}});
    return json;
}

}  // namespace

QString valueText(double value, derive::Unit unit)
{
    return text::Formatter().value(value, static_cast<int>(unit));
}

QString ranksText(const estimate::Group &group)
{
    return Report::tr("GPU %1", "rank numbers of GPUs").arg(QString::fromStdString(group.ranks));
}

QString numberTitle(const std::string &key, const estimate::Estimate &estimate)
{
    const auto ofGroup = estimate::readGroupKey(key);
    if (!ofGroup || ofGroup->group >= estimate.groups.size())
        return wholeTitle(key);
    return Report::tr("%1: %2", "GPUs, a number of theirs")
        .arg(ranksText(estimate.groups[ofGroup->group]), insideGroup(ofGroup->rest));
}

Sources Sources::load(const std::filesystem::path &file)
{
    Sources sources;
    std::ifstream stream(file);
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object() || !json.contains("sources"))
        return sources;
    for (const auto &entry : json.at("sources")) {
        if (entry.is_object() && entry.contains("id"))
            sources.m_entries[entry.at("id").get<std::string>()] = entry;
    }
    return sources;
}

Json Sources::entry(const std::string &id) const
{
    if (!m_entries.is_object() || !m_entries.contains(id))
        return nullptr;
    return Json::parse(m_entries[id].dump());
}

QString Sources::text(const std::string &id) const
{
    if (m_entries.is_object() && m_entries.contains(id) && m_entries[id].is_object()) {
        const auto &found = m_entries[id];
        return text::sourceText(q(found.value("title", id)), q(found.value("reference", std::string())),
                                q(found.value("note", std::string())));
    }
    if (const auto key = text::fieldName(id); key != q(id))
        return Report::tr("the plan: %1").arg(key);
    if (id.starts_with("model:"))
        return Report::tr("the model %1").arg(q(std::string_view(id).substr(6)));
    if (id.starts_with("gpu:"))
        return Report::tr("the GPU %1").arg(q(std::string_view(id).substr(4)));
    return q(id);
}

ExplainDocument explainDocument(const estimate::Explained &explained, const scenario::Resolved &resolved,
                                const Sources &sources)
{
    ExplainDocument document;
    document.title = text::planInWords(resolved);
    document.verdict =
        text::inOneLine({text::verdictSentence(explained.estimate), text::bandSentence(explained.estimate)});
    std::set<int> told;
    for (const auto &number : explained.derivation.numbers) {
        if (number.value == 0)  // a term that is not there has nothing to derive
            continue;
        ExplainedNumber shown;
        shown.title = numberTitle(number.key, explained.estimate);
        shown.own = number.step;
        for (const int index : explained.derivation.chain(number.step)) {
            if (told.insert(index).second)
                shown.steps.push_back(stepOf(explained.derivation, index, sources));
        }
        const auto unit = number.step >= 0 ? explained.derivation.steps[static_cast<std::size_t>(number.step)].unit
                                           : derive::Unit::None;
        shown.result = valueText(static_cast<double>(number.value), unit);
        document.numbers.push_back(std::move(shown));
    }
    return document;
}

Json explainJson(const estimate::Explained &explained, const scenario::Resolved &resolved, const Sources &sources)
{
    const auto &derivation = explained.derivation;
    Json json = head("headroom-derivation");
    json["title"] = text::planInWords(resolved).toStdString();
    json["model"] = resolved.model ? resolved.model->id : std::string();
    json["task"] = std::string(wordOf(resolved.task));
    json["numbers"] = Json::array();
    for (const auto &number : derivation.numbers)
        json["numbers"].push_back({{"key", number.key},
                                   {"name", numberTitle(number.key, explained.estimate).toStdString()},
                                   {"value", number.value},
                                   {"step", number.step < 0 ? Json(nullptr) : Json(number.step)},
                                   {"steps", derivation.chain(number.step)}});
    json["steps"] = Json::array();
    Json cited = Json::object();
    for (const auto &step : derivation.steps) {
        json["steps"].push_back(stepJson(step, sources));
        cited[step.source] = sources.entry(step.source);
        for (const auto &use : step.symbols)
            cited[use.source] = sources.entry(use.source);
    }
    json["sources"] = Json::object();
    for (const auto &[id, entry] : cited.items()) {
        if (!entry.is_null())
            json["sources"][id] = entry;
    }
    return json;
}

}  // namespace headroom::report
