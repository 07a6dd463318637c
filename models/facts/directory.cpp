#include "models/base/text.h"
#include "models/facts/directory_p.h"
#include "models/facts/value.h"
#include <QRegularExpression>

namespace rostrum {

namespace {
std::string folded(std::string_view text) { return foldText(fromBytes(text)).toStdString(); }

std::string_view dayOf(std::string_view startsAt) { return startsAt.substr(0, 10); }
bool hasTime(std::string_view startsAt) { return startsAt.size() > 10; }
} // namespace

Directory::Directory() : d(new Data) {}
Directory::~Directory() = default;

Directory::Data::Person& Directory::Data::addPerson(Person person)
{
    Person& kept = people.emplace_back(std::move(person));
    if (!kept.number.empty())
        byNumber.emplace(kept.number, &kept);
    if (!kept.name.empty())
        byName[folded(kept.name)].push_back(&kept);
    byId.emplace(kept.id, &kept);
    if (kept.created)
        unused.emplace(kept.id, std::vector<Id>{kept.department});
    return kept;
}

// A person whom this import makes is what all of its rows say, in whatever order they stand.
void Directory::Data::learn(const Id& id, const PersonHint& hint)
{
    Person& person = *byId.at(id);
    if (hint.trainer && !person.trainer)
        person.trainer = true;
    if (person.name.empty() && !hint.name.empty()) {
        person.name = std::string(hint.name);
        byName[folded(person.name)].push_back(&person);
    }
    if (person.department.isNull() && !hint.department.isNull()) {
        person.department = hint.department;
        if (const auto waiting = unused.find(id); waiting != unused.end())
            waiting->second.push_back(hint.department);
        else
            use(hint.department);
    }
}

Directory::Data::Department& Directory::Data::addDepartment(Department department)
{
    Department& kept = departments.emplace_back(std::move(department));
    departmentsByName[folded(kept.name)].push_back(&kept);
    departmentTexts.clear();
    if (kept.created)
        unused.emplace(kept.id, std::vector<Id>{kept.parent});
    return kept;
}

Directory::Data::Course& Directory::Data::addCourse(Course course)
{
    Course& kept = courses.emplace_back(std::move(course));
    if (!kept.code.empty())
        courseByCode.emplace(kept.code, &kept);
    courseByTitle[folded(kept.title)].push_back(&kept);
    courseById.emplace(kept.id, &kept);
    courseTexts.clear();
    if (kept.created)
        unused.emplace(kept.id, std::vector<Id>{});
    return kept;
}

Id Directory::Data::dayKey(const Id& trainer, const Id& course, std::string_view startsAt)
{
    return Id::derived({"day", trainer.view(), course.view(), dayOf(startsAt)});
}

Directory::Data::Session& Directory::Data::addSession(Session session)
{
    lastSession = {};
    Session& kept = sessions.emplace_back(std::move(session));
    if (!kept.code.empty())
        sessionByCode.emplace(kept.code, &kept);
    sessionById.emplace(kept.id, &kept);
    sessionsByDay[dayKey(kept.trainer, kept.course, kept.startsAt)].push_back(&kept);
    if (kept.created)
        unused.emplace(kept.id, std::vector<Id>{kept.trainer, kept.course});
    return kept;
}

void Directory::Data::use(const Id& id)
{
    const auto found = unused.find(id);
    if (found == unused.end())
        return;
    const std::vector<Id> needs = std::move(found->second);
    unused.erase(found);
    for (const Id& parent : needs)
        use(parent);
}

std::unique_ptr<Directory> Directory::empty() { return std::unique_ptr<Directory>(new Directory); }

Result<std::unique_ptr<Directory>> Directory::load(Connection& db)
{
    std::unique_ptr<Directory> directory(new Directory);
    Data& d = *directory->d;
    const auto text = [](const Query& row, int column) { return std::string(row.text(column)); };
    Query people = db.query("SELECT id, number, name, is_trainer FROM person");
    while (people.next())
        d.addPerson({people.id(0), text(people, 1), text(people, 2), false, people.integer(3) != 0, {}});
    ROSTRUM_CHECK(people.status());
    Query former = db.query("SELECT number, person FROM former_number");
    while (former.next())
        d.formerNumbers.emplace(text(former, 0), former.id(1));
    ROSTRUM_CHECK(former.status());
    Query departments = db.query("SELECT id, parent, name FROM department");
    while (departments.next())
        d.addDepartment({departments.id(0), departments.id(1), text(departments, 2), false});
    ROSTRUM_CHECK(departments.status());
    Query courses = db.query("SELECT id, code, title FROM course");
    while (courses.next())
        d.addCourse({courses.id(0), text(courses, 1), text(courses, 2), false});
    ROSTRUM_CHECK(courses.status());
    Query sessions = db.query("SELECT id, trainer, course, code, starts_at FROM session");
    while (sessions.next())
        d.addSession({sessions.id(0), sessions.id(1), sessions.id(2), text(sessions, 3), text(sessions, 4), false});
    ROSTRUM_CHECK(sessions.status());
    Query forms = db.query("SELECT id FROM form"); // also those without questions
    while (forms.next())
        d.forms[forms.id(0)];
    ROSTRUM_CHECK(forms.status());
    Query questions = db.query("SELECT form, position, dimension, scale FROM form_question ORDER BY form, position");
    while (questions.next())
        d.forms[questions.id(0)].push_back({int(questions.integer(1)), text(questions, 2), questions.integer(3)});
    ROSTRUM_CHECK(questions.status());
    return directory;
}

void Directory::use(const Id& id)
{
    if (!d->unused.empty())
        d->use(id);
}

Found Directory::personByNumber(std::string_view number) const
{
    if (const auto found = d->byNumber.find(number); found != d->byNumber.end())
        return {found->second->id, nullptr, found->second->created};
    if (const auto former = d->formerNumbers.find(std::string(number)); former != d->formerNumbers.end())
        return {former->second, problem::formerNumber};
    return {{}, problem::unknownPerson};
}

QString Directory::referenceTo(const Id& person) { return u'#' + person.hex(); }

Found Directory::personByName(std::string_view name) const
{
    if (name.size() == 33 && name.front() == '#') {
        const auto id = Id::fromHex(QString::fromLatin1(name.data() + 1, 32));
        if (id && d->byId.contains(*id))
            return {*id};
    }
    const auto found = d->byName.find(folded(name));
    if (found == d->byName.end())
        return {{}, problem::unknownPerson};
    if (found->second.size() > 1)
        return {{}, problem::ambiguousPerson};
    return {found->second.front()->id, nullptr, found->second.front()->created};
}

std::string_view Directory::nameOf(const Id& person) const
{
    const auto found = d->byId.find(person);
    return found == d->byId.end() ? std::string_view() : std::string_view(found->second->name);
}

Found Directory::person(std::string_view text, const PersonHint& hint)
{
    const bool isNumber = looksLikeNumber(text);
    Found found = isNumber ? personByNumber(text) : personByName(text);
    if (!found.fault && found.created)
        d->learn(found.id, hint);
    if (!found.fault || found.fault != problem::unknownPerson || !createMissing)
        return found;
    Data::Person person;
    person.id = isNumber ? Id::derived({"person", text}) : Id::derived({"person", "name", folded(text)});
    person.number = isNumber ? std::string(text) : std::string();
    person.name = isNumber ? std::string(hint.name) : std::string(text);
    person.created = true;
    person.trainer = hint.trainer;
    person.department = hint.department;
    if (d->byId.contains(person.id))
        return {{}, problem::formerNumber}; // that identity belongs to someone whose number was changed since
    d->addPerson(person);
    return {person.id, nullptr, true};
}

void Directory::rememberPerson(const Id& id, std::string_view number, std::string_view name)
{
    if (!d->byId.contains(id))
        d->addPerson({id, std::string(number), std::string(name), false, false, {}});
}

void Directory::rememberCourse(const Id& id, std::string_view code, std::string_view title)
{
    if (!d->courseById.contains(id))
        d->addCourse({id, std::string(code), std::string(title), false});
}

Found Directory::department(std::string_view path)
{
    const std::string key(path);
    if (const auto known = d->departmentTexts.find(key); known != d->departmentTexts.end())
        return known->second;
    const Found found = d->findOrMakeDepartment(path);
    d->departmentTexts.emplace(key, found);
    return found;
}

Found Directory::Data::findOrMakeDepartment(std::string_view path)
{
    QStringList names;
    for (const QString& name :
         fromBytes(path).split(QRegularExpression(QStringLiteral("[/\\\\>＞／]")), Qt::SkipEmptyParts))
        names << tidyText(name);
    if (names.isEmpty())
        return {};
    Id parent;
    std::string trail;
    Found found;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const std::string name = names[i].toStdString();
        trail += '/' + folded(name);
        const auto same = departmentsByName.find(folded(name));
        std::vector<Department*> fits;
        if (same != departmentsByName.end())
            std::copy_if(same->second.begin(), same->second.end(), std::back_inserter(fits),
                         [&](const auto* entry) { return i == 0 || entry->parent == parent; });
        if (fits.size() > 1 && names.size() == 1)
            return {{}, problem::ambiguousDepartment};
        if (fits.empty()) {
            const Id id = Id::derived({"department", trail});
            found = {addDepartment({id, parent, name, true}).id, nullptr, true};
        } else {
            found = {fits.front()->id, nullptr, fits.front()->created};
        }
        parent = found.id;
    }
    return found;
}

