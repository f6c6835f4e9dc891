// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue table.
#include "app/views/catalogue/catalogue_page.h"

#include "app/models/gpu_tree_model.h"
#include "app/models/model_tree_model.h"
#include "core/world.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace headroom::views {

namespace {

models::CatalogTreeModel *makeModel(CataloguePage::Kind kind, const catalog::Catalog &catalog, QObject *owner)
{
    const auto filled = [&catalog](auto *model) -> models::CatalogTreeModel * {
        model->setCatalog(catalog);
        return model;
    };
    return kind == CataloguePage::Kind::Models ? filled(new models::ModelTreeModel(owner))
                                               : filled(new models::GpuTreeModel(owner));
}

}  // namespace

CataloguePage::CataloguePage(Kind kind, const PageContext &context, QWidget *parent)
    : Page(parent), m_kind(kind), m_model(makeModel(kind, context.data.catalog(), this)),
      m_sorted(new QSortFilterProxyModel(this)), m_search(new QLineEdit(this)), m_tree(new QTreeView(this)),
      m_count(new QLabel(this)), m_use(new QPushButton(this))
{
    createLayout();
    connectSignals();
    retranslate();
}

void CataloguePage::createLayout()
{
    const QString prefix = m_kind == Kind::Models ? QStringLiteral("modelCatalogue") : QStringLiteral("gpuCatalogue");
    m_search->setObjectName(prefix + QStringLiteral("Search"));
    m_tree->setObjectName(prefix + QStringLiteral("Tree"));
    m_use->setObjectName(prefix + QStringLiteral("Use"));
    m_search->setClearButtonEnabled(true);
    m_sorted->setSortRole(models::CatalogTreeModel::SortRole);
    m_sorted->setSourceModel(m_model);
    m_tree->setModel(m_sorted);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(fontMetrics().height() * 2 / 3);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_tree->setSortingEnabled(true);
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Long names must not push the figures out of sight; the tip has them in full.
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_tree->header()->resizeSection(0, fontMetrics().horizontalAdvance(u'x') * 36);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_use);
    foot->addWidget(m_count);
    foot->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addLayout(foot);
}

void CataloguePage::connectSignals()
{
    connect(m_search, &QLineEdit::textChanged, this, &CataloguePage::onTyped);
    connect(m_use, &QPushButton::clicked, this, &CataloguePage::choose);
    connect(m_tree, &QTreeView::activated, this, &CataloguePage::choose);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &CataloguePage::retranslate);
}

void CataloguePage::onTyped(const QString &text)
{
    m_model->setFilter(text);
    m_tree->expandAll();
    retranslate();
}

void CataloguePage::choose()
{
    const QString id = m_tree->currentIndex().data(models::CatalogTreeModel::IdRole).toString();
    if (id.isEmpty())
        return;
    Q_EMIT valueChosen(m_kind == Kind::Models ? QStringLiteral("model") : QStringLiteral("hardware.gpu"), id);
    Q_EMIT pageRequested(QStringLiteral("plan"));
}

void CataloguePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->retranslate();
    m_tree->expandAll();
    retranslate();
}

void CataloguePage::retranslate()
{
    const bool listsModels = m_kind == Kind::Models;
    m_search->setPlaceholderText(listsModels ? tr("Type a name, a size or a hub id") : tr("Type the name of a GPU"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_tree->setAccessibleName(listsModels ? tr("Models of the catalogue") : tr("GPUs of the catalogue"));
    m_use->setText(tr("Use in the plan"));
    m_use->setAccessibleName(tr("Use in the plan"));
    m_use->setEnabled(m_tree->currentIndex().data(models::CatalogTreeModel::LeafRole).toBool());
    const int count = m_model->leafCount();
    m_count->setText(listsModels ? tr("%n model(s)", nullptr, count) : tr("%n GPU(s)", nullptr, count));
}

}  // namespace headroom::views
