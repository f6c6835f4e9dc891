// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps within a frame where that is possible, else beside the window's thread with the old picture kept.
#include "app/views/whatif/what_if_page.h"

#include "app/models/estimate_runner.h"
#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "app/views/charts/sweep_chart.h"
#include "app/views/widgets/chart_or_table.h"
#include "app/views/widgets/table_look.h"
#include "core/search/vary.h"
#include "core/world.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom::views {

namespace {

constexpr qint64 frameMilliseconds = 12;
using models::SweepModel;

}  // namespace

WhatIfPage::WhatIfPage(const PageContext &context, QWidget *parent)
    : Page(parent), m_document(context.document), m_runner(context.runner), m_model(new SweepModel(this)),
      m_firstLabel(new QLabel(this)), m_secondLabel(new QLabel(this)), m_summary(new QLabel(this)),
      m_state(new QLabel(this)), m_hint(new QLabel(this)), m_first(new QComboBox(this)), m_second(new QComboBox(this)),
      m_stop(new QPushButton(this)), m_chart(new SweepChart(this)), m_table(new QTableView(this)),
      m_picture(new ChartOrTable(m_chart, m_table, this))
{
    createLayout();
    connectSignals();
    retranslate();
}

void WhatIfPage::createLayout()
{
    m_first->setObjectName(QStringLiteral("whatIfFirst"));
    m_second->setObjectName(QStringLiteral("whatIfSecond"));
    m_stop->setObjectName(QStringLiteral("whatIfStop"));
    m_chart->setObjectName(QStringLiteral("whatIfChart"));
    m_table->setObjectName(QStringLiteral("whatIfTable"));
    m_summary->setObjectName(QStringLiteral("whatIfSummary"));
    dressTable(m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new VerdictDelegate(SweepModel::VerdictRole, SweepModel::CurrentRole, m_table));
    for (QLabel *label : {m_summary, m_state, m_hint})
        label->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    for (QComboBox *combo : {m_first, m_second}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
        combo->setMaxVisibleItems(20);
    }
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_firstLabel);
    choice->addWidget(m_first, 1);
    choice->addWidget(m_secondLabel);
    choice->addWidget(m_second, 1);
    choice->addWidget(m_picture->button());
    auto *waiting = new QHBoxLayout;
    waiting->addWidget(m_state, 1);
    waiting->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(choice);
    layout->addWidget(m_summary);
    layout->addLayout(waiting);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_hint);
    m_state->hide();
    m_stop->hide();
}

void WhatIfPage::connectSignals()
{
    const auto again = [this] {
        m_shown = 0;
        m_stopped = false;
        compute();
    };
    connect(m_first, &QComboBox::currentIndexChanged, this, again);
    connect(m_second, &QComboBox::currentIndexChanged, this, again);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stopped = true;
        m_job.cancel();
        explainState();
    });
    connect(&m_job, &models::BackgroundJob::busyChanged, this, &WhatIfPage::explainState);
    connect(m_chart, &SweepChart::gestureBegan, this, [this] {
        m_gesture = m_document->newGesture();
        Q_EMIT held(m_chart->isDragging());
    });
    connect(m_chart, &SweepChart::gestureEnded, this, [this] {
        Q_EMIT held(false);
        m_shown = 0;  // values that were kept in place while dragging
        compute();
        explainState();
    });
    connect(m_chart, &SweepChart::chosen, this, [this](int index) { apply(static_cast<std::size_t>(index), 0); });
    const auto take = [this](const QModelIndex &index) {
        m_gesture = m_document->newGesture();
        const auto row = static_cast<std::size_t>(index.row()), column = static_cast<std::size_t>(index.column());
        apply(m_model->isGrid() ? column : row, m_model->isGrid() ? row : 0);
    };
    connect(m_table, &QTableView::activated, this, take);
    connect(m_table, &QTableView::clicked, this, [this, take](const QModelIndex &index) {
        if (m_model->isGrid())
            take(index);
    });
}

void WhatIfPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isComputing())
        m_stop->click();
    else
        Page::keyPressEvent(event);
}

void WhatIfPage::vary(const QString &first, const QString &second)
{
    fillChoices();
    m_first->setCurrentIndex(m_first->findData(first));
    m_second->setCurrentIndex(m_second->findData(second));
}

// Keeps what is chosen as long as the plan has it.
void WhatIfPage::fillChoices()
{
    const auto &answer = m_runner->current();
    if (!answer.resolved)
        return;
    QStringList paths;
    for (const auto &path : search::sweepPaths(*answer.resolved))
        paths << models::toQString(path);
    const auto fill = [&paths](QComboBox *combo, const QString &nothing) {
        const QSignalBlocker quiet(combo);
        const QString before = combo->currentData().toString();
        combo->clear();
        if (!nothing.isEmpty())
            combo->addItem(nothing, QString());
        for (const QString &path : paths)
            combo->addItem(text::fieldName(models::toStd(path)), path);
        combo->setCurrentIndex(std::max(0, combo->findData(before)));
    };
    fill(m_first, {});
    fill(m_second, tr("nothing else"));
}

void WhatIfPage::refresh()
{
    if (!isVisible() || !m_runner->current().resolved)
        return;
    if (m_runner->current().number != m_shown) {
        fillChoices();
        m_stopped = false;
        compute();
    }
}

// While a point is dragged the values stay where they are.
search::Axis WhatIfPage::axis(const QString &path, search::Steps steps) const
{
    const auto *shown = m_model->sweep();
    if (m_chart->isDragging() && shown && models::toQString(shown->x.path) == path)
        return shown->x;
    return path.isEmpty() ? search::Axis() : search::axisFor(*m_runner->current().resolved, models::toStd(path), steps);
}

void WhatIfPage::compute()
{
    const auto &answer = m_runner->current();
    if (!answer.resolved || m_shown == answer.number || m_first->count() == 0)
        return;
    const QString first = m_first->currentData().toString(), second = m_second->currentData().toString();
    const bool map = !second.isEmpty() && second != first;
    const auto steps = map ? search::Steps::Coarse : search::Steps::Fine;
    const auto x = axis(first, steps), y = map ? axis(second, steps) : search::Axis();
    const auto asked = answer.resolved->asked;
    const auto folder = m_document->folder();
    m_shown = answer.number;
    QElapsedTimer time;
    time.start();
    auto sweep =
        search::sweep(asked, x, y, m_runner->world(), folder, [&time] { return time.elapsed() > frameMilliseconds; });
    if (sweep.complete) {
        m_job.cancel();
        showSweep(std::move(sweep));
        return;
    }
    m_job.ask<search::Sweep>(
        [asked, x, y, folder, world = m_runner->world()](const models::BackgroundJob::Progress &goOn) {
            return search::sweep(asked, x, y, world, folder, [&goOn] { return !goOn(0); });
        },
        [this](search::Sweep swept) {
            if (swept.complete)
                showSweep(std::move(swept));
        });
}

void WhatIfPage::showSweep(search::Sweep swept)
{
    const auto &resolved = m_runner->current().resolved;
    const auto sweep = std::make_shared<const search::Sweep>(std::move(swept));
    const int x = models::placeOf(sweep->x, search::valueOf(*resolved, sweep->x.path));
    const int y = models::placeOf(sweep->y, search::valueOf(*resolved, sweep->y.path));
    const QModelIndex before = m_table->currentIndex();
    m_model->setSweep(sweep, x, y);
    m_table->setCurrentIndex(m_model->index(before.row(), before.column()));
    const bool grid = m_model->isGrid();
    m_chart->setSweep(grid ? nullptr : sweep, grid ? -1 : x);
    m_table->verticalHeader()->setVisible(grid);
    if (grid)
        m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    else
        fitColumns(m_table);
    m_picture->button()->setVisible(!grid);
    m_picture->setCurrentIndex(grid || m_picture->button()->isChecked() ? 1 : 0);
    retranslate();
}

