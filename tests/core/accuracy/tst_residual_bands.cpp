// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The error band by its stated method, what it falls back to, and that the shipped file is the one the method makes.
#include "core/accuracy/residual_bands.h"
#include "core/estimate/error_band.h"
#include "core/estimate/estimate.h"
#include "core/world.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace headroom;
using accuracy::Row;
using resources::BandBasis;
using resources::Bands;
using resources::Family;

class TestResidualBands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRowsKeepTheirOwn();
    void fewRowsAreDrawnToTheirTask();
    void neverNarrowerThanItsOwnRows();
    void doubtfulRowsDoNotCount();
    void lookup();
    void partsAddUp();
    void othersMemoryHasNoError();
    void shippedFileIsMadeFromTheRows();
    void everyKindHasABand();
    void explainDerivesIt();
};

namespace {

Row row(const char *task, const char *software, const char *quantity, double error)
{
    Row made;
    made.task = task;
    made.framework = software;
    made.quantity = quantity;
    made.error = error;
    return made;
}

std::vector<Row> rows(const char *task, const char *software, const char *quantity, double error, int count)
{
    return std::vector<Row>(static_cast<std::size_t>(count), row(task, software, quantity, error));
}

std::vector<Row> operator+(std::vector<Row> a, const std::vector<Row> &b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

}  // namespace

void TestResidualBands::manyRowsKeepTheirOwn()
{
    const auto bands = accuracy::residualBands(rows("full", "torchtune", "total_gib", -0.02, 500) +
                                               rows("full", "litgpt", "total_gib", 0.4, 40));
    const auto &entry = bands.at({"full", "torchtune", Family::Whole});
    QCOMPARE(entry.rows, std::int64_t{500});
    QCOMPARE(entry.residual, 0.02);  // the sign does not matter
    QVERIFY(std::abs(entry.ratio - 0.02) < 0.004);
}

void TestResidualBands::fewRowsAreDrawnToTheirTask()
{
    const auto bands = accuracy::residualBands(rows("full", "torchtune", "allocated_gib", 0.1, 20) +
                                               rows("full", "litgpt", "total_gib", 0, 1));
    const auto &task = bands.at({"full", "", Family::Whole});
    const auto &one = bands.at({"full", "litgpt", Family::Whole});
    QCOMPARE(task.rows, std::int64_t{21});
    QCOMPARE(one.residual, 0.0);
    QCOMPARE(one.ratio, (1 * 0.0 + 5 * task.ratio) / 6);
}

void TestResidualBands::neverNarrowerThanItsOwnRows()
{
    const auto bands = accuracy::residualBands(rows("full", "torchtune", "allocated_gib", 0.01, 40) +
                                               rows("full", "litgpt", "total_gib", 0.3, 2));
    QVERIFY(bands.at({"full", "", Family::Whole}).ratio < 0.3);
    QCOMPARE(bands.at({"full", "litgpt", Family::Whole}).ratio, 0.3);
}

void TestResidualBands::doubtfulRowsDoNotCount()
{
    auto list = rows("full", "torchtune", "total_gib", 0.01, 3);
    list.push_back(row("full", "torchtune", "total_gib", 9));
    list.back().tier = 'C';
    list.push_back(row("full", "torchtune", "params", 9));  // counted exactly: not a memory
    list.push_back(row("full", "torchtune", "fits", 1));
    const auto bands = accuracy::residualBands(list);
    QCOMPARE(bands.size(), std::size_t{3});  // everything, the task, the kind
    QCOMPARE(bands.at({"full", "torchtune", Family::Whole}).residual, 0.01);
}

void TestResidualBands::lookup()
{
    const Bands bands(accuracy::residualBands(rows("full", "torchtune", "total_gib", 0.1, 10) +
                                              rows("inference", "transformers", "total_gib", 0.2, 20) +
                                              rows("inference", "vllm", "weights_gib", 0.01, 30)));
    const auto kind = bands.of("full", "torchtune");
    QVERIFY(kind.basis == BandBasis::Kind && kind.rows == 10 && kind.weights == kind.rest);
    const auto task = bands.of("full", "litgpt");
    QVERIFY(task.basis == BandBasis::Task && task.rows == 10);
    const auto all = bands.of("lora", "litgpt");
    QVERIFY(all.basis == BandBasis::All && all.rows == 30);
    const auto parts = bands.of("inference", "vllm");
    QVERIFY(parts.basis == BandBasis::Parts && parts.rows == 30);
    QVERIFY(parts.weights < 0.05 && parts.rest > 0.1);
    QCOMPARE(parts.working, parts.rest);  // never measured: as whole runs of the task
    QVERIFY(Bands().of("full", "torchtune").rows == 0);
}

void TestResidualBands::partsAddUp()
{
    std::array<double, estimate::termCount> terms{};
    terms[static_cast<std::size_t>(estimate::Term::Weights)] = 1000;
    terms[static_cast<std::size_t>(estimate::Term::KvCache)] = 100;
    terms[static_cast<std::size_t>(estimate::Term::Activations)] = 10;
    terms[static_cast<std::size_t>(estimate::Term::Framework)] = 1;
    resources::Band band{
        .basis = BandBasis::Parts, .rows = 1, .weights = 0.1, .kvCache = 0.2, .working = 0.3, .rest = 1};
    QCOMPARE(estimate::errorBand(band, terms), 100.0 + 20 + 3 + 1);
    band = {.basis = BandBasis::Kind, .rows = 1, .weights = 0.1, .kvCache = 0.1, .working = 0.1, .rest = 0.1};
    QCOMPARE(estimate::errorBand(band, terms), 111.1);
}

void TestResidualBands::othersMemoryHasNoError()
{
    std::array<double, estimate::termCount> terms{};
    terms[static_cast<std::size_t>(estimate::Term::Reserved)] = 1000;
    for (const auto basis : {BandBasis::Parts, BandBasis::All})
        QCOMPARE(estimate::errorBand(
                     resources::Band{.basis = basis, .weights = 1, .kvCache = 1, .working = 1, .rest = 1}, terms),
                 0.0);
}

// Stale, or typed by hand? Then: headroom-cli validate --write-bands resources/bands.json
void TestResidualBands::shippedFileIsMadeFromTheRows()
{
    const std::filesystem::path folder = HEADROOM_SOURCE_DIR "/resources";
    const auto data = DataFolder::open(folder);
    QVERIFY(data.ok());
    accuracy::Validation validation;
    for (const auto &file : accuracy::shippedRows(folder)) {
        const auto list = accuracy::readRows(file);
        QVERIFY(list.ok());
        accuracy::judge(*list, file.string(), (*data)->world(), validation);
    }
    QFile shipped(QStringLiteral(HEADROOM_SOURCE_DIR "/resources/bands.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    const auto made = accuracy::writeBands(validation.rows);
    QVERIFY2(shipped.readAll().toStdString() == made,
             "resources/bands.json is not what the rows say: headroom-cli validate --write-bands resources/bands.json");
    // And a file that somebody has touched is found out.
    auto touched = validation.rows;
    for (auto &measured : touched)
        measured.error += measured.task == "full" ? 0.01 : 0;
    QVERIFY(accuracy::writeBands(touched) != made);
}

void TestResidualBands::everyKindHasABand()
{
    const auto bands = Bands::load(HEADROOM_SOURCE_DIR "/resources/bands.json");
    QVERIFY(bands.ok());
    for (const auto &[task, word] : Words<scenario::Task>::table) {
        std::vector<std::string_view> all;
        for (const auto &[id, software] : Words<scenario::Framework>::table)
            all.push_back(software);
        for (const auto &[id, software] : Words<scenario::Engine>::table)
            all.push_back(software);
        for (const auto software : all) {
            const auto band = bands->of(word, software);
            QVERIFY2(band.rows > 0 && band.rest > 0 && band.rest < 1, std::string(software).c_str());
        }
    }
}

void TestResidualBands::explainDerivesIt()
{
    const auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    QVERIFY(data.ok());
    for (const auto engine : {scenario::Engine::Vllm, scenario::Engine::Transformers}) {
        scenario::Scenario asked;
        asked.model = "llama-3.1-8b";
        asked.hardware.gpus = {{.gpu = "rtx-4090", .count = 1}};
        asked.inference.engine = engine;
        const auto resolved = scenario::resolve(asked, (*data)->world());
        QVERIFY(resolved.ok());
        const auto explained = estimate::explain(*resolved);
        const auto *number = explained.derivation.find("groups[0].band_bytes");
        QVERIFY(number && number->step >= 0);
        QCOMPARE(number->value, explained.estimate.worst().bandBytes);
        QVERIFY(number->value > 0);
        QCOMPARE(explained.derivation.steps[static_cast<std::size_t>(number->step)].source,
                 std::string("residual-bands"));
    }
}

QTEST_GUILESS_MAIN(TestResidualBands)
#include "tst_residual_bands.moc"
