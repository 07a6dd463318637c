// The operation log as a person reads it, and what undo and redo would take next. It survives a restart.
#pragma once
#include "models/store/connection.h"
#include "models/store/label.h"

namespace rostrum {

struct HistoryEntry {
    qint64 id = 0;
    QDateTime at; ///< UTC
    QString officer;
    Origin origin = Origin::Edit;
    Label label;
    int rows = 0;
    std::optional<qint64> undoes;
    bool undone = false; ///< its latest word is an undo
};

/// Newest first.
Result<std::vector<HistoryEntry>> history(Connection& db, int limit, int offset = 0);
Result<HistoryEntry> historyEntry(Connection& db, qint64 change);

struct UndoState {
    std::optional<HistoryEntry> undo; ///< the Change that undo without a name would take back
    std::optional<HistoryEntry> redo; ///< the undone Change that redo would bring back
};
Result<UndoState> undoState(Connection& db);

/// The Change whose changesets stand for `change` now: itself, or its latest redo.
Result<qint64> standingFor(Connection& db, qint64 change);
/// The latest undo of `change`; UnknownChange when there is none.
Result<qint64> latestUndoOf(Connection& db, qint64 change);

} // namespace rostrum
