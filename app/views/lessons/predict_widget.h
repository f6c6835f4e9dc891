// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Predict first: a line for one's own guess; what comes out is shown when asked for.
#pragma once

#include "app/models/lesson_session.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace headroom::views {

class LessonColumn;

class PredictWidget : public QWidget
{
    Q_OBJECT

public:
    PredictWidget(const lessons::Element &element, models::LessonSession *session, QWidget *parent);
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_shown; }
    [[nodiscard]] LessonColumn *held() const { return m_held; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    LessonColumn *m_held;
    QLineEdit *m_guess;
    QPushButton *m_show;
    bool m_shown = false;
};

}  // namespace headroom::views
