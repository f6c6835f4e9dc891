// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of lessons as a reader and a teacher use it: clicks, keys, languages; numbers against the estimator.
#include "app/text/formatter.h"
#include "app/views/charts/curve_chart.h"
#include "app/views/charts/stacked_bar_chart.h"
#include "app/views/lessons/chart_blocks.h"
#include "app/views/lessons/classroom_view.h"
#include "app/views/lessons/derivation_block.h"
#include "app/views/lessons/exercise_widget.h"
#include "app/views/lessons/lesson_column.h"
#include "app/views/lessons/lesson_view.h"
#include "app/views/lessons/lessons_page.h"
#include "app/views/lessons/plain_table.h"
#include "app/views/lessons/predict_widget.h"
#include "app/views/lessons/prose_view.h"
#include "app/views/result/why_panel.h"
#include "tests/app/views/window_under_test.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLayout>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTextBlock>

#include <map>
#include <set>

using namespace headroom;
using tests::Window;

namespace {

const QString ownLessons = QStringLiteral(HEADROOM_SOURCE_DIR "/tests/core/lessons/data");

// A window at the test lesson "A small cache".
struct Lessons : Window {
    views::LessonsPage *page = nullptr;

    explicit Lessons(const QString &languageName = QStringLiteral("en")) : Window(languageName)
    {
        window->showPage(QStringLiteral("lessons"));
        page = qobject_cast<views::LessonsPage *>(window->page(QStringLiteral("lessons")));
        page->addFolder(ownLessons);
        page->openLesson("test-cache");
        settle();
    }
    [[nodiscard]] QString prose() const
    {
        QString all;
        for (const auto *view : page->view()->findChildren<views::ProseView *>(QStringLiteral("prose")))
            all += view->toPlainText() + u'\n';
        return all;
    }
    template <class T> [[nodiscard]] T *child(const char *name) const
    {
        return page->view()->findChild<T *>(QString::fromUtf8(name));
    }
    // What the estimator says, asked without a lesson.
    [[nodiscard]] static QString cache(std::int64_t prompt)
    {
        scenario::Scenario s;
        s.model = "llama-3.1-8b";
        s.hardware.gpus = {{.gpu = "rtx-4090"}};
        s.inference.promptTokens = prompt;
        s.inference.outputTokens = 0;
        const auto resolved = scenario::resolve(s, tests::shippedData().world());
        const auto bytes = estimate::estimate(*resolved).groups[0].peakPhase().terms[estimate::Term::KvCache];
        return text::Formatter().number(static_cast<double>(bytes) / (1024.0 * 1024 * 1024), 3);
    }
};

}  // namespace

class TestLessonsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listOfLessons();
    void sliderMovesTheNumberInTheText();
    void sliderByKeyboard();
    void everyKindOfBlock();
    void chartHasItsTableOneKeyAway();
    void derivationStepByStep();
    void exerciseByNumber();
    void exerciseByChoice();
    void predictFirst();
    void planOpensInThePlanner();
    void links();
    void whyLeadsToTheLessonWithThePlan();
    void languageSwitch();
    void classroomKeys();
    void classroomScrollsToWhatIsRevealed();
    void languageChangesWhileTheClassroomCloses();
    void brokenLessonIsNamed();
    void exportsHandoutAndSlides();
    void handoutIsOnThePaperChosen();
    void sourcesAndTolerancesAreSaid();
    void pageEndsWhereTheLessonEnds();
    void headsOfTablesAreWhole();
    void everythingHasAName();
    void longLessonComesInPortions();
    void textsTakeTheColoursOfTheTheme();
    void shelfIsReadBesideTheWindow();
};

void TestLessonsPage::listOfLessons()
{
    Lessons w;
    auto *list = w.find<QListView>("lessonList");
    const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(list->model()->rowCount() >= 2);
    QVERIFY(list->currentIndex().data().toString().contains(QStringLiteral("A small cache")));
    QVERIFY(list->currentIndex().data().toString().contains(QStringLiteral("0 of 2")));
    w.click("previousLesson");
    QVERIFY(!list->currentIndex().data().toString().contains(QStringLiteral("A small cache")) ||
            list->currentIndex().row() == 0);
}

