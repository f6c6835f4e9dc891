// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A line of example questions under the verdict of a first start; each opens as a scenario of its own.
#pragma once

#include <QFrame>

#include <filesystem>

class QLabel;
class QToolButton;

namespace headroom::views {

class ExampleStrip : public QFrame
{
    Q_OBJECT

public:
    // `file`: resources/ask/examples.json.
    explicit ExampleStrip(const std::filesystem::path &file, QWidget *parent = nullptr);
    [[nodiscard]] QStringList ids() const;
    void choose(const QString &id);
    [[nodiscard]] bool isChoosing() const { return m_choosing; }  // what changes now comes from an example
    void stepAside();                                             // for as long as the window is open
    void hold(bool on);                                           // does not go away under a drag
    void showIf(bool wanted);                                     // unless it has stepped aside

Q_SIGNALS:
    void chosen(const QString &question, const QString &page);
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Example {
        QString id, question, page;
    };
    void retranslate();

    QList<Example> m_examples;
    QLabel *m_links;
    QToolButton *m_close;
    bool m_choosing = false, m_away = false, m_held = false;
};

}  // namespace headroom::views
