// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks core/speed for what the plan is now; the factors are read when they are first needed.
#include "app/models/speed_model.h"

#include <utility>

namespace headroom::models {

SpeedModel::SpeedModel(std::filesystem::path dataFolder, QObject *parent)
    : RowTableModel(parent), m_folder(std::move(dataFolder))
{
}

void SpeedModel::setPlan(std::shared_ptr<const scenario::Resolved> resolved)
{
    m_resolved = std::move(resolved);
    compute();
}

void SpeedModel::setPrice(std::optional<double> usdPerGpuHour)
{
    m_prices.usdPerGpuHour = usdPerGpuHour;
    compute();
}

void SpeedModel::compute()
{
    if (!m_resolved)
        return;
    if (!m_factors) {
        auto factors = speed::Factors::load(m_folder / "speed.json");
        if (!factors) {
            m_problem = factors.problem();
            return;
        }
        m_factors = std::move(factors).value();
    }
    beginResetModel();
    m_explained = speed::explainSpeed(*m_resolved, *m_factors, m_prices);
    auto derivation = std::make_shared<estimate::Explained>();
    derivation->derivation = m_explained.derivation;
    m_derivation = std::move(derivation);
    m_figures = text::speedFigures(m_explained.speed);
    endResetModel();
}

void SpeedModel::rename()
{
    beginResetModel();
    m_figures = text::speedFigures(m_explained.speed);
    endResetModel();
}

QString SpeedModel::key(int row) const
{
    return row >= 0 && row < rows() ? QLatin1String(m_figures[static_cast<std::size_t>(row)].key) : QString();
}

QString SpeedModel::text(int row, int column) const
{
    const auto &figure = m_figures[static_cast<std::size_t>(row)];
    return column == Figure ? figure.name : figure.value;
}

QVariant SpeedModel::sortKey(int row, int) const
{
    return row;
}

QString SpeedModel::heading(int column) const
{
    return column == Figure ? tr("Figure") : tr("Value");
}

QString SpeedModel::tip() const
{
    return tr("Select to see where it comes from.");
}

}  // namespace headroom::models
