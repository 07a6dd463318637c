// inspect, template, import.
#include "app/ctl/console.h"
#include "models/exchange/apply.h"
#include "models/exchange/celldump.h"
#include "models/exchange/leftout.h"
#include "models/exchange/namedmapping.h"
#include "models/exchange/template.h"
#include "ui/words/errortext.h"
#include "ui/words/problemtext.h"
#include <QFile>
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
struct ImportArguments {
    std::string kind, file, sheet, mapping, saveMapping, onDuplicate = "update", onConflict = "ask", rejects, encoding;
    std::vector<std::string> map, set, values;
    bool createMissing = false, dryRun = false, cells = false;
};

Result<const FactTable*> kindOf(const std::string& kind)
{
    const FactTable* table = factTable(qs(kind));
    if (!table || !table->importable)
        return fail(ErrorCode::UnknownKind,
                    {{QStringLiteral("kind"), qs(kind)}, {QStringLiteral("known"), importKinds()}});
    return table;
}

Result<Outcome> inspect(const ImportArguments& asked)
{
    ReadOptions options;
    options.encoding = qs(asked.encoding);
    ROSTRUM_TRY(book, readBook(qs(asked.file), options));
    if (asked.cells) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), QStringLiteral("stdout")}});
        dumpCells(book, [&out](const QByteArray& piece) { out.write(piece); });
        Outcome outcome;
        outcome.printed = true;
        return outcome;
    }
    QJsonArray sheets;
    for (const Sheet& sheet : book.sheets) {
        HeaderGuess header;
        const FactTable* kind = guessKind(sheet, &header);
        sheets.append(QJsonObject{
            {QStringLiteral("name"), sheet.name},
            {QStringLiteral("rows"), sheet.rowCount()},
            {QStringLiteral("columns"), sheet.columnCount()},
            {QStringLiteral("hidden"), sheet.hidden},
            {QStringLiteral("header_row"), header.row < 0 ? QJsonValue::Null : QJsonValue(sheet.fileRow(header.row))},
            {QStringLiteral("headers"), QJsonArray::fromStringList(header.headers)},
            {QStringLiteral("kind"), kind ? QJsonValue(QString::fromLatin1(kind->key)) : QJsonValue::Null}});
    }
    return Outcome{QJsonObject{
        {QStringLiteral("format"), book.format},
        {QStringLiteral("encoding"), book.encoding.isEmpty() ? QJsonValue::Null : QJsonValue(book.encoding)},
        {QStringLiteral("sheets"), sheets}}};
}

Result<MappingRequest> requestOf(Connection& db, const ImportArguments& asked)
{
    MappingRequest request;
    if (!asked.mapping.empty()) {
        ROSTRUM_TRY(named, loadMapping(db, qs(asked.mapping)));
        request = named;
    }
    for (const std::string& text : asked.map) {
        ROSTRUM_TRY(pair, fieldValue(text));
        request.map.insert(pair.first, pair.second);
    }
    for (const std::string& text : asked.set) {
        ROSTRUM_TRY(pair, fieldValue(text));
        request.shared.insert(pair.first, pair.second);
    }
    for (const std::string& text : asked.values) { // FIELD:FROM=TO
        ROSTRUM_TRY(pair, fieldValue(text));
        const QString field = pair.first.section(u':', 0, 0), from = pair.first.section(u':', 1);
        request.values[field][from.toStdString()] = pair.second.toStdString();
    }
    return request;
}

QString reasonOf(const PlanProblem& problem)
{
    const QString text = problemText(QString::fromLatin1(problem.code),
                                     {problem.value, problem.otherRow, problem.was, problem.now, problem.editor});
    return problem.column.isEmpty() ? text : QCoreApplication::translate("Problem", "%1: %2").arg(problem.column, text);
}

QJsonObject planJson(const Plan& plan, qint64 change)
{
    QJsonObject json{{QStringLiteral("rows"), plan.rowCount()}};
    for (size_t i = 0; i < size_t(RowVerdict::Count); ++i)
        json.insert(verdictKey(RowVerdict(i)), plan.count(RowVerdict(i)));
    QJsonObject created;
    for (auto it = plan.created().begin(); it != plan.created().end(); ++it)
        created.insert(it.key(), it.value());
    QJsonArray problems;
    for (const PlanProblem& problem : plan.problems())
        problems.append(QJsonObject{
            {QStringLiteral("row"), problem.fileRow},
            {QStringLiteral("column"), problem.column.isEmpty() ? QJsonValue::Null : QJsonValue(problem.column)},
            {QStringLiteral("code"), QString::fromLatin1(problem.code)},
            {QStringLiteral("message"), reasonOf(problem)}});
    QJsonArray leftOut;
    for (const LeftOut& left : plan.mapping().leftOut)
        leftOut.append(QJsonObject{{QStringLiteral("row"), plan.sheet().fileRow(left.row)},
                                   {QStringLiteral("why"), leftOutKey(left.why)}});
    json.insert(QStringLiteral("left_out"), leftOut);
    json.insert(QStringLiteral("created"), created);
    json.insert(QStringLiteral("vanished"), int(plan.vanished().size()));
    json.insert(QStringLiteral("change"), change ? QJsonValue(change) : QJsonValue::Null);
    json.insert(QStringLiteral("problems"), problems);
    return json;
}

Result<OnDuplicate> onDuplicateOf(const std::string& text)
{
    if (text == "skip")
        return OnDuplicate::Skip;
    return text == "add" ? OnDuplicate::Add : OnDuplicate::Update;
}

