// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plain text that takes the width it is given and needs the height that follows. QLabel shapes its whole text anew
// for each width that a layout asks about, and with a text document where it can have the focus: a tenth of the
// window's start. Here the text is measured once, piece by piece between the places where a line may end.
#pragma once

#include <QLabel>
#include <QList>

namespace headroom::views {

class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Piece {
        QString text;
        double width = 0, visibleWidth = 0;  // with and without the spaces at its end
        bool endsLine = false;
    };
    [[nodiscard]] const QList<Piece> &pieces() const;
    [[nodiscard]] QStringList lines(double width) const;

    mutable QList<Piece> m_pieces;
    mutable QString m_measuredText;
    mutable QFont m_measuredFont;
};

}  // namespace headroom::views
