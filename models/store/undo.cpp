#include "models/store/undo.h"
#include <sqlite3.h>
#include <unordered_set>

namespace rostrum {

namespace {

// Prepared statements for one table.
class TableWriter {
public:
    TableWriter(Connection& db, const Shape::Table& table, const QList<Reference>& children,
                const QList<Reference>& parents)
        : m_db(db), m_table(table), m_children(children), m_parents(parents)
    {
        const QByteArray name = table.name.toUtf8();
        const QByteArray columns = table.columns.join(QStringLiteral(", ")).toUtf8();
        m_select = "SELECT " + columns + " FROM " + name + " WHERE id=?";
        m_delete = "DELETE FROM " + name + " WHERE id=?";
        QByteArray marks = "?";
        for (qsizetype i = 1; i < table.columns.size(); ++i)
            marks += ",?";
        m_insert = "INSERT INTO " + name + "(" + columns + ") VALUES(" + marks + ")";
    }

    const Shape::Table& table() const { return m_table; }
    bool isParent() const { return !m_children.isEmpty(); }

    enum class Now { Absent, AsExpected, Different };
    // Are the columns that the inverse names still as the Change left them?
    Result<Now> now(const ChangesetReader& row)
    {
        Query select = m_db.query(view(m_select));
        select.bind(row.id());
        if (!select.next()) {
            ROSTRUM_CHECK(select.status());
            return Now::Absent;
        }
        for (int i = 0; i < row.columns(); ++i) {
            sqlite3_value* expected = row.before(i);
            if (expected && !same(expected, sqlite3_column_value(select.statement(), i)))
                return Now::Different;
        }
        return Now::AsExpected;
    }

    Result<void> remove(const Id& id)
    {
        Query query = m_db.query(view(m_delete));
        query.bind(id);
        return query.run();
    }

    Result<void> insert(const ChangesetReader& row)
    {
        Query query = m_db.query(view(m_insert));
        for (int i = 0; i < row.columns(); ++i)
            sqlite3_bind_value(query.statement(), i + 1, row.after(i));
        return query.run();
    }

    Result<void> update(const ChangesetReader& row)
    {
        QByteArray sets;
        std::vector<sqlite3_value*> values;
        for (int i = 1; i < row.columns(); ++i)
            if (sqlite3_value* value = row.after(i)) {
                sets += (sets.isEmpty() ? "" : ", ") + m_table.columns.at(i).toUtf8() + "=?";
                values.push_back(value);
            }
        const QByteArray sql = "UPDATE " + m_table.name.toUtf8() + " SET " + sets + " WHERE id=?";
        Query query = m_db.query(view(sql));
        int at = 0;
        for (sqlite3_value* value : values)
            sqlite3_bind_value(query.statement(), ++at, value);
        const Id id = row.id();
        sqlite3_bind_blob(query.statement(), ++at, id.bytes.data(), 16, SQLITE_TRANSIENT);
        return query.run();
    }

    Result<bool> hasChildren(const Id& id)
    {
        for (const Reference& child : m_children) {
            const QByteArray sql =
                "SELECT 1 FROM " + child.table.toUtf8() + " WHERE " + child.column.toUtf8() + "=? LIMIT 1";
            Query query = m_db.query(view(sql));
            query.bind(id);
            const bool found = query.next();
            ROSTRUM_CHECK(query.status());
            if (found)
                return true;
        }
        return false;
    }

    // Does every parent that the row names exist?
    Result<bool> hasParents(const Id& id)
    {
        for (const Reference& parent : m_parents) {
            const QByteArray sql = "SELECT 1 FROM " + m_table.name.toUtf8() + " c WHERE c.id=? AND c." +
                                   parent.column.toUtf8() + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " +
                                   parent.parent.toUtf8() + " p WHERE p.id=c." + parent.column.toUtf8() + ")";
            Query query = m_db.query(view(sql));
            query.bind(id);
            const bool orphan = query.next();
            ROSTRUM_CHECK(query.status());
            if (orphan)
                return false;
        }
        return true;
    }

private:
    static std::string_view view(const QByteArray& sql) { return {sql.constData(), size_t(sql.size())}; }
    static bool same(sqlite3_value* a, sqlite3_value* b)
    {
        const int type = sqlite3_value_type(a);
        if (type != sqlite3_value_type(b))
            return false;
        if (type == SQLITE_NULL)
            return true;
        if (type == SQLITE_INTEGER)
            return sqlite3_value_int64(a) == sqlite3_value_int64(b);
        if (type == SQLITE_FLOAT)
            return sqlite3_value_double(a) == sqlite3_value_double(b);
        const int size = sqlite3_value_bytes(a);
        return size == sqlite3_value_bytes(b) &&
               (size == 0 || std::memcmp(sqlite3_value_blob(a), sqlite3_value_blob(b), size_t(size)) == 0);
    }

    Connection& m_db;
    const Shape::Table& m_table;
    QList<Reference> m_children, m_parents;
    QByteArray m_select, m_delete, m_insert;
};

class Inverse {
public:
    Inverse(Change& change, qint64 logged) : m_change(change), m_logged(logged) {}

