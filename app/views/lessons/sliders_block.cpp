// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A position of a slider is an entry of the lesson's list of values.
#include "app/views/lessons/sliders_block.h"

#include "app/lessons/lesson_words.h"
#include "app/models/strings.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "app/views/charts/chart_theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace headroom::views {

namespace {

bool isRowOfNumbers(const lessons::KeyValues &field)
{
    return field.values.size() > 2 &&
           std::all_of(field.values.begin(), field.values.end(), [](const auto &value) { return value.is_number(); });
}

// The entry that is the present value, else the nearest number below it; -1: none.
int indexOf(const lessons::KeyValues &field, const nlohmann::json &now)
{
    for (std::size_t i = 0; i < field.values.size(); ++i) {
        if (field.values[i] == now)
            return static_cast<int>(i);
    }
    int below = -1;
    for (std::size_t i = 0; now.is_number() && i < field.values.size(); ++i) {
        if (field.values[i].is_number() && field.values[i].get<double>() <= now.get<double>())
            below = static_cast<int>(i);
    }
    return below;
}

}  // namespace

SlidersBlock::SlidersBlock(const lessons::Block &block, models::LessonSession *session, QWidget *parent)
    : BlockWidget(block, session, parent), m_problem(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < block.fields.size(); ++i)
        addRow(block.fields[i], static_cast<int>(i));
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("sliderProblem"));
    grid->addWidget(m_problem, static_cast<int>(block.fields.size()), 0, 1, 3);
    refresh();
}

void SlidersBlock::addRow(const lessons::KeyValues &field, int position)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    Row row;
    row.field = &field;
    row.name = new QLabel(this);
    QWidget *control = nullptr;
    if (isRowOfNumbers(field)) {
        row.slider = new QSlider(Qt::Horizontal, this);
        row.slider->setRange(0, static_cast<int>(field.values.size()) - 1);
        row.slider->setPageStep(1);
        row.slider->setTickPosition(QSlider::TicksBelow);
        row.slider->setTickInterval(1);
        row.value = new QLabel(this);
        row.value->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("1,000,000")));
        connect(row.slider, &QSlider::valueChanged, this, [this, &field](int index) { choose(field, index); });
        control = row.slider;
        grid->addWidget(row.value, position, 2);
    } else {
        row.combo = new QComboBox(this);
        connect(row.combo, &QComboBox::activated, this, [this, &field](int index) { choose(field, index); });
        control = row.combo;
    }
    control->setObjectName(QStringLiteral("slider:") + models::toQString(field.key));
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(this);
    row.name->setBuddy(control);
    grid->addWidget(row.name, position, 0);
    grid->addWidget(control, position, 1, 1, row.combo ? 2 : 1);
    m_rows.push_back(row);
}

// The wheel scrolls the lesson; it moves a slider only when that one has the keyboard.
bool SlidersBlock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return BlockWidget::eventFilter(watched, event);
}

void SlidersBlock::choose(const lessons::KeyValues &field, int index)
{
    if (index < 0 || index >= static_cast<int>(field.values.size()))
        return;
    const auto problem =
        session()->set(block().scenarios.front(), field.key, field.values[static_cast<std::size_t>(index)]);
    m_problemText = problem ? text::problemText(*problem) : QString();
    refresh();
}

void SlidersBlock::refresh()
{
    for (auto &row : m_rows)
        refreshRow(row);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, ChartTheme::of(palette()).severity(Severity::Error));
    m_problem->setPalette(colours);
    m_problem->setText(m_problemText);
    m_problem->setVisible(!m_problemText.isEmpty());
}

void SlidersBlock::refreshRow(Row &row)
{
    const auto &desk = session()->desk();
    const auto now = desk.field(block().scenarios.front(), row.field->key);
    const int index = now ? indexOf(*row.field, *now) : -1;
    const QString name = text::fieldName(row.field->key);
    const QString value = lessons::fieldText(desk, block().scenarios.front(), row.field->key);
    row.name->setText(name);
    if (row.slider) {
        const QSignalBlocker blocker(row.slider);
        row.slider->setValue(std::max(index, 0));
        row.slider->setAccessibleName(name);
        row.slider->setAccessibleDescription(value);
        row.value->setText(value);
        return;
    }
    const QSignalBlocker blocker(row.combo);
    row.combo->clear();
    for (const auto &choice : row.field->values)
        row.combo->addItem(lessons::fieldText(row.field->key, choice, desk.world()));
    row.combo->setCurrentIndex(index);
    if (index < 0)
        row.combo->setPlaceholderText(value);
    row.combo->setAccessibleName(name);
}

}  // namespace headroom::views
