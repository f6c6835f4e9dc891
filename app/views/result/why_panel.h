// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a number comes from: in words, as a formula, with the numbers put in, its source; below it the steps inside. A
// number can be pinned: it stays as it was, beside whatever is looked at next.
#pragma once

#include "app/models/derivation_model.h"
#include "app/models/estimate_runner.h"
#include "app/models/lesson_library.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;
class QToolButton;
class QTreeView;

namespace headroom::views {

class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(models::EstimateRunner *runner, models::SourceTitles sources, QWidget *parent = nullptr);
    void setLessons(models::LessonLibrary *lessons);
    void showNumber(const QString &key);
    void refresh();      // the same number of another answer
    void refreshSoon();  // the same, in a moment
    void settle();       // now, if a refresh is due
    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] models::DerivationModel *derivation() const { return m_model; }

Q_SIGNALS:
    void partsRequested(const QString &key);   // what the number consists of
    void lessonRequested(const QString &key);  // a number or a symbol that a lesson explains

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createLayout();
    void createPin(QBoxLayout *beside);
    void retranslate();
    void showStep();
    void showLesson();
    void fitLessonTitle();  // what has no room ends in an ellipsis
    void pin(bool on);
    void showPinned();

    models::EstimateRunner *m_runner;
    models::DerivationModel *m_model, *m_pinnedModel;
    models::LessonLibrary *m_lessons = nullptr;
    QString m_key, m_explained;
    QTimer m_soon;
    QTextBrowser *m_step, *m_pinned;
    QBoxLayout *m_steps = nullptr;  // the pinned number and this one: beside each other where there is room
    QTreeView *m_tree;
    QLabel *m_treeTitle, *m_difference;
    QToolButton *m_pin;
    QComboBox *m_depth;
    QLabel *m_depthLabel;
    QPushButton *m_parts, *m_copy, *m_copyLatex, *m_lesson;
    QString m_lessonTitle;
};

}  // namespace headroom::views
