// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each edit of a row replaces the list of GPUs as a whole, so that it undoes as one.
#include "app/views/scenario/machine_parts.h"

#include "app/models/gpu_tree_model.h"
#include "app/models/strings.h"
#include "app/text/catalog_texts.h"
#include "app/views/widgets/catalog_picker.h"
#include "app/views/widgets/value_spin.h"
#include "core/scenario/fields.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace headroom::views {

namespace {

void editMachine(models::PlanDocument *document, const std::function<void(std::vector<scenario::GpuCount> &)> &change,
                 models::Gesture gesture = 0)
{
    auto after = document->scenario();
    change(after.hardware.gpus);
    document->edit(std::move(after), QStringLiteral("hardware.gpu"), gesture);
}

}  // namespace

MachineParts::MachineParts(models::PlanDocument *document, const catalog::Catalog &catalog, QWidget *parent)
    : QWidget(parent), m_document(document), m_catalog(catalog), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("machineParts"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void MachineParts::setKind(models::PlanDocument *document, std::size_t part, const std::string &gpu, std::int64_t count)
{
    editMachine(document, [&](auto &gpus) {
        if (part >= gpus.size())
            gpus.push_back({gpu, 1, nullptr});
        auto &kind = gpus[std::min(part, gpus.size() - 1)];
        kind.gpu = gpu;
        kind.count = count > 0 ? count : kind.count;
    });
}

std::optional<Problem> MachineParts::setCount(models::PlanDocument *document, std::size_t part, const QString &text,
                                              models::Gesture gesture)
{
    // What a number of GPUs may look like is known to the field of machines of one kind.
    scenario::Scenario alone;
    alone.hardware.gpus = {document->scenario().hardware.gpus[part]};
    if (auto problem = scenario::setFromText(alone, "hardware.gpus=" + models::toStd(text.trimmed())))
        return problem;
    editMachine(
        document, [&](auto &gpus) { gpus[part].count = alone.hardware.total(); }, gesture);
    return std::nullopt;
}

void MachineParts::addRow()
{
    Row row;
    const std::size_t part = m_rows.size() + 1;
    const QString number = QString::number(part + 1);  // plan text
    row.box = new QWidget(this);
    row.count = new ValueSpin(row.box);
    row.count->setObjectName(QStringLiteral("gpuCount") + number);
    row.count->setRange(1, 1e6, true);
    row.gpu = new CatalogPicker(
        [this](QObject *owner) {
            auto *model = new models::GpuTreeModel(owner);
            model->setCatalog(m_catalog);
            return model;
        },
        row.box);
    row.gpu->setObjectName(QStringLiteral("gpuPicker") + number);
    row.gpu->setTakesCount(true);
    row.remove = new QToolButton(row.box);
    row.remove->setObjectName(QStringLiteral("removeGpu") + number);
    row.remove->setText(QStringLiteral("✕"));
    row.remove->setAutoRaise(true);
    auto *layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(row.count);
    layout->addWidget(new QLabel(QStringLiteral("×"), row.box));
    layout->addWidget(row.gpu, 1);
    layout->addWidget(row.remove);
    m_layout->addWidget(row.box);
    connectRow(row, part);
    setTabOrder(lastStop(), row.count);
    setTabOrder(row.count, row.gpu);
    setTabOrder(row.gpu, row.remove);
    m_rows.push_back(row);
    retranslate();
}

QWidget *MachineParts::lastStop() const
{
    if (m_rows.empty())
        return m_before;
    return m_rows.back().remove;
}

void MachineParts::connectRow(const Row &row, std::size_t part)
{
    connect(row.gpu, &CatalogPicker::picked, this,
            [this, part](const QString &id) { pick(part, models::toStd(id), 0); });
    connect(row.gpu, &CatalogPicker::countPicked, this,
            [this, part](const QString &id, int count) { pick(part, models::toStd(id), count); });
    connect(row.count, &ValueSpin::gestureBegan, this, [this] { m_gesture = m_document->newGesture(); });
    connect(row.count, &ValueSpin::edited, this, [this, part](const QString &text) {
        // A number that cannot be is not taken; the field shows what stands when it is left.
        if (part < m_document->scenario().hardware.gpus.size())
            (void)setCount(m_document, part, text, m_gesture);
    });
    connect(row.count, &QAbstractSpinBox::editingFinished, this, &MachineParts::refresh);
    connect(row.remove, &QToolButton::clicked, this, [this, part] { remove(part); });
}

void MachineParts::pick(std::size_t part, const std::string &gpu, std::int64_t count)
{
    m_asking = false;
    setKind(m_document, part, gpu, count);
}

void MachineParts::remove(std::size_t part)
{
    m_asking = false;
    if (part >= m_document->scenario().hardware.gpus.size())
        return refresh();
    editMachine(m_document, [&](auto &gpus) { gpus.erase(gpus.begin() + static_cast<std::ptrdiff_t>(part)); });
}

void MachineParts::askForAnother()
{
    if (m_document->scenario().hardware.gpus.empty())
        return;
    m_asking = true;
    refresh();
    m_rows[m_document->scenario().hardware.gpus.size() - 1].gpu->openList();
}

void MachineParts::refresh()
{
    const auto &gpus = m_document->scenario().hardware.gpus;
    const std::size_t kinds = gpus.empty() ? 0 : gpus.size() - 1, shown = kinds + (m_asking && !gpus.empty() ? 1 : 0);
    while (m_rows.size() < shown)
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto &row = m_rows[i];
        row.box->setVisible(i < shown);
        row.count->setEnabled(i < kinds);
        if (i >= kinds) {
            row.gpu->setCurrent({}, tr("Choose a GPU"));
            row.count->setValueText({});
            continue;
        }
        const auto &kind = gpus[i + 1];
        const auto known = m_catalog.gpu(kind.gpu);
        row.gpu->setCurrent(models::toQString(kind.gpu),
                            known ? text::gpuName((*known)->name) : models::toQString(kind.gpu));
        row.count->followPlan(QString::number(kind.count));  // plan text
    }
    setVisible(shown > 0);
}

void MachineParts::forgetCatalogue()
{
    for (const auto &row : m_rows)
        row.gpu->forgetCatalogue();
}

void MachineParts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MachineParts::retranslate()
{
    for (const auto &row : m_rows) {
        row.count->setAccessibleName(tr("Number of GPUs"));
        row.gpu->setAccessibleName(tr("GPU"));
        row.gpu->setTexts(tr("Type the name of a GPU, with 4x in front for four"),
                          tr("No GPU is called “%1”. Try a shorter name."));
        row.remove->setToolTip(tr("Without these GPUs"));
        row.remove->setAccessibleName(tr("Without these GPUs"));
    }
}

}  // namespace headroom::views
