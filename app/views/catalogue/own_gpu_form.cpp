// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form: what is wrong is said below the fields, and only a sound card can be saved.
#include "app/views/catalogue/own_gpu_form.h"

#include "app/models/strings.h"
#include "app/text/sentences.h"
#include "app/views/charts/chart_theme.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace headroom::views {

namespace {

QDoubleSpinBox *spin(QWidget *parent, const char *name, double most, int decimals)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, most);
    box->setDecimals(decimals);
    return box;
}

}  // namespace

OwnGpuForm::OwnGpuForm(std::filesystem::path ownCatalog, QWidget *parent)
    : QDialog(parent), m_ownCatalog(std::move(ownCatalog)), m_form(new QFormLayout), m_name(new QLineEdit(this)),
      m_memory(spin(this, "ownGpuMemory", 1e5, 2)), m_bandwidth(spin(this, "ownGpuBandwidth", 1e6, 0)),
      m_capability(spin(this, "ownGpuCapability", 100, 1)), m_intro(new QLabel(this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("ownGpuForm"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(QStringLiteral("ownGpuName"));
    m_problem->setObjectName(QStringLiteral("ownGpuProblem"));
    for (QLabel *label : {m_intro, m_problem})
        label->setWordWrap(true);
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_memory),
                           static_cast<QWidget *>(m_bandwidth), static_cast<QWidget *>(m_capability)})
        m_form->addRow(new QLabel(this), field);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addLayout(m_form);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    connect(m_name, &QLineEdit::textChanged, this, &OwnGpuForm::check);
    for (QDoubleSpinBox *box : {m_memory, m_bandwidth, m_capability})
        connect(box, &QDoubleSpinBox::valueChanged, this, &OwnGpuForm::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &OwnGpuForm::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &OwnGpuForm::reject);
    retranslate();
}

scenario::OwnGpu OwnGpuForm::typed() const
{
    return {models::toStd(m_name->text().trimmed()), m_memory->value(), m_bandwidth->value(), m_capability->value()};
}

void OwnGpuForm::check()
{
    auto problems = scenario::checkOwnGpu(typed());
    const std::pair<const char *, const QWidget *> fields[] = {{"name", m_name},
                                                               {"memory_gib", m_memory},
                                                               {"memory_bandwidth_gbs", m_bandwidth},
                                                               {"compute_capability", m_capability}};
    for (auto &problem : problems) {
        for (const auto &[key, field] : fields) {
            if (problem.path == key)
                problem.path = models::toStd(field->accessibleName());  // as it is called on the screen
        }
    }
    QPalette marked = palette();
    marked.setColor(QPalette::WindowText, ChartTheme::of(palette()).severity(Severity::Error));
    m_problem->setPalette(marked);
    QStringList words;
    // A form that nobody has touched is not wrong yet.
    if (!m_name->text().isEmpty() || m_memory->value() > 0) {
        for (const auto &problem : problems)
            words << text::problemText(problem);
    }
    m_problem->setText(words.join(u'\n'));
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(problems.empty());
}

void OwnGpuForm::accept()
{
    const auto id = scenario::saveOwnGpu(typed(), m_ownCatalog);
    if (!id) {
        m_problem->setText(text::problemText(id.problem()));
        return;
    }
    Q_EMIT saved(models::toQString(*id));
    QDialog::accept();
}

void OwnGpuForm::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OwnGpuForm::retranslate()
{
    setWindowTitle(tr("A GPU of your own"));
    m_intro->setText(tr("Three figures are enough to plan. Leave at 0 what you do not know."));
    const QString names[] = {tr("Name"), tr("Memory, GiB"), tr("Memory bandwidth, GB/s"), tr("Compute capability")};
    for (int row = 0; row < 4; ++row) {
        qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget())->setText(names[row]);
        m_form->itemAt(row, QFormLayout::FieldRole)->widget()->setAccessibleName(names[row]);
    }
    check();
}

}  // namespace headroom::views
