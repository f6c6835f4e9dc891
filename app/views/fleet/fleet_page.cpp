// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Machines above, what fits where below; computed beside the window's thread.
#include "app/views/fleet/fleet_page.h"

#include "app/models/estimate_runner.h"
#include "app/models/gpu_tree_model.h"
#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/sentences.h"
#include "app/views/fleet/gpu_finder.h"
#include "app/views/widgets/catalog_picker.h"
#include "app/views/widgets/measured_views.h"
#include "app/views/widgets/table_look.h"
#include "core/world.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom::views {

using models::FleetFitModel;
using models::FleetModel;

namespace {

// S4.1: the document does not say how much memory the modified cards have. S4.2: nor how many A800 there are.
constexpr const char *commonCards[] = {"rtx-3090",      "rtx-4090",      "rtx-5090",
                                       "a100-80gb-sxm", "h100-80gb-sxm", "v100-32gb-sxm"};
constexpr const char *modifiedCards[] = {"rtx-2080-ti-22gb", "rtx-2080-ti"};
constexpr int modifiedCount = 4;
constexpr const char *exportCard = "a800-80gb-sxm";
constexpr int exportCounts[] = {1, 2, 4, 8};
constexpr int fewestSeen = 3, mostSeen = 7;  // machines, before their table is scrolled

}  // namespace

FleetPage::FleetPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_document(context.document), m_runner(context.runner), m_catalog(&context.data.catalog()),
      m_fleet(new FleetModel(context.document, context.data.catalog(), this)), m_fits(new FleetFitModel(this)),
      m_finder(new GpuFinder(context.data.catalog(), this)), m_title(new QLabel(this)), m_fitsTitle(new QLabel(this)),
      m_state(new QLabel(this)), m_note(new QLabel(this)), m_machines(new QTableView(this)),
      m_table(new MeasuredTable(this)), m_modified(new QPushButton(this)), m_export(new QPushButton(this)),
      m_here(new QPushButton(this)), m_use(new QPushButton(this)), m_remove(new QPushButton(this)),
      m_modifiedMenu(new QMenu(this)), m_exportMenu(new QMenu(this)),
      m_add(new CatalogPicker(
          [this](QObject *owner) {
              auto *model = new models::GpuTreeModel(owner);
              model->setCatalog(*m_catalog);
              return model;
          },
          this)),
      m_filter(new QLineEdit(this)), m_onlyFitting(new QCheckBox(this))
{
    keepTogether(this, 240);
    createLayout();
    createPresets();
    connectSignals();
    retranslate();
}

void FleetPage::createLayout()
{
    nameParts();
    createTables();
    createCommon();
    m_onlyFitting->setChecked(true);
    m_filter->setClearButtonEnabled(true);
    for (QLabel *title : {m_title, m_fitsTitle}) {
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
    }
    for (QLabel *label : {m_state, m_note})
        label->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout;
    for (QWidget *button : {static_cast<QWidget *>(m_modified), static_cast<QWidget *>(m_export),
                            static_cast<QWidget *>(m_here), static_cast<QWidget *>(m_add)})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_use);
    buttons->addWidget(m_remove);
    auto *head = new QHBoxLayout;
    head->addWidget(m_fitsTitle, 1);
    head->addWidget(m_onlyFitting);
    head->addWidget(m_filter, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addLayout(buttons);
    layout->addWidget(m_machines, 1);
    layout->addLayout(head);
    layout->addWidget(m_state);
    layout->addWidget(m_common);
    layout->addWidget(m_table, 4);
    layout->addWidget(m_note);
    // While the table is hidden, the room is nobody's: headings and sentences stay as high as their lines.
    for (QWidget *line :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_note)})
        line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addStretch(0);
}

