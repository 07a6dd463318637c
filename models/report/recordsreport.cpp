#include "models/report/recordsreport.h"
#include "models/base/decimal.h"
#include "models/compliance/population.h"
#include "models/facts/rows.h"
#include "models/report/evidencetable.h"
#include "models/report/reportfigures.h"
#include "models/report/signatureblock.h"
#include "models/search/recordwords.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
using enum ReportAlign;

// What the head of a sheet says of its subject: columns of its table, those in the second list only where they are
// known.
struct HeadFields {
    const char* table;
    std::vector<const char*> always, ifKnown;
};

const std::vector<HeadFields>& headFields()
{
    static const std::vector<HeadFields> all = {
        {"people", {"name", "number", "department", "job_title", "title_grade", "hired_on"}, {"left_on", "id_number"}},
        {"courses", {"title", "code", "topic", "category", "hours"}, {}},
        {"sessions", {"course", "code", "trainer", "starts_at", "room", "hours", "status"}, {"group"}},
        {"departments", {"name"}, {"parent", "code"}},
    };
    return all;
}

struct RecordsMaker {
    ReportInput input;
    std::vector<SearchHit> subjects;

    QString word(const char* source) const { return input.word(source); }
    QString recordWord(const char* source) const { return input.words->in("Record", source); }
    Records records(const SearchHit& subject) const;
    QString fieldText(const Column& column, const Field& field) const;
    Result<ReportGrid> grid(const SearchHit& subject) const;
    QString state(const Record& record) const;
    ReportTable table(std::vector<Record> records, bool ofPerson) const;
    ReportPart part(int index) const;
    ReportTable sheet() const;
    ReportRow sheetRow(const SearchHit& subject, const Record& record) const;
};

bool isPerson(const SearchHit& subject) { return subject.table == QStringLiteral("people"); }

Records RecordsMaker::records(const SearchHit& subject) const
{
    return input.late->valueOf(readRecords(input.db, {subjectOf(subject), input.filters.from, input.filters.to}));
}

QString RecordsMaker::fieldText(const Column& column, const Field& field) const
{
    if (field.isNull())
        return kNothing;
    if (std::string_view(column.key) == "id_number")
        return idNumberText(field.text, input.settings);
    if (const Word* named = wordOfKey(column.words, field.text))
        return input.words->in("Word", named->title);
    if (field.type == Field::Integer)
        return formatDecimal(field.integer, kindDecimals(column.kind), column.kind == Kind::Hours ? 1 : 0);
    return column.kind == Kind::Moment ? QString(field.text).replace(u'T', u' ') : field.text;
}

Result<ReportGrid> RecordsMaker::grid(const SearchHit& subject) const
{
    ReportGrid grid;
    const auto& all = headFields();
    const auto head = std::find_if(all.begin(), all.end(),
                                   [&](const HeadFields& f) { return subject.table == QLatin1String(f.table); });
    if (head == all.end()) {
        grid.fields.push_back({word(QT_TRANSLATE_NOOP("Report", "Title")), subject.title});
        return grid;
    }
    const FactTable& table = *factTable(subject.table);
    Query rowid = input.db.query(std::string("SELECT rowid FROM ") + table.table + " WHERE id=?");
    rowid.bind(subject.id);
    const std::vector<int64_t> wanted = rowid.next() ? std::vector{rowid.integer(0)} : std::vector<int64_t>();
    ROSTRUM_CHECK(rowid.status());
    ROSTRUM_TRY(rows, fetchRows(input.db, table, wanted));
    if (rows.empty() || rows.front().fields.empty())
        return fail(ErrorCode::UnknownRow,
                    {{QStringLiteral("table"), subject.table}, {QStringLiteral("key"), subject.title}});
    const auto add = [&](const char* key, bool always) {
        const Column& column = *table.column(QString::fromLatin1(key));
        const Field& field = rows.front().fields[size_t(table.indexOf(key))];
        if (always || !field.isNull())
            grid.fields.push_back({input.words->in("Column", column.title), fieldText(column, field)});
    };
    for (const char* key : head->always)
        add(key, true);
    for (const char* key : head->ifKnown)
        add(key, false);
    return grid;
}

QString RecordsMaker::state(const Record& record) const
{
    const Word* named = wordOfKey(record.stateWords, record.state);
    return named ? input.words->in("Word", named->title) : record.state;
}

// On paper the day is enough.
QString dayText(const Record& record) { return record.when.left(10); }

QString whoText(const Record& record)
{
    return record.whoNumber.isEmpty() ? record.who : record.who + u' ' + record.whoNumber;
}

