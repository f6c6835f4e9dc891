// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// S5.3: the tier table is computed; S4.1: what the modified 2080 Ti can run, never bf16 on it.
#include "core/search/what_fits.h"
#include "core/world.h"

#include <QTest>

using namespace headroom;
using search::Use;

class TestWhatFits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyAnswerFitsAndTheNextDoesNot();
    void largerCardsHoldNoLess();
    void modified2080Ti();
    void unknownGpu();
    void fleetTakesTheRoomiestMachine();
    void fleetStopsWhenCancelled();

private:
    std::unique_ptr<DataFolder> m_data;
};

void TestWhatFits::initTestCase()
{
    auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    m_data = std::move(data).value();
}

// S5.3: each cell fits; no larger model of the catalogue does.
void TestWhatFits::everyAnswerFitsAndTheNextDoesNot()
{
    const auto world = m_data->world();
    const auto rows = search::tierTable(world);
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), std::size_t{10});
    for (const auto &row : *rows) {
        QCOMPARE(row.fits.size(), std::size_t{6});
        for (const auto &fit : row.fits) {
            const auto limit = fit.model ? fit.model->parameters.total : 0;
            if (fit.model)
                QVERIFY(fit.bytes <= fit.usableBytes && fit.verdict != estimate::Verdict::DoesNotFit);
            for (const auto *model : world.catalog.models()) {
                if (model->parameters.total <= limit)
                    continue;
                const auto resolved = scenario::resolve(search::questionFor(model->id, fit.use, *row.gpu, 1), world);
                if (resolved)
                    QVERIFY2(!estimate::estimate(*resolved).fits(), (row.gpu->id + " " + model->id).c_str());
            }
        }
    }
}

void TestWhatFits::largerCardsHoldNoLess()
{
    const auto rows = search::tierTable(m_data->world());
    QVERIFY(rows.ok());
    for (std::size_t use = 0; use < 6; ++use) {
        std::int64_t last = 0;
        for (const auto &row : *rows) {
            const auto *model = row.fits[use].model;
            const auto parameters = model ? model->parameters.total : 0;
            QVERIFY2(parameters >= last, row.gpu->id.c_str());
            last = parameters;
        }
    }
}

void TestWhatFits::modified2080Ti()
{
    const auto world = m_data->world();
    const auto row = search::largestModels("rtx-2080-ti-22gb", 4, world);
    QVERIFY(row.ok());
    QVERIFY(row->fits[0].model && row->fits[0].model->parameters.total > 30'000'000'000);
    for (const auto &fit : row->fits) {
        if (!fit.model)
            continue;
        const auto resolved = scenario::resolve(fit.scenario, world);
        QVERIFY(resolved.ok());
        for (const auto &warning : resolved->warnings)
            QVERIFY2(warning.code != "bf16-unsupported", fit.model->id.c_str());
    }
}

void TestWhatFits::unknownGpu()
{
    const auto row = search::largestModels("rtx-9999", 1, m_data->world());
    QVERIFY(!row.ok());
    QCOMPARE(row.problem().code, std::string("unknown-gpu"));
}

// S4.1, S4.2: the two machines of the founding document in one fleet. Each cell is the better of the two, asked alone.
void TestWhatFits::fleetTakesTheRoomiestMachine()
{
    const auto world = m_data->world();
    const auto ti = world.catalog.gpu("rtx-2080-ti-22gb"), a800 = world.catalog.gpu("a800-80gb-sxm");
    QVERIFY(ti.ok() && a800.ok());
    const std::vector<search::Machine> machines{{*ti, 4}, {*a800, 1}};
    const auto rows = search::whatFitsWhere(machines, world);
    QCOMPARE(rows.size(), world.catalog.models().size());
    int fitting = 0;
    for (std::size_t i = 0; i < rows.size(); i += 7) {
        const auto &row = rows[i];
        fitting += row.fitsSomewhere() ? 1 : 0;
        for (const auto &cell : row.cells) {
            for (const auto &machine : machines) {
                const auto alone = search::fitOf(*row.model, cell.fit.use, *machine.gpu, machine.count, world);
                if (!alone.model)
                    continue;
                QVERIFY(cell.fit.model);
                const auto room = [](const search::Fit &fit) {
                    return static_cast<double>(fit.bytes) / static_cast<double>(fit.usableBytes);
                };
                QVERIFY2(room(cell.fit) <= room(alone), row.model->id.c_str());
            }
            const auto &chosen = machines[cell.machine];
            QVERIFY(!cell.fit.model || cell.fit.scenario.hardware.gpus.front().gpu == chosen.gpu->id);
        }
    }
    QVERIFY(fitting > 10);
    QVERIFY(search::whatFitsWhere({}, world).empty());
}

void TestWhatFits::fleetStopsWhenCancelled()
{
    const auto world = m_data->world();
    const auto gpu = world.catalog.gpu("rtx-4090");
    int asked = 0;
    QCOMPARE(search::whatFitsWhere({{*gpu, 1}}, world, [&asked] { return ++asked > 5; }).size(), std::size_t{5});
}

QTEST_GUILESS_MAIN(TestWhatFits)
#include "tst_what_fits.moc"
