// import of a folder: whose files are sheets, in which order, and what came of all of them.
#include "app/ctl/importjob.h"
#include "models/exchange/imports.h"
#include "ui/words/errortext.h"
#include <QDir>
#include <QTextStream>
#include <algorithm>

namespace rostrum::ctl {

namespace {

/// A file of the folder, and why it is not imported: "hidden" "lock_file" "folder" "not_a_sheet"; empty: it is.
struct Entry {
    QString name, skipped;
};

QString whySkipped(const QFileInfo& file)
{
    // "~$…" is Excel's mark that somebody has the sheet open, ".~lock.…#" that of LibreOffice.
    if (file.fileName().startsWith(QStringLiteral("~$")) || file.fileName().startsWith(QStringLiteral(".~lock.")))
        return QStringLiteral("lock_file");
    if (file.isHidden() || file.fileName().startsWith(u'.'))
        return QStringLiteral("hidden");
    if (file.isDir())
        return QStringLiteral("folder");
    // .et is tried, so that the sentence which refuses it is told.
    static const QStringList suffixes{QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("xls"),
                                      QStringLiteral("ods"),  QStringLiteral("csv"),  QStringLiteral("tsv"),
                                      QStringLiteral("txt"),  QStringLiteral("et")};
    return suffixes.contains(file.suffix().toLower()) ? QString() : QStringLiteral("not_a_sheet");
}

/// 2月 before 10月: runs of digits by their value, the rest by characters; the same on every system.
bool comesBefore(const QString& a, const QString& b)
{
    qsizetype i = 0, j = 0;
    const auto run = [](const QString& text, qsizetype& at) {
        const qsizetype begin = at;
        while (at < text.size() && text[at].isDigit())
            ++at;
        qsizetype first = begin;
        while (first < at - 1 && text[first].digitValue() == 0)
            ++first;
        return QStringView(text).mid(first, at - first);
    };
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const QStringView left = run(a, i), right = run(b, j);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (left != right)
                return left < right;
            continue;
        }
        const QChar left = a[i++].toCaseFolded(), right = b[j++].toCaseFolded();
        if (left != right)
            return left < right;
    }
    return a.size() - i != b.size() - j ? a.size() - i < b.size() - j : a < b;
}

std::vector<Entry> entriesOf(const QString& folder)
{
    std::vector<Entry> entries;
    for (const QFileInfo& file :
         QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Unsorted))
        entries.push_back({file.fileName(), whySkipped(file)});
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return comesBefore(a.name, b.name); });
    return entries;
}

void addCounts(QJsonObject& sum, const QJsonObject& counts)
{
    QStringList keys{QStringLiteral("rows"), QStringLiteral("vanished")};
    for (size_t i = 0; i < size_t(RowVerdict::Count); ++i)
        keys << verdictKey(RowVerdict(i));
    for (const QString& key : keys)
        sum.insert(key, sum.value(key).toInt() + counts.value(key).toInt());
    QJsonObject created = sum.value(QStringLiteral("created")).toObject();
    const QJsonObject more = counts.value(QStringLiteral("created")).toObject();
    for (auto it = more.begin(); it != more.end(); ++it)
        created.insert(it.key(), created.value(it.key()).toInt() + it.value().toInt());
    sum.insert(QStringLiteral("created"), created);
}

/// "rows/rejects.xlsx" and "10月.csv" → "rows/rejects-10月.csv.xlsx".
QString rejectsOf(const std::string& pattern, const QString& file)
{
    if (pattern.empty())
        return {};
    const QFileInfo named(qs(pattern));
    return named.dir().filePath(named.completeBaseName() + u'-' + file + QStringLiteral(".xlsx"));
}
} // namespace

Result<Outcome> importFolder(const ImportJob& job, const QString& folder)
{
    QJsonArray files, skipped;
    QJsonObject sum;
    addCounts(sum, {});
    Outcome outcome;
    outcome.exit = 1;
    std::optional<Error> first;
    for (const Entry& entry : entriesOf(folder)) {
        if (!entry.skipped.isEmpty()) {
            skipped.append(QJsonObject{{QStringLiteral("file"), entry.name}, {QStringLiteral("why"), entry.skipped}});
            continue;
        }
        const auto done = importFile(job, QDir(folder).filePath(entry.name), rejectsOf(job.asked.rejects, entry.name));
        QJsonObject told;
        if (done) {
            told = *done;
            outcome.exit = 0;
        } else {
            // Where no row was taken, the counts are among the error's details.
            addCounts(sum, QJsonObject::fromVariantMap(done.error().details));
            told.insert(QStringLiteral("error"), errorJson(done.error()));
            if (!first)
                first = done.error();
            if (!job.console.json)
                QTextStream(stderr) << errorText(done.error()) << '\n';
        }
        addCounts(sum, told);
        told.insert(QStringLiteral("file"), entry.name);
        files.append(told);
    }
    if (files.isEmpty())
        return fail(ErrorCode::SheetEmpty, {{QStringLiteral("file"), folder}, {QStringLiteral("folder"), true}});
    if (outcome.exit)
        sum.insert(QStringLiteral("error"), errorJson(*first));
    sum.insert(QStringLiteral("files"), files);
    sum.insert(QStringLiteral("skipped_files"), skipped);
    outcome.json = sum;
    return outcome;
}

} // namespace rostrum::ctl
