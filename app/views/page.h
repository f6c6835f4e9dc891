// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the window. It is made the first time it is shown, told of changes while it is in front, and asks the
// window for what lies outside itself by signals.
#pragma once

#include "core/scenario/scenario.h"

#include <QWidget>

#include <memory>

namespace headroom {
class DataFolder;
}
namespace headroom::estimate {
struct Estimate;
}
namespace headroom::models {
class EstimateRunner;
class LessonLibrary;
class PlanDocument;
}  // namespace headroom::models

namespace headroom::views {

// What every page may use. All of it outlives the page.
struct PageContext {
    models::PlanDocument *document = nullptr;
    models::EstimateRunner *runner = nullptr;
    const DataFolder &data;
    models::LessonLibrary *lessons = nullptr;  // null: the page of lessons reads its own
};

class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    // The plan, its answer or the scenario shown has changed, or the page has come to the front.
    virtual void refresh() = 0;
    // Something is being computed that the page will show.
    [[nodiscard]] virtual bool isComputing() const { return false; }
    // Makes what is not needed in the window's first picture. Called once, before the page is used by anybody.
    virtual void complete() {}
    // Marks the number in the page, where it shows it ("groups[0].terms.weights").
    virtual void selectNumber(const QString &key) { Q_UNUSED(key) }
    // What it shows is the answer to the plan, so that it is out of date while the plan cannot be.
    [[nodiscard]] virtual bool showsAnswer() const { return true; }
    // Waits for what the page computes beside the window: pictures and tests want the finished page.
    virtual void settle() {}
    // A change is pointed at: what the plan would be with it. Null: nothing is pointed at any more.
    virtual void preview(const std::shared_ptr<const estimate::Estimate> &estimate) { Q_UNUSED(estimate) }

Q_SIGNALS:
    void numberClicked(const QString &key);                             // why is it so?
    void numberOpened(const QString &key);                              // what does it consist of?
    void valueChosen(const QString &path, const QString &value);        // an edit of the current scenario
    void scenarioChosen(const headroom::scenario::Scenario &scenario);  // becomes a further scenario
    void pageRequested(const QString &page);                            // "plan", "lessons", ...
};

}  // namespace headroom::views
