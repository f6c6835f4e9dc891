// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picker's list: a search line over the catalogue's tree.
#include "app/views/widgets/catalog_picker.h"

#include "app/views/widgets/measured_views.h"
#include "app/views/widgets/table_look.h"
#include "app/views/widgets/yielding_columns.h"

#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScreen>
#include <QStyleOptionButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

namespace {
constexpr int lettersOfName = 44;
}

CatalogPicker::CatalogPicker(ModelSource make, QWidget *parent) : QPushButton(parent), m_make(std::move(make))
{
    connect(this, &QPushButton::clicked, this, [this] { openList(); });
}

void CatalogPicker::createList()
{
    m_list = new QFrame(this, Qt::Popup);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_search = new QLineEdit(m_list);
    m_search->setClearButtonEnabled(true);
    m_tree = new MeasuredTree(m_list);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(fontMetrics().height() * 2 / 3);
    m_tree->setHeader(new WrappingHeader(m_tree));
    m_tree->setAlternatingRowColors(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_nothing = new QLabel(m_list);
    m_nothing->setWordWrap(true);
    m_nothing->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_nothing->hide();
    connect(m_nothing, &QLabel::linkActivated, this, [this](const QString &id) { takeId(id); });
    auto *layout = new QVBoxLayout(m_list);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_tree, 1);
    placePresets();
    nameParts();
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CatalogPicker::onTyped);
    connect(m_search, &QLineEdit::returnPressed, this, &CatalogPicker::pickFirst);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(models::CatalogTreeModel::LeafRole).toBool())
            pick(index);
        else
            m_tree->setExpanded(index.siblingAtColumn(0), !m_tree->isExpanded(index.siblingAtColumn(0)));
    });
    connect(m_tree, &QTreeView::activated, this, &CatalogPicker::pick);
}

void CatalogPicker::setPresets(const QList<QPushButton *> &presets)
{
    m_presets = presets;
    for (QPushButton *preset : presets) {
        preset->setParent(this);
        preset->setAutoDefault(false);
        preset->hide();
    }
}

void CatalogPicker::placePresets()
{
    auto *row = new QHBoxLayout;
    for (QPushButton *preset : std::as_const(m_presets)) {
        preset->setParent(m_list);
        preset->show();
        row->addWidget(preset);
        connect(preset, &QPushButton::clicked, m_list, &QWidget::hide);
    }
    row->addStretch(1);
    static_cast<QVBoxLayout *>(m_list->layout())->insertLayout(1, row);
}

void CatalogPicker::setTexts(const QString &searchHint, const QString &nothingFound)
{
    m_searchHint = searchHint;
    m_nothingText = nothingFound;
    if (m_list)
        nameParts();
}

void CatalogPicker::nameParts()
{
    m_search->setPlaceholderText(m_searchHint);
    m_search->setAccessibleName(m_searchHint);
    m_tree->setAccessibleName(accessibleName());
    m_search->setObjectName(objectName() + QStringLiteral("Search"));
    m_tree->setObjectName(objectName() + QStringLiteral("Tree"));
    m_list->setObjectName(objectName() + QStringLiteral("List"));
}

void CatalogPicker::setCurrent(const QString &id, const QString &name)
{
    m_id = id;
    m_name = name.isEmpty() ? id : name;
    updateText();
}

void CatalogPicker::updateText()
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = width() - fontMetrics().averageCharWidth() * 6;
    const QString arrow = QStringLiteral("  ▾");
    setText(fontMetrics().elidedText(m_name, Qt::ElideMiddle, std::max(room, fontMetrics().averageCharWidth() * 8)) +
            arrow);
    setToolTip(m_name);
}

QSize CatalogPicker::sizeHint() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const QSize text(fontMetrics().averageCharWidth() * 20, fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, text, this);
}

QSize CatalogPicker::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 14, sizeHint().height()};
}

void CatalogPicker::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    updateText();
}

void CatalogPicker::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_model)
        m_model->retranslate();
}

void CatalogPicker::ensureList()
{
    if (!m_list)
        createList();
    if (m_model)
        return;
    m_model = m_make(this);
    m_tree->setModel(m_model);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    // The list is narrow: what comes first matters most, the page of the catalogue has the rest.
    QList<int> yielding;
    for (int column = m_model->columnCount() - 1; column > 1; --column)
        yielding << column;
    delete m_columns;
    m_columns = new YieldingColumns(m_tree, m_tree->header(), yielding, lettersOfName);
}

