// What went wrong, as data. The sentence for a person is made in one place: ui/words/errortext.
#pragma once
#include <QByteArray>
#include <QString>
#include <QVariantMap>

namespace rostrum {

/// Every way in which something can be refused or fail. The name on the console is errorKey().
enum class ErrorCode {
    // files and workspaces
    FileMissing,       // file
    FileExists,        // file
    FileUnreadable,    // file, reason
    FolderNotWritable, // folder
    DiskFull,          // file
    NotAWorkspace,     // file
    WorkspaceDamaged,  // file, problem
    SchemaTooNew,      // file, schema, known
    WorkspaceInUse,    // file, by
    WorkspaceReadOnly, // file
    WorkspaceNotNamed, //
    LibraryMismatch,   // driver, program
    DatabaseFailed,    // problem
    BackupFailed,      // file, problem
    // changes
    NothingToUndo, //
    NothingToRedo, //
    UnknownChange, // change
    RowsMovedOn,   // rows: list of {table, key, title}
    Cancelled,     //
    // rows
    UnknownTable,   // table, known
    UnknownField,   // table, field, known
    UnknownRow,     // table, key
    InvalidValue,   // field, value, problem (a key of problemText)
    RowHasChildren, // table, key, children
    PasteTooLarge,  // rows, most
    PasteRefused,   // table, count, problems: list of {row, field, value, problem}
    RowExists,      // table, key
    // sheets
    SheetFormatUnknown, // file, format
    SheetEncrypted,     // file
    SheetTooLarge,      // file, limit
    SheetHostile,       // file, reason
    SheetDamaged,       // file, part
    SheetEmpty,         // file
    SheetUnknown,       // file, sheet, sheets
    HeadersNotFound,    // file, wanted, found
    NothingAccepted,    // file, rows
    UnknownKind,        // kind, known
    // measures, rules, reports
    UnknownMeasure, // measure, known
    UnknownRule,    // rule, known
    InvalidRule,    // rule, problem
    UnknownReport,  // report, known
    SessionFull,    // session, places, asked
    InvalidDate,    // value
    WrongUsage,     // problem
};

/// Named arguments of an error: file, row, column, value…
using ErrorDetails = QVariantMap;

struct Error {
    ErrorCode code = ErrorCode::DatabaseFailed;
    ErrorDetails details;
    QString log; ///< for the log only: never shown, never a person's data
};

/// The stable name of a code on the console: "schema_too_new".
QString errorKey(ErrorCode code);

} // namespace rostrum
