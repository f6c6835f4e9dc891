// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// File > Export report: what goes into the file, in which form and language, with a look at it before it is written.
#pragma once

#include "app/report/export.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace headroom::models {
class PlanDocument;
}
namespace headroom::print {
class PagedDocument;
}

namespace headroom::views {

class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const models::PlanDocument &document, const scenario::World &world, const QString &language,
                 QWidget *parent = nullptr);
    ~ReportDialog() override;

    // Writes the report as chosen; false: the reason is shown.
    bool exportTo(const QString &file);
    void updateNow();  // the preview, without waiting

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createChoices(const models::PlanDocument &document, const QString &language);
    void createPreview();
    void createLayout();
    void connectSignals();
    void retranslate();
    void fillChoices();
    [[nodiscard]] report::Format format() const;
    [[nodiscard]] report::ExportOptions options() const;
    [[nodiscard]] Result<report::Content> content() const;
    void showText(const report::Content &content);
    void showPage(int page);
    void tell(const QString &text, bool bad);
    void chooseFile();

    const scenario::World m_world;
    report::Question m_question;
    QComboBox *m_format = nullptr, *m_language = nullptr, *m_paper = nullptr, *m_extent = nullptr, *m_which = nullptr;
    QLabel *m_formatName = nullptr, *m_languageName = nullptr, *m_paperName = nullptr, *m_extentName = nullptr,
           *m_whichName = nullptr, *m_page = nullptr, *m_pageNumber = nullptr, *m_message = nullptr;
    QPushButton *m_back = nullptr, *m_next = nullptr, *m_export = nullptr, *m_close = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QStackedWidget *m_preview = nullptr;
    QTimer m_wait;
    std::unique_ptr<print::PagedDocument> m_pages;
    int m_shown = 0;
};

}  // namespace headroom::views
