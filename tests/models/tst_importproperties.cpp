// What holds for every import, whatever is in the sheet: tried on random sheets of all kinds, with good rows and bad.
// ROSTRUM_SEEDS says how many seeds; a failure names its own.
#include "models/exchange/apply.h"
#include "models/exchange/template.h"
#include "tests/support/craftxlsx.h"
#include "tests/support/randomsheets.h"
#include "tests/support/store.h"
#include <QBuffer>
#include <numeric>

using namespace rostrum;
using namespace rostrum::test;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }

template <class T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(errorKey(result.error().code)), qPrintable(result.error().log));
    return std::move(*result);
}

void need(const Result<void>& result)
{
    if (!result)
        qFatal("%s %s", qPrintable(errorKey(result.error().code)), qPrintable(result.error().log));
}

int seeds()
{
    const int wanted = qEnvironmentVariableIntValue("ROSTRUM_SEEDS");
    return wanted > 0 ? wanted : 6;
}

/// What an import came to.
struct Imported {
    VerdictCounts counts{};
    int rows = 0;
    qint64 change = 0;
    QString sha256;
    QString told; ///< counts and problems, for whoever looks for the mistake
    int of(RowVerdict verdict) const { return counts[size_t(verdict)]; }
};

/// As the console does it. `rejects`: where the refused rows go.
Imported importBytes(TemporaryWorkspace& to, const QByteArray& bytes, const RandomSheet& sheet,
                     const QString& rejects = {})
{
    const Book book = need(craft::read(bytes, sheet.file()));
    const Sheet& read = *book.firstSheet();
    const Mapping mapping = need(mapSheet(read, *factTable(sheet.kind), {}));
    PlanOptions options;
    options.createMissing = sheet.createMissing;
    options.source = {book.file, book.sha256, read.name};
    Plan plan = need(makePlan(to->reader(), read, mapping, options));
    if (!rejects.isEmpty())
        need(writeRejects(plan, rejects, [](const PlanProblem& problem) { return QString::fromLatin1(problem.code); }));
    const ChangeNotice notice = need(to->writeNow(
        {s("import"), {}}, [&](Change& change) { return applyPlan(change, plan); }, Origin::Import));
    Imported done{plan.counts(), plan.rowCount(), notice.id, book.sha256, sheet.file()};
    for (size_t i = 0; i < size_t(RowVerdict::Count); ++i)
        done.told += u' ' + verdictKey(RowVerdict(i)) + u' ' + QString::number(plan.count(RowVerdict(i)));
    for (const PlanProblem& problem : plan.problems())
        done.told += QStringLiteral("\n  %1 %2 %3 %4")
                         .arg(problem.fileRow)
                         .arg(problem.column, QString::fromLatin1(problem.code), problem.value);
    return done;
}

Imported import(TemporaryWorkspace& to, const RandomSheet& sheet, const QString& rejects = {})
{
    return importBytes(to, sheet.bytes(), sheet, rejects);
}

QByteArray textOf(TemporaryWorkspace& workspace)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    need(dump(workspace->reader(), buffer));
    return buffer.data();
}

/// The lines that only one of them has, the first few: what a failure shows.
QByteArray difference(const QByteArray& a, const QByteArray& b)
{
    const QList<QByteArray> left = a.split('\n'), right = b.split('\n');
    QByteArray text;
    int shown = 0;
    for (const auto& [mine, theirs, mark] : {std::tuple(left, right, '-'), std::tuple(right, left, '+')}) {
        const QSet<QByteArray> others(theirs.begin(), theirs.end());
        for (const QByteArray& line : mine)
            if (!others.contains(line) && ++shown < 12)
                text += QByteArray("\n") + mark + line;
    }
    return text;
}

/// Which row each line of the file became: "line id", by line.
QStringList idsOf(TemporaryWorkspace& workspace, const QString& sha256)
{
    Query query = workspace->reader().query(
        "SELECT p.line || ' ' || hex(p.row) FROM _provenance p JOIN _source s ON s.id=p.source WHERE s.sha256=? "
        "ORDER BY p.line, p.row");
    query.bind(sha256);
    QStringList ids;
    while (query.next())
        ids << query.string(0);
    return ids;
}
} // namespace

class TestImportProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSixCountsSumToTheRows_data() { addSeeds(); }
    void theSixCountsSumToTheRows();
    void aFileImportedTwiceChangesNothing_data() { addSeeds(); }
    void aFileImportedTwiceChangesNothing();
    void anImportTakenBackLeavesEveryByteAsItWas_data() { addSeeds(); }
    void anImportTakenBackLeavesEveryByteAsItWas();
    void theOrderOfColumnsAndRowsDoesNotMatter_data() { addSeeds(); }
    void theOrderOfColumnsAndRowsDoesNotMatter();
    void mendedRejectsAreWorthACleanFile_data() { addSeeds(); }
    void mendedRejectsAreWorthACleanFile();
    void twoWorkspacesGiveARowOneId_data() { addSeeds(); }
    void twoWorkspacesGiveARowOneId();

private:
    static void addSeeds()
    {
        QTest::addColumn<unsigned>("seed");
        for (int seed = 1; seed <= seeds(); ++seed)
            QTest::addRow("seed %d", seed) << unsigned(seed);
    }
};

void TestImportProperties::theSixCountsSumToTheRows()
{
    QFETCH(unsigned, seed);
    TemporaryWorkspace workspace;
    for (const RandomSheet& sheet : randomSheets(seed)) {
        const Imported done = import(workspace, sheet);
        QCOMPARE(std::accumulate(done.counts.begin(), done.counts.end(), 0), done.rows);
        QCOMPARE(done.rows, int(sheet.rows.size()));
        // At least the mistakes are refused; besides them what names a row that was refused before.
        QVERIFY2(done.of(RowVerdict::Rejected) >= int(sheet.bad.size()), qPrintable(done.told));
    }
    // Without a mistake every row is taken.
    TemporaryWorkspace clean;
    for (const RandomSheet& sheet : randomSheets(seed)) {
        const Imported done = import(clean, sheet.mended());
        QVERIFY2(done.of(RowVerdict::New) + done.of(RowVerdict::Same) == done.rows, qPrintable(done.told));
    }
}

void TestImportProperties::aFileImportedTwiceChangesNothing()
{
    QFETCH(unsigned, seed);
    TemporaryWorkspace workspace;
    for (const RandomSheet& sheet : randomSheets(seed)) {
        const Imported first = import(workspace, sheet);
        const QByteArray before = workspace.dump();
        // As it was, and after each of the others: the same bytes, then the same rows in another file.
        for (const RandomSheet& again : {sheet, sheet.shuffled(seed)}) {
            const Imported second = import(workspace, again);
            QVERIFY2(second.change == 0, qPrintable(first.told + u'\n' + second.told));
            QCOMPARE(workspace.dump(), before);
            QCOMPARE(second.of(RowVerdict::Rejected), first.of(RowVerdict::Rejected));
            QCOMPARE(second.of(RowVerdict::Same), first.rows - first.of(RowVerdict::Rejected));
        }
    }
    // And when all the others were imported after it. (A row refused before may name what came since: none here.)
    TemporaryWorkspace clean;
    for (const RandomSheet& sheet : randomSheets(seed))
        import(clean, sheet.mended());
    const QByteArray all = clean.dump();
    for (const RandomSheet& sheet : randomSheets(seed)) {
        const Imported again = import(clean, sheet.mended());
        QVERIFY2(again.change == 0, qPrintable(again.told));
        QCOMPARE(again.of(RowVerdict::Same), again.rows);
        QCOMPARE(clean.dump(), all);
    }
}

void TestImportProperties::anImportTakenBackLeavesEveryByteAsItWas()
{
    QFETCH(unsigned, seed);
    TemporaryWorkspace workspace;
    for (const RandomSheet& sheet : randomSheets(seed)) {
        const QByteArray before = textOf(workspace);
        const Imported done = import(workspace, sheet);
        QVERIFY2(done.change != 0, qPrintable(done.told));
        const QByteArray after = textOf(workspace);
        QVERIFY(after != before);
        need(workspace->undo({}).result());
        QCOMPARE(textOf(workspace), before);
        need(workspace->redo().result());
        QCOMPARE(textOf(workspace), after);
    }
}

