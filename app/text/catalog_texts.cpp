// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the catalogue's own words.
#include "app/text/catalog_texts.h"

#include "app/text/lookup.h"

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

}  // namespace headroom::text
