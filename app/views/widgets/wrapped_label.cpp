// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a line may end Unicode says (QTextBoundaryFinder), so Chinese breaks between characters.
#include "app/views/widgets/wrapped_label.h"

#include "app/text/unbroken.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <utility>

namespace headroom::views {

namespace {
constexpr int pleasantLetters = 24, fewestLetters = 12;

QString withoutEnd(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}
}  // namespace

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

// QLabel makes a text document, which this label never shows, for what can have the focus while its text is set.
void WrappedLabel::setText(const QString &text)
{
    const Qt::FocusPolicy policy = focusPolicy();
    setFocusPolicy(Qt::NoFocus);
    QLabel::setText(text);
    setFocusPolicy(policy);
}

const QList<WrappedLabel::Piece> &WrappedLabel::pieces() const
{
    if (m_measuredText == text() && m_measuredFont == font())
        return m_pieces;
    m_measuredText = text();
    m_measuredFont = font();
    m_pieces.clear();
    const QFontMetricsF metrics(font());
    const QString sentence = text::unbroken(m_measuredText);
    QTextBoundaryFinder ends(QTextBoundaryFinder::Line, sentence);
    for (qsizetype from = 0, to = ends.toNextBoundary(); to > from; from = to, to = ends.toNextBoundary()) {
        const QString piece = sentence.mid(from, to - from);
        const QString visible = withoutEnd(piece);
        const double width = metrics.horizontalAdvance(visible);
        const double spaces = visible.size() < piece.size() ? metrics.horizontalAdvance(u' ') : 0;
        m_pieces.push_back({piece, width + spaces, width, piece.endsWith(u'\n')});
    }
    return m_pieces;
}

QStringList WrappedLabel::lines(double width) const
{
    QStringList lines;
    QString line;
    double used = 0;
    for (const Piece &piece : pieces()) {
        if (wordWrap() && used > 0 && used + piece.visibleWidth > width) {
            lines << withoutEnd(std::exchange(line, QString()));
            used = 0;
        }
        line += piece.text;
        used += piece.width;
        if (piece.endsLine) {
            lines << withoutEnd(std::exchange(line, QString()));
            used = 0;
        }
    }
    if (!line.isEmpty() || lines.isEmpty())
        lines << withoutEnd(line);
    return lines;
}

int WrappedLabel::heightForWidth(int width) const
{
    return static_cast<int>(lines(width).size()) * fontMetrics().lineSpacing();
}

QSize WrappedLabel::sizeHint() const
{
    if (!wordWrap())
        return QLabel::sizeHint();
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(u'x') * pleasantLetters, metrics.lineSpacing()};
}

QSize WrappedLabel::minimumSizeHint() const
{
    if (!wordWrap())
        return QLabel::minimumSizeHint();
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(u'x') * fewestLetters, metrics.lineSpacing()};
}

void WrappedLabel::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QFontMetricsF metrics(font());
    const QStringList shown = lines(width());
    double y = std::max(0.0, (height() - static_cast<double>(shown.size()) * metrics.lineSpacing()) / 2);
    for (const QString &line : shown) {
        painter.drawText(QPointF(0, y + metrics.ascent()), line);
        y += metrics.lineSpacing();
    }
}

}  // namespace headroom::views
