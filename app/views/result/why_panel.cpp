// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The derivation dock.
#include "app/views/result/why_panel.h"

#include "app/lessons/lesson_words.h"
#include "app/models/strings.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {

namespace {
constexpr int patience = 60;       // milliseconds: nobody reads a derivation sooner
constexpr int lettersForTwo = 64;  // of width: from here on two derivations stand beside each other

// Rows as high as their names are in their column: a tree cuts them otherwise, whether or not it may wrap them.
class WholeNames : public QStyledItemDelegate
{
public:
    explicit WholeNames(QTreeView *tree) : QStyledItemDelegate(tree), m_tree(tree) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        int depth = 1;
        for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
            ++depth;
        QStyleOptionViewItem narrow = option;
        const int width = m_tree->columnWidth(index.column()) - m_tree->indentation() * depth;
        narrow.rect = QRect(0, 0, std::max(1, width), 1);  // any height, or the style takes it for no rectangle
        return QStyledItemDelegate::sizeHint(narrow, index);
    }

private:
    QTreeView *m_tree;
};
}  // namespace

WhyPanel::WhyPanel(models::EstimateRunner *runner, models::SourceTitles sources, QWidget *parent)
    : QWidget(parent), m_runner(runner), m_model(new models::DerivationModel(this)),
      m_pinnedModel(new models::DerivationModel(this)), m_step(new QTextBrowser(this)),
      m_pinned(new QTextBrowser(this)), m_tree(new QTreeView(this)), m_treeTitle(new QLabel(this)),
      m_difference(new QLabel(this)), m_pin(new QToolButton(this)), m_depth(new QComboBox(this)),
      m_depthLabel(new QLabel(this)), m_parts(new QPushButton(this)), m_copy(new QPushButton(this)),
      m_copyLatex(new QPushButton(this)), m_lesson(new QPushButton(this))
{
    m_pinnedModel->setSources(sources);
    m_model->setSources(std::move(sources));
    m_soon.setSingleShot(true);
    m_soon.setInterval(patience);
    connect(&m_soon, &QTimer::timeout, this, &WhyPanel::refresh);
    createLayout();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &WhyPanel::showStep);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->markdown()); });
    connect(m_copyLatex, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->latex()); });
    connect(m_depth, &QComboBox::currentIndexChanged, this, &WhyPanel::showStep);
    connect(m_parts, &QPushButton::clicked, this, [this] { Q_EMIT partsRequested(m_key); });
    connect(m_pin, &QToolButton::toggled, this, &WhyPanel::pin);
    connect(m_lesson, &QPushButton::clicked, this, [this] { Q_EMIT lessonRequested(m_explained); });
    retranslate();
}

