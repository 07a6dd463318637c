#include "tests/support/craftxls.h"
#include <QtEndian>
#include <algorithm>
#include <bit>
#include <utility>

namespace rostrum::craft {

QByteArray le16(unsigned value)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToLittleEndian(quint16(value), bytes.data());
    return bytes;
}

QByteArray le32(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray leDouble(double value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToLittleEndian(std::bit_cast<quint64>(value), bytes.data());
    return bytes;
}

QByteArray xlsRecord(unsigned id, const QByteArray& body, qsizetype split)
{
    QByteArray out = le16(id) + le16(unsigned(std::min(body.size(), split))) + body.left(split);
    for (qsizetype at = split; at < body.size(); at += split)
        out += le16(0x003C) + le16(unsigned(std::min(body.size() - at, split))) + body.mid(at, split);
    return out;
}

QByteArray xlsBof(bool biff8, unsigned kind)
{
    const QByteArray body = le16(biff8 ? 0x0600 : 0x0500) + le16(kind) + le16(0x0DBB) + le16(1996);
    return xlsRecord(0x0809, biff8 ? body + QByteArray(8, '\0') : body);
}

bool XlsString::isWide() const
{
    return wide || std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0xFF; });
}

QByteArray XlsString::head() const
{
    QByteArray out(1, char((isWide() ? 1 : 0) | (phonetic.isEmpty() ? 0 : 4) | (runs ? 8 : 0)));
    if (runs)
        out += le16(unsigned(runs));
    if (!phonetic.isEmpty())
        out += le32(quint32(phonetic.size()));
    return out;
}

QByteArray XlsString::characters(qsizetype from, qsizetype count, bool asWide) const
{
    QByteArray out;
    for (const QChar c : QStringView(text).mid(from, count))
        out += asWide ? le16(c.unicode()) : QByteArray(1, char(c.unicode()));
    return out;
}

QByteArray XlsString::tail() const { return QByteArray(runs * 4, '\x01') + phonetic; }
QByteArray XlsString::whole() const { return length() + head() + characters(0, text.size(), isWide()) + tail(); }

namespace {
QByteArray placed(int row, int column, int xf = 0)
{
    return le16(unsigned(row)) + le16(unsigned(column)) + le16(unsigned(xf));
}
} // namespace

QByteArray xlsNumber(int row, int column, double value, int xf)
{
    return xlsRecord(0x0203, placed(row, column, xf) + leDouble(value));
}

QByteArray xlsRk(int row, int column, quint32 rk, int xf)
{
    return xlsRecord(0x027E, placed(row, column, xf) + le32(rk));
}

QByteArray xlsMulRk(int row, int column, const QList<QPair<int, quint32>>& cells)
{
    QByteArray body = le16(unsigned(row)) + le16(unsigned(column));
    for (const auto& [xf, rk] : cells)
        body += le16(unsigned(xf)) + le32(rk);
    return xlsRecord(0x00BD, body + le16(unsigned(column + int(cells.size()) - 1)));
}

QByteArray xlsShared(int row, int column, quint32 index, int xf)
{
    return xlsRecord(0x00FD, placed(row, column, xf) + le32(index));
}

QByteArray xlsLabel(int row, int column, const QString& text)
{
    return xlsRecord(0x0204, placed(row, column) + XlsString{text}.whole());
}

QByteArray xlsLabel5(int row, int column, const QByteArray& bytes)
{
    return xlsRecord(0x0204, placed(row, column) + le16(unsigned(bytes.size())) + bytes);
}

QByteArray xlsBool(int row, int column, bool value)
{
    return xlsRecord(0x0205, placed(row, column) + char(value) + '\0');
}

QByteArray xlsError(int row, int column, int code)
{
    return xlsRecord(0x0205, placed(row, column) + char(code) + '\1');
}

QByteArray xlsFormula(int row, int column, const QByteArray& result, int xf)
{
    return xlsRecord(0x0006, placed(row, column, xf) + result + le16(0) + le32(0) + le16(3) + "\x1E\x01" + '\0');
}

