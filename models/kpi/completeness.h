// What a period still waits for (mission K3): of each person and indicator how much was expected, how much came, and
// the missing ones by name. A result is provisional until everything has come or was waived.
//
// What is expected, stated once and shown where the figure is (CompletenessRule):
//  - sessions: each of the trainer's in the period, up to yesterday, is held or cancelled; "planned" is missing a word.
//  - ratings, every_session: each held session has a rating of anybody. One whose attendance list says that nobody came
//    is not expected to. every_attendee: everybody who came has rated; anonymous ratings count as many as they are, a
//    session without an attendance list wants one.
//  - assessments: one for each role that the indicator asks for, or one.
//  - values that are typed, and other means: one.
//  - everything else, counts above all: nothing. A month without sessions waits for nothing.
// Ratings count whether or not the attendance list names who rated.
#pragma once
#include "models/kpi/kpiresults.h"

namespace rostrum {

enum class CompletenessRule { Nothing, States, EverySession, EveryAttendee, Assessments, OneValue };
CompletenessRule completenessRule(const Indicator& indicator);

/// One that is missing.
struct KpiLack {
    enum class Kind {
        NoState,     ///< a session that is over and still planned
        NotRated,    ///< a held session without a rating
        NotAnswered, ///< an attendee who has not rated; `who`
        Anonymous,   ///< a session whose anonymous ratings are fewer than its attendees, by `count`
        NotAssessed, ///< by this role (`who`, a word key; empty: by anybody)
        NoValue,
    };
    Id person;
    int position = 0; ///< of the indicator
    Kind kind = Kind::NoState;
    Id session, attendee; ///< null where there is none
    QString title, who;   ///< of the session's course; the attendee's name, or the role
    QDate day;
    int count = 1;
};
QString lackKey(KpiLack::Kind kind); ///< "no_state" "not_rated" "not_answered" "anonymous" "not_assessed" "no_value"

/// Fills the rows' coverage, without waivers. The rows have their scores.
Result<void> readCoverage(Connection& db, const Scheme& scheme, const KpiQuery& query, std::vector<KpiRow>& rows);
/// Of one row, by that person's sessions and assessments alone; waivers stay as they are.
Result<void> readCoverageOf(Connection& db, const Scheme& scheme, const KpiQuery& query, KpiRow& row);

/// Somebody whose results wait for something.
struct KpiWaiting {
    Id person;
    QString number, name;
    int missing = 0; ///< of all indicators, what is not waived
};
/// By number; their coverage is read.
std::vector<KpiWaiting> whoWaits(const std::vector<KpiRow>& rows);

/// Everything that is missing now of the rows given, by person's place in them, indicator and day; also what is waived.
Result<std::vector<KpiLack>> readLacks(Connection& db, const KpiResults& results, QDate today);

} // namespace rostrum