Found Directory::courseByCode(std::string_view code) const
{
    const auto found = d->courseByCode.find(std::string(code));
    if (found == d->courseByCode.end())
        return {{}, problem::unknownCourse};
    return {found->second->id, nullptr, found->second->created};
}

Found Directory::courseByTitle(std::string_view title) const
{
    const auto found = d->courseByTitle.find(folded(title));
    if (found == d->courseByTitle.end())
        return {{}, problem::unknownCourse};
    if (found->second.size() > 1)
        return {{}, problem::ambiguousCourse};
    return {found->second.front()->id, nullptr, found->second.front()->created};
}

Found Directory::course(std::string_view text)
{
    const std::string key(text);
    if (const auto known = d->courseTexts.find(key); known != d->courseTexts.end())
        return known->second;
    Found found = courseByCode(text);
    if (found.fault)
        found = courseByTitle(text);
    if (found.fault == problem::unknownCourse && createMissing) {
        const bool isCode = looksLikeNumber(text);
        const Id id = isCode ? Id::derived({"course", text}) : Id::derived({"course", "title", folded(text)});
        d->addCourse({id, isCode ? key : std::string(), key, true});
        found = {id, nullptr, true};
    }
    d->courseTexts.emplace(key, found);
    return found;
}

std::string_view Directory::codeOf(const Id& course) const
{
    const auto found = d->courseById.find(course);
    return found == d->courseById.end() ? std::string_view() : std::string_view(found->second->code);
}

