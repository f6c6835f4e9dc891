// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a lesson as pages; keys as presenters' remotes send them.
#include "app/views/lessons/classroom_view.h"

#include "app/lessons/lesson_words.h"
#include "app/lessons/markdown_blocks.h"
#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/views/lessons/lesson_column.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTimer>

#include <algorithm>

namespace headroom::views {

namespace {
constexpr double largeType = 1.7;

bool typesItself(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QSlider *>(widget);
}
}  // namespace

ClassroomView::ClassroomView(std::shared_ptr<models::LessonSession> session, QWidget *parent)
    : QWidget(parent, Qt::Window), m_session(std::move(session)), m_scroll(new QScrollArea(this)),
      m_title(new QLabel(this)), m_place(new QLabel(this)), m_back(new QPushButton(this)),
      m_next(new QPushButton(this)), m_answers(new QPushButton(this)), m_restart(new QPushButton(this)),
      m_leave(new QPushButton(this))
{
    setObjectName(QStringLiteral("classroom"));
    setFocusPolicy(Qt::StrongFocus);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * largeType);
    setFont(large);
    createLayout();
    show(0);
    qApp->installEventFilter(this);
}

void ClassroomView::createLayout()
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.3);
    larger.setBold(true);
    m_title->setFont(larger);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("classroomTitle"));
    m_place->setObjectName(QStringLiteral("classroomPlace"));
    const std::pair<QPushButton *, const char *> buttons[] = {{m_back, "classroomBack"},
                                                              {m_next, "classroomNext"},
                                                              {m_answers, "classroomAnswers"},
                                                              {m_restart, "classroomRestart"},
                                                              {m_leave, "classroomLeave"}};
    auto *row = new QHBoxLayout;
    row->addWidget(m_place, 1);
    for (const auto &[button, name] : buttons) {
        button->setObjectName(QLatin1String(name));
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    layout->setContentsMargins(2 * margin, margin, 2 * margin, margin / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(row);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ClassroomView::showRevealed);
    connect(m_back, &QPushButton::clicked, this, &ClassroomView::back);
    connect(m_next, &QPushButton::clicked, this, &ClassroomView::next);
    connect(m_answers, &QPushButton::clicked, this, &ClassroomView::toggleAnswers);
    connect(m_restart, &QPushButton::clicked, this, &ClassroomView::restart);
    connect(m_leave, &QPushButton::clicked, this, &ClassroomView::left);
}

int ClassroomView::steps() const
{
    return static_cast<int>(m_session->lesson()->in(lessons::currentLanguage()).steps.size());
}

void ClassroomView::show(int step)
{
    m_step = std::clamp(step, 0, steps() - 1);
    m_following = false;
    m_column = new LessonColumn(m_session.get(), nullptr);
    const auto &shown = m_session->lesson()->in(lessons::currentLanguage()).steps[static_cast<std::size_t>(m_step)];
    if (m_step == 0) {
        auto *goal = new QLabel(lessons::goalOf(*m_session->lesson()), m_column);
        goal->setWordWrap(true);
        goal->setTextFormat(Qt::PlainText);
        m_column->layout()->addWidget(goal);
    }
    for (const auto &element : shown.elements)
        m_column->add(element);
    m_column->hideSteps();
    static_cast<QVBoxLayout *>(m_column->layout())->addStretch(1);
    m_scroll->setWidget(m_column);
    setFocus();
    retranslate();
}

void ClassroomView::next()
{
    if (m_column->stepForward()) {
        constexpr int settled = 200;  // ms: texts take their height one after the other
        m_following = true;
        QTimer::singleShot(0, this, &ClassroomView::showRevealed);
        QTimer::singleShot(settled, this, [this] { m_following = false; });
    } else if (m_step + 1 < steps()) {
        show(m_step + 1);
    }
    retranslate();
}

// A step that comes below the edge is scrolled to: nobody in the room has a mouse.
void ClassroomView::showRevealed()
{
    const QWidget *revealed = m_following && m_column ? m_column->revealed() : nullptr;
    if (!revealed)
        return;
    const int bottom = revealed->mapTo(m_column, QPoint(0, revealed->height())).y() + fontMetrics().height() / 2;
    auto *bar = m_scroll->verticalScrollBar();
    bar->setValue(std::max(bar->value(), bottom - m_scroll->viewport()->height()));
}

void ClassroomView::back()
{
    if (!m_column->stepBack() && m_step > 0)
        show(m_step - 1);
    retranslate();
}

void ClassroomView::toggleAnswers()
{
    m_column->setAnswersShown(!m_column->areAnswersShown());
    retranslate();
}

void ClassroomView::restart()
{
    m_session->reset();
    show(0);
}

void ClassroomView::retranslate()
{
    const auto &lesson = *m_session->lesson();
    const QString title = lessons::titleOf(lesson);
    const auto &step = lesson.in(lessons::currentLanguage()).steps[static_cast<std::size_t>(m_step)];
    setWindowTitle(title);
    m_title->setText(m_step == 0 ? title : lessons::plainLine(models::toQString(step.title)));
    const text::Formatter format;
    m_place->setText(tr("%1 / %2", "step of all steps").arg(format.count(m_step + 1), format.count(steps())));
    m_place->setAccessibleName(tr("Step"));
    m_back->setText(tr("Back (←)"));
    m_next->setText(tr("Next (→)"));
    m_answers->setText(m_column->areAnswersShown() ? tr("Hide answers (H)") : tr("Show answers (H)"));
    m_restart->setText(tr("Restart (R)"));
    m_leave->setText(tr("Leave (Esc)"));
}

bool ClassroomView::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        next();
        return true;
    case Qt::Key_Left:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        back();
        return true;
    case Qt::Key_Home:
        show(0);
        return true;
    case Qt::Key_End:
        show(steps() - 1);
        return true;
    case Qt::Key_H:
        toggleAnswers();
        return true;
    case Qt::Key_R:
        restart();
        return true;
    case Qt::Key_Escape:
    case Qt::Key_F5:
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

// Keys reach the presentation wherever one has clicked, except where one is typing or sliding.
bool ClassroomView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !isVisible())
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget == this || !isAncestorOf(widget))
        return false;
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool leave = press->key() == Qt::Key_Escape;
    if (press->modifiers() != Qt::NoModifier || (typesItself(widget) && !leave))
        return false;
    if (qobject_cast<QAbstractButton *>(widget) && press->key() == Qt::Key_Space)
        return false;
    return handleKey(press->key());
}

void ClassroomView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier || !handleKey(event->key()))
        QWidget::keyPressEvent(event);
}

void ClassroomView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_column)
        show(m_step);
}

}  // namespace headroom::views
