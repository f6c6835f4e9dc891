// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One catalogue (models or GPUs) as a sortable, searchable table, ranked by a measure of choice; below it everything
// that is known of the selected entry. Entries of one's own are added here.
#pragma once

#include "app/models/catalog_tree_model.h"
#include "app/views/page.h"

#include <filesystem>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTextBrowser;
class QTreeView;

namespace headroom::catalog {
class Catalog;
}

namespace headroom::views {

class YieldingColumns;

class CataloguePage : public Page
{
    Q_OBJECT

public:
    enum class Kind { Models, Gpus };
    CataloguePage(Kind kind, const PageContext &context, QWidget *parent = nullptr);
    void refresh() override {}  // it changes only when an entry of one's own comes
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    void addOwnModel(const QString &config);  // a config.json or a folder that has one

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createLayout();
    void createTree();
    void connectSignals();
    void retranslate();
    void fillMeasures();
    void rank();
    void onTyped(const QString &text);
    void choose();
    void showFacts();
    [[nodiscard]] int factsInARow() const;
    void addOwn();
    void onSaved(const QString &id);
    void readAgain();
    void select(const QString &id);
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] bool listsModels() const { return m_kind == Kind::Models; }

    Kind m_kind;
    int m_factsInARow = 0;
    const catalog::Catalog *m_catalog;
    std::filesystem::path m_ownCatalog;
    models::EstimateRunner *m_runner;
    models::CatalogTreeModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QLineEdit *m_search;
    QTreeView *m_tree;
    YieldingColumns *m_columns = nullptr;  // of the GPUs
    QTextBrowser *m_facts;
    QLabel *m_count, *m_measureLabel, *m_told;
    QComboBox *m_measure;
    QPushButton *m_use, *m_own;
};

}  // namespace headroom::views
