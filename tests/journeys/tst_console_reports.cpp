// Every report as every kind of file through the real console: the same figures, the same bytes anywhere.
#include "models/exchange/sheet.h"
#include "tests/support/ctl.h"
#include "tests/support/pdfreader.h"
#include <QRegularExpression>

using namespace rostrum;
using namespace rostrum::test;
using rostrum::samples::outputOf;

namespace {
const QStringList kNames = {QStringLiteral("compliance"),  QStringLiteral("qualification"),
                            QStringLiteral("performance"), QStringLiteral("promotion"),
                            QStringLiteral("session"),     QStringLiteral("signin"),
                            QStringLiteral("feedback"),    QStringLiteral("team")};
const QStringList kSuffixes = {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("csv"),
                               QStringLiteral("html")};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString squeezed(QString text) { return text.remove(QRegularExpression(QStringLiteral("[\\s●◐▲■○◇]"))); }

QString textOfHtml(const QString& path)
{
    QString text = QString::fromUtf8(bytesOf(path));
    text.remove(QRegularExpression(QStringLiteral("<style>.*</style>")));
    text.replace(QRegularExpression(QStringLiteral("<[^>]*>")), QStringLiteral(" "));
    return squeezed(text.replace(QStringLiteral("&amp;"), QStringLiteral("&")));
}
} // namespace

class TestConsoleReports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyReportCarriesTheSameFiguresInFourKinds_data() { names(); }
    void everyReportCarriesTheSameFiguresInFourKinds();
    void theBytesAreTheSameUnderOtherClocksZonesAndLocales_data() { names(); }
    void theBytesAreTheSameUnderOtherClocksZonesAndLocales();
    void oneSessionIsAskedForByItsCode();
    void whatNobodyKnowsIsRefusedInASentence();
    void aBatchIsWrittenOnceAndThenKept();
    void anOldReportIsTheSameAfterTheRuleChanged();

private:
    void names()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : kNames)
            QTest::newRow(qPrintable(name)) << name;
    }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    CtlResult report(const QString& name, const QString& output, const QStringList& more = {})
    {
        return (*m_ctl)(QStringList{QStringLiteral("report"), name, QStringLiteral("--output"), output} + more);
    }
    QTemporaryDir m_folder;
    std::unique_ptr<Ctl> m_ctl;
};

void TestConsoleReports::initTestCase()
{
    m_ctl = std::make_unique<Ctl>(file(QStringLiteral("a.rostrum")));
    QCOMPARE((*m_ctl)({QStringLiteral("new"), m_ctl->workspace(), QStringLiteral("--sample"),
                       QStringLiteral("--people"), QStringLiteral("120")})
                 .exit,
             0);
    QCOMPARE((*m_ctl)({QStringLiteral("rule"), QStringLiteral("import"),
                       QStringLiteral(ROSTRUM_SOURCE_DIR "/resources/rules/templates/promotion-80.json")})
                 .exit,
             0);
}

// Whatever the sheet says stands on the paper and on the page, and the two sheets are the same.
void TestConsoleReports::everyReportCarriesTheSameFiguresInFourKinds()
{
    QFETCH(QString, name);
    int rows = -1;
    for (const QString& suffix : kSuffixes) {
        const auto written = report(name, file(name + u'.' + suffix));
        QCOMPARE(written.exit, 0);
        QVERIFY(rows < 0 || written.number("rows") == rows);
        rows = written.number("rows");
        QCOMPARE(written.number("bytes"), int(bytesOf(file(name + u'.' + suffix)).size()));
        QVERIFY((written.number("pages") > 0) == (suffix == QStringLiteral("pdf")));
    }
    const auto xlsx = readBook(file(name + QStringLiteral(".xlsx"))),
               csv = readBook(file(name + QStringLiteral(".csv")));
    QVERIFY(xlsx && csv);
    const Sheet &sheet = xlsx->sheets.front(), &lines = csv->sheets.front();
    QCOMPARE(sheet.rowCount(), rows + 1);
    QCOMPARE(lines.rowCount(), rows + 1);
    const QString paper = squeezed(QString::fromUtf8(
        outputOf(QStringLiteral("pdftotext"),
                 {QStringLiteral("-raw"), file(name + QStringLiteral(".pdf")), QStringLiteral("-")})));
    const QString page = textOfHtml(file(name + QStringLiteral(".html")));
    for (int row = 1; row <= rows; ++row)
        for (int column = 0; column < lines.columnCount(); ++column) {
            const QString said = lines.text(row, column);
            const Cell cell = sheet.cell(row, column);
            QString number = said;
            const bool share = number.endsWith(QStringLiteral(" %"));
            number.remove(QStringLiteral(" %"));
            if (cell.type == CellType::Number)
                QVERIFY2(qAbs(number.toDouble() / (share ? 100 : 1) - cell.number) < 1e-9, qPrintable(said));
            else
                QCOMPARE(sheet.text(row, column), said);
            if (said == QStringLiteral("是")) // on paper what counts is what stands in the table
                continue;
            QVERIFY2(page.contains(squeezed(said)), qPrintable(said));
            QVERIFY2(paper.contains(squeezed(said)), qPrintable(said));
        }
}

