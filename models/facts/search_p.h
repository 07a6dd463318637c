// What a SearchIndex holds. Private to search.cpp and searchload.cpp.
#pragma once
#include "models/facts/namereading.h"
#include "models/facts/search.h"
#include <QHash>

namespace rostrum {

// From Homework on: titles that many rows share, one entry each.
enum class SearchTable : uint8_t {
    People,
    Courses,
    Sessions,
    Departments,
    Library,
    Homework,
    Credits,
    Certificates,
    Count
};

struct SearchEntry {
    SearchTable table = SearchTable::People;
    Id id;
    QString key, title, subtitle;
    QString foldedKey; ///< empty when the key is only the id
    QString foldedTitle;
    std::shared_ptr<const NameReading> reading; ///< shared among namesakes and among sessions of a course
    QByteArray order;                           ///< sorts within its table
    int rows = 1;
    bool isTitle() const { return table >= SearchTable::Homework; }
};

struct SearchIndex::Data {
    std::vector<SearchEntry> entries; ///< by table, then order: a smaller index comes first among equals
    void sort();
};

/// Reads entries; one for each load, on the thread that owns `db`. Text that repeats is read only once.
class SearchLoader {
public:
    explicit SearchLoader(Connection& db) : m_db(db) {}
    Result<void> load(SearchIndex::Data& into);
    /// These people alone; those who are gone are left out.
    Result<void> loadPeople(const QSet<Id>& ids, SearchIndex::Data& into);
    Result<void> loadTitles(SearchIndex::Data& into);
    /// Its title was read before: it need not be read again.
    void remember(const SearchEntry& title)
    {
        m_titles.insert(title.title, {title.reading, title.order.chopped(1), title.foldedTitle});
    }

private:
    Result<void> people(const Id* only, SearchIndex::Data& into);
    Result<void> courses(SearchIndex::Data& into);
    Result<void> sessions(SearchIndex::Data& into);
    Result<void> departments(SearchIndex::Data& into);
    Result<void> library(SearchIndex::Data& into);
    Result<void> titles(SearchTable table, const char* sql, SearchIndex::Data& into);
    void add(SearchIndex::Data& into, SearchEntry entry, const QString& number, const QString& byHand = {});

    struct Read {
        std::shared_ptr<const NameReading> reading;
        QByteArray order;
        QString folded;
    };
    const Read& read(const QString& text, const QString& byHand, bool isName);

    Connection& m_db;
    QHash<QString, Read> m_names, m_titles;
    QHash<QString, QString> m_shared; ///< departments and topics: one copy of each text
};

} // namespace rostrum
