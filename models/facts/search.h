// Finding people, courses, sessions, departments and library items by number, text, pinyin and initials; and the titles
// under which essays, credits and certificates stand, with the providers of credits (titles of essays by text alone).
//
// Made on a reader's thread (Workspace::read), handed to the window's as a value: copies share what is inside, find()
// only reads. After a Change, ask updated() on a reader's thread again.
#pragma once
#include "models/store/change.h"
#include "models/store/connection.h"
#include <memory>

namespace rostrum {

struct SearchHit {
    QString table;    ///< key of a FactTable: people, courses, sessions, departments, library, homework, credits,
                      ///< certificates
    QString key;      ///< natural key, else the id in hex: what findRow() takes
    QString title;    ///< a name; a session has its course's
    QString subtitle; ///< of a person the department; a course the topic; a session its start and trainer; a department
                      ///< the one above
    Id id;
    int rows = 1; ///< of homework, credits and certificates: how many stand under this title; `id` is one of them
};

/// What fits a text, table by table in the order people, courses, sessions, departments, library, homework,
/// credits, certificates.
struct SearchFound {
    struct Count {
        QString table;
        int all = 0; ///< hits of the table, also those that are not in `hits`
    };
    std::vector<SearchHit> hits; ///< best first within each table
    std::vector<Count> counts;   ///< of tables that have any
    int best = -1;               ///< the best of all hits; -1: none
    int all() const;
};

class SearchIndex {
public:
    /// Finds nothing.
    SearchIndex();
    /// Reads the whole workspace: 20,000 people in a fraction of a second, the first time on a thread 100 ms more.
    static Result<SearchIndex> build(Connection& db);
    /// Whether what is found may be otherwise after a Change.
    static bool concerns(const ChangeNotice& notice);
    /// The index after a Change: of people that were written only those are read again, for the rest all is. The same
    /// index when the Change touched nothing that is found.
    Result<SearchIndex> updated(Connection& db, const ChangeNotice& notice) const;

    /// Best first: the same number, the same name, the same reading, what begins so, initials, what contains it; then
    /// people, courses, sessions, departments, the library, titles; then by name. Nothing for an empty text. limit < 0:
    /// all.
    std::vector<SearchHit> find(const QString& text, int limit = 50) const;
    /// The same table by table, at most so many of each.
    SearchFound findByTable(const QString& text, int perTable) const;
    /// The people of find(), in the order of names. An empty text finds nobody: a search box that is empty does not
    /// filter, so do not ask then.
    std::vector<Id> matchingPeople(const QString& text) const;

    int size() const;

    struct Data;

private:
    explicit SearchIndex(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

} // namespace rostrum
