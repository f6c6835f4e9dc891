// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario tabs.
#include "app/views/scenario/scenario_bar.h"

#include "app/models/strings.h"
#include "app/views/widgets/mark_icon.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace headroom::views {

namespace {
constexpr int fewestLetters = 6, mostLetters = 40;  // of the name of a tab
constexpr int roomyLetters = 20;                    // from here on there is room for a button beside it
}  // namespace

ScenarioBar::ScenarioBar(models::PlanDocument *document, models::EstimateRunner *runner, QWidget *parent)
    : QWidget(parent), m_document(document), m_model(new models::ScenarioListModel(document, runner, this)),
      m_tabs(new QTabBar(this)), m_add(new QToolButton(this)), m_duplicate(new QToolButton(this))
{
    m_tabs->setObjectName(QStringLiteral("scenarioTabs"));
    m_tabs->setShape(QTabBar::RoundedSouth);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);  // refreshTab() cuts the name and leaves the figure
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setMovable(true);
    m_tabs->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("addScenario"));
    m_add->setText(QStringLiteral("+"));
    m_add->setAutoRaise(true);
    m_duplicate->setObjectName(QStringLiteral("duplicateScenario"));
    m_duplicate->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_add);
    layout->addWidget(m_duplicate);
    connectSignals(runner);
    retranslate();
}

void ScenarioBar::connectSignals(models::EstimateRunner *)
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (m_order.isEmpty())  // during a drag the places are not those of the plan
            m_document->setCurrentIndex(index);
    });
    connect(m_tabs, &QTabBar::tabCloseRequested, m_document, &models::PlanDocument::removeScenario);
    connect(m_tabs, &QTabBar::tabMoved, this, &ScenarioBar::onTabMoved);
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, &ScenarioBar::askForName);
    connect(m_add, &QToolButton::clicked, this, [this] {
        // A new scenario begins with the model and the machine of the one shown, everything else assumed.
        scenario::Scenario next;
        next.model = m_document->scenario().model;
        next.hardware = m_document->scenario().hardware;
        m_document->addScenario(std::move(next));
    });
    connect(m_duplicate, &QToolButton::clicked, this,
            [this] { m_document->duplicateScenario(m_document->currentIndex()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_marked.clear();  // places have moved
        refreshAll();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row(); ++row)
            refreshTab(row);
    });
}

// Ctrl+click marks tabs; two of them are compared. A plain click goes to the tab, as ever.
bool ScenarioBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tabs && event->type() == QEvent::MouseButtonRelease)
        QTimer::singleShot(0, this, &ScenarioBar::finishMove);  // when the bar has let go of the tab
    if (watched != m_tabs || event->type() != QEvent::MouseButtonPress)
        return QWidget::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    if (!(mouse->modifiers() & Qt::ControlModifier)) {
        clearMarks();
        return false;
    }
    const int tab = m_tabs->tabAt(mouse->position().toPoint());
    if (tab >= 0)
        mark(tab);
    return true;
}

// A drag moves the tabs that it passes, one by one, out of the way of its own: where that one ends is one edit.
void ScenarioBar::onTabMoved(int from, int to)
{
    if (m_order.isEmpty()) {
        for (int tab = 0; tab < m_tabs->count(); ++tab)
            m_order << tab;
    }
    m_order.move(from, to);
    if (QGuiApplication::mouseButtons() == Qt::NoButton)
        finishMove();
}

void ScenarioBar::finishMove()
{
    const QList<int> order = std::exchange(m_order, {});
    int first = 0;
    while (first < order.size() && order[first] == first)
        ++first;
    if (first < order.size()) {
        const bool toTheRight = order[first] == first + 1;
        m_document->moveScenario(toTheRight ? first : order[first],
                                 toTheRight ? static_cast<int>(order.indexOf(first)) : first);
    }
    refreshAll();  // also where it came back to its place
}

void ScenarioBar::mark(int tab)
{
    if (m_marked.erase(tab) == 0)
        m_marked.insert(tab);
    refreshTab(tab);
    if (m_marked.size() > 1)
        Q_EMIT compareRequested(m_marked);
}

void ScenarioBar::clearMarks()
{
    m_marked.clear();
    for (int i = 0; i < m_tabs->count(); ++i)
        refreshTab(i);
}

void ScenarioBar::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("scenarioName"));
    dialog->setWindowTitle(tr("Name of the scenario"));
    dialog->setLabelText(tr("Name of the scenario"));
    dialog->setTextValue(models::toQString(m_document->scenario().name));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString &name) { m_document->renameScenario(m_document->currentIndex(), name); });
    dialog->open();
}

