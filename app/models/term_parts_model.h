// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One number of the answer part by part: tensors, kinds of layers, modules, whatever it adds up. Largest first.
#pragma once

#include "app/models/row_table_model.h"
#include "core/estimate/term_parts.h"

namespace headroom::models {

class TermPartsModel : public RowTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Layers, Shape, Each, Size, Share, Formula, ColumnCount };

    using RowTableModel::RowTableModel;
    void setNumber(const scenario::Resolved &resolved, const QString &key);
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] QString plainText() const;  // tab-separated, for the clipboard

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortKey(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QString tip() const override;

private:
    std::shared_ptr<const catalog::Model> m_model;  // whose tensors the parts point to
    std::vector<estimate::TermPart> m_parts;
    qint64 m_bytes = 0;
};

}  // namespace headroom::models
