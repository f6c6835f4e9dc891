// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Estimating every candidate, and combining where one is not enough.
#include "core/search/fixes.h"

#include <algorithm>
#include <tuple>

namespace headroom::search {

namespace {

using estimate::Verdict;

constexpr std::size_t mostEdits = 3;

bool isTaken(const FixCandidate &candidate, const std::vector<FixCandidate> &taken)
{
    return std::any_of(taken.begin(), taken.end(),
                       [&](const FixCandidate &other) { return other.edit == candidate.edit; });
}

class Finder
{
public:
    Finder(const Asked &now, const Asker &asker) : m_now(now), m_asker(asker) {}

    [[nodiscard]] std::vector<Fix> find();
    [[nodiscard]] std::int64_t examined() const { return m_examined; }

private:
    [[nodiscard]] bool reaches(const estimate::Estimate &after) const;
    [[nodiscard]] std::optional<Fix> tried(const std::vector<FixCandidate> &edits);
    [[nodiscard]] std::vector<Fix> singles();
    [[nodiscard]] std::optional<Fix> combination(CostClass limit);
    [[nodiscard]] Fix withoutTheSuperfluous(std::vector<FixCandidate> edits, Fix fix);

    const Asked &m_now;
    const Asker &m_asker;
    std::int64_t m_examined = 0;
};

bool Finder::reaches(const estimate::Estimate &after) const
{
    return m_now.estimate.fits() ? after.worst().verdict == Verdict::Fits : after.fits();
}

std::optional<Fix> Finder::tried(const std::vector<FixCandidate> &edits)
{
    Fix fix;
    for (const auto &edit : edits) {
        fix.edits.push_back(edit.edit);
        fix.assignments.insert(fix.assignments.end(), edit.assignments.begin(), edit.assignments.end());
        fix.cost = std::max(fix.cost, edit.cost);
        fix.change += edit.change;
    }
    fix.change -= 1;
    ++m_examined;
    auto after = m_asker.askWith(m_now.scenario, fix.assignments);
    if (!after || warnsOfMore(m_now.estimate, after->estimate))
        return std::nullopt;
    const auto &was = m_now.estimate.worst();
    const auto &is = after->estimate.worst();
    fix.savedBytes = was.bytes() - is.bytes();
    fix.gainBytes = is.headroomBytes() - was.headroomBytes();
    if (fix.gainBytes <= 0)
        return std::nullopt;
    fix.reachesGoal = reaches(after->estimate);
    fix.scenario = std::move(after->scenario);
    fix.estimate = std::move(after->estimate);
    return fix;
}

// Of edits of one kind the smallest that is enough; where none is, the one that gains most.
std::vector<Fix> Finder::singles()
{
    std::vector<Fix> found;
    for (const auto &candidate : fixCandidates(m_now, m_asker, CostClass::ChangesResult)) {
        auto fix = tried({candidate});
        if (!fix)
            continue;
        const auto same = std::find_if(found.begin(), found.end(),
                                       [&](const Fix &other) { return other.edits.front() == candidate.edit; });
        if (same == found.end())
            found.push_back(std::move(*fix));
        else if (!same->reachesGoal && (fix->reachesGoal || fix->gainBytes > same->gainBytes))
            *same = std::move(*fix);
    }
    return found;
}

Fix Finder::withoutTheSuperfluous(std::vector<FixCandidate> edits, Fix fix)
{
    for (std::size_t i = 0; i < edits.size() && edits.size() > 1;) {
        auto fewer = edits;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        auto shorter = tried(fewer);
        if (shorter && shorter->reachesGoal) {
            edits = std::move(fewer);
            fix = std::move(*shorter);
            i = 0;
        } else {
            ++i;
        }
    }
    return fix;
}

// Greedy: at each step the edit that gains most, of those no costlier than `limit`.
std::optional<Fix> Finder::combination(CostClass limit)
{
    std::vector<FixCandidate> taken;
    auto at = m_now;
    while (taken.size() < mostEdits) {
        std::optional<Fix> best;
        std::optional<FixCandidate> bestEdit;
        for (const auto &candidate : fixCandidates(at, m_asker, limit)) {
            if (isTaken(candidate, taken))
                continue;
            auto edits = taken;
            edits.push_back(candidate);
            auto fix = tried(edits);
            if (fix && (!best || fix->gainBytes > best->gainBytes)) {
                best = std::move(fix);
                bestEdit = candidate;
            }
        }
        if (!best)
            return std::nullopt;
        taken.push_back(std::move(*bestEdit));
        if (best->reachesGoal)
            return withoutTheSuperfluous(std::move(taken), std::move(*best));
        auto next = m_asker.ask(best->scenario);
        if (!next)
            return std::nullopt;
        at = std::move(*next);
    }
    return std::nullopt;
}

std::vector<Fix> Finder::find()
{
    auto fixes = singles();
    auto cheapest = CostClass::ChangesResult;
    bool enough = false;
    for (const auto &fix : fixes) {
        if (fix.reachesGoal)
            cheapest = enough ? std::min(cheapest, fix.cost) : fix.cost;
        enough = enough || fix.reachesGoal;
    }
    // Two cheap edits may do what one dear edit does.
    for (const auto &[limit, word] : Words<CostClass>::table) {
        if (limit > cheapest || (enough && limit == cheapest))
            break;
        if (auto several = combination(limit)) {
            fixes.push_back(std::move(*several));
            enough = true;
            break;
        }
    }
    const auto rank = [](const Fix &fix) {
        return std::tuple(!fix.reachesGoal, fix.cost, fix.edits.size(), fix.change, -fix.gainBytes);
    };
    std::stable_sort(fixes.begin(), fixes.end(), [&](const Fix &a, const Fix &b) { return rank(a) < rank(b); });
    const bool oneIsEnough = std::any_of(fixes.begin(), fixes.end(),
                                         [](const Fix &fix) { return fix.reachesGoal && fix.edits.size() == 1; });
    if (oneIsEnough)
        fixes.erase(std::remove_if(fixes.begin(), fixes.end(), [](const Fix &fix) { return !fix.reachesGoal; }),
                    fixes.end());
    return fixes;
}

}  // namespace

Result<FixAnswer> findFixes(const scenario::Scenario &scenario, const scenario::World &world, const std::string &folder)
{
    auto resolved = scenario::resolve(scenario, world, folder);
    if (!resolved)
        return resolved.problem();
    auto answer = estimate::estimate(*resolved);
    const Asked now{scenario, std::move(resolved).value(), std::move(answer)};
    FixAnswer result{.before = now.estimate, .examined = 1, .fixes = {}};
    if (now.estimate.worst().verdict == Verdict::Fits)
        return result;
    const Asker asker(world, folder);
    Finder finder(now, asker);
    result.fixes = finder.find();
    result.examined += finder.examined();
    return result;
}

}  // namespace headroom::search
