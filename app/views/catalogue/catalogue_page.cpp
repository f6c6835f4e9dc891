// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue table, rankings, facts, entries of one's own.
#include "app/views/catalogue/catalogue_page.h"

#include "app/models/catalog_facts.h"
#include "app/models/estimate_runner.h"
#include "app/models/gpu_tree_model.h"
#include "app/models/model_tree_model.h"
#include "app/models/plan_document.h"
#include "app/models/strings.h"
#include "app/text/sentences.h"
#include "app/views/catalogue/own_gpu_form.h"
#include "app/views/widgets/measured_views.h"
#include "app/views/widgets/table_look.h"
#include "app/views/widgets/yielding_columns.h"
#include "core/world.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace headroom::views {

namespace {

using models::CatalogTreeModel;
using models::GpuTreeModel;
using models::ModelTreeModel;

CatalogTreeModel *makeModel(CataloguePage::Kind kind, QObject *owner)
{
    if (kind == CataloguePage::Kind::Models)
        return new ModelTreeModel(owner);
    return new GpuTreeModel(owner);
}

void fill(CatalogTreeModel *model, const catalog::Catalog &catalog)
{
    if (auto *listed = qobject_cast<ModelTreeModel *>(model))
        listed->setCatalog(catalog);
    else if (auto *gpus = qobject_cast<GpuTreeModel *>(model))
        gpus->setCatalog(catalog);
}

// What the facts below say as well gives way, so that the five factors are seen without scrolling sideways.
constexpr int gpuColumnsBelow[] = {GpuTreeModel::Usable, GpuTreeModel::HasBfloat, GpuTreeModel::HasEight,
                                   GpuTreeModel::TensorCores, GpuTreeModel::Pcie};
constexpr int lettersOfName = 42;
constexpr int gpuMeasures[] = {GpuTreeModel::Memory,  GpuTreeModel::Bandwidth,  GpuTreeModel::Half,
                               GpuTreeModel::Bfloat,  GpuTreeModel::Eight,      GpuTreeModel::PerWatt,
                               GpuTreeModel::Nvlink,  GpuTreeModel::Capability, GpuTreeModel::Cores,
                               GpuTreeModel::Released};
constexpr int modelMeasures[] = {ModelTreeModel::Parameters, ModelTreeModel::Active, ModelTreeModel::Layers,
                                 ModelTreeModel::Context, ModelTreeModel::Released};
constexpr int asListed = -1;
constexpr int lettersOfFact = 56, mostFactsInARow = 3;

}  // namespace

CataloguePage::CataloguePage(Kind kind, const PageContext &context, QWidget *parent)
    : Page(parent), m_kind(kind), m_catalog(&context.data.catalog()), m_ownCatalog(context.data.ownCatalog()),
      m_runner(context.runner), m_model(makeModel(kind, this)), m_sorted(new QSortFilterProxyModel(this)),
      m_search(new QLineEdit(this)), m_tree(new MeasuredTree(this)), m_facts(new QTextBrowser(this)),
      m_count(new QLabel(this)), m_measureLabel(new QLabel(this)), m_told(new QLabel(this)),
      m_measure(new QComboBox(this)), m_use(new QPushButton(this)), m_own(new QPushButton(this))
{
    keepTogether(this, 240);
    fill(m_model, *m_catalog);
    createTree();
    createLayout();
    connectSignals();
    retranslate();
    // What the plan has is known at once.
    const auto &plan = context.document->scenario();
    const std::string id = listsModels()                ? plan.model
                           : plan.hardware.gpus.empty() ? std::string()
                                                        : plan.hardware.gpus.front().gpu;
    select(models::toQString(id));
}

