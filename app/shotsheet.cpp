#include "app/shotsheet.h"
#include "app/openworkspace.h"
#include "models/exchange/apply.h"
#include "models/exchange/csvwriter.h"
#include "models/exchange/namedmapping.h"
#include "models/facts/rows.h"
#include "models/store/workspace.h"
#include <QDir>

namespace rostrum {

namespace {
using Row = QStringList; // day, course, trainer, number, name, department, design, interaction, overall, further remark

enum Column { Day, Course, Trainer, Number, Name, Department, Design, Interaction, Overall, Columns };
constexpr int kEarlier = 27, kConflicts = 4, kChanged = 5, kVanished = 2;

const Row& headers()
{
    static const Row row{QStringLiteral("日期"),     QStringLiteral("课程名称"), QStringLiteral("讲师"),
                         QStringLiteral("工号"),     QStringLiteral("姓名"),     QStringLiteral("所在部门"),
                         QStringLiteral("课程设计"), QStringLiteral("互动"),     QStringLiteral("总分"),
                         QStringLiteral("备注2")};
    return row;
}

// People who could have rated a session of the month and have not: each once, session by session.
Result<QList<Row>> raters(Connection& db)
{
    Query query = db.query(
        "SELECT substr(s.starts_at, 1, 10), c.title, t.name, p.number, p.name, d.name FROM session s "
        "JOIN course c ON c.id=s.course JOIN person t ON t.id=s.trainer "
        "JOIN person p ON p.number LIKE '010%' AND p.id<>s.trainer "
        "JOIN department_span ds ON ds.person=p.id AND ds.valid_to IS NULL JOIN department d ON d.id=ds.department "
        "WHERE s.starts_at BETWEEN '2026-10-09' AND '2026-10-17' AND NOT EXISTS "
        "(SELECT 1 FROM rating r WHERE r.session=s.id AND r.trainee=p.id) "
        "ORDER BY (unicode(substr(p.number, -1)) + unicode(substr(p.number, -2))) % 9, s.starts_at, p.number LIMIT "
        "405");
    QList<Row> rows;
    while (query.next()) {
        Row row;
        for (int column = Day; column <= Department; ++column)
            row << query.string(column);
        const int n = int(rows.size());
        row << QString::number(4 + n % 2) << QString::number(5 - n % 3 / 2) << QString::number(4 + n % 3 / 2)
            << QString();
        rows.append(row);
    }
    ROSTRUM_CHECK(query.status());
    return rows;
}

Result<QString> writeSheet(const QString& path, const QList<Row>& rows)
{
    CsvWriter writer(path);
    ROSTRUM_CHECK(writer.open());
    ROSTRUM_CHECK(writer.row(headers()));
    for (const Row& row : rows)
        ROSTRUM_CHECK(writer.row(row));
    ROSTRUM_CHECK(writer.finish());
    return path;
}

Result<void> importSheet(Workspace& workspace, const QString& path)
{
    ROSTRUM_TRY(book, readBook(path));
    const Sheet& sheet = book.sheets.front();
    ROSTRUM_TRY(mapping, mapSheet(sheet, *factTable(QStringLiteral("ratings")), {}));
    PlanOptions options;
    options.source = {book.file, book.sha256, sheet.name};
    ROSTRUM_TRY(plan, makePlan(workspace.reader(), sheet, mapping, options));
    ROSTRUM_TRY(notice, workspace.writeNow(
                            {QStringLiteral("import"), {}},
                            [&plan = plan](Change& change) { return applyPlan(change, plan); }, Origin::Import));
    Q_UNUSED(notice);
    return {};
}

// Somebody corrects a few of the ratings that came with the sheet.
Result<void> edit(Workspace& workspace, const Row& row)
{
    workspace.setOfficer(QStringLiteral("刘敏"));
    const auto work = [&row](Change& change) -> Result<void> {
        Query query = change.db().query("SELECT r.id FROM rating r JOIN person p ON p.id=r.trainee JOIN session s ON "
                                        "s.id=r.session WHERE p.number=? AND substr(s.starts_at, 1, 10)=?");
        query.bind(row[Number]).bind(row[Day]);
        const Id id = query.next() ? query.id(0) : Id{};
        ROSTRUM_CHECK(query.status());
        query.again();
        return setRow(change, *factTable(QStringLiteral("ratings")), id,
                      {{QStringLiteral("overall"), QStringLiteral("2")}});
    };
    ROSTRUM_TRY(notice,
                workspace.writeNow(
                    {QStringLiteral("edit"), {QStringLiteral("ratings"), row[Name], QStringLiteral("overall")}}, work));
    Q_UNUSED(notice);
    return {};
}

// What such sheets were read by last: other names for departments, a trainer whose name is misspelt.
Result<void> saveMapping(Workspace& workspace)
{
    const FactTable& table = *factTable(QStringLiteral("ratings"));
    NamedMapping mapping;
    mapping.name = QStringLiteral("月度评分表 · 标准");
    mapping.kind = QString::fromLatin1(table.key);
    mapping.headers = headerPrint(table, headers());
    mapping.used = QDate(2026, 9, 28);
    mapping.request.values[QStringLiteral("department")] = {{"技术部", "技术中心"}, {"客服部", "客户服务部"}};
    mapping.request.values[QStringLiteral("trainer")] = {{"孙惠", "孙慧"}};
    ROSTRUM_TRY(notice, workspace.writeNow({QStringLiteral("settings"), {}},
                                           [&](Change& change) { return saveNamed(change, mapping); }));
    Q_UNUSED(notice);
    return {};
}

void changeSheet(QList<Row>& rows)
{
    for (int i = 0; i < kConflicts; ++i)
        rows[i][Overall] = QStringLiteral("3");
    for (int i = kConflicts; i < kConflicts + kChanged; ++i)
        rows[i][Interaction] = QStringLiteral("3");
    for (int i = kEarlier; i < rows.size(); ++i) {
        Row& row = rows[i];
        if (row[Department] == QStringLiteral("技术中心"))
            row[Department] = QStringLiteral("技术部");
        else if (row[Department] == QStringLiteral("客户服务部"))
            row[Department] = QStringLiteral("客服部");
        if (row[Trainer] == QStringLiteral("孙慧") && i % 9 == 0)
            row[Trainer] = QStringLiteral("孙惠");
    }
    Row again = rows[kEarlier + 30];
    rows[47][Day] = QStringLiteral("2026/10/32");
    rows[90][Trainer] = QStringLiteral("李强");
    rows[131][Design] = QStringLiteral("优");
    rows[132][Design] = rows[132][Interaction] = QStringLiteral("良");
    rows[206][Number] = QStringLiteral("019999");
    rows[222][Overall] = QStringLiteral("600");
    again[Overall] = again[Overall] == QStringLiteral("4") ? QStringLiteral("5") : QStringLiteral("4");
    rows.insert(300, again);
    rows[387][Day] = QStringLiteral("2026-11-18");
    rows.remove(kConflicts + kChanged, kVanished);
}
} // namespace

Result<QString> makeShotSheet(const QString& workspacePath, const QString& folder)
{
    ROSTRUM_TRY(workspace, openWorkspace(workspacePath));
    ROSTRUM_TRY(rows, raters(workspace->reader()));
    const QString name = QStringLiteral("10月评分.csv");
    ROSTRUM_TRY(first, writeSheet(QDir(folder).filePath(name), rows.mid(0, kEarlier)));
    ROSTRUM_CHECK(importSheet(*workspace, first));
    for (int i = 0; i < kConflicts; ++i)
        ROSTRUM_CHECK(edit(*workspace, rows[i]));
    ROSTRUM_CHECK(saveMapping(*workspace));
    changeSheet(rows);
    return writeSheet(first, rows);
}

} // namespace rostrum
