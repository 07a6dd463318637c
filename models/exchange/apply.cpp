#include "models/exchange/apply.h"

namespace rostrum {

namespace {
constexpr int kProgressRows = 2048;
} // namespace

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

    Result<void> writeRows()
    {
        RowInput input;
        ResolvedRow row;
        m_plan.m_resolver->setIdentitiesKnown();
        Query provenance = m_change.db().query("INSERT OR IGNORE INTO _provenance(row, source, line) VALUES(?,?,?)");
        const qint64 total = qint64(m_plan.m_order.size());
        qint64 done = 0;
        for (const int index : m_plan.m_order) {
            if (done++ % kProgressRows == 0)
                ROSTRUM_CHECK(m_change.progress(done, total));
            const Id& id = m_plan.m_ids[size_t(index)];
            const RowVerdict verdict = m_plan.m_verdicts[size_t(index)];
            if (verdict != RowVerdict::Same) {
                m_cells.read(m_plan.m_sheetRows[size_t(index)], input);
                m_plan.m_resolver->resolve(input, row);
                row.id = id;
                ROSTRUM_CHECK(verdict == RowVerdict::New
                                  ? m_store.insert(m_change, row)
                                  : m_store.update(m_change, row, id, m_plan.m_changed.at(index)));
            }
            provenance.bind(id).bind(m_sourceId).bind(m_plan.fileRow(index));
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
