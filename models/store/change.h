// A Change: one labelled transaction, captured as it is written and stored beside the data in the same commit.
// Only Change opens a transaction on the writer's connection; whoever writes facts takes a Change&.
#pragma once
#include "models/store/capture.h"
#include "models/store/label.h"
#include <QSet>
#include <functional>
#include <future>

namespace rostrum {

/// What a committed Change touched: enough for an open view to ask "does this concern me?".
struct ChangeNotice {
    qint64 id = 0; ///< 0: no fact changed, nothing was logged
    Origin origin = Origin::Edit;
    Label label;
    int rows = 0;
    std::optional<qint64> undoes;
    QSet<QString> tables;         ///< SQL names of synced tables
    QHash<QString, QSet<Id>> ids; ///< rows by table; empty when there were too many to name (then: all of them)
    bool touches(const QString& table) const { return tables.contains(table); }
};

class Change {
public:
    static constexpr int kGroupRows = 10000; ///< rows per changeset: sync sends each group as one file

    /// Begins the transaction. `officer` goes into the log.
    static Result<std::unique_ptr<Change>> begin(Connection& db, const Shape& shape, const QString& officer);
    /// Rolls back unless committed.
    ~Change();
    Change(const Change&) = delete;
    Change& operator=(const Change&) = delete;

    Connection& db() { return m_db; }
    const Shape& shape() const { return m_shape; }
    const QString& officer() const { return m_officer; }
    Origin origin = Origin::Edit;
    Label label; ///< may be completed (counts) until commit
    std::optional<qint64> undoes;

    /// Tells that a captured row was written. Closes the group when it is full, so call it after every row.
    Result<void> count(int rows = 1);
    /// Reports progress and says whether to go on; ErrorCode::Cancelled otherwise.
    Result<void> progress(qint64 done, qint64 total);
    std::function<bool(qint64 done, qint64 total)> onProgress;

    /// Brings local rows that follow from facts (credit totals) up to date in the same commit. `rows` is what was
    /// captured, in one changeset; nothing when it was more than one group, and then `touched` tells the tables.
    /// `touched.id` is 0 when no fact changed.
    using Keeper =
        std::function<Result<void>(Connection& db, const ChangeNotice& touched, const std::optional<QByteArray>& rows)>;
    Keeper keeper;

    Result<ChangeNotice> commit();

    /// The number this Change will have in the log if it changes a fact.
    qint64 id() const { return m_id; }

private:
    Change(Connection& db, const Shape& shape, QString officer)
        : m_db(db), m_shape(shape), m_officer(std::move(officer))
    {}
    /// What a group holds, in the form that is kept.
    struct Packed {
        QByteArray bytes;
        ChangeNotice touched; ///< rows, tables, ids
    };
    static Packed pack(const QByteArray& changeset, bool named);
    Result<void> closeGroup();
    Result<void> keepGroup();
    Result<void> writeHead();

    Connection& m_db;
    const Shape& m_shape;
    QString m_officer;
    std::unique_ptr<Capture> m_capture;
    std::future<Packed> m_packing; ///< the group before is packed while the next one is written
    QByteArray m_first;            ///< the changeset of the first group, for the keeper
    ChangeNotice m_notice;
    qint64 m_id = 0;
    int m_pending = 0, m_groups = 0;
    bool m_open = false, m_named = true;
};

} // namespace rostrum
