// What a PDF of ours promises: its text can be found, and the same values are the same bytes anywhere.
#include "models/report/pdf.h"
#include "tests/support/pdfreader.h"
#include "tests/support/reportsamples.h"
#include <QCryptographicHash>
#include <QDir>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;
using namespace rostrum::samples;

namespace {
const QStringList kRare = {QStringLiteral("𠮷田"),   QStringLiteral("李𬭎"), QStringLiteral("王㐂"),
                           QStringLiteral("朱镕"),   QStringLiteral("龚䶮"),    QStringLiteral("José"),
                           QStringLiteral("fiflffi")};

QStringList names()
{
    QStringList all = kRare;
    for (const QChar family : QStringLiteral("方金石高马龙黄田谷辛白人页门车鱼鸟麦鹿齿长见贝风飞食骨鬼韦音革面香首"))
        all.append(QString(family) + QStringLiteral("文清"));
    return all;
}

ReportDocument list()
{
    auto result = company(int(names().size()));
    for (int i = 0; i < names().size(); ++i)
        result->people[size_t(i)].name = names()[i];
    return complianceReport(result, settings());
}

// The same program in another environment: the only honest way to change time zone and locale.
int writeElsewhere(const QString& target, const QStringList& environment, const QString& folder)
{
    QProcess process;
    QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
    for (const QString& pair : environment)
        env.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    process.setProcessEnvironment(env);
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), target});
    return process.waitForFinished(120000) ? process.exitCode() : -1;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class TestReportPdf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyNameIsFoundAsItIsWritten();
    void paperAndMarginsAreThoseOfTheSettings_data();
    void paperAndMarginsAreThoseOfTheSettings();
    void aRadicalInTheDataDoesNotSpoilTheCharacter();
    void headsOfChineseCharactersAloneAreFound();
    void headsAndPageNumbersAreFound();
    void fontsAreEmbeddedAsSubsets();
    void theSameDocumentIsTheSameBytesElsewhereAndLater();
    void thePaperCarriesTheAsOfDateNotTheClock();
    void aFolderThatIsNotThereIsRefusedAndNothingIsLeft();
    void aFullDiskIsRefusedAndTheOldFileStays();
    void aCancelledReportLeavesNothing();

private:
    QString file(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QTemporaryDir m_folder;
};

void TestReportPdf::paperAndMarginsAreThoseOfTheSettings_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("margin");
    QTest::addColumn<double>("width"); // of the sheet that lies, in points
    QTest::addColumn<double>("free");
    QTest::newRow("as the house prints") << QString() << QString() << 841.9 << 42.0;
    QTest::newRow("wide margins") << QString() << QStringLiteral("30") << 841.9 << 85.0;
    QTest::newRow("A3") << QStringLiteral("a3") << QStringLiteral("8") << 1190.6 << 22.6;
    QTest::newRow("letter") << QStringLiteral("letter") << QString() << 792.0 << 42.0;
    QTest::newRow("nonsense") << QStringLiteral("a17") << QStringLiteral("400") << 841.9 << 42.0;
}

void TestReportPdf::paperAndMarginsAreThoseOfTheSettings()
{
    QFETCH(QString, size);
    QFETCH(QString, margin);
    QFETCH(double, width);
    QFETCH(double, free);
    ReportSettings asked = settings(QString());
    asked.paper = ReportPaper::of(size, margin, margin);
    const QString file = m_folder.filePath(QStringLiteral("paper.pdf"));
    QVERIFY(writePdf(complianceReport(company(60), asked), file));
    const QString info = QString::fromUtf8(outputOf(QStringLiteral("pdfinfo"), {file}));
    static const QRegularExpression pageSize(QStringLiteral("Page size:\\s+([0-9.]+) x ([0-9.]+)"));
    const auto found = pageSize.match(info);
    QVERIFY2(qAbs(found.captured(1).toDouble() - width) < 1, qPrintable(info));
    const QString boxes =
        QString::fromUtf8(outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), file, QStringLiteral("-")}));
    static const QRegularExpression word(QStringLiteral("xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\""));
    double left = width, top = width, right = 0;
    for (auto at = word.globalMatch(boxes); at.hasNext();) {
        const auto one = at.next();
        left = std::min(left, one.captured(1).toDouble());
        top = std::min(top, one.captured(2).toDouble());
        right = std::max(right, one.captured(3).toDouble());
    }
    QVERIFY2(left >= free && top >= free - 6 && right <= width - free,
             qPrintable(QStringLiteral("%1 %2 %3").arg(left).arg(top).arg(right)));
    QVERIFY2(left < free + 12 && top < free + 12, qPrintable(QStringLiteral("%1 %2").arg(left).arg(top)));
}

