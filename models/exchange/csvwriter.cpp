#include "models/exchange/csvwriter.h"
#include <QFileInfo>
#include <QRegularExpression>

namespace rostrum {

namespace {
constexpr qsizetype kWrittenAtOnce = 256 << 10;
}

QByteArray csvField(const QString& text)
{
    static const QRegularExpression plainNumber(QStringLiteral("^[+-]?\\d+(\\.\\d+)?$"));
    QByteArray field = text.toUtf8();
    if (!field.isEmpty() && QByteArray("=+-@\t\r").contains(field[0]) && !plainNumber.match(text).hasMatch())
        field.prepend('\'');
    const bool quoted = field.contains('"') || field.contains(',') || field.contains('\n') || field.contains('\r');
    return quoted ? '"' + field.replace("\"", "\"\"") + '"' : field;
}

Result<void> CsvWriter::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FolderNotWritable,
                    {{QStringLiteral("folder"), QFileInfo(m_file.fileName()).absolutePath()}}, m_file.errorString());
    m_lines = "\xEF\xBB\xBF";
    return {};
}

Result<void> CsvWriter::row(const QStringList& fields)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            m_lines += ',';
        m_lines += csvField(fields[i]);
    }
    m_lines += "\r\n";
    return m_lines.size() < kWrittenAtOnce ? Result<void>() : flush();
}

Result<void> CsvWriter::flush()
{
    if (m_file.write(m_lines) != m_lines.size())
        return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), m_file.fileName()}}, m_file.errorString());
    m_lines.clear();
    return {};
}

Result<void> CsvWriter::finish()
{
    ROSTRUM_CHECK(flush());
    if (!m_file.commit())
        return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), m_file.fileName()}}, m_file.errorString());
    return {};
}

} // namespace rostrum
