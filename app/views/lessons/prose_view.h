// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A run of a lesson's text: Markdown with headings, tables and formulas, as high as its text.
#pragma once

#include <QHash>
#include <QTextBrowser>

namespace headroom::views {

class ProseView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ProseView(QWidget *parent = nullptr);
    void setText(const QString &markdown);
    [[nodiscard]] QString markdown() const { return m_markdown; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, heightForWidth(width())}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void render();
    void styleTables(QTextDocument &text) const;

    QString m_markdown;
    mutable QHash<int, int> m_heights;  // by width: to measure one lays out the whole text
    bool m_repaint = false;             // rendered in colours of before
};

}  // namespace headroom::views
