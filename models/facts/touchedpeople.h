// Whom written rows are about: by the column `person`, before and after, else by the row as it is now.
#pragma once
#include "models/store/capture.h"
#include "models/store/connection.h"
#include <QSet>
#include <map>

namespace rostrum {

class TouchedPeople {
public:
    explicit TouchedPeople(Connection& db) : m_db(db) {}

    /// A row of any table; one that names no person adds nobody.
    Result<void> add(const ChangesetReader& row);
    const QSet<Id>& people() const { return m_people; }
    QSet<Id>& people() { return m_people; }

private:
    Result<int> columnOf(const std::string& table);
    Connection& m_db;
    std::map<std::string, int> m_columns; ///< -1: the table has no such column
    QSet<Id> m_people;
};

} // namespace rostrum
