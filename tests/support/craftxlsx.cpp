#include "tests/support/craftxlsx.h"
#include "models/exchange/bookreader.h"
#include "models/exchange/celldump.h"
#include <QBuffer>
#include <cstdlib>
#include <cstring>
#include <zip.h>

namespace rostrum::craft {

QByteArray zipOf(const Parts& parts, bool deflate)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* source = zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (index >= 0)
            zip_set_file_compression(archive, zip_uint64_t(index), deflate ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    }
    zip_close(archive);
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_source_stat(target, &stat);
    QByteArray out(qsizetype(stat.size), '\0');
    zip_source_open(target);
    zip_source_read(target, out.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

QByteArray withDeclaredSize(QByteArray zip, const QByteArray& part, quint32 size)
{
    QByteArray field;
    for (int i = 0; i < 4; ++i)
        field.append(char(size >> (8 * i)));
    for (qsizetype at = zip.indexOf("PK\1\2"); at >= 0; at = zip.indexOf("PK\1\2", at + 4))
        if (zip.mid(at + 46, part.size()) == part)
            zip.replace(at + 24, 4, field);
    for (qsizetype at = zip.indexOf("PK\3\4"); at >= 0; at = zip.indexOf("PK\3\4", at + 4))
        if (zip.mid(at + 30, part.size()) == part)
            zip.replace(at + 22, 4, field);
    return zip;
}

Xlsx::Xlsx(const QByteArray& rows, const QByteArray& textsInside, const QByteArray& stylesInside)
{
    const QByteArray main = kMain, relations = kRelations;
    const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
    rootRelations = "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" + relations +
                    "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    workbook = "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations +
               "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    workbookRelations = "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" + relations +
                        "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + relations +
                        "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" + relations +
                        "/styles\" Target=\"styles.xml\"/></Relationships>";
    if (textsInside.isEmpty())
        workbookRelations.replace("/sharedStrings\"", "/none\"");
    if (stylesInside.isEmpty())
        workbookRelations.replace("/styles\"", "/none\"");
    sheet = "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    if (!textsInside.isEmpty())
        texts = "<sst xmlns=\"" + main + "\">" + textsInside + "</sst>";
    if (!stylesInside.isEmpty())
        styles = "<styleSheet xmlns=\"" + main + "\">" + stylesInside + "</styleSheet>";
}

Parts Xlsx::parts() const
{
    Parts parts{{"_rels/.rels", rootRelations},
                {"xl/workbook.xml", workbook},
                {"xl/_rels/workbook.xml.rels", workbookRelations},
                {"xl/worksheets/sheet1.xml", sheet}};
    if (!texts.isEmpty())
        parts.append({"xl/sharedStrings.xml", texts});
    if (!styles.isEmpty())
        parts.append({"xl/styles.xml", styles});
    return parts + more;
}

QByteArray stylesOf(const QList<QByteArray>& codes)
{
    QByteArray formats, styles;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const QByteArray id = QByteArray::number(i == 0 ? 0 : 200 + i);
        if (i > 0)
            formats +=
                "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + QByteArray(codes[i]).replace('"', "&quot;") + "\"/>";
        styles += "<xf numFmtId=\"" + id + "\"/>";
    }
    return "<numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles +
           "</cellXfs>";
}

Result<Book> read(const QByteArray& bytes, const QString& file, const ReadOptions& options)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readBook(buffer, file, options);
}

QString cellsOf(const Result<Book>& book)
{
    if (!book)
        return QStringLiteral("error: %1 %2")
            .arg(errorKey(book.error().code), book.error().details.value(QStringLiteral("reason")).toString())
            .trimmed();
    QStringList cells;
    for (const QByteArray& line : dumpCells(*book).split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() == 5)
            cells << QString::fromUtf8(fields[1] + ',' + fields[2] + ' ' + fields[3] + ' ' + fields[4]);
    }
    return cells.join(u'|');
}

} // namespace rostrum::craft
