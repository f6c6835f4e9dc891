// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan out of HTML and PDF: whole, and refused without harm where the file is broken or hostile.
#include "app/report/plan_in_report.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace headroom;
using namespace headroom::report;

namespace {

QByteArray pdfWith(const QByteArray &stream, const QByteArray &length, const QByteArray &more = {})
{
    return "%PDF-1.4\n5 0 obj\n<<\n/Filter /FlateDecode\n/Length " + length + ">>\nstream\n" + stream +
           "\nendstream\nendobj\n6 0 obj\n" + QByteArray::number(stream.size()) +
           "\nendobj\n7 0 obj\n<<\n/F (plan.headroom)\n/EF <</F 5 0 R>>\n/Type/Filespec\n>>\nendobj\n" + more;
}

QByteArray packed(const QByteArray &text)
{
    return qCompress(text).mid(4);
}

}  // namespace

class TestPlanInReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void htmlRoundTrip();
    void pdfRoundTrip();
    void hostilePdf_data();
    void hostilePdf();
    void files();
};

void TestPlanInReport::htmlRoundTrip()
{
    const QString plan = QStringLiteral("{\"title\": \"a < b && \\\"c\\\" &amp; </template> 中文 &lt;\"}\n");
    const QByteArray html = "<html><body>" + planForHtml(plan, QStringLiteral("a\"b.headroom")).toUtf8() + "</body>";
    QCOMPARE(html.count("</template>"), 1);
    QCOMPARE(QString::fromUtf8(planTextFromHtml(html)), plan);
    QVERIFY(planTextFromHtml("<html></html>").isEmpty());
    QVERIFY(planTextFromHtml("<template id=\"headroom-plan\">{").isEmpty());
}

void TestPlanInReport::pdfRoundTrip()
{
    const QByteArray plan = "{\"format\": \"headroom-plan\"}";
    QCOMPARE(planTextFromPdf(pdfWith(packed(plan), QByteArray::number(packed(plan).size()))), plan);
    QCOMPARE(planTextFromPdf(pdfWith(packed(plan), "6 0 R")), plan);
}

void TestPlanInReport::hostilePdf_data()
{
    QTest::addColumn<QByteArray>("pdf");
    const QByteArray plan = packed("{}");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no length") << pdfWith(plan, "");
    QTest::newRow("length beyond the end") << pdfWith(plan, "99999999");
    QTest::newRow("length of many digits") << pdfWith(plan, "99999999999999999999");
    QTest::newRow("length refers to itself") << pdfWith(plan, "5 0 R");
    QTest::newRow("length refers nowhere") << pdfWith(plan, "77 0 R");
    QTest::newRow("not packed") << pdfWith("hello, this is no stream", "24");
    QTest::newRow("another name") << pdfWith(plan, "6 0 R").replace("plan.headroom", "plan.doc");
    QTest::newRow("cut") << pdfWith(plan, "6 0 R").left(70);
    QTest::newRow("names and nothing else") << QByteArray("/EF <</F 5 0 R>> .headroom /Type/Filespec obj");
    QTest::newRow("large") << pdfWith(QByteArray(300 << 10, 'x'), QByteArray::number(300 << 10));
}

void TestPlanInReport::hostilePdf()
{
    QFETCH(QByteArray, pdf);
    QVERIFY(planTextFromPdf(pdf).isEmpty());
}

void TestPlanInReport::files()
{
    QVERIFY(isReportFile(QStringLiteral("A.PDF")));
    QVERIFY(isReportFile(QStringLiteral("a.html")));
    QVERIFY(!isReportFile(QStringLiteral("a.headroom")));
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("a.html"));
    QCOMPARE(planFromReport(name.toStdString()).problem().code, std::string("not-found"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<html>nothing</html>");
    file.close();
    QCOMPARE(planFromReport(name.toStdString()).problem().code, std::string("no-plan-in-report"));
}

QTEST_GUILESS_MAIN(TestPlanInReport)
#include "tst_plan_in_report.moc"
