// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Built anew for each lesson and each language: the two have texts of their own.
#include "app/views/lessons/lesson_view.h"

#include "app/lessons/lesson_sources.h"
#include "app/lessons/lesson_words.h"
#include "app/models/strings.h"
#include "app/text/formatter.h"
#include "app/views/lessons/lesson_column.h"
#include "app/views/widgets/table_look.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

namespace headroom::views {

namespace {
constexpr qint64 portionMilliseconds = 8;  // beside what it takes to lay out and paint the portion
}

LessonView::LessonView(models::LessonLibrary *library, QWidget *parent)
    : QScrollArea(parent), m_library(library), m_page(new QWidget(this)), m_layout(new QVBoxLayout(m_page)),
      m_title(new QLabel(m_page)), m_goal(new QLabel(m_page)), m_notice(new QLabel(m_page)),
      m_sources(new QLabel(m_page)), m_openPlan(new QPushButton(m_page)), m_ownExample(new QPushButton(m_page)),
      m_reset(new QPushButton(m_page))
{
    setObjectName(QStringLiteral("lessonView"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setObjectName(QStringLiteral("lessonTitle"));
    m_notice->setObjectName(QStringLiteral("lessonNotice"));
    m_openPlan->setObjectName(QStringLiteral("openPlanOfLesson"));
    m_ownExample->setObjectName(QStringLiteral("ownExample"));
    m_reset->setObjectName(QStringLiteral("resetLesson"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_goal, m_notice}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        m_layout->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_openPlan, m_reset, m_ownExample})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_layout->addLayout(buttons);
    m_sources->setObjectName(QStringLiteral("lessonSources"));
    m_sources->setWordWrap(true);
    m_sources->setTextFormat(Qt::PlainText);
    m_sources->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_layout->addWidget(m_sources);
    m_layout->addStretch(1);
    keepTogether(m_page, 180);
    setWidget(m_page);
    m_building.setInterval(0);
    connect(&m_building, &QTimer::timeout, this, &LessonView::addSome);
    connect(m_openPlan, &QPushButton::clicked, this, &LessonView::planRequested);
    connect(m_ownExample, &QPushButton::clicked, this, &LessonView::ownExampleRequested);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->reset();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LessonView::onScrolled);
}

void LessonView::setSession(models::LessonSession *session)
{
    m_session = session;
    m_noticeText.clear();
    build();
    verticalScrollBar()->setValue(0);
}

void LessonView::setNotice(const QString &text)
{
    m_noticeText = text;
    retranslate();
}

void LessonView::build()
{
    m_building.stop();
    delete m_column;
    m_column = nullptr;
    m_step = m_element = 0;
    if (m_session) {
        m_column = new LessonColumn(m_session, m_library, m_page);
        m_column->resize(m_layout->contentsRect().width(), 1);  // so wide it will be: nothing in it is laid out twice
        connect(m_column, &LessonColumn::linkClicked, this, &LessonView::linkClicked);
        m_layout->insertWidget(m_layout->count() - 2, m_column);  // above the sources
        m_building.start();
        // Without it the first portion would be laid out for the whole width.
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        addSome();
    }
    retranslate();
}

void LessonView::addSome()
{
    QElapsedTimer time;
    time.start();
    for (bool live = false; !live && time.elapsed() < portionMilliseconds;) {
        live = isLiveNext();
        if (!addNext())
            return finish();
    }
}

// A chart or a table takes longer to lay out than to make: each ends its portion.
bool LessonView::isLiveNext() const
{
    const auto &steps = m_session->lesson()->in(lessons::currentLanguage()).steps;
    return m_step < steps.size() && m_element < steps[m_step].elements.size() &&
           steps[m_step].elements[m_element].kind != lessons::Element::Kind::Prose;
}

bool LessonView::addNext()
{
    const auto &steps = m_session->lesson()->in(lessons::currentLanguage()).steps;
    if (m_step >= steps.size())
        return false;
    const auto &step = steps[m_step];
    if (m_element == 0 && m_step > 0)
        m_column->addHeading(models::toQString(step.title));
    if (m_element < step.elements.size())
        m_column->add(step.elements[m_element++]);
    if (m_element < step.elements.size())
        return true;
    m_element = 0;
    return ++m_step < steps.size();
}

void LessonView::finish()
{
    if (!m_building.isActive())
        return;
    m_building.stop();
    while (addNext()) {
    }
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void LessonView::retranslate()
{
    setAccessibleName(tr("Lesson"));
    m_openPlan->setText(tr("Open this plan"));
    m_openPlan->setToolTip(tr("Opens what the sliders show as a scenario of your plan"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Sliders as the lesson has them"));
    m_ownExample->setText(tr("Back to the lesson's own example"));
    m_openPlan->setVisible(m_session);
    m_reset->setVisible(m_session);
    m_ownExample->setVisible(m_session && m_session->hasPlan());
    QString notice = m_noticeText;
    if (notice.isEmpty() && m_session && m_session->hasPlan())
        notice = tr("This lesson shows your plan in the place of its own example.");
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    showSources();
    if (!m_session) {
        m_title->setText(tr("Choose a lesson"));
        m_goal->clear();
        return;
    }
    m_title->setText(lessons::titleOf(*m_session->lesson()));
    m_goal->setText(
        tr("%1 (%n min)", "goal of a lesson, how long it takes", static_cast<int>(m_session->lesson()->minutes))
            .arg(lessons::goalOf(*m_session->lesson())));
}

void LessonView::showSources()
{
    QStringList lines;
    if (m_session)
        lines = lessons::sourcesOf(*m_session->lesson(), m_session->desk().world());
    m_sources->setVisible(!lines.isEmpty());
    lines.prepend(tr("Sources"));
    m_sources->setText(lines.join(QStringLiteral("\n• ")));
}

void LessonView::onScrolled()
{
    if (m_session && !m_building.isActive() &&
        verticalScrollBar()->value() >= verticalScrollBar()->maximum() - fontMetrics().height())
        Q_EMIT reachedEnd();
}

void LessonView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

}  // namespace headroom::views
