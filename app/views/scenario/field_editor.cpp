// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of one key. It hands what was typed to the document and shows what comes back.
#include "app/views/scenario/field_editor.h"

#include "app/models/strings.h"
#include "app/text/names.h"
#include "app/text/sentences.h"
#include "app/views/charts/chart_theme.h"
#include "app/views/widgets/value_spin.h"
#include "app/views/widgets/word_combo.h"
#include "app/views/widgets/wrapped_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace headroom::views {

namespace {

// A JSON value as the field's text: as --set would take it.
QString fieldText(const nlohmann::json &value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return models::toQString(value.get_ref<const std::string &>());
    if (value.is_number_float())
        return QString::number(value.get<double>(), 'g', 10);  // plan text
    if (value.is_array()) {
        QStringList parts;
        for (const auto &entry : value)
            parts << fieldText(entry);
        return parts.join(QStringLiteral(","));
    }
    return models::toQString(value.dump());
}

}  // namespace

FieldEditor::FieldEditor(const scenario::Field &field, models::PlanDocument *document, const QStringList &formats,
                         QWidget *parent)
    : QWidget(parent), m_field(field), m_document(document), m_label(new QLabel(parent)),
      m_problem(new WrappedLabel(this)), m_sensitivity(new WrappedLabel(this)), m_note(new WrappedLabel(this)),
      m_reset(new QToolButton(this)), m_solve(new QToolButton(this))
{
    setObjectName(QStringLiteral("field:") + models::toQString(field.path));
    createEditor(formats);
    createLayout();
    retranslate();
}

void FieldEditor::createEditor(const QStringList &formats)
{
    using Type = scenario::FieldType;
    for (const auto word : m_field.words)
        m_words << models::toQString(word);
    if (!formats.isEmpty())
        m_words = formats;
    const bool words = m_field.type == Type::Word || m_field.type == Type::Boolean || !formats.isEmpty();
    if (words) {
        m_combo = new WordCombo(this);
        connect(m_combo, &WordCombo::chosen, this, &FieldEditor::commitWord);
        return;
    }
    m_spin = new ValueSpin(this);
    m_spin->setRange(m_field.minimum, m_field.maximum, m_field.type == Type::Integer);
    const bool number = m_field.type == Type::Integer || m_field.type == Type::Number;
    m_spin->setButtonSymbols(number ? QAbstractSpinBox::UpDownArrows : QAbstractSpinBox::NoButtons);
    connect(m_spin, &ValueSpin::edited, this, &FieldEditor::commitText);
    connect(m_spin, &ValueSpin::gestureBegan, this, [this] { m_gesture = m_document->newGesture(); });
    connect(m_spin, &QAbstractSpinBox::editingFinished, this, [this] {
        m_gesture = m_document->newGesture();
        if (!m_inputProblem)
            m_spin->setValueText(fieldText(m_value));
    });
}

void FieldEditor::createLayout()
{
    const QString path = models::toQString(m_field.path);
    editor()->setObjectName(path);
    m_label->setObjectName(QStringLiteral("label:") + path);
    m_label->setWordWrap(true);
    m_label->setBuddy(editor());
    m_label->installEventFilter(this);
    editor()->installEventFilter(this);
    m_problem->setObjectName(QStringLiteral("problem:") + path);
    m_problem->hide();
    m_reset->setObjectName(QStringLiteral("reset:") + path);
    m_reset->setAutoRaise(true);
    m_reset->setText(QStringLiteral("↺"));
    QSizePolicy keepRoom = m_reset->sizePolicy();
    keepRoom.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepRoom);
    connect(m_reset, &QToolButton::clicked, this, &FieldEditor::reset);
    m_solve->setObjectName(QStringLiteral("solve:") + path);
    m_solve->setAutoRaise(true);
    m_solve->setText(QStringLiteral("∗"));
    m_solve->hide();
    connect(m_solve, &QToolButton::clicked, this, &FieldEditor::askForSolution);
    m_sensitivity->setObjectName(QStringLiteral("sensitivity:") + path);
    m_sensitivity->setForegroundRole(QPalette::PlaceholderText);
    m_note->setObjectName(QStringLiteral("note:") + path);
    for (QLabel *small : {m_sensitivity, m_note}) {
        QFont font = small->font();
        font.setPointSizeF(font.pointSizeF() * 0.9);
        small->setFont(font);
        small->hide();
    }
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(0);
    layout->setVerticalSpacing(0);
    layout->addWidget(editor(), 0, 0);
    layout->addWidget(m_solve, 0, 1);
    layout->addWidget(m_reset, 0, 2);
    layout->addWidget(m_sensitivity, 1, 0, 1, 3);
    layout->addWidget(m_note, 2, 0, 1, 3);
    layout->addWidget(m_problem, 3, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    setFocusProxy(editor());
}

QWidget *FieldEditor::takeTabAfter(QWidget *before)
{
    setTabOrder(before, editor());
    setTabOrder(editor(), m_solve);
    setTabOrder(m_solve, m_reset);
    return m_reset;
}

void FieldEditor::setSolvable(bool solvable)
{
    m_solve->setVisible(solvable && m_spin);
}

void FieldEditor::setSensitivity(const QString &text)
{
    m_sensitivity->setText(text);
    m_sensitivity->setVisible(!text.isEmpty());
}

void FieldEditor::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    if (!text.isEmpty() && m_spin)
        m_spin->setValueText(fieldText(m_value));  // "*" was a question
}

void FieldEditor::askForSolution()
{
    setInputProblem({});
    setNote({});
    Q_EMIT solveRequested(models::toQString(m_field.path));
}

