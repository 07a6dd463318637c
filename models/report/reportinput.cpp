#include "models/report/reportinput.h"
#include "models/facts/value.h"
#include "models/store/connection.h"

namespace rostrum {

QString ReportInput::asOf() const
{
    return words->field(words->text(QT_TRANSLATE_NOOP("Report", "As of")), words->date(query.asOf));
}

QString ReportInput::spanText() const
{
    return words->text(QT_TRANSLATE_NOOP("Report", "%1 to %2")).arg(isoDay(planned.from), isoDay(planned.to));
}

Result<ReportInput> reportInput(Connection& db, const ComplianceQuery& query, const ReportFilters& filters,
                                const ReportSettings& settings)
{
    DateSpan planned = yearSpan(query.year);
    if (filters.from.isValid())
        planned.from = filters.from;
    if (filters.to.isValid())
        planned.to = filters.to;
    if (planned.to < planned.from)
        return fail(ErrorCode::InvalidValue, {{QStringLiteral("field"), QStringLiteral("to")},
                                              {QStringLiteral("value"), isoDay(planned.to)},
                                              {QStringLiteral("problem"), QString::fromLatin1(problem::dayOrder)}});
    // A day that has not come has no figures: the same question asked later must not have answered otherwise today.
    const DateSpan span{planned.from, std::min(planned.to, query.asOf)};
    return ReportInput{db,
                       query,
                       filters,
                       settings,
                       std::make_shared<const ReportWords>(settings.language),
                       std::make_shared<LateFailure>(),
                       span,
                       planned};
}

ReportDocument reportFrame(const ReportSettings& settings, const QString& title, QDate asOf)
{
    ReportDocument document;
    document.language = settings.language;
    document.title = title;
    document.organisation = settings.organisation;
    document.documentNumber = settings.documentNumber;
    document.seamStamp = settings.seamStamp;
    document.paper = settings.paper;
    document.logo = settings.logo;
    document.asOf = asOf;
    return document;
}

ReportDocument reportFrame(const ReportInput& input, const char* title)
{
    ReportDocument document = reportFrame(input.settings, input.word(title), input.query.asOf);
    document.late = input.late;
    return document;
}

void addOwnSignature(std::vector<ReportSignatureLine>& lines, const ReportWords& words, const ReportSettings& settings)
{
    if (!settings.ownSignature)
        return;
    lines.push_back({{words.field(words.text(QT_TRANSLATE_NOOP("Report", "Own signature")), {}), {}},
                     {words.field(words.text(QT_TRANSLATE_NOOP("Report", "Signed on")), {}), {}}});
}

Result<QString> idNumberOf(Connection& db, const Id& person)
{
    Query query = db.query("SELECT id_number FROM person WHERE id=?");
    const QString idNumber = query.bind(person).next() ? query.string(0) : QString();
    ROSTRUM_CHECK(query.status());
    return idNumber;
}

QString idNumberText(const QString& idNumber, const ReportSettings& settings)
{
    constexpr qsizetype kHead = 3, kTail = 4;
    if (settings.showIdNumbers)
        return idNumber;
    if (idNumber.size() <= kHead + kTail) // what is short would be known from its ends
        return QString(idNumber.size(), u'*');
    return idNumber.left(kHead) + QString(idNumber.size() - kHead - kTail, u'*') + idNumber.right(kTail);
}

} // namespace rostrum
