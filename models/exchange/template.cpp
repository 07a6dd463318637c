#include "models/exchange/template.h"
#include "models/base/decimal.h"
#include "models/exchange/sheetwriter.h"

namespace rostrum {

namespace {
SheetColumn::Kind sheetKind(Kind kind)
{
    switch (kind) {
    case Kind::Day:
        return SheetColumn::Kind::Day;
    case Kind::Moment:
        return SheetColumn::Kind::Moment;
    case Kind::Hours:
    case Kind::Score:
    case Kind::Integer:
        return SheetColumn::Kind::Number;
    case Kind::Identifier:
    case Kind::Person:
    case Kind::Session:
        return SheetColumn::Kind::Identifier;
    default:
        return SheetColumn::Kind::General;
    }
}

bool onTemplate(const Column& column)
{
    return column.kind != Kind::Answers && std::string_view(column.key) != "reading" &&
           std::string_view(column.key) != "respondents" && std::string_view(column.key) != "effective_on";
}

QString wordOf(const Column& column, int row)
{
    const Word& word = column.words[std::min(size_t(row), column.words.size() - 1)];
    return wordTitle(column.words, QString::fromLatin1(word.key));
}

// Two people, two courses, one session: example rows of all kinds agree with each other.
Result<void> writeExample(SheetWriter& sheet, const FactTable& table, const Column& column, int at, int row)
{
    static const char* const numbers[] = {"T90001", "T90002"};
    static const char* const names[] = {"示例一", "示例二"};
    const QDate day(2026, 3, 10 + row);
    const std::string_view key = column.key;
    switch (column.kind) {
    case Kind::Day:
        if (key == "left_on")
            return {};
        return sheet.day(at, key == "birthday" ? QDate(1990, 5, 1 + row) : day);
    case Kind::Moment:
        return sheet.moment(at, QDateTime(day, QTime(key == "ends_at" ? 17 : 14, 0)));
    case Kind::Hours:
        return sheet.number(at, 4);
    case Kind::Score:
        return sheet.number(at, std::string_view(table.table) == "assessment" ? 88 - row : 5 - row);
    case Kind::Integer:
        return sheet.number(at, 2026);
    case Kind::Boolean:
    case Kind::Word:
        return sheet.text(at, wordOf(column, key == "part" ? 0 : std::min(row, 0)));
    case Kind::Person:
        return sheet.text(at, QString::fromLatin1(numbers[row]));
    case Kind::Session:
        return sheet.text(at, QStringLiteral("S2026-%1").arg(row + 1, 3, 10, QChar(u'0')));
    case Kind::Course:
        return sheet.text(at, row ? QStringLiteral("沟通技巧") : QStringLiteral("安全生产"));
    case Kind::Department:
        return sheet.text(at, QStringLiteral("技术中心"));
    default:
        break;
    }
    const bool people = std::string_view(table.table) == "person";
    if (key == "period")
        return sheet.text(at, QStringLiteral("2026-0%1").arg(row + 3));
    if (key == "indicator")
        return sheet.text(at, QStringLiteral("客户投诉率"));
    if (key == "number")
        return sheet.text(at, QString::fromLatin1(numbers[row]));
    if (key == "name")
        return sheet.text(at, QString::fromUtf8(names[row]));
    if (key == "code")
        return sheet.text(at, std::string_view(table.table) == "course" ? QStringLiteral("C90%1").arg(row + 1)
                              : std::string_view(table.table) == "library_item"
                                  ? QStringLiteral("ZL-90%1").arg(row + 1)
                                  : QStringLiteral("S2026-%1").arg(row + 1, 3, 10, QChar(u'0')));
    if (key == "title")
        return sheet.text(at, row ? QStringLiteral("沟通技巧") : QStringLiteral("安全生产"));
    if (key == "word")
        return sheet.text(at, row ? QStringLiteral("沙盘推演") : QStringLiteral("翻转课堂"));
    if (key == "dimension")
        return sheet.text(at, row ? QStringLiteral("板书") : QStringLiteral("互动性"));
    if (key == "text")
        return sheet.text(at, QStringLiteral("您的课程{dimension}评分较低，建议增加案例讨论环节"));
    if (key == "reason")
        return sheet.text(at, QStringLiteral("借调外单位工作"));
    if (key == "job_title" && people)
        return sheet.text(at, QStringLiteral("助理工程师"));
    return {};
}
} // namespace

Result<void> writeTemplate(const FactTable& table, const QString& path)
{
    std::vector<const Column*> shown;
    std::vector<SheetColumn> columns;
    for (const Column& column : table.columns) {
        if (!onTemplate(column))
            continue;
        SheetColumn out;
        out.title = columnTitle(column);
        out.kind = sheetKind(column.kind);
        out.width = std::max(10.0, column.width / 9.0);
        if (column.kind == Kind::Hours)
            out.decimals = 1;
        for (const Word& word : column.words)
            out.choices << wordTitle(column.words, QString::fromLatin1(word.key));
        shown.push_back(&column);
        columns.push_back(out);
    }
    ROSTRUM_TRY(sheet, SheetWriter::create(path));
    ROSTRUM_CHECK(sheet->addSheet(tableTitle(table), columns));
    for (int row = 0; row < 2; ++row) {
        ROSTRUM_CHECK(sheet->nextRow());
        for (size_t i = 0; i < shown.size(); ++i)
            ROSTRUM_CHECK(writeExample(*sheet, table, *shown[i], int(i), row));
    }
    return sheet->finish();
}

Result<void> writeRejects(const Plan& plan, const QString& path,
                          const std::function<QString(const PlanProblem&)>& reason)
{
    const Sheet& sheet = plan.sheet();
    std::vector<SheetColumn> columns;
    for (int i = 0; i < sheet.columnCount(); ++i) {
        SheetColumn column;
        column.title = plan.mapping().header(i);
        const int field = plan.mapping().fieldOfColumn(i);
        if (field >= 0)
            column.kind = sheetKind(plan.table().columns[size_t(field)].kind) == SheetColumn::Kind::Identifier
                              ? SheetColumn::Kind::Identifier
                              : SheetColumn::Kind::General;
        columns.push_back(column);
    }
    columns.push_back(
        {QCoreApplication::translate("Reject", "Row in the file"), SheetColumn::Kind::Number, 14, -1, {}, {}});
    columns.push_back(
        {QCoreApplication::translate("Reject", "Why it was not taken"), SheetColumn::Kind::General, 50, -1, {}, {}});
    ROSTRUM_TRY(out, SheetWriter::create(path));
    ROSTRUM_CHECK(out->addSheet(sheet.name.isEmpty() ? QStringLiteral("Sheet1") : sheet.name, columns));
    for (int row = 0; row < plan.rowCount(); ++row) {
        if (plan.verdict(row) != RowVerdict::Rejected && plan.verdict(row) != RowVerdict::Conflict)
            continue;
        ROSTRUM_CHECK(out->nextRow());
        QStringList reasons;
        std::vector<bool> bad(size_t(sheet.columnCount()));
        for (const PlanProblem* problem : plan.problemsOf(row)) {
            reasons << reason(*problem);
            if (problem->sheetColumn >= 0)
                bad[size_t(problem->sheetColumn)] = true;
        }
        for (int i = 0; i < sheet.columnCount(); ++i)
            ROSTRUM_CHECK(
                out->text(i, sheet.text(plan.sheetRow(row), i), bad[size_t(i)] ? CellLook::Marked : CellLook::Plain));
        ROSTRUM_CHECK(out->number(sheet.columnCount(), plan.fileRow(row)));
        ROSTRUM_CHECK(out->text(sheet.columnCount() + 1, reasons.join(QStringLiteral("; "))));
    }
    return out->finish();
}

} // namespace rostrum
