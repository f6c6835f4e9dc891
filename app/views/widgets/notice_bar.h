// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Something happened beside the plan (recovered work, a file changed on disk): said in a bar with what can be done
// about it, not in a dialog. Several wait for one another.
#pragma once

#include <QFrame>

#include <deque>
#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace headroom::views {

// Texts are functions: the language may change while the bar is seen.
struct Notice {
    struct Choice {
        std::function<QString()> text;
        std::function<void()> run;
    };
    std::function<QString()> text;
    std::vector<Choice> choices = {};
};

class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void add(Notice notice);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void dismiss();

    std::deque<Notice> m_notices;
    QHBoxLayout *m_layout;
    QLabel *m_text;
    QToolButton *m_close;
    std::vector<QWidget *> m_buttons;
};

}  // namespace headroom::views
