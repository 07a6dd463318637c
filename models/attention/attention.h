// What an officer should look at today: values only, in the order of their days.
#pragma once
#include "models/compliance/verdict.h"
#include "models/store/connection.h"

namespace rostrum {

struct AttentionItem {
    enum class Kind {
        HomeworkDue,     ///< count people have not handed in; title, due
        PendingCredit,   ///< name, title, hours to be confirmed; id of the credit
        SessionNotHeld,  ///< a planned session whose day is over; id of the session
        DuplicateNumber, ///< count rows share one number
    };
    Kind kind = Kind::HomeworkDue;
    QDate due;           ///< the day it concerns
    QString title, name, key;
    int count = 0;
    int64_t hours = 0;   ///< hundredths
    Id id;
};

struct UpcomingSession {
    QString when, group, course, trainer; ///< when: ISO day, with a time where it is known
};

struct Attention {
    std::vector<AttentionItem> items;
    std::vector<UpcomingSession> sessions; ///< the next ones
    std::vector<Verdict> atRisk;           ///< not met or at risk this year, most missing first, at most 12
    std::array<int, size_t(Status::Count)> summary{};
    int people = 0;                        ///< on the books today
};

/// Reads only; for a reader's thread.
Result<Attention> whatNeedsAttention(Connection& db, QDate today);

} // namespace rostrum
