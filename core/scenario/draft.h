// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of resolve(), in their order. Each adds to the draft; a refusal never stops the ones that can still be
// made.
#pragma once

#include "core/scenario/resolve.h"

namespace headroom::scenario {

inline constexpr double BytesPerGib = 1024.0 * 1024.0 * 1024.0;

struct Draft {
    const Scenario &asked;
    const World &world;
    Resolved resolved;
    Problems errors;

    void refuse(std::string code, std::string path, std::string found, std::string expected,
                std::vector<std::string> nearest = {});
    void warn(Severity severity, std::string code, std::string path, std::string found, std::string expected,
              std::vector<std::string> fixes = {});
    void assume(std::string path) { resolved.assumed.push_back(std::move(path)); }
    // The value that was said, or the default, noted as assumed.
    template <class T> T orAssume(const std::optional<T> &said, T standard, const char *path)
    {
        if (said)
            return *said;
        assume(path);
        return standard;
    }
    [[nodiscard]] const catalog::Architecture &architecture() const { return resolved.model->architecture; }
    // The first card of the machine that `lacks` says lacks something; null: none.
    template <class Predicate> const catalog::Gpu *cardThat(Predicate lacks) const
    {
        for (const auto &part : resolved.machine) {
            if (part.gpu && lacks(*part.gpu))
                return part.gpu;
        }
        return nullptr;
    }
};

// 2^62 instead of an overflow: sizes come from outside.
[[nodiscard]] std::int64_t boundedProduct(std::initializer_list<std::int64_t> factors);
// A word of inference.weights (or of inference.kv_cache); refused by name with the nearest.
[[nodiscard]] const resources::NumberFormat *formatOf(Draft &draft, const std::string &id, const char *path,
                                                      bool kvCache);

void resolveModel(Draft &draft, const std::string &folder);
void resolveMachine(Draft &draft);
// These need the model and the machine.
void resolveInference(Draft &draft);
void resolveTraining(Draft &draft);
void resolveParallelism(Draft &draft);
void resolveBand(Draft &draft);  // of the task with its framework or engine, once those are settled
void checkParallelism(Draft &draft);
void checkTokens(Draft &draft);
void warnAboutFeatures(Draft &draft);
void warnAboutParallelism(Draft &draft);

}  // namespace headroom::scenario
