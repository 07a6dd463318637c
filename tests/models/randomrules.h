// Random title rules: as plain structs, and as the JSON that an officer would import.
#pragma once
#include "randomverdicts.h"

namespace again {

class RandomRules {
public:
    explicit RandomRules(uint seed) : m_dice(seed) {}

    Rule make(int number)
    {
        Rule rule;
        rule.code = QStringLiteral("R%1").arg(number);
        rule.from = m_dice.chance(50) ? QDate(2020, 1, 1) : m_dice.day(2020, 2024);
        if (m_dice.chance(4))
            rule.to = QDate(2026, 9, 30);
        if (m_dice.chance(25))
            rule.grade = m_dice.one("junior intermediate senior");
        rule.tree = group(rule, 0);
        if (m_dice.chance(35))
            for (const char* kind : {"attendance", "outside", "teaching"})
                if (m_dice.chance(70)) {
                    Credit credit{QString::fromLatin1(kind), m_dice.between(1, 3), m_dice.between(1, 3), {}};
                    if (m_dice.chance(40))
                        credit.cap = 50 * m_dice.between(4, 60);
                    rule.credits.push_back(std::move(credit));
                }
        return rule;
    }

    static QJsonObject json(const Rule& rule)
    {
        QJsonArray requirements, credits;
        int groups = 0;
        for (const Node& root : rule.tree.children)
            write(rule, root, {}, groups, requirements);
        for (const Credit& c : rule.credits) {
            QJsonObject row{{QStringLiteral("kind"), c.kind}, {QStringLiteral("factor"), fraction(c.num, c.den)}};
            if (c.cap)
                row.insert(QStringLiteral("cap"), fraction(*c.cap, 100));
            credits.append(row);
        }
        QJsonObject json{{QStringLiteral("code"), rule.code},
                         {QStringLiteral("name"), rule.code},
                         {QStringLiteral("valid_from"), rostrum::isoDay(rule.from)},
                         {QStringLiteral("credits"), credits},
                         {QStringLiteral("requirements"), requirements}};
        if (rule.to.isValid())
            json.insert(QStringLiteral("valid_to"), rostrum::isoDay(rule.to));
        if (!rule.grade.isEmpty())
            json.insert(QStringLiteral("applies_to"),
                        QJsonArray{QJsonObject{{QStringLiteral("title_grade"), rule.grade}}});
        return json;
    }

private:
    Node group(Rule& rule, int depth)
    {
        Node node;
        node.op = depth == 0 ? QStringLiteral("all") : m_dice.one("all any any k_of");
        for (int i = m_dice.between(1, depth == 0 ? 2 : 3); i > 0; --i) {
            if (depth < 2 && rule.leaves.size() < 3 && m_dice.chance(35)) {
                node.children.push_back(group(rule, depth + 1));
                continue;
            }
            Node leaf;
            leaf.op = QStringLiteral("leaf");
            leaf.leaf = int(rule.leaves.size());
            rule.leaves.push_back(makeLeaf(rule));
            node.children.push_back(std::move(leaf));
        }
        node.k = m_dice.between(1, int(node.children.size()));
        return node;
    }

    Leaf makeLeaf(const Rule& rule)
    {
        Leaf leaf;
        leaf.code = QStringLiteral("L%1").arg(rule.leaves.size());
        leaf.warns = m_dice.chance(10);
        if (m_dice.chance(12)) {
            leaf.certificate = m_dice.one("证A 证B");
            leaf.unit = QStringLiteral("count");
            leaf.validity = m_dice.chance(30) ? 0 : 12 * m_dice.between(1, 2);
            leaf.renewal = 30 * m_dice.roll(4);
            leaf.fromOldExpiry = m_dice.chance(60);
            return leaf;
        }
        leaf.measure = m_dice.one("credit.hours credit.hours credit.hours credit.hours.professional attendance.hours "
                                  "attendance.days teaching.hours homework.essays homework.submitted "
                                  "homework.excellent homework.submission");
        measureLeaf(leaf);
        if (leaf.unit == QStringLiteral("hours") && m_dice.chance(35))
            dependOn(leaf, rule);
        if (leaf.base == QStringLiteral("absolute"))
            window(leaf);
        return leaf;
    }

    void measureLeaf(Leaf& leaf)
    {
        const bool credit = leaf.measure == QStringLiteral("credit.hours");
        if (credit || leaf.measure == QStringLiteral("teaching.hours") ||
            leaf.measure == QStringLiteral("attendance.hours"))
            if (m_dice.chance(25))
                leaf.categories = {m_dice.one("public professional")};
        if (leaf.measure == QStringLiteral("credit.hours.professional"))
            leaf.categories = {QStringLiteral("professional")};
        if (credit && m_dice.chance(12))
            leaf.origins = {m_dice.one("attendance outside")};
        if (leaf.measure == QStringLiteral("homework.excellent") ||
            leaf.measure == QStringLiteral("homework.submission")) {
            leaf.unit = QStringLiteral("ratio");
            leaf.den = m_dice.between(2, 7);
            leaf.num = m_dice.between(1, int(leaf.den));
            return;
        }
        if (leaf.measure.endsWith(QStringLiteral("hours")) || leaf.measure.startsWith(QStringLiteral("credit"))) {
            leaf.num = m_dice.between(1, 60);
            leaf.den = m_dice.chance(15) ? 3 : 2;
        } else {
            leaf.unit = QStringLiteral("count");
            leaf.num = m_dice.between(1, 7);
        }
        leaf.prorated = m_dice.chance(50);
        if (leaf.prorated && m_dice.chance(25))
            leaf.step = leaf.unit == QStringLiteral("hours") ? 25 * m_dice.between(1, 8) : m_dice.between(1, 2);
    }

