// A few rows for tests of the store, written by plain SQL.
#pragma once
#include "tests/support/store.h"

namespace rostrum::test {

inline Result<void> insertCourse(Change& change, const Id& id, const QString& title)
{
    Query query = change.db().query("INSERT INTO course(id, title) VALUES(?,?)");
    query.bind(id).bind(title);
    ROSTRUM_CHECK(query.run());
    return change.count();
}

inline Result<void> insertSession(Change& change, const Id& id, const Id& course)
{
    Query query = change.db().query("INSERT INTO session(id, course, starts_at) VALUES(?,?,'2026-10-09')");
    query.bind(id).bind(course);
    ROSTRUM_CHECK(query.run());
    return change.count();
}

inline Result<void> retitle(Change& change, const Id& id, const QString& title)
{
    Query query = change.db().query("UPDATE course SET title=? WHERE id=?");
    query.bind(title).bind(id);
    ROSTRUM_CHECK(query.run());
    return change.count();
}

inline Result<void> removeRow(Change& change, const char* sql, const Id& id)
{
    Query query = change.db().query(sql);
    query.bind(id);
    ROSTRUM_CHECK(query.run());
    return change.count();
}

inline Id course(int n) { return Id::derived({"course", std::to_string(n)}); }
inline Id session(int n) { return Id::derived({"session", std::to_string(n)}); }
inline Label label(const char* verb) { return {QString::fromLatin1(verb), {}}; }

} // namespace rostrum::test
