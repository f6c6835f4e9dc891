// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table that can be sorted, searched and copied.
#include "app/views/result/parts_dialog.h"

#include "app/models/chart_data.h"
#include "app/models/strings.h"
#include "app/models/term_parts_model.h"
#include "app/text/formatter.h"
#include "app/text/names.h"
#include "app/views/widgets/table_look.h"
#include "core/estimate/group_key.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom::views {

PartsDialog::PartsDialog(models::EstimateRunner *runner, QString key, QWidget *parent)
    : QDialog(parent), m_runner(runner), m_key(std::move(key)), m_model(new models::TermPartsModel(this)),
      m_sorted(new QSortFilterProxyModel(this)), m_table(new QTableView(this)), m_find(new QLineEdit(this)),
      m_title(new QLabel(this)), m_note(new QLabel(this)), m_copy(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("partsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(models::RowTableModel::SortRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    createLayout();
    connect(m_find, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->plainText()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_runner, &models::EstimateRunner::answered, this, &PartsDialog::refresh);
    retranslate();
    const int letter = fontMetrics().horizontalAdvance(u'x'), line = fontMetrics().height();
    resize(letter * 120, line * 30);
    m_table->setFocus();
}

void PartsDialog::createLayout()
{
    m_title->setObjectName(QStringLiteral("partsTitle"));
    m_table->setObjectName(QStringLiteral("partsTable"));
    m_find->setObjectName(QStringLiteral("partsFind"));
    m_copy->setObjectName(QStringLiteral("partsCopy"));
    m_close->setObjectName(QStringLiteral("partsClose"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_find->setClearButtonEnabled(true);
    m_copy->setAutoDefault(false);
    m_table->setModel(m_sorted);
    dressTable(m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(models::TermPartsModel::Size, Qt::DescendingOrder);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_find);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
}

// "Weights, GPU 0–3"; for any other number what its derivation calls it.
QString PartsDialog::whatItIs() const
{
    const std::string key = models::toStd(m_key);
    const auto ofGroup = estimate::readGroupKey(key);
    const auto term =
        ofGroup ? fromWord<estimate::Term>(ofGroup->rest.substr(ofGroup->rest.rfind('.') + 1)) : std::nullopt;
    const auto &estimate = m_runner->current().estimate;
    if (term && estimate && ofGroup->group < estimate->groups.size())
        return tr("%1, %2", "term, GPUs")
            .arg(text::termName(*term), models::ranksLabel(estimate->groups[ofGroup->group]));
    const auto explained = m_runner->explained(m_key);
    const auto *number = explained ? explained->derivation.find(key) : nullptr;
    return number && number->step >= 0
               ? text::symbolName(explained->derivation.steps[static_cast<std::size_t>(number->step)].id)
               : m_key;
}

void PartsDialog::refresh()
{
    const auto &resolved = m_runner->current().resolved;
    if (!resolved)
        return;
    m_model->setNumber(*resolved, m_key);
    fitColumns(m_table);
    m_title->setText(
        tr("%1: %2, part by part", "what it is, its size").arg(whatItIs(), text::Formatter().gib(m_model->bytes())));
    setWindowTitle(m_title->text());
}

void PartsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PartsDialog::retranslate()
{
    m_find->setPlaceholderText(tr("Find a part"));
    m_find->setAccessibleName(tr("Find a part"));
    m_table->setAccessibleName(tr("Parts of the number"));
    m_note->setText(tr("Multiplied out from the derivation. The parts add up to the number to the byte."));
    m_copy->setText(tr("&Copy"));
    m_copy->setToolTip(tr("Copy the table"));
    m_close->setText(tr("Close"));
    m_model->retranslate();
    refresh();
}

}  // namespace headroom::views
