#include "models/exchange/xlsreader.h"
#include "models/exchange/filekind.h"
#include "models/exchange/olecontainer.h"
#include "models/exchange/xlssheet.h"
#include <set>

namespace rostrum {

namespace {
// The stream of cells in its container; or the whole file, as small exporters write it.
Result<OleStream> openStream(QIODevice& device)
{
    if (lookAt(device).kind == FileKind::Biff) {
        if (device.size() > OleContainer::kMaxStream)
            return fail(ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), QStringLiteral("512 MB")}});
        OleStream stream(device);
        stream.append(0, device.size());
        return stream;
    }
    ROSTRUM_TRY(container, OleContainer::open(device));
    // A file for both Excel 95 and 97 has both; the younger one is complete.
    for (const QString& name : {QStringLiteral("Workbook"), QStringLiteral("Book")})
        if (container.has(name))
            return container.stream(name);
    return fail(ErrorCode::SheetFormatUnknown, {{QStringLiteral("format"), QStringLiteral("ole")}});
}

Result<std::vector<XlsWorkbook::SheetEntry>> wantedSheets(const XlsWorkbook& workbook, const ReadOptions& options)
{
    std::vector<XlsWorkbook::SheetEntry> wanted;
    QStringList names;
    std::set<qint64> offsets;
    for (const XlsWorkbook::SheetEntry& sheet : workbook.sheets()) {
        names << sheet.name;
        if (!options.sheet.isEmpty() && sheet.name != options.sheet)
            continue;
        if (!offsets.insert(sheet.offset).second)
            return fail(ErrorCode::SheetDamaged, {{QStringLiteral("part"), sheet.name}});
        wanted.push_back(sheet);
    }
    if (wanted.empty() && !options.sheet.isEmpty())
        return fail(ErrorCode::SheetUnknown,
                    {{QStringLiteral("sheet"), options.sheet}, {QStringLiteral("sheets"), names}});
    return wanted;
}
} // namespace

Result<Book> readXls(QIODevice& device, const ReadOptions& options)
{
    ROSTRUM_TRY(stream, openStream(device));
    const qint64 size = stream.size();
    XlsRecords records(std::move(stream), options.progress);
    ROSTRUM_TRY(workbook, XlsWorkbook::read(records, options.encoding));
    ROSTRUM_TRY(wanted, wantedSheets(workbook, options));

    Book book;
    book.format = QStringLiteral("xls");
    book.dateSystem = workbook.date1904() ? 1904 : 1900;
    size_t slotsLeft = Sheet::kMaxSlots;
    for (const XlsWorkbook::SheetEntry& entry : wanted) {
        Sheet sheet;
        sheet.name = entry.name;
        sheet.hidden = entry.hidden;
        sheet.share(workbook.arena());
        sheet.setSlotLimit(slotsLeft);
        ROSTRUM_TRY(holdsCells, XlsSheetReader(sheet, workbook, records).read(entry.offset));
        if (!holdsCells)
            continue;
        slotsLeft -= sheet.slotCount();
        book.sheets.push_back(std::move(sheet));
    }
    if (options.progress && !options.progress(size, size))
        return fail(ErrorCode::Cancelled);
    return book;
}

} // namespace rostrum
