// Who was where: one pass over the attendance, with the sessions in memory. Sorting every row by person, or looking its
// session up, costs more than all that is checked.
#pragma once
#include "models/base/id.h"
#include "models/base/result.h"
#include <QHash>
#include <functional>
#include <optional>

namespace rostrum {

class Connection;

struct HeldSession {
    QString starts, ends;        ///< as stored; a day alone where no time is known
    QString title;               ///< of the course
    std::optional<qint64> hours; ///< what it gives, in hundredths
    QString day() const { return starts.left(10); }
    bool isTimed() const { return starts.size() > 10 && ends.size() > 10; }
};

class Presence {
public:
    /// Sessions that were not cancelled.
    static Result<Presence> read(Connection& db);
    const QHash<Id, HeldSession>& sessions() const { return m_sessions; }

    struct Row {
        Id id, person, session;
        std::optional<qint64> hours; ///< as typed
    };
    /// Everybody who was present, wholly or in part, in no order.
    Result<void> each(Connection& db, const std::function<void(const Row&, const HeldSession&)>& take) const;

private:
    QHash<Id, HeldSession> m_sessions;
};

} // namespace rostrum
