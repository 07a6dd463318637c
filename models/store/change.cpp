#include "models/store/change.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace rostrum {

namespace {
constexpr int kNamedRows = 2000; // above this a view reloads as a whole anyway

QString argumentsJson(const QStringList& arguments)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact));
}
} // namespace

QString originKey(Origin origin)
{
    switch (origin) {
    case Origin::Edit:
        return QStringLiteral("edit");
    case Origin::Import:
        return QStringLiteral("import");
    case Origin::Undo:
        return QStringLiteral("undo");
    case Origin::Redo:
        return QStringLiteral("redo");
    case Origin::Sync:
        return QStringLiteral("sync");
    case Origin::Restore:
        return QStringLiteral("restore");
    }
    return {};
}

Result<std::unique_ptr<Change>> Change::begin(Connection& db, const Shape& shape, const QString& officer)
{
    std::unique_ptr<Change> change(new Change(db, shape, officer));
    ROSTRUM_CHECK(db.execute("BEGIN IMMEDIATE"));
    change->m_open = true;
    ROSTRUM_TRY(last, db.integer("SELECT max(id) FROM _change"));
    change->m_id = last.value_or(0) + 1;
    ROSTRUM_TRY(capture, Capture::start(db, shape));
    change->m_capture = std::move(capture);
    return change;
}

Change::~Change()
{
    m_capture.reset();
    if (m_open)
        (void)m_db.execute("ROLLBACK");
}

Result<void> Change::count(int rows)
{
    m_pending += rows;
    return m_pending >= kGroupRows ? closeGroup() : Result<void>{};
}

Result<void> Change::progress(qint64 done, qint64 total)
{
    if (onProgress && !onProgress(done, total))
        return fail(ErrorCode::Cancelled);
    return {};
}

Result<void> Change::closeGroup()
{
    const bool full = m_pending >= kGroupRows;
    m_pending = 0;
    ROSTRUM_TRY(changeset, m_capture->changeset());
    if (changeset.isEmpty())
        return {};
    ROSTRUM_CHECK(keepGroup());
    m_first = m_groups == 0 && keeper ? changeset : QByteArray();
    m_packing = std::async(full ? std::launch::async : std::launch::deferred, &Change::pack, changeset, m_named);
    // A session keeps all it saw: a new one for each group bounds its memory.
    m_capture.reset();
    ROSTRUM_TRY(capture, Capture::start(m_db, m_shape));
    m_capture = std::move(capture);
    return {};
}

Result<void> Change::keepGroup()
{
    if (!m_packing.valid())
        return {};
    const Packed group = m_packing.get();
    m_notice.rows += group.touched.rows;
    m_notice.tables.unite(group.touched.tables);
    m_named = m_named && m_notice.rows <= kNamedRows;
    if (m_named)
        for (auto table = group.touched.ids.begin(); table != group.touched.ids.end(); ++table)
            m_notice.ids[table.key()].unite(table.value());
    else
        m_notice.ids.clear();
    if (m_groups == 0)
        ROSTRUM_CHECK(writeHead());
    Query log = m_db.query("INSERT INTO _log(change, grp, changeset) VALUES(?,?,?)");
    log.bind(int64_t(m_id)).bind(++m_groups).bindBlob({group.bytes.constData(), size_t(group.bytes.size())});
    return log.run();
}

Result<void> Change::writeHead()
{
    Query head = m_db.query("INSERT INTO _change(id, at, officer, origin, verb, arguments, rows, undoes) "
                            "VALUES(?,?,?,?,?,?,?,?)");
    head.bind(int64_t(m_id))
        .bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))
        .bind(m_officer)
        .bind(originKey(origin))
        .bind(label.verb)
        .bind(argumentsJson(label.arguments))
        .bind(m_notice.rows);
    undoes ? head.bind(int64_t(*undoes)) : head.bind(nullptr);
    return head.run();
}

Change::Packed Change::pack(const QByteArray& changeset, bool named)
{
    Packed group;
    group.bytes = packed(changeset);
    ChangeNotice& touched = group.touched;
    ChangesetReader rows(changeset);
    const char* last = nullptr;
    QSet<Id>* ids = nullptr;
    while (rows.next()) {
        ++touched.rows;
        if (rows.table() != last) {
            last = rows.table();
            const QString table = QString::fromUtf8(last);
            touched.tables.insert(table);
            ids = named ? &touched.ids[table] : nullptr;
        }
        if (ids && touched.rows <= kNamedRows)
            ids->insert(rows.id());
    }
    return group;
}

Result<ChangeNotice> Change::commit()
{
    ROSTRUM_CHECK(closeGroup());
    ROSTRUM_CHECK(keepGroup());
    m_capture.reset();
    if (m_groups)
        m_notice.id = m_id;
    if (m_groups > 1) { // the head was written with the first group
        Query head = m_db.query("UPDATE _change SET rows=?, verb=?, arguments=? WHERE id=?");
        head.bind(m_notice.rows).bind(label.verb).bind(argumentsJson(label.arguments)).bind(int64_t(m_id));
        ROSTRUM_CHECK(head.run());
    }
    if (keeper)
        ROSTRUM_CHECK(keeper(m_db, m_notice, m_groups <= 1 ? std::optional(m_first) : std::nullopt));
    ROSTRUM_CHECK(m_db.execute("COMMIT"));
    m_open = false;
    m_notice.origin = origin;
    m_notice.label = label;
    m_notice.undoes = undoes;
    return std::move(m_notice);
}

} // namespace rostrum
