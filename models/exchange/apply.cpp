#include "models/exchange/apply.h"
#include <future>

namespace rostrum {

namespace {
constexpr int kProgressRows = 2048;
} // namespace

/// Resolves the rows that are to be written on a thread of its own, a block ahead of the writer. Until its end nothing
/// else may use the resolver and its directory.
class RowsAhead {
public:
    RowsAhead(RowResolver& resolver, const RowSource& cells, std::vector<int> sheetRows)
        : m_resolver(resolver), m_cells(cells), m_sheetRows(std::move(sheetRows)), m_now(kBlock), m_next(kBlock)
    {
        begin(0);
    }

    /// The next row; valid until the next call.
    ResolvedRow& next()
    {
        const size_t place = m_at % kBlock;
        if (place == 0) {
            m_pending.get();
            std::swap(m_now, m_next);
            begin(m_at + kBlock);
        }
        ++m_at;
        return m_now[place];
    }

private:
    static constexpr size_t kBlock = 1024;

    void begin(size_t first)
    {
        m_pending = std::async(std::launch::async, [this, first] {
            RowInput input;
            for (size_t i = first; i < std::min(first + kBlock, m_sheetRows.size()); ++i) {
                m_cells.read(m_sheetRows[i], input);
                m_resolver.resolve(input, m_next[i - first]);
            }
        });
    }

    RowResolver& m_resolver;
    const RowSource& m_cells;
    const std::vector<int> m_sheetRows;
    std::vector<ResolvedRow> m_now, m_next;
    size_t m_at = 0;
    std::future<void> m_pending; // last: its end waits for the thread, which uses all of the above
};

class PlanWriter {
public:
    PlanWriter(Change& change, Plan& plan, const SourceInfo& source)
        : m_change(change),
          m_plan(plan),
          m_from(source),
          m_cells(plan.sheet(), plan.m_mapping),
          m_store(change.db(), plan.table())
    {}

    Result<void> run()
    {
        const bool writes = m_plan.count(RowVerdict::New) || m_plan.count(RowVerdict::Changed);
        ROSTRUM_TRY(known, knownSource());
        // The same file with nothing new: its rows are remembered already.
        if (!writes && known)
            return {};
        ROSTRUM_CHECK(writeSource(known, writes));
        if (writes)
            ROSTRUM_CHECK(m_plan.m_directory->writeCreated(m_change));
        return writeRows();
    }

private:
    Result<bool> knownSource()
    {
        Query query = m_change.db().query("SELECT id FROM _source WHERE sha256=? AND sheet=? AND kind=?");
        query.bind(m_from.sha256).bind(m_from.sheet).bind(QString::fromLatin1(m_plan.table().key));
        const bool found = query.next();
        if (found)
            m_sourceId = query.integer(0);
        ROSTRUM_CHECK(query.status());
        return found;
    }

    Result<void> writeSource(bool known, bool writes)
    {
        if (known)
            return {};
        Query query = m_change.db().query("INSERT INTO _source(file, sha256, sheet, kind, imported_at, change) "
                                          "VALUES(?,?,?,?,?,?) RETURNING id");
        query.bind(m_from.file)
            .bind(m_from.sha256)
            .bind(m_from.sheet.isNull() ? QStringLiteral("") : m_from.sheet)
            .bind(QString::fromLatin1(m_plan.table().key))
            .bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
        writes ? query.bind(int64_t(m_change.id())) : query.bind(nullptr);
        if (query.next())
            m_sourceId = query.integer(0);
        return query.status();
    }

    // Rows that are the same already are only remembered as seen in this file.
    bool writesRow(int index) const { return m_plan.m_verdicts[size_t(index)] != RowVerdict::Same; }

    RowsAhead rowsAhead()
    {
        m_plan.m_resolver->setIdentitiesKnown();
        std::vector<int> sheetRows;
        for (const int index : m_plan.m_order)
            if (writesRow(index))
                sheetRows.push_back(m_plan.m_sheetRows[size_t(index)]);
        return {*m_plan.m_resolver, m_cells, std::move(sheetRows)};
    }

    Result<void> writeRows()
    {
        RowsAhead rows = rowsAhead();
        Query provenance = m_change.db().query("INSERT OR IGNORE INTO _provenance(row, source, line) VALUES(?,?,?)");
        const qint64 total = qint64(m_plan.m_order.size());
        qint64 done = 0;
        for (const int index : m_plan.m_order) {
            if (done++ % kProgressRows == 0)
                ROSTRUM_CHECK(m_change.progress(done, total));
            const Id& id = m_plan.m_ids[size_t(index)];
            if (writesRow(index)) {
                ResolvedRow& row = rows.next();
                row.id = id;
                ROSTRUM_CHECK(m_plan.m_verdicts[size_t(index)] == RowVerdict::New
                                  ? m_store.insert(m_change, row)
                                  : m_store.update(m_change, row, id, m_plan.m_changed.at(index)));
            }
            provenance.bindBlob(id.view()).bind(m_sourceId).bind(m_plan.fileRow(index));
            ROSTRUM_CHECK(provenance.run());
        }
        return {};
    }

    Change& m_change;
    Plan& m_plan;
    SourceInfo m_from;
    RowSource m_cells;
    RowStore m_store;
    int64_t m_sourceId = 0;
};

Result<void> applyPlan(Change& change, Plan& plan, const SourceInfo& source)
{
    ROSTRUM_TRY(base, change.db().integer("SELECT max(id) FROM _change"));
    if (base.value_or(0) != plan.baseChange()) {
        ROSTRUM_TRY(again, makePlan(change.db(), plan.sheet(), plan.mapping(), plan.options()));
        plan = std::move(again);
    }
    change.origin = Origin::Import;
    change.label = {QStringLiteral("import"),
                    {source.file, QString::fromLatin1(plan.table().key),
                     QString::number(plan.count(RowVerdict::New) + plan.count(RowVerdict::Changed))}};
    return PlanWriter(change, plan, source).run();
}

} // namespace rostrum
