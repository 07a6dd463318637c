#include "models/report/invitationsheets.h"
#include "models/exchange/sheetwriter.h"
#include "models/facts/columns.h"
#include "models/report/reportbatch.h"
#include <QCoreApplication>
#include <QDir>
#include <map>

namespace rostrum {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Invitations)
};
enum { Trainer, Role, Assessor, Score, Date, Name, Columns };

const Column& columnOf(const FactTable& table, const char* key)
{
    return *std::find_if(table.columns.begin(), table.columns.end(),
                         [&](const Column& column) { return std::string_view(column.key) == key; });
}

std::vector<SheetColumn> heads(const FactTable& table)
{
    std::vector<SheetColumn> columns(Columns);
    const char* const keys[] = {"trainer", "role", "assessor", "score", "date"};
    for (int i = 0; i < Name; ++i)
        columns[size_t(i)].title = columnTitle(columnOf(table, keys[i]));
    columns[Trainer].kind = SheetColumn::Kind::Identifier;
    columns[Score].kind = SheetColumn::Kind::Number;
    columns[Score].note = Words::tr("From 0 to 100");
    columns[Date].kind = SheetColumn::Kind::Day;
    columns[Name].title = Words::tr("Name of the trainer");
    columns[Role].width = columns[Assessor].width = columns[Name].width = 18;
    return columns;
}

bool isAnonymous(const Round& round, const QString& role)
{
    return std::any_of(round.groups.begin(), round.groups.end(),
                       [&](const RoundGroup& group) { return group.role == role && group.anonymous; });
}

Result<void> writeRow(SheetWriter& sheet, const FactTable& table, const Round& round, const Invitation& one)
{
    const auto called = [](const QString& number, const QString& name) { return number.isEmpty() ? name : number; };
    ROSTRUM_CHECK(sheet.nextRow());
    ROSTRUM_CHECK(sheet.text(Trainer, called(one.trainerNumber, one.trainerName)));
    ROSTRUM_CHECK(sheet.text(Role, wordTitle(columnOf(table, "role").words, one.role)));
    if (!isAnonymous(round, one.role))
        ROSTRUM_CHECK(sheet.text(Assessor, called(one.raterNumber, one.raterName)));
    ROSTRUM_CHECK(sheet.day(Date, round.answers().to));
    return sheet.text(Name, one.trainerName);
}

QString fileName(const Round& round, const Invitation& one)
{
    const QString who =
        one.rater.isNull() ? Words::tr("to be named") : QStringList{one.raterNumber, one.raterName}.join(u'_');
    return safeFileName(QStringLiteral("360_%1_%2").arg(round.code, who)) + QStringLiteral(".xlsx");
}
} // namespace

Result<QStringList> writeInvitations(const Round& round, const std::vector<Invitation>& invitations,
                                     const QString& folder)
{
    std::map<QString, std::vector<const Invitation*>> files;
    for (const Invitation& one : invitations)
        if (!one.answered)
            files[fileName(round, one)].push_back(&one);
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileUnreadable,
                    {{QStringLiteral("file"), folder}, {QStringLiteral("reason"), QStringLiteral("mkpath")}});
    const FactTable& table = *factTable(QStringLiteral("assessments"));
    QStringList names;
    for (const auto& [name, rows] : files) {
        ROSTRUM_TRY(sheet, SheetWriter::create(QDir(folder).filePath(name)));
        ROSTRUM_CHECK(sheet->addSheet(round.title, heads(table)));
        for (const Invitation* one : rows)
            ROSTRUM_CHECK(writeRow(*sheet, table, round, *one));
        ROSTRUM_CHECK(sheet->finish());
        names.append(name);
    }
    return names;
}

} // namespace rostrum