void CataloguePage::createTree()
{
    m_sorted->setSortRole(CatalogTreeModel::SortRole);
    m_sorted->setSourceModel(m_model);
    m_tree->setHeader(new WrappingHeader(m_tree));
    m_tree->setModel(m_sorted);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(fontMetrics().height() * 2 / 3);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_tree->setSortingEnabled(true);
    m_tree->expandAll();
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Long names must not push the figures out of sight; the tip has them in full.
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (!listsModels()) {
        for (const int column : gpuColumnsBelow)
            m_tree->setColumnHidden(column, true);
        // And where that is not enough, what is asked for least.
        m_columns = new YieldingColumns(
            m_tree, m_tree->header(),
            {GpuTreeModel::Cores, GpuTreeModel::Released, GpuTreeModel::PerWatt, GpuTreeModel::Nvlink}, lettersOfName);
    }
}

void CataloguePage::createLayout()
{
    const QString prefix = listsModels() ? QStringLiteral("modelCatalogue") : QStringLiteral("gpuCatalogue");
    m_search->setObjectName(prefix + QStringLiteral("Search"));
    m_tree->setObjectName(prefix + QStringLiteral("Tree"));
    m_use->setObjectName(prefix + QStringLiteral("Use"));
    m_own->setObjectName(prefix + QStringLiteral("Own"));
    m_facts->setObjectName(prefix + QStringLiteral("Facts"));
    m_measure->setObjectName(prefix + QStringLiteral("Measure"));
    m_told->setObjectName(prefix + QStringLiteral("Told"));
    m_search->setClearButtonEnabled(true);
    m_measureLabel->setBuddy(m_measure);
    m_facts->setOpenLinks(false);
    m_facts->setTabChangesFocus(true);
    m_told->setWordWrap(true);
    m_told->hide();
    // Where there is no folder for them, there are no entries of one's own.
    m_own->setVisible(!m_ownCatalog.empty());
    auto *head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(m_measureLabel);
    head->addWidget(m_measure);
    auto *foot = new QHBoxLayout;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_use), static_cast<QWidget *>(m_own), static_cast<QWidget *>(m_count)})
        foot->addWidget(widget);
    foot->addStretch(1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_tree);
    split->addWidget(m_facts);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(split, 1);
    layout->addWidget(m_told);
    layout->addLayout(foot);
}

void CataloguePage::connectSignals()
{
    connect(m_search, &QLineEdit::textChanged, this, &CataloguePage::onTyped);
    connect(m_use, &QPushButton::clicked, this, &CataloguePage::choose);
    connect(m_own, &QPushButton::clicked, this, &CataloguePage::addOwn);
    connect(m_tree, &QTreeView::activated, this, &CataloguePage::choose);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &CataloguePage::showFacts);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &CataloguePage::rank);
    connect(m_runner, &models::EstimateRunner::catalogueChanged, this, &CataloguePage::readAgain);
}

void CataloguePage::fillMeasures()
{
    const QSignalBlocker quiet(m_measure);
    const QVariant before = m_measure->currentData();
    m_measure->clear();
    m_measure->addItem(listsModels() ? tr("size and family") : tr("group and series"), asListed);
    const auto add = [this](int column) {
        m_measure->addItem(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), column);
    };
    if (listsModels())
        std::for_each(std::begin(modelMeasures), std::end(modelMeasures), add);
    else
        std::for_each(std::begin(gpuMeasures), std::end(gpuMeasures), add);
    m_measure->setCurrentIndex(std::max(0, m_measure->findData(before)));
}

// By a measure: all entries in one list, the largest first. Else in their groups, as the catalogue has them.
void CataloguePage::rank()
{
    const int column = m_measure->currentData().toInt();
    m_model->setFlat(column != asListed);
    m_tree->expandAll();
    if (column == asListed)
        m_tree->sortByColumn(-1, Qt::AscendingOrder);
    else
        m_tree->sortByColumn(column, Qt::DescendingOrder);
    if (m_columns)
        m_columns->fit();
    showFacts();
}

void CataloguePage::onTyped(const QString &text)
{
    m_model->setFilter(text);
    m_tree->expandAll();
    retranslate();
}

QString CataloguePage::currentId() const
{
    return m_tree->currentIndex().data(CatalogTreeModel::IdRole).toString();
}

void CataloguePage::choose()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    Q_EMIT valueChosen(listsModels() ? QStringLiteral("model") : QStringLiteral("hardware.gpu"), id);
    Q_EMIT pageRequested(QStringLiteral("plan"));
}

