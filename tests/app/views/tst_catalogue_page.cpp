// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue pages: the five factors without scrolling sideways, rankings by a measure (S3.2), facts with sources,
// and GPUs and models of one's own, found everywhere as soon as they are saved.
#include "app/models/gpu_tree_model.h"
#include "app/models/model_tree_model.h"
#include "app/text/catalog_texts.h"
#include "app/text/names.h"
#include "app/views/catalogue/catalogue_page.h"
#include "app/views/catalogue/own_gpu_form.h"
#include "app/views/scenario/plan_panel.h"
#include "app/views/widgets/catalog_picker.h"
#include "tests/app/views/window_under_test.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QHeaderView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTreeView>

using namespace headroom;
using models::CatalogTreeModel;
using models::GpuTreeModel;
using tests::Window;
using views::CataloguePage;

class TestCataloguePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void factorsAreSeenAtOnce_data() { languages_data(); }
    void factorsAreSeenAtOnce();
    void narrowWindowKeepsNames_data() { languages_data(); }
    void narrowWindowKeepsNames();
    void ranksByTheChosenMeasure();
    void factsHaveSources_data() { languages_data(); }
    void factsHaveSources();
    void ownGpuIsThereAtOnce();
    void formSaysWhatIsWrong();
    void ownModelIsThereAtOnce();
};

namespace {

// A window over the shipped data with a folder for entries of one's own.
struct OwnWindow {
    QTemporaryDir folder;
    std::unique_ptr<DataFolder> data;
    text::LanguageManager language;
    std::unique_ptr<views::MainWindow> window;

    OwnWindow()
    {
        auto opened =
            DataFolder::open(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources", folder.path().toStdString());
        if (!opened)
            qFatal("no data");
        data = std::move(*opened);
        language.setLanguage(QStringLiteral("en"));
        window = std::make_unique<views::MainWindow>(*data, &language, views::MainWindow::Settings::Ignored);
        window->resize(1280, 800);
        window->show();
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 3; ++i)
            window->settle();
    }
    template <class T> T *find(const char *name) const { return window->findChild<T *>(QString::fromUtf8(name)); }
};

QStringList shownNames(const QTreeView *tree, int most)
{
    QStringList names;
    for (int row = 0; row < tree->model()->rowCount() && names.size() < most; ++row)
        names << tree->model()->index(row, 0).data().toString();
    return names;
}

}  // namespace

void TestCataloguePage::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : text::LanguageManager::languages())
        QTest::newRow(qPrintable(language)) << language;
}

// Section 5 of the founding document: compute, memory, bandwidth, interconnect, energy, software.
void TestCataloguePage::factorsAreSeenAtOnce()
{
    QFETCH(QString, language);
    Window w(language);
    w.window->showPage(QStringLiteral("catalogue-gpus"));
    w.settle();
    const auto *tree = w.find<QTreeView>("gpuCatalogueTree");
    for (const int column : {GpuTreeModel::Half, GpuTreeModel::Memory, GpuTreeModel::Bandwidth, GpuTreeModel::Nvlink,
                             GpuTreeModel::PerWatt, GpuTreeModel::Capability}) {
        QVERIFY(!tree->isColumnHidden(column));
        QVERIFY(tree->columnViewportPosition(column) + tree->columnWidth(column) <= tree->viewport()->width());
    }
    QVERIFY(tree->columnWidth(0) >= tree->fontMetrics().horizontalAdvance(QStringLiteral("GeForce RTX 4090")));
    w.window->showPage(QStringLiteral("catalogue-models"));
    w.settle();
    const auto *models = w.find<QTreeView>("modelCatalogueTree");
    QVERIFY(models->header()->length() <= models->viewport()->width());
}

// In 1024 pixels the columns that matter least give way, not the names; the one that ranks stays.
void TestCataloguePage::narrowWindowKeepsNames()
{
    QFETCH(QString, language);
    Window w(language, {1024, 700});
    w.window->showPage(QStringLiteral("catalogue-gpus"));
    w.settle();
    const auto *tree = w.find<QTreeView>("gpuCatalogueTree");
    QVERIFY(tree->columnWidth(0) >= tree->fontMetrics().horizontalAdvance(QStringLiteral("GeForce RTX 4090 48GB")));
    QVERIFY(tree->header()->length() <= tree->viewport()->width());
    QVERIFY(tree->isColumnHidden(GpuTreeModel::Cores) && !tree->isColumnHidden(GpuTreeModel::Memory));
    auto *measure = w.find<QComboBox>("gpuCatalogueMeasure");
    measure->setCurrentIndex(measure->findData(GpuTreeModel::Cores));
    w.settle();
    QVERIFY(!tree->isColumnHidden(GpuTreeModel::Cores));
    w.window->resize(1700, 700);
    w.settle();
    for (const int column : {GpuTreeModel::Released, GpuTreeModel::PerWatt, GpuTreeModel::Cores})
        QVERIFY(!tree->isColumnHidden(column));
}

