#include "ui/words/errortext.h"
#include "models/facts/columns.h"
#include "ui/words/fieldtext.h"
#include "ui/words/problemtext.h"
#include "ui/words/reasontext.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace rostrum {

namespace {
struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(Error)
};

struct Details {
    const ErrorDetails& map;
    QString operator()(const char* key) const { return map.value(QString::fromLatin1(key)).toString(); }
    QString list(const char* key) const
    {
        const QString comma = QCoreApplication::translate("Error", ", ", "between items of a list");
        return map.value(QString::fromLatin1(key)).toStringList().join(comma);
    }
    // What a rule's problem is about.
    QString about() const { return map.contains(QStringLiteral("value")) ? (*this)("value") : (*this)("requirement"); }
    QString file() const { return QFileInfo((*this)("file")).fileName(); }
    QString table() const
    {
        const QString key = (*this)("table");
        if (key == QStringLiteral("attachments"))
            return ErrorWords::tr("Evidence files");
        if (key == QStringLiteral("findings"))
            return ErrorWords::tr("Consistency");
        const FactTable* table = factTable(key);
        return table ? tableTitle(*table) : key;
    }
    QString field() const
    {
        const FactTable* table = factTable((*this)("table"));
        const Column* column = table ? table->column((*this)("field")) : nullptr;
        return column ? columnTitle(*column) : fieldText((*this)("field"));
    }
};

// The cells of a block that cannot be used, the first of them by place.
QString pasteText(const Details& d)
{
    QStringList places;
    for (const QVariant& entry : d.map.value(QStringLiteral("problems")).toList()) {
        const QVariantMap problem = entry.toMap();
        const Details cell{problem};
        const FactTable* table = factTable(d("table"));
        const Column* column = table ? table->column(cell("field")) : nullptr;
        const QString what = problemText(cell("problem"), cell("value"));
        places << ErrorWords::tr("row %1: %2").arg(cell("row"), column ? columnTitle(*column) + u' ' + what : what);
    }
    constexpr qsizetype kShown = 5;
    const QString more = places.size() > kShown ? QStringLiteral("…") : QString();
    return ErrorWords::tr("Nothing was pasted: %n cells cannot be used (%1). Mend them and paste again.", nullptr,
                          d("count").toInt())
        .arg(QStringList(places.mid(0, kShown)).join(QCoreApplication::translate("Error", "; ", "between cells")) +
             more);
}

// A KPI period that cannot be locked yet: what helps, and who waits for how many things.
QString waitingText(const Details& d)
{
    QStringList people;
    for (const QVariant& entry : d.map.value(QStringLiteral("people")).toList()) {
        const QVariantMap one = entry.toMap();
        const Details who{one};
        people << QCoreApplication::translate("Error", "%1 (%2)", "who, and how many things are missing")
                      .arg(who("name").isEmpty() ? who("number") : who("name"), who("missing"));
    }
    constexpr qsizetype kShown = 8;
    const QString more = people.size() > kShown ? QStringLiteral("…") : QString();
    const QString names =
        QStringList(people.mid(0, kShown)).join(QCoreApplication::translate("Error", ", ", "between items of a list"));
    return ErrorWords::tr("%1. %n people wait: %2.", nullptr, int(people.size()))
        .arg(problemText(d("problem"), d("value")), names + more);
}