void ScenarioBar::hideNumbers(bool hidden)
{
    if (m_numbersHidden == hidden)
        return;
    m_numbersHidden = hidden;
    refreshAll();
}

void ScenarioBar::refreshAll()
{
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > m_model->rowCount())
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < m_model->rowCount())
        m_tabs->addTab(QString());
    // Where they crowd, the names are worth more than a button on each: the Edit menu removes a scenario too.
    m_tabs->setTabsClosable(m_tabs->count() > 1 &&
                            roomForName() - buttonWidth() >= fontMetrics().averageCharWidth() * roomyLetters);
    for (int i = 0; i < m_tabs->count(); ++i)
        refreshTab(i);
}

int ScenarioBar::buttonWidth() const
{
    return m_tabs->style()->pixelMetric(QStyle::PM_TabCloseIndicatorWidth, nullptr, m_tabs) +
           fontMetrics().height() / 2;
}

// Of an equal share of the bar, without the button; beside the name stand its mark and its figure.
int ScenarioBar::roomForName() const
{
    const QString longFigure = m_numbersHidden ? QString() : QStringLiteral("888.8 GiB");  // the same for all tabs
    const int figure = fontMetrics().horizontalAdvance(named({}, longFigure));
    const int mark = m_numbersHidden ? 0 : m_tabs->iconSize().width() + fontMetrics().height() / 2;
    const int edges = m_tabs->style()->pixelMetric(QStyle::PM_TabBarTabHSpace, nullptr, m_tabs);
    return m_tabs->width() / std::max(1, m_model->rowCount()) - figure - mark - edges;
}

QString ScenarioBar::named(const QString &name, const QString &figure) const
{
    return figure.isEmpty() ? name : tr("%1 · %2", "scenario · its figure").arg(name, figure);
}

// What a tab has room for, so that all of them are seen: the more scenarios, the shorter their names.
QString ScenarioBar::shortTitle(const QModelIndex &row) const
{
    const int letter = fontMetrics().averageCharWidth();
    const int room = roomForName() - (m_tabs->tabsClosable() ? buttonWidth() : 0);
    const QString whole = row.data(models::ScenarioListModel::NameRole).toString();
    // "… (2)": what tells a copy from its source stands at the end.
    const auto cut = whole.endsWith(u')') || whole.endsWith(QChar(0xFF09)) ? Qt::ElideMiddle : Qt::ElideRight;
    const QString name =
        fontMetrics().elidedText(whole, cut, std::clamp(room, letter * fewestLetters, letter * mostLetters));
    return named(name, m_numbersHidden ? QString() : row.data(models::ScenarioListModel::FigureRole).toString());
}

void ScenarioBar::refreshTab(int index)
{
    if (index >= m_tabs->count())
        return;
    const QSignalBlocker blocker(m_tabs);
    const QModelIndex row = m_model->index(index);
    const QString name = row.data(models::ScenarioListModel::NameRole).toString();
    const QString title = shortTitle(row).replace(u'&', QStringLiteral("&&"));
    const QString text = m_marked.count(index) > 0 ? QStringLiteral("☑ ") + title : title;
    if (text != m_tabs->tabText(index))  // the bar lays out and paints all of its tabs for any one
        m_tabs->setTabText(index, text);
    m_tabs->setTabToolTip(index, tr("%1\nCtrl+click on two tabs compares them; drag to change the order.")
                                     .arg(m_numbersHidden ? name : row.data().toString()));
    const int verdict = m_numbersHidden ? -1 : row.data(models::ScenarioListModel::VerdictRole).toInt();
    const QVariant look = QVariantList{verdict, palette().cacheKey()};
    if (look != m_tabs->tabData(index)) {
        m_tabs->setTabData(index, look);
        m_tabs->setTabIcon(index,
                           verdict < 0 ? QIcon() : verdictIcon(static_cast<estimate::Verdict>(verdict), palette()));
    }
    m_tabs->setCurrentIndex(m_document->currentIndex());
}

void ScenarioBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshAll();
}

void ScenarioBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refreshAll();
}

void ScenarioBar::retranslate()
{
    m_tabs->setAccessibleName(tr("Scenarios"));
    m_add->setToolTip(tr("Add a scenario"));
    m_add->setAccessibleName(tr("Add a scenario"));
    m_duplicate->setText(tr("Duplicate"));
    m_duplicate->setToolTip(tr("Duplicate this scenario"));
    m_duplicate->setAccessibleName(tr("Duplicate this scenario"));
    m_model->retranslate();
}

}  // namespace headroom::views