    void dependOn(Leaf& leaf, const Rule& rule)
    {
        for (const Leaf& other : rule.leaves)
            if (other.certificate.isEmpty() && other.unit == leaf.unit && other.base == QStringLiteral("absolute")) {
                leaf.base = m_dice.one("of_required of_earned");
                leaf.baseOf = other.code;
                leaf.den = m_dice.between(2, 4);
                leaf.num = m_dice.between(1, int(leaf.den));
                leaf.prorated = false;
                leaf.step = 0;
            }
    }

    void window(Leaf& leaf)
    {
        leaf.window = m_dice.one("calendar_year calendar_year calendar_year rolling_months since_title");
        if (leaf.window == QStringLiteral("rolling_months"))
            leaf.months = m_dice.between(1, 30);
        if (leaf.window != QStringLiteral("since_title") && m_dice.chance(45)) {
            leaf.count = m_dice.between(2, 4);
            leaf.combine = m_dice.one("every pooled mean k_of");
            leaf.k = leaf.combine == QStringLiteral("k_of") ? m_dice.between(1, leaf.count) : 0;
        }
        const bool yearly = leaf.window == QStringLiteral("calendar_year") && leaf.count == 1;
        if (yearly && leaf.unit != QStringLiteral("ratio") && m_dice.chance(40)) {
            leaf.carryMax = leaf.unit == QStringLiteral("hours") ? 50 * m_dice.between(1, 60) : m_dice.between(1, 4);
            leaf.carryYears = m_dice.between(1, 4);
        }
    }

    static QJsonObject fraction(int64_t num, int64_t den)
    {
        return {{QStringLiteral("num"), qint64(num)}, {QStringLiteral("den"), qint64(den)}};
    }

    static void write(const Rule& rule, const Node& node, const QString& parent, int& groups, QJsonArray& rows)
    {
        if (node.op == QStringLiteral("leaf")) {
            QJsonObject row = leafJson(rule.leaves[size_t(node.leaf)]);
            if (!parent.isEmpty())
                row.insert(QStringLiteral("parent"), parent);
            rows.append(row);
            return;
        }
        const QString code = QStringLiteral("G%1").arg(groups++);
        QJsonObject row{{QStringLiteral("code"), code}, {QStringLiteral("op"), node.op}};
        if (node.op == QStringLiteral("k_of"))
            row.insert(QStringLiteral("k"), node.k);
        if (!parent.isEmpty())
            row.insert(QStringLiteral("parent"), parent);
        rows.append(row);
        for (const Node& child : node.children)
            write(rule, child, code, groups, rows);
    }

    static QJsonObject leafJson(const Leaf& leaf)
    {
        QJsonObject row{{QStringLiteral("code"), leaf.code},
                        {QStringLiteral("severity"), leaf.warns ? QStringLiteral("warn") : QStringLiteral("block")}};
        const auto put = [&row](const char* name, const QJsonValue& value) { row.insert(QLatin1String(name), value); };
        if (!leaf.certificate.isEmpty()) {
            put("window", QStringLiteral("validity"));
            put("certificate", leaf.certificate);
            put("validity_months", leaf.validity);
            put("renewal_days", leaf.renewal);
            put("renewal", leaf.fromOldExpiry ? QStringLiteral("from_old_expiry") : QStringLiteral("from_completion"));
            return row;
        }
        put("measure", leaf.measure);
        put("threshold", fraction(leaf.num, leaf.den));
        put("window", leaf.window);
        put("window_count", leaf.count);
        put("combine", leaf.combine);
        put("combine_k", leaf.k);
        put("base", leaf.base);
        put("base_of", leaf.baseOf);
        put("proration", leaf.prorated ? QStringLiteral("months15") : QStringLiteral("none"));
        const int scale = leaf.unit == QStringLiteral("hours") ? 100 : 1;
        put("round_step", fraction(leaf.step, scale));
        put("carry_max", fraction(leaf.carryMax, scale));
        put("carry_years", leaf.carryYears);
        if (leaf.months)
            put("window_months", leaf.months);
        QJsonObject filter;
        if (!leaf.categories.isEmpty() && leaf.measure != QStringLiteral("credit.hours.professional"))
            filter.insert(QStringLiteral("category"), QJsonArray::fromStringList(leaf.categories));
        if (!leaf.origins.isEmpty())
            filter.insert(QStringLiteral("origin"), QJsonArray::fromStringList(leaf.origins));
        put("filter", filter);
        return row;
    }

    Dice m_dice;
};

} // namespace again