QString fileText(ErrorCode code, const Details& d)
{
    switch (code) {
    case ErrorCode::FileMissing:
        return ErrorWords::tr("There is no file “%1”. Check its name and folder.").arg(d("file"));
    case ErrorCode::FileExists:
        return ErrorWords::tr("“%1” exists already. Choose another name; nothing was overwritten.").arg(d("file"));
    case ErrorCode::FileUnreadable:
        return ErrorWords::tr("“%1” cannot be read. Check that it is a file and that you may open it.").arg(d("file"));
    case ErrorCode::FolderNotWritable:
        return ErrorWords::tr("The folder “%1” cannot be written to. Choose another folder, or ask for permission.")
            .arg(d("folder"));
    case ErrorCode::DiskFull:
        return ErrorWords::tr("The disk is full, so nothing was written. Free some space and try again.");
    case ErrorCode::NotAWorkspace:
        return ErrorWords::tr(
                   "“%1” is not a Rostrum workspace. Open a file that ends in .rostrum; a spreadsheet is imported "
                   "instead.")
            .arg(d.file());
    case ErrorCode::WorkspaceDamaged:
        return ErrorWords::tr("“%1” is damaged and was not opened. Restore the newest copy from its backups folder.")
            .arg(d.file());
    case ErrorCode::SchemaTooNew:
        return ErrorWords::tr(
                   "“%1” was made by a newer Rostrum (schema %2; this one knows %3). Update this program to open it.")
            .arg(d.file(), d("schema"), d("known"));
    case ErrorCode::WorkspaceInUse:
        return ErrorWords::tr("“%1” is open in another Rostrum on this computer (%2). Close it there first.")
            .arg(d.file(), d("by"));
    case ErrorCode::WorkspaceReadOnly:
        return ErrorWords::tr(
                   "“%1” is open for reading only, so nothing was changed. Copy it to a folder you can write to.")
            .arg(d.file());
    case ErrorCode::WorkspaceNotNamed:
        return ErrorWords::tr("No workspace was named. Use -w FILE or set ROSTRUM_WORKSPACE.");
    case ErrorCode::LibraryMismatch:
        return ErrorWords::tr(
                   "Qt's SQLite driver uses another SQLite library than Rostrum (%1 against %2). Reinstall Rostrum.")
            .arg(d("driver"), d("program"));
    case ErrorCode::BackupFailed:
        return ErrorWords::tr("The backup could not be verified and was thrown away: %1. Try another folder or disk.")
            .arg(d("problem"));
    default:
        return {};
    }
}

QString rowText(ErrorCode code, const Details& d)
{
    switch (code) {
    case ErrorCode::NothingToUndo:
        return ErrorWords::tr("There is nothing to undo.");
    case ErrorCode::NothingToRedo:
        return ErrorWords::tr("There is nothing to redo.");
    case ErrorCode::UnknownChange:
        return ErrorWords::tr("There is no change %1. History lists them.").arg(d("change"));
    case ErrorCode::RowsMovedOn: {
        const QVariantList rows = d.map.value(QStringLiteral("rows")).toList();
        QStringList names;
        for (const QVariant& row : rows.mid(0, 3)) {
            const QVariantMap map = row.toMap();
            const QString title = map.value(QStringLiteral("title")).toString();
            names << (title.isEmpty() ? map.value(QStringLiteral("key")).toString() : title);
        }
        return ErrorWords::
            tr("Not undone: %1 rows were changed since (%2). Undo the rest and keep these, or undo the later change "
               "first.")
                .arg(rows.size())
                .arg(names.join(ErrorWords::tr(", ")));
    }
    case ErrorCode::Cancelled:
        return ErrorWords::tr("Cancelled. Nothing was changed.");
    case ErrorCode::UnknownTable:
        return ErrorWords::tr("There is no table “%1”. Known: %2.").arg(d("table"), d.list("known"));
    case ErrorCode::UnknownField:
        return ErrorWords::tr("%1 have no field “%2”. Known: %3.").arg(d.table(), d("field"), d.list("known"));
    case ErrorCode::UnknownRow:
        return ErrorWords::tr("%1: there is no “%2”.").arg(d.table(), d("key"));
    case ErrorCode::InvalidValue:
        if (d.map.contains(QStringLiteral("people")))
            return waitingText(d);
        return ErrorWords::tr("%1: %2.").arg(d.field(), problemText(d("problem"), d("value")));
    case ErrorCode::RowHasChildren:
        return ErrorWords::tr("“%1” cannot be removed: %2 other rows refer to it (%3). Remove or move those first.")
            .arg(d("key"), d("count"), d("children"));
    case ErrorCode::PasteTooLarge:
        return ErrorWords::tr(
                   "%1 rows are too many to paste (%2 at most). Save them as a file and import it: each row is "
                   "shown before it is written.")
            .arg(d("rows"), d("most"));
    case ErrorCode::PasteRefused:
        return pasteText(d);
    case ErrorCode::RowExists:
        return ErrorWords::tr("%1: “%2” exists already. Change that one instead.").arg(d.table(), d("key"));
    default:
        return {};
    }
}

