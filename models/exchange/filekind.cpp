#include "models/exchange/filekind.h"
#include "models/exchange/olecontainer.h"
#include <QByteArray>
#include <QtEndian>

namespace rostrum {

namespace {
constexpr qint64 kLookedAt = 1 << 20;
constexpr qsizetype kDirectoryEntry = 128; // entries of an OLE2 directory begin at multiples of this in the file

struct Magic {
    const char* bytes;
    int length;
    const char* format;
};
constexpr Magic kMagic[] = {
    {"%PDF", 4, "pdf"},
    {"\x89PNG", 4, "png"},
    {"\xFF\xD8\xFF", 3, "jpeg"},
    {"GIF8", 4, "gif"},
    {"{\\rtf", 5, "rtf"},
    {"\x1F\x8B", 2, "gzip"},
    {"7z\xBC\xAF\x27\x1C", 6, "7z"},
    {"Rar!\x1A", 5, "rar"},
    {"SQLite format 3", 15, "sqlite"},
    {"MZ\x90", 3, "exe"},
    {"\x7F"
     "ELF",
     4, "elf"},
};

// The names in the directory of a damaged container, searched at the places where entries begin.
bool hasEntry(QIODevice& device, const QString& name)
{
    QByteArray wanted;
    for (const QChar c : name)
        wanted.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
    wanted.append(2, '\0');
    device.seek(0);
    while (!device.atEnd()) {
        const QByteArray block = device.read(kLookedAt);
        if (block.isEmpty())
            return false;
        for (qsizetype at = 0; at + kDirectoryEntry <= block.size(); at += kDirectoryEntry)
            if (block[at] == wanted[0] && QByteArrayView(block).sliced(at).startsWith(wanted))
                return true;
    }
    return false;
}

FileLook lookAtOle(QIODevice& device)
{
    const auto container = OleContainer::open(device);
    const auto has = [&](const QString& name) { return container ? container->has(name) : hasEntry(device, name); };
    if (has(QStringLiteral("EncryptedPackage")))
        return {FileKind::Ole, QStringLiteral("xlsx"), true};
    const char* format = has(QStringLiteral("WordDocument"))          ? "doc"
                         : has(QStringLiteral("PowerPoint Document")) ? "ppt"
                                                                      : "xls";
    return {FileKind::Ole, QLatin1String(format), false};
}

// A BOF record at the start: Excel wrote files without container up to version 4, small exporters do it to this day.
FileLook lookAtBiff(const QByteArray& head)
{
    if (head.size() < 8)
        return {};
    const auto word = [&](qsizetype at) { return qFromLittleEndian<quint16>(head.constData() + at); };
    const quint16 id = word(0), length = word(2), version = word(4);
    if (id == 0x0809 && length >= 4 && length <= 16 && (version == 0 || version == 0x0500 || version == 0x0600))
        return {FileKind::Biff, QStringLiteral("xls"), false};
    const bool old = id == 0x0009 || id == 0x0209 || id == 0x0409;
    return old && length >= 4 && length <= 8 ? FileLook{FileKind::Other, QStringLiteral("xls4"), false} : FileLook{};
}

// Systems export web pages and XML under the name of a spreadsheet; as text they would become one column of tags.
QString markup(const QByteArray& head)
{
    QByteArray start = head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head;
    start = start.trimmed().left(64).toLower();
    for (const char* tag : {"<!doctype html", "<html", "<table", "<meta", "<head"})
        if (start.startsWith(tag))
            return QStringLiteral("html");
    if (!start.startsWith("<?xml"))
        return {};
    // A flat OpenDocument, all in one file.
    return head.contains("<office:document ") ? QStringLiteral("fods") : QStringLiteral("xml");
}
} // namespace

FileLook lookAt(QIODevice& device)
{
    device.seek(0);
    const QByteArray head = device.read(512);
    if (head.isEmpty())
        return {};
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return {FileKind::Zip, {}, false};
    if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return lookAtOle(device);
    if (const FileLook biff = lookAtBiff(head); biff.kind != FileKind::Empty)
        return biff;
    for (const Magic& magic : kMagic)
        if (head.startsWith(QByteArray::fromRawData(magic.bytes, magic.length)))
            return {FileKind::Other, QLatin1String(magic.format), false};
    if (const QString format = markup(head); !format.isEmpty())
        return {FileKind::Other, format, false};
    return {FileKind::Text, {}, false};
}

} // namespace rostrum
