#include "models/store/dump.h"
#include "models/store/capture.h"
#include <QBuffer>
#include <QCryptographicHash>
#include <sqlite3.h>

namespace rostrum {

namespace {
void appendText(QByteArray& line, std::string_view text)
{
    line += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            line += "\\\"";
            break;
        case '\\':
            line += "\\\\";
            break;
        case '\n':
            line += "\\n";
            break;
        case '\r':
            line += "\\r";
            break;
        case '\t':
            line += "\\t";
            break;
        default:
            if (uchar(c) < 0x20)
                line += "\\u00" + QByteArray(1, c).toHex();
            else
                line += c;
        }
    }
    line += '"';
}

void appendValue(QByteArray& line, const Query& row, int column)
{
    switch (row.type(column)) {
    case SQLITE_INTEGER:
        line += QByteArray::number(qlonglong(row.integer(column)));
        break;
    case SQLITE_BLOB:
        line += '"' + row.blob(column).toHex() + '"';
        break;
    default:
        appendText(line, row.text(column));
    }
}

Result<void> dumpTable(Connection& db, const Shape::Table& table, QIODevice& out)
{
    QStringList quoted;
    for (const QString& column : table.columns)
        quoted << u'"' + column + u'"';
    Query row =
        db.query(QStringLiteral("SELECT %1 FROM %2 ORDER BY id").arg(quoted.join(u','), table.name).toStdString());
    const QByteArray name = table.name.toUtf8();
    QByteArray line;
    while (row.next()) {
        line = name + " {";
        bool first = true;
        for (int i = 0; i < row.columnCount(); ++i) {
            if (row.isNull(i))
                continue;
            line += first ? "\"" : ",\"";
            line += table.columns[i].toUtf8() + "\":";
            appendValue(line, row, i);
            first = false;
        }
        line += "}\n";
        if (out.write(line) != line.size())
            return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), QStringLiteral("dump")}});
    }
    return row.status();
}

class HashDevice : public QIODevice {
public:
    HashDevice() { open(QIODevice::WriteOnly); }
    QByteArray hex() const { return m_hash.result().toHex(); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        m_hash.addData(QByteArrayView(data, size));
        return size;
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

using Problems = std::vector<VerifyProblem>;

Result<void> collect(Query query, Problems& problems, const QString& problem)
{
    while (query.next())
        problems.push_back(
            {query.string(0), query.type(1) == SQLITE_BLOB ? query.id(1).hex() : query.string(1), problem});
    return query.status();
}

Result<void> checkLog(Connection& db, Problems& problems)
{
    Query log = db.query("SELECT change, grp, changeset FROM _log");
    while (log.next()) {
        const auto changeset = unpacked(log.blob(2));
        if (!changeset)
            problems.push_back({QStringLiteral("_log"), QString::number(log.integer(0)), QStringLiteral("unreadable")});
    }
    return log.status();
}
} // namespace

Result<void> dump(Connection& db, QIODevice& out)
{
    ROSTRUM_CHECK(db.execute("BEGIN")); // one state of the data, also beside a writer
    const auto done = [&]() -> Result<void> {
        ROSTRUM_TRY(shape, readShape(db));
        for (const Shape::Table& table : shape.tables)
            ROSTRUM_CHECK(dumpTable(db, table, out));
        return {};
    }();
    (void)db.execute("COMMIT");
    return done;
}

Result<QByteArray> dumpHash(Connection& db)
{
    HashDevice hash;
    ROSTRUM_CHECK(dump(db, hash));
    return hash.hex();
}

Result<std::vector<VerifyProblem>> verify(Connection& db)
{
    Problems problems;
    Query integrity = db.query("PRAGMA integrity_check(100)");
    while (integrity.next())
        if (integrity.string(0) != QStringLiteral("ok"))
            problems.push_back({QStringLiteral("sqlite"), {}, integrity.string(0)});
    ROSTRUM_CHECK(integrity.status());
    ROSTRUM_CHECK(
        collect(db.query("SELECT \"table\", rowid FROM pragma_foreign_key_check"), problems, QStringLiteral("orphan")));
    ROSTRUM_CHECK(checkLog(db, problems));
    const QString duplicate = QStringLiteral("duplicate");
    for (const char* sql :
         {"SELECT 'people', number FROM person WHERE number IS NOT NULL GROUP BY number HAVING count(*)>1",
          "SELECT 'courses', code FROM course WHERE code IS NOT NULL GROUP BY code HAVING count(*)>1",
          "SELECT 'sessions', code FROM session WHERE code IS NOT NULL GROUP BY code HAVING count(*)>1",
          "SELECT 'attendance', max(id) FROM attendance GROUP BY session, person, part HAVING count(*)>1",
          "SELECT 'ratings', max(id) FROM rating WHERE trainee IS NOT NULL GROUP BY session, trainee HAVING count(*)>1",
          "SELECT 'applicants', max(id) FROM applicant GROUP BY person, year HAVING count(*)>1"})
        ROSTRUM_CHECK(collect(db.query(sql), problems, duplicate));
    return problems;
}

} // namespace rostrum