void TestLessonsPage::sliderMovesTheNumberInTheText()
{
    Lessons w;
    QVERIFY2(w.prose().contains(Lessons::cache(4096) + QStringLiteral(" GiB")), qPrintable(w.prose()));
    auto *slider = w.child<QSlider>("slider:inference.prompt_tokens");
    QVERIFY(slider);
    QCOMPARE(slider->value(), 2);
    slider->setValue(3);  // 8192; no event loop between: the same frame
    QVERIFY2(w.prose().contains(Lessons::cache(8192) + QStringLiteral(" GiB")), qPrintable(w.prose()));
    QVERIFY(w.prose().contains(QStringLiteral("8,192 tokens")));
    QVERIFY(Lessons::cache(4096) != Lessons::cache(8192));
    auto *bar = w.child<views::StackedBarChart>("chart:bar");
    const auto before = bar->data().bars[0].total;
    slider->setValue(0);
    QVERIFY(bar->data().bars[0].total < before);
    w.child<QPushButton>("resetLesson")->click();
    QCOMPARE(slider->value(), 2);
    QVERIFY(w.prose().contains(Lessons::cache(4096)));
}

void TestLessonsPage::sliderByKeyboard()
{
    Lessons w;
    auto *slider = w.child<QSlider>("slider:inference.prompt_tokens");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(slider->value(), 3);
    QVERIFY(w.prose().contains(Lessons::cache(8192)));
    auto *combo = w.child<QComboBox>("slider:inference.kv_cache");
    QCOMPARE(combo->count(), 2);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    QVERIFY(!w.prose().contains(Lessons::cache(8192) + QStringLiteral(" GiB.\n")));
}

void TestLessonsPage::everyKindOfBlock()
{
    Lessons w;
    for (const char *name : {"block:length", "block:bar", "block:terms", "block:phases", "block:why", "block:versus",
                             "block:curve", "block:rules"})
        QVERIFY2(w.child<QWidget>(name), name);
    const auto *terms = w.child<views::PlainTable>("table:terms");
    QVERIFY(terms->rowCount() > 3);
    const auto *versus = w.child<views::PlainTable>("table:versus");
    QCOMPARE(versus->rowCount(), 2);
    QCOMPARE(versus->columnCount(), 3);
    QVERIFY(versus->item(0, 0)->text() != versus->item(1, 0)->text());
    QVERIFY(w.child<views::PlainTable>("table:rules")->rowCount() > 2);
    const auto *curve = w.child<views::CurveChart>("chart:curve");
    QCOMPARE(curve->data().points.size(), std::size_t{3});
    QCOMPARE(curve->data().marked, 1);
    QVERIFY(!w.child<views::StackedBarChart>("chart:phases")->data().bars.empty());
}

void TestLessonsPage::chartHasItsTableOneKeyAway()
{
    Lessons w;
    auto *block = w.child<views::BarsBlock>("block:bar");
    QVERIFY(!block->table()->isVisibleTo(block));
    QTest::keyClick(block, Qt::Key_T);
    QVERIFY(block->table()->isVisibleTo(block));
    QVERIFY(!block->chart()->isVisibleTo(block));
    QVERIFY(block->table()->rowCount() > 2);
    QTest::keyClick(block, Qt::Key_T);
    QVERIFY(block->chart()->isVisibleTo(block));
}

void TestLessonsPage::derivationStepByStep()
{
    Lessons w;
    auto *block = w.child<views::DerivationBlock>("block:why");
    QCOMPARE(block->shownSteps(), 1);
    QVERIFY2(block->allSteps() > 1, qPrintable(QString::number(block->allSteps())));
    auto *text = block->findChild<views::ProseView *>();
    const auto first = text->toPlainText().size();
    QTest::mouseClick(block->findChild<QPushButton *>(QStringLiteral("nextStep")), Qt::LeftButton);
    QCOMPARE(block->shownSteps(), 2);
    QVERIFY(text->toPlainText().size() > first);
    QTest::mouseClick(block->findChild<QPushButton *>(QStringLiteral("allSteps")), Qt::LeftButton);
    QCOMPARE(block->shownSteps(), block->allSteps());
    QVERIFY(!block->findChild<QPushButton *>(QStringLiteral("nextStep"))->isEnabled());
    QTest::mouseClick(block->findChild<QPushButton *>(QStringLiteral("stepBack")), Qt::LeftButton);
    QCOMPARE(block->shownSteps(), block->allSteps() - 1);
}