QByteArray xlsTexts(const QList<XlsString>& texts)
{
    constexpr qsizetype kMost = 8224;
    if (texts.isEmpty())
        return {};
    QByteArray out, piece = le32(quint32(texts.size())) + le32(quint32(texts.size()));
    unsigned id = 0x00FC;
    for (const XlsString& text : texts) {
        const QByteArray bytes = text.whole();
        if (piece.size() + bytes.size() > kMost) {
            out += xlsRecord(std::exchange(id, 0x003C), piece);
            piece.clear();
        }
        piece += bytes;
    }
    return out + xlsRecord(id, piece);
}

Xls::Xls(const QByteArray& cells) { sheets.append({QStringLiteral("S"), cells}); }

QByteArray Xls::stream() const
{
    QByteArray head = xlsBof(biff8, 0x0005) + globals;
    const auto xf = [&](unsigned format) {
        return xlsRecord(0x00E0, le16(0) + le16(format) + QByteArray(biff8 ? 16 : 12, '\0'));
    };
    for (qsizetype i = 0; i < formats.size(); ++i)
        head +=
            xlsRecord(0x041E, le16(unsigned(164 + i)) + (biff8 ? XlsString{QString::fromUtf8(formats[i])}.whole()
                                                               : QByteArray(1, char(formats[i].size())) + formats[i]));
    head += xf(0);
    for (qsizetype i = 0; i < formats.size(); ++i)
        head += xf(unsigned(164 + i));
    head += xlsTexts(texts);
    // The records of the sheets' names are as long whatever the offsets in them.
    const auto names = [&](const QList<quint32>& offsets) {
        QByteArray out;
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            const XlsString name{sheets[i].name};
            const QByteArray raw = sheets[i].rawName.isEmpty() ? sheets[i].name.toLatin1() : sheets[i].rawName;
            out += xlsRecord(0x0085, le32(offsets.value(i)) + char(sheets[i].state) + char(sheets[i].type) +
                                         (biff8 ? char(name.text.size()) + name.head() +
                                                      name.characters(0, name.text.size(), name.isWide())
                                                : char(raw.size()) + raw));
        }
        return out;
    };
    const QByteArray eof = xlsRecord(0x000A, {});
    quint32 at = quint32(head.size() + names({}).size() + eof.size());
    QByteArray body;
    QList<quint32> offsets;
    for (const XlsSheet& sheet : sheets) {
        offsets << at + quint32(body.size());
        body += xlsBof(biff8, sheet.kind) + sheet.cells + eof;
    }
    return head + names(offsets) + eof + body;
}

QByteArray Xls::file() const
{
    return oleOf({{biff8 ? QStringLiteral("Workbook") : QStringLiteral("Book"), stream()}});
}

namespace {
constexpr quint32 kEnd = 0xFFFFFFFE, kFree = 0xFFFFFFFF, kFat = 0xFFFFFFFD, kDifat = 0xFFFFFFFC;
constexpr qsizetype kCutoff = 4096, kMini = 64;

// Sectors and their chains while they are made.
struct Sectors {
    qsizetype size;
    bool scattered;
    QByteArray bytes;
    QList<quint32> fat;

    quint32 add(const QByteArray& content)
    {
        const qsizetype count = (content.size() + size - 1) / size;
        if (count == 0)
            return kEnd;
        // In disorder: the even ones first, then the odd ones.
        QList<qsizetype> order;
        for (qsizetype i = 0; i < count; i += scattered ? 2 : 1)
            order << i;
        for (qsizetype i = 1; scattered && i < count; i += 2)
            order << i;
        const quint32 first = quint32(fat.size());
        QList<quint32> place(count);
        for (qsizetype i = 0; i < count; ++i) {
            place[order[i]] = first + quint32(i);
            bytes += content.mid(order[i] * size, size).leftJustified(size, '\0');
        }
        for (qsizetype i = 0; i < count; ++i)
            fat << 0;
        for (qsizetype i = 0; i < count; ++i)
            fat[place[i]] = i + 1 < count ? place[i + 1] : kEnd;
        return place[0];
    }
};

QByteArray directoryEntry(const QString& name, int type, quint32 start, qsizetype size, quint32 right, quint32 child)
{
    QByteArray out;
    for (const QChar c : name)
        out += le16(c.unicode());
    out = out.leftJustified(64, '\0') + le16(unsigned(name.size() + 1) * 2) + char(type) + '\1' + le32(kFree) +
          le32(right) + le32(child);
    return out.leftJustified(0x74, '\0') + le32(start) + le32(quint32(size)) + le32(0);
}

QByteArray listed(const QList<quint32>& values)
{
    QByteArray out;
    out.reserve(values.size() * 4);
    for (const quint32 value : values)
        out += le32(value);
    return out;
}

QByteArray filled(const QByteArray& list, qsizetype size)
{
    return list.leftJustified((list.size() + size - 1) / size * size, '\xFF');
}
} // namespace

