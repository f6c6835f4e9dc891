// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep as a table: one row for each value of one setting, or a grid of two settings.
#pragma once

#include "core/estimate/families.h"
#include "core/search/sweep.h"

#include <QAbstractTableModel>

#include <memory>

namespace headroom::models {

// The terms that a family holds anywhere in the sweep, in their order; and what the family is then called.
[[nodiscard]] std::vector<estimate::Term> termsOf(const search::Sweep &sweep, estimate::Family family);
[[nodiscard]] QString familyName(const search::Sweep &sweep, estimate::Family family);
// A value of a plan key as people read it: "4,096", "AdamW, 8-bit".
[[nodiscard]] QString valueName(std::string_view path, const nlohmann::json &value);
// The place of a value on an axis; -1 when it is not there.
[[nodiscard]] int placeOf(const search::Axis &axis, const nlohmann::json &value);
// "Context length 4,096, Concurrency 8: 17.2 GiB of 23.5 GiB. Fits."; why not, where it is impossible.
[[nodiscard]] QString pointInWords(const search::Sweep &sweep, std::size_t ix, std::size_t iy = 0);

class SweepModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { VerdictRole = Qt::UserRole + 1, CurrentRole };  // VerdictRole: -1 where the plan is impossible

    explicit SweepModel(QObject *parent = nullptr);
    void setSweep(std::shared_ptr<const search::Sweep> sweep, int currentX, int currentY = -1);
    void retranslate();
    [[nodiscard]] bool isGrid() const { return m_sweep && !m_sweep->y.values.empty(); }
    [[nodiscard]] const search::Sweep *sweep() const { return m_sweep.get(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const search::SweepPoint &pointOf(const QModelIndex &index) const;
    [[nodiscard]] bool isCurrent(const QModelIndex &index) const;
    [[nodiscard]] QString listCell(const search::SweepPoint &point, int row, int column) const;
    [[nodiscard]] QString gridCell(const search::SweepPoint &point) const;
    [[nodiscard]] QString heading(int column) const;
    [[nodiscard]] QString headingTip(int column) const;

    std::shared_ptr<const search::Sweep> m_sweep;
    std::vector<estimate::Family> m_families;  // those that hold anything
    int m_currentX = -1, m_currentY = -1;
};

}  // namespace headroom::models
