// What the Import page knows of a file: the choices of the officer, and what checking the file under them gave.
// Everything here runs on a reader's thread and touches no widget.
#pragma once
#include "models/exchange/fold.h"
#include "models/exchange/namedmapping.h"
#include "models/exchange/plan.h"
#include "models/exchange/valuequestions.h"
#include <memory>

namespace rostrum {

struct ImportChoices {
    const FactTable* table = nullptr; ///< null: guessed by the headers
    bool tableChosen = false;         ///< by the officer
    QString sheet;                    ///< empty: the first that holds something
    QMap<int, QString> columns;       ///< the sheet's column → a field's key, or one of the two below
    QMap<QString, QString> shared;    ///< field → what the whole sheet shares
    std::map<QString, std::map<std::string, std::string>> values; ///< as in Mapping
    QMap<QString, int> scales;                                    ///< as in MappingRequest
    int headerRow = -1;                                           ///< an index into the sheet's rows; -1: recognised
    bool createMissing = false;
    OnDuplicate onDuplicate = OnDuplicate::Update;
    OnConflict onConflict = OnConflict::Ask;
    std::map<int, OnConflict> decided; ///< by row of the file
    std::set<int> skipped;             ///< rows of the file
    std::unordered_set<Id, IdHash> removed;

    /// The sheet as one with a row for each rating, where it has a row for each answer; with what was mended in it.
    std::shared_ptr<Folded> folded;
    QString foldedFrom; ///< which file and sheet that was

    QString encoding; ///< of a text file, chosen by the officer; empty: by its bytes
    QChar delimiter;  ///< the same

    bool recall = true;   ///< what these headers were read by last is taken over, once
    QString mapping;      ///< the name of the mapping that was taken over; empty: none, or one without a name
    QDate recalled;       ///< the day on which the headers were read so last; null: nothing was taken over by them
    bool remember = true; ///< what is chosen now is taken over next time

    static inline const QString notImported = NamedMapping::notImported;
    static inline const QString question = NamedMapping::question;

    /// Kind, columns, values and what is shared go; how the file is read and what was decided of rows stays.
    void dropMapping();
};

/// Which rows of a plan are shown, and in which order.
struct RowView {
    QString filter; ///< a key of verdictKey, "problems", or empty for all
    QString text;   ///< held by a cell of the row; empty: any
    bool byVerdict = true;
    bool descending = false;
    bool operator==(const RowView& other) const = default;
};
using PlanRows = std::vector<int>; ///< indices of the plan's rows

/// A row that would not be written and needs somebody: rejected, or in conflict.
bool isProblem(RowVerdict verdict);
/// Verdicts from the most urgent on: rejected, conflict, changed, new, same, skipped.
/// Reads the sheet when a text is asked for.
PlanRows rowsOf(const Plan& plan, const RowView& view);

struct ImportCheck {
    std::shared_ptr<Book> book;   ///< the plan points into it
    const Sheet* sheet = nullptr; ///< of the book, or the folded one of the choices
    ImportChoices choices;        ///< the table is filled in
    bool guessed = false;         ///< by the headers, not by the officer
    HeaderGuess header;
    std::optional<Error> unrecognised; ///< no header row was found; columns are for the officer to name
    std::shared_ptr<const Plan> plan;
    bool holdsDays = false;          ///< as days of a spreadsheet, which hang on the book's date system
    QString headers;                 ///< headerPrint
    std::vector<NamedMapping> saved; ///< of this kind
    std::vector<ValueGroup> values;
    std::vector<int> positions; ///< of the mapping's answers in their form, from 1
    RowView view;               ///< of `rows`
    std::shared_ptr<const PlanRows> rows;
    qint64 milliseconds = 0;

    const Mapping& mapping() const { return plan->mapping(); }
    QString headerText(int column) const { return mapping().header(column); }
    int toWrite() const { return plan->count(RowVerdict::New) + plan->count(RowVerdict::Changed); }
    int problems() const { return plan->count(RowVerdict::Rejected) + plan->count(RowVerdict::Conflict); }
    /// Vanished rows that are ticked: the choices say so, which the officer may have changed since the plan was made.
    int removed() const;
    bool writes() const { return toWrite() > 0 || removed() > 0; }
    /// A conflict of two edits, which can be settled for the file or for what is here.
    bool canSettle(int planRow) const;
    int mapped() const; ///< columns of the sheet that are imported
};
using CheckPtr = std::shared_ptr<const ImportCheck>;

/// What is chosen for this file, to be kept under a name or, without one, for the same headers.
NamedMapping namedMapping(const ImportCheck& check, const QString& name);
/// Takes over what a mapping says of the columns that this sheet has.
void takeOver(ImportChoices& choices, const NamedMapping& mapping, const QStringList& headers);

/// `progress` gets rows done and in all; false cancels. SheetEmpty, Cancelled, DatabaseFailed.
Result<CheckPtr> checkImport(Connection& db, std::shared_ptr<Book> book, ImportChoices choices, const RowView& view,
                             const std::function<bool(qint64, qint64)>& progress);

} // namespace rostrum