ReportTable RecordsMaker::table(std::vector<Record> records, bool ofPerson) const
{
    const RecordHeads heads = recordHeads(records.front().kind, ofPerson);
    ReportTable table;
    table.compact = true;
    // The lists of a sheet stand below each other: what is not needed for the rest goes to what it is.
    constexpr double kWhole = 720, kWhen = 84, kWho = 112, kAmount = 56, kState = 84, kUntil = 84, kSource = 184;
    double left = kWhole - kWhen - kSource;
    for (const auto& [head, weight] : {std::pair(heads.who, kWho), std::pair(heads.amount, kAmount),
                                       std::pair(heads.state, kState), std::pair(heads.until, kUntil)})
        left -= head ? weight : 0;
    const auto column = [&](const char* title, double weight, ReportAlign align = Left) {
        if (title)
            table.columns.push_back({recordWord(title), weight, align, align == Left});
    };
    column(heads.when, heads.what ? kWhen : kWhen + left);
    column(heads.what, left);
    column(heads.who, kWho);
    column(heads.amount, kAmount, Right);
    column(heads.state, kState);
    column(heads.until, kUntil);
    column(QT_TRANSLATE_NOOP("Record", "Source"), kSource);
    table.rowCount = int(records.size());
    table.row = [this, heads, records = std::move(records)](int index) {
        const Record& record = records[size_t(index)];
        const auto orNothing = [](const QString& text) { return text.isEmpty() ? kNothing : text; };
        ReportRow row{{.text = orNothing(dayText(record))}};
        const auto cell = [&](const char* head, const QString& text) {
            if (head)
                row.push_back({.text = orNothing(text)});
        };
        cell(heads.what, record.what);
        cell(heads.who, whoText(record));
        cell(heads.amount, recordAmountText(record));
        cell(heads.state, state(record));
        cell(heads.until, record.until);
        row.push_back({.text = sourceText(*input.words, record.file, record.line), .small = true});
        return row;
    };
    return table;
}

ReportPart RecordsMaker::part(int index) const
{
    const ReportWords& words = *input.words;
    ReportPart part;
    part.title = word(QT_TRANSLATE_NOOP("Report", "Training records"));
    part.right = input.asOf();
    if (input.filters.from.isValid() || input.filters.to.isValid())
        part.middle = input.spanText();
    if (subjects.empty()) {
        part.sections.push_back(
            ReportNote{input.filters.find.isEmpty()
                           ? word(QT_TRANSLATE_NOOP("Report", "Nobody was employed in this year."))
                           : word(QT_TRANSLATE_NOOP("Report", "Nothing was found for “%1”.")).arg(input.filters.find)});
        return part;
    }
    const SearchHit& subject = subjects[size_t(index)];
    const bool person = isPerson(subject);
    if (person)
        part.title = word(QT_TRANSLATE_NOOP("Report", "Personal training file"));
    const FactTable& kind = *factTable(subject.table);
    part.left = words.field(words.in("Table", kind.title), subject.title);
    part.sections.push_back(input.late->valueOf(grid(subject)));
    const Records found = records(subject);
    int ordinal = 0;
    for (auto first = found.rows.begin(); first != found.rows.end();) {
        const RecordKind of = first->kind;
        const auto last = std::find_if(first, found.rows.end(), [of](const Record& r) { return r.kind != of; });
        part.sections.emplace_back(ReportHeading{
            words.ordinal(++ordinal) +
            word(QT_TRANSLATE_NOOP("Report", "%1 (%2)")).arg(recordWord(recordKindTitle(of))).arg(last - first)});
        part.sections.push_back(table({first, last}, person));
        first = last;
    }
    if (found.rows.empty())
        part.sections.push_back(ReportNote{word(QT_TRANSLATE_NOOP("Report", "There is no record."))});
    part.signatures = signatureBlock(words, input.settings, input.query.asOf);
    if (person)
        addOwnSignature(part.signatures, words, input.settings);
    return part;
}

ReportRow RecordsMaker::sheetRow(const SearchHit& subject, const Record& record) const
{
    const RecordHeads heads = recordHeads(record.kind, isPerson(subject));
    const QString amount = recordAmountText(record);
    const bool hours = record.amountKind == Kind::Hours;
    return {{.text = input.words->in("Table", factTable(subject.table)->title)},
            {.text = subject.title},
            {.text = subject.key.size() == 32 ? QString() : subject.key},
            {.text = recordWord(recordKindTitle(record.kind))},
            {.text = dayText(record)},
            {.text = heads.what ? record.what : QString()},
            {.text = heads.who ? record.who : QString()},
            {.text = heads.who ? record.whoNumber : QString()},
            {.text = hours ? amount : QString()},
            {.text = hours ? QString() : amount},
            {.text = state(record)},
            {.text = record.until},
            {.text = record.file},
            {.text = record.line > 0 ? QString::number(record.line) : QString()}};
}

// Where each line of the flat table is found. Rows are asked for in order, so one subject is held at a time.
struct FlatRecords {
    std::vector<std::pair<int, int>> lines; ///< subject, row
    Records current;
    int at = -1;
};

