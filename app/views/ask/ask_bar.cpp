// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Chips follow every key; Return makes one edit.
#include "app/views/ask/ask_bar.h"

#include "app/models/plan_link.h"
#include "app/text/ask_texts.h"
#include "app/text/names.h"
#include "app/views/ask/ask_edit.h"
#include "app/views/charts/chart_theme.h"
#include "core/ask/log_lines.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

namespace {
const QString missing = QStringLiteral("missing:"), instead = QStringLiteral("instead:");
}

AskBar::AskBar(models::PlanDocument *document, models::EstimateRunner *runner, QWidget *parent)
    : QWidget(parent), m_document(document), m_runner(runner), m_model(new models::AskModel(document, runner, this)),
      m_rows(new models::ComparisonModel(this)), m_edit(new AskEdit([this] { return m_model->names(); }, this)),
      m_label(new QLabel(this)), m_chips(new QLabel(this)), m_gap(new QLabel(this)), m_note(new QLabel(this)),
      m_comparison(new QFrame(this)), m_table(new QTableView(m_comparison)), m_close(new QToolButton(m_comparison)),
      m_offer(new QPushButton(m_comparison))
{
    createComparison();
    createLayout();
    connectSignals();
    retranslate();
    showComparison();
}

void AskBar::createLayout()
{
    m_edit->setObjectName(QStringLiteral("askLine"));
    m_chips->setObjectName(QStringLiteral("askChips"));
    m_chips->setWordWrap(true);
    m_chips->setTextFormat(Qt::RichText);
    m_chips->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_chips->hide();
    m_label->setBuddy(m_edit);
    auto *line = new QHBoxLayout;
    line->addWidget(m_label);
    line->addWidget(m_edit, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->setSpacing(3);
    layout->addLayout(line);
    layout->addWidget(m_chips);
    layout->addWidget(m_comparison);
}

void AskBar::createComparison()
{
    m_comparison->setObjectName(QStringLiteral("askComparison"));
    m_comparison->setFrameShape(QFrame::StyledPanel);
    m_table->setObjectName(QStringLiteral("askComparisonTable"));
    m_table->setModel(m_rows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_gap->setObjectName(QStringLiteral("askGap"));
    m_note->setObjectName(QStringLiteral("askNote"));
    for (QLabel *label : {m_gap, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_offer->setObjectName(QStringLiteral("askOffer"));
    m_close->setObjectName(QStringLiteral("closeComparison"));
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    auto *texts = new QVBoxLayout;
    texts->addWidget(m_note);
    texts->addWidget(m_table);
    texts->addWidget(m_gap);
    texts->addWidget(m_offer, 0, Qt::AlignLeft);
    auto *layout = new QHBoxLayout(m_comparison);
    layout->addLayout(texts, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
}

void AskBar::connectSignals()
{
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { m_model->setText(m_edit->toPlainText()); });
    connect(m_edit, &AskEdit::submitted, this, &AskBar::submit);
    connect(m_document->undoStack(), &QUndoStack::indexChanged, m_edit, &AskEdit::yieldUndo);
    connect(m_edit, &AskEdit::earlierRequested, this, [this] {
        const QString text = m_model->earlier(m_edit->toPlainText());
        if (!text.isEmpty())
            replaceText(text);
    });
    connect(m_edit, &AskEdit::laterRequested, this, [this] {
        if (const QString text = m_model->later(); !text.isNull())
            replaceText(text);
    });
    connect(m_model, &models::AskModel::answerChanged, this, [this] {
        m_sent = false;
        m_edit->mark(m_model->answer());
        showChips();
    });
    connect(m_model, &models::AskModel::comparisonChanged, this, &AskBar::showComparison);
    connect(m_runner, &models::EstimateRunner::answered, this, [this](int scenario) {
        if (scenario == m_document->currentIndex() && m_runner->current().measured)
            showComparison();
    });
    connect(m_document, &models::PlanDocument::changed, this, [this](const models::PlanChange &change) {
        if (change.kind != models::PlanChange::Kind::Value)
            showComparison();
    });
    connect(m_chips, &QLabel::linkActivated, this, [this](const QString &link) {
        if (link.startsWith(missing))
            Q_EMIT inputRequested(link.mid(missing.size()));
        else if (link.startsWith(instead))
            takeNearest(link);
    });
    connect(m_offer, &QPushButton::clicked, m_model, &models::AskModel::takeOffers);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_runner->setMeasured(std::nullopt);
        m_model->closeComparison();
        showComparison();
        m_edit->setFocus();
    });
}

void AskBar::focusLine()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void AskBar::ask(const QString &text, bool asNewScenario)
{
    replaceText(text);
    submit(asNewScenario);
}

void AskBar::replaceText(const QString &text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void AskBar::submit(bool asNewScenario)
{
    if (models::isPlanLink(m_edit->toPlainText())) {
        const QString link = m_edit->toPlainText().trimmed();
        m_edit->clear();
        return Q_EMIT planLinkPasted(link);
    }
    if (!m_model->apply(asNewScenario))
        return;
    m_sent = true;
    m_edit->selectAll();
    showChips();
}

QString AskBar::chip(const QString &text, bool guessed) const
{
    const QColor ground = palette().color(QPalette::Active, QPalette::AlternateBase);
    const QColor colour = palette().color(QPalette::Active, QPalette::Text);
    return QStringLiteral("<span style=\"background-color:%1; color:%2;%3\">&nbsp;%4&nbsp;</span> ")
        .arg(ground.name(), colour.name(), guessed ? QStringLiteral(" font-style:italic;") : QString(),
             text.toHtmlEscaped().replace(u' ', QStringLiteral("&nbsp;")));
}

// Names to put in the place of a word that was not understood.
QString AskBar::nearestLinks(const ask::Token &token) const
{
    QStringList links;
    for (const auto &id : token.nearest) {
        const QString name = QString::fromStdString(id);
        links << QStringLiteral("<a href=\"%1%2:%3:%4\" style=\"color:%5\">%6</a>")
                     .arg(instead)
                     .arg(token.begin)
                     .arg(token.end)
                     .arg(name, palette().color(QPalette::Link).name(), name.toHtmlEscaped());
    }
    return links.isEmpty() ? QString() : tr("nearest: %1").arg(links.join(QStringLiteral(", "))) + u' ';
}

void AskBar::takeNearest(const QString &link)
{
    const QString place = link.mid(instead.size());
    QByteArray text = m_edit->toPlainText().toUtf8();
    const qsizetype begin = place.section(u':', 0, 0).toLongLong(), end = place.section(u':', 1, 1).toLongLong();
    if (begin < 0 || end < begin || end > text.size())
        return;
    text.replace(begin, end - begin, place.section(u':', 2).toUtf8());
    replaceText(QString::fromUtf8(text));
    m_edit->setFocus();
}

void AskBar::showChips()
{
    const auto &answer = m_model->answer();
    const QString asked = m_model->text();
    QString html;
    for (const auto &token : answer.tokens) {
        for (const auto &assignment : token.kind == ask::Kind::Set || token.kind == ask::Kind::Measured
                                          ? token.sets
                                          : std::vector<ask::Assignment>()) {
            if (assignment.path == "inference.prompt_tokens" || assignment.path == "inference.output_tokens")
                continue;  // follow from the context
            const QString text = text::assignmentText(assignment);
            const bool guess = token.isGuess(assignment);
            html += chip(guess ? tr("%1 (assumed)").arg(text) : text, guess);
        }
    }
    const QString warning = ChartTheme::of(palette()).severity(Severity::Error).name();
    for (const auto &token : answer.tokens) {
        if (token.kind == ask::Kind::Unknown)
            html += QStringLiteral("<span style=\"text-decoration:underline; color:%1\">%2</span> ")
                        .arg(warning, text::tokenText(token, asked).toHtmlEscaped()) +
                    nearestLinks(token);
        else if (token.kind == ask::Kind::Unused)
            html += QStringLiteral("<s>%1</s> ").arg(text::tokenText(token, asked).toHtmlEscaped());
    }
    const QColor link = palette().color(QPalette::Link);
    if (!answer.tokens.empty() && (!m_sent || m_document->scenario().model.empty())) {
        for (const auto &path : answer.missing) {
            const bool known = path == "model"
                                   ? !m_document->scenario().model.empty() || m_document->scenario().inlineModel
                                   : !m_document->scenario().hardware.gpus.empty();
            if (!known)
                html += QStringLiteral("<a href=\"%1%2\" style=\"color:%3\">%4</a> ")
                            .arg(missing, QString::fromStdString(path), link.name(),
                                 tr("%1?", "a setting that is missing").arg(text::fieldName(path)).toHtmlEscaped());
        }
    }
    QStringList notes = text::answerNotes(answer, asked);
    m_chips->setText(html);
    // Chips are to be read. Only where one of them asks something there is a place for the keyboard, and it is seen.
    m_chips->setFocusPolicy(html.contains(QLatin1String("<a ")) ? Qt::TabFocus : Qt::NoFocus);
    m_chips->setToolTip(notes.join(u'\n'));
    m_chips->setAccessibleDescription(notes.join(u' '));
    m_chips->setVisible(!html.isEmpty());
    fitHeights();
}

// A tool bar does not ask its widgets for the height that follows from a width.
void AskBar::fitHeights()
{
    const QMargins edges = layout()->contentsMargins(), inner = m_comparison->layout()->contentsMargins();
    const int room = width() - edges.left() - edges.right();
    const int beside = inner.left() + inner.right() + 2 * m_comparison->frameWidth() + m_close->sizeHint().width() +
                       m_comparison->layout()->spacing();
    m_chips->setFixedHeight(std::max(0, m_chips->heightForWidth(room)));
    for (QLabel *label : {m_gap, m_note})
        label->setFixedHeight(std::max(0, label->heightForWidth(room - beside)));
}

void AskBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeights();
}

void AskBar::askForMeasurement()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("measurement"));
    dialog->setWindowTitle(tr("Compare with my measurement"));
    dialog->setLabelText(tr("Memory in use on the fullest GPU, as nvidia-smi shows it (GiB or MiB):"));
    connect(dialog, &QInputDialog::textValueSelected, this, &AskBar::takeMeasurement);
    dialog->open();
}

