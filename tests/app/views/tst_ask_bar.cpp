// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Ask line by keys: the first flows of the user study in one entry each, in both languages.
#include "app/views/ask/ask_bar.h"
#include "app/views/ask/ask_edit.h"
#include "app/views/ask/example_strip.h"
#include "app/views/ask/first_start.h"
#include "app/views/charts/stacked_bar_chart.h"
#include "tests/app/views/window_under_test.h"

#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMimeData>
#include <QPointer>
#include <QRegularExpression>
#include <QTableView>

using namespace headroom;
using tests::Window;

class TestAskBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flowsInOneEntry_data();
    void flowsInOneEntry();
    void chipsFollowTheKeys();
    void whatIsStatedIsNotAssumed();
    void nearestReplacesTheWord();
    void returnIsOneEdit();
    void controlReturnAddsAScenario();
    void historyByArrows();
    void namesAreCompleted();
    void logBesideTheEstimate();
    void logOfAnotherRun();
    void contextOfTheErrorIsOffered();
    void ownMeasurement();
    void copies();
    void examplesOpenBeside();
    void firstStartPlansTheMachine();

private:
    // Types into the line as a person does after Ctrl+L; a paste comes through the clipboard. One entry.
    static void enter(Window &w, const QString &text, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        auto *edit = w.find<views::AskEdit>("askLine");
        w.trigger("ask");
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Return, with);
        w.settle();
    }
    static QString chips(const Window &w) { return w.find<QLabel>("askChips")->text(); }
};

void TestAskBar::flowsInOneEntry_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("gpu");
    QTest::addColumn<int>("task");
    QTest::addColumn<bool>("fits");
    const auto both = [](const char *name, const char *en, const char *zh, const char *model, const char *gpu,
                         scenario::Task task, bool fits) {
        for (const auto &[language, text] : {std::pair{"en", en}, std::pair{"zh_CN", zh}})
            QTest::addRow("%s %s", name, language)
                << QString::fromUtf8(language) << QString::fromUtf8(text) << QString::fromUtf8(model)
                << QString::fromUtf8(gpu) << static_cast<int>(task) << fits;
    };
    both("1 train-fit", "Qwen2.5 7B full 4xa100 40g", "4 张 A100 40G 全参微调 Qwen2.5-7B", "qwen2.5-7b",
         "a100-40gb-sxm", scenario::Task::Full, false);
    both("2 infer-fit", "Qwen2.5 7B on a 4090", "单卡 4090 部署 千问 7B", "qwen2.5-7b", "rtx-4090",
         scenario::Task::Inference, true);
    both("3 explain-gap",
         "llama-2-13b full 4 x A800 80G zero2\ntorch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate "
         "12.94 GiB (GPU "
         "1; 79.35 GiB total capacity; 77.65 GiB already allocated; 9.19 MiB free; 77.80 GiB reserved in total by "
         "PyTorch)",
         "4 张 A800 80G 全参 llama-2-13b zero2 报错\ntorch.cuda.OutOfMemoryError: CUDA out of memory. Tried to "
         "allocate 12.94 GiB "
         "(GPU 1; 79.35 GiB total capacity; 77.65 GiB already allocated; 9.19 MiB free; 77.80 GiB reserved in total by "
         "PyTorch)",
         "llama-2-13b", "a800-80gb-sxm", scenario::Task::Full, false);
    both("4 kv-context",
         "vllm serve Qwen/Qwen2.5-14B-Instruct --max-model-len 32768\nRTX 4090\nValueError: The model's max seq len "
         "(32768) is "
         "larger than the maximum number of tokens that can be stored in KV cache (23648).",
         "vllm serve Qwen/Qwen2.5-14B-Instruct --max-model-len 32768\n单卡 4090\nValueError: The model's max seq len "
         "(32768) is "
         "larger than the maximum number of tokens that can be stored in KV cache (23648).",
         "qwen2.5-14b", "rtx-4090", scenario::Task::Inference, false);
}

