// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One catalogue (models or GPUs) as a sortable, searchable table; the chosen entry can be taken into the plan.
#pragma once

#include "app/models/catalog_tree_model.h"
#include "app/views/page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace headroom::views {

class CataloguePage : public Page
{
    Q_OBJECT

public:
    enum class Kind { Models, Gpus };
    CataloguePage(Kind kind, const PageContext &context, QWidget *parent = nullptr);
    void refresh() override {}  // the catalogue stays while the program runs
    [[nodiscard]] QTreeView *tree() const { return m_tree; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void connectSignals();
    void retranslate();
    void onTyped(const QString &text);
    void choose();

    Kind m_kind;
    models::CatalogTreeModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QLineEdit *m_search;
    QTreeView *m_tree;
    QLabel *m_count;
    QPushButton *m_use;
};

}  // namespace headroom::views
