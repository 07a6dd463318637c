#include "ui/words/changetext.h"
#include "models/facts/columns.h"
#include "ui/words/findingtext.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(Change)
};

QString rowsOf(const QString& table)
{
    const FactTable* found = factTable(table);
    return found ? QCoreApplication::translate("Table", found->one) : table;
}

QString fieldOf(const QString& table, const QString& field)
{
    const FactTable* found = factTable(table);
    const Column* column = found ? found->column(field) : nullptr;
    return column ? columnTitle(*column) : field;
}
} // namespace

// One sentence for each kind of change, below each other: long, and nothing in it to part.
QString changeText(const Label& label)
{
    const auto argument = [&](int i) { return label.arguments.value(i); };
    if (label.verb == QStringLiteral("import")) // file, table, rows
        return ChangeWords::tr("Import %1, %2 %3").arg(argument(0), argument(2), rowsOf(argument(1)));
    if (label.verb == QStringLiteral("add")) // table, title
        return ChangeWords::tr("Add %2 to %1").arg(rowsOf(argument(0)), argument(1));
    if (label.verb == QStringLiteral("edit")) // table, title, field
        return ChangeWords::tr("Change %2 of %1").arg(argument(1), fieldOf(argument(0), argument(2)));
    if (label.verb == QStringLiteral("remove")) // table, title
        return ChangeWords::tr("Remove %2 from %1").arg(rowsOf(argument(0)), argument(1));
    if (label.verb == QStringLiteral("remove-many")) // table, count
        return ChangeWords::tr("Remove %2 %1").arg(rowsOf(argument(0)), argument(1));
    if (label.verb == QStringLiteral("paste")) // table, count
        return ChangeWords::tr("Paste %2 cells into %1").arg(rowsOf(argument(0)), argument(1));
    if (label.verb == QStringLiteral("sample"))
        return ChangeWords::tr("Sample data");
    if (label.verb == QStringLiteral("new"))
        return ChangeWords::tr("New workspace");
    if (label.verb == QStringLiteral("rule")) // code, version
        return ChangeWords::tr("Rule %1, version %2").arg(argument(0), argument(1));
    if (label.verb == QStringLiteral("plan")) // name
        return ChangeWords::tr("Training plan %1").arg(argument(0));
    if (label.verb == QStringLiteral("scheme")) // name
        return ChangeWords::tr("KPI scheme %1").arg(argument(0));
    if (label.verb == QStringLiteral("lock")) // period
        return ChangeWords::tr("Lock %1").arg(argument(0));
    if (label.verb == QStringLiteral("reopen")) // period, reason
        return ChangeWords::tr("Reopen %1: %2").arg(argument(0), argument(1));
    if (label.verb == QStringLiteral("waive")) // who, period, reason
        return ChangeWords::tr("Waive what is missing of %1, %2: %3").arg(argument(0), argument(1), argument(2));
    if (label.verb == QStringLiteral("unwaive")) // who, period
        return ChangeWords::tr("Withdraw the waiver of %1, %2").arg(argument(0), argument(1));
    if (label.verb == QStringLiteral("round")) // code
        return ChangeWords::tr("360° round %1").arg(argument(0));
    if (label.verb == QStringLiteral("invite")) // code of the round
        return ChangeWords::tr("Invitations of %1").arg(argument(0));
    if (label.verb == QStringLiteral("uninvite")) // code of the round
        return ChangeWords::tr("Take back invitations of %1").arg(argument(0));
    if (label.verb == QStringLiteral("close_round")) // code
        return ChangeWords::tr("Close %1").arg(argument(0));
    if (label.verb == QStringLiteral("reopen_round")) // code
        return ChangeWords::tr("Reopen %1").arg(argument(0));
    if (label.verb == QStringLiteral("settings"))
        return ChangeWords::tr("Settings");
    if (label.verb == QStringLiteral("confirm")) // title
        return ChangeWords::tr("Confirm the hours of %1").arg(argument(0));
    if (label.verb == QStringLiteral("book")) // who, or how many people; session
        return ChangeWords::tr("Book %1 into %2").arg(argument(0), argument(1));
    if (label.verb == QStringLiteral("attach")) // table, title, file
        return ChangeWords::tr("Attach %2 to %1").arg(argument(1), argument(2));
    if (label.verb == QStringLiteral("detach")) // table, title, file
        return ChangeWords::tr("Take %2 from %1").arg(argument(1), argument(2));
    if (label.verb == QStringLiteral("mend")) // kind of finding, count
        return ChangeWords::tr("Mend %2: %1").arg(findingTitle(argument(0)), argument(1));
    if (label.verb == QStringLiteral("dismiss")) // kind of finding, who
        return ChangeWords::tr("Declared right: %1 %2").arg(findingTitle(argument(0)), argument(1)).trimmed();
    if (label.verb == QStringLiteral("restore-finding")) // kind of finding, who
        return ChangeWords::tr("Taken back that it is right: %1 %2")
            .arg(findingTitle(argument(0)), argument(1))
            .trimmed();
    if (label.verb == QStringLiteral("restore")) // file
        return ChangeWords::tr("Restored from %1").arg(argument(0));
    return label.verb;
}

QString changeText(Origin origin, const Label& label)
{
    const QString text = changeText(label);
    if (origin == Origin::Undo)
        return ChangeWords::tr("Undo: %1").arg(text);
    if (origin == Origin::Redo)
        return ChangeWords::tr("Redo: %1").arg(text);
    return text;
}

} // namespace rostrum
