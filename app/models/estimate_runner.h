// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the document to answers: resolves and estimates every scenario, at most once a frame, and keeps the last good
// answer while what is typed cannot be answered.
#pragma once

#include "app/models/plan_document.h"
#include "core/estimate/estimate.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace headroom::models {

struct Answer {
    quint64 number = 0;  // of the request that made it; larger is newer
    std::shared_ptr<const scenario::Resolved> resolved;
    std::shared_ptr<const estimate::Estimate> estimate;  // the last good one; null before the first
    Problems problems;                                   // why what is asked now has no answer
    std::optional<std::int64_t> measured;                // bytes that the user saw on the fullest GPU
    [[nodiscard]] bool stale() const { return !problems.empty(); }
};

class EstimateRunner : public QObject
{
    Q_OBJECT

public:
    EstimateRunner(PlanDocument *document, const scenario::World &world, QObject *parent = nullptr);

    [[nodiscard]] const Answer &answer(int scenario) const;
    [[nodiscard]] const Answer &current() const { return answer(m_document->currentIndex()); }
    // The traced answer for the scenario shown: the numbers of one group and those of the whole, made when first asked
    // for. By key: the group is that of the number, for a number of the whole it is the fullest.
    [[nodiscard]] std::shared_ptr<const estimate::Explained> explained(std::size_t group);
    [[nodiscard]] std::shared_ptr<const estimate::Explained> explained(const QString &key);
    [[nodiscard]] const scenario::World &world() const { return m_world; }
    void flush();                                         // answer now what is still waiting
    void setMeasured(std::optional<std::int64_t> bytes);  // of the scenario shown

    // Entries of the user's own have come: the catalogue is read anew and every scenario answered again.
    void rereadCatalogue();

Q_SIGNALS:
    void answered(int scenario);
    void catalogueChanged();

private:
    void onChanged(const PlanChange &change);
    void request(int scenario);
    void requestAll();
    void run();
    void answerOne(int scenario);

    PlanDocument *m_document;
    scenario::World m_world;
    std::vector<Answer> m_answers;
    std::set<int> m_waiting;
    QTimer m_timer;
    QElapsedTimer m_sinceRun;
    quint64 m_number = 0;
    std::shared_ptr<const estimate::Explained> m_explained;
    quint64 m_explainedNumber = 0;  // of the answer that it explains
    std::size_t m_explainedGroup = 0;
};

}  // namespace headroom::models
