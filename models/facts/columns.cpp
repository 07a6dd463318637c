#include "models/facts/columns.h"
#include "models/base/decimal.h"
#include "models/facts/declarations.h"
#include <QCoreApplication>

namespace rostrum {

const std::vector<FactTable>& factTables()
{
    static const std::vector<FactTable> tables = {
        declarePeople(),     declareTrainers(),    declareDepartments(),  declareCourses(),      declareSessions(),
        declareAttendance(), declareRatings(),     declareHomework(),     declareExams(),        declareCredits(),
        declareApplicants(), declareLeaves(),      declareCertificates(), declareExemptions(),   declareOverrides(),
        declareLibrary(),    declareLibraryUses(), declareAssessments(),  declareCommentWords(), declareAdviceRules(),
        declareKpiValues(),
    };
    return tables;
}

const FactTable* factTable(const QString& key)
{
    for (const FactTable& table : factTables())
        if (key == QLatin1String(table.key))
            return &table;
    return nullptr;
}

const FactTable* factTableOfSql(const QString& name)
{
    for (const FactTable& table : factTables())
        if (name == QLatin1String(table.table))
            return &table;
    return nullptr;
}

QStringList factTableKeys()
{
    QStringList keys;
    for (const FactTable& table : factTables())
        keys << QString::fromLatin1(table.key);
    return keys;
}

QStringList importKinds()
{
    QStringList keys;
    for (const FactTable& table : factTables())
        if (table.importable)
            keys << QString::fromLatin1(table.key);
    return keys;
}

const Column* FactTable::column(const QString& wanted) const
{
    const int index = indexOf(wanted.toStdString());
    return index < 0 ? nullptr : &columns[size_t(index)];
}

int FactTable::indexOf(std::string_view wanted) const
{
    for (size_t i = 0; i < columns.size(); ++i)
        if (wanted == columns[i].key)
            return int(i);
    return -1;
}

QString columnTitle(const Column& column) { return QCoreApplication::translate("Column", column.title); }
QString tableTitle(const FactTable& table) { return QCoreApplication::translate("Table", table.title); }

int kindDecimals(Kind kind) { return kind == Kind::Hours ? kHourDecimals : kind == Kind::Score ? kScoreDecimals : 0; }

} // namespace rostrum
