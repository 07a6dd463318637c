// What the consistency checker finds: records that cannot all be right, and what would mend them.
#pragma once
#include "models/base/id.h"
#include "models/base/result.h"
#include <QDate>
#include <QVariantMap>
#include <optional>
#include <vector>

namespace rostrum {

class Connection;

/// A row by its SQL table, so that a view can open it.
struct FoundRow {
    QString table;
    Id id;
    bool operator==(const FoundRow&) const = default;
};

/// One field set to another value, or one row removed.
struct Mend {
    FoundRow row;
    QString column; ///< empty: the row is removed
    QVariant value; ///< text or number as it is stored; null clears
    bool removes() const { return column.isEmpty(); }
};

/// What an officer said: it is right as it is.
struct FindingReview {
    QString reason, officer;
    QDate decidedOn;
};

struct Finding {
    QString id;   ///< 16 hex digits, the same as long as kind and rows are
    QString kind; ///< "employment_overlap" "grade_overlap" "outside_employment" "leave_attendance"
                  ///< "hours_above_session" "two_places" "same_person" "credit_twice" "session_hours" "room_clash"
                  ///< "trainer_clash" "unproved_decision"
    Id person;    ///< of sessions the trainer; may be null
    QString number, name;
    std::vector<FoundRow> rows;          ///< the one that a mend would touch is among them
    QVariantMap facts;                   ///< what a sentence needs: days as ISO text, hours in hundredths, titles
    QString grounds;                     ///< what else made it a finding and is shown to nobody (an id number)
    std::optional<Mend> mend;            ///< a suggestion; nothing where an officer must look first
    std::optional<FindingReview> review; ///< only of those that were dismissed
};

struct CheckedRecords {
    std::vector<Finding> open, dismissed; ///< both by employee number, then kind
};

/// One kind each; rows in the order of their people.
namespace check {
Result<void> employment(Connection& db, std::vector<Finding>& found);
Result<void> grades(Connection& db, std::vector<Finding>& found);
Result<void> employedWhenPresent(Connection& db, std::vector<Finding>& found);
Result<void> leaveWhenPresent(Connection& db, std::vector<Finding>& found);
Result<void> hours(Connection& db, std::vector<Finding>& found);
Result<void> places(Connection& db, std::vector<Finding>& found);
Result<void> samePeople(Connection& db, std::vector<Finding>& found);
Result<void> credits(Connection& db, std::vector<Finding>& found);
Result<void> sessionHours(Connection& db, std::vector<Finding>& found);
Result<void> rooms(Connection& db, std::vector<Finding>& found);
Result<void> trainers(Connection& db, std::vector<Finding>& found);
Result<void> decisions(Connection& db, std::vector<Finding>& found);
} // namespace check

} // namespace rostrum