void TestAskBar::flowsInOneEntry()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, model);
    QFETCH(QString, gpu);
    QFETCH(int, task);
    QFETCH(bool, fits);
    Window w(language);
    enter(w, text);
    QCOMPARE(QString::fromStdString(w.scenario().model), model);
    QCOMPARE(QString::fromStdString(w.scenario().hardware.gpus.front().gpu), gpu);
    QCOMPARE(static_cast<int>(w.scenario().task), task);
    const auto &answer = w.window->runner()->current();
    QVERIFY(answer.estimate && !answer.stale());
    QCOMPARE(answer.estimate->fits(), fits);
    const bool log = text.contains(QStringLiteral("Error"));
    QCOMPARE(w.find<QWidget>("askComparison")->isVisible(), log);
    if (language == QStringLiteral("zh_CN") && log) {
        const auto *table = w.find<QTableView>("askComparisonTable")->model();
        for (int column = 0; column < table->columnCount(); ++column)
            QVERIFY(table->headerData(column, Qt::Horizontal)
                        .toString()
                        .contains(QRegularExpression(QStringLiteral("[\\x{4e00}-\\x{9fff}]"))));
    }
}

void TestAskBar::chipsFollowTheKeys()
{
    Window w;
    w.trigger("ask");
    auto *edit = w.find<views::AskEdit>("askLine");
    QVERIFY(!w.find<QLabel>("askChips")->isVisible());
    QTest::keyClicks(edit, QStringLiteral("8 x 3090 flurbl zero3"));
    w.settle();
    QVERIFY(w.find<QLabel>("askChips")->isVisible());
    QVERIFY(chips(w).contains(QStringLiteral("rtx-3090")));
    QVERIFY(chips(w).contains(QStringLiteral("underline")) && chips(w).contains(QStringLiteral("flurbl")));
    QCOMPARE(edit->extraSelections().size(), 1);
    QCOMPARE(edit->extraSelections().front().cursor.selectedText(), QStringLiteral("flurbl"));
    QVERIFY(w.scenario().hardware.gpus.front().gpu == "rtx-4090");  // nothing is done before Return
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(edit->toPlainText().isEmpty());
    QVERIFY(!w.find<QLabel>("askChips")->isVisible());
}

void TestAskBar::whatIsStatedIsNotAssumed()
{
    Window w;
    auto *edit = w.find<views::AskEdit>("askLine");
    w.trigger("ask");
    QTest::keyClicks(edit, QStringLiteral("1 x 4090 qwen2.5-7b"));
    w.settle();
    QCOMPARE(chips(w).count(QStringLiteral("assumed")), 1);  // which 4090
    QVERIFY(chips(w).contains(QStringLiteral("Number&nbsp;of&nbsp;GPUs:&nbsp;1&nbsp;<")));
}

void TestAskBar::nearestReplacesTheWord()
{
    Window w;
    auto *edit = w.find<views::AskEdit>("askLine");
    w.trigger("ask");
    edit->setPlainText(QString::fromUtf8("4 张 A100 40G qwenn2.5-7b 全参"));
    w.settle();
    const QRegularExpression link(QStringLiteral("href=\"(instead:[^\"]*:qwen2.5-7b)\""));
    const auto match = link.match(chips(w));
    QVERIFY2(match.hasMatch(), qPrintable(chips(w)));
    Q_EMIT w.find<QLabel>("askChips")->linkActivated(match.captured(1));
    QCOMPARE(edit->toPlainText(), QString::fromUtf8("4 张 A100 40G qwen2.5-7b 全参"));
    QVERIFY(!chips(w).contains(QStringLiteral("instead:")));
}

void TestAskBar::returnIsOneEdit()
{
    Window w;
    const auto before = w.scenario();
    enter(w, QStringLiteral("8 x 3090 zero3 Llama-3-8B lora 4k bs 2"));
    QCOMPARE(w.window->document()->undoStack()->count(), 1);
    QCOMPARE(w.scenario().training.microBatch.value_or(0), std::int64_t{2});
    w.trigger("undo");
    QVERIFY(w.scenario() == before);
    enter(w, QStringLiteral("flurbl"));
    QCOMPARE(w.window->document()->undoStack()->index(), 0);
}

void TestAskBar::controlReturnAddsAScenario()
{
    Window w;
    const auto before = w.scenario();
    enter(w, QStringLiteral("8 x 3090 zero3 Llama-3-8B lora"), Qt::ControlModifier);
    QCOMPARE(w.window->document()->scenarioCount(), 2);
    QVERIFY(w.window->document()->scenario(0) == before);
    QVERIFY(w.scenario().model == "llama-3-8b");
}

