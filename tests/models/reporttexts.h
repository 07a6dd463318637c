// A report of a small world as texts: what stands in its sections and rows.
#pragma once
#include "complianceworld.h"
#include "models/report/reports.h"

namespace rostrum::test {

inline QString textOf(const ReportSection& section)
{
    QStringList texts;
    if (const auto* table = std::get_if<ReportTable>(&section)) {
        for (int i = 0; i < table->rowCount; ++i) {
            QStringList cells;
            for (const ReportCell& cell : table->row(i))
                cells.append(cell.text);
            texts.append(cells.join(u'|'));
        }
        if (table->rowCount == 0)
            texts.append(table->whenEmpty);
    } else if (const auto* grid = std::get_if<ReportGrid>(&section)) {
        for (const auto& [label, value] : grid->fields)
            texts.append(label + u'=' + value);
    } else if (const auto* note = std::get_if<ReportNote>(&section)) {
        texts.append(note->text);
    } else if (const auto* box = std::get_if<ReportBox>(&section)) {
        texts.append(box->headline + u'|' + box->text);
    }
    return texts.join(u'\n');
}

inline QString textOf(const ReportPart& part)
{
    QStringList texts{part.title, part.left, part.middle, part.right};
    for (const ReportSection& section : part.sections)
        texts.append(textOf(section));
    return texts.join(u'\n');
}

inline QStringList rowOf(const ReportTable& table, int index)
{
    QStringList cells;
    for (const ReportCell& cell : table.row(index))
        cells.append(cell.text);
    return cells;
}

inline void homework(World& world, const Id& person, const char* day, const char* grade, std::optional<Id> session = {})
{
    world.add("homework", "person,kind,title,due_on,submitted_on,grade,session", person, std::string_view("homework"),
              std::string_view("作业"), std::string_view(day),
              grade ? std::optional(QString::fromLatin1(day)) : std::nullopt,
              grade ? std::optional(QString::fromLatin1(grade)) : std::nullopt, session);
}

inline ReportDocument make(World& world, const char* name, ReportFilters filters = {}, const char* person = "",
                           const char* department = "", const char* rule = "", const char* asOf = "2026-12-31")
{
    auto document =
        makeReport(*world.db, QString::fromLatin1(name),
                   {2026, day(asOf), QString::fromUtf8(rule), QString::fromUtf8(department), QString::fromUtf8(person)},
                   {}, filters);
    if (!document)
        qFatal("%s: %s %s", name, qPrintable(errorKey(document.error().code)), qPrintable(document.error().log));
    return *document;
}

} // namespace rostrum::test
