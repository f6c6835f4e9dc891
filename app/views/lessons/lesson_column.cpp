// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Elements to widgets; when a slider moves, text and blocks are filled anew in the same turn.
#include "app/views/lessons/lesson_column.h"

#include "app/lessons/filled_text.h"
#include "app/views/lessons/block_widget.h"
#include "app/views/lessons/exercise_widget.h"
#include "app/views/lessons/predict_widget.h"
#include "app/views/lessons/prose_view.h"

#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

LessonColumn::LessonColumn(models::LessonSession *session, models::LessonLibrary *library, QWidget *parent)
    : QWidget(parent), m_session(session), m_library(library), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(fontMetrics().height() / 2);
    connect(session, &models::LessonSession::changed, this, &LessonColumn::refresh);
}

void LessonColumn::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, this);
    heading->setObjectName(QStringLiteral("heading"));
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    heading->setFont(large);
    heading->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    m_layout->addWidget(heading);
}

ProseView *LessonColumn::addProse(const lessons::Passage &passage)
{
    auto *view = new ProseView(this);
    view->setObjectName(QStringLiteral("prose"));
    view->resize(width(), 1);
    view->setAccessibleName(tr("Text of the lesson"));
    view->setText(lessons::filled(passage, m_session->desk()));
    connect(view, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme() == QLatin1String("headroom"))
            Q_EMIT linkClicked(url.path());
    });
    m_prose.push_back({&passage, view});
    return view;
}

void LessonColumn::add(const lessons::Element &element)
{
    QWidget *widget = nullptr;
    switch (element.kind) {
    case lessons::Element::Kind::Prose:
        widget = addProse(element.prose);
        break;
    case lessons::Element::Kind::Block:
        if (const auto *block = m_session->lesson()->findBlock(element.name)) {
            m_blocks.push_back(makeBlockWidget(*block, m_session, this));
            widget = m_blocks.back();
        }
        break;
    case lessons::Element::Kind::Exercise:
        m_exercises.push_back(new ExerciseWidget(element, m_session, m_library, this));
        widget = m_exercises.back();
        break;
    case lessons::Element::Kind::Predict:
        m_predictions.push_back(new PredictWidget(element, m_session, this));
        connect(m_predictions.back()->held(), &LessonColumn::linkClicked, this, &LessonColumn::linkClicked);
        widget = m_predictions.back();
        break;
    }
    if (widget)
        m_layout->addWidget(widget);
}

void LessonColumn::refresh()
{
    for (const auto &prose : m_prose)
        prose.view->setText(lessons::filled(*prose.passage, m_session->desk()));
    for (auto *block : m_blocks)
        block->refresh();
}

void LessonColumn::hideSteps()
{
    for (auto *block : m_blocks)
        block->hideSteps();
    setAnswersShown(false);
}

bool LessonColumn::stepForward()
{
    for (auto *prediction : m_predictions) {
        if (!prediction->isShown()) {
            prediction->setShown(true);
            m_revealed = prediction;
            return true;
        }
    }
    const auto block = std::find_if(m_blocks.begin(), m_blocks.end(), [](BlockWidget *b) { return b->stepForward(); });
    if (block == m_blocks.end())
        return false;
    m_revealed = *block;
    return true;
}

bool LessonColumn::stepBack()
{
    if (std::any_of(m_blocks.rbegin(), m_blocks.rend(), [](BlockWidget *block) { return block->stepBack(); }))
        return true;
    for (auto prediction = m_predictions.rbegin(); prediction != m_predictions.rend(); ++prediction) {
        if ((*prediction)->isShown()) {
            (*prediction)->setShown(false);
            return true;
        }
    }
    return false;
}

void LessonColumn::setAnswersShown(bool shown)
{
    for (auto *prediction : m_predictions)
        prediction->setShown(shown);
    for (auto *exercise : m_exercises)
        exercise->setSolutionShown(shown);
}

bool LessonColumn::areAnswersShown() const
{
    return std::any_of(m_predictions.begin(), m_predictions.end(), [](auto *p) { return p->isShown(); }) ||
           std::any_of(m_exercises.begin(), m_exercises.end(), [](auto *e) { return e->isSolutionShown(); });
}

}  // namespace headroom::views
