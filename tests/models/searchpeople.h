// People to be found, written as Changes, and the index as the console and the window build it.
#pragma once
#include "models/facts/search.h"
#include "tests/support/store.h"

namespace rostrum::test {

inline QString u(const char* utf8) { return QString::fromUtf8(utf8); }

inline Id person(const QString& number) { return Id::derived({"person", number.toStdString()}); }

struct Someone {
    QString number, name, reading;
};

inline Result<void> insertPeople(Change& change, const std::vector<Someone>& people)
{
    for (const Someone& one : people) {
        Query query = change.db().query("INSERT INTO person(id, number, name, reading) VALUES(?,?,?,?)");
        const auto orNull = [&](const QString& text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
        query.bind(person(one.number.isEmpty() ? one.name : one.number));
        query.bind(orNull(one.number)).bind(one.name).bind(orNull(one.reading));
        ROSTRUM_CHECK(query.run());
        ROSTRUM_CHECK(change.count());
    }
    return {};
}

inline Result<ChangeNotice> write(TemporaryWorkspace& w, Workspace::WriteWork work)
{
    return w->writeNow({QStringLiteral("test"), {}}, std::move(work));
}

inline Result<ChangeNotice> add(TemporaryWorkspace& w, const std::vector<Someone>& people)
{
    return write(w, [&](Change& change) { return insertPeople(change, people); });
}

// What the console and the window do, on a reader's thread.
inline SearchIndex build(TemporaryWorkspace& w)
{
    auto built = w->read<SearchIndex>([](Connection& db) { return SearchIndex::build(db); }).result();
    return built ? *built : SearchIndex();
}

} // namespace rostrum::test