ReportTable RecordsMaker::sheet() const
{
    const auto flat = std::make_shared<FlatRecords>();
    const auto hold = [this, flat](int subject) -> const std::vector<Record>& {
        if (flat->at != subject) {
            flat->current = records(subjects[size_t(subject)]);
            flat->at = subject;
        }
        return flat->current.rows;
    };
    for (int subject = 0; subject < int(subjects.size()); ++subject)
        for (int row = 0; row < int(hold(subject).size()); ++row)
            flat->lines.emplace_back(subject, row);
    ReportTable table;
    const auto column = [&](const QString& title, ReportAlign align = Left) {
        table.columns.push_back({title, 1, align, align == Left});
    };
    column(word(QT_TRANSLATE_NOOP("Report", "Found")));
    column(word(QT_TRANSLATE_NOOP("Report", "Records of")));
    column(word(QT_TRANSLATE_NOOP("Report", "Number or code")));
    column(word(QT_TRANSLATE_NOOP("Report", "Record")));
    column(word(QT_TRANSLATE_NOOP("Report", "Date")));
    column(word(QT_TRANSLATE_NOOP("Report", "What it is")));
    column(word(QT_TRANSLATE_NOOP("Report", "Name")));
    column(word(QT_TRANSLATE_NOOP("Report", "Number")));
    column(word(QT_TRANSLATE_NOOP("Report", "Hours")), Right);
    column(word(QT_TRANSLATE_NOOP("Report", "Score")), Right);
    column(word(QT_TRANSLATE_NOOP("Report", "State")));
    column(word(QT_TRANSLATE_NOOP("Report", "Until")));
    column(word(QT_TRANSLATE_NOOP("Report", "File")));
    column(word(QT_TRANSLATE_NOOP("Report", "Row")), Right);
    table.rowCount = int(flat->lines.size());
    table.row = [this, flat, hold](int index) {
        const auto [subject, row] = flat->lines[size_t(index)];
        return sheetRow(subjects[size_t(subject)], hold(subject)[size_t(row)]);
    };
    return table;
}

Result<SearchHit> hitOf(Connection& db, const char* table, const Id& id)
{
    const RowTitle title = rowTitle(db, QString::fromLatin1(factTable(QString::fromLatin1(table))->table), id);
    return SearchHit{QString::fromLatin1(table), title.key, title.title.isEmpty() ? title.key : title.title, {}, id};
}

Result<std::vector<SearchHit>> subjectsOf(const ReportInput& input)
{
    if (!input.filters.hits.empty())
        return input.filters.hits;
    if (!input.filters.find.isEmpty()) {
        ROSTRUM_TRY(index, SearchIndex::build(input.db));
        return index.find(input.filters.find, kMostRecordHits);
    }
    std::vector<SearchHit> subjects;
    if (!input.filters.session.isEmpty()) {
        ROSTRUM_TRY(id, findRow(input.db, *factTable(QStringLiteral("sessions")), input.filters.session));
        ROSTRUM_TRY(hit, hitOf(input.db, "sessions", id));
        subjects.push_back(std::move(hit));
        return subjects;
    }
    if (!input.query.person.isEmpty()) {
        ROSTRUM_TRY(id, findPerson(input.db, input.query.person));
        ROSTRUM_TRY(hit, hitOf(input.db, "people", id));
        subjects.push_back(std::move(hit));
        return subjects;
    }
    ROSTRUM_TRY(population, readPopulation(input.db, {input.query.year, input.query.asOf, input.query.department, {}}));
    for (const Candidate& one : population.people)
        subjects.push_back({QStringLiteral("people"), one.number.isEmpty() ? one.person.hex() : one.number, one.name,
                            one.department, one.person});
    return subjects;
}
} // namespace

Result<ReportDocument> recordsReport(ReportInput input)
{
    ROSTRUM_TRY(subjects, subjectsOf(input));
    const auto maker = std::shared_ptr<RecordsMaker>(new RecordsMaker{std::move(input), std::move(subjects)});
    ReportDocument document = reportFrame(maker->input, QT_TRANSLATE_NOOP("Report", "Training records"));
    document.partCount = std::max(1, int(maker->subjects.size()));
    document.part = [maker](int index) {
        ReportPart part = maker->part(index);
        // The tables read the maker when they are painted.
        for (ReportSection& section : part.sections)
            if (auto* table = std::get_if<ReportTable>(&section))
                table->row = [maker, row = table->row](int at) { return row(at); };
        return part;
    };
    document.sheet = [maker] {
        ReportTable table = maker->sheet();
        table.row = [maker, row = table.row](int index) { return row(index); };
        return table;
    };
    if (!maker->subjects.empty())
        document.partName = [maker](int index) {
            const SearchHit& subject = maker->subjects[size_t(index)];
            return subject.key + u'_' + subject.title;
        };
    return document;
}

} // namespace rostrum
