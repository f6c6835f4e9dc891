// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the measured quantities and of the groups of them in the error statistics.
#include "app/text/lookup.h"
#include "app/text/names.h"

namespace headroom::text {

namespace {

constexpr TextRow quantities[] = {
    {"weights_gib", QT_TRANSLATE_NOOP("Quantity", "weights")},
    {"kv_cache_gib", QT_TRANSLATE_NOOP("Quantity", "KV cache")},
    {"kv_pool_gib", QT_TRANSLATE_NOOP("Quantity", "room for the KV cache")},
    {"kv_tokens", QT_TRANSLATE_NOOP("Quantity", "tokens of the KV cache")},
    {"working_gib", QT_TRANSLATE_NOOP("Quantity", "working memory")},
    {"total_gib", QT_TRANSLATE_NOOP("Quantity", "whole GPU (nvidia-smi)")},
    {"allocated_gib", QT_TRANSLATE_NOOP("Quantity", "allocated (PyTorch)")},
    {"reserved_gib", QT_TRANSLATE_NOOP("Quantity", "reserved (PyTorch)")},
    {"file_bytes", QT_TRANSLATE_NOOP("Quantity", "model file")},
    {"params", QT_TRANSLATE_NOOP("Quantity", "parameters")},
    {"fits", QT_TRANSLATE_NOOP("Quantity", "does it fit")},
    {"tokens_per_second", QT_TRANSLATE_NOOP("Quantity", "tokens a second")},
    {"tokens_per_second_per_gpu", QT_TRANSLATE_NOOP("Quantity", "tokens a second per GPU")},
    {"prefill_tokens_per_second", QT_TRANSLATE_NOOP("Quantity", "prefill, tokens a second")},
    {"decode_tokens_per_second", QT_TRANSLATE_NOOP("Quantity", "decode, tokens a second")},
    {"time_to_first_token_s", QT_TRANSLATE_NOOP("Quantity", "time to first token, seconds")},
    {"time_per_output_token_s", QT_TRANSLATE_NOOP("Quantity", "time per output token, seconds")},
    {"mfu", QT_TRANSLATE_NOOP("Quantity", "utilisation (MFU)")},
    {"speed", QT_TRANSLATE_NOOP("Quantity", "speed, all quantities")},
    {"memory", QT_TRANSLATE_NOOP("Quantity", "GPU memory, all quantities")},
    {"memory-tier-a", QT_TRANSLATE_NOOP("Quantity", "GPU memory, complete settings")},
};

}  // namespace

QString quantityName(std::string_view quantity)
{
    const QString name = lookUp(quantities, "Quantity", quantity);
    return name.isNull() ? fromUtf8(quantity) : name;
}

}  // namespace headroom::text
