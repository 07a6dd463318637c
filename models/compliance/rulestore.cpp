#include "models/compliance/rulestore.h"
#include "models/compliance/requirementjson.h"
#include "models/store/versions.h"
#include <QJsonDocument>
#include <map>

namespace rostrum {

namespace {
QString orNull(const QString& text) { return text.isEmpty() ? QString() : text; }

Result<void> readScopes(Connection& db, std::map<Id, RuleSet*>& byId)
{
    Query rows =
        db.query("SELECT rule_set, title_grade, post_category, title_series FROM rule_scope ORDER BY rule_set, id");
    while (rows.next())
        if (const auto found = byId.find(rows.id(0)); found != byId.end())
            found->second->scopes.push_back({rows.string(1), rows.string(2), rows.string(3)});
    return rows.status();
}

// Columns from 10 on of the statement below.
void readOptions(const Query& rows, Requirement& r)
{
    const auto number = [&](int column) { return int(rows.integer(column)); };
    r.filter = filterFromJson(QJsonDocument::fromJson(rows.string(10).toUtf8()).object());
    r.base = baseFromKey(rows.string(11)).value_or(Base::Absolute);
    r.baseOf = rows.string(12);
    r.roundStep = rows.integer(13);
    r.window = windowFromKey(rows.string(14)).value_or(WindowKind::CalendarYear);
    r.windowMonths = number(15);
    r.windowCount = rows.isNull(16) ? 1 : number(16);
    r.combine = combineFromKey(rows.string(17)).value_or(Combine::Every);
    r.combineK = number(18);
    r.carryMax = rows.integer(19);
    r.carryYears = number(20);
    r.certificate = {rows.string(21), number(22), number(23),
                     renewalFromKey(rows.string(24)).value_or(Renewal::FromOldExpiry)};
}

Result<void> readRequirements(Connection& db, std::map<Id, RuleSet*>& byId)
{
    Query rows =
        db.query("SELECT r.rule_set, r.code, p.code, r.op, r.measure, r.unit, r.threshold_num, r.threshold_den, "
                 "r.proration, r.k, r.filter, r.base, r.base_of, r.round_step, r.window_kind, r.window_months, "
                 "r.window_count, r.combine, r.combine_k, r.carry_max, r.carry_years, r.certificate, "
                 "r.validity_months, r.renewal_days, r.renewal, r.severity "
                 "FROM requirement r LEFT JOIN requirement p ON p.id = r.parent "
                 "ORDER BY r.rule_set, r.position, r.id");
    while (rows.next()) {
        const auto found = byId.find(rows.id(0));
        if (found == byId.end())
            continue;
        Requirement r;
        r.code = rows.string(1);
        r.parent = rows.string(2);
        r.op = opFromKey(rows.string(3)).value_or(Condition::Op::Leaf);
        r.k = int(rows.integer(9));
        r.severity = severityFromKey(rows.string(25)).value_or(Severity::Block);
        if (r.isLeaf()) {
            r.measure = rows.string(4);
            r.unit = unitFromKey(rows.string(5)).value_or(Unit::Count);
            r.threshold = {rows.integer(6), rows.integer(7)};
            r.proration = prorationFromKey(rows.string(8)).value_or(Proration::None);
            readOptions(rows, r);
        }
        found->second->requirements.push_back(std::move(r));
    }
    return rows.status();
}

Result<void> readCredits(Connection& db, std::map<Id, RuleSet*>& byId)
{
    Query rows = db.query("SELECT rule_set, kind, factor_num, factor_den, cap FROM credit_rule ORDER BY rule_set, id");
    while (rows.next()) {
        const auto found = byId.find(rows.id(0));
        const auto kind = creditKindFromKey(rows.string(1));
        if (found != byId.end() && kind)
            found->second->credits.push_back({*kind,
                                              {rows.integer(2), rows.integer(3)},
                                              rows.isNull(4) ? std::nullopt : std::optional(rows.integer(4))});
    }
    return rows.status();
}

Id rowBelow(const Id& rule, std::string_view kind, const QString& name)
{
    const QByteArray utf8 = name.toUtf8();
    return Id::below(rule, {kind, {utf8.constData(), size_t(utf8.size())}});
}

template <class T>
std::optional<int64_t> unlessDefault(T value, T usual = T())
{
    return value == usual ? std::nullopt : std::optional(int64_t(value));
}

void bindLeaf(Query& row, const Requirement& r)
{
    const QJsonObject filter = filterToJson(r.filter);
    row.bind(orNull(r.measure)).bind(unitKey(r.unit)).bind(r.threshold.num).bind(r.threshold.den);
    row.bind(prorationKey(r.proration));
    row.bind(filter.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(filter).toJson(QJsonDocument::Compact)));
    row.bind(r.base == Base::Absolute ? QString() : baseKey(r.base)).bind(orNull(r.baseOf));
    row.bind(unlessDefault(r.roundStep));
    row.bind(r.window == WindowKind::CalendarYear ? QString() : windowKey(r.window));
    row.bind(unlessDefault(r.windowMonths)).bind(unlessDefault(r.windowCount, 1));
    row.bind(r.combine == Combine::Every ? QString() : combineKey(r.combine)).bind(unlessDefault(r.combineK));
    row.bind(unlessDefault(r.carryMax)).bind(unlessDefault(r.carryYears));
    const CertificateTerms& terms = r.certificate;
    row.bind(orNull(terms.title)).bind(unlessDefault(terms.validityMonths)).bind(unlessDefault(terms.renewalDays));
    row.bind(r.isCertificate() ? renewalKey(terms.renewal) : QString());
}

Result<void> writeRequirement(Change& change, const Id& rule, const Requirement& r, int position)
{
    constexpr const char* kGroup = "INSERT INTO requirement(id, rule_set, parent, position, code, op, k, severity) "
                                   "VALUES(?,?,?,?,?,?,?,?)";
    constexpr const char* kLeaf =
        "INSERT INTO requirement(id, rule_set, parent, position, code, op, k, severity, measure, unit, threshold_num, "
        "threshold_den, proration, filter, base, base_of, round_step, window_kind, window_months, window_count, "
        "combine, "
        "combine_k, carry_max, carry_years, certificate, validity_months, renewal_days, renewal) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    Query row = change.db().query(r.isLeaf() ? kLeaf : kGroup);
    row.bind(rowBelow(rule, "requirement", r.code))
        .bind(rule)
        .bind(r.parent.isEmpty() ? Id{} : rowBelow(rule, "requirement", r.parent))
        .bind(position)
        .bind(r.code)
        .bind(opKey(r.op))
        .bind(unlessDefault(r.k))
        .bind(r.severity == Severity::Block ? QString() : severityKey(r.severity));
    if (r.isLeaf())
        bindLeaf(row, r);
    ROSTRUM_CHECK(row.run());
    return change.count();
}

Result<void> writeScope(Change& change, const Id& rule, const RuleScope& scope)
{
    Query row = change.db().query(
        "INSERT INTO rule_scope(id, rule_set, title_grade, post_category, title_series) VALUES(?,?,?,?,?)");
    QString name = scope.titleGrade + u'\n' + scope.postCategory;
    if (!scope.titleSeries.isEmpty())
        name += u'\n' + scope.titleSeries;
    row.bind(rowBelow(rule, "rule_scope", name)).bind(rule).bind(orNull(scope.titleGrade));
    row.bind(orNull(scope.postCategory)).bind(orNull(scope.titleSeries));
    ROSTRUM_CHECK(row.run());
    return change.count();
}

Result<void> writeCredit(Change& change, const Id& rule, const CreditRule& credit)
{
    Query row = change.db().query(
        "INSERT INTO credit_rule(id, rule_set, kind, factor_num, factor_den, cap) VALUES(?,?,?,?,?,?)");
    row.bind(rowBelow(rule, "credit_rule", creditKindKey(credit.kind))).bind(rule).bind(creditKindKey(credit.kind));
    row.bind(credit.factor.num).bind(credit.factor.den).bind(credit.cap);
    ROSTRUM_CHECK(row.run());
    return change.count();
}

Result<void> write(Change& change, const RuleSet& rules, int version)
{
    const RuleInfo& info = rules.info;
    const Id id = versionId("rule_set", info.code, version);
    Query row =
        change.db().query("INSERT INTO rule_set(id, code, version, name, authority, document_number, valid_from, "
                          "valid_to) VALUES(?,?,?,?,?,?,?,?)");
    row.bind(id).bind(info.code).bind(version).bind(info.name).bind(orNull(info.authority));
    row.bind(orNull(info.documentNumber)).bind(info.validFrom).bind(info.validTo);
    ROSTRUM_CHECK(row.run());
    ROSTRUM_CHECK(change.count());
    int position = 0;
    for (const Requirement& r : rules.requirements)
        ROSTRUM_CHECK(writeRequirement(change, id, r, position++));
    for (const RuleScope& scope : rules.scopes)
        ROSTRUM_CHECK(writeScope(change, id, scope));
    for (const CreditRule& credit : rules.credits)
        ROSTRUM_CHECK(writeCredit(change, id, credit));
    return {};
}

const VersionStore<RuleSet> kRuleStore{listRules, ruleFromJson, ruleToJson, write};
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
    ROSTRUM_CHECK(readCredits(db, byId));
    std::map<QString, QDate> first;
    for (RuleSet& rules : all) {
        ROSTRUM_CHECK(buildTree(rules));
        QDate& from = first.try_emplace(rules.info.code, rules.info.validFrom).first->second;
        from = std::min(from, rules.info.validFrom);
    }
    for (RuleSet& rules : all)
        rules.firstFrom = first[rules.info.code];
    return all;
}

Result<RuleSet> findRule(Connection& db, const QString& code)
{
    ROSTRUM_TRY(all, listRules(db));
    return findVersion(all, code);
}

std::vector<RuleSet> rulesOfYear(std::vector<RuleSet> all, int year)
{
    return versionsIn(std::move(all), yearSpan(year));
}

Result<QJsonObject> exportRule(Connection& db, const QString& code)
{
    ROSTRUM_TRY(rules, findRule(db, code));
    return ruleToJson(rules);
}

Result<int> importRule(Change& change, const QJsonObject& json) { return addVersion(kRuleStore, change, json); }

std::vector<QJsonObject> ruleTemplates()
{
    // Resources of the program itself: they are there and whole, as the tests say.
    std::vector<QJsonObject> rules =
        shippedVersions(QStringLiteral(":/rules/templates")).value_or(std::vector<QJsonObject>());
    const auto code = [](const QJsonObject& rule) { return rule.value(QLatin1String("code")).toString(); };
    std::sort(rules.begin(), rules.end(), [&](const auto& a, const auto& b) { return code(a) < code(b); });
    return rules;
}

Result<void> installShippedRules(Change& change) { return addShipped(kRuleStore, change, QStringLiteral(":/rules")); }

} // namespace rostrum
