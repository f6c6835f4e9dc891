// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the catalogue's own words.
#include "app/text/catalog_texts.h"

#include "app/text/lookup.h"

#include <QRegularExpression>
#include <QStringList>

namespace headroom::text {

namespace {

constexpr TextRow bases[] = {
    {"seen", QT_TRANSLATE_NOOP("Catalogue", "the total that programs on such a card have reported")},
    {"nominal", QT_TRANSLATE_NOOP("Catalogue", "the nominal size; nothing was measured")},
    {"gap-apple", QT_TRANSLATE_NOOP("Catalogue", "three quarters of the shared memory, as macOS allows")},
    {"gap-unified", QT_TRANSLATE_NOOP("Catalogue", "a share of the system's memory: the nominal size")},
};

constexpr TextRow countBases[] = {
    {"computed from the architecture", QT_TRANSLATE_NOOP("Catalogue", "computed from the architecture")},
    {"computed, and reproduces the stored total reported by the hub",
     QT_TRANSLATE_NOOP("Catalogue", "computed, and equal to the total that the hub reports")},
    {"computed, and reproduces the number of weights that follows from the sizes of two llama.cpp files",
     QT_TRANSLATE_NOOP("Catalogue", "computed, and equal to what two llama.cpp files hold")},
    {"computed, and reproduces the stored size in bytes given by the safetensors index",
     QT_TRANSLATE_NOOP("Catalogue", "computed, and equal to the size in the safetensors index")},
};

constexpr TextRow modalities[] = {
    {"text", QT_TRANSLATE_NOOP("Catalogue", "text")},
    {"image", QT_TRANSLATE_NOOP("Catalogue", "images")},
    {"video", QT_TRANSLATE_NOOP("Catalogue", "video")},
    {"audio", QT_TRANSLATE_NOOP("Catalogue", "audio")},
};

constexpr TextRow series[] = {
    {"data centre", QT_TRANSLATE_NOOP("Catalogue", "data centre")},
    {"embedded / unified memory", QT_TRANSLATE_NOOP("Catalogue", "embedded / unified memory")},
    {"GeForce laptop", QT_TRANSLATE_NOOP("Catalogue", "GeForce laptop")},
    {"Quadro/RTX professional", QT_TRANSLATE_NOOP("Catalogue", "Quadro/RTX professional")},
};

// What stands in brackets behind a name.
constexpr TextRow remarks[] = {
    {"announced", QT_TRANSLATE_NOOP("Catalogue", "announced")},
    {"modified", QT_TRANSLATE_NOOP("Catalogue", "modified")},
    {"after-market", QT_TRANSLATE_NOOP("Catalogue", "after-market")},
    {"China", QT_TRANSLATE_NOOP("Catalogue", "China")},
    {"unified memory", QT_TRANSLATE_NOOP("Catalogue", "unified memory")},
    {"per GPU", QT_TRANSLATE_NOOP("Catalogue", "per GPU")},
    {"dual die", QT_TRANSLATE_NOOP("Catalogue", "dual die")},
    {"one of two GPUs", QT_TRANSLATE_NOOP("Catalogue", "one of two GPUs")},
    {"one of four GPUs", QT_TRANSLATE_NOOP("Catalogue", "one of four GPUs")},
    {"16GB each", QT_TRANSLATE_NOOP("Catalogue", "16GB each")},
    {"two Ascend 310P", QT_TRANSLATE_NOOP("Catalogue", "two Ascend 310P")},
    {"B2/B3 class", QT_TRANSLATE_NOOP("Catalogue", "B2/B3 class")},
};

QString orItself(const QString &found, std::string_view word)
{
    return found.isNull() ? fromUtf8(word) : found;
}

}  // namespace

QString usableBasis(std::string_view source)
{
    const QString found = lookUp(bases, "Catalogue", source);
    if (found.isNull() && source.starts_with("gap-"))
        return QCoreApplication::translate("Catalogue", "what other cards of this kind leave to programs");
    return orItself(found, source);
}

QString countBasis(std::string_view basis)
{
    return orItself(lookUp(countBases, "Catalogue", basis), basis);
}

QString modalityName(std::string_view modality)
{
    return orItself(lookUp(modalities, "Catalogue", modality), modality);
}

QString seriesName(std::string_view name)
{
    return orItself(lookUp(series, "Catalogue", name), name);
}

QString gpuName(std::string_view name)
{
    const QString whole = fromUtf8(name);
    const auto begin = whole.lastIndexOf(QStringLiteral(" ("));
    if (begin < 0 || !whole.endsWith(u')'))
        return whole;
    QStringList parts = whole.mid(begin + 2, whole.size() - begin - 3).split(QStringLiteral(", "));
    for (QString &part : parts) {
        static const QRegularExpression cores(QStringLiteral("^(\\d+)-core GPU$"));
        const auto match = cores.match(part);
        part = match.hasMatch() ? QCoreApplication::translate("Catalogue", "%1-core GPU").arg(match.captured(1))
                                : orItself(lookUp(remarks, "Catalogue", part.toStdString()), part.toStdString());
    }
    return QCoreApplication::translate("Catalogue", "%1 (%2)", "name of a GPU, remark")
        .arg(whole.left(begin),
             parts.join(QCoreApplication::translate("Problem", ", ", "between the items of a list")));
}

}  // namespace headroom::text
