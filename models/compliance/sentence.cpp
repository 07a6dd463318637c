#include "models/compliance/sentence.h"
#include "models/base/decimal.h"
#include "models/facts/words.h"

namespace rostrum {

namespace {
// How an amount of a measure is said; another kind of requirement is another row. %1 is the amount.
struct AmountWords {
    const char* measure;
    const char* one;
    const char* many;
};
constexpr AmountWords kAmounts[] = {
    {"credit.hours", QT_TRANSLATE_NOOP("Gap", "%1 hour of training"), QT_TRANSLATE_NOOP("Gap", "%1 hours of training")},
    {"attendance.hours", QT_TRANSLATE_NOOP("Gap", "%1 hour attended"), QT_TRANSLATE_NOOP("Gap", "%1 hours attended")},
    {"credit.hours.professional", QT_TRANSLATE_NOOP("Gap", "%1 hour of professional subjects"),
     QT_TRANSLATE_NOOP("Gap", "%1 hours of professional subjects")},
    {"credit.hours.public", QT_TRANSLATE_NOOP("Gap", "%1 hour of public subjects"),
     QT_TRANSLATE_NOOP("Gap", "%1 hours of public subjects")},
    {"homework.essays", QT_TRANSLATE_NOOP("Gap", "%1 essay"), QT_TRANSLATE_NOOP("Gap", "%1 essays")},
    {"homework.submitted", QT_TRANSLATE_NOOP("Gap", "%1 homework assignment"),
     QT_TRANSLATE_NOOP("Gap", "%1 homework assignments")},
    {"session.held", QT_TRANSLATE_NOOP("Gap", "%1 session given"), QT_TRANSLATE_NOOP("Gap", "%1 sessions given")},
};
// For measures without words of their own: %1 the amount, %2 the measure's title.
constexpr const char* kOtherHours = QT_TRANSLATE_NOOP("Gap", "%1 h of “%2”");
constexpr const char* kOtherCount = QT_TRANSLATE_NOOP("Gap", "%1 × “%2”");
constexpr const char* kOtherRatio = QT_TRANSLATE_NOOP("Gap", "%1 percentage points of “%2”");

QString translated(const Translate& words, const char* context, const char* source)
{
    return words ? words(context, source) : QCoreApplication::translate(context, source);
}

QString gradeWord(const QString& key, const Translate& translate)
{
    const Word* grade = wordOfKey(words::titleGrade, key);
    return grade ? translated(translate, "Word", grade->title) : QString();
}

QString amountText(const RequirementResult& result, const Translate& words)
{
    const QString amount = formatShortest(result.missing, unitDecimals(result.unit));
    const bool one = result.missing == powerOfTen(unitDecimals(result.unit));
    for (const AmountWords& row : kAmounts)
        if (result.measure == QLatin1String(row.measure))
            return translated(words, "Gap", one ? row.one : row.many).arg(amount);
    const auto measure = findMeasure(result.measure);
    const QString title =
        measure ? translated(words, "Measure", (*measure)->title.toUtf8().constData()) : result.measure;
    switch (result.unit) {
    case Unit::Hours:
        return translated(words, "Gap", kOtherHours).arg(amount, title);
    case Unit::Count:
        return translated(words, "Gap", kOtherCount).arg(amount, title);
    case Unit::Ratio:
        break;
    }
    // A ratio has four decimals; its percentage two.
    return translated(words, "Gap", kOtherRatio).arg(formatShortest(result.missing, 2), title);
}

QString missingOf(const Condition& node, const std::vector<RequirementResult>& results, const Translate& words)
{
    const auto met = [&](const Condition& leaf) {
        const RequirementResult& result = results.at(size_t(leaf.leaf));
        return result.met || result.warns;
    };
    if (holds(node, met))
        return {};
    if (node.op == Condition::Op::Leaf)
        return amountText(results.at(size_t(node.leaf)), words);
    QStringList parts;
    for (const Condition& child : node.children)
        if (const QString part = missingOf(child, results, words); !part.isEmpty())
            parts.append(part);
    return parts.join(node.op == Condition::Op::All ? translated(words, "Gap", QT_TRANSLATE_NOOP("Gap", " + "))
                                                    : translated(words, "Gap", QT_TRANSLATE_NOOP("Gap", " or ")));
}
} // namespace

QString missingText(const Condition& tree, const std::vector<RequirementResult>& results, const Translate& words)
{
    return missingOf(tree, results, words);
}

QString complianceSentence(const Condition& tree, const std::vector<RequirementResult>& results,
                           const SentenceFacts& facts, const Translate& words)
{
    const QString missing = missingOf(tree, results, words);
    if (missing.isEmpty())
        return {};
    const QString grade = gradeWord(facts.grade, words), year = QString::number(facts.year);
    const bool thisYear = facts.year == facts.asOf.year();
    const auto say = [&](const char* source) { return translated(words, "Gap", source); };
    if (thisYear && grade.isEmpty())
        return say(QT_TRANSLATE_NOOP("Gap", "You still need %1 and cannot apply for a title this year")).arg(missing);
    if (thisYear)
        return say(QT_TRANSLATE_NOOP("Gap", "You still need %1 and cannot apply for the %2 title this year"))
            .arg(missing, grade);
    if (grade.isEmpty())
        return say(QT_TRANSLATE_NOOP("Gap", "You still need %1 and cannot apply for a title of %2")).arg(missing, year);
    return say(QT_TRANSLATE_NOOP("Gap", "You still need %1 and cannot apply for the %2 title of %3"))
        .arg(missing, grade, year);
}

} // namespace rostrum