void TestCataloguePage::ranksByTheChosenMeasure()
{
    Window w;
    w.window->showPage(QStringLiteral("catalogue-gpus"));
    w.settle();
    auto *tree = w.find<QTreeView>("gpuCatalogueTree");
    auto *measure = w.find<QComboBox>("gpuCatalogueMeasure");
    const int groups = tree->model()->rowCount();
    for (const int column : {GpuTreeModel::Memory, GpuTreeModel::Bandwidth, GpuTreeModel::Half}) {
        measure->setCurrentIndex(measure->findData(column));
        w.settle();
        QVERIFY(tree->model()->rowCount() > 100);
        double last = 1e18;
        for (int row = 0; row < tree->model()->rowCount(); ++row) {
            const double value = tree->model()->index(row, column).data(CatalogTreeModel::SortRole).toDouble();
            QVERIFY(value <= last);
            last = value;
        }
    }
    // S3.2: by memory an RTX 8000 (48 GB) stands above an RTX A5000 (24 GB); by bf16 it is the other way round.
    const auto place = [&](const char *words) {
        const QStringList names = shownNames(tree, 1000);
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (names[i].contains(QLatin1String(words)))
                return i;
        }
        return qsizetype{-1};
    };
    measure->setCurrentIndex(measure->findData(GpuTreeModel::Memory));
    QVERIFY(place("RTX 8000") >= 0 && place("RTX 8000") < place("RTX A5000"));
    measure->setCurrentIndex(measure->findData(GpuTreeModel::Bfloat));
    QVERIFY(place("RTX A5000") < place("RTX 8000"));
    measure->setCurrentIndex(0);
    w.settle();
    QCOMPARE(tree->model()->rowCount(), groups);
}

