#include "app/ctl/importjob.h"
#include "app/ctl/ratingjson.h"
#include "models/exchange/apply.h"
#include "models/exchange/fold.h"
#include "models/exchange/leftout.h"
#include "models/exchange/namedmapping.h"
#include "models/exchange/ratingwords.h"
#include "models/exchange/template.h"
#include "ui/words/problemtext.h"
#include <QJsonArray>
#include <QRegularExpression>

namespace rostrum::ctl {

namespace {
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
    for (const std::string& text : asked.scales)
        takeScale(request, qs(text));
    return request;
}

QString reasonOf(const PlanProblem& problem)
{
    const QString text =
        problemText(QString::fromLatin1(problem.code), {problem.value, problem.otherRow, problem.was, problem.now,
                                                        problem.editor, problem.scale, !problem.column.isEmpty()});
    return problem.column.isEmpty() ? text : QCoreApplication::translate("Problem", "%1: %2").arg(problem.column, text);
}

QJsonObject planJson(const Plan& plan, qint64 change, const RatingWords& words)
{
    QJsonObject json{{QStringLiteral("rows"), plan.rowCount()}};
    for (size_t i = 0; i < size_t(RowVerdict::Count); ++i)
        json.insert(verdictKey(RowVerdict(i)), plan.count(RowVerdict(i)));
    QJsonObject created;
    for (auto it = plan.created().begin(); it != plan.created().end(); ++it)
        created.insert(it.key(), it.value());
    QJsonArray problems;
    for (const PlanProblem& problem : plan.problems()) {
        QJsonObject one{
            {QStringLiteral("row"), problem.fileRow},
            {QStringLiteral("column"), problem.column.isEmpty() ? QJsonValue::Null : QJsonValue(problem.column)},
            {QStringLiteral("code"), QString::fromLatin1(problem.code)},
            {QStringLiteral("message"), reasonOf(problem)}};
        addScale(one, problem);
        problems.append(one);
    }
    json.insert(QStringLiteral("left_out"), leftOutJson(plan.sheet(), plan.mapping()));
    json.insert(QStringLiteral("created"), created);
    json.insert(QStringLiteral("vanished"), int(plan.vanished().size()));
    json.insert(QStringLiteral("change"), change ? QJsonValue(change) : QJsonValue::Null);
    json.insert(QStringLiteral("problems"), problems);
    addRatings(json, plan, words);
    return json;
}

OnDuplicate onDuplicateOf(const std::string& text)
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

Result<Book> read(const ImportJob& job, const QString& file)
{
    ReadOptions reading;
    reading.sheet = qs(job.asked.sheet);
    reading.encoding = qs(job.asked.encoding);
    reading.progress = [&](qint64 done, qint64 total) {
        job.console.progress(file, done, total);
        return true;
    };
    return readBook(file, reading);
}

Result<void> refuseWhatTakesNothing(const Plan& plan, const QString& file, const RatingWords& words)
{
    if (plan.rowCount() == 0)
        return fail(ErrorCode::SheetEmpty,
                    {{QStringLiteral("file"), file},
                     {QStringLiteral("row"), plan.sheet().fileRow(plan.mapping().headerRow)},
                     {QStringLiteral("found"),
                      QStringList(plan.mapping().headers).filter(QRegularExpression(QStringLiteral(".")))}});
    if (plan.accepted() + plan.count(RowVerdict::Skipped) > 0)
        return {};
    QVariantMap details = planJson(plan, 0, words).toVariantMap();
    details.insert(QStringLiteral("file"), file);
    details.insert(QStringLiteral("reason"), plan.problems().empty() ? QString() : reasonOf(plan.problems().front()));
    return fail(ErrorCode::NothingAccepted, details);
}
} // namespace

QJsonArray leftOutJson(const Sheet& sheet, const Mapping& mapping)
{
    QJsonArray rows;
    for (const LeftOut& left : mapping.leftOut)
        rows.append(QJsonObject{{QStringLiteral("row"), sheet.fileRow(left.row)},
                                {QStringLiteral("why"), leftOutKey(left.why)}});
    return rows;
}

Result<const FactTable*> importKind(const std::string& kind)
{
    const FactTable* table = factTable(qs(kind));
    if (!table || !table->importable)
        return fail(ErrorCode::UnknownKind,
                    {{QStringLiteral("kind"), qs(kind)}, {QStringLiteral("known"), importKinds()}});
    return table;
}

Result<QJsonObject> importFile(const ImportJob& job, const QString& file, const QString& rejects)
{
    const ImportArguments& asked = job.asked;
    ROSTRUM_TRY(book, read(job, file));
    const Sheet* sheet = book.firstSheet();
    if (!sheet)
        return fail(ErrorCode::SheetEmpty, {{QStringLiteral("file"), file}});
    ROSTRUM_TRY(saved, requestOf(job.workspace.reader(), asked));
    MappingRequest request = saved;
    ROSTRUM_TRY(folded, foldSheet(*sheet, job.table, request));
    if (folded) { // a row for each answer: read as one for each rating
        sheet = &folded->sheet;
        request.fold = folded->fold;
        request.headerRow = 0;
    }
    auto mapping = mapSheet(*sheet, job.table, request);
    if (!mapping) {
        mapping.error().details.insert(QStringLiteral("file"), book.file);
        return tl::unexpected(mapping.error());
    }
    const RatingWords words = takeProposals(*sheet, *mapping);
    PlanOptions options;
    options.createMissing = asked.createMissing;
    options.onDuplicate = onDuplicateOf(asked.onDuplicate);
    options.onConflict = onConflictOf(asked.onConflict);
    options.source = {book.file, book.sha256, sheet->name};
    ROSTRUM_TRY(plan, makePlan(job.workspace.reader(), *sheet, *mapping, options));
    if (!rejects.isEmpty() && plan.count(RowVerdict::Rejected) + plan.count(RowVerdict::Conflict) > 0)
        ROSTRUM_CHECK(writeRejects(plan, rejects, reasonOf));
    ROSTRUM_CHECK(refuseWhatTakesNothing(plan, file, words));
    qint64 change = 0;
    if (!asked.dryRun) {
        ROSTRUM_TRY(made, apply(job.workspace, plan, asked, saved));
        change = made;
    }
    return planJson(plan, change, words);
}

} // namespace rostrum::ctl
