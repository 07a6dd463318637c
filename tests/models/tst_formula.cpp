// Formulas over other indicators: what they may say, what is refused with its place, and that they are exact.
#include "models/kpi/formulascores.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <random>

using namespace rostrum;

namespace {
QString u(const char* utf8) { return QString::fromUtf8(utf8); }
const QStringList kNames{u("completion"), u("课程完成率"), u("output")};

// The value with completion (and its title) = 80, output = 2/3.
std::optional<Fraction> value(const QString& text)
{
    const auto formula = Formula::parse(text, kNames);
    if (!formula)
        qFatal("%s: %s", qPrintable(text), qPrintable(formula.error().details.value(u("problem")).toString()));
    return formula->evaluate({Fraction(80), Fraction(80), Fraction(2, 3)});
}

QString problem(const Error& error)
{
    return error.details.value(u("problem")).toString() + u(" ") + error.details.value(u("position")).toString();
}

// Indicators of 10000 basis points together, the first of them one of ratio with the code "a".
Result<Scheme> schemeWith(const char* more)
{
    const QByteArray json =
        QByteArray(R"({"code": "s", "name": "s", "indicators": [{"code": "a", "title": "完成", "kind":
        "ratio", "weight": 4000, "measure": "session.completion"}, {"code": "b", "title": "产出", "kind": "count",
        "weight": 0, "measure": "session.held", "target": 4}, )") +
        more + "]}";
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return schemeFromJson(object);
}

std::vector<IndicatorScore> scores(const Scheme& scheme, const std::vector<Figure>& figures)
{
    std::vector<IndicatorScore> made;
    for (size_t i = 0; i < scheme.indicators.size(); ++i)
        made.push_back(scoreIndicator(scheme.indicators[i], i < figures.size() ? figures[i] : Figure{}, scheme.rounding,
                                      std::nullopt));
    FormulaScores::of(scheme)->complete(made);
    return made;
}
} // namespace

class TestFormula : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itReckonsAsItIsWritten_data();
    void itReckonsAsItIsWritten();
    void whatIsMissingOrDividesByNothingLeavesNothing();
    void whatCannotBeReadIsRefusedWithItsPlace_data();
    void whatCannotBeReadIsRefusedWithItsPlace();
    void anythingTypedIsReadOrRefusedWithAPlace();
    void aTenthIsATenth();
    void itTakesScoresOrWhatWasCounted();
    void oneMayStandOnAnother();
    void aCycleIsRefused_data();
    void aCycleIsRefused();
    void aFormulaWithoutDataFollowsItsPolicy_data();
    void aFormulaWithoutDataFollowsItsPolicy();
    void itsScoreIsRoundedOnceAndKeptWithinItsBounds();
    void theSchemeSaysWhichIndicatorCannotBeRead();
    void itIsWrittenAsItIsRead();
};

void TestFormula::itReckonsAsItIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("num");
    QTest::addColumn<int>("den");
    const std::tuple<const char*, int, int> oracles[] = {
        {"completion", 80, 1},
        {"0.6*completion + 0.4*output", 724, 15}, // 48 + 4/15
        {"60%*completion + 40% * output", 724, 15},
        {"60％×课程完成率＋４０％×OUTPUT", 724, 15},
        {"（completion－20）÷3", 20, 1},
        {"2 - 3 - 4", -5, 1},
        {"24 / 4 / 3", 2, 1},
        {"2 + 3 * 4", 14, 1},
        {"-completion + 100", 20, 1},
        {"-(-2)", 2, 1},
        {"+2", 2, 1},
        {"2 * -3", -6, 1},
        {"max(completion, 90)", 90, 1},
        {"MIN(completion， 90)", 80, 1},
        {"min(max(output, 1), completion) / 2", 1, 2},
        {"2/50%", 4, 1},
        {".5 + 1.", 3, 2},
        {"output*3", 2, 1},
        {"1 + completion - completion", 1, 1},
    };
    for (const auto& [text, num, den] : oracles)
        QTest::newRow(text) << u(text) << num << den;
}

void TestFormula::itReckonsAsItIsWritten()
{
    QFETCH(QString, text);
    QFETCH(int, num);
    QFETCH(int, den);
    const auto made = value(text);
    QVERIFY(made);
    QVERIFY2(*made == Fraction(num, den), made->str().c_str());
}