void TestConsoleReports::theBytesAreTheSameUnderOtherClocksZonesAndLocales()
{
    QFETCH(QString, name);
    // A language that writes 30,5: made here, for few machines have one.
    const QString locales = file(QStringLiteral("locales"));
    QDir().mkpath(locales);
    if (!QFile::exists(locales + QStringLiteral("/de_DE.UTF-8")))
        QProcess::execute(QStringLiteral("localedef"),
                          {QStringLiteral("-i"), QStringLiteral("de_DE"), QStringLiteral("-f"), QStringLiteral("UTF-8"),
                           locales + QStringLiteral("/de_DE.UTF-8")});
    Ctl elsewhere(m_ctl->workspace());
    elsewhere.environment.insert(QStringLiteral("TZ"), QStringLiteral("Pacific/Auckland"));
    elsewhere.environment.insert(QStringLiteral("LOCPATH"), locales);
    for (const char* variable : {"LC_ALL", "LANG", "LC_NUMERIC"})
        elsewhere.environment.insert(QString::fromLatin1(variable), QStringLiteral("de_DE.UTF-8"));
    for (const QString& suffix : kSuffixes) {
        const QString here = file(QStringLiteral("here.") + suffix), there = file(QStringLiteral("there.") + suffix);
        QCOMPARE(report(name, here).exit, 0);
        QCOMPARE(elsewhere({QStringLiteral("report"), name, QStringLiteral("--output"), there}).exit, 0);
        QVERIFY2(!bytesOf(here).isEmpty() && bytesOf(here) == bytesOf(there), qPrintable(suffix));
    }
}

void TestConsoleReports::oneSessionIsAskedForByItsCode()
{
    const auto rows = (*m_ctl)(
        {QStringLiteral("rows"), QStringLiteral("attendance"), QStringLiteral("--limit"), QStringLiteral("1")});
    const QString code = rows.list("rows").first().toObject().value(QStringLiteral("session")).toString();
    QVERIFY(!code.isEmpty());
    // The word and its value apart: Qt would have taken --session for itself.
    const auto one =
        report(QStringLiteral("session"), file(QStringLiteral("one.pdf")), {QStringLiteral("--session"), code});
    QCOMPARE(one.number("rows"), 1);
    QVERIFY(samples::pdfText(file(QStringLiteral("one.pdf"))).contains(code));
    const auto signin =
        report(QStringLiteral("signin"), file(QStringLiteral("signin.csv")), {QStringLiteral("--session"), code});
    QVERIFY(signin.number("rows") > 0);
}

void TestConsoleReports::whatNobodyKnowsIsRefusedInASentence()
{
    const QString nobody = QStringLiteral("没有此名");
    const QList<QStringList> asked = {{QStringLiteral("session"), QStringLiteral("--session")},
                                      {QStringLiteral("signin"), QStringLiteral("--session")},
                                      {QStringLiteral("feedback"), QStringLiteral("--trainer")},
                                      {QStringLiteral("team"), QStringLiteral("--department")},
                                      {QStringLiteral("performance"), QStringLiteral("--person")}};
    for (const QStringList& words : asked) {
        const auto refused = report(words[0], file(QStringLiteral("none.pdf")), {words[1], nobody});
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.error(), QStringLiteral("unknown_row"));
        QVERIFY(refused.out.contains(nobody.toUtf8()));
    }
    QCOMPARE(report(QStringLiteral("moon"), file(QStringLiteral("none.pdf"))).error(),
             QStringLiteral("unknown_report"));
    QCOMPARE(report(QStringLiteral("team"), file(QStringLiteral("none.docx"))).exit, 2);
    QCOMPARE(report(QStringLiteral("team"), file(QStringLiteral("all")), {QStringLiteral("--all")}).exit, 2);
    QVERIFY(!QFile::exists(file(QStringLiteral("none.pdf"))) && !QFile::exists(file(QStringLiteral("all"))));
}

