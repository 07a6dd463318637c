// A plan: for each row of a sheet what applying it would do, and why. It writes nothing.
#pragma once
#include "models/exchange/mapping.h"
#include "models/facts/rowstore.h"

namespace rostrum {

enum class RowVerdict : uint8_t { New, Changed, Same, Conflict, Rejected, Skipped, Count };
/// "new" "changed" "same" "conflict" "rejected" "skipped".
QString verdictKey(RowVerdict verdict);

enum class OnDuplicate { Skip, Update, Add };

struct PlanOptions {
    bool createMissing = false;
    OnDuplicate onDuplicate = OnDuplicate::Update;
    /// Rows done and in all; false cancels.
    std::function<bool(qint64 done, qint64 total)> progress;
};

struct PlanProblem {
    int row = 0;     ///< index of the data row in the plan
    int fileRow = 0; ///< its number in the file
    int sheetColumn = -1;
    QString column; ///< the header, or the field's title where the sheet has no such column
    QString field;  ///< the field's key
    const char* code = nullptr;
    QString value;
    int otherRow = 0; ///< the file row that this one repeats
};

/// Keeps the sheet it was made from by pointer: the Book must outlive it.
class Plan {
public:
    const FactTable& table() const { return *m_mapping.table; }
    const Mapping& mapping() const { return m_mapping; }
    const Sheet& sheet() const { return *m_sheet; }
    const PlanOptions& options() const { return m_options; }

    int rowCount() const { return int(m_verdicts.size()); }
    RowVerdict verdict(int row) const { return m_verdicts[size_t(row)]; }
    ChangedColumns changedColumns(int row) const;
    int sheetRow(int row) const { return m_sheetRows[size_t(row)]; }
    int fileRow(int row) const { return m_sheet->fileRow(sheetRow(row)); }
    int count(RowVerdict verdict) const { return m_counts[size_t(verdict)]; }
    int accepted() const { return count(RowVerdict::New) + count(RowVerdict::Changed) + count(RowVerdict::Same); }
    const std::vector<PlanProblem>& problems() const { return m_problems; } ///< by row
    std::vector<const PlanProblem*> problemsOf(int row) const;
    const QMap<QString, int>& created() const { return m_created; }
    qint64 baseChange() const { return m_baseChange; }

private:
    friend class Planner;
    friend class PlanWriter;
    const Sheet* m_sheet = nullptr;
    Mapping m_mapping;
    PlanOptions m_options;
    std::shared_ptr<Directory> m_directory;
    std::shared_ptr<RowResolver> m_resolver;
    std::vector<int> m_sheetRows;
    std::vector<RowVerdict> m_verdicts;
    std::vector<Id> m_ids;
    std::unordered_map<int, ChangedColumns> m_changed;
    std::vector<PlanProblem> m_problems;
    std::vector<int> m_order; ///< rows by id: the order in which they are written
    std::array<int, size_t(RowVerdict::Count)> m_counts{};
    QMap<QString, int> m_created;
    qint64 m_baseChange = 0;
};

/// Cancelled, SheetEmpty, DatabaseFailed. Bad rows are data: they are in the plan.
Result<Plan> makePlan(Connection& db, const Sheet& sheet, const Mapping& mapping, const PlanOptions& options);

/// The cells of one sheet row, with what the whole sheet shares and with values mapped.
class RowSource {
public:
    RowSource(const Sheet& sheet, const Mapping& mapping);
    void read(int sheetRow, RowInput& input) const;
    bool isBlank(int sheetRow) const;

private:
    const Sheet& m_sheet;
    const Mapping& m_mapping;
    std::vector<std::string> m_shared; ///< by column of the table
    std::vector<const std::map<std::string, std::string>*> m_values;
};

} // namespace rostrum
