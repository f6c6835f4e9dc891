// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Free text with steps.
#include "app/views/widgets/value_spin.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace headroom::views {

namespace {
constexpr int manySteps = 10;
}

ValueSpin::ValueSpin(QWidget *parent) : QAbstractSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(true);
    setAccelerated(true);
    connect(lineEdit(), &QLineEdit::textEdited, this, &ValueSpin::tellEdited);
}

void ValueSpin::setValueText(const QString &text)
{
    if (lineEdit()->text() != text)
        lineEdit()->setText(text);
}

void ValueSpin::followPlan(const QString &text)
{
    const bool elsewhere = text != m_planText && !m_telling;
    m_planText = text;
    if (elsewhere || !hasFocus())
        setValueText(text);
}

void ValueSpin::tellEdited(const QString &text)
{
    m_telling = true;
    Q_EMIT edited(text);
    m_telling = false;
}

QString ValueSpin::valueText() const
{
    return lineEdit()->text();
}

void ValueSpin::setAssumedText(const QString &text)
{
    lineEdit()->setPlaceholderText(text);
    if (m_roomForWords)
        updateGeometry();
}

void ValueSpin::setRange(double minimum, double maximum, bool whole)
{
    m_minimum = minimum;
    m_maximum = maximum;
    m_whole = whole;
}

// An eighth of the value, as a power of two: 1 up to 16, 256 at 2048.
double ValueSpin::stepFor(double value) const
{
    if (!m_whole)
        return m_maximum <= 1 ? 0.05 : 0.5;
    return value < 16 ? 1 : std::exp2(std::floor(std::log2(value / 8)));
}

void ValueSpin::stepBy(int steps)
{
    const QString from = lineEdit()->text().isEmpty() ? lineEdit()->placeholderText() : lineEdit()->text();
    bool number = false;
    const double before = from.toDouble(&number);
    double value = number ? before : m_minimum;
    for (int i = 0; i < std::abs(steps); ++i)
        value += steps > 0 ? stepFor(value) : -stepFor(std::max(0.0, value - 1));
    value = std::clamp(value, m_minimum, m_maximum);
    QString text = QString::number(value, 'g', 6);  // plan text
    if (m_whole)
        text = QString::number(std::llround(value));  // plan text
    lineEdit()->setText(text);
    lineEdit()->selectAll();
    tellEdited(text);
}

QValidator::State ValueSpin::validate(QString &, int &) const
{
    return QValidator::Acceptable;  // the core says what is wrong, beside the field
}

QSize ValueSpin::sizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QString assumed = m_roomForWords ? lineEdit()->placeholderText() : QString();
    const int wide = std::max(fontMetrics().horizontalAdvance(QStringLiteral("0000000")),
                              fontMetrics().horizontalAdvance(assumed) + fontMetrics().averageCharWidth());
    const QSize text(wide, lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, text, this);
}

QAbstractSpinBox::StepEnabled ValueSpin::stepEnabled() const
{
    return StepUpEnabled | StepDownEnabled;
}

// Every key that is taken is already an edit of the plan, which has the better way back. On X11 a line of text claims
// letters with Ctrl that are commands of the window, such as the end of the line.
bool ValueSpin::leavesToWindow(const QKeyEvent &key) const
{
    const bool back = key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo) || key.key() == Qt::Key_Z ||
                      key.key() == Qt::Key_Y;
    const bool letter =
        key.modifiers().testFlag(Qt::ControlModifier) && key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z;
    for (const auto own : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll}) {
        if (key.matches(own))
            return false;
    }
    return letter && !(back && m_refused);
}

bool ValueSpin::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && leavesToWindow(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return false;
    }
    return QAbstractSpinBox::event(event);
}

// Shift takes ten steps at once.
void ValueSpin::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up, down = event->key() == Qt::Key_Down;
    if ((up || down) && event->modifiers() == Qt::ShiftModifier)
        stepBy(up ? manySteps : -manySteps);
    else
        QAbstractSpinBox::keyPressEvent(event);
}

void ValueSpin::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void ValueSpin::focusInEvent(QFocusEvent *event)
{
    Q_EMIT gestureBegan();
    QAbstractSpinBox::focusInEvent(event);
}

void ValueSpin::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT gestureBegan();
    QAbstractSpinBox::mousePressEvent(event);
}

}  // namespace headroom::views
