#include "models/exchange/xlsxreader.h"
#include "models/exchange/bookparts.h"
#include "models/exchange/xlsxpackage.h"
#include "models/exchange/xlsxsheet.h"
#include <QSet>

namespace rostrum {

namespace {
Result<std::vector<XlsxPackage::SheetPart>> wantedSheets(const XlsxPackage& package, const ReadOptions& options)
{
    std::vector<XlsxPackage::SheetPart> wanted;
    QStringList names;
    QSet<QByteArray> parts;
    for (const XlsxPackage::SheetPart& sheet : package.sheets) {
        names << sheet.name;
        if (!options.sheet.isEmpty() && sheet.name != options.sheet)
            continue;
        // Two sheets of one part: no program writes that, and it would be read a thousand times for nothing.
        const QByteArray key = ZipContainer::normalized(sheet.part);
        if (parts.contains(key))
            return fail(ErrorCode::SheetDamaged, {{QStringLiteral("part"), QString::fromStdString(sheet.part)}});
        parts.insert(key);
        wanted.push_back(sheet);
    }
    if (wanted.empty() && !options.sheet.isEmpty())
        return fail(ErrorCode::SheetUnknown,
                    {{QStringLiteral("sheet"), options.sheet}, {QStringLiteral("sheets"), names}});
    return wanted;
}
} // namespace

Result<Book> readXlsx(QIODevice& device, const ReadOptions& options)
{
    ROSTRUM_TRY(zip, ZipContainer::open(device));
    ROSTRUM_TRY(package, openPackage(zip));
    ROSTRUM_TRY(wanted, wantedSheets(package, options));

    BookParts parts(zip, options);
    parts.expect(package.texts);
    parts.expect(package.styles);
    for (const XlsxPackage::SheetPart& sheet : wanted)
        parts.expect(sheet.part);

    XlsxTexts texts;
    if (!package.texts.empty())
        ROSTRUM_CHECK(parts.read(package.texts, texts));
    XlsxStyles styles;
    if (!package.styles.empty())
        ROSTRUM_CHECK(parts.read(package.styles, styles));
    styles.settle();

    Book book;
    book.format = QStringLiteral("xlsx");
    book.dateSystem = package.date1904 ? 1904 : 1900;
    size_t slotsLeft = Sheet::kMaxSlots;
    for (const XlsxPackage::SheetPart& entry : wanted) {
        Sheet sheet;
        sheet.name = entry.name;
        sheet.hidden = entry.hidden;
        sheet.share(texts.arena());
        sheet.setSlotLimit(slotsLeft);
        XlsxSheetHandler handler(sheet, texts, styles, package.date1904, QString::fromStdString(entry.part));
        ROSTRUM_CHECK(parts.read(entry.part, handler));
        ROSTRUM_CHECK(handler.settle());
        slotsLeft -= sheet.slotCount();
        book.sheets.push_back(std::move(sheet));
    }
    return book;
}

} // namespace rostrum
