#include "ui/importing/importcheck.h"
#include "models/exchange/scales.h"
#include "models/exchange/sheetsearch.h"
#include <QElapsedTimer>

namespace rostrum {

namespace {
constexpr int kHeaderRows = 20;
constexpr int64_t kUsualScale = 50000; // 1 to 5, for a question whose cells hold no numbers yet

// Where no header is recognised, the fullest of the first rows is taken for it, so that columns can be named by hand.
int fullestRow(const Sheet& sheet)
{
    int best = 0, most = -1;
    for (int row = 0; row < std::min(sheet.rowCount(), kHeaderRows); ++row) {
        int filled = 0;
        for (int column = 0; column < sheet.columnCount(); ++column)
            filled += !sheet.cell(row, column).isEmpty();
        if (filled > most) {
            most = filled;
            best = row;
        }
    }
    return best;
}

Mapping emptyMapping(const Sheet& sheet, const ImportChoices& choices)
{
    Mapping mapping;
    mapping.table = choices.table;
    mapping.headerRow = mapping.firstHeaderRow = choices.headerRow >= 0 ? choices.headerRow : fullestRow(sheet);
    for (int column = 0; column < sheet.columnCount(); ++column)
        mapping.headers << sheet.text(mapping.headerRow, column);
    mapping.columns.assign(choices.table->columns.size(), -1);
    mapping.shared = choices.shared;
    mapping.values = choices.values;
    for (int column = 0; column < sheet.columnCount(); ++column)
        mapping.unused.push_back(column);
    return mapping;
}

void freeColumn(Mapping& mapping, int column)
{
    std::replace(mapping.columns.begin(), mapping.columns.end(), column, -1);
    for (Mapping::Joined& several : mapping.joined)
        several.columns.erase(std::remove(several.columns.begin(), several.columns.end(), column),
                              several.columns.end());
    const auto same = [column](const Mapping::Answer& answer) { return answer.column == column; };
    mapping.answers.erase(std::remove_if(mapping.answers.begin(), mapping.answers.end(), same), mapping.answers.end());
    mapping.unused.erase(std::remove(mapping.unused.begin(), mapping.unused.end(), column), mapping.unused.end());
}

// The officer's word over what was recognised. A field moves to the column chosen last.
void applyChoices(Mapping& mapping, const Sheet& sheet, const ImportChoices& choices)
{
    for (auto it = choices.columns.begin(); it != choices.columns.end(); ++it) {
        if (it.key() >= sheet.columnCount())
            continue;
        const auto known = std::find_if(mapping.answers.begin(), mapping.answers.end(),
                                        [&](const Mapping::Answer& answer) { return answer.column == it.key(); });
        if (it.value() == ImportChoices::question && known != mapping.answers.end())
            continue;
        freeColumn(mapping, it.key());
        const int field = mapping.table->indexOf(it.value().toStdString());
        if (field >= 0) {
            if (const int before = mapping.columns[size_t(field)]; before >= 0)
                mapping.unused.push_back(before);
            mapping.columns[size_t(field)] = it.key();
        } else if (it.value() == ImportChoices::question && mapping.answers.size() < size_t(kAnswers)) {
            mapping.answers.push_back({it.key(), mapping.header(it.key()), kUsualScale});
        } else {
            mapping.unused.push_back(it.key());
        }
    }
    std::sort(mapping.unused.begin(), mapping.unused.end());
}

// The headers of the row in force, as the officer or the sheet says.
HeaderGuess headerOf(const Sheet& sheet, const ImportChoices& choices)
{
    std::vector<HeaderCandidate> candidates = headerCandidates(sheet);
    if (choices.headerRow < 0)
        return bestHeader(candidates, *choices.table);
    std::erase_if(candidates, [&](const HeaderCandidate& candidate) { return candidate.last != choices.headerRow; });
    HeaderGuess guess = bestHeader(candidates, *choices.table, [](const HeaderCandidate&) { return 1; });
    guess.recognised = std::max(0, guess.recognised - 1);
    return guess;
}

// The row that the officer chose holds no header of this kind.
Error nothingRecognised(const Sheet& sheet, const ImportChoices& choices)
{
    constexpr qsizetype kShown = 12;
    QStringList wanted, found;
    for (const Column& column : choices.table->columns)
        if (wanted.size() < 4)
            wanted << columnTitle(column);
    for (int column = 0; column < sheet.columnCount() && found.size() < kShown; ++column)
        if (const QString text = sheet.text(choices.headerRow, column); !text.isEmpty())
            found << text;
    return {ErrorCode::HeadersNotFound,
            {{QStringLiteral("wanted"), wanted},
             {QStringLiteral("found"), found},
             {QStringLiteral("row"), sheet.fileRow(choices.headerRow)},
             {QStringLiteral("sheet"), sheet.name}},
            {}};
}

Result<void> recall(Connection& db, ImportCheck& check, ImportChoices& choices)
{
    check.headers = check.header.row < 0 ? QString() : headerPrint(*choices.table, check.header.headers);
    ROSTRUM_TRY(saved, namedMappings(db, *choices.table));
    check.saved = std::move(saved);
    if (!std::exchange(choices.recall, false) || check.headers.isEmpty())
        return {};
    ROSTRUM_TRY(last, lastMapping(db, check.headers));
    if (!last)
        return {};
    takeOver(choices, *last, check.header.headers);
    choices.recalled = last->used;
    return {};
}

// Of the first rows: a column of days begins with one.
bool holdsDays(const Sheet& sheet)
{
    constexpr int kLooked = 2000;
    for (int row = 0; row < std::min(sheet.rowCount(), kLooked); ++row)
        for (int column = 0; column < sheet.columnCount(); ++column)
            if (const Cell cell = sheet.cell(row, column); cell.type == CellType::Date && cell.text.empty())
                return true;
    return false;
}

PlanOptions planOptions(const ImportCheck& check, const Book& book, const ImportChoices& choices)
{
    PlanOptions options;
    options.createMissing = choices.createMissing;
    options.onDuplicate = choices.onDuplicate;
    options.onConflict = choices.onConflict;
    options.decided = choices.decided;
    options.removed = choices.removed;
    options.skipped = choices.skipped;
    options.source = {book.file, book.sha256, check.sheet->name};
    return options;
}

const Sheet* sheetOf(const Book& book, const QString& name)
{
    const Sheet* named = name.isEmpty() ? nullptr : book.sheet(name);
    return named ? named : book.firstSheet();
}
} // namespace

bool isProblem(RowVerdict verdict) { return verdict == RowVerdict::Rejected || verdict == RowVerdict::Conflict; }

PlanRows rowsOf(const Plan& plan, const RowView& view)
{
    static constexpr RowVerdict order[] = {RowVerdict::Rejected, RowVerdict::Conflict, RowVerdict::Changed,
                                           RowVerdict::New,      RowVerdict::Same,     RowVerdict::Skipped};
    const auto shown = [&](RowVerdict verdict) {
        return view.filter.isEmpty() || verdictKey(verdict) == view.filter ||
               (view.filter == QStringLiteral("problems") && isProblem(verdict));
    };
    std::array<bool, size_t(RowVerdict::Count)> wanted{};
    size_t total = 0;
    for (const RowVerdict verdict : order) {
        wanted[size_t(verdict)] = shown(verdict);
        total += wanted[size_t(verdict)] ? size_t(plan.count(verdict)) : 0;
    }
    const SheetSearch search(plan.sheet(), view.text);
    const auto fits = [&](int row) {
        return wanted[size_t(plan.verdict(row))] && (search.asksNothing() || search.holds(plan.sheetRow(row)));
    };
    PlanRows rows;
    if (search.asksNothing())
        rows.reserve(total);
    if (!view.byVerdict) {
        for (int row = 0; row < plan.rowCount(); ++row)
            if (fits(row))
                rows.push_back(row);
        if (view.descending)
            std::reverse(rows.begin(), rows.end());
        return rows;
    }
    // Buckets in order of urgency; within one the order of the file.
    std::array<PlanRows, size_t(RowVerdict::Count)> buckets;
    for (int row = 0; row < plan.rowCount(); ++row)
        if (fits(row))
            buckets[size_t(plan.verdict(row))].push_back(row);
    for (size_t i = 0; i < std::size(order); ++i) {
        const PlanRows& bucket = buckets[size_t(order[view.descending ? std::size(order) - 1 - i : i])];
        rows.insert(rows.end(), bucket.begin(), bucket.end());
    }
    return rows;
}

bool ImportCheck::canSettle(int planRow) const
{
    if (plan->verdict(planRow) != RowVerdict::Conflict)
        return false;
    const auto problems = plan->problemsOf(planRow);
    return std::all_of(problems.begin(), problems.end(), [](const PlanProblem* p) {
        return std::string_view(p->code) == problem::bothChanged || isWarning(p->code);
    });
}

int ImportCheck::removed() const
{
    const auto& rows = plan->vanished();
    return int(std::count_if(rows.begin(), rows.end(),
                             [this](const VanishedRow& row) { return choices.removed.contains(row.id); }));
}

int ImportCheck::mapped() const
{
    const auto& columns = mapping().columns;
    return int(std::count_if(columns.begin(), columns.end(), [](int c) { return c >= 0; }) +
               std::ptrdiff_t(mapping().answers.size()));
}

namespace {
// A sheet with a row for each answer is checked as one with a row for each rating. Folded once: what is mended is
// mended there.
Result<void> foldLines(const Book& book, ImportCheck& check, ImportChoices& choices)
{
    const QString from = book.sha256 + u'/' + book.encoding + u'/' + check.sheet->name;
    const bool ratings = std::string_view(choices.table->table) == "rating";
    if (!ratings || choices.foldedFrom != from)
        choices.folded.reset();
    if (ratings && !choices.folded) {
        MappingRequest request;
        request.shared = choices.shared;
        request.headerRow = choices.headerRow;
        auto folded = foldSheet(*check.sheet, *choices.table, request);
        if (!folded && folded.error().code != ErrorCode::HeadersNotFound)
            return fail(folded.error());
        if (!folded)
            check.unrecognised = folded.error();
        else if (*folded)
            choices.folded = std::make_shared<Folded>(std::move(**folded));
        choices.foldedFrom = from;
    }
    if (choices.folded)
        check.sheet = &choices.folded->sheet;
    return {};
}

// What was chosen for other headers is no choice of this sheet's.
QMap<QString, int> scalesAmong(const Mapping& mapping, const QMap<QString, int>& chosen)
{
    const QMap<QString, int> known = scalesOf(mapping);
    QMap<QString, int> scales;
    for (auto scale = chosen.begin(); scale != chosen.end(); ++scale)
        if (scale.key().isEmpty() || known.contains(scale.key()))
            scales.insert(scale.key(), scale.value());
    return scales;
}
} // namespace

Result<CheckPtr> checkImport(Connection& db, std::shared_ptr<Book> book, ImportChoices choices, const RowView& view,
                             const std::function<bool(qint64, qint64)>& progress)
{
    QElapsedTimer clock;
    clock.start();
    auto check = std::make_shared<ImportCheck>();
    check->sheet = sheetOf(*book, choices.sheet);
    if (!check->sheet || check->sheet->rowCount() == 0)
        return fail(ErrorCode::SheetEmpty, {{QStringLiteral("file"), book->file}});
    choices.sheet = check->sheet->name;
    check->guessed = !choices.tableChosen;
    check->holdsDays = holdsDays(*check->sheet);
    if (!choices.table)
        choices.table = guessKind(*check->sheet);
    if (!choices.table) // nothing fits: the sentence says what ratings would have needed
        choices.table = factTable(QStringLiteral("ratings"));
    ROSTRUM_CHECK(foldLines(*book, *check, choices));
    if (choices.folded)
        choices.headerRow = 0;
    check->header = headerOf(*check->sheet, choices);
    ROSTRUM_CHECK(recall(db, *check, choices));
    MappingRequest request;
    request.shared = choices.shared;
    request.values = choices.values;
    request.headerRow = choices.headerRow;
    if (choices.folded)
        request.fold = choices.folded->fold;
    Result<Mapping> mapping = mapSheet(*check->sheet, *choices.table, request);
    if (!mapping) {
        if (mapping.error().code != ErrorCode::HeadersNotFound)
            return fail(mapping.error());
        check->unrecognised = mapping.error();
        mapping = emptyMapping(*check->sheet, choices);
    }
    if (choices.headerRow >= 0 && check->header.recognised == 0)
        check->unrecognised = nothingRecognised(*check->sheet, choices);
    applyChoices(*mapping, *check->sheet, choices);
    ROSTRUM_CHECK(setScales(*check->sheet, *mapping, scalesAmong(*mapping, choices.scales)));
    PlanOptions options = planOptions(*check, *book, choices);
    options.progress = progress;
    ROSTRUM_TRY(plan, makePlan(db, *check->sheet, *mapping, options));
    check->plan = std::make_shared<const Plan>(std::move(plan));
    check->positions = check->plan->answerPositions();
    ROSTRUM_TRY(values, valueQuestions(db, *check->plan));
    check->values = std::move(values);
    check->rows = std::make_shared<const PlanRows>(rowsOf(*check->plan, view));
    check->view = view;
    check->choices = std::move(choices);
    check->book = std::move(book);
    check->milliseconds = clock.elapsed();
    return CheckPtr(std::move(check));
}

} // namespace rostrum