QWidget *FieldEditor::editor() const
{
    return m_combo ? static_cast<QWidget *>(m_combo) : m_spin;
}

QString FieldEditor::valueName(const nlohmann::json &value) const
{
    if (value.is_null())
        return {};
    if (value.is_boolean())
        return value.get<bool>() ? tr("on") : tr("off");
    if (!value.is_string())
        return fieldText(value);
    const auto &word = value.get_ref<const std::string &>();
    const QString name = text::wordName(m_field.path, word);
    return name.isEmpty() ? models::toQString(word) : name;
}

void FieldEditor::updateChoices()
{
    if (!m_combo)
        return;
    QList<QPair<QString, QString>> choices;
    if (m_field.type == scenario::FieldType::Boolean)
        choices = {{QStringLiteral("true"), tr("on")}, {QStringLiteral("false"), tr("off")}};
    for (const QString &word : m_words)
        choices.append({word, valueName(models::toStd(word))});
    m_combo->setChoices(choices);
    const QString assumed = valueName(m_assumed);
    m_combo->setAssumedText(assumed.isEmpty() ? tr("as assumed") : assumed);
    m_combo->setValue(fieldText(m_value));
}

void FieldEditor::retranslate()
{
    const QString name = text::fieldName(m_field.path);
    m_label->setText(name);
    editor()->setAccessibleName(name);
    m_reset->setToolTip(tr("Back to what is assumed"));
    m_reset->setAccessibleName(tr("Back to what is assumed: %1").arg(name));
    m_solve->setToolTip(tr("The largest value that still fits. Typing * in the field asks the same."));
    m_solve->setAccessibleName(tr("The largest value that still fits: %1").arg(name));
    setNote({});  // in the words of the language before
    updateChoices();
    showProblem();
}

QString FieldEditor::tip() const
{
    QString key = tr("%1\nPlan key: %2").arg(text::fieldName(m_field.path), models::toQString(m_field.path));
    if (m_value.is_null() && !m_assumed.is_null())
        key += u'\n' + tr("Grey: assumed, as nothing is said here.");
    const QString flags = m_flags ? m_flags() : QString();
    return flags.isEmpty() ? key : key + u'\n' + flags;
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        if (auto *widget = qobject_cast<QWidget *>(watched))
            widget->setToolTip(tip());
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && editor())
        showProblem();
}

void FieldEditor::refresh(const scenario::Scenario &scenario, const scenario::Scenario *assumed)
{
    const nlohmann::json value = m_field.get(scenario);
    const bool changed = value != m_value;
    m_value = value;
    m_reset->setVisible(!m_value.is_null());
    // Where the user has said a value, what would be assumed is not known.
    if (!m_value.is_null())
        m_assumed = nullptr;
    else if (assumed)
        m_assumed = m_field.get(*assumed);
    if (changed && !m_committing)
        setNote({});
    if (changed && !m_committing)
        setInputProblem({});  // undo, fix, reset: what was typed is gone
    if (m_combo) {
        const QString name = valueName(m_assumed);
        m_combo->setAssumedText(name.isEmpty() ? tr("as assumed") : name);
        m_combo->setValue(fieldText(m_value));
        return;
    }
    m_spin->setAssumedText(fieldText(m_assumed));
    if (!m_committing && !m_inputProblem && (changed || !m_spin->hasFocus()))
        m_spin->setValueText(fieldText(m_value));
}

void FieldEditor::commitText(const QString &text)
{
    if (text.trimmed() == QLatin1String("*") && !m_solve->isHidden())
        return askForSolution();
    setNote({});
    m_committing = true;
    auto problem = m_document->setText(m_field.path, text, m_gesture);
    m_committing = false;
    setInputProblem(std::move(problem));
}

void FieldEditor::commitWord(const QString &word)
{
    setInputProblem(m_document->setText(m_field.path, word));
}

void FieldEditor::reset()
{
    m_document->resetValue(m_field.path);
    setInputProblem({});
    if (m_spin)
        m_spin->setValueText({});
    editor()->setFocus();
}

void FieldEditor::setInputProblem(std::optional<Problem> problem)
{
    if (problem == m_inputProblem)
        return;
    m_inputProblem = std::move(problem);
    if (m_spin)
        m_spin->setRefused(m_inputProblem.has_value());
    m_reset->setVisible(m_inputProblem || !m_value.is_null());
    showProblem();
    Q_EMIT inputProblemChanged();
}

void FieldEditor::forgetInput()
{
    if (!m_inputProblem)
        return;
    setInputProblem({});
    if (m_spin)
        m_spin->setValueText(fieldText(m_value));
}

void FieldEditor::setOutsideProblem(const QString &text)
{
    if (text == m_outsideProblem)
        return;
    m_outsideProblem = text;
    showProblem();
}

void FieldEditor::showProblem()
{
    const QString text = m_inputProblem ? text::problemText(*m_inputProblem, text::PlaceNames::None) : m_outsideProblem;
    const QColor colour = ChartTheme::of(QWidget::palette()).severity(Severity::Error);
    QPalette marked = QWidget::palette();
    if (!text.isEmpty()) {
        marked.setColor(QPalette::Text, colour);
        marked.setColor(QPalette::ButtonText, colour);
    }
    editor()->setPalette(text.isEmpty() ? QPalette() : marked);
    editor()->setProperty("invalid", !text.isEmpty());
    editor()->setAccessibleDescription(text);
    QPalette red = QWidget::palette();
    red.setColor(QPalette::WindowText, colour);
    m_problem->setPalette(red);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

}  // namespace headroom::views
