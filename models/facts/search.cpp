#include "models/facts/search_p.h"
#include <algorithm>

namespace rostrum {

namespace {
// How well an entry fits, best first.
enum class Fit : uint8_t {
    SameKey,
    SameTitle,
    SameNumber, // but for leading zeros, which spreadsheets eat
    SameReading,
    KeyBegins,
    TitleBegins,
    ReadingBegins,
    ReadingBegun,
    Initials,
    InitialsBegin,
    KeyContains,
    TitleContains,
    ReadingContains,
    None,
};

QStringView withoutZeros(QStringView number)
{
    while (number.size() > 1 && number.front() == u'0')
        number = number.mid(1);
    return number;
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= QChar(u'0') && c <= QChar(u'9'); });
}

Fit fitOf(ReadingMatch match)
{
    switch (match) {
    case ReadingMatch::Exact:
        return Fit::SameReading;
    case ReadingMatch::Prefix:
        return Fit::ReadingBegins;
    case ReadingMatch::Begun:
        return Fit::ReadingBegun;
    case ReadingMatch::Initials:
        return Fit::Initials;
    case ReadingMatch::InitialsPrefix:
        return Fit::InitialsBegin;
    case ReadingMatch::Inside:
        return Fit::ReadingContains;
    case ReadingMatch::None:
        break;
    }
    return Fit::None;
}

// What was typed, and what of it need not be asked of every entry again.
struct Asked {
    explicit Asked(const QString& text)
        : typed(text), number(isDigits(typed.folded()) ? withoutZeros(typed.folded()).toString() : QString())
    {}
    TypedText typed;
    QString number; // without leading zeros; empty when it is no number
};

Fit keyFit(const SearchEntry& entry, const Asked& asked)
{
    const QString& text = asked.typed.folded();
    if (entry.foldedKey.size() < asked.number.size() || entry.foldedKey.isEmpty())
        return Fit::None;
    if (entry.foldedKey == text)
        return Fit::SameKey;
    if (!asked.number.isEmpty() && isDigits(entry.foldedKey) && withoutZeros(entry.foldedKey) == asked.number)
        return Fit::SameNumber;
    const qsizetype at = entry.foldedKey.indexOf(text);
    return at < 0 ? Fit::None : at == 0 ? Fit::KeyBegins : Fit::KeyContains;
}

Fit titleFit(const SearchEntry& entry, const Asked& asked)
{
    const qsizetype at = entry.foldedTitle.indexOf(asked.typed.folded());
    if (at != 0)
        return at < 0 ? Fit::None : Fit::TitleContains;
    return entry.foldedTitle.size() == asked.typed.folded().size() ? Fit::SameTitle : Fit::TitleBegins;
}

Fit fitOf(const SearchEntry& entry, const Asked& asked)
{
    Fit fit = std::min(keyFit(entry, asked), titleFit(entry, asked));
    if (asked.typed.hasLetter() && fit > Fit::SameReading)
        fit = std::min(fit, fitOf(entry.reading->match(asked.typed)));
    return fit;
}

QString tableKey(SearchTable table)
{
    switch (table) {
    case SearchTable::People:
        return QStringLiteral("people");
    case SearchTable::Courses:
        return QStringLiteral("courses");
    case SearchTable::Sessions:
        return QStringLiteral("sessions");
    case SearchTable::Departments:
        return QStringLiteral("departments");
    case SearchTable::Library:
        return QStringLiteral("library");
    case SearchTable::Homework:
        return QStringLiteral("homework");
    case SearchTable::Credits:
        return QStringLiteral("credits");
    case SearchTable::Certificates:
    case SearchTable::Count:
        break;
    }
    return QStringLiteral("certificates");
}

SearchHit hitOf(const SearchEntry& entry)
{
    return {tableKey(entry.table), entry.key, entry.title, entry.subtitle, entry.id, entry.rows};
}

using Fitting = std::pair<Fit, uint32_t>; // how well, and which entry: a smaller one comes first among equals

std::vector<Fitting> fitting(const std::vector<SearchEntry>& entries, const Asked& asked)
{
    std::vector<Fitting> found;
    if (asked.typed.isEmpty())
        return found;
    for (size_t i = 0; i < entries.size(); ++i)
        if (const Fit fit = fitOf(entries[i], asked); fit != Fit::None)
            found.emplace_back(fit, uint32_t(i));
    return found;
}
} // namespace

void SearchIndex::Data::sort()
{
    entries.shrink_to_fit(); // nothing is added after this
    std::sort(entries.begin(), entries.end(), [](const SearchEntry& a, const SearchEntry& b) {
        if (a.table != b.table)
            return a.table < b.table;
        const int order = QByteArrayView(a.order).compare(b.order);
        return order ? order < 0 : a.id < b.id;
    });
}

SearchIndex::SearchIndex() : m_data(std::make_shared<const Data>()) {}

