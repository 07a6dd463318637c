#include "models/exchange/bookparts.h"
#include "models/exchange/partpump.h"

namespace rostrum {

Result<void> BookParts::read(const std::string& name, XmlHandler& handler)
{
    ROSTRUM_TRY(part, m_zip.part(name));
    XmlReader reader(handler, part.name());
    ROSTRUM_CHECK(pumpPart(part, [&](std::string_view block) -> Result<void> {
        m_done += qint64(block.size());
        if (m_options.progress && !m_options.progress(m_done, m_total))
            return fail(ErrorCode::Cancelled);
        return reader.feed(block);
    }));
    return reader.finish();
}

} // namespace rostrum
