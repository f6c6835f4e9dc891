// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the window: task, model, machine, and the settings that matter for them.
#pragma once

#include "app/models/advice_runner.h"
#include "app/models/field_layout.h"

#include <QScrollArea>

#include <map>
#include <vector>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;
class QRadioButton;
class QToolButton;
class QVBoxLayout;

namespace headroom::views {

class CatalogPicker;
class FieldEditor;
class MachineParts;
class ValueSpin;

class PlanPanel : public QScrollArea
{
    Q_OBJECT

public:
    PlanPanel(models::PlanDocument *document, models::EstimateRunner *runner, models::AdviceRunner *advice,
              QWidget *parent = nullptr);

    [[nodiscard]] Problems inputProblems() const;  // what is typed and cannot be taken
    [[nodiscard]] CatalogPicker *modelPicker() const { return m_model; }
    [[nodiscard]] CatalogPicker *gpuPicker() const { return m_gpu; }
    void focusField(const QString &path);
    void refresh();
    void complete();  // adds the settings below the three questions, after the window's first picture

Q_SIGNALS:
    void inputProblemsChanged();
    void openModelFileRequested();
    void whatFitsRequested();
    void hardwareRequested();  // what hardware would hold this?

protected:
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void retranslate();
    void rebuildFields(const std::vector<models::FieldRow> &rows);
    void placeRow(QGridLayout *grid, int row, FieldEditor *editor);
    [[nodiscard]] FieldEditor *editorFor(const scenario::Field &field);
    void orderTabs(const std::vector<models::FieldRow> &rows);
    void refreshFields();
    void refreshPickers();
    void refreshProblems();
    void refreshAdvice();
    void showSolution(const QString &path, const QString &sentence);
    void setMore(bool open);
    void createPresets();
    void setMachine(const std::string &gpu, std::int64_t count);
    void setGpu(const QString &id);
    void setCount(const QString &text);
    void forgetInput();
    void forgetNotes(const models::PlanChange &change);
    [[nodiscard]] bool isMixed() const;  // several kinds of GPUs

    models::PlanDocument *m_document;
    models::EstimateRunner *m_runner;
    models::AdviceRunner *m_advice;
    QWidget *m_page;
    QLabel *m_taskTitle, *m_modelTitle, *m_machineTitle, *m_times, *m_pickProblem, *m_countNote;
    QButtonGroup *m_tasks;
    CatalogPicker *m_model, *m_gpu;
    ValueSpin *m_count;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_fields = nullptr, *m_moreFields = nullptr;
    MachineParts *m_parts;
    QToolButton *m_more, *m_whatFits, *m_hardware, *m_another;
    QPushButton *m_preset2080Ti, *m_presetA800;
    std::map<std::string, FieldEditor *, std::less<>> m_editors;
    std::vector<std::pair<QLabel *, models::FieldGroup>> m_groupTitles;
    std::vector<std::string> m_shown;  // keys in order, to see whether the rows must be laid anew
    std::optional<Problem> m_countProblem;
    int m_moreCount = 0;
    bool m_complete = false;
    models::Gesture m_countGesture = 0;
};

}  // namespace headroom::views
