// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One catalogue (models or GPUs) as a sortable, searchable table; the chosen entry can be taken into the plan.
#pragma once

#include "app/models/catalog_tree_model.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace headroom::views {

class CataloguePage : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Models, Gpus };
    CataloguePage(Kind kind, std::function<models::CatalogTreeModel *(QObject *)> make, QWidget *parent = nullptr);
    [[nodiscard]] QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createLayout();
    void retranslate();
    void onTyped(const QString &text);
    void choose();

    Kind m_kind;
    std::function<models::CatalogTreeModel *(QObject *)> m_make;
    models::CatalogTreeModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted;
    QLineEdit *m_search;
    QTreeView *m_tree;
    QLabel *m_count;
    QPushButton *m_use;
};

}  // namespace headroom::views
