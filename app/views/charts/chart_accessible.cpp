// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Segments are made when they are asked for; one that no longer exists says that it is not valid.
#include "app/views/charts/chart_accessible.h"

#include "app/views/charts/stacked_bar_chart.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <map>

namespace headroom::views {

namespace {

class SegmentAccessible : public QAccessibleInterface
{
public:
    SegmentAccessible(StackedBarChart *chart, int index) : m_chart(chart), m_index(index) {}

    [[nodiscard]] bool isValid() const override { return m_chart && m_index < m_chart->segmentCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_chart);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_chart->inWords(m_chart->placeAt(m_index)) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect here = m_chart->segmentRect(m_chart->keyAt(m_chart->placeAt(m_index))).toRect();
        return {m_chart->mapToGlobal(here.topLeft()), here.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.invalid = !isValid();
        state.focused = isValid() && m_chart->hasFocus() && m_chart->current() == m_chart->placeAt(m_index);
        return state;
    }

private:
    StackedBarChart *m_chart;
    int m_index;
};

class ChartAccessible : public QAccessibleWidget
{
public:
    explicit ChartAccessible(StackedBarChart *chart) : QAccessibleWidget(chart, QAccessible::List), m_chart(chart) {}
    ~ChartAccessible() override
    {
        for (const auto &[index, id] : m_segments)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return m_chart->segmentCount(); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_segments.find(index);
        if (known != m_segments.end())
            return QAccessible::accessibleInterface(known->second);
        auto *segment = new SegmentAccessible(m_chart, index);
        m_segments.emplace(index, QAccessible::registerAccessibleInterface(segment));
        return segment;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[index, id] : m_segments) {
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            QAccessibleInterface *segment = child(i);
            if (segment->rect().contains(x, y))
                return segment;
        }
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (m_chart->hasFocus() && m_chart->placeAt(i) == m_chart->current())
                return child(i);
        }
        return nullptr;
    }

private:
    StackedBarChart *m_chart;
    mutable std::map<int, QAccessible::Id> m_segments;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *chart = qobject_cast<StackedBarChart *>(object);
    return chart ? new ChartAccessible(chart) : nullptr;
}

}  // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(make);  // Qt keeps one of each
}

}  // namespace headroom::views
