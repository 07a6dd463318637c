#include "ui/importing/importwords.h"
#include "ui/widgets/marks.h"
#include "ui/words/problemtext.h"
#include <QLocale>

namespace rostrum {

Mark ImportWords::mark(RowVerdict verdict)
{
    return verdict == RowVerdict::Skipped ? Mark::Exempt : markOf(verdictKey(verdict));
}

QString ImportWords::verdict(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::Conflict:
        return tr("Conflict");
    case RowVerdict::Rejected:
        return tr("Rejected");
    case RowVerdict::Skipped:
        return tr("Skipped");
    default:
        return Marks::word(mark(verdict));
    }
}

QString ImportWords::problem(const PlanProblem& found)
{
    // Without a code there is nothing to quote.
    if (found.value.isEmpty() && std::string_view(found.code) == problem::unknownSession)
        return tr("no session of this trainer, course and day");
    const QString text =
        problemText(QString::fromLatin1(found.code), {found.value, found.otherRow, found.was, found.now, found.editor,
                                                      found.scale, !found.column.isEmpty()});
    return found.column.isEmpty() ? text : QCoreApplication::translate("Problem", "%1: %2").arg(found.column, text);
}

QStringList ImportWords::changedFields(const ImportCheck& check, int row)
{
    const ChangedColumns changed = check.plan->changedColumns(row);
    QStringList fields;
    const auto& columns = check.plan->table().columns;
    for (size_t i = 0; i < columns.size(); ++i)
        if (changed & columnBit(i))
            fields << columnTitle(columns[i]);
    for (size_t i = 0; i < check.positions.size(); ++i)
        if (check.positions[i] > 0 && changed & answerBit(size_t(check.positions[i] - 1)))
            fields << check.mapping().answers[i].dimension;
    return fields;
}

QString ImportWords::reason(const ImportCheck& check, int row)
{
    QStringList parts;
    for (const PlanProblem* found : check.plan->problemsOf(row))
        parts << ImportWords::problem(*found);
    const RowVerdict verdict = check.plan->verdict(row);
    if (verdict == RowVerdict::Changed)
        parts << tr("Changes %1").arg(changedFields(check, row).join(tr(", ", "between fields")));
    else if (verdict == RowVerdict::Skipped)
        parts << (check.choices.skipped.contains(check.plan->fileRow(row)) ? tr("Left out by hand")
                                                                           : tr("There already, and left as it is"));
    return parts.join(tr("; ", "between reasons"));
}

QString ImportWords::identity(const FactTable& table)
{
    const std::string_view kind = table.key;
    if (kind == "people" || kind == "trainers")
        return tr("Number, else name");
    if (kind == "courses")
        return tr("Code, else title");
    if (kind == "sessions")
        return tr("Code, else trainer + course + day");
    if (kind == "attendance")
        return tr("Session + person + part of the day");
    if (kind == "ratings")
        return tr("Session + trainee; without a trainee all values");
    if (kind == "homework")
        return tr("Person + session, else kind + title + day");
    if (kind == "credits")
        return tr("Person + title + day");
    return tr("Person + year");
}

QString ImportWords::made(const QString& kind, int number)
{
    if (kind == QStringLiteral("people") || kind == QStringLiteral("trainers"))
        return tr("%n person(s)", nullptr, number);
    if (kind == QStringLiteral("departments"))
        return tr("%n department(s)", nullptr, number);
    if (kind == QStringLiteral("courses"))
        return tr("%n course(s)", nullptr, number);
    if (kind == QStringLiteral("sessions"))
        return tr("%n session(s)", nullptr, number);
    if (kind == QStringLiteral("forms"))
        return tr("%n form(s)", nullptr, number);
    return tr("%1 %2", "count, table").arg(count(number), QCoreApplication::translate("Table", factTable(kind)->one));
}

QString ImportWords::created(const QMap<QString, int>& counts)
{
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        if (const FactTable* table = factTable(it.key()); table && it.value() > 0)
            parts << made(it.key(), it.value());
    return parts.join(tr(", ", "between fields"));
}

QString ImportWords::fieldOf(const ImportCheck& check, int column)
{
    if (const int field = check.mapping().fieldOfColumn(column); field >= 0)
        return columnTitle(check.plan->table().columns[size_t(field)]);
    for (const Mapping::Answer& answer : check.mapping().answers)
        if (answer.column == column)
            return answer.dimension;
    return {};
}

QString ImportWords::count(qint64 number) { return QLocale().toString(number); }

} // namespace rostrum