void TestLessonsPage::exerciseByNumber()
{
    Lessons w;
    auto *exercise = w.child<views::ExerciseWidget>("exercise:e1");
    QVERIFY(exercise && exercise->drawn());
    auto *answer = exercise->findChild<QLineEdit *>(QStringLiteral("answer"));
    auto *check = exercise->findChild<QPushButton *>(QStringLiteral("check"));
    auto *result = exercise->findChild<QLabel *>(QStringLiteral("result"));
    const double right = exercise->drawn()->answer.number / (1024.0 * 1024 * 1024);
    const text::Formatter format;
    QTest::keyClicks(answer, QStringLiteral("words"));
    QTest::mouseClick(check, Qt::LeftButton);
    QVERIFY(result->text().contains(QStringLiteral("GiB")));
    answer->setText(format.number(right * 1.5, 6));
    QTest::mouseClick(check, Qt::LeftButton);
    QVERIFY2(result->text().contains(QStringLiteral("50 %")), qPrintable(result->text()));
    QVERIFY(!exercise->isSolutionShown());
    QCOMPARE(w.page->library()->solved(*w.page->session()->lesson()), 0);
    answer->setText(format.number(right * 1.01, 6));
    QTest::keyClick(answer, Qt::Key_Return);
    QVERIFY2(result->text().contains(QStringLiteral("1.0 %")), qPrintable(result->text()));
    QVERIFY(exercise->isSolutionShown());
    QVERIFY(exercise->findChild<views::ProseView *>(QStringLiteral("solutionText"))->toPlainText().contains(u'='));
    QCOMPARE(w.page->library()->solved(*w.page->session()->lesson()), 1);
    QVERIFY(w.find<QListView>("lessonList")->currentIndex().data().toString().contains(QStringLiteral("1 of 2")));
    const auto before = exercise->drawn()->combination;
    QTest::mouseClick(exercise->findChild<QPushButton *>(QStringLiteral("newNumbers")), Qt::LeftButton);
    QVERIFY(exercise->drawn()->combination != before);
    QVERIFY(answer->text().isEmpty());
    QVERIFY(!exercise->isSolutionShown());
}

void TestLessonsPage::exerciseByChoice()
{
    Lessons w;
    auto *exercise = w.child<views::ExerciseWidget>("exercise:e2");
    auto *result = exercise->findChild<QLabel *>(QStringLiteral("result"));
    QTest::mouseClick(exercise->findChild<QPushButton *>(QStringLiteral("check")), Qt::LeftButton);
    QVERIFY(!result->text().isEmpty());
    const bool fits = exercise->drawn()->answer.number != 0;
    exercise->findChild<QRadioButton *>(QString::fromUtf8(fits ? "choice:no" : "choice:yes"))->click();
    QTest::mouseClick(exercise->findChild<QPushButton *>(QStringLiteral("check")), Qt::LeftButton);
    QVERIFY(!exercise->isSolutionShown());
    exercise->findChild<QRadioButton *>(QString::fromUtf8(fits ? "choice:yes" : "choice:no"))->click();
    QTest::mouseClick(exercise->findChild<QPushButton *>(QStringLiteral("check")), Qt::LeftButton);
    QVERIFY(exercise->isSolutionShown());
}

void TestLessonsPage::predictFirst()
{
    Lessons w;
    auto *prediction = w.page->view()->findChild<views::PredictWidget *>();
    QVERIFY(prediction && !prediction->isShown());
    QVERIFY(!prediction->held()->isVisibleTo(prediction));
    QTest::mouseClick(prediction->findChild<QPushButton *>(QStringLiteral("showPrediction")), Qt::LeftButton);
    QVERIFY(prediction->held()->isVisibleTo(prediction));
}

void TestLessonsPage::planOpensInThePlanner()
{
    Lessons w;
    w.child<QSlider>("slider:inference.prompt_tokens")->setValue(0);
    const int before = w.window->document()->scenarioCount();
    w.child<QPushButton>("openPlanOfLesson")->click();
    w.settle();
    QCOMPARE(w.window->document()->scenarioCount(), before + 1);
    QCOMPARE(w.scenario().model, std::string("llama-3.1-8b"));
    QVERIFY(w.scenario().inference.promptTokens == 1024);
    QCOMPARE(w.window->currentPage(), QStringLiteral("plan"));
}

