// The file now, the row now, and the row as the last import left it: who moved on?
#pragma once
#include "models/exchange/plan.h"
#include "models/store/past.h"

namespace rostrum {

/// For rows that differ from their file. Only values that the sheet gives are looked at.
class ThreeWay {
public:
    ThreeWay(Connection& db, const FactTable& table) : m_db(db), m_table(table) {}

    /// Reads what happened to these rows since they were last imported.
    Result<void> load(const std::vector<Id>& rows);

    struct Edit {
        int column = -1; ///< as in RowProblem
        QString was, now, editor;
    };
    struct Outcome {
        ChangedColumns changed = 0;  ///< the file moved on, the row did not
        std::vector<Edit> kept;      ///< the row was edited, the file says what it said last time
        std::vector<Edit> conflicts; ///< both moved on
        ChangedColumns conflicting = 0;
    };
    /// `differing`: the columns in which the file's row is not what is there.
    Result<Outcome> settle(const ResolvedRow& row, const Id& id, ChangedColumns differing);

private:
    struct Was {
        bool edited = false; ///< since the last import
        LoggedValue value;
        qint64 change = 0; ///< that edited it last
    };
    Result<std::optional<qint64>> lastImportOf(const Id& row);
    Result<std::optional<Was>> was(const Id& row, const Column& column, qint64 since);
    Result<std::optional<Was>> wasInSpan(const Id& person, const Column& column, qint64 since);
    Result<Edit> describe(int column, const Was& was, const LoggedValue& now);
    QString shown(const Column& column, const LoggedValue& value);
    Result<LoggedValue> valueNow(const Id& row, const Column& column);
    const Column& columnAt(int column) const;
    int sqlColumn(const QString& table, const char* column) const;

    Connection& m_db;
    const FactTable& m_table;
    Shape m_shape;
    std::unordered_map<Id, qint64, IdHash> m_imported; ///< when each row was last as its file said
    std::optional<Past> m_past;                        ///< none: nothing was written since
};

} // namespace rostrum
