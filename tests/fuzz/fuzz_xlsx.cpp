// Any bytes as the parts of an .xlsx: the zip is made here, so that the fuzzer spends its time on the XML.
// The first byte says which part the input replaces; 255: the input is the whole file.
#include "models/exchange/bookreader.h"
#include "models/exchange/celldump.h"
#include "tests/support/craftxlsx.h"
#include <QBuffer>

using namespace rostrum;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    QByteArray file = input;
    if (data[0] != 255) {
        craft::Xlsx xlsx("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46346.5</v></c></row>", "<si><t>a</t></si>",
                         craft::stylesOf({"General", "yyyy-mm-dd"}));
        QByteArray* const parts[] = {
            &xlsx.sheet, &xlsx.texts, &xlsx.styles, &xlsx.workbook, &xlsx.workbookRelations, &xlsx.rootRelations};
        *parts[data[0] % std::size(parts)] = input;
        file = xlsx.zip(false);
    }
    if (const auto book = craft::read(file))
        (void)dumpCells(*book);
    return 0;
}
