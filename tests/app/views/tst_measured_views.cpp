// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns measured by their longest texts are as wide as Qt makes them by laying out every cell, and follow the rows.
#include "app/views/widgets/measured_views.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>

using namespace headroom;

class TestMeasuredViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsAsWideAsQtMakesIt();
    void treeCountsClosedBranches();
    void widthsFollowTheRows();
};

namespace {

// Figures, words and Han characters, each longest in a row of its own.
void fill(QStandardItemModel &model, int rows)
{
    for (int row = 0; row < rows; ++row) {
        const QString words = row == 301 ? QStringLiteral("deepseek-v3.2-exp") : QStringLiteral("llama");
        const QString han = row == 77 ? QStringLiteral("通义千问的最长名字") : QStringLiteral("千问");
        model.appendRow(
            {new QStandardItem(QString::number(row * row)), new QStandardItem(words), new QStandardItem(han)});
    }
}

}  // namespace

void TestMeasuredViews::tableIsAsWideAsQtMakesIt()
{
    QStandardItemModel model;
    fill(model, 400);
    QTableView known;
    known.setModel(&model);
    known.resizeColumnsToContents();
    views::MeasuredTable table;
    table.setModel(&model);
    table.resizeColumnsToContents();
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY2(qAbs(table.columnWidth(column) - known.columnWidth(column)) <= 1, qPrintable(QString::number(column)));
}

void TestMeasuredViews::treeCountsClosedBranches()
{
    QStandardItemModel model;
    auto *family = new QStandardItem(QStringLiteral("Qwen"));
    family->appendRow({new QStandardItem(QStringLiteral("qwen3-coder-480b-a35b-instruct")), new QStandardItem()});
    model.appendRow(family);
    QTreeView known;
    known.setModel(&model);
    known.expandAll();
    known.resizeColumnToContents(0);
    views::MeasuredTree tree;
    tree.setModel(&model);
    tree.resizeColumnToContents(0);
    QVERIFY(!tree.isExpanded(model.index(0, 0)));
    QCOMPARE(tree.columnWidth(0), known.columnWidth(0));
}

void TestMeasuredViews::widthsFollowTheRows()
{
    QStandardItemModel model;
    fill(model, 20);
    views::MeasuredTable table;
    table.setModel(&model);
    const auto width = [&table] {
        table.resizeColumnToContents(1);
        return table.columnWidth(1);
    };
    const int narrow = width();
    model.item(3, 1)->setText(QStringLiteral("a much longer name of a model"));
    const int wide = width();
    QVERIFY(wide > narrow);
    model.removeRow(3);
    QCOMPARE(width(), narrow);
    QFont large = table.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    table.setFont(large);
    QVERIFY(width() > narrow);
}

QTEST_MAIN(TestMeasuredViews)
#include "tst_measured_views.moc"
