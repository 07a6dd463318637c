#include "models/report/reportbatch.h"
#include "models/base/platform.h"
#include "models/exchange/csvwriter.h"
#include "models/report/fontbook.h"
#include "models/report/pdf.h"
#include "models/store/connection.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>
#include <atomic>
#include <mutex>
#include <thread>

namespace rostrum {

namespace {
const QString kLog = QStringLiteral("log.csv");
const QStringList kHead = {QStringLiteral("file"), QStringLiteral("pages"), QStringLiteral("bytes"),
                           QStringLiteral("sha256"), QStringLiteral("values")};
constexpr qsizetype kMostBytes = 120; // of a name: with a folder before it, it must fit anywhere

QHash<QString, BatchLine> readLog(const QString& folder)
{
    QHash<QString, BatchLine> known;
    QFile file(folder + u'/' + kLog);
    if (!file.open(QIODevice::ReadOnly))
        return known;
    while (!file.atEnd()) {
        // Our own lines: names have neither quotes nor commas in them.
        const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        if (fields.size() == kHead.size())
            known.insert(fields[0], {fields[0], fields[1].toInt(), fields[2].toLongLong(), fields[3].toLatin1(),
                                     fields[4].toLatin1(), true});
    }
    return known;
}

Result<void> writeLog(const QString& folder, const std::vector<BatchLine>& lines)
{
    CsvWriter log(folder + u'/' + kLog);
    ROSTRUM_CHECK(log.open());
    ROSTRUM_CHECK(log.row(kHead));
    for (const BatchLine& line : lines)
        if (!line.sha256.isEmpty())
            ROSTRUM_CHECK(log.row({line.file, QString::number(line.pages), QString::number(line.bytes),
                                   QString::fromLatin1(line.sha256), QString::fromLatin1(line.fingerprint)}));
    return log.finish();
}

// What the threads share. The mutex guards everything but `next` and `stop`.
struct Work {
    const BatchInput& input;
    const std::function<bool(int, int)>& progress;
    QHash<QString, BatchLine> known; ///< read only while the threads run
    std::atomic<int> next{0};
    std::atomic<bool> stop{false};
    std::mutex mutex;
    std::vector<BatchLine> lines;
    std::vector<char> reached; ///< by this run: the other lines are the old log's
    QStringList names;         ///< of the parts, made by the first thread that is there
    int done = 0;
    int logged = 0;
    std::optional<Error> error;

    void fails(Error found)
    {
        const std::lock_guard lock(mutex);
        if (!error)
            error = std::move(found);
        stop = true;
    }
    void begin(const ReportDocument& document);
    void finished(int part, BatchLine line);
};

// Known after a cancelled run too: the lines of the old log whose files were not reached stay in it.
// Two people of one name and number would write one file: the second gets a number behind.
void Work::begin(const ReportDocument& document)
{
    const std::lock_guard lock(mutex);
    if (!names.isEmpty() || !document.partName)
        return;
    QSet<QString> taken;
    for (int part = 0; part < document.partCount; ++part) {
        const QString base = safeFileName(document.partName(part));
        QString name = base;
        for (int again = 2; taken.contains(name.toLower()); ++again)
            name = base + QStringLiteral("_%1").arg(again);
        taken.insert(name.toLower());
        names.append(name + QStringLiteral(".pdf"));
    }
    for (const QString& name : names)
        lines.push_back(known.value(name));
    reached.assign(lines.size(), 0);
}

void Work::finished(int part, BatchLine line)
{
    constexpr int kBetweenLogs = 200; // so much is written anew when the machine is switched off
    const std::lock_guard lock(mutex);
    lines[size_t(part)] = std::move(line);
    reached[size_t(part)] = 1;
    ++done;
    if (progress && !progress(done, int(lines.size())) && !error) {
        error = Error{ErrorCode::Cancelled, {}, {}};
        stop = true;
    }
    if (done - logged >= kBetweenLogs) {
        logged = done;
        if (auto written = writeLog(input.folder, lines); !written && !error)
            error = written.error();
    }
}

bool isThere(const QString& path, const BatchLine& line)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() != line.bytes)
        return false;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) && hash.result().toHex() == line.sha256;
}

