// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One number of the answer with the steps that made it: the step itself, below it what went in, and so on down to the
// inputs.
#pragma once

#include "app/models/source_titles.h"
#include "core/estimate/estimate.h"

#include <QAbstractItemModel>

#include <memory>

namespace headroom::models {

class DerivationModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Symbol, Value, ColumnCount };
    enum Role { StepRole = Qt::UserRole + 1, IdRole };  // index of the step, -1 for an input; id of the symbol

    explicit DerivationModel(QObject *parent = nullptr);
    ~DerivationModel() override;

    void setNumber(std::shared_ptr<const estimate::Explained> explained, const QString &key);
    void setSources(SourceTitles sources) { m_sources = std::move(sources); }
    void retranslate();
    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] bool isEmpty() const { return !m_root; }
    [[nodiscard]] const std::shared_ptr<const estimate::Explained> &explained() const { return m_explained; }
    // This number beside that of `pinned`: how far apart, and the inputs that are not the same. Rich text.
    [[nodiscard]] QString differenceFrom(const DerivationModel &pinned) const;
    // How far an explanation goes: a sentence; the formula and what its symbols are; the numbers put in.
    enum class Depth { Sentence, Symbols, Numbers };
    // The step (or input) at an index, as rich text: what it is, result, source; formula and numbers by depth.
    [[nodiscard]] QString html(const QModelIndex &index, Depth depth = Depth::Numbers) const;
    [[nodiscard]] QString markdown() const;
    [[nodiscard]] QString latex() const;  // the same steps as an align* environment

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    [[nodiscard]] static const Node *nodeOf(const QModelIndex &index);
    [[nodiscard]] std::unique_ptr<Node> makeNode(int step, Node *parent, int row) const;
    void addChildren(Node &node) const;
    [[nodiscard]] const derive::Step &stepAt(int step) const;
    [[nodiscard]] QString sentence(const derive::SymbolUse &use) const;
    [[nodiscard]] QString legend(const derive::Step &step) const;
    [[nodiscard]] QString valueText(double value, derive::Unit unit) const;

    std::shared_ptr<const estimate::Explained> m_explained;
    SourceTitles m_sources;
    QString m_key;
    std::unique_ptr<Node> m_root;
};

}  // namespace headroom::models
