#include "models/consistency/check.h"
#include "models/facts/rows.h"
#include "models/store/change.h"

namespace rostrum {

namespace {
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
    if (mend.removes() && mend.row.table == QStringLiteral("person"))
        return removeRow(change, *factTable(QStringLiteral("people")), mend.row.id);
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

Result<std::vector<Finding>> checkConsistency(Connection& db)
{
    std::vector<Finding> found;
    for (const auto part : {check::employment, check::grades, check::employedWhenPresent, check::leaveWhenPresent,
                            check::hours, check::places, check::samePeople, check::credits})
        ROSTRUM_CHECK(part(db, found));
    ROSTRUM_CHECK(namePeople(db, found));
    for (Finding& finding : found)
        finding.id = nameOf(finding);
    std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
        return std::tuple(a.number.isEmpty(), a.number, a.person, a.kind) <
               std::tuple(b.number.isEmpty(), b.number, b.person, b.kind);
    });
    return found;
}

Result<Finding> mendFinding(Change& change, const QString& id)
{
    ROSTRUM_TRY(found, checkConsistency(change.db()));
    const auto finding =
        std::find_if(found.begin(), found.end(), [&](const Finding& f) { return f.id == id && f.mend.has_value(); });
    if (finding == found.end())
        return fail(ErrorCode::UnknownRow,
                    {{QStringLiteral("table"), QStringLiteral("findings")}, {QStringLiteral("key"), id}});
    const Mend& mend = *finding->mend;
    change.label = {mend.removes() ? QStringLiteral("remove") : QStringLiteral("edit"),
                    {tableKey(mend.row.table), finding->name}};
    if (!mend.removes())
        change.label.arguments.append(mend.column);
    ROSTRUM_CHECK(apply(change, mend));
    return *finding;
}

} // namespace rostrum
