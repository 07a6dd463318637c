#include "app/ctl/jsonfile.h"
#include "app/ctl/console.h"
#include <QFile>
#include <QJsonDocument>

namespace rostrum::ctl {

Result<QJsonObject> jsonFile(const std::string& path)
{
    QFile file(qs(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing,
                    {{QStringLiteral("file"), file.fileName()}});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), file.fileName()},
                                             {QStringLiteral("problem"), QStringLiteral("not_json")},
                                             {QStringLiteral("value"), error.errorString()}});
    return document.object();
}

} // namespace rostrum::ctl
