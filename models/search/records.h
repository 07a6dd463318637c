// Every record of what was found: of a person all attendance, ratings, homework, exams, credits and so on; of a course
// or session what happened there; of a department its people; of a title the rows that bear it. Values only, each with
// the file and row it came from.
#pragma once
#include "models/base/dates.h"
#include "models/facts/columns.h"
#include "models/facts/search.h"
#include <array>

namespace rostrum {

/// In the order in which a person's file lists them.
enum class RecordKind : uint8_t {
    People,
    Sessions, ///< of a person: those that they gave
    Attendance,
    RatingsReceived, ///< as a trainer; of a course or session: all its ratings
    RatingsGiven,
    Homework,
    Exams,
    Credits,
    Certificates,
    Applications,
    Exemptions,
    Leave,
    Decisions,
    Library, ///< what a person published; of an item: itself
    LibraryUses,
    Assessments, ///< of a trainer: not what colleagues said, who stay unnamed
    TypedIndicators,
    Count,
};

inline constexpr size_t kRecordKinds = size_t(RecordKind::Count);

QString recordKindKey(RecordKind kind); ///< "attendance", "ratings-given": for settings, tests, file names
/// The table whose rows the records of this kind are.
const FactTable& recordTable(RecordKind kind);

struct Record {
    RecordKind kind = RecordKind::Attendance;
    Id id;        ///< the row of recordTable(kind)
    QString when; ///< ISO: a day, a day and a time, or a year alone; empty where none is known
    QString what; ///< a course, the title of an essay, a certificate, a rule
    /// Of a person's own record whom it was with: the trainer, or whom they rated; else whose it is.
    QString who, whoNumber;
    std::optional<int64_t> amount; ///< hours or score, in the decimals of its kind
    Kind amountKind = Kind::Hours;
    QString state;       ///< a key of stateWords, else a text
    WordList stateWords; ///< empty: state is a text
    QString until;       ///< ISO day: the last of a span, a deadline, the end of validity
    QString file;        ///< the last import that brought it; empty: typed here
    int line = 0;
    int whatRank = 0, whoRank = 0; ///< order of these texts among all that were read, as names sort
};

/// What the records are of.
struct RecordSubject {
    QString table; ///< as SearchHit::table
    Id id;
    QString title; ///< of homework, credits and certificates: the title that the rows bear; else what it is called
};
RecordSubject subjectOf(const SearchHit& hit);

struct RecordQuery {
    RecordSubject subject;
    QDate from, to;       ///< both included; either may be missing. Records without a day are left out by either.
    int limitOfKind = -1; ///< rows read of each kind; counts know of all
};

struct Records {
    std::vector<Record> rows; ///< by kind, newest first within each; of one day by what and who
    std::array<int, kRecordKinds> counts{};
    bool ofTrainer = false; ///< the subject is one
    int all() const;
};

/// Reads by the indices of the schema; for a reader's thread. A subject that is gone has no records. UnknownTable.
Result<Records> readRecords(Connection& db, const RecordQuery& query);

/// The statements of readRecords for a subject's table, for whoever looks at their plans.
std::vector<std::string> recordStatements(const QString& table);

} // namespace rostrum