// Everything that goes with the setting moves too: that is the core's to know.
void WhatIfPage::apply(std::size_t ix, std::size_t iy)
{
    const auto *sweep = m_model->sweep();
    if (!sweep || ix >= sweep->x.values.size() || sweep->at(ix, iy).problem)
        return;
    auto after = m_document->scenario();
    const QString path = models::toQString(sweep->x.path);
    if (search::vary(after, sweep->x.path, sweep->x.values[ix]))
        return;
    if (m_model->isGrid() && search::vary(after, sweep->y.path, sweep->y.values[iy]))
        return;
    m_document->edit(std::move(after), path, m_gesture);
}

void WhatIfPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->retranslate();
    fillChoices();
    retranslate();
}

void WhatIfPage::explainState()
{
    const bool busy = m_job.isRunning();
    m_state->setText(busy        ? tr("Computing…")
                     : m_stopped ? tr("Stopped; the picture is of an earlier plan.")
                                 : QString());
    const bool still = m_chart->isDragging();  // a line that comes and goes would move the chart under the pointer
    m_state->setVisible(!still && !m_state->text().isEmpty());
    m_stop->setVisible(!still && busy);
}

// "Now 2,560. Fits up to 49,152, no longer at 65,536."
QString WhatIfPage::summary() const
{
    const auto *sweep = m_model->sweep();
    if (!sweep || m_model->isGrid())
        return sweep ? tr("GiB on the fullest GPU. Columns: %1; rows: %2. The frame marks the plan.")
                           .arg(text::fieldName(sweep->x.path), text::fieldName(sweep->y.path))
                     : QString();
    const auto name = [sweep](std::size_t i) { return models::valueName(sweep->x.path, sweep->x.values[i]); };
    QStringList words;
    if (m_chart->current() >= 0)
        words << tr("%1: now %2.", "setting, value")
                     .arg(text::fieldName(sweep->x.path), name(static_cast<std::size_t>(m_chart->current())));
    std::size_t fitting = 0, last = 0;
    for (std::size_t i = 0; i < sweep->points.size(); ++i) {
        const bool fits = !sweep->points[i].problem && sweep->points[i].verdict != estimate::Verdict::DoesNotFit;
        fitting += fits ? 1 : 0;
        last = fits ? i : last;
    }
    if (fitting == 0)
        words << tr("None of these values fits.");
    else if (fitting == sweep->points.size())
        words << tr("All of these values fit.");
    else if (search::hasNumbers(sweep->x) && last + 1 < sweep->points.size())
        words << tr("Fits up to %1, no longer at %2.").arg(name(last), name(last + 1));
    else
        words << tr("%1 of %2 values fit.")
                     .arg(text::Formatter().count(static_cast<std::int64_t>(fitting)),
                          text::Formatter().count(static_cast<std::int64_t>(sweep->points.size())));
    return text::inOneLine(words);
}

void WhatIfPage::retranslate()
{
    m_firstLabel->setText(tr("&Vary"));
    m_secondLabel->setText(tr("an&d"));
    m_first->setAccessibleName(tr("Setting to vary"));
    m_second->setAccessibleName(tr("Second setting to vary"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop computing"));
    m_chart->setAccessibleName(tr("Memory over the values of the setting"));
    m_table->setAccessibleName(tr("Memory for each value of the setting"));
    const bool grid = m_model->isGrid();
    m_hint->setText(grid ? tr("Click a cell, or press Return on it, to take its values into the plan.")
                         : tr("Drag, click or use the arrow keys to move the plan to another value. T: as a table."));
    m_summary->setText(summary());
    explainState();
}

}  // namespace headroom::views
