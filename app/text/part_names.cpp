// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a part of a number is called: by its tensor, by what a module saves, else by the sum that it belongs to.
#include "app/text/formatter.h"
#include "app/text/lookup.h"
#include "app/text/names.h"

#include <algorithm>

namespace headroom::text {

namespace {

// A size that has a name of its own and is not merely how wide an element is.
bool isAmount(const derive::SymbolUse &use, const estimate::TermPart &part)
{
    using derive::Unit;
    if (part.element && use.symbol == part.element->symbol)
        return false;
    return use.unit == Unit::Bytes || use.unit == Unit::BytesPerElement;
}

}  // namespace

QString partName(const estimate::TermPart &part)
{
    if (part.tensor)
        return fromUtf8(part.tensor->name);
    const auto &factors = part.part.factors;
    const auto amount =
        std::find_if(factors.begin(), factors.end(), [&](const auto &use) { return isAmount(use, part); });
    if (amount != factors.end())
        return symbolName(amount->id);
    if (!part.part.inside.empty())
        return symbolName(part.part.inside.back());
    return factors.empty() ? fromUtf8(part.part.formula) : symbolName(factors.front().id);
}

QString mixerName(catalog::Mixer mixer)
{
    using catalog::Mixer;
    static constexpr std::pair<Mixer, const char *> names[] = {
        {Mixer::Full, QT_TRANSLATE_NOOP("Mixer", "full attention")},
        {Mixer::Sliding, QT_TRANSLATE_NOOP("Mixer", "sliding window")},
        {Mixer::Cross, QT_TRANSLATE_NOOP("Mixer", "cross-attention")},
        {Mixer::Linear, QT_TRANSLATE_NOOP("Mixer", "linear attention")},
        {Mixer::StateSpace, QT_TRANSLATE_NOOP("Mixer", "state space")},
        {Mixer::Hybrid, QT_TRANSLATE_NOOP("Mixer", "attention and state space")},
        {Mixer::None, QT_TRANSLATE_NOOP("Mixer", "no attention")},
    };
    for (const auto &[known, name] : names) {
        if (known == mixer)
            return QCoreApplication::translate("Mixer", name);
    }
    return QCoreApplication::translate("Mixer", "sparse attention");
}

QString layersOf(const estimate::TermPart &part)
{
    if (part.layers == 0)
        return {};
    const QString count = Formatter().count(part.layers);
    return part.kind ? QCoreApplication::translate("Mixer", "%1 (%2)", "layers, their kind")
                           .arg(count, mixerName(part.kind->mixer))
                     : count;
}

QString shapeOf(const estimate::TermPart &part)
{
    if (!part.tensor)
        return {};
    QStringList sizes;
    for (const auto size : part.tensor->shape)
        sizes << QString::number(size);  // as configs and files write it
    const QString shape = sizes.join(QStringLiteral(" × "));
    return part.tensor->count > 1 ? QStringLiteral("%1 × (%2)").arg(part.tensor->count).arg(shape) : shape;
}

}  // namespace headroom::text
