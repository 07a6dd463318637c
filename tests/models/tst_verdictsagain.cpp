// Verdicts of random people under random rules, judged a second time by an evaluator that shares no code with the
// first.
#include "models/compliance/compliance.h"
#include "models/compliance/rulestore.h"
#include "models/measures/credittotals.h"
#include "randomrules.h"
#include "verdictoracle.h"
#include <QJsonDocument>

using namespace rostrum;

class TestVerdictsAgain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothEvaluatorsSayTheSameOfTenThousand();
};

namespace {
constexpr int kRules = 12;

class Compare {
public:
    explicit Compare(uint seed) : m_seed(seed), m_facts(m_data, seed), m_dice(seed + 1)
    {
        auto shape = readShape(*m_data.db);
        if (!shape)
            qFatal("no shape");
        again::RandomRules rules(seed + 2);
        for (int i = 0; i < kRules; ++i) {
            m_rules.push_back(rules.make(i));
            auto change = Change::begin(*m_data.db, *shape, QStringLiteral("test"));
            (*change)->label = {QStringLiteral("rule"), {}};
            if (seed % 2) // half of the worlds are judged from the totals that are kept, half row by row
                (*change)->keeper = keepCreditTotals;
            const auto made = importRule(**change, again::RandomRules::json(m_rules.back()));
            if (!made || !(*change)->commit())
                qFatal("seed %u rule %d: %s %s", seed, i,
                       made ? "commit" : qPrintable(made.error().details.value(QStringLiteral("problem")).toString()),
                       QJsonDocument(again::RandomRules::json(m_rules.back())).toJson().constData());
        }
        if (areCreditTotalsFresh(*m_data.db) != (seed % 2 == 1))
            qFatal("seed %u: judged in the other way", seed);
    }

    /// How many verdicts of each status were compared; the first difference, if any, is in `wrong`.
    std::map<QString, int> run(QString& wrong)
    {
        for (const again::Rule& rule : m_rules)
            for (int i = 0; i < 2 && wrong.isEmpty(); ++i) {
                const int year = m_dice.chance(70) ? 2026 : 2025;
                QDate asOf = m_dice.day(year, year);
                if (m_dice.chance(30))
                    asOf = QDate(year + 1, 1, 1);
                else if (m_dice.chance(8))
                    asOf = m_dice.day(year - 1, year - 1);
                compare(rule, year, asOf, wrong);
            }
        return m_statuses;
    }

private:
    void compare(const again::Rule& rule, int year, QDate asOf, QString& wrong)
    {
        if (rule.from.year() > year)
            return;
        const auto result = evaluateCompliance(*m_data.db, {year, asOf, rule.code, {}, {}});
        if (!result) {
            wrong = QStringLiteral("seed %1: %2").arg(m_seed).arg(result.error().log);
            return;
        }
        size_t next = 0;
        for (const again::Person& person : m_facts.world().people) {
            again::Oracle oracle(m_facts.world(), rule, person, year, asOf);
            const bool judged = next < result->people.size() && result->people[next].number == person.number;
            QString said = QStringLiteral("nobody"), expected = said;
            if (oracle.speaks()) {
                const again::Answer answer = oracle.judge();
                expected = text(answer);
                ++m_statuses[answer.status];
            }
            if (judged)
                said = text(result->people[next++]);
            if (said != expected && wrong.isEmpty())
                wrong = QStringLiteral("seed %1, person %2, year %3 as of %4\n  said     %5\n  expected %6\n%7")
                            .arg(m_seed)
                            .arg(person.number)
                            .arg(year)
                            .arg(isoDay(asOf), said, expected,
                                 QString::fromUtf8(
                                     QJsonDocument(again::RandomRules::json(rule)).toJson(QJsonDocument::Compact)));
        }
        if (next != result->people.size() && wrong.isEmpty())
            wrong = QStringLiteral("seed %1: somebody is judged who is not there").arg(m_seed);
    }

    static QString leafText(int64_t required, int64_t earned, int64_t carried, int64_t missing, bool met)
    {
        return QStringLiteral(" %1+%2/%3-%4%5")
            .arg(earned)
            .arg(carried)
            .arg(required)
            .arg(missing)
            .arg(met ? QLatin1Char('+') : QLatin1Char('-'));
    }
    static QString text(const again::Answer& answer)
    {
        QString text = answer.status;
        for (const again::LeafAnswer& l : answer.leaves)
            text += leafText(l.required, l.earned, l.carried, l.missing, l.met);
        return text;
    }
    static QString text(const Verdict& verdict)
    {
        QString text = statusKey(verdict.status);
        for (const RequirementResult& r : verdict.requirements)
            text += leafText(r.required, r.earned, r.carried, r.missing, r.met);
        return text;
    }

    const uint m_seed;
    TrainingData m_data;
    again::RandomFacts m_facts;
    again::Dice m_dice;
    std::vector<again::Rule> m_rules;
    std::map<QString, int> m_statuses;
};
} // namespace

void TestVerdictsAgain::bothEvaluatorsSayTheSameOfTenThousand()
{
    const int wanted = std::max(10'000, qEnvironmentVariableIntValue("ROSTRUM_VERDICTS"));
    const uint first = uint(qEnvironmentVariableIntValue("ROSTRUM_SEED"));
    QString wrong;
    std::map<QString, int> statuses;
    int verdicts = 0;
    for (uint seed = first; verdicts < wanted && wrong.isEmpty(); ++seed)
        for (const auto& [status, n] : Compare(seed).run(wrong)) {
            statuses[status] += n;
            verdicts += n;
        }
    if (!wrong.isEmpty())
        qWarning("%s", qPrintable(wrong)); // longer than QtTest prints
    QVERIFY(wrong.isEmpty());
    // A world in which everybody fares alike would prove little.
    for (int status = 0; status < int(Status::Count); ++status)
        QVERIFY2(statuses[statusKey(Status(status))] > 50, qPrintable(statusKey(Status(status))));
}

QTEST_GUILESS_MAIN(TestVerdictsAgain)
#include "tst_verdictsagain.moc"
