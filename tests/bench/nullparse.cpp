#include "tests/bench/nullparse.h"
#include <expat.h>
#include <vector>
#include <zip.h>

namespace rostrum::bench {

void readWithNullHandlers(const QByteArray& path)
{
    zip_t* archive = zip_open(path.constData(), ZIP_RDONLY, nullptr);
    std::vector<char> block(256 << 10);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_file_t* part = zip_fopen_index(archive, zip_uint64_t(i), 0);
        XML_Parser parser = XML_ParserCreate(nullptr);
        XML_SetElementHandler(
            parser, [](void*, const char*, const char**) {}, [](void*, const char*) {});
        XML_SetCharacterDataHandler(parser, [](void*, const char*, int) {});
        zip_int64_t got = 0;
        while ((got = zip_fread(part, block.data(), block.size())) > 0)
            if (XML_Parse(parser, block.data(), int(got), 0) != XML_STATUS_OK)
                qFatal("the floor does not parse");
        XML_ParserFree(parser);
        zip_fclose(part);
    }
    zip_discard(archive);
}

} // namespace rostrum::bench