void AskBar::takeMeasurement(const QString &text)
{
    const auto bytes = ask::sizeInText(text.toStdString());
    if (bytes)
        return m_runner->setMeasured(bytes);
    m_gap->setText(tr("“%1” is not a size; expected a figure such as 40.1 GiB or 41062 MiB.").arg(text.simplified()));
    fitHeights();
    m_gap->show();
    m_comparison->show();
}

void AskBar::showComparison()
{
    auto rows = m_model->comparison();
    QString gap;
    const auto &answer = m_runner->current();
    if (answer.measured && answer.estimate && !answer.stale())
        gap = text::gapSentence(*answer.estimate, *answer.measured);
    for (const auto &row : rows) {
        if (row.quantity == ask::Quantity::InUse && gap.isEmpty() && answer.estimate && !answer.stale())
            gap = text::gapSentence(*answer.estimate, static_cast<std::int64_t>(row.measured));
    }
    const bool any = !rows.empty();
    m_rows->setRows(std::move(rows));
    m_table->setVisible(any);
    const int most = std::min(m_rows->rowCount(), 7);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 4 +
                            most * m_table->verticalHeader()->defaultSectionSize());
    m_gap->setText(gap);
    showOrigin();
    fitHeights();
    m_gap->setVisible(!gap.isEmpty());
    m_comparison->setVisible(any || !gap.isEmpty());
}

// Whose numbers stand there, and what the text itself would have changed.
void AskBar::showOrigin()
{
    const QString note = text::takenFromPlanSentence(m_model->takenFromPlan());
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    const QString offer = text::offerText(m_model->offers());
    m_offer->setText(offer);
    m_offer->setAccessibleName(offer);
    m_offer->setVisible(!offer.isEmpty());
}

void AskBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showChips();
}

void AskBar::retranslate()
{
    m_label->setText(tr("&Ask:"));
    m_edit->setPlaceholderText(tr("8 x 3090 zero3 Llama-3-8B lora 4k – or paste a command, a log, an error message"));
    m_edit->setAccessibleName(tr("Ask: a scenario in a line, or a paste"));
    m_edit->setToolTip(tr("Return changes this scenario, Ctrl+Return makes a new one. A line with model and machine "
                          "begins afresh."));
    m_chips->setAccessibleName(tr("What was understood"));
    m_table->setAccessibleName(tr("Measured beside estimated"));
    m_close->setToolTip(tr("Close the comparison"));
    m_close->setAccessibleName(tr("Close the comparison"));
    m_rows->retranslate();
    showChips();
    showComparison();
}

}  // namespace headroom::views
