// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The user's machines and what they can run: models of the catalogue against uses. Each cell opens as a scenario.
#pragma once

#include "app/models/background_job.h"
#include "app/models/fleet_fit_model.h"
#include "app/models/fleet_model.h"
#include "app/views/page.h"
#include "core/catalog/driver_report.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTableView;

namespace headroom::views {

class CatalogPicker;
class GpuFinder;

class FleetPage : public Page
{
    Q_OBJECT

public:
    explicit FleetPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    [[nodiscard]] models::FleetModel *fleet() const { return m_fleet; }
    [[nodiscard]] models::FleetFitModel *fits() const { return m_fits; }
    [[nodiscard]] bool isComputing() const override { return m_job.isRunning(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void nameParts();
    void createTables();
    void createCommon();
    void createPresets();
    void connectSignals();
    void retranslate();
    void retranslatePresets();
    void compute();
    void showState();
    void fitMachines();  // as high as its rows, within reason
    void showFound(const std::vector<catalog::DriverGpu> &gpus);
    void open(const QModelIndex &index);
    void useMachine();
    [[nodiscard]] QStringList machineNames() const;

    models::PlanDocument *m_document;
    models::EstimateRunner *m_runner;
    const catalog::Catalog *m_catalog;
    models::BackgroundJob m_job;
    models::FleetModel *m_fleet;
    models::FleetFitModel *m_fits;
    GpuFinder *m_finder;
    QLabel *m_title, *m_fitsTitle, *m_state, *m_note;
    QWidget *m_common = nullptr;
    QTableView *m_machines, *m_table;
    QPushButton *m_modified, *m_export, *m_here, *m_use, *m_remove;
    QMenu *m_modifiedMenu, *m_exportMenu;
    CatalogPicker *m_add;
    QLineEdit *m_filter;
    QCheckBox *m_onlyFitting;
    std::vector<scenario::FleetEntry> m_asked;  // of the rows shown
    QString m_foundText;
    bool m_computed = false;
};

}  // namespace headroom::views
