// Random schemes with a month of figures, and what they come to by an evaluator that is written from method.md C alone:
// fractions of two whole numbers, a rounding of its own, formulas as trees that were never text. It shares no code
// with the program.
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <boost/multiprecision/cpp_int.hpp>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <vector>

namespace oracle {

using Int = boost::multiprecision::checked_int512_t;

struct Number {
    Int n = 0, d = 1;
    Number(Int num = 0, Int den = 1) : n(std::move(num)), d(std::move(den))
    {
        if (d < 0) {
            n = -n;
            d = -d;
        }
        const Int common = gcd(abs(n), d);
        n /= common;
        d /= common;
    }
};
inline Number operator+(const Number& a, const Number& b) { return {a.n * b.d + b.n * a.d, a.d * b.d}; }
inline Number operator-(const Number& a, const Number& b) { return {a.n * b.d - b.n * a.d, a.d * b.d}; }
inline Number operator*(const Number& a, const Number& b) { return {a.n * b.n, a.d * b.d}; }
inline Number operator/(const Number& a, const Number& b) { return {a.n * b.d, a.d * b.n}; }
inline bool less(const Number& a, const Number& b) { return a.n * b.d < b.n * a.d; }

/// To ten-thousandths: the nearest, a half away from zero or to the even one.
inline int64_t nearest(const Number& x, bool even)
{
    const Int top = abs(x.n) * 10000, low = top / x.d, rest = top - low * x.d, twice = rest + rest;
    Int result = low;
    if (twice > x.d)
        result += 1;
    else if (twice == x.d)
        result += even ? low % 2 : Int(1);
    return int64_t(x.n < 0 ? Int(-result) : result);
}

struct Tree {
    char sign = 0; ///< + - * / < > for min and max, ~ for minus, # a number, s a score, v a value
    Number number;
    QString text; ///< of a number
    int item = -1;
    std::shared_ptr<Tree> a, b;
};

struct Item {
    QString code, kind, measure, missing;
    int weight = 0, shrink = 0;
    int64_t start = 0, target = 0, low = 0, high = 0, least = 0, most = 1000000; ///< ten-thousandths
    std::vector<int64_t> grades;
    std::shared_ptr<Tree> formula;
    int64_t num = 0, den = 0;
    int n = 0;
    std::optional<int64_t> prior;

    bool isMean() const { return measure == u"rating.overall" || measure == u"kpi.value"; }
};

struct Outcome {
    std::vector<std::optional<int64_t>> scores;
    std::optional<int64_t> total, paid;
    int standing = 0; ///< 0 ranked, 1 insufficient, 2 blocked
};

class Month {
public:
    explicit Month(uint32_t seed) : m_random(seed)
    {
        m_even = roll(2);
        m_leastWeight = roll(3) * 3000;
        const int count = 1 + roll(7);
        int left = 10000;
        for (int i = 0; i < count; ++i) {
            Item one = i > 0 && roll(4) == 0 ? formula(i) : measured();
            one.code = QStringLiteral("i%1").arg(i);
            one.weight = i + 1 == count ? left : roll(left + 1);
            left -= one.weight;
            one.least = roll(5) ? 0 : roll(30) * 10000;
            one.most = roll(3) ? 1000000 : 1200000;
            items.push_back(std::move(one));
        }
        for (int i = 0; i < count; ++i)
            order.push_back(i);
        std::shuffle(order.begin(), order.end(), m_random);
        m_each = roll(5) * 2500;
        m_bonusMost = roll(6) * 10000;
        m_topPoints = roll(3) * 5000;
        m_totalMost = (90 + roll(30)) * 10000;
        shares = roll(15);
        top = roll(2);
    }

    std::vector<Item> items;
    std::vector<int> order; ///< in which the scheme has them
    int shares = 0;
    bool top = false;

    QJsonObject json() const
    {
        QJsonArray list;
        for (const int i : order)
            list.append(json(items[size_t(i)]));
        return {{QStringLiteral("code"), QStringLiteral("random")},
                {QStringLiteral("name"), QStringLiteral("random")},
                {QStringLiteral("rounding"), m_even ? QStringLiteral("half_even") : QStringLiteral("half_up")},
                {QStringLiteral("least_weight"), m_leastWeight},
                {QStringLiteral("indicators"), list},
                {QStringLiteral("bonus"), QJsonObject{{QStringLiteral("measure"), QStringLiteral("session.shared")},
                                                      {QStringLiteral("each"), double(m_each) / 10000},
                                                      {QStringLiteral("most"), double(m_bonusMost) / 10000},
                                                      {QStringLiteral("top_points"), double(m_topPoints) / 10000},
                                                      {QStringLiteral("total_most"), double(m_totalMost) / 10000}}}};
    }

