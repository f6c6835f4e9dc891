// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A GPU of one's own: a name and three fields, checked as they are typed, kept in the overlay catalogue.
#pragma once

#include "core/scenario/own_entries.h"

#include <QDialog>

class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace headroom::views {

class OwnGpuForm : public QDialog
{
    Q_OBJECT

public:
    explicit OwnGpuForm(std::filesystem::path ownCatalog, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void accept() override;

private:
    void retranslate();
    void check();
    [[nodiscard]] scenario::OwnGpu typed() const;

    std::filesystem::path m_ownCatalog;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QDoubleSpinBox *m_memory, *m_bandwidth, *m_capability;
    QLabel *m_intro, *m_problem;
    QDialogButtonBox *m_buttons;
};

}  // namespace headroom::views