void FleetPage::nameParts()
{
    const std::pair<QWidget *, const char *> names[] = {{m_machines, "fleetMachines"},
                                                        {m_table, "fleetFits"},
                                                        {m_modified, "fleetModified2080Ti"},
                                                        {m_export, "fleetA800"},
                                                        {m_here, "fleetDetect"},
                                                        {m_use, "fleetUse"},
                                                        {m_remove, "fleetRemove"},
                                                        {m_add, "fleetAdd"},
                                                        {m_filter, "fleetFilter"},
                                                        {m_state, "fleetState"},
                                                        {m_onlyFitting, "fleetOnlyFitting"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
}

void FleetPage::createTables()
{
    for (QTableView *table : {m_machines, m_table}) {
        dressTable(table);
        table->verticalHeader()->hide();
    }
    m_machines->setModel(m_fleet);
    m_machines->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                QAbstractItemView::AnyKeyPressed);
    m_machines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_machines->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_machines->horizontalHeader()->setSectionResizeMode(FleetModel::Gpu, QHeaderView::Stretch);
    m_machines->horizontalHeader()->setSectionResizeMode(FleetModel::Lacks, QHeaderView::Stretch);
    m_table->setModel(m_fits);
    m_table->setItemDelegate(new VerdictDelegate(FleetFitModel::VerdictRole, -1, m_table));
    fitColumns(m_table);
}

// Where nothing is said yet: the cards that most people have, one click each.
void FleetPage::createCommon()
{
    m_common = new QWidget(this);
    m_common->setObjectName(QStringLiteral("fleetCommon"));
    auto *row = new QHBoxLayout(m_common);
    row->setContentsMargins(0, 0, 0, 0);
    for (const char *id : commonCards) {
        const auto gpu = m_catalog->gpu(id);
        if (!gpu)
            continue;
        auto *button = new QPushButton(models::toQString((*gpu)->name), m_common);
        button->setObjectName(QStringLiteral("fleetCommon:") + QLatin1String(id));
        button->setAccessibleName(button->text());
        connect(button, &QPushButton::clicked, this, [this, id] { m_fleet->add(QLatin1String(id), 1); });
        row->addWidget(button);
    }
    row->addStretch(1);
}

// The menu is the question that the document leaves open.
void FleetPage::createPresets()
{
    for (const char *card : modifiedCards) {
        auto *action = m_modifiedMenu->addAction(QString());
        action->setObjectName(QLatin1String(card));
        connect(action, &QAction::triggered, this, [this, card] { m_fleet->add(QLatin1String(card), modifiedCount); });
    }
    m_modified->setMenu(m_modifiedMenu);
    for (const int count : exportCounts) {
        auto *action = m_exportMenu->addAction(QString());
        action->setData(count);
        connect(action, &QAction::triggered, this, [this, count] { m_fleet->add(QLatin1String(exportCard), count); });
    }
    m_export->setMenu(m_exportMenu);
}

void FleetPage::connectSignals()
{
    connect(m_here, &QPushButton::clicked, this, [this] {
        m_foundText = tr("Asking the driver…");
        showState();
        m_finder->find();
    });
    connect(m_finder, &GpuFinder::found, this, &FleetPage::showFound);
    connect(m_add, &CatalogPicker::picked, this, [this](const QString &id) {
        m_fleet->add(id, 1);
        m_add->setCurrent({}, tr("Add a GPU"));
        // How many there are is asked where it is edited.
        const QModelIndex count = m_fleet->index(m_fleet->rowCount() - 1, FleetModel::Count);
        m_machines->setCurrentIndex(count);
        m_machines->edit(count);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_fleet->remove(m_machines->currentIndex().row()); });
    connect(m_use, &QPushButton::clicked, this, &FleetPage::useMachine);
    connect(m_fleet, &QAbstractItemModel::modelReset, this, &FleetPage::refresh);
    connect(m_machines->selectionModel(), &QItemSelectionModel::currentChanged, this, &FleetPage::showState);
    connect(m_runner, &models::EstimateRunner::catalogueChanged, this, [this] {
        m_fits->setRows({}, {});  // they point into the old one
        m_job.cancel();
        m_add->forgetCatalogue();
        m_computed = false;
        m_fleet->retranslate();
    });
    connect(&m_job, &models::BackgroundJob::busyChanged, this, &FleetPage::showState);
    const auto filter = [this] {
        m_fits->setFilter(m_filter->text(), m_onlyFitting->isChecked());
        showState();
    };
    connect(m_filter, &QLineEdit::textChanged, this, filter);
    connect(m_onlyFitting, &QCheckBox::toggled, this, filter);
    connect(m_table, &QTableView::activated, this, &FleetPage::open);
}

void FleetPage::refresh()
{
    if (isVisible() && (!m_computed || m_asked != m_fleet->fleet()))
        compute();
    showState();
}

QStringList FleetPage::machineNames() const
{
    QStringList names;
    for (int row = 0; row < m_fleet->rowCount(); ++row) {
        if (m_catalog->gpu(m_fleet->fleet()[static_cast<std::size_t>(row)].gpu).ok())
            names << m_fleet->machineName(row);
    }
    return names;
}

void FleetPage::compute()
{
    m_asked = m_fleet->fleet();
    m_computed = true;
    const QStringList names = machineNames();
    if (names.isEmpty()) {
        m_job.cancel();
        m_fits->setRows({}, {});
        return;
    }
    m_job.ask<std::vector<search::FleetRow>>(
        [asked = m_asked, world = m_runner->world()](const models::BackgroundJob::Progress &goOn) {
            std::vector<search::Machine> machines;
            for (const auto &entry : asked) {
                if (const auto gpu = world.catalog.gpu(entry.gpu))
                    machines.push_back({*gpu, entry.count});
            }
            return search::whatFitsWhere(machines, world, [&goOn] { return !goOn(0); });
        },
        [this, names](std::vector<search::FleetRow> rows) {
            m_fits->setRows(std::move(rows), names);
            fitColumns(m_table);
            showState();
        });
}

void FleetPage::showFound(const std::vector<catalog::DriverGpu> &gpus)
{
    QStringList unknown;
    for (const auto &gpu : gpus) {
        if (!gpu.gpu)
            unknown << models::toQString(gpu.name);
    }
    m_foundText = gpus.empty()        ? tr("No GPU found on this computer: nvidia-smi is not there or does not answer.")
                  : unknown.isEmpty() ? QString()
                                      : tr("Not in the catalogue: %1.").arg(unknown.join(QStringLiteral(", ")));
    m_fleet->addFound(gpus);
    showState();
}

void FleetPage::open(const QModelIndex &index)
{
    if (const auto *fit = m_fits->fit(index)) {
        const scenario::Scenario scenario = fit->scenario;
        Q_EMIT scenarioChosen(scenario);
        Q_EMIT pageRequested(QStringLiteral("plan"));
    }
}

// The machine of the selected row becomes that of the current scenario, as one edit.
void FleetPage::useMachine()
{
    const int row = m_machines->currentIndex().row();
    if (row < 0 || row >= m_fleet->rowCount())
        return;
    const auto &entry = m_fleet->fleet()[static_cast<std::size_t>(row)];
    auto after = m_document->scenario();
    after.hardware.gpus = {{entry.gpu, entry.count, nullptr}};
    after.hardware.gpusPerNode = entry.gpusPerNode;
    m_document->edit(std::move(after), QStringLiteral("hardware.gpu"));
    Q_EMIT pageRequested(QStringLiteral("plan"));
}

void FleetPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_foundText.clear();
    m_fleet->retranslate();
    m_fits->setRows({}, {});
    m_computed = false;
    retranslate();
    refresh();
}

