// What proves a row: evidence files by table, row and hash. Adding and removing are Changes; the file itself stays in
// its folder, so that undo finds it again.
#pragma once
#include "models/attachments/evidencefile.h"
#include "models/base/id.h"
#include "models/store/dump.h"
#include "models/store/label.h"
#include <QDate>
#include <vector>

namespace rostrum {

class Change;
class Connection;

struct Attachment {
    Id id;
    QString table; ///< SQL name of the row's table
    Id row;
    QString name;
    QByteArray sha256; ///< 32 bytes
    qint64 bytes = 0;
    QString mediaType;
    QDate addedOn;
};

/// May rows of this table (SQL name) have evidence files?
bool takesEvidence(const QString& sqlTable);
/// InvalidValue notHere, with the keys of those that do.
Error evidenceTableError(const QString& sqlTable);

/// Of one row, by day, then name; without a row, of the whole workspace.
Result<std::vector<Attachment>> listAttachments(Connection& db, const std::optional<Id>& row = {});
/// UnknownRow (table "attachments").
Result<Attachment> findAttachment(Connection& db, const Id& id);

/// Says that a kept file proves the row. The same file twice is one row: nothing is written then. UnknownRow when the
/// row or the file is not there; evidenceTableError() when rows of the table take none.
Result<Id> attachFile(Change& change, const QString& sqlTable, const Id& row, const KeptFile& file);
/// Takes the row away; the file stays. UnknownRow.
Result<Attachment> detachFile(Change& change, const Id& id);

/// The history's words for both: verb "attach" or "detach", table key, title of the row, name of the file.
Label attachmentLabel(Connection& db, const QString& verb, const QString& sqlTable, const Id& row, const QString& name);

/// A copy for reading, under its own name, in `folder` (the caller's, and removed by it): the kept file cannot be
/// changed by whatever opens it. Its hash is checked on the way. InvalidValue gone or altered; as the writers.
Result<QString> copyForReading(const QString& workspace, const Attachment& attachment, const QString& folder);

} // namespace rostrum
