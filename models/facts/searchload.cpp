// Reading the search index from a workspace.
#include "models/base/text.h"
#include "models/facts/pinyin.h"
#include "models/facts/rows.h"
#include "models/facts/search_p.h"

namespace rostrum {

namespace {
// Most texts are folded already: then both share their memory.
QString foldedOrSame(const QString& text)
{
    const QString folded = foldText(text);
    return folded == text ? text : folded;
}
} // namespace

const SearchLoader::Read& SearchLoader::read(const QString& text, const QString& byHand, bool isName)
{
    QHash<QString, Read>& known = isName ? m_names : m_titles;
    const QString which = byHand.isEmpty() ? text : text + u'\n' + byHand;
    auto found = known.find(which);
    if (found != known.end())
        return *found;
    Pinyin& pinyin = Pinyin::ofThisThread();
    Read made;
    made.reading = std::make_shared<const NameReading>(isName ? pinyin.readName(text, byHand) : pinyin.readTitle(text));
    made.order = isName ? pinyin.sortKey(text, byHand) : pinyin.titleSortKey(text);
    made.folded = foldedOrSame(text);
    return *known.insert(which, made);
}

void SearchLoader::add(SearchIndex::Data& into, SearchEntry entry, const QString& number, const QString& byHand)
{
    const Read& text = read(entry.title, byHand, entry.table == SearchTable::People);
    entry.reading = text.reading;
    entry.foldedTitle = text.folded;
    if (entry.order.isEmpty())
        entry.order = text.order + '\0' + number.toUtf8();
    entry.key = number.isEmpty() ? entry.id.hex() : number;
    entry.foldedKey = foldedOrSame(number);
    if (!entry.subtitle.isEmpty()) {
        auto shared = m_shared.constFind(entry.subtitle);
        entry.subtitle = shared != m_shared.cend() ? *shared : *m_shared.insert(entry.subtitle, entry.subtitle);
    }
    into.entries.push_back(std::move(entry));
}

Result<void> SearchLoader::people(const Id* only, SearchIndex::Data& into)
{
    const FactTable& table = *factTable(QStringLiteral("people"));
    const std::string sql = "SELECT t.id, t.number, t.name, t.reading, " +
                            selectSql(*table.column(QStringLiteral("department"))) + " FROM person t";
    Query query = m_db.query(only ? sql + " WHERE t.id=?" : sql);
    if (only)
        query.bind(*only);
    while (query.next())
        add(into, {SearchTable::People, query.id(0), {}, query.string(2), query.string(4)}, query.string(1),
            query.string(3));
    return query.status();
}

Result<void> SearchLoader::courses(SearchIndex::Data& into)
{
    Query query = m_db.query("SELECT id, code, title, topic FROM course");
    while (query.next())
        add(into, {SearchTable::Courses, query.id(0), {}, query.string(2), query.string(3)}, query.string(1));
    return query.status();
}

Result<void> SearchLoader::sessions(SearchIndex::Data& into)
{
    Query query = m_db.query("SELECT s.id, s.code, c.title, s.starts_at, p.name FROM session s JOIN course c ON "
                             "c.id=s.course LEFT JOIN person p ON p.id=s.trainer");
    while (query.next()) {
        const QString start = query.string(3), trainer = query.string(4);
        SearchEntry entry{SearchTable::Sessions, query.id(0), {}, query.string(2), QString(start).replace(u'T', u' ')};
        if (!trainer.isEmpty())
            entry.subtitle += QStringLiteral(" · ") + trainer;
        // The newest first: turned round, the bytes of the day sort downwards.
        entry.order = start.toLatin1() + '\0';
        for (char& byte : entry.order)
            byte = char(0xFF - uchar(byte));
        entry.order += query.string(1).toUtf8();
        add(into, std::move(entry), query.string(1));
    }
    return query.status();
}

Result<void> SearchLoader::departments(SearchIndex::Data& into)
{
    Query query = m_db.query(
        "SELECT d.id, d.code, d.name, above.name FROM department d LEFT JOIN department above ON above.id=d.parent");
    while (query.next()) {
        add(into, {SearchTable::Departments, query.id(0), {}, query.string(2), query.string(3)}, query.string(1));
        // A department's code is found, but other tables name the row by its id.
        into.entries.back().key = into.entries.back().id.hex();
    }
    return query.status();
}

// Below the title the author, and its tags: both are what people remember of it.
Result<void> SearchLoader::library(SearchIndex::Data& into)
{
    Query query = m_db.query("SELECT i.id, i.code, i.title, p.name, i.tags FROM library_item i LEFT JOIN person p ON "
                             "p.id=i.author");
    while (query.next()) {
        QStringList beside{query.string(3), query.string(4)};
        beside.removeAll(QString());
        add(into, {SearchTable::Library, query.id(0), {}, query.string(2), beside.join(QStringLiteral(" · "))},
            query.string(1));
    }
    return query.status();
}

// Many rows share a title: whoever looks for it wants the title once, with how many stand under it. Essays have nearly
// as many titles as there are of them, in their writers' own words: those are found as they are written, without
// pinyin, which would take most of the memory and of the time of the index.
Result<void> SearchLoader::titles(SearchTable table, const char* sql, SearchIndex::Data& into)
{
    static const auto unread = std::make_shared<const NameReading>();
    Query query = m_db.query(sql);
    while (query.next()) {
        SearchEntry entry{table, query.id(1), {}, query.string(0), {}};
        entry.rows = int(query.integer(2));
        if (table != SearchTable::Homework) {
            add(into, std::move(entry), {});
            continue;
        }
        entry.reading = unread;
        entry.foldedTitle = foldedOrSame(entry.title);
        entry.key = entry.id.hex();
        entry.order = entry.title.toUtf8();
        into.entries.push_back(std::move(entry));
    }
    return query.status();
}

Result<void> SearchLoader::loadTitles(SearchIndex::Data& into)
{
    ROSTRUM_CHECK(titles(SearchTable::Homework,
                         "SELECT title, min(id), count(*) FROM homework WHERE title<>'' GROUP BY title", into));
    // A provider is looked for as a title is.
    ROSTRUM_CHECK(titles(SearchTable::Credits,
                         "SELECT text, min(id), count(*) FROM (SELECT title AS text, id FROM credit UNION ALL SELECT "
                         "provider, id FROM credit WHERE provider<>title) WHERE text<>'' GROUP BY text",
                         into));
    return titles(SearchTable::Certificates,
                  "SELECT title, min(id), count(*) FROM certificate WHERE title<>'' GROUP BY title", into);
}

Result<void> SearchLoader::load(SearchIndex::Data& into)
{
    ROSTRUM_CHECK(people(nullptr, into));
    ROSTRUM_CHECK(courses(into));
    ROSTRUM_CHECK(sessions(into));
    ROSTRUM_CHECK(departments(into));
    ROSTRUM_CHECK(library(into));
    return loadTitles(into);
}

Result<void> SearchLoader::loadPeople(const QSet<Id>& ids, SearchIndex::Data& into)
{
    for (const Id& id : ids)
        ROSTRUM_CHECK(people(&id, into));
    return {};
}

} // namespace rostrum
