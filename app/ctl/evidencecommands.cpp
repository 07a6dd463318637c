// attach, attachments, detach: the evidence files of a row.
#include "app/ctl/console.h"
#include "app/ctl/evidencejson.h"
#include "models/attachments/attachments.h"
#include "models/base/refusals.h"
#include "models/facts/rows.h"
#include "models/store/change.h"
#include <QFile>
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
struct EvidenceArguments {
    std::string table, key, file;
};

QJsonObject attachmentJson(Connection& db, const QString& workspace, const Attachment& attachment)
{
    const RowTitle row = rowTitle(db, attachment.table, attachment.row);
    const QString path = evidencePath(workspace, attachment.sha256);
    return {{QStringLiteral("key"), attachment.id.hex()},
            {QStringLiteral("table"), row.table},
            {QStringLiteral("row"), row.key},
            {QStringLiteral("name"), attachment.name},
            {QStringLiteral("sha256"), QString::fromLatin1(attachment.sha256.toHex())},
            {QStringLiteral("bytes"), attachment.bytes},
            {QStringLiteral("media_type"), attachment.mediaType},
            {QStringLiteral("added_on"), attachment.addedOn.toString(Qt::ISODate)},
            {QStringLiteral("file"), path},
            {QStringLiteral("present"), QFile::exists(path)}};
}

QJsonValue changeOf(const ChangeNotice& notice)
{
    return notice.id ? QJsonValue(notice.id) : QJsonValue(QJsonValue::Null);
}

// The file is copied before the writer is asked: others need not wait for it.
Result<Outcome> attach(Console& console, const EvidenceArguments& asked)
{
    ROSTRUM_TRY(table, tableOf(asked.table));
    ROSTRUM_TRY(workspace, console.openToWrite());
    ROSTRUM_TRY(row, findRow(workspace->reader(), *table, qs(asked.key)));
    const QString sqlTable = QString::fromLatin1(table->table), source = qs(asked.file);
    if (!takesEvidence(sqlTable)) // said before anything is copied
        return fail(evidenceTableError(QString::fromLatin1(table->table)));
    ROSTRUM_TRY(kept, keepFile(workspace->path(), source, [&](qint64 done, qint64 total) {
                    console.progress(source, done, total);
                    return true;
                }));
    const Label label = attachmentLabel(workspace->reader(), QStringLiteral("attach"), sqlTable, row, kept.name);
    Id id;
    ROSTRUM_TRY(notice, workspace->writeNow(label, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(made, attachFile(change, sqlTable, row, kept));
        id = made;
        return {};
    }));
    ROSTRUM_TRY(attachment, findAttachment(workspace->reader(), id));
    QJsonObject json = attachmentJson(workspace->reader(), workspace->path(), attachment);
    json.insert(QStringLiteral("change"), changeOf(notice));
    return Outcome{json};
}

Result<Outcome> list(const Console& console, const EvidenceArguments& asked)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    Connection& db = workspace->reader();
    std::optional<Id> row;
    if (!asked.table.empty()) {
        ROSTRUM_TRY(table, tableOf(asked.table));
        if (!takesEvidence(QString::fromLatin1(table->table)))
            return fail(evidenceTableError(QString::fromLatin1(table->table)));
        ROSTRUM_TRY(found, findRow(db, *table, qs(asked.key)));
        row = found;
    }
    ROSTRUM_TRY(all, listAttachments(db, row));
    QJsonArray array;
    for (const Attachment& attachment : all)
        array.append(attachmentJson(db, workspace->path(), attachment));
    return Outcome{QJsonObject{{QStringLiteral("attachments"), array},
                               {QStringLiteral("folder"), evidenceFolder(workspace->path())},
                               {QStringLiteral("total"), array.size()}}};
}

Result<Outcome> detach(const Console& console, const std::string& key)
{
    ROSTRUM_TRY(workspace, console.openToWrite());
    const auto id = Id::fromHex(qs(key));
    if (!id)
        return unknownRow("attachments", qs(key));
    ROSTRUM_TRY(attachment, findAttachment(workspace->reader(), *id));
    const Label label = attachmentLabel(workspace->reader(), QStringLiteral("detach"), attachment.table, attachment.row,
                                        attachment.name);
    QJsonObject json = attachmentJson(workspace->reader(), workspace->path(), attachment);
    ROSTRUM_TRY(notice, workspace->writeNow(label, [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(detachFile(change, *id));
        return {};
    }));
    json.insert(QStringLiteral("change"), changeOf(notice));
    return Outcome{json};
}
} // namespace

QJsonObject copiesJson(const EvidenceCopies& copies)
{
    return {{QStringLiteral("folder"), copies.folder},
            {QStringLiteral("files"), copies.files},
            {QStringLiteral("copied"), copies.copied},
            {QStringLiteral("bytes"), copies.bytes},
            {QStringLiteral("missing"), QJsonArray::fromStringList(copies.missing)}};
}

void addEvidenceCommands(CLI::App& app, Console& console)
{
    auto* asked = new EvidenceArguments;
    CLI::App* attaching = addCommand(app, console, "attach", "keep a file as evidence of a row",
                                     [&console, asked] { return attach(console, *asked); });
    attaching->add_option("TABLE", asked->table)->required();
    attaching->add_option("KEY", asked->key)->required();
    attaching->add_option("FILE", asked->file)->required();
    CLI::App* listing = addCommand(app, console, "attachments", "evidence files of a row, or all",
                                   [&console, asked] { return list(console, *asked); });
    CLI::Option* table = listing->add_option("TABLE", asked->table);
    CLI::Option* key = listing->add_option("KEY", asked->key);
    table->needs(key);
    auto* gone = new std::string;
    CLI::App* detaching = addCommand(app, console, "detach", "take an evidence file from its row",
                                     [&console, gone] { return detach(console, *gone); });
    detaching->add_option("KEY", *gone, "key of the attachment")->required();
}

} // namespace rostrum::ctl
