// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Return sends, Ctrl+Return sends as a new scenario, the arrows walk through what was asked before.
#include "app/views/ask/ask_edit.h"

#include "app/views/charts/chart_theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

#include <algorithm>

namespace headroom::views {

namespace {
constexpr int mostLines = 4;
constexpr qsizetype shortestCompleted = 2;
}  // namespace

AskEdit::AskEdit(std::function<QStringList()> names, QWidget *parent)
    : QPlainTextEdit(parent), m_names(std::move(names))
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &AskEdit::fitHeight);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { m_undoYields = false; });
    fitHeight();
}

QSize AskEdit::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'x') * 60, height()};
}

QSize AskEdit::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'x') * 20, height()};
}

void AskEdit::fitHeight()
{
    setVerticalScrollBarPolicy(blockCount() > mostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int lines = std::clamp(blockCount(), 1, mostLines);
    const int margin = static_cast<int>(document()->documentMargin()) + frameWidth();
    setFixedHeight(fontMetrics().lineSpacing() * lines + 2 * margin);
}

void AskEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

// Positions of the core are bytes; those of the field are characters.
void AskEdit::mark(const ask::Answer &answer)
{
    const QByteArray bytes = toPlainText().toUtf8();
    const ChartTheme theme = ChartTheme::of(palette());
    QList<QTextEdit::ExtraSelection> marks;
    for (const auto &token : answer.tokens) {
        if (token.kind != ask::Kind::Unknown || token.end > static_cast<std::size_t>(bytes.size()))
            continue;
        const auto begin = QString::fromUtf8(bytes.left(static_cast<qsizetype>(token.begin))).size();
        const auto end = QString::fromUtf8(bytes.left(static_cast<qsizetype>(token.end))).size();
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(static_cast<int>(begin));
        selection.cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        selection.format.setUnderlineColor(theme.severity(Severity::Error));
        marks << selection;
    }
    setExtraSelections(marks);
}

void AskEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text());
}

bool AskEdit::leavesToPlan(const QKeyEvent &key) const
{
    if (key.matches(QKeySequence::Undo))
        return m_undoYields || !document()->isUndoAvailable();
    return key.matches(QKeySequence::Redo) && (m_undoYields || !document()->isRedoAvailable());
}

// A text field claims undo and redo also when it has nothing to take back.
bool AskEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && leavesToPlan(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return false;
    }
    return QPlainTextEdit::event(event);
}

void AskEdit::keyPressEvent(QKeyEvent *event)
{
    bool choosing = m_completer && m_completer->popup()->isVisible();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (choosing && enter && !m_completer->popup()->currentIndex().isValid()) {
        m_completer->popup()->hide();  // no name of the list is chosen: Return means the line
        choosing = false;
    }
    if (choosing && (enter || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab)) {
        event->ignore();  // the list of names takes it
        return;
    }
    if (enter && !(event->modifiers() & Qt::ShiftModifier)) {
        Q_EMIT submitted(event->modifiers() & Qt::ControlModifier);
        return;
    }
    if (event->key() == Qt::Key_Up && textCursor().blockNumber() == 0)
        return Q_EMIT earlierRequested();
    if (event->key() == Qt::Key_Down && textCursor().blockNumber() == blockCount() - 1)
        return Q_EMIT laterRequested();
    if (event->key() == Qt::Key_Escape) {
        clear();
        return Q_EMIT cleared();
    }
    QPlainTextEdit::keyPressEvent(event);
    const bool command = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!command && !event->text().isEmpty() && event->text().front().isPrint())
        complete();
    else if (command && m_completer)
        m_completer->popup()->hide();
}

QString AskEdit::wordBeforeCursor() const
{
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    qsizetype begin = line.size();
    while (begin > 0 && (line[begin - 1].isLetterOrNumber() || QStringLiteral(".-_").contains(line[begin - 1])))
        --begin;
    return line.mid(begin);
}

void AskEdit::complete()
{
    const QString word = wordBeforeCursor();
    if (word.size() < shortestCompleted || word.front().isDigit() || blockCount() > 1) {
        if (m_completer)
            m_completer->popup()->hide();
        return;
    }
    if (!m_completer) {
        m_completer = new QCompleter(m_names(), this);
        m_completer->setWidget(this);
        m_completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_completer->setCompletionMode(QCompleter::PopupCompletion);
        m_completer->popup()->setObjectName(QStringLiteral("askNames"));
        connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &AskEdit::insertCompletion);
    }
    m_completer->popup()->setAccessibleName(accessibleName());
    m_completer->setCompletionPrefix(word);
    if (m_completer->completionCount() == 0 ||
        m_completer->currentCompletion().compare(word, Qt::CaseInsensitive) == 0) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) +
                   m_completer->popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
}

void AskEdit::insertCompletion(const QString &name)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(wordBeforeCursor().size()));
    cursor.insertText(name + u' ');
    setTextCursor(cursor);
}

}  // namespace headroom::views
