// Who might be asked in a round of 360° assessment: about whom, and whom the records propose for a group.
#pragma once
#include "models/kpi/invitations.h"

namespace rostrum {

struct AssessedTrainer {
    Id id;
    QString number, name, department; ///< the department of the last day of answers
};

/// Who held a session in the round's period, and about whom somebody is asked already. By number.
Result<std::vector<AssessedTrainer>> assessedTrainers(Connection& db, const Round& round);

/// Why somebody is proposed; the stronger reason first.
enum class RaterReason {
    Oneself,
    AskedBefore, ///< in this group, about the same trainer: an earlier round, or a signed assessment
    Head,        ///< by the job title, in the trainer's department or the nearest one above that has one
    DeputyHead,
    HrStaff, ///< by the department's name
    FellowTrainer,
    Colleague ///< of the same department
};

struct ProposedRater {
    Id trainer, person;
    QString trainerName, number, name, department;
    RaterReason reason = RaterReason::Colleague;
};

/// For one trainer all whom the records propose, the best reason first, then by number; for several those alone that a
/// group still needs to be shown (Round::leastOf), so that taking all of them is enough. Nobody who is asked already,
/// who has left, or who is the trainer (but in the group of oneself). Empty for trainees: they are asked by ratings.
Result<std::vector<ProposedRater>> proposedRaters(Connection& db, const Round& round, const QString& role,
                                                  const std::vector<AssessedTrainer>& trainers);

} // namespace rostrum
