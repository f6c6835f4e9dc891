// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs, pages made when shown, the veil over stale answers.
#include "app/views/page_book.h"

#include "app/models/estimate_runner.h"
#include "app/views/widgets/veil.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace headroom::views {

namespace {

// A scroll area gives a page with wrapped texts the height it would like; what it can do with is asked for here, so
// that tables shrink before anything is scrolled.
class PageHolder : public QWidget
{
public:
    explicit PageHolder(Page *page) : m_page(page)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page);
    }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const QLayout *layout = m_page->layout();
        return layout ? layout->minimumHeightForWidth(width) : m_page->minimumSizeHint().height();
    }

protected:
    // A page that is behind others learns of another language when it comes to the front.
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && !isVisible()) {
            m_foreign = true;
            return true;
        }
        return QWidget::event(event);
    }
    void showEvent(QShowEvent *event) override
    {
        QWidget::showEvent(event);
        if (!std::exchange(m_foreign, false))
            return;
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_page, &change);
    }

private:
    Page *m_page;
    bool m_foreign = false;
};

}  // namespace

PageBook::PageBook(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_pages(pageList().size()), m_frames(pageList().size()),
      m_sections(new QTabBar(this)), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)),
      m_veil(new Veil(m_stack))
{
    setObjectName(QStringLiteral("pages"));
    m_sections->setObjectName(QStringLiteral("sectionTabs"));
    m_tabs->setObjectName(QStringLiteral("pageTabs"));
    for (QTabBar *tabs : {m_sections, m_tabs}) {
        tabs->setDrawBase(false);
        tabs->setExpanding(false);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_lastSeen.emplace(row(i).section, i);
    m_tabs->hide();
    made(m_front);
    m_stack->setCurrentWidget(m_frames[m_front]);
}

void PageBook::complete()
{
    m_complete = true;
    m_nothing = new QLabel(m_stack);
    m_nothing->setObjectName(QStringLiteral("nothingYet"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_nothing->setMargin(fontMetrics().height() / 2);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_nothing);
    m_pages[m_front]->complete();
    for (const auto &[section, index] : m_lastSeen)
        m_sections->setTabData(m_sections->addTab(sectionTitle(section)), static_cast<int>(section));
    connect(m_sections, &QTabBar::currentChanged, this,
            [this](int tab) { show(m_lastSeen.at(static_cast<Section>(m_sections->tabData(tab).toInt()))); });
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int tab) { show(m_tabs->tabData(tab).value<std::size_t>()); });
    fillTabs();
    retranslate();
}

std::size_t PageBook::indexOf(const QString &name)
{
    std::size_t index = 0;
    while (index < pageList().size() && name != QLatin1String(row(index).name))
        ++index;
    return index;
}

Page *PageBook::page(const QString &name)
{
    const std::size_t index = indexOf(name);
    return index < m_pages.size() ? made(index) : nullptr;
}

Page *PageBook::made(std::size_t index)
{
    if (Page *page = m_pages[index])
        return page;
    Page *page = row(index).make(m_context, m_stack);
    m_pages[index] = page;
    // What a low window cannot show is scrolled to: no page makes the window higher than the screen.
    auto *frame = new QScrollArea(m_stack);
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidgetResizable(true);
    frame->setWidget(new PageHolder(page));
    m_frames[index] = frame;
    m_stack->addWidget(frame);
    connect(page, &Page::numberClicked, this, &PageBook::numberClicked);
    connect(page, &Page::numberOpened, this, &PageBook::numberOpened);
    connect(page, &Page::valueChosen, this, &PageBook::valueChosen);
    connect(page, &Page::scenarioChosen, this, &PageBook::scenarioChosen);
    connect(page, &Page::pageRequested, this, &PageBook::pageRequested);
    if (m_complete)
        page->complete();
    return page;
}

bool PageBook::showPage(const QString &name)
{
    const std::size_t index = indexOf(name);
    if (index == m_pages.size())
        return false;
    show(index);
    return true;
}

void PageBook::step(int by)
{
    const auto count = static_cast<int>(m_pages.size());
    show(static_cast<std::size_t>((static_cast<int>(m_front) + by + count) % count));
}

void PageBook::show(std::size_t index)
{
    if (index == m_front)
        return;
    const bool otherSection = row(index).section != section();
    m_front = index;
    m_lastSeen[section()] = index;
    if (otherSection) {
        fillTabs();
        Q_EMIT sectionChanged();  // first: what steps aside then does not lay out the new page twice
    }
    {
        const QSignalBlocker quiet(m_tabs);
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            if (m_tabs->tabData(tab).value<std::size_t>() == index)
                m_tabs->setCurrentIndex(tab);
        }
    }
    made(index);
    m_stack->setCurrentWidget(m_frames[index]);
    refresh();
    showVeil();
    Q_EMIT pageChanged(current());
}

void PageBook::fillTabs()
{
    if (!m_complete)
        return;
    const QSignalBlocker quietSections(m_sections);
    const QSignalBlocker quietTabs(m_tabs);
    for (int tab = 0; tab < m_sections->count(); ++tab) {
        if (m_sections->tabData(tab).toInt() == static_cast<int>(section()))
            m_sections->setCurrentIndex(tab);
    }
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (row(i).section == section())
            m_tabs->setTabData(m_tabs->addTab(pageTitle(row(i))), QVariant::fromValue(i));
    }
    m_tabs->setVisible(m_tabs->count() > 1);
}

// The front page may still be in the making: what steps aside for it can end a preview.
void PageBook::settle()
{
    if (Page *front = m_pages[m_front])
        front->settle();
}

void PageBook::preview(const std::shared_ptr<const estimate::Estimate> &estimate)
{
    if (Page *front = m_pages[m_front])
        front->preview(estimate);
}

void PageBook::refresh()
{
    m_pages[m_front]->refresh();
}

void PageBook::setStale(bool stale)
{
    setProperty("stale", stale);
    showVeil();
}

void PageBook::showVeil()
{
    // Only pages of the plan show its answer, and before the first one there is nothing to be out of date.
    const Page *front = m_pages[m_front];
    const bool outdated = property("stale").toBool() && section() == Section::Plan && front && front->showsAnswer();
    const bool answered = m_context.runner->current().estimate != nullptr;
    m_veil->setVisible(outdated && answered);
    showNothing(outdated && !answered && QLatin1String(row(m_front).name) != QLatin1String("plan"));
    m_veil->raise();
}

// Empty charts and tables do not say why they are empty. The page of memory has a sentence of its own.
void PageBook::showNothing(bool nothing)
{
    if (!m_nothing || nothing == (m_stack->currentWidget() == m_nothing))
        return;
    m_stack->setCurrentWidget(nothing ? m_nothing : m_frames[m_front]);
    if (!nothing)
        refresh();  // it was out of sight when the answer came
}

void PageBook::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PageBook::retranslate()
{
    m_sections->setAccessibleName(tr("Sections"));
    m_tabs->setAccessibleName(tr("Pages of the section"));
    if (m_nothing)
        m_nothing->setText(tr("This page comes with the first plan that is possible: the sentence above says what "
                              "stands in its way."));
    for (int tab = 0; tab < m_sections->count(); ++tab)
        m_sections->setTabText(tab, sectionTitle(static_cast<Section>(m_sections->tabData(tab).toInt())));
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabText(tab, pageTitle(row(m_tabs->tabData(tab).value<std::size_t>())));
}

}  // namespace headroom::views
