// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// resolve() for a search over layouts: model and machine are found once, the rest is resolved again for each layout,
// by the same steps. What a card cannot do does not depend on the layout and is not looked at again.
#pragma once

#include "core/scenario/resolve.h"

#include <memory>

namespace headroom::scenario {

class Relayout
{
public:
    // The scenario itself need not resolve: its layout may be the impossible part.
    [[nodiscard]] static Result<Relayout> of(const Scenario &scenario, const World &world, const std::string &folder);
    Relayout(Relayout &&) noexcept;
    Relayout &operator=(Relayout &&) noexcept;
    ~Relayout();

    // Null: refused, see problem(). Good until the next call.
    [[nodiscard]] const Resolved *resolve(const Parallelism &parallelism, const Training &training);
    [[nodiscard]] const Problem &problem() const;
    [[nodiscard]] const catalog::Architecture &architecture() const;
    [[nodiscard]] const Resolved &machine() const;  // model and machine are known, nothing else

private:
    struct Private;
    explicit Relayout(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

}  // namespace headroom::scenario
