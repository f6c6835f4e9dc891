// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A machine of several kinds of GPUs: a row for each kind beyond the first, with its count, its name and a way out.
#pragma once

#include "app/models/plan_document.h"
#include "core/catalog/catalog.h"

#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace headroom::views {

class CatalogPicker;
class ValueSpin;

class MachineParts : public QWidget
{
    Q_OBJECT

public:
    MachineParts(models::PlanDocument *document, const catalog::Catalog &catalog, QWidget *parent = nullptr);
    void refresh();
    void forgetCatalogue();
    void setTabAfter(QWidget *before) { m_before = before; }  // what the keyboard leaves for the first row
    [[nodiscard]] QWidget *lastStop() const;
    void askForAnother();  // a further row, which asks for its GPU
    // One kind of the machine, the others as they are.
    // A count of 0 leaves the number as it is.
    static void setKind(models::PlanDocument *document, std::size_t part, const std::string &gpu, std::int64_t count);
    static std::optional<Problem> setCount(models::PlanDocument *document, std::size_t part, const QString &text,
                                           models::Gesture gesture);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QWidget *box = nullptr;
        ValueSpin *count = nullptr;
        CatalogPicker *gpu = nullptr;
        QToolButton *remove = nullptr;
    };
    void addRow();
    void connectRow(const Row &row, std::size_t part);
    void pick(std::size_t part, const std::string &gpu, std::int64_t count);
    void remove(std::size_t part);
    void retranslate();

    models::PlanDocument *m_document;
    const catalog::Catalog &m_catalog;
    QVBoxLayout *m_layout;
    QWidget *m_before = nullptr;
    std::vector<Row> m_rows;  // the first is the machine's second kind
    bool m_asking = false;    // the last row waits for its GPU
    models::Gesture m_gesture = 0;
};

}  // namespace headroom::views