Found Directory::session(const SessionQuery& query) const
{
    if (!query.code.empty())
        if (const auto found = d->sessionByCode.find(query.code); found != d->sessionByCode.end())
            return {found->second->id, nullptr, found->second->created};
    const Found unknown{{}, problem::unknownSession};
    if (query.course.isNull() || query.startsAt.size() < 10)
        return unknown;
    const auto day = d->sessionsByDay.find(Data::dayKey(query.trainer, query.course, query.startsAt));
    if (day == d->sessionsByDay.end())
        return unknown;
    std::vector<const Data::Session*> exact, dayOnly, all;
    for (const Data::Session* session : day->second) {
        // A session with another code is another session.
        if (!query.code.empty() && !session->code.empty())
            continue;
        all.push_back(session);
        if (session->startsAt == query.startsAt)
            exact.push_back(session);
        if (!hasTime(session->startsAt))
            dayOnly.push_back(session);
    }
    const auto& fits = hasTime(query.startsAt) ? (exact.empty() ? dayOnly : exact) : all;
    if (fits.empty())
        return unknown;
    if (fits.size() > 1)
        return {{}, problem::ambiguousSession};
    return {fits.front()->id, nullptr, fits.front()->created};
}

Id Directory::sessionId(const SessionQuery& query) const
{
    Id id = Id::derived({"session", query.trainer.view(), query.course.view(), query.startsAt});
    if (d->sessionById.contains(id))
        id = Id::derived({"session", query.trainer.view(), query.course.view(), query.startsAt, query.code});
    return id;
}

Found Directory::sessionOrNew(const SessionQuery& query)
{
    // Sheets go on about one session for many rows.
    Data::LastSession& last = d->lastSession;
    if (last.found.fault == nullptr && !last.found.id.isNull() && last.code == query.code &&
        last.startsAt == query.startsAt && last.trainer == query.trainer && last.course == query.course)
        return last.found;
    const Found found = d->createSession(*this, query);
    last = {std::string(query.code), std::string(query.startsAt), query.trainer, query.course, found};
    return found;
}

Found Directory::Data::createSession(Directory& directory, const SessionQuery& query)
{
    const Found found = directory.session(query);
    if (found.fault != problem::unknownSession || !directory.createMissing || query.course.isNull() ||
        query.startsAt.size() < 10)
        return found;
    const Id id = directory.sessionId(query);
    addSession({id, query.trainer, query.course, std::string(query.code), std::string(query.startsAt), true});
    return {id, nullptr, true};
}

void Directory::remember(const Id& id, const SessionQuery& query)
{
    if (!d->sessionById.contains(id))
        d->addSession({id, query.trainer, query.course, std::string(query.code), std::string(query.startsAt), false});
}

} // namespace rostrum
