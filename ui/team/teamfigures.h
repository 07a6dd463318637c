// What each department handed in and how much of it was excellent, and the people behind such a figure.
#pragma once
#include "models/measures/evaluate.h"

namespace rostrum {

class Connection;

enum class TeamMeasure { Submission, Excellent };

struct TeamUnit {
    Id id;
    QString name;
    Figure submission; ///< handed in, of what was due
    Figure excellent;  ///< excellent, of what was graded
    const Figure& of(TeamMeasure measure) const { return measure == TeamMeasure::Submission ? submission : excellent; }
};

/// Departments of whom there is anything to say, by name; each with its own people alone, as on paper.
Result<std::vector<TeamUnit>> readTeam(Connection& db, const DateSpan& span);

struct TeamPerson {
    QString number, name; ///< number: else the id in hex
    Figure figure;
};
/// The people of a department whose homework makes its figure: those who lack most first.
Result<std::vector<TeamPerson>> readTeamPeople(Connection& db, const DateSpan& span, const Id& unit,
                                               TeamMeasure measure);

/// As on paper: "89.7 %", "—".
QString shareText(const Figure& figure);

} // namespace rostrum
