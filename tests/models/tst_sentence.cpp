// The sentence, word for word, in both languages.
#include "models/compliance/sentence.h"
#include <QTest>
#include <QTranslator>

using namespace rostrum;

namespace {
RequirementResult lacks(const char* measure, Unit unit, int64_t missing)
{
    RequirementResult r;
    r.measure = QString::fromLatin1(measure);
    r.unit = unit;
    r.missing = missing;
    r.met = missing == 0;
    return r;
}

Condition group(Condition::Op op, int leaves)
{
    Condition tree{op};
    for (int i = 0; i < leaves; ++i) {
        tree.children.push_back({Condition::Op::Leaf});
        tree.children.back().leaf = i;
    }
    return tree;
}
const QDate kDay(2026, 10, 22);
} // namespace

class TestSentence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_chinese.load(QStringLiteral(":/i18n/rostrum_zh_CN.qm")));
        m_words = [this](const char* context, const char* source) {
            const QString text = m_chinese.translate(context, source);
            return text.isEmpty() ? QString::fromUtf8(source) : text;
        };
    }
    void hoursAndEssayAreNamedWithTheGradeAppliedFor();
    void onlyWhatIsMissingIsNamed();
    void halfHoursAreSaidAsTheyAre();
    void anotherYearIsNamedByItsNumber();
    void withoutAGradeNoneIsInvented();
    void everyGradeHasItsWord_data();
    void everyGradeHasItsWord();
    void otherKindsOfRequirementsHaveTheirWords();
    void alternativesAreJoinedByOr();
    void theEnglishSentenceSaysOneAndMany();

private:
    QString say(int64_t hours, int64_t essays, const char* grade = "intermediate", int year = 2026)
    {
        return complianceSentence(
            group(Condition::Op::All, 2),
            {lacks("credit.hours", Unit::Hours, hours), lacks("homework.essays", Unit::Count, essays)},
            {QString::fromLatin1(grade), year, kDay}, m_words);
    }
    QTranslator m_chinese;
    Translate m_words;
};

void TestSentence::hoursAndEssayAreNamedWithTheGradeAppliedFor()
{
    QCOMPARE(say(1000, 1), QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的中级职称"));
}

void TestSentence::onlyWhatIsMissingIsNamed()
{
    QCOMPARE(say(1000, 0), QStringLiteral("你还差10学时培训，无法申报今年的中级职称"));
    QCOMPARE(say(0, 1), QStringLiteral("你还差1篇心得，无法申报今年的中级职称"));
    QCOMPARE(say(0, 0), QString());
}

void TestSentence::halfHoursAreSaidAsTheyAre()
{
    QCOMPARE(say(50, 0), QStringLiteral("你还差0.5学时培训，无法申报今年的中级职称"));
    QCOMPARE(say(1775, 2), QStringLiteral("你还差17.75学时培训+2篇心得，无法申报今年的中级职称"));
}

void TestSentence::anotherYearIsNamedByItsNumber()
{
    QCOMPARE(say(1000, 1, "intermediate", 2025), QStringLiteral("你还差10学时培训+1篇心得，无法申报2025年的中级职称"));
    QCOMPARE(say(1000, 1, "", 2025), QStringLiteral("你还差10学时培训+1篇心得，无法申报2025年的职称"));
}

void TestSentence::withoutAGradeNoneIsInvented()
{
    QCOMPARE(say(1000, 1, ""), QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的职称"));
    QCOMPARE(say(1000, 1, "none"), QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的职称"));
}

void TestSentence::everyGradeHasItsWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("junior") << QStringLiteral("初级");
    QTest::newRow("intermediate") << QStringLiteral("中级");
    QTest::newRow("associate_senior") << QStringLiteral("副高级");
    QTest::newRow("senior") << QStringLiteral("高级");
}

void TestSentence::everyGradeHasItsWord()
{
    QFETCH(QString, word);
    QCOMPARE(say(100, 0, QTest::currentDataTag()), QStringLiteral("你还差1学时培训，无法申报今年的%1职称").arg(word));
}

void TestSentence::otherKindsOfRequirementsHaveTheirWords()
{
    const auto one = [&](const RequirementResult& r) {
        return missingText(group(Condition::Op::All, 1), {r}, m_words);
    };
    QCOMPARE(one(lacks("credit.hours.professional", Unit::Hours, 200)), QStringLiteral("2学时专业科目"));
    QCOMPARE(one(lacks("credit.hours.public", Unit::Hours, 200)), QStringLiteral("2学时公需科目"));
    QCOMPARE(one(lacks("homework.submission", Unit::Ratio, 500)), QStringLiteral("“作业提交率”5个百分点"));
    QCOMPARE(one(lacks("rating.count", Unit::Count, 3)), QStringLiteral("3项“评分份数”"));
}

void TestSentence::alternativesAreJoinedByOr()
{
    const std::vector<RequirementResult> results{lacks("credit.hours", Unit::Hours, 3000),
                                                 lacks("homework.essays", Unit::Count, 2)};
    QCOMPARE(missingText(group(Condition::Op::Any, 2), results, m_words), QStringLiteral("30学时培训或2篇心得"));
    const std::vector<RequirementResult> enough{lacks("credit.hours", Unit::Hours, 3000),
                                                lacks("homework.essays", Unit::Count, 0)};
    QCOMPARE(missingText(group(Condition::Op::Any, 2), enough, m_words), QString());
}

void TestSentence::theEnglishSentenceSaysOneAndMany()
{
    const std::vector<RequirementResult> results{lacks("credit.hours", Unit::Hours, 1000),
                                                 lacks("homework.essays", Unit::Count, 1)};
    QCOMPARE(
        complianceSentence(group(Condition::Op::All, 2), results, {QStringLiteral("intermediate"), 2026, kDay}),
        QStringLiteral(
            "You still need 10 hours of training + 1 essay and cannot apply for the intermediate title this year"));
    const std::vector<RequirementResult> other{lacks("credit.hours", Unit::Hours, 100),
                                               lacks("homework.essays", Unit::Count, 2)};
    QCOMPARE(missingText(group(Condition::Op::All, 2), other), QStringLiteral("1 hour of training + 2 essays"));
}

QTEST_GUILESS_MAIN(TestSentence)
#include "tst_sentence.moc"
