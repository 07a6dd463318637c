// Forms, and writing what an import created along the way.
#include "models/base/dates.h"
#include "models/base/text.h"
#include "models/facts/directory_p.h"
#include <numeric>

namespace rostrum {

namespace {
// The sheet's dimensions by name: a form is the same whatever the order of the columns.
std::vector<size_t> byName(const QStringList& dimensions)
{
    std::vector<size_t> order(size_t(dimensions.size()));
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(),
              [&](size_t a, size_t b) { return dimensions[qsizetype(a)] < dimensions[qsizetype(b)]; });
    return order;
}

// Of a form that asks nothing overall, what an overall answer on it would be: then a sheet that asks both fits too.
int64_t overallScale(const Directory::FormAsked& asked)
{
    if (asked.overall)
        return asked.overall;
    const bool one = !asked.scales.empty() && std::count(asked.scales.begin(), asked.scales.end(),
                                                         asked.scales.front()) == ptrdiff_t(asked.scales.size());
    return one ? asked.scales.front() : Directory::kHouseScale;
}
} // namespace

// From the dimensions, and from the scales where one is not the house's: two workspaces get the same ids.
Directory::Form Directory::form(const FormAsked& asked)
{
    Form form{{}, {}, asked.scales, asked.overall};
    const int64_t overall = overallScale(asked);
    const std::vector<size_t> order = byName(asked.dimensions);
    if (order.empty() && overall == kHouseScale)
        return form;
    std::string names, scales = std::to_string(overall);
    Data::NewForm fresh;
    for (const size_t i : order) {
        const std::string name = asked.dimensions[qsizetype(i)].toStdString();
        names += (fresh.questions.empty() ? "" : "\n") + name;
        scales += ' ' + std::to_string(asked.scales[i]);
        fresh.questions.push_back({int(fresh.questions.size()) + 1, name, asked.scales[i]});
    }
    const auto isHouse = [](int64_t scale) { return scale == kHouseScale; };
    fresh.id = Id::derived({"form", names});
    auto known = d->forms.find(fresh.id);
    const bool plain = isHouse(overall) && std::all_of(asked.scales.begin(), asked.scales.end(), isHouse);
    // Before scales were part of a form's identity a form on another scale could have this id.
    const bool other = known != d->forms.end() &&
                       std::any_of(known->second.begin(), known->second.end(),
                                   [&](const Data::Question& question) { return !isHouse(question.scale); });
    if (!plain || other) {
        fresh.id = Id::derived({"form", names, scales});
        known = d->forms.find(fresh.id);
    }
    form.id = fresh.id;
    if (known == d->forms.end()) {
        fresh.scale = isHouse(overall) ? 0 : overall;
        fresh.name = order.empty() ? "1-" + std::to_string(overall / 10000) : fresh.questions.front().dimension;
        known = d->forms.emplace(fresh.id, fresh.questions).first;
        d->newForms.push_back(std::move(fresh));
    }
    for (const QString& dimension : asked.dimensions) {
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
    return writeForms(change);
}

Result<void> Directory::writeForms(Change& change) const
{
    Connection& db = change.db();
    const auto run = [&](Query& query) -> Result<void> {
        ROSTRUM_CHECK(query.run());
        return change.count();
    };
    Query form = db.query("INSERT INTO form(id, name, scale) VALUES(?,?,?)");
    Query question = db.query("INSERT INTO form_question(id, form, position, dimension, scale) VALUES(?,?,?,?,?)");
    for (const auto& entry : d->newForms) {
        form.bind(entry.id).bind(std::string_view(entry.name));
        entry.scale ? form.bind(entry.scale) : form.bind(nullptr);
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