void TestImportProperties::theOrderOfColumnsAndRowsDoesNotMatter()
{
    QFETCH(unsigned, seed);
    TemporaryWorkspace straight, turned;
    for (const RandomSheet& sheet : randomSheets(seed)) {
        const Imported one = import(straight, sheet);
        const Imported other = import(turned, sheet.shuffled(seed));
        QVERIFY2(one.counts == other.counts, qPrintable(one.told + u'\n' + other.told));
        const QByteArray a = textOf(straight), b = textOf(turned);
        QVERIFY2(a == b, (sheet.file().toUtf8() + difference(a, b)).constData());
    }
}

void TestImportProperties::mendedRejectsAreWorthACleanFile()
{
    QFETCH(unsigned, seed);
    TemporaryWorkspace clean, dirty;
    for (const RandomSheet& sheet : randomSheets(seed)) {
        import(clean, sheet.mended());
        const QString path = dirty.folder() + s("/rejects.xlsx");
        const Imported first = import(dirty, sheet, path);
        QCOMPARE(first.of(RowVerdict::Rejected), int(sheet.bad.size()));
        if (!sheet.bad.isEmpty()) {
            // The officer opens the file, mends each cell that is wrong, and saves it with all its columns.
            const Book book = need(readBook(path));
            const Sheet& read = *book.firstSheet();
            QStringList headers;
            std::vector<QStringList> rows;
            for (int column = 0; column < read.columnCount(); ++column)
                headers << read.text(0, column);
            QCOMPARE(headers.first(sheet.headers.size()), sheet.headers);
            const qsizetype line = sheet.headers.size(); // the column with the row's number in the file
            for (int row = 1; row < read.rowCount(); ++row) {
                QStringList cells;
                for (int column = 0; column < read.columnCount(); ++column)
                    cells << read.text(row, column);
                const int of = cells[line].toInt() - 2; // headers in row 1
                QVERIFY(sheet.bad.contains(of));
                for (qsizetype column = 0; column < sheet.headers.size(); ++column)
                    if (cells[column] == sheet.rows[size_t(of)][column])
                        cells[column] = sheet.clean[size_t(of)][column];
                rows.push_back(cells);
            }
            QCOMPARE(int(rows.size()), int(sheet.bad.size()));
            const Imported mended =
                importBytes(dirty, RandomSheet::bytesOf(headers, rows, RandomSheet::Format::Xlsx), sheet);
            QVERIFY2(mended.rows == int(rows.size()) && mended.of(RowVerdict::Rejected) == 0, qPrintable(mended.told));
        }
        const QByteArray a = textOf(clean), b = textOf(dirty);
        QVERIFY2(a == b, (sheet.file().toUtf8() + difference(a, b)).constData());
    }
}

void TestImportProperties::twoWorkspacesGiveARowOneId()
{
    QFETCH(unsigned, seed);
    TemporaryWorkspace first, second;
    const std::vector<RandomSheet> sheets = randomSheets(seed);
    // One workspace is new. The other had half of the rows from earlier files, and much that this one never hears of.
    for (const RandomSheet& sheet : randomSheetsElsewhere(seed + 1))
        import(second, sheet);
    for (const RandomSheet& sheet : sheets)
        if (const RandomSheet earlier = sheet.earlier(seed); !earlier.rows.empty())
            import(second, earlier);
    for (const RandomSheet& sheet : sheets) {
        const Imported one = import(first, sheet), other = import(second, sheet);
        QVERIFY2(one.of(RowVerdict::Rejected) == other.of(RowVerdict::Rejected),
                 qPrintable(one.told + u'\n' + other.told));
        const QStringList ids = idsOf(first, one.sha256);
        QCOMPARE(int(ids.size()), one.rows - one.of(RowVerdict::Rejected));
        QVERIFY2(idsOf(second, other.sha256) == ids,
                 (sheet.file().toUtf8() + difference(textOf(first), textOf(second))).constData());
    }
    // And the rows say the same, to the last line.
    const QList<QByteArray> all = textOf(second).split('\n');
    const QSet<QByteArray> lines(all.begin(), all.end());
    for (const QByteArray& line : textOf(first).split('\n'))
        QVERIFY2(lines.contains(line), line.constData());
}

QTEST_GUILESS_MAIN(TestImportProperties)
#include "tst_importproperties.moc"
