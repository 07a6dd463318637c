#include "models/printlog/printlog.h"
#include "models/base/dates.h"
#include "models/facts/rows.h"
#include "models/store/change.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace rostrum {

namespace {
QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}
QString compact(const QJsonArray& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

// The window asks by id, which nobody who reads the log knows.
QString named(Connection& db, const char* table, const QString& keyOrId)
{
    const auto id = Id::fromHex(keyOrId);
    return id ? rowTitle(db, QString::fromLatin1(table), *id).key : keyOrId;
}

// Of what was chosen on the search page: the first few by name, and how many more.
QString chosenHits(const std::vector<SearchHit>& hits)
{
    constexpr size_t kNamed = 5;
    QStringList names;
    for (size_t i = 0; i < std::min(hits.size(), kNamed); ++i)
        names << (hits[i].key.size() == 32 ? hits[i].title : hits[i].title + u' ' + hits[i].key);
    if (hits.size() > kNamed)
        names << QStringLiteral("+%1").arg(hits.size() - kNamed);
    return names.join(QStringLiteral(", "));
}

QJsonObject filtersOf(Connection& db, const ComplianceQuery& query, const ReportFilters& filters,
                      const ReportSettings& settings)
{
    QJsonObject json{{QStringLiteral("year"), query.year}, {QStringLiteral("language"), settings.language}};
    const auto add = [&json](const char* key, const QString& value) {
        if (!value.isEmpty())
            json.insert(QString::fromLatin1(key), value);
    };
    add("rule", query.rule);
    add("department", query.department);
    add("person", named(db, "person", query.person));
    add("session", named(db, "session", filters.session));
    add("trainer", named(db, "person", filters.trainer));
    add("round", filters.round);
    add("find", filters.hits.empty() ? filters.find : chosenHits(filters.hits));
    if (filters.from.isValid())
        add("from", isoDay(filters.from));
    if (filters.to.isValid())
        add("to", isoDay(filters.to));
    if (settings.annex)
        json.insert(QStringLiteral("annex"), true);
    if (settings.showIdNumbers)
        json.insert(QStringLiteral("id_numbers"), true);
    return json;
}

// Session sheets and the team board judge nobody.
bool judges(const QString& report)
{
    static const QStringList names = {QStringLiteral("compliance"), QStringLiteral("qualification"),
                                      QStringLiteral("promotion")};
    return names.contains(report);
}

Result<void> insertEntry(Connection& db, const QString& officer, const PrintEntry& entry)
{
    const QDateTime at = entry.at.isValid() ? entry.at : QDateTime::currentDateTimeUtc();
    const auto orNull = [](const QString& text) {
        return text.isEmpty() ? std::optional<QString>() : std::optional<QString>(text);
    };
    Query row = db.query("INSERT INTO _print_log(at, officer, report, filters, as_of, known_at, rules, target, file, "
                         "files, pages, rows, sha256, wanted) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    const QString when = at.toUTC().toString(Qt::ISODateWithMs), filters = compact(entry.filters);
    const QString rules = compact(QJsonArray::fromStringList(entry.rules));
    const auto file = orNull(entry.file), hash = orNull(entry.sha256);
    row.bind(when).bind(officer).bind(entry.report).bind(filters).bind(isoDay(entry.asOf));
    row.bind(entry.knownAt.isValid() ? std::optional<QDate>(entry.knownAt) : std::nullopt);
    row.bind(rules).bind(entry.target).bind(file).bind(entry.files).bind(entry.pages).bind(entry.rows).bind(hash);
    row.bind(entry.wanted ? std::optional<int64_t>(*entry.wanted) : std::nullopt);
    return row.run();
}
} // namespace

Result<PrintEntry> printEntry(Connection& db, const QString& report, const ComplianceQuery& query,
                              const ReportFilters& filters, const ReportSettings& settings)
{
    PrintEntry entry;
    entry.report = report;
    entry.filters = filtersOf(db, query, filters, settings);
    entry.asOf = query.asOf;
    if (!judges(report))
        return entry;
    ROSTRUM_TRY(all, listRules(db));
    for (const RuleSet& rule : rulesOfYear(std::move(all), query.year))
        if (query.rule.isEmpty() || rule.info.code == query.rule)
            entry.rules << QStringLiteral("%1 %2").arg(rule.info.code).arg(rule.info.version);
    return entry;
}

PrintEntry savedEntry(PrintEntry entry, const ReportFile& file)
{
    const auto format = reportFormatOf(file.path);
    entry.target = reportSuffixes().value(format ? int(*format) : 0);
    entry.file = QFileInfo(file.path).fileName();
    entry.pages = file.pages;
    entry.rows = file.rows;
    entry.sha256 = QString::fromLatin1(file.sha256);
    return entry;
}

PrintEntry batchEntry(PrintEntry entry, const BatchOutcome& outcome, const QString& folder)
{
    entry.target = reportSuffixes().value(int(ReportFormat::Pdf));
    entry.file = QDir(folder).dirName();
    entry.files = int(outcome.files.size());
    if (outcome.wanted > entry.files)
        entry.wanted = outcome.wanted;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const BatchLine& line : outcome.files) {
        entry.pages += line.pages;
        hash.addData(line.sha256);
    }
    if (entry.files > 0)
        entry.sha256 = QString::fromLatin1(hash.result().toHex());
    return entry;
}

Result<QString> valuesHash(const ReportDocument& document)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int part = 0; part < document.partCount; ++part)
        hash.addData(reportFingerprint(document, document.part(part)));
    ROSTRUM_CHECK(document.late->status());
    return QString::fromLatin1(hash.result().toHex());
}

Result<void> logPrint(Change& change, PrintEntry entry) { return insertEntry(change.db(), change.officer(), entry); }

Result<void> logPrintBeside(const QString& workspace, const QString& officer, const PrintEntry& entry)
{
    ROSTRUM_TRY(db, Connection::open(workspace, Connection::Mode::Write));
    return insertEntry(*db, officer, entry); // one statement is a transaction of its own
}

Result<std::vector<PrintEntry>> printLog(Connection& db, int limit)
{
    Query row = db.query("SELECT id, at, officer, report, filters, as_of, known_at, rules, target, file, files, pages, "
                         "rows, sha256, wanted FROM _print_log ORDER BY id DESC LIMIT ?");
    row.bind(limit);
    std::vector<PrintEntry> entries;
    while (row.next()) {
        PrintEntry entry;
        entry.id = row.integer(0);
        entry.at = QDateTime::fromString(row.string(1), Qt::ISODateWithMs);
        entry.officer = row.string(2);
        entry.report = row.string(3);
        entry.filters = QJsonDocument::fromJson(row.string(4).toUtf8()).object();
        entry.asOf = row.day(5);
        entry.knownAt = row.day(6);
        for (const QJsonValue& rule : QJsonDocument::fromJson(row.string(7).toUtf8()).array())
            entry.rules << rule.toString();
        entry.target = row.string(8);
        entry.file = row.string(9);
        entry.files = int(row.integer(10));
        entry.pages = int(row.integer(11));
        entry.rows = int(row.integer(12));
        entry.sha256 = row.string(13);
        if (const auto wanted = row.optionalInteger(14))
            entry.wanted = int(*wanted);
        entries.push_back(std::move(entry));
    }
    ROSTRUM_CHECK(row.status());
    return entries;
}

} // namespace rostrum
