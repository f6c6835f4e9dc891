// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A number field that takes what people write (32k, 4*2048, max) and steps with the arrows. Empty means "as assumed",
// and the assumed value stands there in grey. What is typed is read by the core, not here.
#pragma once

#include <QAbstractSpinBox>

namespace headroom::views {

class ValueSpin : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit ValueSpin(QWidget *parent = nullptr);

    void setValueText(const QString &text);  // as the plan says it; empty: assumed
    // As setValueText(), but what is being typed here stays as it is written until the plan says something else.
    void followPlan(const QString &text);
    // What is typed is not in the plan, so that undo takes back letters and not an edit of the plan.
    void setRefused(bool refused) { m_refused = refused; }
    void setAssumedText(const QString &text);
    void setRoomForWords(bool room) { m_roomForWords = room; }  // as wide as what is assumed, where that is words
    void setRange(double minimum, double maximum, bool whole);
    [[nodiscard]] QString valueText() const;

    void stepBy(int steps) override;
    [[nodiscard]] QValidator::State validate(QString &input, int &position) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited(const QString &text);  // by hand or by steps
    void gestureBegan();               // what follows undoes as one

protected:
    bool event(QEvent *event) override;
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] double stepFor(double value) const;
    void tellEdited(const QString &text);
    [[nodiscard]] bool leavesToWindow(const QKeyEvent &key) const;

    double m_minimum = 0, m_maximum = 0;
    bool m_roomForWords = false;
    bool m_whole = true;
    bool m_refused = false;
    bool m_telling = false;
    QString m_planText;
};

}  // namespace headroom::views
