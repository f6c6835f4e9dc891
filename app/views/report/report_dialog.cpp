// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The preview shows the pages of the PDF themselves; forms that are text are shown as text.
#include "app/views/report/report_dialog.h"

#include "app/views/report/print_report.h"

#include "app/models/plan_document.h"
#include "app/models/strings.h"
#include "app/print/page_writer.h"
#include "app/print/paged_document.h"
#include "app/report/report_document.h"
#include "app/text/formatter.h"
#include "app/text/language_manager.h"
#include "app/text/language_scope.h"
#include "app/text/sentences.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace headroom::views {

namespace {

using report::Format;

enum class Extent { Summary, Full, Worksheet };

constexpr int mostPreviewLetters = 60'000;

QComboBox *newCombo(const char *name, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(QLatin1String(name));
    return combo;
}

QString ending(Format format)
{
    for (const auto &row : report::formats()) {
        if (row.format == format)
            return models::toQString(row.ending);
    }
    return {};
}

}  // namespace

ReportDialog::ReportDialog(const models::PlanDocument &document, const scenario::World &world, const QString &language,
                           QWidget *parent)
    : QDialog(parent), m_world(world)
{
    setObjectName(QStringLiteral("reportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_question = questionOf(document);
    createChoices(document, language);
    createPreview();
    createLayout();
    connectSignals();
    retranslate();
    resize(980, 760);
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::createChoices(const models::PlanDocument &document, const QString &language)
{
    m_format = newCombo("reportFormat", this);
    m_language = newCombo("reportLanguage", this);
    m_paper = newCombo("reportPaper", this);
    m_extent = newCombo("reportExtent", this);
    m_which = newCombo("reportScenarios", this);
    for (const auto &row : report::formats())
        m_format->addItem(QString(), static_cast<int>(row.format));
    for (const QString &each : text::LanguageManager::languages())
        m_language->addItem(text::LanguageManager::nativeName(each), each);
    m_language->setCurrentIndex(m_language->findData(language));
    for (const bool letter : {false, true})
        m_paper->addItem(QString(), letter);
    for (const Extent extent : {Extent::Summary, Extent::Full, Extent::Worksheet})
        m_extent->addItem(QString(), static_cast<int>(extent));
    m_which->addItem(QString(), -1);
    for (int i = 0; i < static_cast<int>(document.plan().scenarios.size()); ++i)
        m_which->addItem(models::toQString(document.plan().scenarios[static_cast<std::size_t>(i)].name), i);
}

void ReportDialog::createPreview()
{
    m_page = new QLabel(this);
    m_page->setObjectName(QStringLiteral("reportPage"));
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_page->setMinimumSize(240, 240);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("reportText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_preview = new QStackedWidget(this);
    m_preview->addWidget(m_page);
    m_preview->addWidget(m_text);
    m_back = new QPushButton(this);
    m_back->setObjectName(QStringLiteral("reportBack"));
    m_back->setShortcut(QKeySequence(Qt::Key_PageUp));
    m_next = new QPushButton(this);
    m_next->setObjectName(QStringLiteral("reportNext"));
    m_next->setShortcut(QKeySequence(Qt::Key_PageDown));
    m_pageNumber = new QLabel(this);
    m_pageNumber->setObjectName(QStringLiteral("reportPageNumber"));
    m_pageNumber->setAlignment(Qt::AlignCenter);
    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("reportMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_wait.setSingleShot(true);
    m_wait.setInterval(120);
}

void ReportDialog::createLayout()
{
    m_export = new QPushButton(this);
    m_export->setObjectName(QStringLiteral("reportExport"));
    m_export->setDefault(true);
    m_close = new QPushButton(this);
    m_close->setObjectName(QStringLiteral("reportClose"));
    auto *form = new QFormLayout;
    const std::pair<QLabel **, QComboBox *> rows[] = {{&m_formatName, m_format},
                                                      {&m_extentName, m_extent},
                                                      {&m_whichName, m_which},
                                                      {&m_languageName, m_language},
                                                      {&m_paperName, m_paper}};
    for (const auto &[label, combo] : rows) {
        *label = new QLabel(this);
        (*label)->setBuddy(combo);
        form->addRow(*label, combo);
    }
    auto *side = new QVBoxLayout;
    side->addLayout(form);
    side->addWidget(m_message);
    side->addStretch(1);
    side->addWidget(m_export);
    side->addWidget(m_close);
    auto *turn = new QHBoxLayout;
    turn->addWidget(m_back);
    turn->addWidget(m_pageNumber, 1);
    turn->addWidget(m_next);
    auto *look = new QVBoxLayout;
    look->addWidget(m_preview, 1);
    look->addLayout(turn);
    auto *all = new QHBoxLayout(this);
    all->addLayout(side, 1);
    all->addLayout(look, 2);
}

void ReportDialog::connectSignals()
{
    for (auto *combo : {m_format, m_language, m_paper, m_extent, m_which})
        connect(combo, &QComboBox::currentIndexChanged, &m_wait, qOverload<>(&QTimer::start));
    connect(&m_wait, &QTimer::timeout, this, &ReportDialog::updateNow);
    connect(m_back, &QPushButton::clicked, this, [this] { showPage(m_shown - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPage(m_shown + 1); });
    connect(m_export, &QPushButton::clicked, this, &ReportDialog::chooseFile);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

void ReportDialog::fillChoices()
{
    const std::pair<Format, QString> names[] = {
        {Format::Pdf, tr("PDF: pages, with the plan inside")},
        {Format::Html, tr("HTML: one file for the browser")},
        {Format::Markdown, tr("Markdown: for issues and notes")},
        {Format::Odt, tr("ODT: for a word processor")},
        {Format::Csv, tr("CSV: every number with its key")},
        {Format::JsonFile, tr("JSON: every answer, for programs")},
        {Format::Png, tr("PNG: the bars as a picture")},
        {Format::Svg, tr("SVG: the bars as a drawing")},
    };
    for (const auto &[each, name] : names)
        m_format->setItemText(m_format->findData(static_cast<int>(each)), name);
    m_paper->setItemText(0, tr("A4"));
    m_paper->setItemText(1, tr("US Letter"));
    m_extent->setItemText(0, tr("Summary"));
    m_extent->setItemText(1, tr("Everything, with the derivation"));
    m_extent->setItemText(2, tr("Worksheet for a class, with its key"));
    m_which->setItemText(0, tr("All scenarios, compared"));
}

void ReportDialog::retranslate()
{
    setWindowTitle(tr("Export a report"));
    fillChoices();
    const std::pair<QLabel *, QString> labels[] = {{m_formatName, tr("F&orm")},
                                                   {m_extentName, tr("&Contents")},
                                                   {m_whichName, tr("&Scenarios")},
                                                   {m_languageName, tr("&Language")},
                                                   {m_paperName, tr("&Paper")}};
    for (const auto &[label, text] : labels) {
        label->setText(text);
        label->buddy()->setAccessibleName(QString(text).remove(u'&'));
    }
    m_back->setText(tr("Page &back"));
    m_next->setText(tr("Page &forward"));
    m_export->setText(tr("&Export…"));
    m_close->setText(tr("Close"));
    m_text->setAccessibleName(tr("Preview"));
    m_page->setAccessibleName(tr("Preview"));
    showPage(m_shown);
}

report::Format ReportDialog::format() const
{
    return static_cast<Format>(m_format->currentData().toInt());
}

report::ExportOptions ReportDialog::options() const
{
    return {format(), m_paper->currentData().toBool()};
}

Result<report::Content> ReportDialog::content() const
{
    report::Question question = m_question;
    const auto extent = static_cast<Extent>(m_extent->currentData().toInt());
    question.full = extent != Extent::Summary;
    question.worksheet = extent == Extent::Worksheet;
    question.only = m_which->currentData().toInt();
    return report::contentOf(question, m_world);
}

void ReportDialog::updateNow()
{
    m_wait.stop();
    const text::LanguageScope language(m_language->currentData().toString());
    m_pages.reset();
    const auto made = content();
    const auto problem = made ? report::checkForm(made->question, format()) : made.problem();
    if (problem) {
        m_page->clear();
        m_text->clear();
        tell(text::problemText(*problem), true);
        m_export->setEnabled(false);
        showPage(0);
        return;
    }
    m_export->setEnabled(true);
    tell({}, false);
    const bool paged = format() == Format::Pdf || format() == Format::Odt || format() == Format::Html;
    const bool drawn = format() == Format::Png || format() == Format::Svg;
    m_preview->setCurrentWidget(paged || drawn ? static_cast<QWidget *>(m_page) : m_text);
    m_paper->setEnabled(format() == Format::Pdf || format() == Format::Odt);
    if (paged) {
        const auto paper = options().letter ? print::Paper::Letter : print::Paper::A4;
        m_pages = std::make_unique<print::PagedDocument>(report::documentOf(*made), print::PageSetup{paper, 1});
        showPage(0);
    } else if (drawn) {
        const auto picture = QPixmap::fromImage(print::pictureOf(report::pictureOf(*made), 192));
        m_page->setPixmap(picture.scaled(m_page->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
        showPage(0);
    } else {
        showText(*made);
        showPage(0);
    }
}

void ReportDialog::showText(const report::Content &content)
{
    const auto bytes = report::exportReport(content, options(), nullptr);
    if (bytes)
        m_text->setPlainText(QString::fromUtf8(*bytes).left(mostPreviewLetters));
}

void ReportDialog::showPage(int page)
{
    const int count = m_pages ? m_pages->pageCount() : 0;
    m_shown = qBound(0, page, qMax(0, count - 1));
    m_back->setEnabled(m_shown > 0);
    m_next->setEnabled(m_shown + 1 < count);
    const text::Formatter format;
    const QString number = tr("Page %1 of %2").arg(format.count(m_shown + 1), format.count(count));
    m_pageNumber->setText(count > 0 ? number : QString());
    m_page->setAccessibleDescription(m_pageNumber->text());
    if (count == 0)
        return;
    const text::LanguageScope language(m_language->currentData().toString());
    const double ratio = devicePixelRatioF();
    const QSizeF room = QSizeF(m_page->size()) * ratio, size = m_pages->pageSize();
    const double factor = qMin(room.width() / size.width(), room.height() / size.height());
    QImage picture = m_pages->picture(m_shown, qBound(20.0, 72 * factor, 300.0));
    picture.setDevicePixelRatio(ratio);
    m_page->setPixmap(QPixmap::fromImage(picture));
}

void ReportDialog::tell(const QString &text, bool bad)
{
    m_message->setText(bad ? tr("Not possible: %1").arg(text) : text);
    m_message->setAccessibleName(m_message->text());
}

bool ReportDialog::exportTo(const QString &file)
{
    const std::string name = models::toStd(file);
    auto problem = report::checkTarget(name, true);  // the file dialog has asked
    if (!problem) {
        const text::LanguageScope language(m_language->currentData().toString());
        const auto made = content();
        const print::GuiPageWriter pages;
        const auto bytes = made ? report::exportReport(*made, options(), &pages) : made.problem();
        problem = bytes ? report::writeReport(name, *bytes) : bytes.problem();
    }
    if (problem)
        tell(text::problemText(*problem), true);
    else
        tell(tr("Written: %1").arg(QDir::toNativeSeparators(file)), false);
    return !problem;
}

void ReportDialog::chooseFile()
{
    const QString suffix = ending(format());
    auto *dialog = new QFileDialog(this, tr("Export a report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(tr("Report (*.%1)").arg(suffix));
    const QString name = m_question.fileName.isEmpty() ? tr("report", "name of a file")
                                                       : QFileInfo(m_question.fileName).completeBaseName();
    dialog->selectFile(name + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::exportTo);
    dialog->open();
}

void ReportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ReportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (m_pages)
        showPage(m_shown);
    else
        m_wait.start();
}

void ReportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_wait.start();
}

}  // namespace headroom::views
