// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the window: how old the catalogue is, how far off answers of this kind were, whether the plan is saved.
#pragma once

#include "app/models/plan_document.h"
#include "core/estimate/estimate.h"

#include <QWidget>

#include <filesystem>
#include <memory>

class QLabel;

namespace headroom::views {

class AccuracyStatus;
class ClickableLabel;

class StatusLine : public QWidget
{
    Q_OBJECT

public:
    // `catalog`: the folder of the catalogue, which says of which month it is.
    StatusLine(models::PlanDocument *document, const std::filesystem::path &catalog, QWidget *parent = nullptr);
    void setEstimate(std::shared_ptr<const estimate::Estimate> estimate);
    void setWarnings(int count);

Q_SIGNALS:
    void pageRequested(const QString &page);
    void warningsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSaved();
    void retranslate();

    models::PlanDocument *m_document;
    QString m_edition;  // "2026-08"; empty: not known
    ClickableLabel *m_catalogue, *m_warnings;
    int m_count = 0;  // of warnings
    AccuracyStatus *m_accuracy;
    QLabel *m_saved;
};

}  // namespace headroom::views
