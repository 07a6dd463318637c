// LibreOffice as the other program that writes a spreadsheet; tests skip where it is not installed.
#pragma once
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QString>

namespace rostrum {

struct Soffice {
    static QString program() { return QStandardPaths::findExecutable(QStringLiteral("soffice")); }
    static bool isThere() { return !program().isEmpty(); }

    /// Converts into `folder`, with a profile beside it; the path of the new file, empty when there is none.
    /// `filter`: "MS Excel 95" (without the suffix in front); `inFilter`: "CSV:44,34,UTF8,1".
    static QString convert(const QString& path, const QString& suffix, const QString& folder,
                           const QString& filter = {}, const QString& inFilter = {})
    {
        QDir().mkpath(folder);
        const QString target = folder + u'/' + QFileInfo(path).completeBaseName() + u'.' + suffix;
        QFile::remove(target);
        QStringList arguments{QStringLiteral("-env:UserInstallation=file://%1/profile").arg(folder),
                              QStringLiteral("--headless"),
                              QStringLiteral("--convert-to"),
                              filter.isEmpty() ? suffix : suffix + u':' + filter,
                              QStringLiteral("--outdir"),
                              folder};
        if (!inFilter.isEmpty())
            arguments << QStringLiteral("--infilter=") + inFilter;
        QProcess office;
        office.start(program(), arguments << path);
        if (!office.waitForFinished(900000))
            return {};
        return QFileInfo::exists(target) ? target : QString();
    }
};

} // namespace rostrum
