// Rows of one table into the file, in the order of their ids: the way in which the trees of the file grow fastest.
#pragma once
#include "models/sample/world.h"
#include "models/store/change.h"
#include <algorithm>
#include <numeric>

namespace rostrum::sample {

class RowWriter {
public:
    /// `total` rows are expected, for the progress. Both must outlive the writer; the sources are written before.
    RowWriter(Change& change, const Sources& sources, qint64 total)
        : m_change(change), m_sources(sources), m_total(total)
    {}

    /// `bind` gives a row's values to the statement. A Row has `id` and `origin`.
    template <class Row, class Bind>
    Result<void> write(const std::vector<Row>& rows, const char* sql, Bind bind)
    {
        // References go by index: the rows stay where they are, only their order is sorted.
        std::vector<uint32_t> order(rows.size());
        std::iota(order.begin(), order.end(), 0u);
        std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return rows[a].id < rows[b].id; });
        Query insert = m_change.db().query(sql);
        for (const uint32_t index : order) {
            const Row& row = rows[index];
            if (m_done++ % kProgressRows == 0)
                ROSTRUM_CHECK(m_change.progress(qint64(m_done), std::max(m_total, qint64(m_done))));
            bind(insert, row);
            ROSTRUM_CHECK(insert.run());
            ROSTRUM_CHECK(m_change.count());
            ROSTRUM_CHECK(remember(row.id, row.origin));
        }
        return {};
    }

    /// File and row that the row looks as if it came from; none for one that was typed.
    Result<void> remember(const Id& row, Origin origin)
    {
        if (origin.source < 0)
            return {};
        Query provenance = m_change.db().query("INSERT INTO _provenance(row, source, line) VALUES(?,?,?)");
        provenance.bind(row).bind(m_sources.rowId(origin.source)).bind(origin.line);
        return provenance.run();
    }

private:
    static constexpr size_t kProgressRows = 4096;
    Change& m_change;
    const Sources& m_sources;
    size_t m_done = 0;
    qint64 m_total;
};

inline std::optional<std::string_view> orNull(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

/// Exams, leave, certificates, exemptions and decisions.
Result<void> writeRuleRecords(RowWriter& writer, const World& world);
/// What was published and used, and what was said of trainers.
Result<void> writeLibrary(RowWriter& writer, const World& world);
/// What is typed per person and period.
Result<void> writeKpiValues(RowWriter& writer, const World& world);

} // namespace rostrum::sample
