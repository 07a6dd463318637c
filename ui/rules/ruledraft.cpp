#include "ui/rules/ruledraft.h"

namespace rostrum {

namespace {
QString textAt(const QJsonObject& json, const char* key) { return json.value(QLatin1String(key)).toString(); }
} // namespace

RuleDraft::RuleDraft(QJsonObject json) : m_json(std::move(json)) { m_json.remove(QStringLiteral("version")); }

RuleDraft RuleDraft::fresh(int year)
{
    RuleDraft draft;
    draft.set("code", QString());
    draft.set("name", QString());
    draft.set("valid_from", QStringLiteral("%1-01-01").arg(year));
    draft.addLeaf({});
    return draft;
}

bool RuleDraft::isGroup(const QJsonObject& requirement)
{
    const QString op = textAt(requirement, "op");
    return !op.isEmpty() && op != QStringLiteral("leaf");
}

QStringList RuleDraft::codes() const
{
    QStringList codes;
    for (const QJsonValue& row : requirements())
        codes.append(textAt(row.toObject(), "code"));
    return codes;
}

QStringList RuleDraft::children(const QString& parent) const
{
    QStringList codes;
    for (const QJsonValue& row : requirements())
        if (textAt(row.toObject(), "parent") == parent)
            codes.append(textAt(row.toObject(), "code"));
    return codes;
}

QStringList RuleDraft::groups() const
{
    QStringList codes;
    for (const QJsonValue& row : requirements())
        if (isGroup(row.toObject()))
            codes.append(textAt(row.toObject(), "code"));
    return codes;
}

QJsonObject RuleDraft::requirement(const QString& code) const
{
    for (const QJsonValue& row : requirements())
        if (textAt(row.toObject(), "code") == code)
            return row.toObject();
    return {};
}

void RuleDraft::setRequirement(const QString& code, const QJsonObject& requirement)
{
    const QString renamed = textAt(requirement, "code");
    QJsonArray rows;
    bool found = false;
    for (const QJsonValue& row : requirements()) {
        QJsonObject object = row.toObject();
        if (!found && textAt(object, "code") == code) {
            found = true;
            rows.append(requirement);
            continue;
        }
        for (const char* name : {"parent", "base_of"})
            if (renamed != code && textAt(object, name) == code)
                object.insert(QLatin1String(name), renamed);
        rows.append(object);
    }
    m_json.insert(QStringLiteral("requirements"), rows);
}

QString RuleDraft::freshCode(const QString& stem) const
{
    const QStringList taken = codes();
    int number = 1;
    while (taken.contains(stem + QString::number(number)))
        ++number;
    return stem + QString::number(number);
}

void RuleDraft::append(const QJsonObject& requirement)
{
    QJsonArray rows = requirements();
    rows.append(requirement);
    m_json.insert(QStringLiteral("requirements"), rows);
}

QString RuleDraft::addLeaf(const QString& parent)
{
    const QString code = freshCode(QStringLiteral("hours"));
    append({{QStringLiteral("code"), code},
            {QStringLiteral("parent"), parent},
            {QStringLiteral("op"), QStringLiteral("leaf")},
            {QStringLiteral("measure"), QStringLiteral("credit.hours")},
            {QStringLiteral("threshold"), QStringLiteral("40")}});
    return code;
}

QString RuleDraft::addGroup(const QString& parent)
{
    const QString code = freshCode(QStringLiteral("group"));
    append({{QStringLiteral("code"), code},
            {QStringLiteral("parent"), parent},
            {QStringLiteral("op"), QStringLiteral("any")}});
    return code;
}

void RuleDraft::remove(const QString& code)
{
    QStringList gone{code};
    for (int i = 0; i < gone.size(); ++i) // grows while it goes; a code in a circle is taken once
        for (const QString& child : children(gone[i]))
            if (!gone.contains(child))
                gone.append(child);
    QJsonArray rows;
    for (const QJsonValue& row : requirements())
        if (!gone.contains(textAt(row.toObject(), "code")))
            rows.append(row);
    m_json.insert(QStringLiteral("requirements"), rows);
}

} // namespace rostrum
