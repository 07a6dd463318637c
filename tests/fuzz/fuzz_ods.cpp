// Any bytes as the parts of an .ods: the zip is made here, so that the fuzzer spends its time on the XML.
// The first byte says which part the input replaces; 255: the input is the whole file.
#include "models/exchange/celldump.h"
#include "tests/support/craftods.h"

using namespace rostrum;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    QByteArray file = input;
    if (data[0] != 255) {
        craft::Ods ods(craft::odsRow(craft::odsText("a") + "<table:table-cell table:style-name=\"p\" "
                                                           "office:value-type=\"float\" office:value=\"386\"/>"),
                       craft::odsPadding("p", 6));
        ods.styles = craft::odsContent({}, craft::odsPadding("q", 4));
        QByteArray* const parts[] = {&ods.content, &ods.styles, &ods.manifest, &ods.mimetype};
        *parts[data[0] % std::size(parts)] = input;
        file = ods.zip(false);
    }
    if (const auto book = craft::read(file))
        (void)dumpCells(*book);
    return 0;
}