void TestFormula::whatIsMissingOrDividesByNothingLeavesNothing()
{
    const auto formula = Formula::parse(u("completion / (output - 1)"), kNames);
    QVERIFY(formula);
    QVERIFY(*formula->evaluate({Fraction(80), std::nullopt, Fraction(2)}) == 80);
    QVERIFY(!formula->evaluate({Fraction(80), std::nullopt, Fraction(1)}));
    QVERIFY(!formula->evaluate({std::nullopt, std::nullopt, Fraction(2)}));
    QVERIFY(!formula->evaluate({Fraction(80), std::nullopt, std::nullopt}));
    QCOMPARE(formula->uses(), (std::vector<int>{0, 2}));
}

void TestFormula::whatCannotBeReadIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const std::pair<const char*, const char*> oracles[] = {
        {"", "formula_empty 0"},
        {"   ", "formula_empty 0"},
        {"0.5*complition", "formula_name 4"},
        {"完成率", "formula_name 0"},
        {"sin(completion)", "formula_name 0"},
        {"1e5", "formula_syntax 0"},
        {"completion ^ 2", "formula_sign 11"},
        {"completion > 2", "formula_sign 11"},
        {"completion; output", "formula_sign 10"},
        {"\"completion\"", "formula_sign 0"},
        {"completion = 2", "formula_sign 11"},
        {"completion output", "formula_syntax 11"},
        {"2 completion", "formula_syntax 2"},
        {"1.2.3", "formula_syntax 0"},
        {"completion, output", "formula_syntax 10"},
        {"min(completion)", "formula_syntax 14"},
        {"completion / 0", "formula_zero 13"},
        {"completion / (1 - 1.0)", "formula_zero 14"},
        {"completion / (0 * output + 1) / 0%", "formula_zero 32"},
    };
    for (const auto& [text, problem] : oracles)
        QTest::newRow(text) << u(text) << u(problem);
}

void TestFormula::whatCannotBeReadIsRefusedWithItsPlace()
{
    QFETCH(QString, text);
    const auto formula = Formula::parse(text, kNames);
    QVERIFY(!formula);
    QCOMPARE(formula.error().code, ErrorCode::InvalidRule);
    QTEST(problem(formula.error()), "problem");
    const int position = formula.error().details.value(u("position")).toInt();
    QCOMPARE(formula.error().details.value(u("at")).toString(), text.mid(position, 24));
    // Open brackets and operators without anything behind them are refused too, wherever the reader notices.
    for (const char* broken : {"(completion", "completion)", "completion +", "* completion", "()", "min(,)", "min()"}) {
        const auto refused = Formula::parse(u(broken), kNames);
        QVERIFY2(!refused, broken);
        QCOMPARE(refused.error().details.value(u("problem")).toString(), u("formula_syntax"));
    }
}

void TestFormula::anythingTypedIsReadOrRefusedWithAPlace()
{
    const QStringList bits{u("completion"), u("output"), u("课程完成率"), u("0.5"), u("60%"), u("+"),    u("-"),
                           u("*"),          u("/"),      u("("),          u(")"),   u(","),   u("min("), u("max("),
                           u(" "),          u("×"),      u("，"),         u("）"),  u("."),   u("1e9"),  u("0"),
                           u("%"),          u("^"),      u("\\"),         u("👍"),   u("v0"),  u("?:"),   u("\"")};
    std::mt19937 random(5);
    int made = 0;
    for (int round = 0; round < 30000; ++round) {
        QString text;
        for (int n = 1 + int(random() % 9); n > 0; --n)
            text += bits.at(int(random() % uint32_t(bits.size())));
        const auto formula = Formula::parse(text, kNames);
        if (formula) {
            ++made;
            formula->evaluate({Fraction(80), Fraction(80), Fraction(0)});
            continue;
        }
        const int position = formula.error().details.value(u("position")).toInt();
        QVERIFY2(position >= 0 && position <= text.size(), qPrintable(text));
        QVERIFY(formula.error().details.value(u("problem")).toString().startsWith(u("formula_")));
    }
    QVERIFY2(made > 300, qPrintable(QString::number(made)));
    QVERIFY(!Formula::parse(QString(3000, u'('), kNames));
    QVERIFY(!Formula::parse(QString(900, u'('), kNames));
    QVERIFY(Formula::parse(QString(900, u'(') + u'1' + QString(900, u')'), kNames));
    QVERIFY(!Formula::parse(u("1") + u("*9").repeated(2000), kNames));
}

