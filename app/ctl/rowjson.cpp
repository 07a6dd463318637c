#include "app/ctl/rowjson.h"
#include "models/base/decimal.h"

namespace rostrum::ctl {

QJsonValue fieldJson(const Column& column, const Field& field)
{
    if (field.isNull())
        return QJsonValue::Null;
    if (column.kind == Kind::Answers) { // "dimension TAB value" lines
        QJsonObject answers;
        for (const QString& line : field.text.split(u'\n', Qt::SkipEmptyParts))
            answers.insert(line.section(u'\t', 0, 0), toDouble(line.section(u'\t', 1, 1).toLongLong(), kScoreDecimals));
        return answers;
    }
    if (column.kind == Kind::Boolean)
        return field.integer != 0;
    if (field.type == Field::Integer)
        return toDouble(field.integer, kindDecimals(column.kind));
    return field.text;
}

QJsonObject rowJson(const FactTable& table, const RowData& row)
{
    QJsonObject object{{QStringLiteral("key"), row.key}};
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        if (column.place == Place::Companion && !column.select)
            continue;
        object.insert(QString::fromLatin1(column.key), fieldJson(column, row.fields[i]));
    }
    return object;
}

} // namespace rostrum::ctl
