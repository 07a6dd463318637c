// What is asked of a measure, and the one SQL statement that the question becomes.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include "models/measures/measure.h"
#include <optional>
#include <variant>

namespace rostrum {

class Connection;
class Query;

enum class By { None, Trainer, Person, Department, Month, Course, Dimension, Role, Counterpart };
/// "none" "trainer" "person" "department" "month" "course" "dimension" "role" "counterpart"; nothing for other words.
std::optional<By> byFromKey(const QString& key);

struct MeasureQuery {
    DateSpan span; ///< both days included
    By by = By::None;
    bool byDay = false;        ///< a row for each day within each key: what windows of several people are cut from
    std::optional<Id> subject; ///< only this person's
    QString dimension;         ///< only this one
    std::optional<Id> course, department;
    bool printed = true;       ///< with the printed keys, in their order; else by id, for whoever sums further
    QString whyNot;            ///< instead of what counts: the rows that do not, for this reason ("pending")
    std::optional<Id> session; ///< only what belongs to this session
};

/// What the workspace holds that makes figures of ratings more than sums: asked of a few rows when a measure compiles,
/// so that where there is nothing of the kind the statement is the plain one.
struct RatingForms {
    bool scales = false;    ///< of several kinds: figures are brought to 1–5
    bool summaries = false; ///< rows of means, each for several people
};
/// Nothing for measures that do not ask.
Result<RatingForms> ratingForms(Connection& db, const Measure& measure);

/// The statement and what is bound to ?1, ?2, …
struct MeasureStatement {
    std::string sql;
    std::vector<std::variant<QString, Id, int64_t>> values;
};

/// Columns: key id (or text), printed key, day (null unless byDay), numerator, denominator, n. InvalidValue (field,
/// value, problem "not_of_this_measure") when the measure knows no such key.
Result<MeasureStatement> compileFigures(const Measure& measure, const MeasureQuery& query, RatingForms forms = {});

/// The same observations without GROUP BY, each as often as it has provenance: day, numerator, denominator, table, row,
/// key, title, state, why not, file, line, dimension, total. Of
/// ratings the value is the one that was given, on its own scale. With `excluded` also those that are not counted.
Result<MeasureStatement> compileEvidence(const Measure& measure, const MeasureQuery& query, bool excluded, int limit,
                                         int offset, RatingForms forms = {});

/// Prepares and binds.
Query bindStatement(Connection& db, const MeasureStatement& statement);

} // namespace rostrum
