// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the speed answer as a table, and the derivation of each.
#pragma once

#include "app/models/row_table_model.h"
#include "app/text/speed_texts.h"
#include "core/estimate/estimate.h"
#include "core/speed/speed.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace headroom::models {

class SpeedModel : public RowTableModel
{
    Q_OBJECT

public:
    enum Column { Figure, Value, ColumnCount };

    explicit SpeedModel(std::filesystem::path dataFolder, QObject *parent = nullptr);

    void setPlan(std::shared_ptr<const scenario::Resolved> resolved);
    void setPrice(std::optional<double> usdPerGpuHour);
    [[nodiscard]] const speed::Speed &speed() const { return m_explained.speed; }
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }
    [[nodiscard]] QString key(int row) const;  // of the derivation
    // For DerivationModel: the speed's own steps.
    [[nodiscard]] std::shared_ptr<const estimate::Explained> derivation() const { return m_derivation; }
    void rename();  // the language has changed

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_figures.size()); }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant sortKey(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == Value; }
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QString tip() const override;

private:
    void compute();

    std::filesystem::path m_folder;
    std::optional<speed::Factors> m_factors;
    std::shared_ptr<const scenario::Resolved> m_resolved;
    speed::Prices m_prices;
    speed::ExplainedSpeed m_explained;
    std::shared_ptr<const estimate::Explained> m_derivation;
    std::vector<text::SpeedFigure> m_figures;
    std::optional<Problem> m_problem;
};

}  // namespace headroom::models
