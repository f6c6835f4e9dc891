// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Warnings as rows with a button.
#include "app/views/result/warnings_panel.h"

#include "app/views/widgets/clickable_label.h"
#include "app/views/widgets/mark_icon.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace headroom::views {

WarningsPanel::WarningsPanel(QWidget *parent)
    : QScrollArea(parent), m_model(new models::WarningListModel(this)), m_page(new QWidget),
      m_layout(new QVBoxLayout(m_page))
{
    setObjectName(QStringLiteral("warnings"));
    setWidget(m_page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    connect(m_model, &QAbstractItemModel::modelReset, this, &WarningsPanel::rebuild);
    rebuild();
}

QSize WarningsPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 9};
}

QSize WarningsPanel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 4};
}

QWidget *WarningsPanel::makeRow(const QModelIndex &index)
{
    auto *row = new QWidget(m_page);
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto severity = static_cast<Severity>(index.data(models::WarningListModel::SeverityRole).toInt());
    auto *icon = new QLabel(row);
    const int side = fontMetrics().height();
    icon->setPixmap(severityIcon(severity, palette()).pixmap(QSize(side, side), devicePixelRatioF()));
    auto *sentence = new ClickableLabel(row);
    sentence->setObjectName(QStringLiteral("warning%1").arg(index.row()));
    sentence->setText(index.data().toString());
    sentence->setAccessibleName(sentence->text());
    const QString path = index.data(models::WarningListModel::PathRole).toString();
    connect(sentence, &ClickableLabel::clicked, this, [this, path] { Q_EMIT placeRequested(path); });
    layout->addWidget(icon, 0, 0, Qt::AlignTop);
    layout->addWidget(sentence, 0, 1);
    layout->setColumnStretch(1, 1);
    const QString fix = index.data(models::WarningListModel::FixRole).toString();
    if (!fix.isEmpty()) {
        auto *button = new QPushButton(row);
        button->setObjectName(QStringLiteral("fix%1").arg(index.row()));
        button->setText(index.data(models::WarningListModel::FixTextRole).toString());
        button->setToolTip(tr("Change the plan: %1. Can be undone.").arg(fix));
        button->setAccessibleName(tr("Fix: %1").arg(button->text()));
        connect(button, &QPushButton::clicked, this, [this, fix] { Q_EMIT fixRequested(fix); });
        layout->addWidget(button, 1, 1, Qt::AlignLeft);
    }
    return row;
}

void WarningsPanel::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();  // a fix button is inside its own click
        }
        delete item;
    }
    setAccessibleName(tr("Warnings"));
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_layout->addWidget(makeRow(m_model->index(row, 0)));
    if (m_model->rowCount() == 0) {
        auto *none = new QLabel(tr("Nothing to warn of."), m_page);
        none->setWordWrap(true);
        none->setForegroundRole(QPalette::PlaceholderText);
        m_layout->addWidget(none);
    }
    m_layout->addStretch(1);
}

void WarningsPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
}

}  // namespace headroom::views