void TestAskBar::historyByArrows()
{
    Window w;
    auto *edit = w.find<views::AskEdit>("askLine");
    enter(w, QStringLiteral("4 x 3090"));
    enter(w, QStringLiteral("8 x 3090"));
    w.trigger("ask");
    QTest::keyClick(edit, Qt::Key_Up);
    QTest::keyClick(edit, Qt::Key_Up);
    QCOMPARE(edit->toPlainText(), QStringLiteral("4 x 3090"));
    QTest::keyClick(edit, Qt::Key_Down);
    QCOMPARE(edit->toPlainText(), QStringLiteral("8 x 3090"));
}

void TestAskBar::namesAreCompleted()
{
    Window w;
    w.trigger("ask");
    auto *edit = w.find<views::AskEdit>("askLine");
    QTest::keyClicks(edit, QStringLiteral("mixtral-8x2"));
    auto *completer = edit->findChild<QCompleter *>();
    QVERIFY(completer);
    auto *names = completer->popup();
    QVERIFY(names->isVisible());
    QTest::keyClick(names, Qt::Key_Down);
    QTest::keyClick(names, Qt::Key_Return);
    QCOMPARE(edit->toPlainText(), QStringLiteral("mixtral-8x22b "));
    // Return means the line while no name of the list is chosen
    QTest::keyClick(edit, Qt::Key_Escape);
    QTest::keyClicks(edit, QStringLiteral("mixtral-8x7"));
    QVERIFY(names->isVisible());
    QTest::keyClicks(edit, QStringLiteral("b rtx"));
    QVERIFY(names->isVisible());
    QTest::keyClick(names, Qt::Key_Return);
    w.settle();
    QVERIFY(!names->isVisible());
    QVERIFY(w.scenario().model == "mixtral-8x7b");
}

void TestAskBar::logBesideTheEstimate()
{
    Window w;
    enter(w, QStringLiteral(
                 "qwen2.5-7b 4090 vllm\nAvailable KV cache memory: 5.00 GiB\nGPU KV cache size: 93,000 tokens\n"));
    const auto *model = w.find<QTableView>("askComparisonTable")->model();
    QCOMPARE(model->rowCount(), 2);
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            QVERIFY(model->index(row, column).data().toString().size() > 1);
    }
    w.click("closeComparison");
    QVERIFY(!w.find<QWidget>("askComparison")->isVisible());
}

// An error that names neither model nor task is not the plan's: the window says what it took from there.
void TestAskBar::logOfAnotherRun()
{
    for (const char *language : {"en", "zh_CN"}) {
        Window w(QString::fromUtf8(language));
        w.click("task:qlora");
        enter(w,
              QStringLiteral("CUDA out of memory. Tried to allocate 12.94 GiB (GPU 1; 79.35 GiB total capacity; 77.65 "
                             "GiB already allocated; 9.19 MiB free; 77.80 GiB reserved in total by PyTorch)"));
        const auto *note = w.find<QLabel>("askNote");
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains(QStringLiteral("qwen2.5-7b")) && note->text().contains(QStringLiteral("QLoRA")));
        QVERIFY(!w.find<QWidget>("askOffer")->isVisible());
        enter(w, QStringLiteral("qwen2.5-7b full 4xa100 80g\nmax_memory_allocated: 40 GiB\n"));
        QVERIFY(!note->isVisible());
    }
}

void TestAskBar::contextOfTheErrorIsOffered()
{
    Window w;
    enter(w, QStringLiteral("ValueError: To serve at least one request with the model's max seq len (29000), (1.55 GiB "
                            "KV cache is needed, which is larger than the available KV cache memory (1.26 GiB). Based "
                            "on the available memory, the estimated maximum model length is 23648."));
    QCOMPARE(w.scenario().inference.context.value_or(0), std::int64_t{29000});
    const auto *rows = w.find<QTableView>("askComparisonTable")->model();
    bool pool = false;
    for (int row = 0; row < rows->rowCount(); ++row)
        pool = pool || (rows->index(row, 1).data().toString() == QStringLiteral("1.3 GiB") &&
                        rows->index(row, 2).data().toString().contains(QStringLiteral("GiB")));
    QVERIFY(pool);
    QVERIFY(w.find<QLabel>("askNote")->isVisible());
    QVERIFY(w.find<QWidget>("askOffer")->isVisible());
    w.click("askOffer");
    QCOMPARE(w.scenario().inference.context.value_or(0), std::int64_t{23648});
    QCOMPARE(w.scenario().inference.promptTokens.value_or(0), std::int64_t{23136});
    QVERIFY(!w.find<QWidget>("askOffer")->isVisible());
    w.trigger("undo");
    QCOMPARE(w.scenario().inference.context.value_or(0), std::int64_t{29000});
    QVERIFY(w.find<QWidget>("askOffer")->isVisible());
}

