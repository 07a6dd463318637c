#include "app/ctl/printing.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

namespace rostrum::ctl {

namespace {
constexpr int kWidest = 48;

QString cellText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts << cellText(part);
        return parts.join(QStringLiteral("; "));
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts << it.key() + u' ' + cellText(it.value());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return QStringLiteral("—");
    }
}

// Han characters and full-width forms take two columns of a terminal.
int widthOf(const QString& text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.isLowSurrogate() ? 0 : (c.unicode() >= 0x2E80 ? 2 : 1);
    return width;
}

QString padded(QString text, int width, bool right)
{
    const QString space(std::max(0, width - widthOf(text)), u' ');
    return right ? space + text : text + space;
}

void printTable(QTextStream& out, const QJsonArray& rows)
{
    QStringList keys;
    for (const QJsonValue& row : rows)
        for (const QString& key : row.toObject().keys())
            if (!keys.contains(key))
                keys << key;
    QList<int> widths;
    for (const QString& key : keys) {
        int width = widthOf(key);
        for (const QJsonValue& row : rows)
            width = std::max(width, std::min(kWidest, widthOf(cellText(row.toObject().value(key)))));
        widths << width;
    }
    QStringList head;
    for (qsizetype i = 0; i < keys.size(); ++i)
        head << padded(keys[i], widths[i], false);
    out << head.join(QStringLiteral("  ")) << '\n';
    for (const QJsonValue& row : rows) {
        QStringList line;
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const QJsonValue value = row.toObject().value(keys[i]);
            line << padded(cellText(value), widths[i], value.isDouble());
        }
        out << line.join(QStringLiteral("  ")).trimmed() << '\n';
    }
}
} // namespace

void printJson(const QJsonValue& value)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return;
    QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    out.write(document.toJson(QJsonDocument::Compact) + '\n');
}

void printPlain(const QJsonValue& value)
{
    QTextStream out(stdout);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray list = it.value().toArray();
        if (list.isEmpty() || !list.first().isObject())
            out << it.key() << ": " << cellText(it.value()) << '\n';
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray list = it.value().toArray();
        if (!list.isEmpty() && list.first().isObject()) {
            out << '\n' << it.key() << '\n';
            printTable(out, list);
        }
    }
}

} // namespace rostrum::ctl
