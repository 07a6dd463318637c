// Forms, and writing what an import created along the way.
#include "models/base/dates.h"
#include "models/base/text.h"
#include "models/facts/directory_p.h"

namespace rostrum {

Directory::Form Directory::form(const QStringList& dimensions, const std::vector<int64_t>& scales)
{
    QStringList sorted = dimensions;
    sorted.sort();
    const Id id = Id::derived({"form", sorted.join(u'\n').toStdString()});
    auto known = d->forms.find(id);
    if (known == d->forms.end()) {
        Data::NewForm fresh{id, {}};
        for (qsizetype i = 0; i < dimensions.size(); ++i)
            fresh.questions.push_back({int(i) + 1, dimensions[i].toStdString(), scales[size_t(i)]});
        known = d->forms.emplace(id, fresh.questions).first;
        d->newForms.push_back(std::move(fresh));
    }
    Form form{id, {}};
    for (const QString& dimension : dimensions) {
        const std::string name = dimension.toStdString();
        const auto question = std::find_if(known->second.begin(), known->second.end(),
                                           [&](const Data::Question& q) { return q.dimension == name; });
        form.positions.push_back(question == known->second.end() ? 0 : question->position);
    }
    return form;
}

QMap<QString, int> Directory::created() const
{
    QMap<QString, int> counts;
    const auto count = [&](const char* table, const auto& entries) {
        const auto n = std::count_if(entries.begin(), entries.end(), [this](const auto& e) { return d->isWritten(e); });
        if (n)
            counts.insert(QString::fromLatin1(table), int(n));
    };
    count("people", d->people);
    count("departments", d->departments);
    count("courses", d->courses);
    count("sessions", d->sessions);
    return counts;
}

namespace {
std::optional<std::string_view> textOrNull(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}
} // namespace

Result<void> Directory::writeCreated(Change& change) const
{
    Connection& db = change.db();
    const auto run = [&](Query& query) -> Result<void> {
        ROSTRUM_CHECK(query.run());
        return change.count();
    };
    Query department = db.query("INSERT INTO department(id, parent, name) VALUES(?,?,?)");
    for (const auto& entry : d->departments)
        if (d->isWritten(entry)) {
            department.bind(entry.id).bind(entry.parent).bind(entry.name);
            ROSTRUM_CHECK(run(department));
        }
    Query person = db.query("INSERT INTO person(id, number, name, is_trainer) VALUES(?,?,?,?)");
    Query span = db.query("INSERT INTO department_span(id, person, department) VALUES(?,?,?)");
    for (const auto& entry : d->people) {
        if (!d->isWritten(entry))
            continue;
        person.bind(entry.id).bind(textOrNull(entry.number)).bind(textOrNull(entry.name)).bind(entry.trainer ? 1 : 0);
        ROSTRUM_CHECK(run(person));
        if (entry.department.isNull())
            continue;
        span.bind(Id::below(entry.id, {"department_span", ""})).bind(entry.id).bind(entry.department);
        ROSTRUM_CHECK(run(span));
    }
    Query course = db.query("INSERT INTO course(id, code, title) VALUES(?,?,?)");
    for (const auto& entry : d->courses)
        if (d->isWritten(entry)) {
            course.bind(entry.id).bind(textOrNull(entry.code)).bind(entry.title);
            ROSTRUM_CHECK(run(course));
        }
    Query session =
        db.query("INSERT INTO session(id, code, course, trainer, starts_at, status) VALUES(?,?,?,?,?,'held')");
    for (const auto& entry : d->sessions)
        if (d->isWritten(entry)) {
            session.bind(entry.id)
                .bind(textOrNull(entry.code))
                .bind(entry.course)
                .bind(entry.trainer)
                .bind(entry.startsAt);
            ROSTRUM_CHECK(run(session));
        }
    Query form = db.query("INSERT INTO form(id, name) VALUES(?,?)");
    Query question = db.query("INSERT INTO form_question(id, form, position, dimension, scale) VALUES(?,?,?,?,?)");
    for (const auto& entry : d->newForms) {
        form.bind(entry.id).bind(std::string_view(entry.questions.empty() ? "" : entry.questions.front().dimension));
        ROSTRUM_CHECK(run(form));
        for (const auto& asked : entry.questions) {
            question.bind(Id::below(entry.id, {asked.dimension}))
                .bind(entry.id)
                .bind(asked.position)
                .bind(asked.dimension);
            question.bind(asked.scale);
            ROSTRUM_CHECK(run(question));
        }
    }
    return {};
}

} // namespace rostrum
