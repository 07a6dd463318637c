#include "models/store/capture.h"
#include <QtEndian>
#include <sqlite3.h>
#include <zstd.h>

namespace rostrum {

namespace {
constexpr int kLevel = 1;                       // writing speed decides: level 3 saves 6 % more at twice the time
constexpr quint64 kLargestChangeset = 1u << 30; // a group holds at most 10,000 rows

Error damaged(const char* problem)
{
    return {ErrorCode::WorkspaceDamaged, {{QStringLiteral("problem"), QLatin1String(problem)}}, {}};
}
} // namespace

Result<std::unique_ptr<Capture>> Capture::start(Connection& db, const Shape& shape)
{
    std::unique_ptr<Capture> capture(new Capture(db));
    int code = sqlite3session_create(db.handle(), "main", &capture->m_session);
    for (const Shape::Table& table : shape.tables)
        if (code == SQLITE_OK)
            code = sqlite3session_attach(capture->m_session, table.name.toUtf8().constData());
    if (code != SQLITE_OK)
        return fail(db.error(code));
    return capture;
}

Capture::~Capture()
{
    if (m_session)
        sqlite3session_delete(m_session);
}

Result<QByteArray> Capture::changeset()
{
    int size = 0;
    void* bytes = nullptr;
    // Not checking this code once lost every row of a table with a generated column: it rolls the Change back.
    const int code = sqlite3session_changeset(m_session, &size, &bytes);
    if (code != SQLITE_OK)
        return fail(m_db.error(code));
    QByteArray changeset(static_cast<const char*>(bytes), size);
    sqlite3_free(bytes);
    return changeset;
}

ChangesetReader::ChangesetReader(const QByteArray& changeset) : m_bytes(changeset)
{
    m_code = sqlite3changeset_start(&m_iterator, int(m_bytes.size()), m_bytes.data());
}

ChangesetReader::~ChangesetReader()
{
    if (m_iterator)
        sqlite3changeset_finalize(m_iterator);
}

bool ChangesetReader::next()
{
    if (m_code != SQLITE_OK)
        return false;
    const int code = sqlite3changeset_next(m_iterator);
    if (code != SQLITE_ROW) {
        if (code != SQLITE_DONE)
            m_code = code;
        return false;
    }
    int op = 0, indirect = 0;
    m_code = sqlite3changeset_op(m_iterator, &m_table, &m_columns, &op, &indirect);
    m_op = op == SQLITE_INSERT ? Op::Insert : op == SQLITE_DELETE ? Op::Delete : Op::Update;
    return m_code == SQLITE_OK;
}

Result<void> ChangesetReader::status() const
{
    if (m_code == SQLITE_OK)
        return {};
    return fail(damaged("log"));
}

sqlite3_value* ChangesetReader::before(int column) const
{
    sqlite3_value* value = nullptr;
    if (m_op != Op::Insert)
        sqlite3changeset_old(m_iterator, column, &value);
    return value;
}

sqlite3_value* ChangesetReader::after(int column) const
{
    sqlite3_value* value = nullptr;
    if (m_op != Op::Delete)
        sqlite3changeset_new(m_iterator, column, &value);
    return value;
}

Id ChangesetReader::id() const
{
    sqlite3_value* value = m_op == Op::Insert ? after(0) : before(0);
    return value ? Id::fromBytes(sqlite3_value_blob(value), sqlite3_value_bytes(value)).value_or(Id{}) : Id{};
}

Result<QByteArray> inverted(const QByteArray& changeset)
{
    int size = 0;
    void* bytes = nullptr;
    if (sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &bytes) != SQLITE_OK)
        return fail(damaged("log"));
    QByteArray result(static_cast<const char*>(bytes), size);
    sqlite3_free(bytes);
    return result;
}

QByteArray packed(const QByteArray& changeset)
{
    QByteArray out(qsizetype(8 + ZSTD_compressBound(size_t(changeset.size()))), Qt::Uninitialized);
    qToLittleEndian<quint64>(quint64(changeset.size()), out.data());
    const size_t size =
        ZSTD_compress(out.data() + 8, size_t(out.size() - 8), changeset.constData(), size_t(changeset.size()), kLevel);
    out.resize(qsizetype(8 + size)); // the bound rules an error out
    return out;
}

Result<QByteArray> unpacked(const QByteArray& bytes)
{
    if (bytes.size() < 8)
        return fail(damaged("log"));
    const quint64 size = qFromLittleEndian<quint64>(bytes.constData());
    if (size > kLargestChangeset)
        return fail(damaged("log"));
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const size_t got = ZSTD_decompress(out.data(), size_t(size), bytes.constData() + 8, size_t(bytes.size() - 8));
    if (ZSTD_isError(got) || got != size)
        return fail(damaged("log"));
    return out;
}

} // namespace rostrum
