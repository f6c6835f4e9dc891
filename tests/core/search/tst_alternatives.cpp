// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Alternatives: each is a plan of its own that needs less, and says what it changed.
#include "core/search/alternatives.h"

#include "core/world.h"

#include <QTest>

using namespace headroom;

class TestAlternatives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = DataFolder::open(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources");
        QVERIFY(opened.ok());
        m_data = std::move(opened).value();
    }

    void eachNeedsLessAndFittingOnesComeFirst()
    {
        const auto asked = training();
        const auto resolved = scenario::resolve(asked, m_data->world());
        QVERIFY(resolved.ok());
        const auto estimate = estimate::estimate(*resolved);
        const auto found = search::alternatives(*resolved, estimate, m_data->world());
        QVERIFY(found.size() >= 3);
        bool fitting = true;
        for (const auto &each : found) {
            QVERIFY(!each.changes.empty());
            QVERIFY(each.scenario != asked);
            QCOMPARE(each.savedBytes, estimate.worst().bytes() - each.estimate.worst().bytes());
            QVERIFY(each.savedBytes > 0);
            QVERIFY(fitting || !each.estimate.fits());
            fitting = each.estimate.fits();
            const auto again = scenario::resolve(each.scenario, m_data->world());
            QVERIFY(again.ok());
            QCOMPARE(estimate::estimate(*again).worst().bytes(), each.estimate.worst().bytes());
        }
    }

    void whatThePlanHasAlreadyIsNotOffered()
    {
        auto asked = training();
        asked.training.recompute = scenario::Recompute::Full;
        const auto resolved = scenario::resolve(asked, m_data->world());
        QVERIFY(resolved.ok());
        for (const auto &each : search::alternatives(*resolved, estimate::estimate(*resolved), m_data->world())) {
            for (const auto &change : each.changes)
                QVERIFY(change.path != "training.recompute");
        }
    }

    void twiceTheGpusNamesTheLayoutToo()
    {
        scenario::Scenario asked;
        asked.model = "qwen2.5-72b";
        asked.hardware.gpus = {{"a100-80gb-sxm", 2}};
        asked.parallelism.tensor = 2;
        const auto resolved = scenario::resolve(asked, m_data->world());
        QVERIFY(resolved.ok());
        bool seen = false;
        for (const auto &each : search::alternatives(*resolved, estimate::estimate(*resolved), m_data->world())) {
            if (each.changes.front().path != "hardware.gpus" || each.changes.size() < 2 ||
                each.changes.back().path != "parallelism.tensor")
                continue;
            seen = true;
            QCOMPARE(each.changes.front().value.get<int>(), 4);
            QCOMPARE(each.changes.back().value.get<int>(), 4);
        }
        QVERIFY(seen);
    }

private:
    static scenario::Scenario training()
    {
        scenario::Scenario asked;
        asked.model = "llama-3.1-8b";
        asked.task = scenario::Task::Full;
        asked.hardware.gpus = {{"a100-40gb-sxm", 2}};
        return asked;
    }

    std::unique_ptr<DataFolder> m_data;
};

QTEST_GUILESS_MAIN(TestAlternatives)
#include "tst_alternatives.moc"
