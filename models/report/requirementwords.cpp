#include "models/report/requirementwords.h"
#include "models/base/decimal.h"
#include "models/measures/measure.h"

namespace rostrum {

namespace {
int decimalsOf(Unit unit) { return unit == Unit::Hours ? kHourDecimals : unit == Unit::Ratio ? kScoreDecimals : 0; }
} // namespace

RequirementWords::Kind RequirementWords::kindOf(const QString& measure)
{
    if (measure == QStringLiteral("credit.hours") || measure == QStringLiteral("attendance.hours"))
        return Kind::Hours;
    if (measure == QStringLiteral("credit.hours.professional"))
        return Kind::Professional;
    if (measure == QStringLiteral("credit.hours.public"))
        return Kind::Public;
    return measure == QStringLiteral("homework.essays") ? Kind::Essays : Kind::Other;
}

RequirementWords::RequirementWords(const ReportWords& words, const RequirementResult& requirement)
    : m_words(words), m_kind(kindOf(requirement.measure)), m_unit(requirement.unit)
{
    switch (m_kind) {
    case Kind::Hours:
        m_noun = words.text(QT_TRANSLATE_NOOP("Report", "hours"));
        break;
    case Kind::Professional:
        m_noun = words.text(QT_TRANSLATE_NOOP("Report", "professional hours"));
        break;
    case Kind::Public:
        m_noun = words.text(QT_TRANSLATE_NOOP("Report", "public hours"));
        break;
    case Kind::Essays:
        m_noun = words.text(QT_TRANSLATE_NOOP("Report", "essays"));
        break;
    case Kind::Other:
        m_noun = requirement.code;
        if (const auto measure = findMeasure(requirement.measure))
            m_noun = words.in("Measure", (*measure)->title.toUtf8().constData());
        break;
    }
}

QString RequirementWords::requiredHead() const
{
    switch (m_kind) {
    case Kind::Hours:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "Hours\nrequired"));
    case Kind::Professional:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "Prof. h\nrequired"));
    case Kind::Public:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "Public h\nrequired"));
    case Kind::Essays:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "Essays\ndue"));
    case Kind::Other:
        break;
    }
    return m_words.text(QT_TRANSLATE_NOOP("Report", "%1\nrequired")).arg(m_noun);
}

QString RequirementWords::earnedHead() const
{
    switch (m_kind) {
    case Kind::Hours:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "Hours\nearned"));
    case Kind::Professional:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "Prof. h\nearned"));
    case Kind::Public:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "Public h\nearned"));
    case Kind::Essays:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "Essays\nin"));
    case Kind::Other:
        break;
    }
    return m_words.text(QT_TRANSLATE_NOOP("Report", "%1\nearned")).arg(m_noun);
}

QString RequirementWords::figure(int64_t amount) const
{
    switch (m_unit) {
    case Unit::Hours:
        return formatDecimal(amount, kHourDecimals, 1);
    case Unit::Ratio:
        return formatDecimal(amount * 100, kScoreDecimals, 1) + QStringLiteral(" %");
    case Unit::Count:
        break;
    }
    return QString::number(amount);
}

QString RequirementWords::spoken(int64_t amount) const
{
    const QString shortest = formatShortest(amount, decimalsOf(m_unit));
    switch (m_kind) {
    case Kind::Hours:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "%1 h")).arg(shortest);
    case Kind::Professional:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "%1 h professional")).arg(shortest);
    case Kind::Public:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "%1 h public")).arg(shortest);
    case Kind::Essays:
        return m_words.text(QT_TRANSLATE_NOOP("Report", "essays: %1")).arg(shortest);
    case Kind::Other:
        break;
    }
    return m_noun + u' ' + figure(amount);
}

QString RequirementWords::demand(int64_t amount) const
{
    const QString shortest = formatShortest(amount, decimalsOf(m_unit));
    if (m_kind == Kind::Essays)
        return m_words.text(QT_TRANSLATE_NOOP("Report", "%1 essays")).arg(shortest);
    return m_kind == Kind::Other ? m_noun + u' ' + figure(amount) : shortest + u' ' + m_noun;
}

QString RequirementWords::evidenceTitle(int rows, int64_t sum) const
{
    if (m_kind == Kind::Essays)
        return m_words.text(QT_TRANSLATE_NOOP("Report", "Essays handed in (%1)")).arg(rows);
    if (m_unit == Unit::Hours)
        return m_words.text(QT_TRANSLATE_NOOP("Report", "Counted %1 (trainings: %2, together %3)"))
            .arg(m_noun)
            .arg(rows)
            .arg(figure(sum));
    return m_words.text(QT_TRANSLATE_NOOP("Report", "Counted for %1 (%2)")).arg(m_noun).arg(rows);
}

QString missingText(const ReportWords& words, const Verdict& verdict)
{
    QStringList parts;
    if (verdict.status != Status::Exempt)
        for (const RequirementResult& requirement : verdict.requirements)
            if (requirement.missing > 0)
                parts.append(RequirementWords(words, requirement).spoken(requirement.missing));
    if (parts.isEmpty())
        return QStringLiteral("—");
    return parts.join(words.isChinese() ? QStringLiteral("+") : QStringLiteral(" + "));
}

} // namespace rostrum