// 0.1 + 0.2 is not 0.3 in a double, and three tenths of a third add up to a tenth.
void TestFormula::aTenthIsATenth()
{
    QVERIFY(*value(u("0.1 + 0.2")) == Fraction(3, 10));
    QVERIFY(*value(u("(0.1 + 0.2 - 0.3) * 1000000000000000000")) == 0);
    QVERIFY(*value(u("1.005 * 100")) == Fraction(201, 2)); // a double says 100.49999…
    QVERIFY(*value(u("output / 20 + output / 20 + output / 20")) == Fraction(1, 10));
    QVERIFY(*value(u("0.123456789012345678901234567890")) ==
            Fraction("123456789012345678901234567890/1000000000000000000000000000000"));
}

void TestFormula::itTakesScoresOrWhatWasCounted()
{
    const auto scheme = schemeWith(R"({"code": "f", "title": "f", "kind": "formula", "weight": 6000,
        "formula": "0.6*a + 0.4*产出"}, {"code": "g", "title": "g", "kind": "formula", "weight": 0,
        "formula": "产出.value * 10 + a.value"})");
    QVERIFY(scheme);
    const auto made = scores(*scheme, {{9, 10, 10}, {3, 0, 3}});
    QCOMPARE(made[2].score, std::optional<int64_t>(840000)); // 0.6 · 90 + 0.4 · 75
    QCOMPARE(made[2].value, std::optional<int64_t>(840000));
    QCOMPARE(made[2].raw.n, 3);
    QCOMPARE(made[3].score, std::optional<int64_t>(309000)); // 3 pieces · 10 + 0.9
}

void TestFormula::oneMayStandOnAnother()
{
    // In whatever order they stand.
    const auto scheme = schemeWith(R"({"code": "top", "title": "t", "kind": "formula", "weight": 6000,
        "formula": "mid + 1"}, {"code": "mid", "title": "m", "kind": "formula", "weight": 0, "formula": "a / 2"})");
    QVERIFY(scheme);
    const auto made = scores(*scheme, {{9, 10, 10}, {3, 0, 3}});
    QCOMPARE(made[3].score, std::optional<int64_t>(450000));
    QCOMPARE(made[2].score, std::optional<int64_t>(460000));
}

void TestFormula::aCycleIsRefused_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("about");
    QTest::newRow("itself") << QByteArray("f + a") << QByteArray("a") << "f";
    QTest::newRow("its own value") << QByteArray("a") << QByteArray("g.value") << "g";
    QTest::newRow("each other") << QByteArray("g / 2") << QByteArray("f + a") << "f";
}

void TestFormula::aCycleIsRefused()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const auto scheme =
        schemeWith((R"({"code": "f", "title": "f", "kind": "formula", "weight": 6000, "formula": ")" + first +
                    R"("}, {"code": "g", "title": "g", "kind": "formula", "weight": 0, "formula": ")" + second + "\"}")
                       .constData());
    QVERIFY(!scheme);
    QCOMPARE(scheme.error().details.value(u("problem")).toString(), u("formula_cycle"));
    QTEST(scheme.error().details.value(u("requirement")).toString(), "about");
    QCOMPARE(scheme.error().details.value(u("rule")).toString(), u("s"));
}

void TestFormula::aFormulaWithoutDataFollowsItsPolicy_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<qint64>("score"); // -1: none
    QTest::addColumn<int>("standing");
    QTest::newRow("the others share its weight") << QByteArray("exclude") << qint64(-1) << int(Standing::Insufficient);
    QTest::newRow("nothing") << QByteArray("zero") << qint64(0) << int(Standing::Ranked);
    QTest::newRow("no total") << QByteArray("block") << qint64(-1) << int(Standing::Blocked);
}

