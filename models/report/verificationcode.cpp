#include "models/report/document.h"
#include <QCryptographicHash>

namespace rostrum {

namespace {
// Every text goes in with its length, so that no two different papers are the same stream of bytes.
class Values {
public:
    void add(const QString& text)
    {
        const qint32 size = qint32(text.size());
        add(size);
        m_hash.addData(QByteArrayView(reinterpret_cast<const char*>(text.utf16()), qsizetype(size) * 2));
    }
    void add(qint32 number)
    {
        const char bytes[4] = {char(number >> 24), char(number >> 16), char(number >> 8), char(number)};
        m_hash.addData(QByteArrayView(bytes, 4));
    }
    void add(const ReportRow& row)
    {
        add(qint32(row.size()));
        for (const ReportCell& cell : row) {
            add(cell.mark);
            add(cell.text);
        }
    }
    void operator()(const ReportHeading& heading) { add(heading.text); }
    void operator()(const ReportNote& note) { add(note.text); }
    void operator()(const ReportBox& box)
    {
        add(box.mark);
        add(box.headline);
        add(box.text);
    }
    void operator()(const ReportGrid& grid)
    {
        for (const auto& [label, value] : grid.fields) {
            add(label);
            add(value);
        }
    }
    void operator()(const ReportTable& table)
    {
        for (const ReportColumn& column : table.columns)
            add(column.title);
        for (int i = 0; i < table.rowCount; ++i)
            add(table.row(i));
        if (table.total)
            add(*table.total);
    }
    void operator()(const ReportChart& chart)
    {
        add(chart.title);
        for (const ReportBar& bar : chart.bars) {
            add(bar.label);
            add(bar.figure);
        }
    }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

void addBody(Values& values, const ReportDocument& document, const ReportPart& part)
{
    values.add(qint32(document.asOf.toJulianDay()));
    if (document.paper != ReportPaper()) // the figures are the same, the file is another
        values.add(document.paper.key() + QString::number(document.paper.left()) + u'x' +
                   QString::number(document.paper.top()));
    for (const ReportSection& section : part.sections) {
        values.add(qint32(section.index()));
        std::visit(values, section);
    }
}
} // namespace

QByteArray reportFingerprint(const ReportDocument& document, const ReportPart& part)
{
    Values values;
    for (const QString& text :
         {QStringLiteral(ROSTRUM_VERSION), document.language, document.title, document.organisation,
          document.documentNumber, part.title, part.left, part.middle, part.right, part.footer})
        values.add(text);
    values.add(QString::fromLatin1(document.logo.toBase64()));
    values.add(qint32(document.landscape) * 2 + qint32(document.seamStamp));
    addBody(values, document, part);
    for (const ReportSignatureLine& line : part.signatures)
        for (const ReportSignature& place : line) {
            values.add(place.label);
            values.add(place.value);
            values.add(qint32(place.form));
        }
    return values.result().toHex();
}

QString verificationCode(const ReportDocument& document, const ReportPart& part)
{
    Values values;
    for (const QString* text :
         {&document.organisation, &part.title, &part.left, &part.middle, &part.right, &part.footer})
        values.add(*text);
    addBody(values, document, part);
    const QString hex = QString::fromLatin1(values.result().toHex().left(8)).toUpper();
    return hex.left(4) + u'-' + hex.mid(4);
}

} // namespace rostrum
