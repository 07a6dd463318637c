// The shared texts of a workbook, and the escapes that its texts are written with.
#pragma once
#include "models/exchange/sheet.h"
#include "models/exchange/xmlreader.h"

namespace rostrum {

/// `_x000D_` stands for a character that XML cannot hold; two may make a surrogate pair. In place.
void unescapeXstring(std::string& text);

/// Reads sharedStrings.xml into an arena; phonetic runs are skipped, runs of rich text are joined.
class XlsxTexts : public XmlHandler {
public:
    XlsxTexts() : m_arena(std::make_shared<TextArena>()) {}
    size_t count() const { return m_places.size(); }
    SharedText at(size_t index) const { return m_places[index]; }
    std::shared_ptr<const TextArena> arena() const { return m_arena; }

    void start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes) override;
    void end(XmlReader& reader) override;
    void text(XmlReader&, std::string_view utf8) override
    {
        if (m_collect)
            m_text += utf8;
    }

private:
    std::shared_ptr<TextArena> m_arena;
    std::vector<SharedText> m_places;
    std::string m_text;
    int m_skipFrom = 0; // the depth of an element whose inside does not count; 0: none
    bool m_collect = false;
};

} // namespace rostrum
