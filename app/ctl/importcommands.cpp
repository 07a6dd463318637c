// inspect, template, import.
#include "app/ctl/importjob.h"
#include "models/exchange/celldump.h"
#include "models/exchange/leftout.h"
#include "models/exchange/mapping.h"
#include "models/exchange/template.h"
#include "ui/words/headertext.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue::Null : QJsonValue(text); }

QString kindReason(const FactTable* kind, const QJsonObject& recognised)
{
    if (!kind)
        return {};
    return QCoreApplication::translate("Console", "most headers are those of “%1”: %2")
        .arg(tableTitle(*kind),
             recognised.keys().join(QCoreApplication::translate("Error", ", ", "between items of a list")));
}

// What the sheet would be imported as, and why: its headers, the field of each that is known, what is no data.
QJsonObject sheetJson(const Sheet& sheet)
{
    HeaderGuess header;
    const FactTable* kind = guessKind(sheet, &header);
    QJsonObject recognised;
    QJsonArray leftOut;
    if (const auto mapping = kind ? mapSheet(sheet, *kind, {}) : fail(ErrorCode::SheetEmpty)) {
        for (int column = 0; column < sheet.columnCount(); ++column)
            if (const int field = mapping->fieldOfColumn(column); field >= 0)
                recognised.insert(mapping->header(column), QLatin1String(kind->columns[size_t(field)].key));
        leftOut = leftOutJson(sheet, *mapping);
    }
    return {{QStringLiteral("name"), sheet.name},
            {QStringLiteral("rows"), sheet.rowCount()},
            {QStringLiteral("columns"), sheet.columnCount()},
            {QStringLiteral("hidden"), sheet.hidden},
            {QStringLiteral("header_row"), header.row < 0 ? QJsonValue::Null : QJsonValue(sheet.fileRow(header.row))},
            {QStringLiteral("header_reason"), orNull(headerText(sheet, header))},
            {QStringLiteral("headers"), QJsonArray::fromStringList(header.headers)},
            {QStringLiteral("kind"), kind ? QJsonValue(QString::fromLatin1(kind->key)) : QJsonValue::Null},
            {QStringLiteral("kind_reason"), orNull(kindReason(kind, recognised))},
            {QStringLiteral("recognised"), recognised},
            {QStringLiteral("left_out"), leftOut}};
}

Result<Outcome> inspect(const ImportArguments& asked)
{
    ReadOptions options;
    options.encoding = qs(asked.encoding);
    ROSTRUM_TRY(book, readBook(qs(asked.file), options));
    if (asked.cells) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), QStringLiteral("stdout")}});
        dumpCells(book, [&out](const QByteArray& piece) { out.write(piece); });
        Outcome outcome;
        outcome.printed = true;
        return outcome;
    }
    QJsonArray sheets;
    for (const Sheet& sheet : book.sheets)
        sheets.append(sheetJson(sheet));
    return Outcome{QJsonObject{
        {QStringLiteral("format"), book.format},
        {QStringLiteral("encoding"), book.encoding.isEmpty() ? QJsonValue::Null : QJsonValue(book.encoding)},
        {QStringLiteral("sheets"), sheets}}};
}

Result<Outcome> import(Console& console, const ImportArguments& asked)
{
    ROSTRUM_TRY(table, importKind(asked.kind));
    // A dry run only reads, also beside an open window.
    ROSTRUM_TRY(workspace, asked.dryRun ? console.openToRead() : console.openToWrite());
    const ImportJob job{console, *workspace, *table, asked};
    if (QFileInfo(qs(asked.file)).isDir())
        return importFolder(job, qs(asked.file));
    ROSTRUM_TRY(json, importFile(job, qs(asked.file), qs(asked.rejects)));
    return Outcome{json};
}
} // namespace

void addImportCommands(CLI::App& app, Console& console)
{
    auto* asked = new ImportArguments;
    CLI::App* inspecting =
        addCommand(app, console, "inspect", "what the reader sees in a file", [asked] { return inspect(*asked); });
    inspecting->add_option("FILE", asked->file)->required();
    inspecting->add_flag("--cells", asked->cells, "every cell, a line each");
    inspecting->add_option("--encoding", asked->encoding, "of a text file, where the guess is wrong");
    CLI::App* blank = addCommand(app, console, "template", "a blank sheet to send out", [asked]() -> Result<Outcome> {
        ROSTRUM_TRY(table, importKind(asked->kind));
        ROSTRUM_CHECK(writeTemplate(*table, qs(asked->file)));
        return Outcome{QJsonObject{{QStringLiteral("file"), qs(asked->file)}}};
    });
    blank->add_option("KIND", asked->kind)->required();
    blank->add_option("FILE", asked->file)->required();
    CLI::App* importing = addCommand(app, console, "import", "import a spreadsheet, or each of a folder",
                                     [&console, asked] { return import(console, *asked); });
    importing->add_option("KIND", asked->kind)->required();
    importing->add_option("FILE", asked->file, "a spreadsheet, or a folder of them: each is imported by itself")
        ->required();
    importing->add_option("--sheet", asked->sheet);
    importing->add_option("--map", asked->map, "FIELD=HEADER")->take_all()->expected(1);
    importing->add_option("--set", asked->set, "FIELD=VALUE that the whole sheet shares")->take_all()->expected(1);
    importing->add_option("--mapping", asked->mapping, "use a saved mapping");
    importing->add_option("--save-mapping", asked->saveMapping, "save this mapping under a name");
    importing->add_option("--value", asked->values, "FIELD:FROM=TO")->take_all()->expected(1);
    importing
        ->add_option("--scale", asked->scales,
                     "of ratings the highest answer, 5, 10 or 100: of all columns, or FIELD=10 of one")
        ->take_all()
        ->expected(1);
    importing->add_option("--encoding", asked->encoding, "of a text file, where the guess is wrong");
    importing->add_flag("--create-missing", asked->createMissing, "make absent people, courses and sessions");
    importing->add_option("--on-duplicate", asked->onDuplicate)->check(CLI::IsMember({"skip", "update", "add"}));
    importing
        ->add_option("--on-conflict", asked->onConflict,
                     "where the row was edited since the last import and the file moved on too")
        ->check(CLI::IsMember({"ask", "keep", "file"}));
    importing->add_flag("--dry-run", asked->dryRun, "plan only");
    importing->add_option("--rejects", asked->rejects,
                          "write the rows that were not taken to FILE.xlsx (of a folder: to FILE-<sheet>.xlsx)");
}

} // namespace rostrum::ctl
