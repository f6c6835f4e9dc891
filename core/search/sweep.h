// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What if: the same plan with one setting at each of several values, or with two settings over a grid.
#pragma once

#include "core/estimate/estimate.h"

#include <functional>
#include <string>
#include <vector>

namespace headroom::search {

// A setting and the values it is tried at, smallest first where they have an order.
struct Axis {
    std::string path;  // key of the plan
    std::vector<nlohmann::json> values;
};

// The plan with one value put in: what the fullest GPU holds.
struct SweepPoint {
    std::optional<Problem> problem = std::nullopt;  // such a plan is impossible; the rest is empty then
    estimate::TermBytes terms = {};
    estimate::Phase phase = estimate::Phase::Load;
    std::int64_t bytes = 0, usableBytes = 0;
    estimate::Verdict verdict = estimate::Verdict::DoesNotFit;
};

struct Sweep {
    Axis x, y;                       // y.values empty: one setting only
    std::vector<SweepPoint> points;  // row by row: points[iy * x.values.size() + ix]
    bool complete = false;           // false: it was cancelled
    [[nodiscard]] const SweepPoint &at(std::size_t ix, std::size_t iy = 0) const
    {
        return points[iy * x.values.size() + ix];
    }
};

// Asked between two points; true: stop.
using Cancelled = std::function<bool()>;

// The keys that change the answer of this plan and have several values worth trying.
[[nodiscard]] std::vector<std::string> sweepPaths(const scenario::Resolved &resolved);
// The value that this plan has for one of them, said or assumed.
[[nodiscard]] nlohmann::json valueOf(const scenario::Resolved &resolved, std::string_view path);
// Values for a key, `valueOf` among them. Coarse: each twice the one before, for maps, which have less room.
enum class Steps { Fine, Coarse };
[[nodiscard]] Axis axisFor(const scenario::Resolved &resolved, std::string_view path, Steps steps = Steps::Fine);
// Whether its values are numbers, so that what lies between two of them has a meaning.
[[nodiscard]] bool hasNumbers(const Axis &axis);

[[nodiscard]] Sweep sweep(const scenario::Scenario &scenario, Axis x, Axis y, const scenario::World &world,
                          const std::string &folder = {}, const Cancelled &cancelled = {});

}  // namespace headroom::search
