// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window behind two rows of tabs: the section, and the page within it. Makes a page when it is first
// shown, tells only the one in front of changes, and passes on what pages ask for.
#pragma once

#include "app/views/page_list.h"

#include <QWidget>

#include <map>
#include <vector>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace headroom::views {

class Veil;

class PageBook : public QWidget
{
    Q_OBJECT

public:
    explicit PageBook(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QTabBar *sectionTabs() const { return m_sections; }  // placed by the window
    [[nodiscard]] Section section() const { return row(m_front).section; }
    [[nodiscard]] QString current() const { return QLatin1String(row(m_front).name); }
    [[nodiscard]] Page *page(const QString &name);  // made if need be; null: there is none of this name
    bool showPage(const QString &name);
    void step(int by);  // to the next or the one before, over the borders of sections
    void refresh();
    void complete();  // see Page
    void selectNumber(const QString &key) { m_pages[m_front]->selectNumber(key); }
    void settle();
    void preview(const std::shared_ptr<const estimate::Estimate> &estimate);
    void setStale(bool stale);  // what is shown no longer answers the question asked: greyed

Q_SIGNALS:
    void sectionChanged();
    void pageChanged(const QString &name);
    void numberClicked(const QString &key);
    void numberOpened(const QString &key);
    void valueChosen(const QString &path, const QString &value);
    void scenarioChosen(const headroom::scenario::Scenario &scenario);
    void pageRequested(const QString &page);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static const PageRow &row(std::size_t index) { return pageList()[index]; }
    [[nodiscard]] static std::size_t indexOf(const QString &name);  // pageList().size(): there is none
    Page *made(std::size_t index);
    void show(std::size_t index);
    void fillTabs();
    void showVeil();
    void showNothing(bool nothing);  // instead of a page that has no answer to show yet
    void retranslate();

    PageContext m_context;
    std::vector<Page *> m_pages;                // as in the list; null: not made yet
    std::vector<QWidget *> m_frames;            // around them
    std::map<Section, std::size_t> m_lastSeen;  // where one was in each section
    std::size_t m_front = 0;
    bool m_complete = false;
    QTabBar *m_sections, *m_tabs;
    QStackedWidget *m_stack;
    Veil *m_veil;
    QLabel *m_nothing = nullptr;
};

}  // namespace headroom::views
