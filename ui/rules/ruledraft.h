// A rule while it is edited: exactly what importRule() would take, so that what is previewed is what is saved. Half
// typed values stay as they were typed until they make sense.
#pragma once
#include "models/compliance/ruleset.h"
#include <QJsonArray>

namespace rostrum {

class RuleDraft {
public:
    RuleDraft() = default;
    explicit RuleDraft(QJsonObject json);
    static RuleDraft of(const RuleSet& rules) { return RuleDraft(ruleToJson(rules)); }
    /// One requirement of forty hours, to begin from.
    static RuleDraft fresh(int year);

    const QJsonObject& json() const { return m_json; }
    /// InvalidRule as ruleFromJson.
    Result<RuleSet> rules() const { return ruleFromJson(m_json); }

    void set(const char* key, const QJsonValue& value) { m_json.insert(QLatin1String(key), value); }
    QString text(const char* key) const { return m_json.value(QLatin1String(key)).toString(); }

    QStringList codes() const;                         ///< of all requirements, in order
    QStringList children(const QString& parent) const; ///< those below a group; an empty code: the roots
    QStringList groups() const;
    QJsonObject requirement(const QString& code) const;
    /// Replaces a requirement; where its code changes, what names it follows.
    void setRequirement(const QString& code, const QJsonObject& requirement);
    /// Returns the new code.
    QString addLeaf(const QString& parent);
    QString addGroup(const QString& parent);
    /// With everything below it.
    void remove(const QString& code);

    static bool isGroup(const QJsonObject& requirement);

private:
    QJsonArray requirements() const { return m_json.value(QLatin1String("requirements")).toArray(); }
    QString freshCode(const QString& stem) const;
    void append(const QJsonObject& requirement);

    QJsonObject m_json;
};

} // namespace rostrum