OnConflict onConflictOf(const std::string& text)
{
    return text == "keep" ? OnConflict::Keep : text == "file" ? OnConflict::TakeFile : OnConflict::Ask;
}

Result<qint64> apply(Workspace& workspace, Plan& plan, const ImportArguments& asked, const MappingRequest& request)
{
    ROSTRUM_TRY(notice, workspace.writeNow(
                            {QStringLiteral("import"), {}},
                            [&](Change& change) -> Result<void> {
                                if (!asked.saveMapping.empty())
                                    ROSTRUM_CHECK(saveMapping(change, qs(asked.saveMapping), request));
                                return applyPlan(change, plan);
                            },
                            Origin::Import));
    return notice.id;
}

Result<Outcome> import(Console& console, const ImportArguments& asked)
{
    ROSTRUM_TRY(table, kindOf(asked.kind));
    ROSTRUM_TRY(onDuplicate, onDuplicateOf(asked.onDuplicate));
    // A dry run only reads, also beside an open window.
    ROSTRUM_TRY(workspace, asked.dryRun ? console.openToRead() : console.openToWrite());
    ReadOptions reading;
    reading.sheet = qs(asked.sheet);
    reading.encoding = qs(asked.encoding);
    const QString file = qs(asked.file);
    reading.progress = [&](qint64 done, qint64 total) {
        console.progress(file, done, total);
        return true;
    };
    ROSTRUM_TRY(book, readBook(file, reading));
    const Sheet* sheet = book.firstSheet();
    if (!sheet)
        return fail(ErrorCode::SheetEmpty, {{QStringLiteral("file"), file}});
    ROSTRUM_TRY(request, requestOf(workspace->reader(), asked));
    ROSTRUM_TRY(mapping, mapSheet(*sheet, *table, request));
    PlanOptions options;
    options.createMissing = asked.createMissing;
    options.onDuplicate = onDuplicate;
    options.onConflict = onConflictOf(asked.onConflict);
    options.source = {book.file, book.sha256, sheet->name};
    ROSTRUM_TRY(plan, makePlan(workspace->reader(), *sheet, mapping, options));
    if (!asked.rejects.empty() && plan.count(RowVerdict::Rejected) + plan.count(RowVerdict::Conflict) > 0)
        ROSTRUM_CHECK(writeRejects(plan, qs(asked.rejects), reasonOf));
    if (plan.accepted() + plan.count(RowVerdict::Skipped) == 0) {
        QVariantMap details = planJson(plan, 0).toVariantMap();
        details.insert(QStringLiteral("reason"),
                       plan.problems().empty() ? QString() : reasonOf(plan.problems().front()));
        if (plan.rowCount() == 0)
            return fail(ErrorCode::SheetEmpty, {{QStringLiteral("file"), file}});
        return fail(ErrorCode::NothingAccepted, details);
    }
    qint64 change = 0;
    if (!asked.dryRun) {
        ROSTRUM_TRY(made, apply(*workspace, plan, asked, request));
        change = made;
    }
    return Outcome{planJson(plan, change)};
}
} // namespace

void addImportCommands(CLI::App& app, Console& console)
{
    auto* asked = new ImportArguments;
    CLI::App* inspecting =
        addCommand(app, console, "inspect", "what the reader sees in a file", [asked] { return inspect(*asked); });
    inspecting->add_option("FILE", asked->file)->required();
    inspecting->add_flag("--cells", asked->cells, "every cell, a line each");
    inspecting->add_option("--encoding", asked->encoding, "of a text file, where the guess is wrong");
    CLI::App* blank = addCommand(app, console, "template", "a blank sheet to send out", [asked]() -> Result<Outcome> {
        ROSTRUM_TRY(table, kindOf(asked->kind));
        ROSTRUM_CHECK(writeTemplate(*table, qs(asked->file)));
        return Outcome{QJsonObject{{QStringLiteral("file"), qs(asked->file)}}};
    });
    blank->add_option("KIND", asked->kind)->required();
    blank->add_option("FILE", asked->file)->required();
    CLI::App* importing = addCommand(app, console, "import", "import a spreadsheet",
                                     [&console, asked] { return import(console, *asked); });
    importing->add_option("KIND", asked->kind)->required();
    importing->add_option("FILE", asked->file)->required();
    importing->add_option("--sheet", asked->sheet);
    importing->add_option("--map", asked->map, "FIELD=HEADER")->take_all()->expected(1);
    importing->add_option("--set", asked->set, "FIELD=VALUE that the whole sheet shares")->take_all()->expected(1);
    importing->add_option("--mapping", asked->mapping, "use a saved mapping");
    importing->add_option("--save-mapping", asked->saveMapping, "save this mapping under a name");
    importing->add_option("--value", asked->values, "FIELD:FROM=TO")->take_all()->expected(1);
    importing->add_option("--encoding", asked->encoding, "of a text file, where the guess is wrong");
    importing->add_flag("--create-missing", asked->createMissing, "make absent people, courses and sessions");
    importing->add_option("--on-duplicate", asked->onDuplicate)->check(CLI::IsMember({"skip", "update", "add"}));
    importing
        ->add_option("--on-conflict", asked->onConflict,
                     "where the row was edited since the last import and the file moved on too")
        ->check(CLI::IsMember({"ask", "keep", "file"}));
    importing->add_flag("--dry-run", asked->dryRun, "plan only");
    importing->add_option("--rejects", asked->rejects, "write the rows that were not taken to FILE.xlsx");
}

} // namespace rostrum::ctl
