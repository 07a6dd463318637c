#include "models/report/invitationsheets.h"
#include "models/exchange/sheetwriter.h"
#include "models/facts/columns.h"
#include "models/report/reportbatch.h"
#include "models/store/change.h"
#include <QCoreApplication>
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

Result<void> sendInvitations(Change& change, const QString& code, QDate today, PlacedFiles& files)
{
    ROSTRUM_TRY(round, findRound(change.db(), code));
    ROSTRUM_TRY(list, invitations(change.db(), code));
    std::map<QString, std::vector<const Invitation*>> sheets;
    for (const Invitation& one : list)
        if (!one.answered)
            sheets[fileName(round, one)].push_back(&one);
    const FactTable& table = *factTable(QStringLiteral("assessments"));
    for (const auto& [name, rows] : sheets) {
        ROSTRUM_TRY(sheet, SheetWriter::create(files.aside(name)));
        ROSTRUM_CHECK(sheet->addSheet(round.title, heads(table)));
        for (const Invitation* one : rows)
            ROSTRUM_CHECK(writeRow(*sheet, table, round, *one));
        ROSTRUM_CHECK(sheet->finish());
    }
    ROSTRUM_TRY(sent, noteSent(change, code, today));
    Q_UNUSED(sent);
    return files.place();
}

} // namespace rostrum
