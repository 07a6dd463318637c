#include "models/report/signinreport.h"
#include "models/base/decimal.h"
#include "models/report/sessionfacts.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
using enum ReportAlign;
constexpr int kRowsPerPage = 30;

struct Expected {
    QString number, name, department;
};

struct SignInMaker {
    ReportInput input;
    std::vector<SessionFacts> sessions;
    std::vector<std::vector<Expected>> expected; ///< of each session

    QString word(const char* source) const { return input.word(source); }
    ReportPart part(int index) const;
    ReportTable table(int index) const;
    ReportTable sheet() const;
};

// Who is away on leave is not waited for. The department is that of the session's day.
Result<std::vector<Expected>> readExpected(Connection& db, const SessionFacts& session)
{
    Query rows = db.query(
        "SELECT p.number, p.name, (SELECT d.name FROM department_span v JOIN department d ON d.id = v.department "
        "WHERE v.person = p.id AND (v.valid_from IS NULL OR v.valid_from <= ?2) "
        "AND (v.valid_to IS NULL OR v.valid_to >= ?2) ORDER BY v.valid_from DESC, v.id LIMIT 1) "
        "FROM person p WHERE p.id IN (SELECT person FROM attendance WHERE session = ?1 AND status <> 'leave') "
        "ORDER BY p.number IS NULL, p.number, p.id");
    rows.bind(session.id).bind(isoDay(session.day()));
    std::vector<Expected> people;
    while (rows.next())
        people.push_back({rows.string(0), rows.string(1), rows.string(2)});
    ROSTRUM_CHECK(rows.status());
    return people;
}

ReportTable SignInMaker::table(int index) const
{
    ReportTable table;
    table.rowsPerPage = kRowsPerPage;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "No.")), 40, Center},
                     {word(QT_TRANSLATE_NOOP("Report", "Number")), 76, Center, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Name")), 80, Center, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Department")), 120},
                     {word(QT_TRANSLATE_NOOP("Report", "Signed in")), 110, Center},
                     {word(QT_TRANSLATE_NOOP("Report", "Signed out")), 110, Center},
                     {word(QT_TRANSLATE_NOOP("Report", "Remarks")), 90}};
    const std::vector<Expected>& people = expected[size_t(index)];
    // The last page is filled up: somebody always comes who was not on the list.
    const int pages = std::max(1, (int(people.size()) + kRowsPerPage - 1) / kRowsPerPage);
    table.rowCount = pages * kRowsPerPage;
    table.row = [people](int row) -> ReportRow {
        const Expected one = size_t(row) < people.size() ? people[size_t(row)] : Expected();
        return {{.text = QString::number(row + 1)},
                {.text = one.number},
                {.text = one.name},
                {.text = one.department},
                {},
                {},
                {}};
    };
    return table;
}

ReportPart SignInMaker::part(int index) const
{
    const ReportWords& words = *input.words;
    ReportPart part;
    part.title = word(QT_TRANSLATE_NOOP("Report", "Sign-in sheet"));
    if (sessions.empty()) {
        part.sections.push_back(ReportNote{word(QT_TRANSLATE_NOOP("Report", "No session is planned on these days."))});
        return part;
    }
    const SessionFacts& session = sessions[size_t(index)];
    const QString nothing = QStringLiteral("—");
    const auto value = [&](const QString& text) { return text.isEmpty() ? nothing : text; };
    part.left = words.field(word(QT_TRANSLATE_NOOP("Report", "Session")), session.name());
    part.middle =
        words.field(word(QT_TRANSLATE_NOOP("Report", "Expected")), QString::number(expected[size_t(index)].size()));
    part.right =
        words.field(word(QT_TRANSLATE_NOOP("Report", "Signature of the trainer")), QStringLiteral("____________"));
    part.sections.push_back(ReportGrid{{{word(QT_TRANSLATE_NOOP("Report", "Course")), session.course},
                                        {word(QT_TRANSLATE_NOOP("Report", "Time")), session.when()},
                                        {word(QT_TRANSLATE_NOOP("Report", "Trainer")), value(session.trainerName)},
                                        {word(QT_TRANSLATE_NOOP("Report", "Room")), value(session.room)}}});
    part.sections.push_back(
        ReportNote{word(QT_TRANSLATE_NOOP("Report", "Please sign for yourself only. Who is not listed writes number, "
                                                    "name and department into an empty line."))});
    part.sections.push_back(table(index));
    return part;
}

ReportTable SignInMaker::sheet() const
{
    ReportTable table;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "Session code")), 1, Left, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Course"))},
                     {word(QT_TRANSLATE_NOOP("Report", "Number")), 1, Left, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Name"))},
                     {word(QT_TRANSLATE_NOOP("Report", "Department"))}};
    std::vector<ReportRow> rows;
    for (size_t i = 0; i < sessions.size(); ++i)
        for (const Expected& one : expected[i])
            rows.push_back({{.text = sessions[i].code},
                            {.text = sessions[i].course},
                            {.text = one.number},
                            {.text = one.name},
                            {.text = one.department}});
    table.rowCount = int(rows.size());
    table.row = [rows = std::move(rows)](int index) { return rows[size_t(index)]; };
    return table;
}
} // namespace

Result<ReportDocument> signInReport(ReportInput input)
{
    ROSTRUM_TRY(sessions, readSessions(input, input.planned));
    if (input.filters.session.isEmpty())
        std::erase_if(sessions,
                      [](const SessionFacts& session) { return session.status != QStringLiteral("planned"); });
    const auto maker = std::shared_ptr<SignInMaker>(new SignInMaker{std::move(input), std::move(sessions), {}});
    for (const SessionFacts& session : maker->sessions) {
        ROSTRUM_TRY(people, readExpected(maker->input.db, session));
        maker->expected.push_back(std::move(people));
    }
    ReportDocument document = reportFrame(maker->input, QT_TRANSLATE_NOOP("Report", "Sign-in sheet"));
    document.seamStamp = false; // a sheet to be written on, no document
    document.partCount = std::max(1, int(maker->sessions.size()));
    document.part = [maker](int index) { return maker->part(index); };
    document.sheet = [maker] { return maker->sheet(); };
    if (!maker->sessions.empty())
        document.partName = [maker](int index) {
            const SessionFacts& session = maker->sessions[size_t(index)];
            return isoDay(session.day()) + u'_' + session.name();
        };
    return document;
}

} // namespace rostrum
