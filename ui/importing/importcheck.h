// What the Import page knows of a file: the choices of the officer, and what checking the file under them gave.
// Everything here runs on a reader's thread and touches no widget.
#pragma once
#include "models/exchange/plan.h"
#include <memory>

namespace rostrum {

struct ImportChoices {
    const FactTable* table = nullptr; ///< null: guessed by the headers
    bool tableChosen = false;         ///< by the officer
    QString sheet;                    ///< empty: the first that holds something
    QMap<int, QString> columns;       ///< the sheet's column → a field's key, or one of the two below
    QMap<QString, QString> shared;    ///< field → what the whole sheet shares
    bool createMissing = false;
    OnDuplicate onDuplicate = OnDuplicate::Update;

    static inline const QString notImported = QStringLiteral("-");
    static inline const QString question = QStringLiteral("?"); ///< a question of a rating form
};

/// Which rows of a plan are shown, and in which order.
struct RowView {
    QString filter; ///< a key of verdictKey, "problems", or empty for all
    bool byVerdict = true;
    bool descending = false;
    bool operator==(const RowView& other) const = default;
};
using PlanRows = std::vector<int>; ///< indices of the plan's rows

/// A row that would not be written and needs somebody: rejected, or in conflict.
bool isProblem(RowVerdict verdict);
/// Verdicts from the most urgent on: rejected, conflict, changed, new, same, skipped.
PlanRows rowsOf(const Plan& plan, const RowView& view);

struct ImportCheck {
    std::shared_ptr<Book> book; ///< the plan points into it
    const Sheet* sheet = nullptr;
    ImportChoices choices; ///< the table is filled in
    bool guessed = false;  ///< by the headers, not by the officer
    HeaderGuess header;
    std::optional<Error> unrecognised; ///< no header row was found; columns are for the officer to name
    std::shared_ptr<const Plan> plan;
    std::vector<int> positions; ///< of the mapping's answers in their form, from 1
    RowView view;               ///< of `rows`
    std::shared_ptr<const PlanRows> rows;
    qint64 milliseconds = 0;

    const Mapping& mapping() const { return plan->mapping(); }
    QString headerText(int column) const { return sheet->text(mapping().headerRow, column); }
    int toWrite() const { return plan->count(RowVerdict::New) + plan->count(RowVerdict::Changed); }
    int problems() const { return plan->count(RowVerdict::Rejected) + plan->count(RowVerdict::Conflict); }
    int mapped() const; ///< columns of the sheet that are imported
};
using CheckPtr = std::shared_ptr<const ImportCheck>;

/// `progress` gets rows done and in all; false cancels. SheetEmpty, Cancelled, DatabaseFailed.
Result<CheckPtr> checkImport(Connection& db, std::shared_ptr<Book> book, ImportChoices choices, const RowView& view,
                             const std::function<bool(qint64, qint64)>& progress);

} // namespace rostrum
