#include "models/consistency/review.h"
#include "models/base/dates.h"
#include "models/consistency/check.h"
#include "models/facts/value.h"
#include "models/store/change.h"
#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace rostrum {

namespace {
// Of the finding and what made it one: the same words of two officers are one row.
Id reviewId(const Finding& finding)
{
    return Id::derived({"finding_review", finding.id.toStdString(), fingerprintOf(finding).toStdString()});
}

Error unknownFinding(const QString& id)
{
    return {ErrorCode::UnknownRow,
            {{QStringLiteral("table"), QStringLiteral("findings")}, {QStringLiteral("key"), id}},
            {}};
}

const Finding* withId(const std::vector<Finding>& findings, const QString& id)
{
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.id == id; });
    return found == findings.end() ? nullptr : &*found;
}

Label labelOf(const char* verb, const Finding& finding)
{
    return {QString::fromLatin1(verb), {finding.kind, finding.name}};
}
} // namespace

QString fingerprintOf(const Finding& finding)
{
    QJsonObject values = QJsonObject::fromVariantMap(finding.facts); // its keys in their order
    values.insert(QStringLiteral(" grounds"), finding.grounds);
    const QByteArray text = QJsonDocument(values).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(16));
}

Result<void> partReviewed(Connection& db, CheckedRecords& checked)
{
    QHash<Id, FindingReview> reviews;
    Query rows = db.query("SELECT id, reason, officer, decided_on FROM finding_review");
    while (rows.next())
        reviews.insert(rows.id(0), {rows.string(1), rows.string(2), rows.day(3)});
    ROSTRUM_CHECK(rows.status());
    if (reviews.isEmpty())
        return {};
    std::vector<Finding> open;
    for (Finding& finding : checked.open) {
        const auto review = reviews.constFind(reviewId(finding));
        if (review != reviews.constEnd())
            finding.review = *review;
        (finding.review ? checked.dismissed : open).push_back(std::move(finding));
    }
    checked.open = std::move(open);
    return {};
}

Result<Finding> dismissFinding(Change& change, const QString& id, const QString& reason)
{
    const QString why = reason.simplified();
    if (why.isEmpty())
        return fail(ErrorCode::InvalidValue, {{QStringLiteral("field"), QStringLiteral("reason")},
                                              {QStringLiteral("value"), reason},
                                              {QStringLiteral("problem"), QString::fromLatin1(problem::missingValue)}});
    ROSTRUM_TRY(checked, checkRecords(change.db()));
    const Finding* finding = withId(checked.open, id);
    if (!finding)
        return fail(unknownFinding(id));
    change.label = labelOf("dismiss", *finding);
    const QString fingerprint = fingerprintOf(*finding);
    const QString officer = change.officer().isNull() ? QStringLiteral("") : change.officer();
    const Id row = reviewId(*finding);
    Query insert = change.db().query("INSERT INTO finding_review(id, finding, kind, fingerprint, reason, officer, "
                                     "decided_on) VALUES(?,?,?,?,?,?,?)");
    insert.bind(row).bind(finding->id).bind(finding->kind).bind(fingerprint).bind(why).bind(officer).bind(today());
    ROSTRUM_CHECK(insert.run());
    ROSTRUM_CHECK(change.count());
    return *finding;
}

Result<Finding> restoreFinding(Change& change, const QString& id)
{
    ROSTRUM_TRY(checked, checkRecords(change.db()));
    const Finding* finding = withId(checked.dismissed, id);
    if (!finding)
        return fail(unknownFinding(id));
    change.label = labelOf("restore-finding", *finding);
    const Id row = reviewId(*finding);
    Query remove = change.db().query("DELETE FROM finding_review WHERE id = ?");
    ROSTRUM_CHECK(remove.bind(row).run());
    ROSTRUM_CHECK(change.count());
    return *finding;
}

} // namespace rostrum