void CatalogPicker::forgetCatalogue()
{
    if (!m_model)
        return;
    m_tree->setModel(nullptr);
    delete m_model;
    m_model = nullptr;
}

void CatalogPicker::openList(const QString &typed)
{
    ensureList();
    m_search->setText(typed);
    onTyped(typed);
    placeList();
    m_list->show();
    m_search->setFocus();
    showCurrent();
}

void CatalogPicker::placeList()
{
    const int em = fontMetrics().height();
    QSize size(std::max(width(), em * 34), em * 24);
    const QRect room = screen()->availableGeometry();
    size = size.boundedTo(room.size());
    QPoint at = mapToGlobal(QPoint(0, height()));
    at.setX(std::clamp(at.x(), room.left(), room.right() - size.width()));
    at.setY(std::clamp(at.y(), room.top(), room.bottom() - size.height()));
    m_list->setGeometry(QRect(at, size));
}

void CatalogPicker::showCurrent()
{
    if (!m_search->text().isEmpty())
        return;
    const QModelIndex current = m_model->indexOfId(m_id);
    if (!current.isValid())
        return;
    for (QModelIndex up = current.parent(); up.isValid(); up = up.parent())
        m_tree->expand(up);
    m_tree->setCurrentIndex(current);
    m_tree->scrollTo(current, QAbstractItemView::PositionAtCenter);
}

void CatalogPicker::onTyped(const QString &text)
{
    m_model->setFilter(countAndName(text).second);
    const bool none = m_model->leafCount() == 0;
    m_nothing->setVisible(none);
    m_nothing->setText(none ? nothingFound(text) : QString());
    if (text.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            m_tree->expand(m_model->index(row, 0));
        m_columns->fit();
        showCurrent();
        return;
    }
    m_tree->expandAll();
    m_columns->fit();
    m_tree->setCurrentIndex(m_model->firstLeaf());
    m_tree->scrollToTop();
}

QString CatalogPicker::nothingFound(const QString &text) const
{
    const QString name = countAndName(text).second.simplified();
    QStringList links;
    for (const QString &id : m_model->nearest(name))
        links << QStringLiteral("<a href=\"%1\" style=\"color:%2\">%1</a>")
                     .arg(id.toHtmlEscaped(), palette().color(QPalette::Link).name());
    const QString sentence = m_nothingText.arg(name.toHtmlEscaped());
    return links.isEmpty() ? sentence : sentence + u' ' + tr("Nearest: %1").arg(links.join(QStringLiteral(" · ")));
}

// "4xa100 40", "8 × H100", "4张 3090"
std::pair<int, QString> CatalogPicker::countAndName(const QString &text) const
{
    static const QRegularExpression prefix(QStringLiteral("^\\s*([1-9]\\d{0,5})\\s*[xX*×张卡块]\\s*(.*)$"));
    const auto match = m_takesCount ? prefix.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return {0, text};
    return {match.captured(1).toInt(), match.captured(2)};
}

void CatalogPicker::pickFirst()
{
    const QModelIndex current = m_tree->currentIndex();
    pick(current.data(models::CatalogTreeModel::LeafRole).toBool() ? current : m_model->firstLeaf());
}

void CatalogPicker::pick(const QModelIndex &index)
{
    takeId(index.data(models::CatalogTreeModel::IdRole).toString());
}

void CatalogPicker::takeId(const QString &id)
{
    if (id.isEmpty())
        return;
    const int count = countAndName(m_search->text()).first;
    m_list->hide();
    setFocus();
    if (count > 0)
        Q_EMIT countPicked(id, count);
    else
        Q_EMIT picked(id);
}

void CatalogPicker::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && !typed.isEmpty() && typed[0].isPrint() && typed != QLatin1String(" "))
        openList(typed);
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openList();
    else
        QPushButton::keyPressEvent(event);
}

bool CatalogPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown) {
            m_tree->setFocus();
            return true;
        }
    }
    return QPushButton::eventFilter(watched, event);
}

}  // namespace headroom::views
