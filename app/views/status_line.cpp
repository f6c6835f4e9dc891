// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Three short texts; each says more where it leads.
#include "app/views/status_line.h"

#include "app/models/strings.h"
#include "app/views/accuracy/accuracy_status.h"
#include "app/views/widgets/clickable_label.h"
#include "core/resources/json_reading.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace headroom::views {

StatusLine::StatusLine(models::PlanDocument *document, const std::filesystem::path &catalog, QWidget *parent)
    : QWidget(parent), m_document(document), m_catalogue(new ClickableLabel(this)),
      m_warnings(new ClickableLabel(this)), m_accuracy(new AccuracyStatus(this)), m_saved(new QLabel(this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_catalogue->setObjectName(QStringLiteral("catalogueStatus"));
    m_catalogue->setWordWrap(false);
    m_warnings->setObjectName(QStringLiteral("warningStatus"));
    m_warnings->setWordWrap(false);
    m_saved->setObjectName(QStringLiteral("savedStatus"));
    if (const auto edition = resources::readJsonFile(catalog / "edition.json"); edition && edition->is_object())
        m_edition = models::toQString(edition->value("date", std::string()));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(fontMetrics().averageCharWidth(), 0, fontMetrics().averageCharWidth(), 0);
    layout->setSpacing(fontMetrics().averageCharWidth() * 3);
    layout->addWidget(m_saved);
    layout->addWidget(m_warnings);
    layout->addStretch(1);
    layout->addWidget(m_accuracy);
    layout->addWidget(m_catalogue);
    connect(m_catalogue, &ClickableLabel::clicked, this,
            [this] { Q_EMIT pageRequested(QStringLiteral("catalogue-models")); });
    connect(m_warnings, &ClickableLabel::clicked, this, &StatusLine::warningsRequested);
    connect(m_accuracy, &AccuracyStatus::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("accuracy")); });
    connect(m_document->undoStack(), &QUndoStack::cleanChanged, this, &StatusLine::showSaved);
    connect(m_document, &models::PlanDocument::filePathChanged, this, &StatusLine::showSaved);
    retranslate();
}

void StatusLine::setEstimate(std::shared_ptr<const estimate::Estimate> estimate)
{
    m_accuracy->setEstimate(std::move(estimate));
}

// Where the list itself has no room, its length still says that there is something to read.
void StatusLine::setWarnings(int count)
{
    m_count = count;
    m_warnings->setVisible(count > 0);
    m_warnings->setText(tr("%n warning(s)", nullptr, count));
    m_warnings->setAccessibleName(m_warnings->text());
    m_warnings->setToolTip(tr("Shows the warnings"));
}

void StatusLine::showSaved()
{
    m_saved->setText(m_document->isModified()           ? tr("Changes not saved")
                     : m_document->filePath().isEmpty() ? tr("Not in a file yet")
                                                        : tr("Saved"));
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatusLine::retranslate()
{
    m_catalogue->setText(m_edition.isEmpty() ? tr("Catalogue") : tr("Catalogue %1").arg(m_edition));
    m_catalogue->setToolTip(tr("Models and GPUs as they were known in that month"));
    m_catalogue->setAccessibleName(m_catalogue->text());
    setWarnings(m_count);
    showSaved();
}

}  // namespace headroom::views