void TestAskBar::ownMeasurement()
{
    Window w;
    const auto measure = [&](const QString &text) {
        w.trigger("compareMeasurement");
        const QPointer dialog = w.window->findChild<QInputDialog *>(QStringLiteral("measurement"));
        QVERIFY(dialog);
        dialog->setTextValue(text);
        dialog->accept();
        w.settle();
        QTRY_VERIFY(!dialog);  // deletes itself
    };
    measure(QStringLiteral("lots"));
    QVERIFY(w.find<QLabel>("askGap")->isVisible());
    QVERIFY(!w.window->runner()->current().measured);
    const auto reserved = w.window->runner()->current().estimate->worst().engineReservedBytes;
    measure(QStringLiteral("%1 MiB").arg(reserved >> 20));
    QVERIFY(w.window->runner()->current().measured);
    QVERIFY(w.find<QLabel>("askGap")->text().contains(QStringLiteral("reserves")));
    const auto &bars = w.window->findChild<views::StackedBarChart *>(QStringLiteral("memoryChart"))->data().bars;
    QCOMPARE(bars.front().measured, *w.window->runner()->current().measured);
    w.click("closeComparison");
    QVERIFY(!w.window->runner()->current().measured);
}

void TestAskBar::copies()
{
    for (const char *language : {"en", "zh_CN"}) {
        Window w(QString::fromUtf8(language));
        const auto copied = [&](const char *action) {
            QGuiApplication::clipboard()->clear();
            w.trigger(action);
            return QGuiApplication::clipboard()->text();
        };
        QVERIFY(copied("copySentence").contains(w.verdict()));
        QVERIFY(!copied("copySentence").contains(u'\n'));
        QVERIFY(copied("copyText").contains(u'\t'));
        QVERIFY(copied("copyTable").contains(u'\t'));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<td>")));
        QVERIFY(copied("copyCommand").startsWith(QStringLiteral("headroom-cli estimate --model qwen2.5-7b")));
        const QString issue = copied("copyIssue");
        for (const char *part : {"### ", "| ", "```sh", "headroom-cli", "`model`"})
            QVERIFY2(issue.contains(QString::fromUtf8(part)), part);
        w.trigger("copyPicture");
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    }
}

void TestAskBar::examplesOpenBeside()
{
    Window w;
    auto *strip = w.find<views::ExampleStrip>("exampleStrip");
    QVERIFY(strip->isVisible());
    QCOMPARE(strip->ids().size(), 6);
    const auto before = w.scenario();
    int count = 1;
    for (const QString &id : strip->ids()) {
        strip->choose(id);
        w.settle();
        QCOMPARE(w.window->document()->scenarioCount(), ++count);
        QVERIFY2(!w.window->runner()->current().stale(), qPrintable(id));
        QVERIFY(!w.find<QLabel>("exampleLinks")->text().contains(u'>' + id + u'<'));
    }
    QVERIFY(w.window->document()->scenario(0) == before);
    w.click("dismissExamples");
    QVERIFY(!strip->isVisible());
}

void TestAskBar::firstStartPlansTheMachine()
{
    Window w;
    views::FirstStart start(w.window->document(), tests::shippedData());
    QVERIFY(!start.planFor("nothing to read"));
    QVERIFY(start.planFor("0, NVIDIA H100 80GB HBM3, 81559, 0, 550.54\n1, NVIDIA H100 80GB HBM3, 81559, 0, 550.54\n"));
    w.settle();
    QVERIFY(w.window->runner()->current().estimate->fits());
    QCOMPARE(w.window->document()->plan().fleet.front().count, std::int64_t{2});
    QVERIFY(!w.window->isWindowModified());
    w.click("task:lora");
    QVERIFY(!start.planFor("0, NVIDIA GeForce RTX 4090, 24564, 0, 550.54\n"));  // what is edited is left alone
}

QTEST_MAIN(TestAskBar)
#include "tst_ask_bar.moc"
