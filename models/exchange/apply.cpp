#include "models/exchange/apply.h"
#include "models/base/platform.h"
#include "models/exchange/rowsahead.h"
#include "models/facts/rows.h"

namespace rostrum {

namespace {
constexpr int kProgressRows = 2048;
} // namespace

class PlanWriter {
public:
    PlanWriter(Change& change, Plan& plan)
        : m_change(change), m_plan(plan), m_cells(plan.sheet(), plan.m_mapping), m_store(change.db(), plan.table())
    {}

    Result<void> run()
    {
        ROSTRUM_TRY(known, knownSource(m_change.db(), m_plan.options().source, m_plan.table(),
                                       fingerprintOf(m_plan.sheet(), m_plan.mapping())));
        ROSTRUM_TRY(source, recordImport(m_change, m_plan.options().source, m_plan.sheet(), m_plan.mapping(),
                                         m_plan.counts(), m_plan.writes()));
        m_source = source;
        m_again = known.has_value();
        // The same file with nothing new: its rows are remembered already.
        if (!m_plan.writes() && known)
            return {};
        if (m_plan.writes())
            ROSTRUM_CHECK(m_plan.m_directory->writeCreated(m_change));
        ROSTRUM_CHECK(writeRows());
        return removeVanished();
    }

private:
    // Rows that are the same already are only remembered as seen in this file.
    bool writesRow(int index) const { return m_plan.m_verdicts[size_t(index)] != RowVerdict::Same; }

    std::vector<int> writtenSheetRows() const
    {
        std::vector<int> sheetRows;
        for (const int index : m_plan.m_order)
            if (writesRow(index))
                sheetRows.push_back(m_plan.m_sheetRows[size_t(index)]);
        return sheetRows;
    }

    Result<void> writeRows()
    {
        RowsAhead rows(*m_plan.m_resolver, m_cells, writtenSheetRows());
        const qint64 total = qint64(m_plan.m_order.size()) * 2;
        qint64 done = 0;
        for (const int index : m_plan.m_order) {
            if (done++ % kProgressRows == 0)
                ROSTRUM_CHECK(m_change.progress(done, total));
            if (!writesRow(index))
                continue;
            const Id& id = m_plan.m_ids[size_t(index)];
            ResolvedRow& row = rows.next();
            row.id = id;
            ROSTRUM_CHECK(m_plan.m_verdicts[size_t(index)] == RowVerdict::New
                              ? m_store.insert(m_change, row)
                              : m_store.update(m_change, row, id, m_plan.m_changed.at(index)));
        }
        return rememberLines(total);
    }

    // After the rows, not between them: each table's pages stay at hand while it is written.
    Result<void> rememberLines(qint64 total)
    {
        // A line that the file had before, of a row that is written: from now on the row says what the line says.
        Query again = m_change.db().query("INSERT INTO _provenance(row, source, line, seen) VALUES(?,?,?,?) "
                                          "ON CONFLICT DO UPDATE SET seen=excluded.seen");
        Query remember =
            m_change.db().query("INSERT OR IGNORE INTO _provenance(row, source, line, seen) VALUES(?,?,?,?)");
        qint64 done = total / 2;
        for (const int index : m_plan.m_order) {
            if (done++ % kProgressRows == 0)
                ROSTRUM_CHECK(m_change.progress(done, total));
            if (m_plan.m_kept.contains(index))
                continue; // the file does not say what is here
            Query& provenance = m_again && writesRow(index) ? again : remember;
            provenance.bindBlob(m_plan.m_ids[size_t(index)].view()).bind(m_source).bind(m_plan.fileRow(index));
            m_again ? provenance.bind(int64_t(m_change.id())) : provenance.bind(nullptr);
            ROSTRUM_CHECK(provenance.run());
        }
        return {};
    }

    Result<void> removeVanished()
    {
        for (const VanishedRow& row : m_plan.vanished())
            if (m_plan.options().removed.contains(row.id))
                ROSTRUM_CHECK(removeRow(m_change, m_plan.table(), row.id));
        return {};
    }

    Change& m_change;
    Plan& m_plan;
    RowSource m_cells;
    RowStore m_store;
    int64_t m_source = 0;
    bool m_again = false; // the source was imported before
};

Result<void> applyPlan(Change& change, Plan& plan)
{
    const OwnHeaps heaps;
    ROSTRUM_TRY(base, change.db().integer("SELECT max(id) FROM _change"));
    if (base.value_or(0) != plan.baseChange()) {
        ROSTRUM_TRY(again, makePlan(change.db(), plan.sheet(), plan.mapping(), plan.options()));
        plan = std::move(again);
    }
    change.origin = Origin::Import;
    change.label = {QStringLiteral("import"),
                    {plan.options().source.file, QString::fromLatin1(plan.table().key),
                     QString::number(plan.count(RowVerdict::New) + plan.count(RowVerdict::Changed))}};
    return PlanWriter(change, plan).run();
}

} // namespace rostrum
