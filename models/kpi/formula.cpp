#include "models/kpi/formula.h"
#include <muParser.h>

namespace rostrum {

namespace {
constexpr int kLongest = 2000; ///< characters; longer is a slip, and its figures would grow without end
constexpr int kShown = 24;     ///< characters of the place where a formula goes wrong

tl::unexpected<Error> wrong(const char* problem, const QString& text, qsizetype position)
{
    return fail(ErrorCode::InvalidRule, {{QStringLiteral("problem"), QLatin1String(problem)},
                                         {QStringLiteral("at"), text.mid(position, kShown)},
                                         {QStringLiteral("position"), qint64(position)}});
}

// As a keyboard of Chinese writes signs and digits.
QChar plain(QChar c)
{
    if (c == u'×')
        return u'*';
    if (c == u'÷')
        return u'/';
    if (c == u'　')
        return u' ';
    if (c == u'。')
        return u'.';
    return c.unicode() > 0xFF00 && c.unicode() < 0xFF5F ? QChar(c.unicode() - 0xFEE0) : c;
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isOfName(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.'; }

qsizetype placeOf(const QStringList& names, const QString& name)
{
    const auto same = [&](const QString& one) { return one.compare(name, Qt::CaseInsensitive) == 0; };
    const auto found = std::find_if(names.begin(), names.end(), same);
    return found == names.end() ? -1 : found - names.begin();
}

Fraction numberOf(const QString& digits)
{
    Fraction number = 0, place = 1;
    bool behind = false;
    for (const QChar c : digits) {
        if (c == u'.') {
            behind = true;
            continue;
        }
        number = number * 10 + c.digitValue();
        place *= behind ? 10 : 1;
    }
    return number / place;
}
} // namespace

// muParser is handed the formula with v0, v1, … for its numbers and names, and operators of our own. Evaluating it once
// calls them in order; what they are given and return are not figures but numbers of nodes. So no double of muParser's
// ever holds a figure, and the nodes can be reckoned exactly, as often as wanted.
class FormulaBuilder {
public:
    FormulaBuilder(QString text, const QStringList& names) : m_text(std::move(text)), m_names(names) {}

    Result<Formula> build()
    {
        if (m_text.trimmed().isEmpty())
            return wrong("formula_empty", m_text, 0);
        if (m_text.size() > kLongest)
            return wrong("formula_syntax", m_text, kLongest);
        ROSTRUM_CHECK(readTokens());
        ROSTRUM_CHECK(readGrammar());
        return std::move(m_formula);
    }

private:
    Result<void> readTokens()
    {
        for (qsizetype i = 0; i < m_text.size();) {
            const QChar c = plain(m_text[i]);
            qsizetype end = i;
            if (isDigit(c) || c == u'.') {
                ROSTRUM_TRY(after, readNumber(i));
                end = after;
            } else if (isOfName(c)) {
                ROSTRUM_TRY(after, readName(i));
                end = after;
            } else if (c.isSpace() || QStringLiteral("+-*/(),").contains(c)) {
                put(c.isSpace() ? ' ' : c.toLatin1(), i);
                end = i + 1;
            } else {
                return wrong("formula_sign", m_text, i);
            }
            i = end;
        }
        return {};
    }

    Result<qsizetype> readNumber(qsizetype from)
    {
        QString digits;
        qsizetype i = from;
        while (i < m_text.size() && (isDigit(plain(m_text[i])) || plain(m_text[i]) == u'.'))
            digits.append(plain(m_text[i++]));
        if (digits.count(u'.') > 1 || digits == u"." || (i < m_text.size() && isOfName(plain(m_text[i]))))
            return wrong("formula_syntax", m_text, from);
        Fraction number = numberOf(digits);
        if (i < m_text.size() && plain(m_text[i]) == u'%') {
            number /= 100;
            ++i;
        }
        putVariable({Formula::Step::Number, 0, 0, number}, from);
        return i;
    }

    Result<qsizetype> readName(qsizetype from)
    {
        QString name;
        qsizetype i = from;
        while (i < m_text.size() && isOfName(plain(m_text[i])))
            name.append(plain(m_text[i++]));
        const qsizetype place = placeOf(m_names, name);
        const bool function =
            name.compare(u"min", Qt::CaseInsensitive) == 0 || name.compare(u"max", Qt::CaseInsensitive) == 0;
        if (place < 0 && !function)
            return wrong("formula_name", m_text, from);
        if (place < 0)
            for (const char letter : name.toLower().toLatin1())
                put(letter, from);
        else
            putVariable({Formula::Step::Name, int(place), 0, {}}, from);
        return i;
    }

    void put(char c, qsizetype from)
    {
        m_grammar += c;
        m_places.push_back(from);
    }
    void putVariable(Formula::Node node, qsizetype from)
    {
        put(' ', from); // "2 x" is no name
        for (const char c : "v" + std::to_string(m_formula.m_nodes.size()))
            put(c, from);
        put(' ', from);
        m_formula.m_nodes.push_back(std::move(node));
        m_origins.push_back(from);
    }

    Result<void> readGrammar()
    {
        std::vector<double> handles(m_formula.m_nodes.size());
        mu::Parser parser;
        try {
            prepare(parser);
            for (size_t i = 0; i < handles.size(); ++i) {
                handles[i] = double(i);
                parser.DefineVar("v" + std::to_string(i), &handles[i]);
            }
            parser.SetExpr(m_grammar);
            s_building = this;
            int results = 0;
            const mu::value_type* values = parser.Eval(results);
            s_building = nullptr;
            if (results != 1)
                return wrong("formula_syntax", m_text, m_text.indexOf(u',') < 0 ? 0 : m_text.indexOf(u','));
            bring(int(values[0]));
        } catch (const mu::Parser::exception_type& error) {
            s_building = nullptr;
            const auto at = size_t(std::max(0, int(error.GetPos())));
            return wrong("formula_syntax", m_text, at < m_places.size() ? m_places[at] : m_text.size());
        }
        return refuseZero();
    }

    static void prepare(mu::Parser& parser)
    {
        parser.EnableBuiltInOprt(false);
        parser.EnableOptimizer(false);
        parser.ClearFun();
        parser.ClearConst();
        parser.ClearInfixOprt();
        parser.ClearPostfixOprt();
        parser.SetDecSep('.');
        parser.SetArgSep(',');
        parser.DefineOprt("+", onPlus, mu::prADD_SUB, mu::oaLEFT, false);
        parser.DefineOprt("-", onMinus, mu::prADD_SUB, mu::oaLEFT, false);
        parser.DefineOprt("*", onTimes, mu::prMUL_DIV, mu::oaLEFT, false);
        parser.DefineOprt("/", onOver, mu::prMUL_DIV, mu::oaLEFT, false);
        parser.DefineInfixOprt("-", onNegate, mu::prINFIX, false);
        parser.DefineInfixOprt("+", onKeep, mu::prINFIX, false);
        parser.DefineFun("min", onLeast, false);
        parser.DefineFun("max", onGreatest, false);
    }

    static double add(Formula::Step step, double a, double b)
    {
        s_building->m_formula.m_nodes.push_back({step, int(a), int(b), {}});
        return double(s_building->m_formula.m_nodes.size() - 1);
    }
    static double onPlus(double a, double b) { return add(Formula::Step::Plus, a, b); }
    static double onMinus(double a, double b) { return add(Formula::Step::Minus, a, b); }
    static double onTimes(double a, double b) { return add(Formula::Step::Times, a, b); }
    static double onOver(double a, double b) { return add(Formula::Step::Over, a, b); }
    static double onNegate(double a) { return add(Formula::Step::Negate, a, a); }
    static double onKeep(double a) { return a; }
    static double onLeast(double a, double b) { return add(Formula::Step::Least, a, b); }
    static double onGreatest(double a, double b) { return add(Formula::Step::Greatest, a, b); }

    // The result is the last node: a formula of one name has none behind it.
    void bring(int node)
    {
        if (node + 1 != int(m_formula.m_nodes.size()))
            m_formula.m_nodes.push_back({Formula::Step::Greatest, node, node, {}});
    }

    // What names no indicator is known here and now: a divisor of it that is nothing is a mistake.
    Result<void> refuseZero() const
    {
        std::vector<std::optional<Fraction>> known;
        std::vector<qsizetype> from; // where each begins
        for (size_t i = 0; i < m_formula.m_nodes.size(); ++i) {
            const Formula::Node& node = m_formula.m_nodes[i];
            const bool leaf = i < m_origins.size();
            from.push_back(leaf ? m_origins[i] : std::min(from[size_t(node.a)], from[size_t(node.b)]));
            const auto& divisor = node.step == Formula::Step::Over ? known[size_t(node.b)] : std::nullopt;
            if (divisor && *divisor == 0)
                return wrong("formula_zero", m_text, from[size_t(node.b)]);
            known.push_back(node.step == Formula::Step::Name ? std::nullopt : Formula::apply(node, known));
        }
        return {};
    }

    static thread_local FormulaBuilder* s_building; // muParser's callbacks know nothing else
    const QString m_text;
    const QStringList m_names;
    std::string m_grammar;
    std::vector<qsizetype> m_places;  // of each character of the grammar, in the text
    std::vector<qsizetype> m_origins; // of each number and name
    Formula m_formula;
};

thread_local FormulaBuilder* FormulaBuilder::s_building = nullptr;

Result<Formula> Formula::parse(const QString& text, const QStringList& names)
{
    return FormulaBuilder(text, names).build();
}

std::optional<Fraction> Formula::apply(const Node& node, const std::vector<std::optional<Fraction>>& done)
{
    if (node.step == Step::Number)
        return node.number;
    const auto &a = done[size_t(node.a)], &b = done[size_t(node.b)];
    if (!a || !b)
        return std::nullopt;
    switch (node.step) {
    case Step::Plus:
        return Fraction(*a + *b);
    case Step::Minus:
        return Fraction(*a - *b);
    case Step::Times:
        return Fraction(*a * *b);
    case Step::Over:
        return *b == 0 ? std::nullopt : std::optional(Fraction(*a / *b));
    case Step::Negate:
        return Fraction(-*a);
    case Step::Least:
        return *a < *b ? a : b;
    case Step::Greatest:
        return *a < *b ? b : a;
    case Step::Number:
    case Step::Name:
        break;
    }
    return std::nullopt;
}

std::optional<Fraction> Formula::evaluate(const std::vector<std::optional<Fraction>>& values) const
{
    std::vector<std::optional<Fraction>> done;
    done.reserve(m_nodes.size());
    for (const Node& node : m_nodes)
        done.push_back(node.step == Step::Name ? values[size_t(node.a)] : apply(node, done));
    return done.back();
}

std::vector<int> Formula::uses() const
{
    std::vector<int> places;
    for (const Node& node : m_nodes)
        if (node.step == Step::Name && std::find(places.begin(), places.end(), node.a) == places.end())
            places.push_back(node.a);
    return places;
}

} // namespace rostrum
