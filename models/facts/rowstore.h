// Comparing a resolved row with what is there, and writing it. One per run; statements are prepared once.
#pragma once
#include "models/facts/resolver.h"

namespace rostrum {

/// Which columns of a row differ: bit i for column i, bit 32 + p for answer p + 1.
using ChangedColumns = uint64_t;
inline ChangedColumns columnBit(size_t column) { return ChangedColumns(1) << column; }
/// The rating only gets its form: the values are the same. No table has so many columns.
inline constexpr ChangedColumns formBit = ChangedColumns(1) << 31;
inline ChangedColumns answerBit(size_t answer) { return ChangedColumns(1) << (32 + answer); }

class RowStore {
public:
    RowStore(Connection& db, const FactTable& table);

    struct Compared {
        bool exists = false;
        const char* conflict = nullptr; ///< a code of namespace problem
        Id id;                          ///< of the row that is there; the resolved one otherwise
        ChangedColumns changed = 0;
    };
    /// Only these answers (1..32) will be given: the others are not read.
    void compareAnswers(const std::vector<int>& positions);
    /// Looks for the row under its id, then under its natural key (an edited row keeps its id).
    Result<Compared> compare(const ResolvedRow& row);

    /// No row of the table is there: asked once.
    Result<bool> isEmpty();
    /// Writes a new row with its spans and defaults.
    Result<void> insert(Change& change, const ResolvedRow& row);
    /// Writes the changed columns only. Department and title changes begin a new span on effective_on, else today.
    Result<void> update(Change& change, const ResolvedRow& row, const Id& id, ChangedColumns changed);

private:
    std::string selectSql() const;
    Result<Compared> compareStored(const ResolvedRow& row, Query& stored);
    Result<void> compareForm(const ResolvedRow& row, const Query& stored, int at, Compared& compared);
    Result<int64_t> overallScaleOf(const Id& form);
    Result<std::optional<Id>> idByNaturalKey(const ResolvedRow& row);
    Result<void> writeSpans(Change& change, const ResolvedRow& row, const Id& id, ChangedColumns changed);
    Result<void> moveSpan(Change& change, const ResolvedRow& row, const Id& person, Place place,
                          ChangedColumns changed);
    Result<void> moveEmployment(Change& change, const ResolvedRow& row, const Id& person, ChangedColumns changed);
    Result<void> keepFormerNumber(Change& change, const Id& person);
    const Value& at(const ResolvedRow& row, const char* key) const;
    bool isTable(const char* sqlName) const { return std::string_view(m_table.table) == sqlName; }

    Connection& m_db;
    const FactTable& m_table;
    std::string m_compareSql, m_insertSql; ///< the first: what compare() selects, without the answers
    std::vector<size_t> m_rowColumns;      ///< columns stored in the row itself
    std::vector<size_t> m_compared;        ///< columns in m_compareSql, in order
    std::vector<size_t> m_answers;         ///< and after them these answers, from 0
    bool m_rating;
    std::optional<std::unordered_map<Id, int64_t, IdHash>> m_scales; ///< of forms that are not on the house's scale
    std::optional<bool> m_empty;
    std::optional<Query> m_select, m_natural, m_insert; ///< between two rows at rest: no read stays open
};

/// The table of a person's spans that holds a column's values; null for columns of the row itself.
const char* spanTable(Place place);
/// The stored value that a column compares with, as SQL over `t`: of spans the latest one's.
std::string storedSql(const Column& column);
/// Binds a value to the next parameter; it must outlive the run.
void bindValue(Query& query, const Value& value);

} // namespace rostrum
