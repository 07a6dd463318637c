// What is taken over from an earlier import of the same headers, and what is kept for a later one.
#include "models/base/dates.h"
#include "models/base/text.h"
#include "ui/importing/importcheck.h"

namespace rostrum {

namespace {
// A day or session that one file shares is none of the next one's.
bool isOfOneFile(const FactTable& table, const QString& field)
{
    const Column* column = table.column(field);
    return column && (column->kind == Kind::Day || column->kind == Kind::Moment || column->kind == Kind::Session);
}
} // namespace

void ImportChoices::dropMapping()
{
    columns.clear();
    shared.clear();
    values.clear();
    scales.clear();
    createMissing = false;
    mapping.clear();
    recalled = {};
}

void takeOver(ImportChoices& choices, const NamedMapping& mapping, const QStringList& headers)
{
    for (int column = 0; column < headers.size(); ++column) {
        const QString plain = plainHeader(headers[column]);
        if (const auto known = mapping.columns.find(plain); !plain.isEmpty() && known != mapping.columns.end())
            choices.columns.insert(column, *known);
    }
    for (auto asked = mapping.request.map.begin(); asked != mapping.request.map.end(); ++asked)
        for (int column = 0; column < headers.size() && !asked.value().isEmpty(); ++column)
            if (foldText(headers[column]) == foldText(asked.value()) && !choices.columns.contains(column)) {
                choices.columns.insert(column, asked.key());
                break;
            }
    for (auto given = mapping.request.shared.begin(); given != mapping.request.shared.end(); ++given)
        choices.shared.insert(given.key(), given.value());
    for (const auto& [field, values] : mapping.request.values)
        for (const auto& [from, to] : values)
            choices.values[field][from] = to;
    for (auto scale = mapping.request.scales.begin(); scale != mapping.request.scales.end(); ++scale)
        choices.scales.insert(scale.key(), scale.value());
    choices.createMissing |= mapping.createMissing;
    choices.mapping = mapping.name;
}

NamedMapping namedMapping(const ImportCheck& check, const QString& name)
{
    const ImportChoices& choices = check.choices;
    NamedMapping made;
    made.name = name;
    made.kind = QString::fromLatin1(choices.table->key);
    made.headers = check.headers;
    made.used = today();
    for (auto chosen = choices.columns.begin(); chosen != choices.columns.end(); ++chosen)
        if (const QString header = check.headerText(chosen.key()); !header.isEmpty()) {
            made.columns.insert(plainHeader(header), chosen.value());
            if (choices.table->column(chosen.value()))
                made.request.map.insert(chosen.value(), header);
        }
    for (auto given = choices.shared.begin(); given != choices.shared.end(); ++given)
        if (!name.isEmpty() || !isOfOneFile(*choices.table, given.key()))
            made.request.shared.insert(given.key(), given.value());
    made.request.values = choices.values;
    made.request.scales = choices.scales;
    made.createMissing = choices.createMissing;
    return made;
}

} // namespace rostrum