    Result<UndoOutcome> run()
    {
        // Parents come back after their children within a group, and go before them: the commit checks.
        ROSTRUM_CHECK(m_change.db().execute("PRAGMA defer_foreign_keys=ON"));
        ROSTRUM_TRY(groups, groupNumbers());
        for (size_t i = 0; i < groups.size(); ++i) {
            ROSTRUM_CHECK(m_change.progress(qint64(i), qint64(groups.size())));
            ROSTRUM_CHECK(applyGroup(groups[i]));
        }
        ROSTRUM_CHECK(checkReturned());
        ROSTRUM_CHECK(removeParents());
        return std::move(m_outcome);
    }

private:
    Result<std::vector<int64_t>> groupNumbers()
    {
        Query query = m_change.db().query("SELECT grp FROM _log WHERE change=? ORDER BY grp DESC");
        query.bind(int64_t(m_logged));
        std::vector<int64_t> numbers;
        while (query.next())
            numbers.push_back(query.integer(0));
        ROSTRUM_CHECK(query.status());
        return numbers;
    }

    Result<QByteArray> inverseOf(int64_t group)
    {
        Query query = m_change.db().query("SELECT changeset FROM _log WHERE change=? AND grp=?");
        query.bind(int64_t(m_logged)).bind(group);
        if (!query.next()) {
            ROSTRUM_CHECK(query.status());
            return fail(ErrorCode::UnknownChange, {{QStringLiteral("change"), m_logged}});
        }
        ROSTRUM_TRY(changeset, unpacked(query.blob(0)));
        return inverted(changeset);
    }

    TableWriter* writer(const char* name)
    {
        const QString key = QString::fromUtf8(name);
        auto& slot = m_writers[key];
        if (!slot)
            if (const Shape::Table* table = m_change.shape().table(key))
                slot = std::make_unique<TableWriter>(m_change.db(), *table, m_change.shape().childrenOf(key),
                                                     m_change.shape().parentsOf(key));
        return slot.get();
    }

    Result<void> applyGroup(int64_t group)
    {
        ROSTRUM_TRY(bytes, inverseOf(group));
        ChangesetReader row(bytes);
        while (row.next()) {
            TableWriter* table = writer(row.table());
            if (!table)
                return fail(ErrorCode::WorkspaceDamaged, {{QStringLiteral("problem"), QString::fromUtf8(row.table())}});
            ROSTRUM_CHECK(applyRow(*table, row));
        }
        return row.status();
    }

    // `row` is of the inverse: a Delete takes back an insert.
    Result<void> applyRow(TableWriter& table, const ChangesetReader& row)
    {
        const Id id = row.id();
        if (m_left.count(id))
            return {};
        ROSTRUM_TRY(now, table.now(row));
        using Op = ChangesetReader::Op;
        using Now = TableWriter::Now;
        if (row.op() == Op::Insert) {
            if (now != Now::Absent)
                return leave(table, id);
            m_returned[&table].push_back(id);
            ROSTRUM_CHECK(table.insert(row));
            return m_change.count();
        }
        if (row.op() == Op::Delete && now == Now::Absent)
            return {}; // gone already: what undo wanted
        if (now != Now::AsExpected)
            return leave(table, id);
        if (row.op() == Op::Delete && table.isParent()) {
            m_parents.push_back({table.table().name, id}); // children may still go, in an older group
            return {};
        }
        ROSTRUM_CHECK(row.op() == Op::Delete ? table.remove(id) : table.update(row));
        return m_change.count();
    }

    Result<void> checkReturned()
    {
        // SQLite counts unmet references as it goes: row by row only when there are some.
        int unmet = 0, highest = 0;
        sqlite3_db_status(m_change.db().handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &unmet, &highest, 0);
        if (!unmet)
            return {};
        for (const auto& [table, ids] : m_returned) {
            for (const Id& id : ids) {
                ROSTRUM_TRY(whole, table->hasParents(id));
                if (whole)
                    continue;
                ROSTRUM_CHECK(leave(*table, id));
                ROSTRUM_CHECK(table->remove(id));
            }
        }
        return {};
    }

    // Deepest first: a session before its course. A parent with children left stays.
    Result<void> removeParents()
    {
        const auto depth = [&](const RowName& name) { return m_change.shape().table(name.table)->depth; };
        std::stable_sort(m_parents.begin(), m_parents.end(),
                         [&](const RowName& a, const RowName& b) { return depth(a) > depth(b); });
        bool removed = true;
        std::vector<RowName> waiting = std::move(m_parents);
        // A table that refers to itself (departments) needs another round for each level.
        while (removed && !waiting.empty()) {
            removed = false;
            std::vector<RowName> still;
            for (const RowName& name : waiting) {
                TableWriter* table = writer(name.table.toUtf8().constData());
                ROSTRUM_TRY(kept, table->hasChildren(name.id));
                if (kept) {
                    still.push_back(name);
                    continue;
                }
                ROSTRUM_CHECK(table->remove(name.id));
                ROSTRUM_CHECK(m_change.count());
                removed = true;
            }
            waiting = std::move(still);
        }
        for (const RowName& name : waiting)
            m_outcome.movedOn.push_back(name);
        return {};
    }

    Result<void> leave(TableWriter& table, const Id& id)
    {
        m_left.insert(id);
        m_outcome.movedOn.push_back({table.table().name, id});
        return {};
    }

    Change& m_change;
    qint64 m_logged;
    UndoOutcome m_outcome;
    std::unordered_set<Id, IdHash> m_left;
    std::unordered_map<TableWriter*, std::vector<Id>> m_returned;
    std::vector<RowName> m_parents;
    std::unordered_map<QString, std::unique_ptr<TableWriter>> m_writers;
};

} // namespace

Result<UndoOutcome> applyInverse(Change& change, qint64 logged) { return Inverse(change, logged).run(); }

} // namespace rostrum
