// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words with an assumed entry.
#include "app/views/widgets/word_combo.h"

#include <QSignalBlocker>
#include <QStylePainter>
#include <QWheelEvent>

namespace headroom::views {

WordCombo::WordCombo(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(5);
    connect(this, &QComboBox::activated, this, [this](int index) {
        m_value = itemData(index).toString();
        Q_EMIT chosen(m_value);
    });
}

void WordCombo::setChoices(const QList<QPair<QString, QString>> &choices)
{
    const QSignalBlocker blocker(this);
    clear();
    addItem(QString(), QString());
    for (const auto &[value, text] : choices)
        addItem(text, value);
    setValue(m_value);
}

void WordCombo::setAssumedText(const QString &text)
{
    if (itemText(0) != text)
        setItemText(0, text);
}

void WordCombo::setValue(const QString &value)
{
    m_value = value;
    int index = findData(value);
    if (index < 0) {  // a value that is not in the list (read from a file) is shown as it is
        addItem(value, value);
        index = count() - 1;
    }
    if (index != currentIndex())
        setCurrentIndex(index);
    setToolTip(currentText());
}

void WordCombo::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

// What is assumed is written in the grey of a placeholder; what has no room ends in an ellipsis.
void WordCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (currentIndex() == 0) {
        const QColor dim = palette().color(QPalette::PlaceholderText);
        option.palette.setColor(QPalette::ButtonText, dim);
        option.palette.setColor(QPalette::Text, dim);
        painter.setPen(dim);
    }
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width());
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

}  // namespace headroom::views