void TestReportPdf::everyNameIsFoundAsItIsWritten()
{
    QVERIFY(writePdf(list(), file("names.pdf")));
    const QString text = pdfText(file("names.pdf"));
    for (const QString& name : names())
        QVERIFY2(text.contains(name), qPrintable(name));
    static const QRegularExpression radicals(QStringLiteral("[\\x{2E80}-\\x{2FDF}]"));
    QVERIFY(!text.contains(radicals));
}

void TestReportPdf::aRadicalInTheDataDoesNotSpoilTheCharacter()
{
    auto result = department();
    result->people[0].name = QString::fromUtf8("\xE2\xBD\x85"); // U+2F45, typed from an old PDF
    result->people[1].name = QStringLiteral("方志远");
    QVERIFY(writePdf(complianceReport(result, settings()), file("radical.pdf")));
    QVERIFY(pdfText(file("radical.pdf")).contains(QStringLiteral("方志远")));
}

// Without a digit or a mark in it a face has no widths of its own in the file.
void TestReportPdf::headsOfChineseCharactersAloneAreFound()
{
    ReportDocument document;
    document.asOf = {2026, 10, 22};
    document.part = [](int) {
        ReportTable table;
        table.columns = {{QStringLiteral("部门"), 1}, {QStringLiteral("青年人数"), 1}};
        table.rowCount = 1;
        table.row = [](int) { return ReportRow{{.text = QStringLiteral("A1")}, {.text = QStringLiteral("12")}}; };
        ReportPart part;
        part.title = QStringLiteral("培训见面会");
        part.sections = {table};
        return part;
    };
    QVERIFY(writePdf(document, file("heads.pdf")));
    const QString text = pdfText(file("heads.pdf"));
    for (const char* head : {"部门", "青年人数", "培训见面会"})
        QVERIFY2(text.contains(QString::fromUtf8(head)), qPrintable(QString::fromUtf8(head) + u'\n' + text));
}

