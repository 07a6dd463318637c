// Reads a PDF back as its reader does: through poppler.
#pragma once
#include <QProcess>
#include <QString>

namespace rostrum::samples {

inline QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120000) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

/// The text of the pages from `first` to `last` (from 1; 0: all), with its layout.
inline QString pdfText(const QString& file, int first = 0, int last = 0)
{
    QStringList arguments{QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8")};
    if (first > 0)
        arguments << QStringLiteral("-f") << QString::number(first) << QStringLiteral("-l") << QString::number(last);
    return QString::fromUtf8(outputOf(QStringLiteral("pdftotext"), arguments << file << QStringLiteral("-")));
}

inline int pdfPages(const QString& file)
{
    const QString info = QString::fromUtf8(outputOf(QStringLiteral("pdfinfo"), {file}));
    const qsizetype at = info.indexOf(QStringLiteral("Pages:"));
    return at < 0 ? 0 : info.mid(at + 6, 20).section(u'\n', 0, 0).trimmed().toInt();
}

} // namespace rostrum::samples