void TestConsoleReports::aBatchIsWrittenOnceAndThenKept()
{
    const QString folder = file(QStringLiteral("一人一份/"));
    const QStringList all{QStringLiteral("--all")};
    const auto first = report(QStringLiteral("performance"), folder, all);
    QCOMPARE(first.exit, 0);
    QCOMPARE(first.number("written"), first.number("files"));
    QVERIFY(first.number("files") > 100);
    const QStringList pdfs = QDir(folder).entryList({QStringLiteral("*.pdf")});
    QCOMPARE(int(pdfs.size()), first.number("files"));
    static const QRegularExpression shape(QStringLiteral("^[A-Z0-9]+_[^/\\\\]+\\.pdf$"));
    for (const QString& name : pdfs)
        QVERIFY2(name.contains(shape) && QFileInfo(folder + name).size() <= 100 * 1024, qPrintable(name));
    QVERIFY(QFile::exists(folder + QStringLiteral("log.csv")));
    const auto second = report(QStringLiteral("performance"), folder, all);
    QCOMPARE(second.number("written"), 0);
    QCOMPARE(second.number("kept"), first.number("files"));
    // One of them alone is the same paper.
    const QString number = pdfs.first().section(u'_', 0, 0);
    QCOMPARE(
        report(QStringLiteral("performance"), file(QStringLiteral("alone.pdf")), {QStringLiteral("--person"), number})
            .exit,
        0);
    QCOMPARE(bytesOf(file(QStringLiteral("alone.pdf"))), bytesOf(folder + pdfs.first()));
}

void TestConsoleReports::anOldReportIsTheSameAfterTheRuleChanged()
{
    const QStringList lastYear{QStringLiteral("--year"), QStringLiteral("2025"), QStringLiteral("--as-of"),
                               QStringLiteral("2025-12-31")};
    QCOMPARE(report(QStringLiteral("compliance"), file(QStringLiteral("old.pdf")), lastYear).exit, 0);
    QFile rule(QStringLiteral(ROSTRUM_SOURCE_DIR "/resources/rules/title-40-2.json"));
    QVERIFY(rule.open(QIODevice::ReadOnly));
    QJsonObject json = QJsonDocument::fromJson(rule.readAll()).object();
    json.insert(QStringLiteral("valid_from"), QStringLiteral("2026-01-01"));
    QJsonArray requirements = json.value(QStringLiteral("requirements")).toArray();
    QJsonObject hours = requirements.first().toObject();
    hours.insert(QStringLiteral("threshold"), 90);
    requirements.replace(0, hours);
    json.insert(QStringLiteral("requirements"), requirements);
    const QString path = writeFile(file(QStringLiteral("90.json")), QJsonDocument(json).toJson());
    QCOMPARE(report(QStringLiteral("compliance"), file(QStringLiteral("now1.pdf"))).exit, 0);
    QCOMPARE((*m_ctl)({QStringLiteral("rule"), QStringLiteral("import"), path}).exit, 0);
    QCOMPARE(report(QStringLiteral("compliance"), file(QStringLiteral("again.pdf")), lastYear).exit, 0);
    QCOMPARE(report(QStringLiteral("compliance"), file(QStringLiteral("now2.pdf"))).exit, 0);
    QCOMPARE(bytesOf(file(QStringLiteral("again.pdf"))), bytesOf(file(QStringLiteral("old.pdf"))));
    QVERIFY(bytesOf(file(QStringLiteral("now1.pdf"))) != bytesOf(file(QStringLiteral("now2.pdf"))));
}

QTEST_GUILESS_MAIN(TestConsoleReports)
#include "tst_console_reports.moc"