void TestReportPdf::headsAndPageNumbersAreFound()
{
    QVERIFY(writePdf(complianceReport(company(50), settings()), file("two.pdf")));
    QCOMPARE(pdfPages(file("two.pdf")), 2);
    const QString text = pdfText(file("two.pdf"));
    for (const char* part :
         {"第 1 页 共 2 页", "第 2 页 共 2 页", "职称继续教育合规报告", "现职称", "结论", "备注", "合计 50 人"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
}

void TestReportPdf::fontsAreEmbeddedAsSubsets()
{
    QVERIFY(writePdf(list(), file("fonts.pdf")));
    const QStringList fonts = QString::fromUtf8(outputOf(QStringLiteral("pdffonts"), {file("fonts.pdf")}))
                                  .split(u'\n', Qt::SkipEmptyParts)
                                  .mid(2);
    QVERIFY(fonts.size() >= 2);
    for (const QString& font : fonts) {
        QVERIFY2(font.contains(QRegularExpression(QStringLiteral("^[A-Z]{6}\\+"))), qPrintable(font));
        QVERIFY2(font.contains(QRegularExpression(QStringLiteral(" yes yes yes +\\d+"))), qPrintable(font));
    }
}

void TestReportPdf::theSameDocumentIsTheSameBytesElsewhereAndLater()
{
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("a/b")));
    const QString here = file("here.pdf"), there = file("a/there.pdf"), later = file("a/b/later.pdf");
    QCOMPARE(
        writeElsewhere(here, {QStringLiteral("TZ=Asia/Shanghai"), QStringLiteral("LC_ALL=C.UTF-8")}, m_folder.path()),
        0);
    QTest::qWait(1100);
    QCOMPARE(writeElsewhere(there,
                            {QStringLiteral("TZ=America/St_Johns"), QStringLiteral("LC_ALL=ja_JP.UTF-8"),
                             QStringLiteral("LANG=ja_JP.UTF-8"), QStringLiteral("QT_HASH_SEED=12345")},
                            m_folder.filePath(QStringLiteral("a"))),
             0);
    QTest::qWait(1100);
    QCOMPARE(writeElsewhere(QStringLiteral("later.pdf"), {QStringLiteral("TZ=UTC"), QStringLiteral("LC_ALL=C")},
                            m_folder.filePath(QStringLiteral("a/b"))),
             0);
    QVERIFY(bytesOf(here).size() > 10000);
    QCOMPARE(QCryptographicHash::hash(bytesOf(there), QCryptographicHash::Sha256).toHex(),
             QCryptographicHash::hash(bytesOf(here), QCryptographicHash::Sha256).toHex());
    QVERIFY(bytesOf(later) == bytesOf(here));
    for (int again = 0; again < 6; ++again) { // each process has its own seed for Qt's hashes
        QCOMPARE(writeElsewhere(later, {}, m_folder.path()), 0);
        QVERIFY(bytesOf(later) == bytesOf(here));
    }
}

void TestReportPdf::thePaperCarriesTheAsOfDateNotTheClock()
{
    const auto written = writePdf(list(), file("date.pdf"));
    QVERIFY(written);
    QCOMPARE(written->bytes, bytesOf(file("date.pdf")).size());
    QCOMPARE(written->sha256, QCryptographicHash::hash(bytesOf(file("date.pdf")), QCryptographicHash::Sha256).toHex());
    const QString info =
        QString::fromUtf8(outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-rawdates"), file("date.pdf")}));
    QVERIFY(info.contains(QRegularExpression(QStringLiteral("CreationDate: +D:20261022\\n"))));
    QVERIFY(info.contains(QRegularExpression(QStringLiteral("ModDate: +D:20261022\\n"))));
    QVERIFY(info.contains(QRegularExpression(QStringLiteral("Title: +职称继续教育合规报告"))));
}

void TestReportPdf::aFolderThatIsNotThereIsRefusedAndNothingIsLeft()
{
    const auto missing = writePdf(list(), file("no/such/folder/x.pdf"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FolderNotWritable);
    QVERIFY(missing.error().details.value(QStringLiteral("folder")).toString().contains(QStringLiteral("such")));
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("x.pdf")));
    const auto occupied = writePdf(list(), folder.filePath(QStringLiteral("x.pdf"))); // a folder of that name
    QVERIFY(!occupied);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
}

void TestReportPdf::aFullDiskIsRefusedAndTheOldFileStays()
{
#ifdef Q_OS_WIN
    QSKIP("needs a shell with ulimit");
#endif
    QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("old.pdf"));
    QFile old(target);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    for (const int kilobytes : {8, 40}) { // the first writing and the last pass
        QProcess process;
        process.start(QStringLiteral("bash"),
                      {QStringLiteral("-c"),
                       QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$0\" --write \"$1\"").arg(kilobytes),
                       QCoreApplication::applicationFilePath(), target});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("disk_full"));
        QCOMPARE(::bytesOf(target), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
}

void TestReportPdf::aCancelledReportLeavesNothing()
{
    QTemporaryDir folder;
    const auto cancelled =
        writePdf(qualificationReport(qualification(50), settings()), folder.filePath(QStringLiteral("x.pdf")),
                 [](int done, int all) { return done < 10 && all == 50; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
}

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--write")) {
        const auto written = writePdf(list(), arguments[2]);
        if (!written)
            fputs(errorKey(written.error().code).toUtf8().constData(), stdout);
        return written ? 0 : 1;
    }
    TestReportPdf test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_report_pdf.moc"
