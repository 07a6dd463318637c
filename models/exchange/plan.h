// A plan: for each row of a sheet what applying it would do, and why. It writes nothing.
#pragma once
#include "models/exchange/imports.h"
#include "models/exchange/rowsource.h"
#include "models/facts/rowstore.h"
#include <set>
#include <unordered_set>

namespace rostrum {

enum class OnDuplicate { Skip, Update, Add };
/// Where the file and the workspace both moved on since the last import.
enum class OnConflict { Ask, Keep, TakeFile };

struct PlanOptions {
    bool createMissing = false;
    OnDuplicate onDuplicate = OnDuplicate::Update;
    OnConflict onConflict = OnConflict::Ask;
    std::map<int, OnConflict> decided;      ///< by row number of the file: what the officer chose for this conflict
    std::unordered_set<Id, IdHash> removed; ///< of the vanished rows those that are to be removed
    std::set<int> skipped;                  ///< by row number of the file: left out by hand
    /// Where the sheet comes from; without it nothing is known of earlier imports.
    SourceInfo source;
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
    QString value;     ///< what stands in the file
    int64_t scale = 0; ///< of a rating's answer: the highest on its scale, ten-thousandths
    int otherRow = 0;  ///< the file row that this one repeats
    QString was, now;  ///< of a value that was edited since: as last imported, and as it is
    QString editor;    ///< who edited it
};

/// A row that the last version of the file had and this one has not.
struct VanishedRow {
    Id id;
    int line = 0; ///< its row number there
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
    const VerdictCounts& counts() const { return m_counts; }
    int accepted() const { return count(RowVerdict::New) + count(RowVerdict::Changed) + count(RowVerdict::Same); }
    /// Applying it writes at least one fact.
    bool writes() const { return count(RowVerdict::New) || count(RowVerdict::Changed) || removedCount(); }
    const std::vector<PlanProblem>& problems() const { return m_problems; } ///< by row
    std::vector<const PlanProblem*> problemsOf(int row) const;
    const QMap<QString, int>& created() const { return m_created; }
    /// Never removed unless PlanOptions::removed says so.
    const std::vector<VanishedRow>& vanished() const { return m_vanished; }
    /// Instead of what the options said; nothing else of the plan hangs on it.
    void setRemoved(std::unordered_set<Id, IdHash> removed) { m_options.removed = std::move(removed); }
    int removedCount() const;                                      ///< of the vanished rows those that will be removed
    const QString& vanishedFrom() const { return m_vanishedFrom; } ///< the file that had them
    /// Of the mapping's answers: their place in the form, from 1.
    const std::vector<int>& answerPositions() const { return m_answerPositions; }
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
    std::unordered_set<int> m_kept; ///< same only because an edit is kept: their file does not say what is here
    std::vector<PlanProblem> m_problems;
    std::vector<int> m_order; ///< rows by id: the order in which they are written
    std::vector<VanishedRow> m_vanished;
    QString m_vanishedFrom;
    std::vector<int> m_answerPositions;
    VerdictCounts m_counts{};
    QMap<QString, int> m_created;
    qint64 m_baseChange = 0;
};

/// Cancelled, SheetEmpty, DatabaseFailed. Bad rows are data: they are in the plan.
Result<Plan> makePlan(Connection& db, const Sheet& sheet, const Mapping& mapping, const PlanOptions& options);

} // namespace rostrum
