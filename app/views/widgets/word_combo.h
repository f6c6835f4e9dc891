// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A choice among words; the first entry is "as assumed" and names what that is.
#pragma once

#include <QComboBox>

namespace headroom::views {

class WordCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit WordCombo(QWidget *parent = nullptr);

    // Pairs of value and text. Keeps the selection.
    void setChoices(const QList<QPair<QString, QString>> &choices);
    void setAssumedText(const QString &text);
    void setValue(const QString &value);  // empty: assumed

Q_SIGNALS:
    void chosen(const QString &value);  // by the user; empty: assumed

protected:
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_value;
};

}  // namespace headroom::views
