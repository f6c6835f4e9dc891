// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tree bookkeeping for the catalogue models.
#include "app/models/catalog_tree_model.h"

namespace headroom::models {

struct CatalogTreeModel::Node {
    QString key;  // of a branch
    int item = -1;
    int row = 0, depth = 0;
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children = {};
};

CatalogTreeModel::CatalogTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}
CatalogTreeModel::~CatalogTreeModel() = default;

CatalogTreeModel::Node *CatalogTreeModel::nodeOf(const QModelIndex &index)
{
    return static_cast<Node *>(index.internalPointer());
}

QModelIndex CatalogTreeModel::indexOf(const Node *node, int column) const
{
    return createIndex(node->row, column, const_cast<Node *>(node));
}

CatalogTreeModel::Node *CatalogTreeModel::branch(Node *parent, const QString &key)
{
    for (const auto &child : parent->children) {
        if (child->item < 0 && child->key == key)
            return child.get();
    }
    auto node = std::make_unique<Node>();
    node->key = key;
    node->parent = parent;
    node->depth = parent->depth + 1;
    node->row = static_cast<int>(parent->children.size());
    parent->children.push_back(std::move(node));
    return parent->children.back().get();
}

void CatalogTreeModel::rebuild()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_leaves.clear();
    m_numberColumns.clear();
    m_columns = static_cast<int>(columns().size());
    for (const Entry &entry : entries(m_filter)) {
        Node *parent = m_root.get();
        for (const QString &key : m_flat ? std::vector<QString>() : entry.path)
            parent = branch(parent, key);
        auto leaf = std::make_unique<Node>();
        leaf->item = entry.item;
        leaf->parent = parent;
        leaf->row = static_cast<int>(parent->children.size());
        m_leaves.push_back(leaf.get());
        parent->children.push_back(std::move(leaf));
    }
    endResetModel();
}

void CatalogTreeModel::setFilter(const QString &text)
{
    const QString simple = text.simplified();
    if (simple == m_filter)
        return;
    m_filter = simple;
    rebuild();
}

void CatalogTreeModel::setFlat(bool flat)
{
    if (flat == m_flat)
        return;
    m_flat = flat;
    rebuild();
}

void CatalogTreeModel::retranslate()
{
    rebuild();
}

QModelIndex CatalogTreeModel::indexOfId(const QString &id) const
{
    for (const Node *leaf : m_leaves) {
        if (idOf(leaf->item) == id)
            return indexOf(leaf, 0);
    }
    return {};
}

QModelIndex CatalogTreeModel::firstLeaf() const
{
    return m_leaves.empty() ? QModelIndex() : indexOf(m_leaves.front(), 0);
}

QModelIndex CatalogTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node *node = parent.isValid() ? nodeOf(parent) : m_root.get();
    return indexOf(node->children[static_cast<std::size_t>(row)].get(), column);
}

QModelIndex CatalogTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const Node *parent = nodeOf(child)->parent;
    return parent == m_root.get() ? QModelIndex() : indexOf(parent, 0);
}

int CatalogTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const Node *node = parent.isValid() ? nodeOf(parent) : m_root.get();
    return static_cast<int>(node->children.size());
}

int CatalogTreeModel::columnCount(const QModelIndex &) const
{
    return m_columns;
}

// Numbers stand at the right, words at the left; the first entry that has something to say decides.
bool CatalogTreeModel::isNumberColumn(int column) const
{
    auto &known = m_numberColumns[column];
    for (std::size_t i = 0; column > 0 && !known && i < m_leaves.size(); ++i) {
        if (const QString text = cellText(m_leaves[i]->item, column); !text.isEmpty())
            known = text.front().isDigit();
    }
    return known.value_or(false);
}

QVariant CatalogTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    const bool leaf = node->item >= 0;
    switch (role) {
    case Qt::DisplayRole:
        if (leaf)
            return cellText(node->item, index.column());
        return index.column() == 0 ? QVariant(branchText(node->key, node->depth)) : QVariant();
    case Qt::ToolTipRole:
        return leaf ? QVariant(toolTip(node->item)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isNumberColumn(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IdRole:
        return leaf ? QVariant(idOf(node->item)) : QVariant();
    case LeafRole:
        return leaf;
    case SortRole:
        return leaf ? sortValue(node->item, index.column()) : QVariant(node->row);
    default:
        return {};
    }
}

QVariant CatalogTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns)
        return {};
    if (role == Qt::DisplayRole)
        return columns().value(section);
    if (role == Qt::TextAlignmentRole)
        return int((isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags CatalogTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return nodeOf(index)->item >= 0 ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

}  // namespace headroom::models
