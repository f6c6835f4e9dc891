// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a lesson's numbers: with their unit, by their name, and the values of plan keys.
#pragma once

#include "core/lessons/desk.h"

#include <QString>
#include <QStringList>

namespace headroom::lessons {

[[nodiscard]] lessons::Language currentLanguage();  // of the numbers and words now shown
[[nodiscard]] QString titleOf(const lessons::Lesson &lesson);
[[nodiscard]] QString goalOf(const lessons::Lesson &lesson);

// `digits` -1: as the unit has it. Unit::Auto: GiB for bytes, else what the number is.
[[nodiscard]] QString valueText(const lessons::Value &value, lessons::Unit unit = lessons::Unit::Auto, int digits = -1);
// For tables and charts: bytes in the unit that reads best.
[[nodiscard]] QString shortValue(const lessons::Value &value);
[[nodiscard]] QString unitLabel(lessons::Unit unit);                     // beside an answer field; may be empty
[[nodiscard]] QString toleranceText(const lessons::Exercise &exercise);  // "(± 2 % counts)"; exact: "(exact)"
// As written in the language of the moment, or as on a machine; without a unit.
[[nodiscard]] std::optional<double> typedNumber(const QString &text);
[[nodiscard]] QString choiceText(const std::string &choice);
// As a sentence begins; Chinese has no capitals, and keeps its logits small. A name set alone: text::asHeading().
[[nodiscard]] QString begun(QString text);
[[nodiscard]] QString numberName(const lessons::Expression &expression);  // "KV cache", "embedding / total parameters"
[[nodiscard]] QString keyName(std::string_view key);

// A value of a plan key: a model's or a GPU's name, a word's name, a number.
[[nodiscard]] QString fieldText(const std::string &key, const nlohmann::json &value, const scenario::World &world);
[[nodiscard]] QString fieldText(const lessons::Desk &desk, const std::string &scenario, const std::string &key);
// What tells these scenarios apart, one label each.
[[nodiscard]] QStringList scenarioLabels(const lessons::Desk &desk, const std::vector<std::string> &scenarios);

}  // namespace headroom::lessons
