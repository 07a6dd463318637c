// What rows held before later Changes, read back from the log: an import asks it who changed a figure since.
#pragma once
#include "models/store/capture.h"
#include <functional>
#include <map>
#include <string>
#include <unordered_map>

namespace rostrum {

/// A value as it stood in a changeset.
struct LoggedValue {
    enum class Type : uint8_t { Null, Integer, Real, Text, Blob };
    Type type = Type::Null;
    int64_t integer = 0;
    double real = 0;
    std::string bytes; ///< of Text and Blob
    bool operator==(const LoggedValue&) const = default;
};

class Past {
public:
    /// Reads the Changes after `since` for rows that `wanted` takes, of any synced table.
    using Wanted = std::function<bool(std::string_view table, const Id& row)>;
    static Result<Past> since(Connection& db, qint64 since, const Wanted& wanted);

    /// Tables of facts that any Change touched, whether wanted or not.
    const QSet<QByteArray>& tables() const { return m_tables; }
    bool isTouched(const Id& row) const { return m_rows.contains(row); }
    size_t touchedRows() const { return m_rows.size(); }

    /// A row as it was right after `change`.
    struct Then {
        bool touched = false;              ///< some later Change wrote it
        bool existed = true;               ///< false: a later Change made it
        std::map<int, LoggedValue> values; ///< what later Changes replaced, by column of the table; all after a removal
        std::map<int, qint64> lastChange;  ///< who replaced them last
    };
    Then at(const Id& row, qint64 change) const;
    /// Rows of a table that later Changes removed.
    std::vector<Id> removedFrom(const QByteArray& table, qint64 change) const;

private:
    struct Step {
        qint64 change = 0;
        ChangesetReader::Op op = ChangesetReader::Op::Update;
        std::map<int, LoggedValue> before;
    };
    struct Row {
        QByteArray table;
        std::vector<Step> steps; ///< oldest first
    };
    Result<void> readGroup(qint64 change, const QByteArray& packedGroup, const Wanted& wanted);

    QSet<QByteArray> m_tables;
    std::unordered_map<Id, Row, IdHash> m_rows;
};

} // namespace rostrum
