// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `headroom-cli speed SCENARIO`: time and throughput, cost, energy.
#include "app/cli/command_list.h"
#include "app/cli/explain_document.h"
#include "app/cli/json_answers.h"
#include "app/cli/scenario_options.h"
#include "app/cli/table.h"
#include "app/report/speed_json.h"
#include "app/text/sentences.h"
#include "app/text/speed_texts.h"

namespace headroom::cli {

namespace {

QString asText(const speed::Speed &speed, const scenario::Resolved &resolved)
{
    QString text = text::planInWords(resolved) + u'\n' + text::speedSentence(speed) + u'\n';
    if (!speed.known())
        return text;
    Table table({Cli::tr("Figure"), Cli::tr("Value")});
    for (const auto &figure : text::speedFigures(speed))
        table.add({figure.name, figure.value});
    return text + table.text() + text::boundSentence(speed) + u'\n' + text::speedResidualSentence(speed) + u'\n' +
           text::priceSentence(speed) + u'\n';
}

QString derivationText(const derive::Derivation &derivation, const report::Sources &sources)
{
    QString text;
    for (const auto &number : derivation.numbers) {
        text += u'\n' + QString::fromStdString(number.key) + u'\n';
        for (const int index : derivation.chain(number.step)) {
            const auto &step = derivation.steps[static_cast<std::size_t>(index)];
            text += QStringLiteral("  %1 = %2\n      = %3\n      = %4   (%5)\n")
                        .arg(QString::fromStdString(step.symbol), QString::fromStdString(step.formula),
                             QString::fromStdString(step.substituted), report::valueText(step.value, step.unit),
                             sources.text(step.source));
        }
    }
    return text;
}

class SpeedCommand : public Command
{
public:
    void describe(CLI::App &app) override
    {
        m_scenario.describe(app);
        app.add_option(
            "--usd-per-gpu-hour", m_price,
            Cli::tr("what an hour of one GPU costs you; default: the cloud price of the catalogue").toStdString());
        app.add_flag("--explain", m_explain, Cli::tr("how every number is made").toStdString());
    }

    Answer run(Session &session) override
    {
        const auto asked = m_scenario.read();
        const auto ready = resolveAsked(asked, session);
        const auto factors = take(speed::Factors::load(session.data().folder() / "speed.json"));
        refusePrice();
        const speed::Prices prices{m_price};
        const auto explained = m_explain ? speed::explainSpeed(ready.resolved, factors, prices)
                                         : speed::ExplainedSpeed{speed::speedOf(ready.resolved, factors, prices), {}};
        const auto sources = report::Sources::load(session.data().folder() / "sources.json");
        if (!session.json)
            return {(asText(explained.speed, ready.resolved) +
                     (m_explain ? derivationText(explained.derivation, sources) : QString()))
                        .toStdString()};
        Json json = report::speedJson(explained.speed);
        Problems warnings = ready.warnings;
        warnings.insert(warnings.end(), ready.resolved.warnings.begin(), ready.resolved.warnings.end());
        json["warnings"] = problemsJson(warnings);
        if (m_explain) {
            const estimate::Explained only{.estimate = {}, .derivation = explained.derivation};
            json["derivation"] = explainJson(only, ready.resolved, sources);
        }
        return {dump(json)};
    }

private:
    // Nor NaN, which is neither below nor above.
    void refusePrice() const
    {
        constexpr double most = 1e6;
        if (m_price && !(*m_price >= 0 && *m_price <= most))
            throw InputError({"out-of-range",
                              Severity::Error,
                              {},
                              "--usd-per-gpu-hour",
                              QString::number(*m_price).toStdString(),
                              "0..1000000"});
    }

    ScenarioOptions m_scenario;
    std::optional<double> m_price;
    bool m_explain = false;
};

}  // namespace

std::unique_ptr<Command> makeSpeedCommand()
{
    return std::make_unique<SpeedCommand>();
}

}  // namespace headroom::cli
