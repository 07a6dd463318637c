#include "models/attachments/attachments.h"
#include "models/base/dates.h"
#include "models/base/text.h"
#include "models/facts/rows.h"
#include "models/store/attachable.h"
#include "models/store/change.h"
#include <QDir>

namespace rostrum {

namespace {
constexpr char kSelect[] = "SELECT id, table_name, row_id, name, sha256, bytes, media_type, added_on FROM attachment";

Attachment attachmentOf(const Query& row)
{
    return {row.id(0),   row.string(1),  row.id(2),     row.string(3),
            row.blob(4), row.integer(5), row.string(6), QDate::fromString(row.string(7), Qt::ISODate)};
}

tl::unexpected<Error> unknown(const QString& table, const QString& key)
{
    return fail(ErrorCode::UnknownRow, {{QStringLiteral("table"), table}, {QStringLiteral("key"), key}});
}

Result<bool> isThere(Connection& db, const QString& table, const Id& id)
{
    Query query = db.query((QStringLiteral("SELECT 1 FROM ") + table + QStringLiteral(" WHERE id=?")).toStdString());
    query.bind(id);
    const bool found = query.next();
    ROSTRUM_CHECK(query.status());
    return found;
}

Result<void> remember(Connection& db, const QByteArray& sha256)
{
    Query kept = db.query("INSERT OR IGNORE INTO _kept_file(sha256) VALUES(?)");
    kept.bindBlob(bytesOf(sha256));
    return kept.run();
}
} // namespace

bool takesEvidence(const QString& sqlTable) { return attachableTables().contains(sqlTable); }

Error evidenceTableError(const QString& sqlTable)
{
    const FactTable* table = factTableOfSql(sqlTable);
    QStringList known;
    for (const QString& name : attachableTables())
        known << QString::fromLatin1(factTableOfSql(name)->key);
    Error error = evidenceError(table ? QString::fromLatin1(table->key) : sqlTable, evidenceproblem::notHere);
    error.details.insert(QStringLiteral("known"), known);
    return error;
}

Result<std::vector<Attachment>> listAttachments(Connection& db, const std::optional<Id>& row)
{
    Query query = db.query(std::string(kSelect) + (row ? " WHERE row_id=? ORDER BY added_on, name, id"
                                                       : " ORDER BY table_name, row_id, added_on, name, id"));
    if (row)
        query.bind(*row);
    std::vector<Attachment> found;
    while (query.next())
        found.push_back(attachmentOf(query));
    ROSTRUM_CHECK(query.status());
    return found;
}

Result<Attachment> findAttachment(Connection& db, const Id& id)
{
    Query query = db.query(std::string(kSelect) + " WHERE id=?");
    query.bind(id);
    if (query.next())
        return attachmentOf(query);
    ROSTRUM_CHECK(query.status());
    return unknown(QStringLiteral("attachments"), id.hex());
}

Result<Id> attachFile(Change& change, const QString& sqlTable, const Id& row, const KeptFile& file)
{
    if (!takesEvidence(sqlTable))
        return fail(evidenceTableError(sqlTable));
    Connection& db = change.db();
    ROSTRUM_TRY(there, isThere(db, sqlTable, row));
    if (!there)
        return unknown(QString::fromLatin1(factTableOfSql(sqlTable)->key), row.hex());
    if (!QFile::exists(evidencePath(db.path(), file.sha256)))
        return fail(evidenceError(file.name, evidenceproblem::gone));
    const Id id = Id::below(row, {"attachment", sqlTable.toStdString(), bytesOf(file.sha256)});
    ROSTRUM_TRY(known, isThere(db, kAttachmentTable, id));
    if (known)
        return id;
    ROSTRUM_CHECK(remember(db, file.sha256));
    Query insert = db.query("INSERT INTO attachment(id, table_name, row_id, name, sha256, bytes, media_type, added_on) "
                            "VALUES(?,?,?,?,?,?,?,?)");
    insert.bind(id).bind(sqlTable).bind(row).bind(file.name).bindBlob(bytesOf(file.sha256)).bind(int64_t(file.bytes));
    insert.bind(mediaTypeOf(file.name)).bind(today());
    ROSTRUM_CHECK(insert.run());
    ROSTRUM_CHECK(change.count());
    return id;
}

Result<Attachment> detachFile(Change& change, const Id& id)
{
    ROSTRUM_TRY(attachment, findAttachment(change.db(), id));
    Query query = change.db().query("DELETE FROM attachment WHERE id=?");
    query.bind(id);
    ROSTRUM_CHECK(query.run());
    ROSTRUM_CHECK(change.count());
    return attachment;
}

Label attachmentLabel(Connection& db, const QString& verb, const QString& sqlTable, const Id& row, const QString& name)
{
    const RowTitle title = rowTitle(db, sqlTable, row);
    return {verb, {title.table, title.title.isEmpty() ? title.key : title.title, name}};
}

Result<QString> copyForReading(const QString& workspace, const Attachment& attachment, const QString& folder)
{
    const QString kept = evidencePath(workspace, attachment.sha256);
    if (!QFile::exists(kept))
        return fail(evidenceError(attachment.name, evidenceproblem::gone));
    // A folder for each file: two rows may call different files by one name.
    const QString own = folder + u'/' + QString::fromLatin1(attachment.sha256.toHex().left(16));
    const QString target = own + u'/' + evidenceName(attachment.name);
    if (!QDir().mkpath(own))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), own}});
    if (!QFile::exists(target) && !QFile::copy(kept, target))
        return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), target}});
    QFile::setPermissions(target, QFile::ReadOwner | QFile::ReadUser);
    ROSTRUM_TRY(hash, sha256OfFile(target));
    if (hash == attachment.sha256)
        return target;
    QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    QFile::remove(target);
    return fail(evidenceError(attachment.name, evidenceproblem::altered));
}

} // namespace rostrum