Result<BatchLine> writePart(const Work& work, const ReportDocument& document, FontBook& fonts, int part)
{
    const QString name = work.names[part];
    const QString path = work.input.folder + u'/' + name;
    const ReportPart values = document.part(part);
    const QByteArray fingerprint = reportFingerprint(document, values);
    if (const auto known = work.known.constFind(name);
        known != work.known.constEnd() && known->fingerprint == fingerprint && isThere(path, *known))
        return *known;
    ReportDocument one = document;
    one.partCount = 1;
    one.part = [&values](int) { return values; };
    ROSTRUM_TRY(file, writePdf(one, path, fonts));
    return BatchLine{name, file.pages, file.bytes, file.sha256, fingerprint, false};
}

void run(Work& work)
{
    auto db = Connection::open(work.input.workspace, Connection::Mode::Read);
    if (!db)
        return work.fails(db.error());
    const Snapshot snapshot(**db);
    const auto document = work.input.document(**db);
    if (!document)
        return work.fails(document.error());
    work.begin(*document);
    FontBook fonts;
    for (int part = work.next++; part < work.names.size() && !work.stop; part = work.next++) {
        auto line = writePart(work, *document, fonts, part);
        if (!line)
            return work.fails(line.error());
        work.finished(part, std::move(*line));
    }
}

BatchOutcome outcomeOf(Work& work)
{
    BatchOutcome outcome;
    outcome.wanted = int(work.lines.size());
    outcome.log = work.input.folder + u'/' + kLog;
    for (size_t part = 0; part < work.lines.size(); ++part) {
        if (!work.reached[part])
            continue;
        ++(work.lines[part].kept ? outcome.kept : outcome.written);
        outcome.files.push_back(std::move(work.lines[part]));
    }
    return outcome;
}
} // namespace

QString safeFileName(const QString& text)
{
    QString name;
    for (const QChar c : text) {
        const bool forbidden = c.unicode() < 0x20 || c.unicode() == 0x7F || QStringLiteral("<>:\"/\\|?*,'").contains(c);
        const bool hidden = c.category() == QChar::Other_Format; // would turn what follows around
        if (!hidden)
            name += forbidden || c.isSpace() ? u'_' : c;
    }
    while (name.toUtf8().size() > kMostBytes)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    while (name.endsWith(u'.') || name.startsWith(u'.'))
        name.endsWith(u'.') ? name.chop(1) : void(name.remove(0, 1));
    static const QStringList reserved = {QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                                         QStringLiteral("nul"), QStringLiteral("log")};
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool port = stem.size() == 4 && stem[3].isDigit() &&
                      (stem.startsWith(QStringLiteral("com")) || stem.startsWith(QStringLiteral("lpt")));
    return name.isEmpty() || port || reserved.contains(stem) ? u'_' + name : name;
}

Result<BatchOutcome> writeBatch(const BatchInput& input, const std::function<bool(int done, int all)>& progress)
{
    if (!QDir().mkpath(input.folder))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), input.folder}});
    Work work{input, progress, readLog(input.folder)};
    const int cores = input.threads > 0 ? input.threads : std::max(1, int(std::thread::hardware_concurrency()));
    {
        const OwnHeaps heaps;
        std::vector<std::thread> threads;
        for (int i = 0; i < cores; ++i)
            threads.emplace_back([&work] { run(work); });
        for (std::thread& thread : threads)
            thread.join();
    }
    // Also of a batch that was broken off: what is there is known when it goes on.
    if (!work.lines.empty())
        if (auto logged = writeLog(input.folder, work.lines); !logged && !work.error)
            work.error = logged.error();
    BatchOutcome outcome = outcomeOf(work);
    if (!work.error)
        return outcome;
    if (input.stopped && outcome.wanted > 0)
        input.stopped(outcome);
    return fail(std::move(*work.error));
}

} // namespace rostrum
