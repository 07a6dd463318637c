#include "models/compliance/rulestore.h"
#include "models/store/change.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <map>

namespace rostrum {

namespace {
QString orNull(const QString& text) { return text.isEmpty() ? QString() : text; }

Result<void> readScopes(Connection& db, std::map<Id, RuleSet*>& byId)
{
    Query rows = db.query("SELECT rule_set, title_grade, post_category FROM rule_scope ORDER BY rule_set, id");
    while (rows.next())
        if (const auto found = byId.find(rows.id(0)); found != byId.end())
            found->second->scopes.push_back({rows.string(1), rows.string(2)});
    return rows.status();
}

Result<void> readRequirements(Connection& db, std::map<Id, RuleSet*>& byId)
{
    Query rows =
        db.query("SELECT r.rule_set, r.code, p.code, r.op, r.measure, r.unit, r.threshold_num, r.threshold_den, "
                 "r.proration FROM requirement r LEFT JOIN requirement p ON p.id = r.parent "
                 "ORDER BY r.rule_set, r.position, r.id");
    while (rows.next()) {
        const auto found = byId.find(rows.id(0));
        if (found == byId.end())
            continue;
        Requirement r;
        r.code = rows.string(1);
        r.parent = rows.string(2);
        r.op = opFromKey(rows.string(3)).value_or(Condition::Op::Leaf);
        if (r.op == Condition::Op::Leaf) {
            r.measure = rows.string(4);
            r.unit = unitFromKey(rows.string(5)).value_or(Unit::Count);
            r.threshold = {rows.integer(6), rows.integer(7)};
            r.proration = prorationFromKey(rows.string(8)).value_or(Proration::None);
        }
        found->second->requirements.push_back(std::move(r));
    }
    return rows.status();
}

// Two desks that import one file write the same rows.
Id ruleId(const RuleSet& rules)
{
    const QByteArray code = rules.info.code.toUtf8(), version = QByteArray::number(rules.info.version);
    return Id::derived(
        {"rule_set", {code.constData(), size_t(code.size())}, {version.constData(), size_t(version.size())}});
}

Id rowBelow(const Id& rule, std::string_view kind, const QString& name)
{
    const QByteArray utf8 = name.toUtf8();
    return Id::below(rule, {kind, {utf8.constData(), size_t(utf8.size())}});
}

Result<void> writeRequirement(Change& change, const Id& rule, const Requirement& r, int position)
{
    const bool leaf = r.op == Condition::Op::Leaf;
    Query row = change.db().query("INSERT INTO requirement(id, rule_set, parent, position, code, op, measure, unit, "
                                  "threshold_num, threshold_den, proration) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    row.bind(rowBelow(rule, "requirement", r.code))
        .bind(rule)
        .bind(r.parent.isEmpty() ? Id{} : rowBelow(rule, "requirement", r.parent))
        .bind(position)
        .bind(r.code)
        .bind(opKey(r.op))
        .bind(orNull(r.measure))
        .bind(leaf ? unitKey(r.unit) : QString())
        .bind(leaf ? std::optional(r.threshold.num) : std::nullopt)
        .bind(leaf ? std::optional(r.threshold.den) : std::nullopt)
        .bind(leaf ? prorationKey(r.proration) : QString());
    ROSTRUM_CHECK(row.run());
    return change.count();
}

Result<void> write(Change& change, const RuleSet& rules)
{
    const Id id = ruleId(rules);
    const RuleInfo& info = rules.info;
    Query row =
        change.db().query("INSERT INTO rule_set(id, code, version, name, authority, document_number, valid_from, "
                          "valid_to) VALUES(?,?,?,?,?,?,?,?)");
    row.bind(id).bind(info.code).bind(info.version).bind(info.name).bind(orNull(info.authority));
    row.bind(orNull(info.documentNumber)).bind(info.validFrom).bind(info.validTo);
    ROSTRUM_CHECK(row.run());
    ROSTRUM_CHECK(change.count());
    int position = 0;
    for (const Requirement& r : rules.requirements)
        ROSTRUM_CHECK(writeRequirement(change, id, r, position++));
    for (const RuleScope& scope : rules.scopes) {
        Query line =
            change.db().query("INSERT INTO rule_scope(id, rule_set, title_grade, post_category) VALUES(?,?,?,?)");
        line.bind(rowBelow(id, "rule_scope", scope.titleGrade + u'\n' + scope.postCategory))
            .bind(id)
            .bind(orNull(scope.titleGrade))
            .bind(orNull(scope.postCategory));
        ROSTRUM_CHECK(line.run());
        ROSTRUM_CHECK(change.count());
    }
    return {};
}
} // namespace

Result<std::vector<RuleSet>> listRules(Connection& db)
{
    std::vector<RuleSet> all;
    std::vector<Id> ids;
    {
        Query rows = db.query("SELECT id, code, version, name, authority, document_number, valid_from, valid_to "
                              "FROM rule_set ORDER BY code, version, id");
        while (rows.next()) {
            RuleSet rules;
            rules.info = {rows.string(1),       rows.string(3), rows.string(4), rows.string(5),
                          int(rows.integer(2)), rows.day(6),    rows.day(7)};
            all.push_back(std::move(rules));
            ids.push_back(rows.id(0));
        }
        ROSTRUM_CHECK(rows.status());
    }
    std::map<Id, RuleSet*> byId;
    for (size_t i = 0; i < all.size(); ++i)
        byId[ids[i]] = &all[i];
    ROSTRUM_CHECK(readScopes(db, byId));
    ROSTRUM_CHECK(readRequirements(db, byId));
    for (RuleSet& rules : all)
        ROSTRUM_CHECK(buildTree(rules));
    return all;
}

Result<RuleSet> findRule(Connection& db, const QString& code)
{
    ROSTRUM_TRY(all, listRules(db));
    QStringList known;
    const RuleSet* newest = nullptr;
    for (const RuleSet& rules : all) {
        if (rules.info.code == code)
            newest = &rules;
        if (!known.contains(rules.info.code))
            known.append(rules.info.code);
    }
    if (newest)
        return *newest;
    return fail(ErrorCode::UnknownRule, {{QStringLiteral("rule"), code}, {QStringLiteral("known"), known}});
}

std::vector<RuleSet> rulesOfYear(std::vector<RuleSet> all, int year)
{
    std::map<QString, RuleSet> chosen;
    for (RuleSet& rules : all)
        if (rules.isEffectiveIn(year))
            chosen.insert_or_assign(rules.info.code, std::move(rules)); // versions rise, so the last one stays
    std::vector<RuleSet> result;
    for (auto& [code, rules] : chosen)
        result.push_back(std::move(rules));
    return result;
}

Result<QJsonObject> exportRule(Connection& db, const QString& code)
{
    ROSTRUM_TRY(rules, findRule(db, code));
    return ruleToJson(rules);
}

Result<int> importRule(Change& change, const QJsonObject& json)
{
    ROSTRUM_TRY(rules, ruleFromJson(json));
    rules.info.version = 1;
    auto newest = findRule(change.db(), rules.info.code);
    if (!newest && newest.error().code != ErrorCode::UnknownRule)
        return fail(std::move(newest.error()));
    if (newest) {
        if (newest->sameAs(rules))
            return newest->info.version;
        rules.info.version = newest->info.version + 1;
    }
    ROSTRUM_CHECK(write(change, rules));
    return rules.info.version;
}

Result<void> installShippedRules(Change& change)
{
    ROSTRUM_TRY(present, listRules(change.db()));
    const QDir shipped(QStringLiteral(":/rules"));
    for (const QString& name : shipped.entryList(QDir::Files, QDir::Name)) {
        QFile file(shipped.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), file.fileName()}});
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        const QString code = json.value(QLatin1String("code")).toString();
        if (std::none_of(present.begin(), present.end(), [&](const RuleSet& r) { return r.info.code == code; }))
            ROSTRUM_CHECK(importRule(change, json));
    }
    return {};
}

} // namespace rostrum