void WhyPanel::createLayout()
{
    m_step->setObjectName(QStringLiteral("whyStep"));
    m_step->setOpenLinks(false);
    m_step->setTabChangesFocus(true);
    m_tree->setObjectName(QStringLiteral("whyTree"));
    m_tree->setModel(m_model);
    m_tree->setWordWrap(true);
    m_tree->setItemDelegateForColumn(models::DerivationModel::Symbol, new WholeNames(m_tree));
    m_tree->setIndentation(m_tree->fontMetrics().height());  // in a narrow column each letter counts
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(models::DerivationModel::Symbol, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(models::DerivationModel::Value, QHeaderView::ResizeToContents);
    connect(m_tree->header(), &QHeaderView::sectionResized, m_tree, &QTreeView::doItemsLayout, Qt::QueuedConnection);
    m_copy->setObjectName(QStringLiteral("whyCopy"));
    m_copyLatex->setObjectName(QStringLiteral("whyCopyLatex"));
    m_depth->setObjectName(QStringLiteral("whyDepth"));
    for (int i = 0; i < 3; ++i)
        m_depth->addItem(QString());
    m_depth->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_depth->setMinimumContentsLength(8);
    m_depth->setCurrentIndex(static_cast<int>(models::DerivationModel::Depth::Numbers));
    m_depthLabel->setBuddy(m_depth);
    m_treeTitle->setWordWrap(true);
    auto *depth = new QHBoxLayout;
    depth->addWidget(m_depthLabel);
    depth->addWidget(m_depth, 1);
    createPin(depth);
    auto *copies = new QHBoxLayout;
    m_parts->setObjectName(QStringLiteral("whyParts"));
    copies->addWidget(m_copy);
    copies->addWidget(m_copyLatex);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(depth);
    layout->addLayout(m_steps, 3);
    layout->addWidget(m_difference);
    auto *inside = new QHBoxLayout;
    inside->addWidget(m_treeTitle, 1);
    inside->addWidget(m_parts);
    layout->addLayout(inside);
    layout->addWidget(m_tree, 3);
    layout->addLayout(copies);
    m_lesson->setObjectName(QStringLiteral("whyLesson"));
    m_lesson->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // a long title does not widen the window's side
    m_lesson->hide();
    layout->addWidget(m_lesson);
}

void WhyPanel::createPin(QBoxLayout *beside)
{
    m_pin->setObjectName(QStringLiteral("whyPin"));
    m_pin->setCheckable(true);
    m_pinned->setObjectName(QStringLiteral("whyPinned"));
    m_pinned->setOpenLinks(false);
    m_pinned->setTabChangesFocus(true);
    m_pinned->hide();
    m_difference->setObjectName(QStringLiteral("whyDifference"));
    m_difference->setTextFormat(Qt::RichText);
    m_difference->setWordWrap(true);
    m_difference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_difference->hide();
    beside->addWidget(m_pin);
    m_steps = new QBoxLayout(QBoxLayout::TopToBottom);
    m_steps->addWidget(m_pinned, 1);
    m_steps->addWidget(m_step, 1);
}

// What is pinned is the number as it is now: a change of the plan, another scenario or another number is then seen
// beside it.
void WhyPanel::pin(bool on)
{
    m_pinnedModel->setNumber(on ? m_model->explained() : nullptr, on ? m_model->key() : QString());
    showStep();
}

void WhyPanel::showPinned()
{
    const bool pinned = !m_pinnedModel->isEmpty();
    m_pin->setEnabled(pinned || !m_model->isEmpty());
    m_pinned->setVisible(pinned);
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_steps, pinned ? 7 : 3);  // two of them
    const QString difference = pinned ? m_model->differenceFrom(*m_pinnedModel) : QString();
    m_difference->setText(difference);
    m_difference->setVisible(!difference.isEmpty());
    if (!pinned)
        return;
    const auto depth = static_cast<models::DerivationModel::Depth>(m_depth->currentIndex());
    m_pinned->setHtml(QStringLiteral("<p><small>%1</small></p>").arg(tr("Pinned").toHtmlEscaped()) +
                      m_pinnedModel->html(m_pinnedModel->index(0, 0), depth));
}

void WhyPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= fontMetrics().horizontalAdvance(u'x') * lettersForTwo;
    m_steps->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitLessonTitle();
}

void WhyPanel::showNumber(const QString &key)
{
    m_key = key;
    refresh();
}

// The answer is painted first. The timer runs on while a value is dragged, so that the derivation follows.
void WhyPanel::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void WhyPanel::settle()
{
    if (m_soon.isActive())
        refresh();
    if (m_lessons)
        m_lessons->settle();
}

void WhyPanel::setLessons(models::LessonLibrary *lessons)
{
    m_lessons = lessons;
    connect(lessons, &models::LessonLibrary::shelfRead, this, &WhyPanel::showLesson);
}

void WhyPanel::refresh()
{
    m_soon.stop();
    if (m_key.isEmpty() || !isVisible())
        return;
    m_model->setNumber(m_runner->explained(m_key), m_key);
    const QModelIndex root = m_model->index(0, 0);
    {
        const QSignalBlocker once(m_tree->selectionModel());  // shown below, whether or not the index is another
        m_tree->expand(root);
        m_tree->setCurrentIndex(root);
    }
    showStep();
}

