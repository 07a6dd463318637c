#include "models/exchange/valuecandidates.h"
#include "models/base/decimal.h"
#include "models/base/text.h"
#include "models/facts/directory.h"
#include "models/facts/pinyin.h"
#include "models/facts/rows.h"

namespace rostrum {

namespace {
const QString kDot = QStringLiteral(" · ");

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(kDot);
}

std::string columnSql(const char* table, const char* column)
{
    const FactTable* facts = factTable(QString::fromLatin1(table));
    return selectSql(facts->columns[size_t(facts->indexOf(column))]);
}

Result<ValueCandidates> people(Connection& db, bool trainersFirst)
{
    struct Person {
        Id id;
        QString number, name, department, title, hired;
    };
    std::vector<Person> all;
    QHash<QString, int> namesakes;
    Query query =
        db.query("SELECT t.number, t.name, " + columnSql("people", "department") + ", " +
                 columnSql("people", "job_title") + ", " + columnSql("people", "hired_on") +
                 ", t.id FROM person t ORDER BY " + (trainersFirst ? "t.is_trainer DESC, " : "") + "t.name, t.number");
    while (query.next()) {
        all.push_back(
            {query.id(5), query.string(0), query.string(1), query.string(2), query.string(3), query.string(4)});
        ++namesakes[foldText(all.back().name)];
    }
    ROSTRUM_CHECK(query.status());
    ValueCandidates found;
    for (const Person& person : all) {
        const bool alone = namesakes.value(foldText(person.name)) == 1;
        const bool numbered = looksLikeNumber(person.number.toStdString());
        if (!numbered && person.name.isEmpty())
            continue;
        const QString value = numbered ? person.number : alone ? person.name : Directory::referenceTo(person.id);
        found.push_back(
            {value, alone ? person.name
                          : joined({person.name, person.number, person.department, person.title, person.hired})});
    }
    return found;
}

Result<ValueCandidates> departments(Connection& db)
{
    struct Department {
        Id parent;
        QString name;
    };
    std::unordered_map<Id, Department, IdHash> all;
    QHash<QString, int> namesakes;
    Query query = db.query("SELECT id, parent, name FROM department");
    while (query.next()) {
        all.emplace(query.id(0), Department{query.id(1), query.string(2)});
        ++namesakes[foldText(query.string(2))];
    }
    ROSTRUM_CHECK(query.status());
    ValueCandidates found;
    for (const auto& [id, department] : all) {
        if (namesakes.value(foldText(department.name)) == 1) {
            found.push_back({department.name, department.name});
            continue;
        }
        QStringList path{department.name};
        auto parent = all.find(department.parent);
        for (int depth = 0; parent != all.end() && depth < 20; ++depth, parent = all.find(parent->second.parent))
            path.prepend(parent->second.name);
        if (path.size() > 1)
            found.push_back({path.join(u'/'), joined({department.name, path.mid(0, path.size() - 1).join(u'/')})});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.title < b.title; });
    return found;
}

Result<ValueCandidates> courses(Connection& db)
{
    std::vector<std::pair<QString, QString>> all;
    QHash<QString, int> namesakes;
    Query query = db.query("SELECT code, title FROM course ORDER BY title, code");
    while (query.next()) {
        all.emplace_back(query.string(0), query.string(1));
        ++namesakes[foldText(all.back().second)];
    }
    ROSTRUM_CHECK(query.status());
    ValueCandidates found;
    for (const auto& [code, title] : all) {
        const bool alone = namesakes.value(foldText(title)) == 1 && !title.isEmpty();
        if (alone || !code.isEmpty())
            found.push_back({alone ? title : code, alone ? title : joined({title, code})});
    }
    return found;
}

Result<ValueCandidates> sessions(Connection& db)
{
    Query query = db.query("SELECT s.code, c.title, substr(s.starts_at, 1, 10) FROM session s "
                           "LEFT JOIN course c ON c.id=s.course WHERE s.code<>'' ORDER BY s.starts_at DESC, s.code");
    ValueCandidates found;
    while (query.next())
        found.push_back({query.string(0), joined({query.string(0), query.string(1), query.string(2)})});
    ROSTRUM_CHECK(query.status());
    return found;
}

ValueCandidates scores(int64_t scale)
{
    ValueCandidates found;
    const int64_t step = scale > 100000 ? 100000 : 10000;
    for (int64_t score = scale; score >= (scale > 100000 ? 0 : step); score -= step)
        found.push_back({formatShortest(score, kScoreDecimals), formatShortest(score, kScoreDecimals)});
    return found;
}
// The same names are asked for at every check of a file: each is read once a thread.
std::shared_ptr<const NameReading> readingOf(const QString& text, bool isName)
{
    constexpr int kKept = 100000;
    thread_local QHash<QString, std::shared_ptr<const NameReading>> names, titles;
    auto& known = isName ? names : titles;
    if (known.size() > kKept)
        known.clear();
    std::shared_ptr<const NameReading>& reading = known[text];
    if (!reading) {
        Pinyin& pinyin = Pinyin::ofThisThread();
        reading = std::make_shared<const NameReading>(isName ? pinyin.readName(text) : pinyin.readTitle(text));
    }
    return reading;
}

Result<ValueCandidates> allOf(Connection& db, const FactTable& table, const ValueGroup& group)
{
    const Column* column = table.column(group.fields.first());
    ValueCandidates found;
    switch (group.kind) {
    case Kind::Score:
        return scores(group.scale);
    case Kind::Person:
        return people(db,
                      group.fields.first() == QStringLiteral("trainer") || std::string_view(table.key) == "trainers");
    case Kind::Department:
        return departments(db);
    case Kind::Course:
        return courses(db);
    case Kind::Session:
        return sessions(db);
    case Kind::Word:
    case Kind::Boolean: {
        const WordList list = column->kind == Kind::Word ? column->words : words::yesNo;
        for (const Word& word : list)
            found.push_back({QString::fromLatin1(word.key), wordTitle(list, QString::fromLatin1(word.key))});
        return found;
    }
    default:
        return found; // a text or a day is mended in its cell
    }
}
} // namespace

Result<ValueCandidates> candidatesFor(Connection& db, const FactTable& table, const ValueGroup& group)
{
    ROSTRUM_TRY(found, allOf(db, table, group));
    if (group.kind != Kind::Score)
        for (ValueCandidate& candidate : found)
            candidate.reading = readingOf(candidate.title.section(kDot, 0, 0), group.kind == Kind::Person);
    return found;
}

} // namespace rostrum
