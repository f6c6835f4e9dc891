// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about model files (config.json, safetensors, GGUF) and catalogue files.
#include "app/text/problem_places.h"

namespace headroom::text {

namespace {

constexpr TextRow sentences[] = {
    {"file-not-found", QT_TRANSLATE_NOOP("Problem", "there is no such file")},
    {"not-found", QT_TRANSLATE_NOOP("Problem", "there is no such file")},
    {"unreadable-file", QT_TRANSLATE_NOOP("Problem", "cannot be read")},
    {"is-directory", QT_TRANSLATE_NOOP("Problem", "is a folder")},
    {"bad-json", QT_TRANSLATE_NOOP("Problem", "is not valid JSON")},
    {"invalid-json", QT_TRANSLATE_NOOP("Problem", "is not valid JSON")},
    {"duplicate-key", QT_TRANSLATE_NOOP("Problem", "“%1” is given twice")},
    {"missing-entry", QT_TRANSLATE_NOOP("Problem", "the index names “%1”, and the file does not have it")},
    {"no-model-file", QT_TRANSLATE_NOOP("Problem", "the folder has no model file")},
    {"no-architecture",
     QT_TRANSLATE_NOOP("Problem", "the file does not say what the model is made of; a configuration beside it would")},
    {"layers-differ", QT_TRANSLATE_NOOP("Problem", "the lists of layers have different lengths")},
    {"layers-mismatch", QT_TRANSLATE_NOOP("Problem", "the layers do not match their number")},
    {"unknown-value", QT_TRANSLATE_NOOP("Problem", "“%1” is not a known value")},
    {"unknown-model-type", QT_TRANSLATE_NOOP("Problem", "the model type “%1” is not known; read as %2")},
    {"unknown-quantization", QT_TRANSLATE_NOOP("Problem", "the quantisation “%1” is not known; counted as 16 bit")},
    {"encoder-decoder-unsupported", QT_TRANSLATE_NOOP("Problem", "encoder-decoder models are not modelled yet")},
    {"vision-not-counted", QT_TRANSLATE_NOOP("Problem", "the vision part of the model is not counted")},
    {"wrong-magic", QT_TRANSLATE_NOOP("Problem", "is not a GGUF file")},
    {"unsupported-version", QT_TRANSLATE_NOOP("Problem", "has version %1, which cannot be read")},
    {"truncated-file", QT_TRANSLATE_NOOP("Problem", "the file ends too early")},
    {"invalid-offsets", QT_TRANSLATE_NOOP("Problem", "the tensors do not lie where the file says")},
    {"bad-index", QT_TRANSLATE_NOOP("Problem", "the catalogue's index is damaged")},
    {"parameters-differ", QT_TRANSLATE_NOOP("Problem", "the tensors have %1 elements, the architecture %2")},
    {"shards-missing", QT_TRANSLATE_NOOP("Problem", "only %1 of %2 files are there")},
    {"total-size-differs", QT_TRANSLATE_NOOP("Problem", "says %1 bytes, the tensors have %2")},
    {"unknown-file-kind", QT_TRANSLATE_NOOP("Problem", "is not a kind of model file that can be read")},
};

}  // namespace

std::span<const TextRow> modelFileSentences()
{
    return sentences;
}

}  // namespace headroom::text
