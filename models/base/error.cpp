#include "models/base/error.h"

namespace rostrum {

namespace {
struct Named {
    ErrorCode code;
    const char* key;
};

constexpr Named kKeys[] = {
    {ErrorCode::FileMissing, "file_missing"},
    {ErrorCode::FileExists, "file_exists"},
    {ErrorCode::FileUnreadable, "file_unreadable"},
    {ErrorCode::FolderNotWritable, "folder_not_writable"},
    {ErrorCode::DiskFull, "disk_full"},
    {ErrorCode::NotAWorkspace, "not_a_workspace"},
    {ErrorCode::WorkspaceDamaged, "workspace_damaged"},
    {ErrorCode::SchemaTooNew, "schema_too_new"},
    {ErrorCode::WorkspaceInUse, "workspace_in_use"},
    {ErrorCode::WorkspaceReadOnly, "workspace_read_only"},
    {ErrorCode::WorkspaceNotNamed, "workspace_not_named"},
    {ErrorCode::LibraryMismatch, "library_mismatch"},
    {ErrorCode::DatabaseFailed, "database_failed"},
    {ErrorCode::BackupFailed, "backup_failed"},
    {ErrorCode::NothingToUndo, "nothing_to_undo"},
    {ErrorCode::NothingToRedo, "nothing_to_redo"},
    {ErrorCode::UnknownChange, "unknown_change"},
    {ErrorCode::RowsMovedOn, "rows_moved_on"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::UnknownTable, "unknown_table"},
    {ErrorCode::UnknownField, "unknown_field"},
    {ErrorCode::UnknownRow, "unknown_row"},
    {ErrorCode::InvalidValue, "invalid_value"},
    {ErrorCode::RowHasChildren, "row_has_children"},
    {ErrorCode::PasteTooLarge, "paste_too_large"},
    {ErrorCode::PasteRefused, "paste_refused"},
    {ErrorCode::RowExists, "row_exists"},
    {ErrorCode::SheetFormatUnknown, "sheet_format_unknown"},
    {ErrorCode::SheetEncrypted, "sheet_encrypted"},
    {ErrorCode::SheetTooLarge, "sheet_too_large"},
    {ErrorCode::SheetHostile, "sheet_hostile"},
    {ErrorCode::SheetDamaged, "sheet_damaged"},
    {ErrorCode::SheetEmpty, "sheet_empty"},
    {ErrorCode::SheetUnknown, "sheet_unknown"},
    {ErrorCode::HeadersNotFound, "headers_not_found"},
    {ErrorCode::NothingAccepted, "nothing_accepted"},
    {ErrorCode::UnknownKind, "unknown_kind"},
    {ErrorCode::UnknownMeasure, "unknown_measure"},
    {ErrorCode::UnknownRule, "unknown_rule"},
    {ErrorCode::SessionFull, "session_full"},
    {ErrorCode::InvalidRule, "invalid_rule"},
    {ErrorCode::UnknownReport, "unknown_report"},
    {ErrorCode::InvalidDate, "invalid_date"},
    {ErrorCode::WrongUsage, "wrong_usage"},
};
} // namespace

QString errorKey(ErrorCode code)
{
    for (const Named& named : kKeys)
        if (named.code == code)
            return QString::fromLatin1(named.key);
    return QStringLiteral("unknown");
}

} // namespace rostrum
