// A workspace with the shipped rules, for tests of verdicts and of rules as data.
#pragma once
#include "models/compliance/compliance.h"
#include "trainingdata.h"
#include <QJsonDocument>

namespace rostrum {

inline const QString kCode = QStringLiteral("title-40-2");

inline QDate day(const char* iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); }
inline QJsonObject json(const char* text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad test: %s", qPrintable(error.errorString()));
    return object;
}

class World : public TrainingData {
public:
    World()
    {
        auto read = readShape(*db);
        if (!read)
            qFatal("no shape");
        m_shape = *read;
        write([](Change& change) { return installShippedRules(change); });
    }
    template <class F>
    auto write(F function) -> decltype(function(std::declval<Change&>()))
    {
        auto change = Change::begin(*db, m_shape, QStringLiteral("test"));
        if (!change)
            qFatal("no change: %s", qPrintable(change.error().log));
        (*change)->label = {QStringLiteral("edit"), {}};
        auto done = function(**change);
        if (done && !(*change)->commit())
            qFatal("no commit");
        return done;
    }
    Result<int> import(const char* text)
    {
        return write([&](Change& change) { return importRule(change, json(text)); });
    }
    ComplianceResult judge(int year, const char* asOf, const char* person = "")
    {
        auto result = evaluateCompliance(*db, {year, day(asOf), {}, {}, QString::fromLatin1(person)});
        if (!result)
            qFatal("%s", qPrintable(errorKey(result.error().code) + result.error().log));
        return *result;
    }
    Verdict one(int year, const char* asOf, const char* person)
    {
        const ComplianceResult result = judge(year, asOf, person);
        if (result.people.size() != 1)
            qFatal("%s is judged %d times", person, int(result.people.size()));
        return result.people.front();
    }
    /// Hours in steps of at most 4 from January on, one a week, and essays in February.
    Id learner(const char* number, int year, int hundredths, int essays)
    {
        const Id id = person(number);
        for (QDate at(year, 1, 6); hundredths > 0; at = at.addDays(7), hundredths -= 400)
            earns(id, qPrintable(isoDay(at)), std::min(400, hundredths));
        for (int i = 0; i < essays; ++i)
            essay(id, {year, 2, 1 + i});
        return id;
    }

private:
    Shape m_shape;
};

inline QString states(const Verdict& v)
{
    QStringList parts{statusKey(v.status)};
    for (const RequirementResult& r : v.requirements)
        parts.append(QStringLiteral("%1/%2-%3").arg(r.earned).arg(r.required).arg(r.missing));
    return parts.join(u' ');
}

} // namespace rostrum
