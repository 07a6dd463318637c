#include "models/store/versions.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace rostrum {

Id versionId(const char* table, const QString& code, int version)
{
    return Id::derived({table, code.toStdString(), std::to_string(version)});
}

QJsonObject withoutNumber(QJsonObject version)
{
    version.remove(QStringLiteral("version"));
    return version;
}

Result<DateSpan> versionDays(const QJsonObject& version)
{
    const QString from = version.value(QLatin1String("valid_from")).toString().trimmed();
    const QString to = version.value(QLatin1String("valid_to")).toString().trimmed();
    const DateSpan days{parseDay(from.toStdString()).value_or(QDate()), parseDay(to.toStdString()).value_or(QDate())};
    if (from.isEmpty() == days.from.isValid() || to.isEmpty() == days.to.isValid() ||
        (days.from.isValid() && days.to.isValid() && days.to < days.from))
        return fail(ErrorCode::InvalidRule, {{QStringLiteral("problem"), QStringLiteral("dates")}});
    return days;
}

QJsonValue dayOrNull(QDate day) { return day.isValid() ? QJsonValue(isoDay(day)) : QJsonValue::Null; }

Result<QJsonObject> readVersionFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing,
                    {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}});
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parsed);
    if (!document.isObject())
        return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), QDir(path).dirName()},
                                             {QStringLiteral("problem"), QStringLiteral("not_json")},
                                             {QStringLiteral("requirement"), parsed.errorString()}});
    return document.object();
}

Result<void> writeVersionFile(const QString& path, const QJsonObject& version)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(version).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::FileUnreadable,
                    {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}});
    return {};
}

Result<std::vector<QJsonObject>> shippedVersions(const QString& folder)
{
    std::vector<QJsonObject> versions;
    const QDir shipped(folder);
    for (const QString& name : shipped.entryList(QDir::Files, QDir::Name)) {
        ROSTRUM_TRY(version, readVersionFile(shipped.filePath(name)));
        versions.push_back(std::move(version));
    }
    return versions;
}

} // namespace rostrum
