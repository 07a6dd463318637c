#include "models/report/pdffinish.h"
#include <map>
#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr throughout
#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace rostrum {

namespace {
// qpdf writes through this; a device that takes less than it is given is full.
class DevicePipeline : public Pipeline {
public:
    explicit DevicePipeline(QIODevice& device) : Pipeline("device", nullptr), m_device(device) {}
    void write(unsigned char const* data, size_t size) override
    {
        if (m_device.write(reinterpret_cast<const char*>(data), qint64(size)) != qint64(size))
            throw std::runtime_error("write");
    }
    void finish() override {}

private:
    QIODevice& m_device;
};

std::string hex4(unsigned number)
{
    static const char digits[] = "0123456789ABCDEF";
    return {digits[number >> 12 & 15], digits[number >> 8 & 15], digits[number >> 4 & 15], digits[number & 15]};
}

std::string utf16Hex(const QString& text)
{
    std::string hex;
    for (const QChar c : text)
        hex += hex4(c.unicode());
    return hex;
}

std::string unicodeMap(const QStringList& texts)
{
    constexpr qsizetype kBlock = 100; // the most that one bfchar section may hold
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (qsizetype from = 0; from < texts.size(); from += kBlock) {
        const qsizetype end = std::min(from + kBlock, texts.size());
        map += std::to_string(end - from) + " beginbfchar\n";
        for (qsizetype i = from; i < end; ++i)
            map += "<" + hex4(unsigned(i + 1)) + "> <" + utf16Hex(texts[i]) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

// The last of the bits that say which CIDs there are, the highest bit of a byte first.
int lastInSet(QPDFObjectHandle descendant)
{
    QPDFObjectHandle set = descendant.getKey("/FontDescriptor");
    set = set.isDictionary() ? set.getKey("/CIDSet") : QPDFObjectHandle();
    if (!set.isInitialized() || !set.isStream())
        return -1;
    const auto bytes = set.getStreamData(qpdf_dl_generalized);
    int last = -1;
    for (size_t i = 0; i < bytes->getSize() * 8; ++i)
        if (bytes->getBuffer()[i / 8] >> (7 - i % 8) & 1)
            last = int(i);
    return last;
}

// The last CID of the subset, from its widths: "from [w w w]" and "from to w". A face of which every glyph is as wide
// as all, as Chinese ones are, has none.
int lastCid(QPDFObjectHandle descendant)
{
    QPDFObjectHandle widths = descendant.getKey("/W");
    if (!widths.isArray())
        return lastInSet(descendant);
    const int count = widths.isArray() ? widths.getArrayNItems() : 0;
    int last = -1;
    for (int i = 0; i + 1 < count;) {
        QPDFObjectHandle next = widths.getArrayItem(i + 1);
        if (next.isArray())
            last = std::max(last, widths.getArrayItem(i).getIntValueAsInt() + next.getArrayNItems() - 1);
        else
            last = std::max(last, next.getIntValueAsInt());
        i += next.isArray() ? 2 : 3;
    }
    return last;
}

// Qt names a subset after the number of an object, which follows the order of a hash.
std::string tagOf(size_t face)
{
    std::string tag = "AAAAAA+";
    for (size_t i = 5; face > 0; face /= 26, --i)
        tag[i] = char('A' + face % 26);
    return tag;
}

void correctFont(QPDF& pdf, QPDFObjectHandle font, const QStringList& texts, size_t face)
{
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (!descendants.isArray() || descendants.getArrayNItems() != 1)
        return;
    // Qt writes the parts of its fonts in the order of a hash; copies get their places in the order of the faces.
    QPDFObjectHandle descendant = pdf.makeIndirectObject(descendants.getArrayItem(0).shallowCopy());
    font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({descendant}));
    std::string name = font.getKey("/BaseFont").getName().substr(1);
    const QPDFObjectHandle tagged = QPDFObjectHandle::newName("/" + tagOf(face) + name);
    font.replaceKey("/BaseFont", tagged);
    descendant.replaceKey("/BaseFont", tagged);
    if (descendant.getKey("/FontDescriptor").isDictionary()) {
        QPDFObjectHandle descriptor = pdf.makeIndirectObject(descendant.getKey("/FontDescriptor").shallowCopy());
        descriptor.replaceKey("/FontName", tagged);
        descendant.replaceKey("/FontDescriptor", descriptor);
    }
    // A subset of another size than what was painted is one that we do not know: its own map is the better guess.
    if (lastCid(descendant) == int(texts.size()))
        font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, unicodeMap(texts)));
}

void correctFonts(QPDF& pdf, const std::vector<QStringList>& faces)
{
    std::map<int, QPDFObjectHandle> fonts; // Qt gives a font its object number at first use
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        QPDFObjectHandle used = page.getKey("/Resources").getKey("/Font");
        if (!used.isDictionary())
            continue;
        for (auto& [key, font] : used.getDictAsMap())
            fonts.emplace(font.getObjectID(), font);
    }
    if (fonts.size() != faces.size())
        return;
    size_t face = 0;
    for (auto& [number, font] : fonts) {
        correctFont(pdf, font, faces[face], face);
        ++face;
    }
}

void setFacts(QPDF& pdf, const PdfFacts& facts)
{
    const auto unicode = [](const QString& text) { return QPDFObjectHandle::newUnicodeString(text.toStdString()); };
    // The day alone: a time would need a zone, and the paper's date has neither.
    const std::string day = "D:" + facts.date.toString(QStringLiteral("yyyyMMdd")).toStdString();
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", unicode(facts.title));
    info.replaceKey("/Author", unicode(facts.author));
    info.replaceKey("/Creator", unicode(QStringLiteral("Rostrum " ROSTRUM_VERSION)));
    info.replaceKey("/Producer", unicode(QStringLiteral("Qt, qpdf")));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(day));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(day));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    QPDFObjectHandle root = pdf.getRoot();
    root.removeKey("/Metadata");
    root.replaceKey("/Lang", unicode(QString(facts.language).replace(u'_', u'-')));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}
} // namespace

Result<void> finishPdf(const QString& raw, QIODevice& out, const PdfFacts& facts)
{
    bool writing = false;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(raw.toUtf8().constData());
        correctFonts(pdf, facts.faces);
        setFacts(pdf, facts);
        DevicePipeline pipeline(out);
        QPDFWriter writer(pdf);
        writer.setOutputPipeline(&pipeline);
        writer.setDeterministicID(true); // from the content, not from clock and path
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setCompressStreams(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writing = true;
        writer.write();
    } catch (const std::exception& problem) {
        const QString log = QString::fromUtf8(problem.what());
        if (writing)
            return fail(ErrorCode::DiskFull, {}, log);
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("reason"), log}}, log);
    }
    return {};
}

} // namespace rostrum
