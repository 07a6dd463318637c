// Who is asked about whom in a round of 360° assessment, and the sheets that go out and come back: filled in, each
// imports as assessments.
#pragma once
#include "models/kpi/round.h"

namespace rostrum {

struct Invitation {
    Id id, trainer;
    QString trainerNumber, trainerName;
    QString role;
    Id rater; ///< null: to be named
    QString raterNumber, raterName;
    QDate sentOn;          ///< invalid: not yet
    bool answered = false; ///< an assessment of the rater is there; who has no name cannot be told
};

/// By trainer, role and rater. UnknownRow.
Result<std::vector<Invitation>> invitations(Connection& db, const QString& round);

struct Ask {
    Id trainer;
    QString role;
    Id rater; ///< null: to be named in the sheet; of oneself the trainer
};

/// Asks each; who is asked already is not asked twice, and who is named takes the place of one to be named. How many
/// are new. InvalidValue "round_closed", "unknown_role" (not a group of the round, or trainees: they are asked by the
/// ratings), "asked_of_oneself" (value: the role), "not_oneself".
Result<int> inviteThese(Change& change, const QString& round, const std::vector<Ask>& asks);
Result<void> invite(Change& change, const QString& round, const Id& trainer, const QString& role, const Id& rater);
/// Takes invitations back; the sheets that went out are not called back. How many. UnknownRow; InvalidValue
/// "round_closed", "answered" (value: who): an answer that is there stays one that was asked for.
Result<int> takeBack(Change& change, const QString& round, const std::vector<Id>& invitations);
/// Of every trainer who held a session in the period each group of the round: themselves by name, the others to be
/// named. How many are new.
Result<int> inviteForAll(Change& change, const QString& round);
/// Notes that those without a day went out on this one.
Result<int> noteSent(Change& change, const QString& round, QDate today);

} // namespace rostrum