    Outcome outcome() const
    {
        Outcome result;
        Number sum;
        int weight = 0;
        bool blocked = false;
        for (const int i : order) {
            const Item& one = items[size_t(i)];
            const auto score = scored(i).score;
            result.scores.push_back(score);
            if (score) {
                sum = sum + Number(*score) * Number(one.weight);
                weight += one.weight;
            } else if (one.missing == u"block" && one.weight > 0) {
                blocked = true;
            }
        }
        result.standing = blocked ? 2 : weight == 0 || weight < m_leastWeight ? 1 : 0;
        if (blocked || weight == 0)
            return result;
        result.total = nearest(sum / Number(Int(weight) * 10000), m_even);
        const int64_t bonus = std::min<int64_t>(m_each * shares, m_bonusMost) + (top ? m_topPoints : 0);
        result.paid = *result.total + bonus;
        if (*result.paid > m_totalMost)
            result.paid = std::max(m_totalMost, *result.total);
        return result;
    }

private:
    struct Scored {
        std::optional<int64_t> score;
        std::optional<Number> value;
    };

    int roll(int sides) { return int(m_random() % uint32_t(sides)); }
    QString anyOf(const char* list, int of) { return QString::fromLatin1(list).split(u' ').at(roll(of)); }
    QString policy(int of) { return anyOf("exclude zero block prior", of); }

    Item measured()
    {
        Item one;
        one.kind = anyOf("ratio count higher lower mean assessed grades", 7);
        const bool typed = roll(2);
        one.measure = one.kind == u"ratio" ? QStringLiteral("session.completion")
                      : one.kind == u"count"
                          ? (typed ? QStringLiteral("kpi.value.sum") : QStringLiteral("session.held"))
                      : one.kind == u"grades" ? QStringLiteral("kpi.grade")
                      : typed                 ? QStringLiteral("kpi.value")
                                              : QStringLiteral("rating.overall");
        one.n = roll(5) ? roll(40) : 0;
        one.missing = policy(one.isMean() || one.kind == u"ratio" ? 4 : 3);
        if (roll(4))
            one.prior = one.kind == u"ratio" ? roll(10001) : roll(70000);
        bounds(one);
        figures(one);
        return one;
    }

    void bounds(Item& one)
    {
        one.start = roll(8) * 10000;
        one.target = one.kind == u"lower" ? one.start - 1 - roll(50000) : one.start + 1 + roll(120000);
        if (one.kind == u"count")
            one.target = 1 + roll(200000);
        one.low = roll(2) * 10000;
        one.high = 50000 + roll(3) * 25000;
        one.shrink = one.kind == u"mean" ? roll(21) : 0;
        if (one.kind == u"grades")
            for (int grade = 0; grade < 5; ++grade)
                one.grades.push_back(roll(1200001));
    }

    void figures(Item& one)
    {
        if (one.kind == u"ratio") {
            one.den = one.n;
            one.num = one.n ? roll(one.n + 1) : 0;
        } else if (one.kind == u"grades") {
            one.num = one.n ? 1 + roll(5) : 0;
        } else if (one.kind == u"count" && one.measure == u"session.held") {
            one.num = one.n;
        } else {
            for (int i = 0; i < one.n; ++i)
                one.num += roll(50001);
            one.den = one.isMean() ? one.n : 0;
        }
    }

    Item formula(int known)
    {
        Item one;
        one.kind = QStringLiteral("formula");
        one.missing = policy(3);
        one.formula = tree(known, 2);
        return one;
    }

    std::shared_ptr<Tree> leaf(int known, bool divides)
    {
        auto made = std::make_shared<Tree>();
        if (known > 0 && roll(3)) {
            made->sign = roll(3) ? 's' : 'v';
            made->item = roll(known);
        } else {
            const int hundredths = roll(300) + (divides ? 1 : 0);
            made->sign = '#';
            made->number = Number(hundredths, 100);
            made->text = roll(2)
                             ? QStringLiteral("%1%").arg(hundredths)
                             : QStringLiteral("%1.%2").arg(hundredths / 100).arg(hundredths % 100, 2, 10, QChar(u'0'));
        }
        return made;
    }

    std::shared_ptr<Tree> tree(int known, int depth)
    {
        if (depth == 0 || roll(4) == 0)
            return leaf(known, false);
        auto made = std::make_shared<Tree>();
        made->sign = "+-*/<>~"[roll(7)];
        made->a = tree(known, depth - 1);
        if (made->sign != '~')
            made->b = made->sign == '/' ? leaf(known, true) : tree(known, depth - 1);
        return made;
    }

    QString text(const Tree& tree) const
    {
        const QString code = tree.item < 0 ? QString() : QStringLiteral("i%1").arg(tree.item);
        switch (tree.sign) {
        case '#':
            return tree.text;
        case 's':
            return code;
        case 'v':
            return code + QStringLiteral(".value");
        case '~':
            return QStringLiteral("(-(%1))").arg(text(*tree.a));
        case '<':
            return QStringLiteral("min(%1, %2)").arg(text(*tree.a), text(*tree.b));
        case '>':
            return QStringLiteral("max(%1, %2)").arg(text(*tree.a), text(*tree.b));
        default:
            return QStringLiteral("(%1 %2 %3)").arg(text(*tree.a), QString(QLatin1Char(tree.sign)), text(*tree.b));
        }
    }

