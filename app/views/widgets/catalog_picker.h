// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A button that shows what is chosen and opens a list: type to find, Return takes the first, a click takes any.
#pragma once

#include "app/models/catalog_tree_model.h"

#include <QPushButton>

#include <functional>

class QFrame;
class QLabel;
class QLineEdit;
class QTreeView;

namespace headroom::views {

class YieldingColumns;

class CatalogPicker : public QPushButton
{
    Q_OBJECT

public:
    // `make` is called when the list is first opened: reading the catalogue is left until somebody asks.
    using ModelSource = std::function<models::CatalogTreeModel *(QObject *parent)>;

    explicit CatalogPicker(ModelSource make, QWidget *parent = nullptr);
    void setCurrent(const QString &id, const QString &name);
    void setTexts(const QString &searchHint, const QString &nothingFound);
    void setPresets(const QList<QPushButton *> &presets);     // above the tree; taken over; a click closes the list
    void setTakesCount(bool takes) { m_takesCount = takes; }  // "4x a100 40" says how many, too
    void openList(const QString &typed = {});
    void forgetCatalogue();  // it has changed: read again when the list is next opened
    // Parts of the list; null before it was first opened.
    [[nodiscard]] QLineEdit *searchEdit() const { return m_search; }
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] QFrame *list() const { return m_list; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void picked(const QString &id);
    void countPicked(const QString &id, int count);  // instead of picked(), where a number was typed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ensureList();
    void createList();
    void placePresets();
    void nameParts();
    void onTyped(const QString &text);
    [[nodiscard]] std::pair<int, QString> countAndName(const QString &text) const;  // 0: no number
    void pick(const QModelIndex &index);
    void takeId(const QString &id);
    [[nodiscard]] QString nothingFound(const QString &text) const;
    void pickFirst();
    void showCurrent();
    void updateText();
    void placeList();

    ModelSource m_make;
    models::CatalogTreeModel *m_model = nullptr;
    QFrame *m_list = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_tree = nullptr;
    YieldingColumns *m_columns = nullptr;
    QLabel *m_nothing = nullptr;
    QList<QPushButton *> m_presets;
    QString m_id, m_name, m_searchHint, m_nothingText;
    bool m_takesCount = false;
};

}  // namespace headroom::views
