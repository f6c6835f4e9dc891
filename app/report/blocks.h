// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A document as a list of blocks, without any layout: every writer (HTML, Markdown, pages, ODT) reads the same list.
#pragma once

#include "app/report/drawing.h"
#include "app/report/looks.h"

#include <QString>
#include <QStringList>

#include <set>
#include <vector>

namespace headroom::report {

enum class BlockKind { Heading, Paragraph, Verdict, Figures, Table, Picture, List, Code, Room };

struct Table {
    QString caption = {};
    QStringList heads = {};
    std::vector<bool> numeric = {};  // columns set flush right; missing: left
    std::vector<QStringList> rows = {};
    std::vector<int> terms = {};        // estimate::Term whose swatch stands before a row, -1: none; empty: no swatches
    std::set<std::size_t> totals = {};  // rows set bold under a rule
    // Two columns of words may do without.
    [[nodiscard]] bool hasHeads() const { return !heads.join(QString()).isEmpty(); }
    [[nodiscard]] bool isNumeric(int column) const
    {
        return static_cast<std::size_t>(column) < numeric.size() && numeric[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] int termOf(std::size_t row) const { return row < terms.size() ? terms[row] : -1; }
};

// One of the large figures at the top: "Needed on each GPU", "15.9 GiB", "± 1.9 GiB".
struct Figure {
    QString label, value, note;
};

// Letters of a paragraph or a list item that look different; on paper only.
struct Run {
    enum class Look { Bold, Mono, Italic };
    int start = 0, length = 0;
    Look look = Look::Bold;
};
using Runs = std::vector<Run>;

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;                // of a heading: 1 is the title of the document
    QString text = {};            // heading, paragraph, verdict, code
    QStringList items = {};       // list; further lines of a verdict
    std::vector<Runs> runs = {};  // of the paragraph, or of each item
    int lines = 0;                // room to write: how many
    Tone tone = Tone::Neutral;
    std::vector<Figure> figures = {};
    Table table = {};
    Drawing drawing = {};
    bool small = false;        // set smaller: notes, appendices
    bool leads = false;        // stays on the page of the block after it
    bool newPage = false;      // on paper this begins a page
    bool afterLittle = false;  // with newPage: but not where the page before it is nearly empty
    bool folded = false;       // heading: on a screen what follows is folded away until asked for
};

[[nodiscard]] Block heading(int level, const QString &text);
[[nodiscard]] Block paragraph(const QString &text, bool small = false);
[[nodiscard]] Block list(const QStringList &items, bool small = false);
[[nodiscard]] Block code(const QString &text);
[[nodiscard]] Block tableBlock(Table table, bool small = false);
[[nodiscard]] Block picture(Drawing drawing);
[[nodiscard]] Block room(int lines);  // empty lines to write on

struct Document {
    QString title;           // also in the head of every page but the first
    QString subtitle;        // beside the title: the date
    QString foot;            // in the foot of every page: program and data version
    QString language;        // "en", "zh_CN"
    QString plan;            // text of the plan file that belongs to it; may be empty
    QString planName;        // "plan.headroom"
    bool onePage = false;    // set smaller until it is one page
    bool fewPages = false;   // set a little smaller where that spares a page with little on it
    bool landscape = false;  // on paper
    std::vector<Block> blocks;
};

}  // namespace headroom::report