QByteArray oleOf(const OleStreams& streams, const OleShape& shape)
{
    Sectors sectors{shape.sectorSize, shape.scattered, {}, {}};
    Sectors mini{kMini, shape.scattered, {}, {}};
    QList<quint32> starts;
    for (const auto& [name, content] : streams)
        starts << (content.size() < kCutoff ? mini.add(content) : sectors.add(content));
    const quint32 miniStart = sectors.add(mini.bytes);
    const quint32 miniFat = sectors.add(filled(listed(mini.fat), shape.sectorSize));
    QByteArray directory = directoryEntry(QStringLiteral("Root Entry"), 5, miniStart, mini.bytes.size(), kFree,
                                          streams.isEmpty() ? kFree : 1);
    for (qsizetype i = 0; i < streams.size(); ++i)
        directory += directoryEntry(streams[i].first, 2, starts[i], streams[i].second.size(),
                                    i + 1 < streams.size() ? quint32(i + 2) : kFree, kFree);
    const quint32 directoryStart = sectors.add(directory);

    // The FAT counts itself and the list of its own sectors.
    const qsizetype perFat = shape.sectorSize / 4;
    qsizetype fats = 0, lists = 0;
    for (;;) {
        const qsizetype needed = (sectors.fat.size() + fats + lists + perFat - 1) / perFat;
        const qsizetype neededLists = needed > 109 ? (needed - 109 + perFat - 2) / (perFat - 1) : 0;
        if (needed == fats && neededLists == lists)
            break;
        fats = needed;
        lists = neededLists;
    }
    QList<quint32> fatPlaces;
    const quint32 firstFat = quint32(sectors.fat.size()), firstList = firstFat + quint32(fats);
    for (qsizetype i = 0; i < fats; ++i)
        fatPlaces << firstFat + quint32(i);
    sectors.fat += QList<quint32>(fats, kFat) + QList<quint32>(lists, kDifat);
    sectors.bytes += filled(listed(sectors.fat), shape.sectorSize);
    for (qsizetype i = 0; i < lists; ++i) {
        const QList<quint32> here = fatPlaces.mid(109 + i * (perFat - 1), perFat - 1);
        sectors.bytes += listed(here).leftJustified(shape.sectorSize - 4, '\xFF') +
                         le32(i + 1 < lists ? firstList + quint32(i + 1) : kEnd);
    }
    QByteArray header = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(16, '\0') + le16(0x3E) +
                        le16(shape.sectorSize == 512 ? 3 : 4) + le16(0xFFFE) + le16(shape.sectorSize == 512 ? 9 : 12) +
                        le16(6) + QByteArray(10, '\0') + le32(quint32(fats)) + le32(directoryStart) + le32(0) +
                        le32(quint32(kCutoff)) + le32(miniFat) +
                        le32(quint32((mini.fat.size() + perFat - 1) / perFat)) + le32(lists ? firstList : kEnd) +
                        le32(quint32(lists)) + listed(fatPlaces.mid(0, 109));
    header = header.leftJustified(512, '\xFF').leftJustified(shape.sectorSize, '\0');
    return header + sectors.bytes;
}

} // namespace rostrum::craft