QString sheetText(ErrorCode code, const Details& d)
{
    switch (code) {
    case ErrorCode::SheetFormatUnknown:
        return ErrorWords::tr("“%1” is not a spreadsheet that Rostrum reads (%2). Save it as .xlsx or .csv.")
            .arg(d.file(), formatText(d("format")));
    case ErrorCode::SheetEncrypted:
        return ErrorWords::tr("“%1” is protected by a password. Open it, save it without a password and import again.")
            .arg(d.file());
    case ErrorCode::SheetTooLarge:
        return ErrorWords::tr("“%1” is too large (%2). Split it into several files.")
            .arg(d.file(), limitText(d("limit")));
    case ErrorCode::SheetHostile:
        return ErrorWords::tr("“%1” is built in a way that no spreadsheet program writes (%2). It was not read.")
            .arg(d.file(), hostileText(d("reason")));
    case ErrorCode::SheetDamaged:
        return ErrorWords::tr("“%1” is damaged (%2). Open it in a spreadsheet program, save it again and retry.")
            .arg(d.file(), d("part"));
    case ErrorCode::SheetEmpty:
        if (d.map.contains(QStringLiteral("folder")))
            return ErrorWords::tr("There is no sheet in the folder “%1”.").arg(QDir(d("file")).dirName());
        if (d.map.contains(QStringLiteral("row")))
            return ErrorWords::tr("“%1” has its headers in row %2 (%3), but no rows below them.")
                .arg(d.file(), d("row"), d.list("found"));
        return ErrorWords::tr("“%1” holds no rows.").arg(d.file());
    case ErrorCode::SheetUnknown:
        return ErrorWords::tr("“%1” has no sheet “%2”. It has: %3.").arg(d.file(), d("sheet"), d.list("sheets"));
    case ErrorCode::HeadersNotFound:
        return ErrorWords::tr(
                   "No header row was found in the first 30 rows: looked for %1; row %2 holds %3. Check the kind of "
                   "import, or name the columns.")
            .arg(d.list("wanted"), d("row"), d.list("found"));
    case ErrorCode::NothingAccepted:
        return ErrorWords::tr("None of the %1 rows could be taken. The first reason: %2").arg(d("rows"), d("reason"));
    case ErrorCode::UnknownKind:
        return ErrorWords::tr("There is no kind of import “%1”. Known: %2.").arg(d("kind"), d.list("known"));
    default:
        return {};
    }
}

QString askText(ErrorCode code, const Details& d)
{
    switch (code) {
    case ErrorCode::UnknownMeasure:
        return ErrorWords::tr("There is no measure “%1”. Known: %2.").arg(d("measure"), d.list("known"));
    case ErrorCode::UnknownRule:
        return ErrorWords::tr("There is no rule “%1”. Known: %2.").arg(d("rule"), d.list("known"));
    case ErrorCode::InvalidRule:
        return ErrorWords::tr("Rule “%1” cannot be used: %2.")
            .arg(d("rule"), ruleProblemText(d("problem"), d.about(), d("at")));
    case ErrorCode::SessionFull:
        return ErrorWords::tr(
                   "Session %1 has %2 places left and %3 people were to be booked: nobody was. Raise the places or "
                   "choose another session.")
            .arg(d("session"), d("places"), d("asked"));
    case ErrorCode::UnknownReport:
        return ErrorWords::tr("There is no report “%1”. Known: %2.").arg(d("report"), d.list("known"));
    case ErrorCode::InvalidDate:
        return ErrorWords::tr("“%1” is not a date or period. Write 2026-10-22, 2026, 2026-Q4 or 2026-10.")
            .arg(d("value"));
    case ErrorCode::WrongUsage:
        return d("problem");
    default:
        return {};
    }
}
} // namespace

QString errorText(const Error& error)
{
    const Details details{error.details};
    for (const auto& room : {fileText, rowText, sheetText, askText})
        if (const QString text = room(error.code, details); !text.isEmpty())
            return text;
    return ErrorWords::tr("The database refused: %1. Nothing was changed.").arg(details("problem"));
}

} // namespace rostrum
