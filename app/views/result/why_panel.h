// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a number comes from: in words, as a formula, with the numbers put in, its source; below it the steps inside.
#pragma once

#include "app/models/derivation_model.h"
#include "app/models/estimate_runner.h"
#include "app/models/lesson_library.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;
class QTreeView;

namespace headroom::views {

class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(models::EstimateRunner *runner, models::SourceTitles sources, QWidget *parent = nullptr);
    void setLessons(const models::LessonLibrary *lessons) { m_lessons = lessons; }  // may be null
    void showNumber(const QString &key);
    void refresh();      // the same number of another answer
    void refreshSoon();  // the same, in a moment
    void settle();       // now, if a refresh is due
    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] models::DerivationModel *derivation() const { return m_model; }

Q_SIGNALS:
    void lessonRequested(const QString &key);  // a number or a symbol that a lesson explains

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void retranslate();
    void showStep();
    void showLesson();

    models::EstimateRunner *m_runner;
    models::DerivationModel *m_model;
    const models::LessonLibrary *m_lessons = nullptr;
    QString m_key, m_explained;
    QTimer m_soon;
    QTextBrowser *m_step;
    QTreeView *m_tree;
    QLabel *m_treeTitle;
    QComboBox *m_depth;
    QLabel *m_depthLabel;
    QPushButton *m_copy, *m_copyLatex, *m_lesson;
};

}  // namespace headroom::views
