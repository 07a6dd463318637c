// The imports that were done: what came when, from which file, by whom; and what is still known of a file that comes
// again.
#pragma once
#include "models/exchange/mapping.h"
#include "models/store/change.h"
#include <array>

namespace rostrum {

enum class RowVerdict : uint8_t { New, Changed, Same, Conflict, Rejected, Skipped, Count };
/// "new" "changed" "same" "conflict" "rejected" "skipped".
QString verdictKey(RowVerdict verdict);
using VerdictCounts = std::array<int, size_t(RowVerdict::Count)>;

struct SourceInfo {
    QString file; ///< name without folder
    QString sha256;
    QString sheet;
};

struct ImportRecord {
    qint64 id = 0;
    SourceInfo source;
    QString kind; ///< key of the table
    QDateTime at; ///< UTC
    QString officer;
    std::optional<qint64> change; ///< none: nothing changed
    bool undone = false;
    VerdictCounts counts{};
};
/// Newest first.
Result<std::vector<ImportRecord>> importHistory(Connection& db, int limit, int offset = 0);

/// A text that is the same for two mappings exactly when they read a sheet in the same way. A sheet that was mended by
/// hand is none of its file's.
QString fingerprintOf(const Sheet& sheet, const Mapping& mapping);

/// The file's sheet as it was imported before; null when it never was.
struct KnownSource {
    qint64 id = 0;
    qint64 after = 0;     ///< the newest Change when it was first imported
    bool sameWay = false; ///< every import of it read it as `mapping` says
};
Result<std::optional<KnownSource>> knownSource(Connection& db, const SourceInfo& source, const FactTable& table,
                                               const QString& fingerprint);

/// Finds or makes the source and writes the import down. Returns the source's id.
Result<qint64> recordImport(Change& change, const SourceInfo& source, const Sheet& sheet, const Mapping& mapping,
                            const VerdictCounts& counts, bool writes);

} // namespace rostrum
