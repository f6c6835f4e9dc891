// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A catalogue as a tree of named branches with entries as leaves: what the model and GPU trees share.
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace headroom::models {

class CatalogTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, SortRole, LeafRole };

    explicit CatalogTreeModel(QObject *parent = nullptr);
    ~CatalogTreeModel() override;

    void setFilter(const QString &text);  // every word must be found; empty: all
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFlat(bool flat);  // without branches, for rankings over all of it
    void retranslate();
    [[nodiscard]] QModelIndex indexOfId(const QString &id) const;
    [[nodiscard]] QModelIndex firstLeaf() const;
    // The ids that a name which is not there may have meant.
    [[nodiscard]] virtual QStringList nearest(const QString &name) const = 0;
    [[nodiscard]] int leafCount() const { return static_cast<int>(m_leaves.size()); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    // Entries under their branches, best first when filtered. `path` are branch keys from the root.
    struct Entry {
        std::vector<QString> path;
        int item = 0;
    };
    void rebuild();
    [[nodiscard]] virtual std::vector<Entry> entries(const QString &filter) const = 0;
    [[nodiscard]] virtual QStringList columns() const = 0;
    [[nodiscard]] virtual QString idOf(int item) const = 0;
    [[nodiscard]] virtual QString branchText(const QString &key, int depth) const = 0;
    [[nodiscard]] virtual QString cellText(int item, int column) const = 0;
    [[nodiscard]] virtual QVariant sortValue(int item, int column) const = 0;  // invalid: not known
    [[nodiscard]] virtual QString toolTip(int item) const = 0;

private:
    struct Node;
    [[nodiscard]] bool isNumberColumn(int column) const;
    [[nodiscard]] static Node *nodeOf(const QModelIndex &index);
    [[nodiscard]] QModelIndex indexOf(const Node *node, int column) const;
    Node *branch(Node *parent, const QString &key);

    std::unique_ptr<Node> m_root;
    std::vector<Node *> m_leaves;
    mutable std::map<int, std::optional<bool>> m_numberColumns;
    QString m_filter;
    bool m_flat = false;
    int m_columns = 1;
};

}  // namespace headroom::models