void FleetPage::fitMachines()
{
    const int rows = std::max(1, m_fleet->rowCount()), row = m_machines->verticalHeader()->defaultSectionSize();
    const int around = m_machines->horizontalHeader()->sizeHint().height() + 2 * m_machines->frameWidth();
    m_machines->setMinimumHeight(around + std::min(rows, fewestSeen) * row);
    m_machines->setMaximumHeight(around + std::min(rows + 1, mostSeen) * row);
}

void FleetPage::showState()
{
    fitMachines();
    const text::Formatter format;
    const bool none = m_fleet->rowCount() == 0;
    QStringList words;
    if (!m_foundText.isEmpty())
        words << m_foundText;
    if (none)
        words << tr("Say which GPUs you have: one of these, with a button above, or from the catalogue.");
    else if (m_job.isRunning())
        words << tr("Computing…");
    else
        words << tr("%1 of the models fit for one use or more.").arg(format.count(m_fits->fittingModels()));
    m_state->setText(text::inOneLine(words));
    const bool selected = m_machines->currentIndex().isValid();
    m_use->setEnabled(selected);
    m_remove->setEnabled(selected);
    QStringList notes{tr("Double-click a cell or press Return to open it as a scenario.")};
    if (m_fleet->rowCount() > 1)
        notes << tr("Of several machines the one with the most room is shown, by its number.");
    for (const auto &entry : m_fleet->fleet()) {
        if (const auto gpu = m_catalog->gpu(entry.gpu)) {
            notes << models::questionsInWords(**gpu);
            break;
        }
    }
    m_note->setText(text::inOneLine(notes));
    m_table->setVisible(!none);
    m_common->setVisible(none);
    m_note->setVisible(!none);
}

void FleetPage::retranslatePresets()
{
    m_modified->setText(tr("4 × RTX 2080 Ti (modified)"));
    m_modified->setToolTip(tr("Modified cards usually have 22 GB; choose how much yours have."));
    const auto actions = m_modifiedMenu->actions();
    actions[0]->setText(tr("22 GB: memory chips doubled"));
    actions[1]->setText(tr("11 GB: as sold"));
    m_export->setText(tr("A800 80 GB"));
    m_export->setToolTip(tr("Choose how many; the number can be changed later."));
    for (QAction *action : m_exportMenu->actions())
        action->setText(tr("%n card(s)", nullptr, action->data().toInt()));
    m_here->setText(tr("This computer"));
    m_here->setToolTip(tr("Adds the GPUs that the driver of this computer reports."));
    for (QPushButton *button : {m_modified, m_export, m_here})
        button->setAccessibleName(button->text());
}

void FleetPage::retranslate()
{
    retranslatePresets();
    m_title->setText(tr("My GPUs"));
    m_fitsTitle->setText(tr("What fits where"));
    m_machines->setAccessibleName(tr("My GPUs"));
    m_table->setAccessibleName(tr("What fits where"));
    m_add->setCurrent({}, tr("Add a GPU"));
    m_add->setAccessibleName(tr("Add a GPU"));
    m_add->setTexts(tr("Type the name of a GPU"), tr("No GPU is called “%1”. Try a shorter name."));
    m_use->setText(tr("Use in the plan"));
    m_remove->setText(tr("Remove"));
    m_use->setAccessibleName(tr("Use this machine in the plan"));
    m_remove->setAccessibleName(tr("Remove this machine"));
    m_filter->setPlaceholderText(tr("Find a model"));
    m_filter->setAccessibleName(tr("Find a model"));
    m_onlyFitting->setText(tr("Only what fits"));
    m_onlyFitting->setAccessibleName(tr("Only what fits"));
    showState();
}

}  // namespace headroom::views