void TestCataloguePage::factsHaveSources()
{
    QFETCH(QString, language);
    Window w(language);
    w.window->showPage(QStringLiteral("catalogue-gpus"));
    w.settle();
    auto *tree = w.find<QTreeView>("gpuCatalogueTree");
    w.find<QLineEdit>("gpuCatalogueSearch")->setText(QStringLiteral("2080 ti 22"));
    w.settle();
    const auto *sorted = tree->model();
    const QModelIndexList hits =
        sorted->match(sorted->index(0, 0), CatalogTreeModel::IdRole, QStringLiteral("rtx-2080-ti-22gb"), 1,
                      Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(hits.size(), qsizetype{1});
    tree->setCurrentIndex(hits.front());
    const QString facts = w.find<QTextBrowser>("gpuCatalogueFacts")->toPlainText();
    const auto gpu = *tests::shippedData().catalog().gpu("rtx-2080-ti-22gb");
    QVERIFY2(facts.contains(text::gpuName(gpu->name)), qPrintable(facts));
    QVERIFY(facts.contains(QStringLiteral("FlashAttention-2")));
    QVERIFY(facts.contains(QStringLiteral("7.5")));
    QVERIFY(!gpu->sources.empty());
    const auto &notes = language == QLatin1String("zh_CN") ? gpu->chineseNotes : gpu->notes;
    QVERIFY(!notes.empty() && facts.contains(QString::fromStdString(notes).left(20)));
    for (const auto &source : gpu->sources)
        QVERIFY2(facts.contains(text::catalogueSource(QString::fromStdString(source)).left(20)), source.c_str());
    w.window->showPage(QStringLiteral("catalogue-models"));
    w.settle();
    auto *models = w.find<QTreeView>("modelCatalogueTree");
    w.find<QLineEdit>("modelCatalogueSearch")->setText(QStringLiteral("llama-2-13b"));
    const QModelIndexList model =
        models->model()->match(models->model()->index(0, 0), CatalogTreeModel::IdRole, QStringLiteral("llama-2-13b"), 1,
                               Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(model.size(), qsizetype{1});
    models->setCurrentIndex(model.front());
    QVERIFY(w.find<QTextBrowser>("modelCatalogueFacts")->toPlainText().contains(QStringLiteral("13,015,864,320")));
}

void TestCataloguePage::ownGpuIsThereAtOnce()
{
    OwnWindow w;
    auto *picker = w.window->planPanel()->gpuPicker();
    picker->openList(QStringLiteral("lab"));  // has read the catalogue already
    picker->list()->hide();
    w.window->showPage(QStringLiteral("catalogue-gpus"));
    w.settle();
    QTest::mouseClick(w.find<QPushButton>("gpuCatalogueOwn"), Qt::LeftButton);
    auto *form = w.find<QDialog>("ownGpuForm");
    QVERIFY(form && form->isVisible());
    auto *save = form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QVERIFY(!save->isEnabled());
    w.find<QLineEdit>("ownGpuName")->setText(QStringLiteral("Lab card"));
    w.find<QDoubleSpinBox>("ownGpuMemory")->setValue(40);
    w.find<QDoubleSpinBox>("ownGpuBandwidth")->setValue(1500);
    w.find<QDoubleSpinBox>("ownGpuCapability")->setValue(8.6);
    QVERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    w.settle();
    auto *tree = w.find<QTreeView>("gpuCatalogueTree");
    QCOMPARE(tree->currentIndex().data(CatalogTreeModel::IdRole).toString(), QStringLiteral("lab-card"));
    w.find<QPushButton>("gpuCatalogueUse")->click();
    w.settle();
    QCOMPARE(w.window->document()->scenario().hardware.gpus.front().gpu, std::string("lab-card"));
    const auto &answer = w.window->runner()->current();
    QVERIFY(answer.estimate && !answer.stale());
    picker->openList(QStringLiteral("lab card"));
    QVERIFY(picker->tree()->model()->rowCount() > 0);
    // And after a new start.
    auto again =
        DataFolder::open(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources", w.folder.path().toStdString());
    QVERIFY(again.ok());
    QVERIFY((*again)->catalog().gpu("lab-card").ok());
}

void TestCataloguePage::formSaysWhatIsWrong()
{
    QTemporaryDir folder;
    views::OwnGpuForm form(folder.path().toStdString());
    form.setAttribute(Qt::WA_DeleteOnClose, false);
    form.show();
    auto *problem = form.findChild<QLabel *>(QStringLiteral("ownGpuProblem"));
    QVERIFY(problem->text().isEmpty());
    form.findChild<QLineEdit *>(QStringLiteral("ownGpuName"))->setText(QStringLiteral("x"));
    QVERIFY2(problem->text().startsWith(QStringLiteral("Memory, GiB")), qPrintable(problem->text()));
    form.findChild<QDoubleSpinBox *>(QStringLiteral("ownGpuMemory"))->setValue(24);
    QVERIFY2(problem->text().isEmpty(), qPrintable(problem->text()));
    form.findChild<QDoubleSpinBox *>(QStringLiteral("ownGpuCapability"))->setValue(75);
    QVERIFY(!problem->text().isEmpty());
}

void TestCataloguePage::ownModelIsThereAtOnce()
{
    OwnWindow w;
    w.window->showPage(QStringLiteral("catalogue-models"));
    w.settle();
    auto *page = qobject_cast<CataloguePage *>(w.window->page(QStringLiteral("catalogue-models")));
    const QString folder = w.folder.filePath(QStringLiteral("our-model"));
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/config.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"model_type": "llama", "hidden_size": 2048, "intermediate_size": 5632, "num_hidden_layers": 22,
        "num_attention_heads": 32, "num_key_value_heads": 4, "vocab_size": 32000, "torch_dtype": "bfloat16"})");
    file.close();
    page->addOwnModel(file.fileName());
    w.settle();
    auto *tree = w.find<QTreeView>("modelCatalogueTree");
    QCOMPARE(tree->currentIndex().data(CatalogTreeModel::IdRole).toString(), QStringLiteral("our-model"));
    w.find<QPushButton>("modelCatalogueUse")->click();
    w.settle();
    QCOMPARE(w.window->document()->scenario().model, std::string("our-model"));
    QVERIFY(!w.window->runner()->current().stale());
    // Not a model: one sentence, nothing added.
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{}");
    file.close();
    page->addOwnModel(file.fileName());
    QVERIFY(!w.find<QLabel>("modelCatalogueTold")->text().isEmpty());
}

QTEST_MAIN(TestCataloguePage)
#include "tst_catalogue_page.moc"
