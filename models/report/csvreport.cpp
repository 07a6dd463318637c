#include "models/report/csvreport.h"
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace rostrum {

namespace {
constexpr int kRowsBetweenReports = 500;

bool isAmount(const QString& text)
{
    bool ok = false;
    text.toDouble(&ok); // the C locale, whatever the system's
    return ok;
}

// '\n' in a head breaks a line on paper only; Latin words need a space in its place.
QString headText(const QString& title)
{
    const qsizetype at = title.indexOf(u'\n');
    const bool latin = at > 0 && title[at - 1].unicode() < 0x2000;
    return QString(title).replace(u'\n', latin ? QStringLiteral(" ") : QString());
}

QString line(const QStringList& fields)
{
    QStringList out;
    for (const QString& field : fields)
        out.append(csvField(field));
    return out.join(u',') + QStringLiteral("\r\n");
}
} // namespace

QString csvField(const QString& text)
{
    QString field = text;
    if (!field.isEmpty() && QStringLiteral("=+-@\t\r").contains(field[0]) && !isAmount(field))
        field.prepend(u'\'');
    const bool quoted = std::any_of(field.begin(), field.end(),
                                    [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    return quoted ? u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"' : field;
}

Result<int> writeReportCsv(const ReportDocument& document, const QString& path,
                           const std::function<bool(int done, int all)>& progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FolderNotWritable,
                    {{QStringLiteral("folder"), QDir::toNativeSeparators(QFileInfo(path).absolutePath())}},
                    file.errorString());
    const ReportTable table = document.sheet();
    QStringList fields;
    for (const ReportColumn& column : table.columns)
        fields.append(headText(column.title));
    file.write("\xEF\xBB\xBF");
    file.write(line(fields).toUtf8());
    for (int row = 0; row < table.rowCount; ++row) {
        fields.clear();
        for (const ReportCell& cell : table.row(row))
            fields.append(cell.text);
        file.write(line(fields).toUtf8());
        if (progress && row % kRowsBetweenReports == 0 && !progress(row, table.rowCount))
            return fail(ErrorCode::Cancelled);
    }
    if (!file.commit())
        return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), path}}, file.errorString());
    return table.rowCount;
}

} // namespace rostrum