Result<SearchIndex> SearchIndex::build(Connection& db)
{
    auto data = std::make_shared<Data>();
    ROSTRUM_CHECK(SearchLoader(db).load(*data));
    data->sort();
    return SearchIndex(std::move(data));
}

namespace {
const QString kPerson = QStringLiteral("person");
// Titles and subtitles of other rows hang on these: reading all anew is cheaper than being clever.
constexpr const char* kWide[] = {"department", "department_span", "course", "session", "library_item"};
constexpr const char* kTitled[] = {"homework", "credit", "certificate"};

template <size_t N>
bool touchesAny(const ChangeNotice& notice, const char* const (&tables)[N])
{
    return std::any_of(std::begin(tables), std::end(tables),
                       [&](const char* table) { return notice.touches(QString::fromLatin1(table)); });
}
} // namespace

bool SearchIndex::concerns(const ChangeNotice& notice)
{
    return notice.touches(kPerson) || touchesAny(notice, kWide) || touchesAny(notice, kTitled);
}

Result<SearchIndex> SearchIndex::updated(Connection& db, const ChangeNotice& notice) const
{
    constexpr int kFew = 500; // rows; beyond it one scan is faster than asking for each
    const QString& person = kPerson;
    const QSet<Id> ids = notice.ids.value(person);
    const bool titles = touchesAny(notice, kTitled);
    if (touchesAny(notice, kWide) || (notice.touches(person) && (ids.isEmpty() || ids.size() > kFew)))
        return build(db);
    if (!notice.touches(person) && !titles)
        return *this;

    SearchLoader loader(db);
    QHash<Id, QString> before; // a trainer's name stands below their sessions
    auto data = std::make_shared<Data>();
    data->entries.reserve(m_data->entries.size() + size_t(ids.size()));
    for (const SearchEntry& entry : m_data->entries)
        if (entry.table == SearchTable::People && ids.contains(entry.id))
            before.insert(entry.id, entry.title);
        else if (!titles || !entry.isTitle())
            data->entries.push_back(entry);
        else if (entry.table != SearchTable::Homework)
            loader.remember(entry);
    const size_t kept = data->entries.size();
    ROSTRUM_CHECK(loader.loadPeople(ids, *data));
    const bool renamed = std::any_of(data->entries.begin() + ptrdiff_t(kept), data->entries.end(), [&](const auto& e) {
        return before.contains(e.id) && before.value(e.id) != e.title;
    });
    if (renamed)
        return build(db);
    if (titles)
        ROSTRUM_CHECK(loader.loadTitles(*data));
    data->sort();
    return SearchIndex(std::move(data));
}

std::vector<SearchHit> SearchIndex::find(const QString& text, int limit) const
{
    std::vector<Fitting> found = fitting(m_data->entries, Asked(text));
    const size_t wanted = limit < 0 ? found.size() : std::min(found.size(), size_t(limit));
    std::partial_sort(found.begin(), found.begin() + ptrdiff_t(wanted), found.end());
    std::vector<SearchHit> hits;
    hits.reserve(wanted);
    for (size_t i = 0; i < wanted; ++i)
        hits.push_back(hitOf(m_data->entries[found[i].second]));
    return hits;
}

SearchFound SearchIndex::findByTable(const QString& text, int perTable) const
{
    const std::vector<SearchEntry>& entries = m_data->entries;
    std::vector<Fitting> found = fitting(entries, Asked(text)); // in the order of entries, so by table
    SearchFound result;
    if (found.empty())
        return result;
    const Fitting best = *std::min_element(found.begin(), found.end());
    for (auto first = found.begin(); first != found.end();) {
        const SearchTable table = entries[first->second].table;
        const auto last =
            std::find_if(first, found.end(), [&](const Fitting& f) { return entries[f.second].table != table; });
        const auto shown = first + std::min(last - first, ptrdiff_t(perTable));
        std::partial_sort(first, shown, last);
        for (auto at = first; at != shown; ++at) {
            if (*at == best)
                result.best = int(result.hits.size());
            result.hits.push_back(hitOf(entries[at->second]));
        }
        result.counts.push_back({tableKey(table), int(last - first)});
        first = last;
    }
    return result;
}

int SearchFound::all() const
{
    int sum = 0;
    for (const Count& count : counts)
        sum += count.all;
    return sum;
}

std::vector<Id> SearchIndex::matchingPeople(const QString& text) const
{
    const Asked asked(text);
    std::vector<Id> people;
    if (asked.typed.isEmpty())
        return people;
    for (const SearchEntry& entry : m_data->entries) {
        if (entry.table != SearchTable::People)
            break; // people come first
        if (fitOf(entry, asked) != Fit::None)
            people.push_back(entry.id);
    }
    return people;
}

int SearchIndex::size() const { return int(m_data->entries.size()); }

} // namespace rostrum