// As many as the pane is wide for, so that the sources below are seen without scrolling.
int CataloguePage::factsInARow() const
{
    const int one = fontMetrics().averageCharWidth() * lettersOfFact;
    return std::clamp(width() / one, 1, mostFactsInARow);
}

void CataloguePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (factsInARow() != std::exchange(m_factsInARow, factsInARow()))
        showFacts();
}

void CataloguePage::showFacts()
{
    const QString id = currentId();
    m_use->setEnabled(!id.isEmpty());
    QString html = QStringLiteral("<p>%1</p>")
                       .arg(tr("Select an entry to see everything that is known of it, with its "
                               "sources.")
                                .toHtmlEscaped());
    if (listsModels()) {
        if (const auto model = m_catalog->model(models::toStd(id)); !id.isEmpty() && model)
            html = models::CatalogFacts::html(models::CatalogFacts::of(**model), factsInARow());
    } else if (const auto gpu = m_catalog->gpu(models::toStd(id)); !id.isEmpty() && gpu) {
        html = models::CatalogFacts::html(models::CatalogFacts::of(**gpu), factsInARow());
    }
    m_facts->setHtml(html);
}

void CataloguePage::addOwn()
{
    if (!listsModels()) {
        auto *form = new OwnGpuForm(m_ownCatalog, this);
        connect(form, &OwnGpuForm::saved, this, &CataloguePage::onSaved);
        form->open();
        return;
    }
    auto *dialog = new QFileDialog(this, tr("The config.json of a model"), {}, tr("Model descriptions (*.json)"));
    dialog->setObjectName(QStringLiteral("ownModelDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CataloguePage::addOwnModel);
    dialog->open();
}

// Most files are called config.json: the folder has the name.
void CataloguePage::addOwnModel(const QString &config)
{
    const std::filesystem::path file(models::toStd(config));
    const auto folder = file.extension() == ".json" ? file.parent_path().filename() : file.filename();
    const auto id = scenario::saveOwnModel(file, folder.string(), m_ownCatalog);
    if (id) {
        onSaved(models::toQString(*id));
        return;
    }
    m_told->setText(text::problemText(id.problem()));
    m_told->show();
}

void CataloguePage::onSaved(const QString &id)
{
    m_told->hide();
    m_runner->rereadCatalogue();
    m_search->clear();
    select(id);
}

void CataloguePage::select(const QString &id)
{
    const QModelIndex index = m_sorted->mapFromSource(m_model->indexOfId(id));
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void CataloguePage::readAgain()
{
    const QString before = currentId();
    fill(m_model, *m_catalog);
    m_tree->expandAll();
    m_tree->setCurrentIndex(m_sorted->mapFromSource(m_model->indexOfId(before)));
    retranslate();
}

void CataloguePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    const QString before = currentId();
    m_model->retranslate();
    m_tree->expandAll();
    if (m_columns)
        m_columns->fit();
    select(before);
    retranslate();
}

void CataloguePage::retranslate()
{
    fillMeasures();
    m_search->setPlaceholderText(listsModels() ? tr("Type a name, a size or a hub id") : tr("Type the name of a GPU"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_tree->setAccessibleName(listsModels() ? tr("Models of the catalogue") : tr("GPUs of the catalogue"));
    m_facts->setAccessibleName(tr("What is known of the entry"));
    m_measureLabel->setText(tr("Rank &by"));
    m_measure->setAccessibleName(tr("Measure to rank by"));
    m_use->setText(tr("Use in the plan"));
    m_use->setAccessibleName(tr("Use in the plan"));
    m_own->setText(listsModels() ? tr("Add a model of your own…") : tr("Add a GPU of your own…"));
    m_own->setAccessibleName(m_own->text());
    const int count = m_model->leafCount();
    m_count->setText(listsModels() ? tr("%n model(s)", nullptr, count) : tr("%n GPU(s)", nullptr, count));
    showFacts();
}

}  // namespace headroom::views