void TestLessonsPage::links()
{
    Lessons w;
    const int before = w.window->document()->scenarioCount();
    Q_EMIT w.page->view()->linkClicked(QStringLiteral("plan/long"));
    w.settle();
    QCOMPARE(w.window->document()->scenarioCount(), before + 1);
    w.window->showPage(QStringLiteral("lessons"));
    Q_EMIT w.page->view()->linkClicked(QStringLiteral("lesson/test-training"));
    w.settle();
    QCOMPARE(w.page->session()->lesson()->id, std::string("test-training"));
    Q_EMIT w.page->view()->linkClicked(QStringLiteral("lesson/nowhere"));
    w.settle();
    QCOMPARE(w.page->session()->lesson()->id, std::string("test-training"));
    Q_EMIT w.page->view()->linkClicked(QStringLiteral("term/weights"));
    w.settle();
    QCOMPARE(w.window->whyPanel()->key(), QStringLiteral("groups[0].terms.weights"));
}

void TestLessonsPage::whyLeadsToTheLessonWithThePlan()
{
    Window w;
    auto *page = qobject_cast<views::LessonsPage *>(w.window->page(QStringLiteral("lessons")));
    page->addFolder(ownLessons);
    w.window->showPage(QStringLiteral("plan"));
    w.window->document()->setValue("task", "inference");
    w.window->document()->setValue("model", "llama-3.1-8b");
    w.window->document()->setValue("hardware.gpu", "rtx-4090");
    w.window->document()->setValue("inference.prompt_tokens", 3000);
    w.settle();
    w.window->showPage(QStringLiteral("why"));
    Q_EMIT w.window->page(QStringLiteral("plan"))->numberClicked(QStringLiteral("groups[0].terms.kv_cache"));
    w.settle();
    auto *link = w.find<QPushButton>("whyLesson");
    QVERIFY(link->isVisible());
    // However long the title is, the side of the window keeps its width.
    QCOMPARE(link->sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
    QVERIFY(link->fontMetrics().horizontalAdvance(link->text()) <= link->width());
    QVERIFY(link->accessibleName().startsWith(QStringLiteral("Show me why: ")));
    QTest::mouseClick(link, Qt::LeftButton);
    w.settle();
    QCOMPARE(w.window->currentPage(), QStringLiteral("lessons"));
    QVERIFY(page->session()->hasPlan());
    const auto shown = page->session()->scenario(lessons::leadingScenario(*page->session()->lesson()));
    QVERIFY(shown && shown->inference.promptTokens == 3000);
    page->view()->findChild<QPushButton *>(QStringLiteral("ownExample"))->click();
    QVERIFY(!page->session()->hasPlan());
}

void TestLessonsPage::languageSwitch()
{
    Lessons w;
    w.language.setLanguage(QStringLiteral("zh_CN"));
    w.settle();
    QCOMPARE(w.child<QLabel>("lessonTitle")->text(), QStringLiteral("一个小缓存"));
    QVERIFY(w.prose().contains(QStringLiteral("个 token 的键和值")));
    QVERIFY(w.prose().contains(Lessons::cache(4096)));
    QVERIFY(w.find<QListView>("lessonList")->currentIndex().data().toString().contains(QStringLiteral("一个小缓存")));
    auto *slider = w.child<QSlider>("slider:inference.prompt_tokens");
    slider->setValue(3);
    QVERIFY(w.prose().contains(Lessons::cache(8192)));
    w.language.setLanguage(QStringLiteral("en"));
    w.settle();
    QCOMPARE(w.child<QLabel>("lessonTitle")->text(), QStringLiteral("A small cache"));
    QVERIFY(w.prose().contains(Lessons::cache(8192)));  // the sliders stay as they were
}

void TestLessonsPage::classroomKeys()
{
    Lessons w;
    w.find<QAction>("classroomMode")->trigger();
    auto *classroom = w.page->classroom();
    QVERIFY(classroom && classroom->isVisible());
    QCOMPARE(classroom->steps(), 3);
    QVERIFY(classroom->font().pointSizeF() > w.page->font().pointSizeF() * 1.5);
    QTest::keyClick(classroom, Qt::Key_Right);
    QCOMPARE(classroom->step(), 1);
    auto *derivation = classroom->findChild<views::DerivationBlock *>();
    auto *prediction = classroom->findChild<views::PredictWidget *>();
    QVERIFY(derivation && prediction && !prediction->isShown());
    QCOMPARE(derivation->shownSteps(), 1);
    QTest::keyClick(classroom, Qt::Key_Space);
    QVERIFY(prediction->isShown());
    QTest::keyClick(classroom, Qt::Key_PageDown);
    QCOMPARE(derivation->shownSteps(), 2);
    QTest::keyClick(classroom, Qt::Key_Left);
    QCOMPARE(derivation->shownSteps(), 1);
    QCOMPARE(classroom->step(), 1);
    for (int i = 0; i < derivation->allSteps(); ++i)
        QTest::keyClick(classroom, Qt::Key_Right);
    QCOMPARE(classroom->step(), 2);
    auto *exercise = classroom->findChild<views::ExerciseWidget *>();
    QTest::keyClick(classroom, Qt::Key_H);
    QVERIFY(exercise->isSolutionShown());
    QTest::keyClick(classroom, Qt::Key_H);
    QVERIFY(!exercise->isSolutionShown());
    QTest::keyClick(classroom, Qt::Key_R);
    QCOMPARE(classroom->step(), 0);
    QTest::keyClick(classroom, Qt::Key_End);
    QCOMPARE(classroom->step(), 2);
    // Typing an answer is typing, not presenting.
    auto *answer = classroom->findChild<QLineEdit *>(QStringLiteral("answer"));
    QTest::keyClick(answer, Qt::Key_H);
    QCOMPARE(answer->text(), QStringLiteral("h"));
    QTest::keyClick(classroom, Qt::Key_Escape);
    w.settle();
    QVERIFY(!w.page->classroom());
}

void TestLessonsPage::classroomScrollsToWhatIsRevealed()
{
    Lessons w;
    w.page->openLesson("activations");
    w.find<QAction>("classroomMode")->trigger();
    auto *classroom = w.page->classroom();
    classroom->showNormal();
    classroom->resize(900, 500);
    views::DerivationBlock *derivation = nullptr;
    for (int i = 0; i < 20 && (!derivation || derivation->shownSteps() < derivation->allSteps()); ++i) {
        QTest::keyClick(classroom, Qt::Key_Right);
        QCoreApplication::processEvents();
        derivation = classroom->findChild<views::DerivationBlock *>();
    }
    QVERIFY(derivation && derivation->allSteps() > 1);
    auto *area = classroom->findChild<QScrollArea *>();
    const auto bottom = [&] { return derivation->mapTo(area->viewport(), QPoint(0, derivation->height())).y(); };
    QTRY_VERIFY_WITH_TIMEOUT(area->verticalScrollBar()->maximum() > 0, 2000);
    QTRY_VERIFY_WITH_TIMEOUT(bottom() <= area->viewport()->height() + 2, 2000);
    w.page->leaveClassroom();
}

// The presentation is deleted later than it is left: a change of language reaches it after its lesson was closed.
void TestLessonsPage::languageChangesWhileTheClassroomCloses()
{
    Lessons w;
    w.find<QAction>("classroomMode")->trigger();
    const QPointer<views::ClassroomView> leaving = w.page->classroom();
    QVERIFY(leaving);
    w.page->openLesson("test-training");
    QVERIFY(!w.page->classroom());
    QVERIFY(leaving);
    w.language.setLanguage(QStringLiteral("zh_CN"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(w.page->session()->lesson()->id, std::string("test-training"));
}

void TestLessonsPage::brokenLessonIsNamed()
{
    Lessons w;
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("lesson.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n \"format\": \"headroom-lesson\",\n \"version\": 1,\n \"id\": 5\n}\n");
    file.close();
    const int before = w.find<QListView>("lessonList")->model()->rowCount();
    w.page->addFolder(folder.path());
    w.settle();
    const QString told = w.find<QLabel>("lessonProblems")->text();
    QVERIFY2(told.contains(QStringLiteral("lesson.json")) && told.contains(QStringLiteral("line 4")), qPrintable(told));
    QCOMPARE(w.find<QListView>("lessonList")->model()->rowCount(), before);
    w.page->library()->removeFolder(folder.path());
    QVERIFY(w.page->library()->shelf().problems.empty());
}

void TestLessonsPage::exportsHandoutAndSlides()
{
    Lessons w;
    const QTemporaryDir folder;
    std::map<QString, qint64> plain;  // by language
    for (const auto &[kind, name] : {std::pair(lessons::Print::Handout, "handout.pdf"),
                                     std::pair(lessons::Print::HandoutWithAnswers, "answers.pdf"),
                                     std::pair(lessons::Print::Slides, "slides.pdf")}) {
        for (const char *language : {"en", "zh_CN"}) {
            const QString file = folder.filePath(QString::fromLatin1(language) + QString::fromLatin1(name));
            QVERIFY(w.page->exportTo(file, kind, QLatin1String(language)));
            QFile pdf(file);
            QVERIFY(pdf.open(QIODevice::ReadOnly));
            QVERIFY(pdf.readAll().startsWith("%PDF"));
            if (kind == lessons::Print::Handout)
                plain[QLatin1String(language)] = pdf.size();
            QVERIFY(kind != lessons::Print::HandoutWithAnswers || pdf.size() > plain[QLatin1String(language)]);
        }
    }
    QCOMPARE(w.child<QLabel>("lessonTitle")->text(), QStringLiteral("A small cache"));  // still English here
    QVERIFY(!w.page->exportTo(QStringLiteral("/no/such/folder/x.pdf"), lessons::Print::Slides, QStringLiteral("en")));
    QVERIFY(w.child<QLabel>("lessonNotice")->text().contains(QStringLiteral("/no/such/folder")));
}

void TestLessonsPage::handoutIsOnThePaperChosen()
{
    Lessons w;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.pdf"));
    for (const auto &[paper, box] :
         {std::pair("paper:letter", "/MediaBox [0 0 612"), std::pair("paper:a4", "/MediaBox [0 0 595")}) {
        w.page->findChild<QAction *>(QLatin1String(paper))->trigger();
        QVERIFY(w.page->exportTo(file, lessons::Print::Handout, QStringLiteral("en")));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY2(pdf.readAll().contains(box), paper);
    }
}

void TestLessonsPage::sourcesAndTolerancesAreSaid()
{
    Lessons w;
    w.page->openLesson("activations");
    w.settle();
    QVERIFY(w.child<QLabel>("lessonSources")->text().contains(QStringLiteral("Korthikanti")));
    const auto *exercise = w.child<views::ExerciseWidget>("exercise:kept");
    QVERIFY(exercise);
    QStringList texts;
    for (const auto *label : exercise->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(texts.join(u'\n').contains(QStringLiteral("right within 4 %")), qPrintable(texts.join(u'\n')));
    // A straight line is drawn straight: places along the axis are to scale.
    const auto *curve = w.child<views::CurveChart>("chart:straight");
    QVERIFY(curve && curve->data().points.size() > 2);
    QCOMPARE(curve->data().points[1].place, 2 * curve->data().points[0].place);
}

// White room behind the last line would keep a reader from ever reaching the end.
void TestLessonsPage::pageEndsWhereTheLessonEnds()
{
    Lessons w;
    for (const char *id : {"activations", "zero", "model-name"}) {
        w.page->openLesson(id);
        for (int i = 0; i < 3; ++i)
            w.settle();
        const auto *page = w.page->view()->widget();
        const auto *last = w.child<QLabel>("lessonSources");
        const int room = page->height() - last->geometry().bottom();
        QVERIFY2(room < 3 * page->fontMetrics().height(), qPrintable(QString::number(room)));
        // What is chosen has no unit that could lie over the question.
        for (auto *exercise : page->findChildren<views::ExerciseWidget *>()) {
            for (auto *label : exercise->findChildren<QLabel *>()) {
                if (label->isVisibleTo(exercise) && !label->text().isEmpty())
                    QVERIFY2(exercise->layout()->indexOf(label) >= 0 || label->x() > 0, qPrintable(label->text()));
            }
        }
    }
}

void TestLessonsPage::headsOfTablesAreWhole()
{
    Lessons w;
    w.page->openLesson("zero");
    for (int i = 0; i < 3; ++i)
        w.settle();
    // The colours of the bars have their names beside them, the terms of the picture and no others.
    const auto *bars = w.child<views::StackedBarChart>("chart:stages");
    const auto *legend = w.child<views::TermLegend>("legend:stages");
    QVERIFY(bars && legend && legend->isVisibleTo(w.page) && legend->height() >= legend->fontMetrics().height());
    std::set<estimate::Term> shown, named(legend->terms().begin(), legend->terms().end());
    for (const auto &bar : bars->data().bars) {
        for (const auto &segment : bar.segments)
            shown.insert(segment.term);
    }
    QVERIFY(!shown.empty() && shown == named);
    int tables = 0;
    for (auto *table : w.page->view()->findChildren<views::PlainTable *>()) {
        if (!table->isVisibleTo(w.page->view()))
            continue;
        ++tables;
        for (int column = 0; column < table->columnCount(); ++column) {
            // Nor in more lines than it needs.
            const QString head = table->horizontalHeaderItem(column)->text();
            QVERIFY2(head.count(u'\n') <= 2, qPrintable(head));
            for (const QString &line : table->horizontalHeaderItem(column)->text().split(u'\n'))
                QVERIFY2(table->fontMetrics().horizontalAdvance(line) <= table->columnWidth(column), qPrintable(line));
        }
    }
    QVERIFY(tables > 1);
}

void TestLessonsPage::everythingHasAName()
{
    Lessons w;
    for (const auto *widget : w.page->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(w.page) || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(named || qobject_cast<const QScrollBar *>(widget),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() +
                            QStringLiteral(" in ") +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className()) +
                            widget->parentWidget()->objectName()));
    }
}

// The window answers between two portions; nobody has read what is not there yet.
void TestLessonsPage::longLessonComesInPortions()
{
    Lessons w;
    w.page->openLesson("parallelism");
    const auto parts = [&w] { return w.page->view()->findChildren<views::ProseView *>().size(); };
    const auto first = parts();
    QVERIFY(first > 0);
    auto *bar = w.page->view()->verticalScrollBar();
    bar->setValue(bar->maximum());
    QVERIFY(!w.page->library()->isRead("parallelism"));
    QTRY_VERIFY_WITH_TIMEOUT(parts() > first, 5000);
    w.settle();
    const auto all = parts();
    QVERIFY(all > first);
    // Another lesson in the middle of it: nothing of the one before is left or added.
    w.page->openLesson("activations");
    w.page->openLesson("parallelism");
    w.settle();
    QCOMPARE(parts(), all);
}

// What is out of sight is coloured when it comes into it.
void TestLessonsPage::textsTakeTheColoursOfTheTheme()
{
    Lessons w;
    w.page->openLesson("kv-cache");
    w.settle();
    const auto linkColours = [&w] {
        std::set<QRgb> colours;
        for (const auto *view : w.page->view()->findChildren<views::ProseView *>()) {
            for (auto block = view->document()->begin(); block.isValid(); block = block.next()) {
                for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
                    const auto format = piece.fragment().charFormat();
                    if (format.isAnchor() && !view->visibleRegion().isEmpty())
                        colours.insert(format.foreground().color().rgb());
                }
            }
        }
        return colours;
    };
    w.window->showPage(QStringLiteral("plan"));
    w.window->setTheme(views::ThemeChoice::Dark);
    w.window->showPage(QStringLiteral("lessons"));
    w.settle();
    auto *bar = w.page->view()->verticalScrollBar();
    std::set<QRgb> seen;
    for (int at = 0; at <= bar->maximum(); at += 200) {
        bar->setValue(at);
        w.window->grab();
        seen.merge(linkColours());
    }
    QCOMPARE(seen, std::set<QRgb>{QApplication::palette().color(QPalette::Link).rgb()});
    w.window->setTheme(views::ThemeChoice::Light);
}

void TestLessonsPage::shelfIsReadBesideTheWindow()
{
    models::LessonLibrary library(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources" / "lessons",
                                  tests::shippedData().world(), models::LessonLibrary::Memory::Forgotten);
    QSignalSpy read(&library, &models::LessonLibrary::shelfRead);
    library.readSoon();
    QVERIFY(!library.hasShelf());
    QVERIFY(read.wait());
    QVERIFY(library.hasShelf());
    const auto shipped = library.shelf().lessons.size();
    QCOMPARE(read.size(), 1);
    // A folder that comes while the shelf is being read is on it.
    models::LessonLibrary other(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources" / "lessons",
                                tests::shippedData().world(), models::LessonLibrary::Memory::Forgotten);
    other.readSoon();
    other.addFolder(ownLessons);
    QVERIFY(other.shelf().lessons.size() > shipped);
    QVERIFY(other.shelf().find("test-cache"));
}

QTEST_MAIN(TestLessonsPage)
#include "tst_lessons_page.moc"
