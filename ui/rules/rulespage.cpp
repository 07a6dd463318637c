#include "ui/rules/rulespage.h"
#include "models/compliance/rulestore.h"
#include "ui/rules/ruleeditor.h"
#include "ui/rules/rulewords.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct RulesPageWords {
    Q_DECLARE_TR_FUNCTIONS(RulesPage)
};

class RuleKind : public VersionKind, public std::enable_shared_from_this<RuleKind> {
public:
    QString key() const override { return QStringLiteral("rules"); }
    QString part() const override { return QStringLiteral("rule"); }
    QStringList tables() const override { return {QStringLiteral("rule_set"), QStringLiteral("requirement")}; }
    Result<std::vector<SavedVersion>> list(Connection& db) const override
    {
        return savedVersions(listRules(db), ruleToJson);
    }
    Result<int> add(Change& change, const QJsonObject& json) const override { return importRule(change, json); }
    Label label(const QJsonObject& json, int version) const override
    {
        return {QStringLiteral("rule"),
                {json.value(QLatin1String("code")).toString(), version > 0 ? QString::number(version) : QString()}};
    }
    VersionEditor* makeEditor(Desk& desk) const override { return new RuleEditor(desk, shared_from_this()); }

    VersionWords words() const override
    {
        return {RulesPageWords::tr("Rules"),
                RulesPageWords::tr("What authorities ask, version by version. A version that is saved never changes."),
                RulesPageWords::tr("Nothing is written until it is saved; the right side says who would change."),
                RulesPageWords::tr("New rule"),
                RulesPageWords::tr("Rules and their versions"),
                RulesPageWords::tr("No rules yet"),
                RulesPageWords::tr("Begin from a template with the button above."),
                RulesPageWords::tr("Read a rule"),
                RulesPageWords::tr("Save the rule"),
                RulesPageWords::tr("Rules (*.json)")};
    }
    QStringList furtherHeads() const override
    {
        return {RulesPageWords::tr("For whom"), RulesPageWords::tr("Authority and document")};
    }
    QStringList further(const SavedVersion& version) const override
    {
        const auto rules = ruleFromJson(version.json);
        if (!rules)
            return {};
        QStringList parts{rules->info.authority, rules->info.documentNumber};
        parts.removeAll(QString());
        return {scopeText(*rules), parts.isEmpty() ? QStringLiteral("—") : parts.join(QStringLiteral(" · "))};
    }
    QList<int> leaving() const override { return {VersionsModel::Further + 1, VersionsModel::To}; }
    std::vector<VersionLine> lines(const QJsonObject& json) const override
    {
        const auto rules = ruleFromJson(json);
        return rules ? ruleLines(*rules) : std::vector<VersionLine>();
    }
    // A rule judges whole years.
    QString inForceText() const override { return RulesPageWords::tr("in force in %1").arg(today().year()); }
    DateSpan now() const override { return yearSpan(today().year()); }
    std::vector<VersionBeginning> beginnings() const override
    {
        std::vector<VersionBeginning> beginnings;
        for (const QJsonObject& json : ruleTemplates())
            beginnings.push_back(
                {json.value(QLatin1String("code")).toString(),
                 RulesPageWords::tr("From the template: %1").arg(json.value(QLatin1String("name")).toString()), json});
        beginnings.push_back(
            {QStringLiteral("empty"), RulesPageWords::tr("An empty rule"), RuleDraft::fresh(today().year()).json()});
        return beginnings;
    }
    // From this year on, so that years that are over stay under the versions that judged them.
    QDate nextFrom(const VersionHead& head) const override
    {
        const QDate start = now().from;
        return head.validFrom < start && !head.hasEnded(start) ? start : head.validFrom;
    }
    Glyph glyph() const override { return Glyph::Book; }
    bool isReadInLines() const override { return true; }
};
} // namespace

Page* makeRulesPage(Desk& desk, QWidget* parent)
{
    return new VersionsPage(desk, std::make_shared<RuleKind>(), parent);
}

} // namespace rostrum
