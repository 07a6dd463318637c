// What `import` was asked to do, for one file and for the files of a folder.
#pragma once
#include "app/ctl/console.h"
#include "models/exchange/mapping.h"
#include <QJsonArray>

namespace rostrum::ctl {

struct ImportArguments {
    std::string kind, file, sheet, mapping, saveMapping, onDuplicate = "update", onConflict = "ask", rejects, encoding;
    std::vector<std::string> map, set, values, scales;
    bool createMissing = false, dryRun = false, cells = false;
};

/// UnknownKind.
Result<const FactTable*> importKind(const std::string& kind);

/// The rows of the file that are no data: {"row", "why"}.
QJsonArray leftOutJson(const Sheet& sheet, const Mapping& mapping);

struct ImportJob {
    Console& console;
    Workspace& workspace;
    const FactTable& table;
    const ImportArguments& asked;
};
/// Read, mapped, planned and, unless it is a dry run, applied as one Change; the counts and problems of cli.md.
/// Whatever readBook, mapSheet and makePlan refuse; NothingAccepted, SheetEmpty. `rejects`: empty, or where the rows go
/// that were not taken.
Result<QJsonObject> importFile(const ImportJob& job, const QString& file, const QString& rejects);
/// Each sheet of the folder by itself, in the order of their names, one Change each; a file that fails stops no other.
/// SheetEmpty when it has none.
Result<Outcome> importFolder(const ImportJob& job, const QString& folder);

} // namespace rostrum::ctl
