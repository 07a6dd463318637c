// Any bytes as an .xls. The first byte says what the input is: the records of a sheet in a workbook of BIFF8 or BIFF5,
// the globals in front of one, the inside of the table of texts, a stream, or the whole file with its container.
#include "models/exchange/celldump.h"
#include "tests/support/craftxls.h"
#include "tests/support/craftxlsx.h"

using namespace rostrum;
using namespace rostrum::craft;

namespace {
// As a stream without container: making one for each input would take longer than reading it.
QByteArray fileOf(int kind, const QByteArray& input)
{
    if (kind > 3)
        return input;
    Xls xls(kind < 2 ? input : xlsShared(0, 0, 0) + xlsShared(0, 1, 1) + xlsNumber(0, 2, 46346.5, 1));
    xls.biff8 = kind != 1;
    xls.formats = {"yyyy-mm-dd", "000000"};
    if (kind == 0)
        xls.texts = {{QStringLiteral("甲")}, {QStringLiteral("b"), false, 2, "phonetic"}};
    if (kind == 1)
        xls.globals = xlsRecord(0x0042, le16(936));
    if (kind == 2)
        xls.globals = input;
    if (kind == 3) // split after as many bytes as its first one says
        xls.globals = input.isEmpty() ? QByteArray() : xlsRecord(0x00FC, input.mid(1), quint8(input[0]) + 1);
    return xls.stream();
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    if (const auto book = read(fileOf(data[0] % 6, input), QStringLiteral("a.xls"))) {
        (void)dumpCells(*book);
        for (const Sheet& sheet : book->sheets)
            for (int row = 0; row < sheet.rowCount(); ++row)
                (void)sheet.text(row, 0);
    }
    return 0;
}