void WhyPanel::showStep()
{
    const QModelIndex current = m_tree->currentIndex();
    m_parts->setEnabled(!m_model->isEmpty());
    m_copy->setEnabled(!m_model->isEmpty());
    m_copyLatex->setEnabled(!m_model->isEmpty());
    showLesson();
    showPinned();
    if (!m_model->isEmpty()) {
        const auto depth = static_cast<models::DerivationModel::Depth>(m_depth->currentIndex());
        m_step->setHtml(m_model->html(current.isValid() ? current : m_model->index(0, 0), depth));
        return;
    }
    m_step->setHtml(QStringLiteral("<p>%1</p>")
                        .arg((m_key.isEmpty() ? tr("Click any number to see where it comes from.")
                                              : tr("There is no derivation for this number."))
                                 .toHtmlEscaped()));
}

// The lesson on what the tree stands on, else on the number itself.
void WhyPanel::showLesson()
{
    std::shared_ptr<const lessons::Lesson> lesson;
    const bool known = m_lessons && m_lessons->hasShelf();
    if (m_lessons && !known && !m_model->isEmpty())
        m_lessons->readSoon();
    const QModelIndex current = m_tree->currentIndex();
    const QString symbol =
        current.parent().isValid() ? current.data(models::DerivationModel::IdRole).toString() : m_key;
    for (const QString &asked : {symbol, m_key}) {
        if (lesson || !known || m_model->isEmpty())
            continue;
        lesson = m_lessons->shelf().explaining(models::toStd(asked));
        m_explained = asked;
    }
    m_lesson->setVisible(lesson != nullptr);
    if (!lesson)
        return;
    m_lessonTitle = lessons::titleOf(*lesson);
    fitLessonTitle();
    m_lesson->setToolTip(tr("Opens the lesson “%1” with this plan").arg(lessons::titleOf(*lesson)));
}

void WhyPanel::fitLessonTitle()
{
    const QString text = tr("Show me why: %1").arg(m_lessonTitle);
    const int room = m_lesson->width() - m_lesson->fontMetrics().height() * 3 / 2;
    m_lesson->setAccessibleName(text);
    QString shown = m_lesson->fontMetrics().elidedText(text, Qt::ElideRight, room);
    m_lesson->setText(shown.replace(u'&', QStringLiteral("&&")));
}

void WhyPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WhyPanel::retranslate()
{
    m_model->retranslate();
    m_pinnedModel->retranslate();
    const QModelIndex root = m_model->index(0, 0);
    m_tree->expand(root);
    m_tree->setCurrentIndex(root);
    m_treeTitle->setText(tr("What goes in"));
    m_pin->setText(tr("Pin"));
    m_pin->setToolTip(tr("Keep this number as it is now, to compare it with the next one"));
    m_pin->setAccessibleName(tr("Pin this number"));
    m_pinned->setAccessibleName(tr("The pinned number"));
    m_step->setAccessibleName(tr("Derivation"));
    m_tree->setAccessibleName(tr("What goes in"));
    m_parts->setText(tr("Parts…"));
    m_parts->setToolTip(tr("This number part by part: tensors, kinds of layers, modules"));
    m_parts->setAccessibleName(tr("This number part by part"));
    m_copy->setText(tr("Markdown"));
    m_copy->setToolTip(tr("Copy as Markdown"));
    m_copy->setAccessibleName(tr("Copy as Markdown"));
    m_copyLatex->setText(tr("LaTeX"));
    m_copyLatex->setToolTip(tr("Copy as LaTeX"));
    m_copyLatex->setAccessibleName(tr("Copy as LaTeX"));
    m_depthLabel->setText(tr("S&how"));
    m_depth->setAccessibleName(tr("How much is explained"));
    m_depth->setItemText(0, tr("a sentence"));
    m_depth->setItemText(1, tr("the formula"));
    m_depth->setItemText(2, tr("the numbers put in"));
    showStep();
}

}  // namespace headroom::views