    QJsonObject json(const Item& one) const
    {
        const auto points = [](int64_t tenThousandths) { return double(tenThousandths) / 10000; };
        QJsonObject json{{QStringLiteral("code"), one.code},        {QStringLiteral("title"), one.code + u't'},
                         {QStringLiteral("kind"), one.kind},        {QStringLiteral("weight"), one.weight},
                         {QStringLiteral("missing"), one.missing},  {QStringLiteral("least"), points(one.least)},
                         {QStringLiteral("most"), points(one.most)}};
        if (one.formula) {
            json.insert(QStringLiteral("formula"), text(*one.formula));
            return json;
        }
        json.insert(QStringLiteral("measure"), one.measure);
        json.insert(QStringLiteral("start"), points(one.start));
        json.insert(QStringLiteral("target"), points(one.target));
        json.insert(QStringLiteral("low"), points(one.low));
        json.insert(QStringLiteral("high"), points(one.high));
        json.insert(QStringLiteral("shrink"), one.shrink);
        QJsonObject grades;
        for (size_t i = 0; i < one.grades.size(); ++i)
            grades.insert(QString(QChar(u'A' + char16_t(i))), points(one.grades[i]));
        json.insert(QStringLiteral("grades"), grades);
        return json;
    }

    static std::optional<Number> counted(const Item& one)
    {
        if (one.kind == u"ratio")
            return one.den ? std::optional(Number(one.num, one.den)) : std::nullopt;
        if (one.measure == u"session.held")
            return Number(one.num);
        if (one.n == 0)
            return std::nullopt;
        return one.kind == u"grades"          ? Number(one.num)
               : one.measure.endsWith(u"sum") ? Number(one.num, 10000)
                                              : Number(one.num, Int(one.den) * 10000);
    }

    // Points of what was counted, or of everybody's mean in its place.
    Number points(const Item& one, const Number& x) const
    {
        const Number hundred(100);
        const auto amount = [](int64_t value) { return Number(value, 10000); };
        if (one.kind == u"ratio")
            return x * hundred;
        if (one.kind == u"count")
            return x * hundred / amount(one.target);
        if (one.kind == u"higher")
            return (x - amount(one.start)) * hundred / (amount(one.target) - amount(one.start));
        if (one.kind == u"lower")
            return (amount(one.start) - x) * hundred / (amount(one.start) - amount(one.target));
        if (one.kind == u"mean")
            return (x - amount(one.low)) * hundred / (amount(one.high) - amount(one.low));
        return x;
    }

    Scored scored(int place) const
    {
        const Item& one = items[size_t(place)];
        const auto kept = [&](const Number& x) { return std::clamp(nearest(x, m_even), one.least, one.most); };
        Scored result;
        if (one.formula) {
            if (const auto made = reckoned(*one.formula)) {
                result.value = Number(nearest(*made, m_even), 10000);
                result.score = kept(*made);
            }
        } else if ((result.value = counted(one))) {
            Number x = *result.value;
            if (one.kind == u"grades")
                x = Number(one.grades[size_t(one.num - 1)], 10000);
            if (one.kind == u"mean" && one.shrink && one.prior)
                x = (x * Number(one.n) + Number(*one.prior, 10000) * Number(one.shrink)) / Number(one.n + one.shrink);
            result.score = kept(points(one, x));
        } else if (one.missing == u"prior" && one.prior) {
            result.score = kept(points(one, Number(*one.prior, 10000)));
        }
        if (!result.score && one.missing == u"zero")
            result.score = 0;
        return result;
    }

    std::optional<Number> reckoned(const Tree& tree) const
    {
        if (tree.sign == '#')
            return tree.number;
        if (tree.sign == 's') {
            const auto score = scored(tree.item).score;
            return score ? std::optional(Number(*score, 10000)) : std::nullopt;
        }
        if (tree.sign == 'v')
            return scored(tree.item).value;
        const auto a = reckoned(*tree.a), b = tree.b ? reckoned(*tree.b) : a;
        if (!a || !b)
            return std::nullopt;
        switch (tree.sign) {
        case '+':
            return *a + *b;
        case '-':
            return *a - *b;
        case '*':
            return *a * *b;
        case '/':
            return b->n == 0 ? std::nullopt : std::optional(*a / *b);
        case '<':
            return less(*a, *b) ? a : b;
        case '>':
            return less(*a, *b) ? b : a;
        default:
            return Number(0) - *a;
        }
    }

    std::mt19937 m_random;
    bool m_even = false;
    int m_leastWeight = 0;
    int64_t m_each = 0, m_bonusMost = 0, m_topPoints = 0, m_totalMost = 0;
};

} // namespace oracle
