#include "models/consistency/check.h"
#include "models/base/refusals.h"
#include "models/consistency/review.h"
#include "models/facts/rows.h"
#include "models/store/change.h"

namespace rostrum {

namespace {
constexpr int kMostRounds = 100; ///< of mending what mending uncovered

struct KindOfFinding {
    const char* key;
    Result<void> (*check)(Connection& db, std::vector<Finding>& found);
};
constexpr KindOfFinding kKinds[] = {
    {"same_person", check::samePeople},
    {"employment_overlap", check::employment},
    {"grade_overlap", check::grades},
    {"outside_employment", check::employedWhenPresent},
    {"leave_attendance", check::leaveWhenPresent},
    {"two_places", check::places},
    {"hours_above_session", check::hours},
    {"session_hours", check::sessionHours},
    {"credit_twice", check::credits},
    {"trainer_clash", check::trainers},
    {"room_clash", check::rooms},
    {"unproved_decision", check::decisions},
};

// The same finding has the same name tomorrow, so that it can be mended by it.
QString nameOf(const Finding& finding)
{
    std::string rows;
    for (const FoundRow& row : finding.rows)
        rows += row.id.hex().toStdString();
    return Id::derived({"finding", finding.kind.toStdString(), rows}).hex().left(16);
}

Result<void> namePeople(Connection& db, std::vector<Finding>& found)
{
    Query query = db.query("SELECT number, name FROM person WHERE id = ?");
    for (Finding& finding : found) {
        query.bind(finding.person);
        if (query.next()) {
            finding.number = query.string(0);
            finding.name = query.string(1);
        }
        ROSTRUM_CHECK(query.status());
        query.again();
    }
    return {};
}

// Spans stand in no table of their own for people: they are part of the person.
QString tableKey(const QString& sqlTable)
{
    return sqlTable == QStringLiteral("attendance") ? QStringLiteral("attendance")
           : sqlTable == QStringLiteral("credit")   ? QStringLiteral("credits")
                                                    : QStringLiteral("people");
}

Result<void> apply(Change& change, const Mend& mend)
{
    const QByteArray table = mend.row.table.toLatin1(), column = mend.column.toLatin1();
    if (const FactTable* facts = mend.removes() ? factTableOfSql(mend.row.table) : nullptr)
        return removeRow(change, *facts, mend.row.id); // with what is part of it
    const QByteArray sql = mend.removes() ? "DELETE FROM " + table + " WHERE id = ?1"
                                          : "UPDATE " + table + " SET " + column + " = ?2 WHERE id = ?1";
    Query query = change.db().query(std::string_view(sql.constData(), size_t(sql.size())));
    query.bind(mend.row.id);
    if (!mend.removes() && mend.value.typeId() == QMetaType::LongLong)
        query.bind(int64_t(mend.value.toLongLong()));
    else if (!mend.removes())
        query.bind(mend.value.toString());
    ROSTRUM_CHECK(query.run());
    return change.count();
}
} // namespace

QStringList findingKinds()
{
    QStringList kinds;
    for (const KindOfFinding& kind : kKinds)
        kinds << QString::fromLatin1(kind.key);
    return kinds;
}

const QStringList& checkedTables()
{
    static const QStringList tables = {
        QStringLiteral("person"),     QStringLiteral("employment_span"), QStringLiteral("title_span"),
        QStringLiteral("leave_span"), QStringLiteral("attendance"),      QStringLiteral("session"),
        QStringLiteral("course"),     QStringLiteral("credit"),          QStringLiteral("verdict_override"),
        QStringLiteral("attachment"), QStringLiteral("finding_review")};
    return tables;
}

Result<CheckedRecords> checkRecords(Connection& db, const QString& only)
{
    CheckedRecords checked;
    std::vector<Finding>& found = checked.open;
    for (const KindOfFinding& kind : kKinds)
        if (only.isEmpty() || only == QLatin1String(kind.key))
            ROSTRUM_CHECK(kind.check(db, found));
    ROSTRUM_CHECK(namePeople(db, found));
    for (Finding& finding : found)
        finding.id = nameOf(finding);
    std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
        return std::tuple(a.number.isEmpty(), a.number, a.person, a.kind) <
               std::tuple(b.number.isEmpty(), b.number, b.person, b.kind);
    });
    ROSTRUM_CHECK(partReviewed(db, checked));
    return checked;
}

Result<std::vector<Finding>> checkConsistency(Connection& db, const QString& kind)
{
    ROSTRUM_TRY(checked, checkRecords(db, kind));
    return std::move(checked.open);
}

Result<int> mendKind(Change& change, const QString& kind)
{
    int mended = 0;
    // A mend may uncover another (three spans over each other): as long as each round finds something to do.
    for (int round = 0; round < kMostRounds; ++round) {
        ROSTRUM_TRY(found, checkConsistency(change.db(), kind));
        QSet<Id> touched; // what was mended in this round is looked at again before it is touched again
        int now = 0;
        for (const Finding& finding : found) {
            ROSTRUM_CHECK(change.progress(now, qint64(found.size())));
            const bool again = std::any_of(finding.rows.begin(), finding.rows.end(),
                                           [&](const FoundRow& row) { return touched.contains(row.id); });
            if (!finding.mend || again)
                continue;
            ROSTRUM_CHECK(apply(change, *finding.mend));
            for (const FoundRow& row : finding.rows)
                touched.insert(row.id);
            ++now;
        }
        mended += now;
        if (!now)
            break;
    }
    if (!mended)
        return unknownRow("findings", kind);
    change.label = {QStringLiteral("mend"), {kind, QString::number(mended)}};
    return mended;
}

Result<Finding> mendFinding(Change& change, const QString& id)
{
    ROSTRUM_TRY(found, checkConsistency(change.db()));
    const auto finding =
        std::find_if(found.begin(), found.end(), [&](const Finding& f) { return f.id == id && f.mend.has_value(); });
    if (finding == found.end())
        return unknownRow("findings", id);
    const Mend& mend = *finding->mend;
    change.label = {mend.removes() ? QStringLiteral("remove") : QStringLiteral("edit"),
                    {tableKey(mend.row.table), finding->name}};
    if (!mend.removes())
        change.label.arguments.append(mend.column);
    ROSTRUM_CHECK(apply(change, mend));
    return *finding;
}

} // namespace rostrum