void TestFormula::aFormulaWithoutDataFollowsItsPolicy()
{
    QFETCH(QByteArray, policy);
    QByteArray json = R"j({"code": "f", "title": "f", "kind": "formula", "weight": 6000,
        "formula": "a / (b.value - 3)", "missing": "%1"})j";
    const auto scheme = schemeWith(json.replace("%1", policy).constData());
    QVERIFY(scheme);
    const auto made = scores(*scheme, {{9, 10, 10}, {3, 0, 3}}); // three pieces: divides by nothing
    QVERIFY(!made[2].value);
    QTEST(qint64(made[2].score.value_or(-1)), "score");
    QTEST(int(weigh(scheme->indicators, scheme->weights(), made, scheme->rounding, scheme->leastWeight).standing),
          "standing");
    // Whom nothing was planned for has no completion, and so no figure of what stands on it.
    QVERIFY(!scores(*scheme, {{0, 0, 0}, {4, 0, 4}})[2].value);
}

void TestFormula::itsScoreIsRoundedOnceAndKeptWithinItsBounds()
{
    const auto scheme = schemeWith(R"({"code": "f", "title": "f", "kind": "formula", "weight": 6000,
        "formula": "a / 3 * 3 / 8 + 0.00005", "least": 1, "most": 120}, {"code": "g", "title": "g", "kind": "formula",
        "weight": 0, "formula": "a * 2 - 1", "least": 1, "most": 120})");
    QVERIFY(scheme);
    Scheme even = *scheme;
    even.rounding = Rounding::HalfEven;
    const std::vector<Figure> half{{1, 2, 2}, {}};
    QCOMPARE(scores(*scheme, half)[2].score, std::optional<int64_t>(62501)); // 6.25005
    QCOMPARE(scores(even, half)[2].score, std::optional<int64_t>(62500));
    QCOMPARE(scores(*scheme, {{9, 10, 10}, {}})[3].score, std::optional<int64_t>(1200000)); // 179
    QCOMPARE(scores(*scheme, {{9, 10, 10}, {}})[3].value, std::optional<int64_t>(1790000));
    QCOMPARE(scores(*scheme, {{0, 10, 10}, {}})[3].score, std::optional<int64_t>(10000)); // -1
}

void TestFormula::theSchemeSaysWhichIndicatorCannotBeRead()
{
    const auto scheme = schemeWith(R"({"code": "f", "title": "f", "kind": "formula", "weight": 6000,
        "formula": "0.5*a + 0.5*c"})");
    QVERIFY(!scheme);
    const ErrorDetails& details = scheme.error().details;
    QCOMPARE(details.value(u("problem")).toString(), u("formula_name"));
    QCOMPARE(details.value(u("requirement")).toString(), u("f"));
    QCOMPARE(details.value(u("at")).toString(), u("c"));
    QCOMPARE(details.value(u("position")).toInt(), 12);
    const auto prior = schemeWith(R"({"code": "f", "title": "f", "kind": "formula", "weight": 6000, "formula": "a",
        "missing": "prior"})");
    QVERIFY(!prior);
    QCOMPARE(prior.error().details.value(u("problem")).toString(), u("no_prior"));
}

void TestFormula::itIsWrittenAsItIsRead()
{
    const auto scheme = schemeWith(R"({"code": "f", "title": "f", "kind": "formula", "weight": 2000,
        "formula": "0.5*a + 0.5*b"}, {"code": "g", "title": "g", "kind": "grades", "weight": 4000, "measure": "kpi.grade",
        "filter": {"indicator": ["听课评定"]}, "grades": {"A": 95, "B": 85, "C": 75, "D": 60, "E": 40.5}})");
    QVERIFY(scheme);
    const QJsonObject written = schemeToJson(*scheme);
    const QJsonObject formula = written.value(u("indicators")).toArray().at(2).toObject();
    QCOMPARE(formula.value(u("formula")).toString(), u("0.5*a + 0.5*b"));
    QVERIFY(!formula.contains(u("measure")));
    const QJsonObject grades = written.value(u("indicators")).toArray().at(3).toObject().value(u("grades")).toObject();
    QCOMPARE(grades.value(u("E")).toDouble(), 40.5);
    const auto again = schemeFromJson(written);
    QVERIFY(again);
    QCOMPARE(schemeToJson(*again), written);
}

QTEST_GUILESS_MAIN(TestFormula)
#include "tst_formula.moc"
