// Any bytes as a text file; the first byte chooses what a person may have overridden.
#include "models/exchange/celldump.h"
#include "tests/support/craftxlsx.h"

using namespace rostrum;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    static const char* const encodings[] = {"", "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5"};
    ReadOptions options;
    options.encoding = QLatin1String(encodings[data[0] % std::size(encodings)]);
    if (data[0] & 0x80)
        options.delimiter = u';';
    const QByteArray input(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    if (const auto book = craft::read(input, QStringLiteral("a.csv"), options)) {
        (void)dumpCells(*book);
        for (int row = 0; row < book->sheets[0].rowCount(); ++row)
            (void)book->sheets[0].text(row, 0);
    }
    return 0;
}
