#include "models/measures/measure.h"
#include "models/base/decimal.h"
#include "models/measures/source.h"
#include <QFile>
#include <QJsonDocument>

namespace rostrum {

namespace {
// Titles stand in the data; they are listed here so that the translators' tool finds them.
constexpr const char* kTitles[] = {
    QT_TRANSLATE_NOOP("Measure", "Trainee rating"),
    QT_TRANSLATE_NOOP("Measure", "Rating by dimension"),
    QT_TRANSLATE_NOOP("Measure", "Number of ratings"),
    QT_TRANSLATE_NOOP("Measure", "Sessions given"),
    QT_TRANSLATE_NOOP("Measure", "Session completion"),
    QT_TRANSLATE_NOOP("Measure", "Hours attended"),
    QT_TRANSLATE_NOOP("Measure", "Credit hours"),
    QT_TRANSLATE_NOOP("Measure", "Professional credit hours"),
    QT_TRANSLATE_NOOP("Measure", "Public credit hours"),
    QT_TRANSLATE_NOOP("Measure", "Homework submitted"),
    QT_TRANSLATE_NOOP("Measure", "Homework submission"),
    QT_TRANSLATE_NOOP("Measure", "Excellent homework"),
    QT_TRANSLATE_NOOP("Measure", "Essays submitted"),
    QT_TRANSLATE_NOOP("Measure", "Training days"),
    QT_TRANSLATE_NOOP("Measure", "Hours taught"),
    QT_TRANSLATE_NOOP("Measure", "Exam score"),
    QT_TRANSLATE_NOOP("Measure", "Exams passed"),
    QT_TRANSLATE_NOOP("Measure", "Participation"),
    QT_TRANSLATE_NOOP("Measure", "Valid shares"),
    QT_TRANSLATE_NOOP("Measure", "Library items published"),
    QT_TRANSLATE_NOOP("Measure", "Library items reused"),
    QT_TRANSLATE_NOOP("Measure", "Assessment"),
    QT_TRANSLATE_NOOP("Measure", "Returning trainees"),
    QT_TRANSLATE_NOOP("Measure", "Course development days"),
    QT_TRANSLATE_NOOP("Measure", "Typed value"),
    QT_TRANSLATE_NOOP("Measure", "Typed value, summed up"),
    QT_TRANSLATE_NOOP("Measure", "Typed grade, last (A is 1)"),
};

template <class T>
struct Key {
    T value;
    const char* key;
};
constexpr Key<Aggregator> kAggregators[] = {
    {Aggregator::Count, "count"},     {Aggregator::Sum, "sum"},         {Aggregator::Ratio, "ratio"},
    {Aggregator::Minimum, "minimum"}, {Aggregator::Maximum, "maximum"}, {Aggregator::Latest, "latest"},
};
constexpr Key<MeasureUnit> kUnits[] = {
    {MeasureUnit::Count, "count"},
    {MeasureUnit::Hours, "hours"},
    {MeasureUnit::Score, "score"},
    {MeasureUnit::Ratio, "ratio"},
};
constexpr Key<Better> kBetter[] = {{Better::Higher, "higher"}, {Better::Lower, "lower"}};

template <class T, size_t N>
QString keyOf(const Key<T> (&keys)[N], T value)
{
    for (const auto& key : keys)
        if (key.value == value)
            return QString::fromLatin1(key.key);
    return {};
}

template <class T, size_t N>
bool readKey(const Key<T> (&keys)[N], const QJsonValue& json, T& value)
{
    for (const auto& key : keys)
        if (json.toString() == QLatin1String(key.key)) {
            value = key.value;
            return true;
        }
    return false;
}

// What every arm of the source must declare; the first name that one does not, else empty.
QString undeclared(const Measure& measure, const Source& source)
{
    const auto lacks = [](const SourceArm::Named& names, const std::string& name) { return names.count(name) == 0; };
    for (const SourceArm& arm : source.arms) {
        for (const std::string& figure : {measure.numerator, measure.denominator})
            if (figure != "one" && lacks(arm.figures, figure))
                return QString::fromStdString(figure);
        if (lacks(arm.days, measure.day))
            return QString::fromStdString(measure.day);
        for (const auto& [facet, values] : measure.filter)
            if (values.isEmpty() || lacks(arm.facets, facet))
                return QString::fromStdString(facet);
    }
    return {};
}

Result<Measure> parseMeasure(const QJsonObject& row)
{
    const auto text = [&](const char* name) { return row.value(QLatin1String(name)).toString(); };
    Measure measure;
    measure.id = text("id");
    measure.title = text("title");
    const auto invalid = [&](const QString& problem) {
        return fail(ErrorCode::InvalidRule,
                    {{QStringLiteral("rule"), measure.id}, {QStringLiteral("problem"), problem}});
    };
    if (!readKey(kUnits, row.value(QLatin1String("unit")), measure.unit))
        return invalid(QStringLiteral("unknown_unit"));
    if (!readKey(kAggregators, row.value(QLatin1String("aggregator")), measure.aggregator))
        return invalid(QStringLiteral("unknown_aggregator"));
    if (!readKey(kBetter, row.value(QLatin1String("better")), measure.better))
        return invalid(QStringLiteral("unknown_direction"));
    measure.source = text("source").toStdString();
    if (row.contains(QLatin1String("numerator")))
        measure.numerator = text("numerator").toStdString();
    if (row.contains(QLatin1String("denominator")))
        measure.denominator = text("denominator").toStdString();
    measure.day = text("day").toStdString();
    const QJsonObject filter = row.value(QLatin1String("filter")).toObject();
    for (auto facet = filter.begin(); facet != filter.end(); ++facet)
        measure.filter[facet.key().toStdString()] = facet.value().toVariant().toStringList();
    const Source* source = findSource(measure.source);
    if (measure.id.isEmpty() || !source)
        return invalid(QStringLiteral("unknown_source"));
    if (!undeclared(measure, *source).isEmpty())
        return invalid(QStringLiteral("undeclared_name"));
    return measure;
}
} // namespace

int Measure::numeratorDecimals() const
{
    switch (unit) {
    case MeasureUnit::Hours:
        return kHourDecimals;
    case MeasureUnit::Score:
        return kScoreDecimals;
    default:
        return 0;
    }
}

int Measure::decimals() const { return aggregator == Aggregator::Ratio ? kScoreDecimals : numeratorDecimals(); }

QString aggregatorKey(Aggregator aggregator) { return keyOf(kAggregators, aggregator); }
QString measureUnitKey(MeasureUnit unit) { return keyOf(kUnits, unit); }
QString betterKey(Better better) { return keyOf(kBetter, better); }

Result<std::vector<Measure>> parseMeasures(const QByteArray& json)
{
    std::vector<Measure> rows;
    const QJsonArray list = QJsonDocument::fromJson(json).object().value(QLatin1String("measures")).toArray();
    for (const QJsonValue& row : list) {
        ROSTRUM_TRY(measure, parseMeasure(row.toObject()));
        rows.push_back(std::move(measure));
    }
    return rows;
}

const std::vector<Measure>& measures()
{
    static const std::vector<Measure> all = [] {
        QFile file(QStringLiteral(":/measures.json"));
        auto rows = file.open(QIODevice::ReadOnly) ? parseMeasures(file.readAll()) : std::vector<Measure>();
        if (!rows)
            qFatal("measures.json: %s", qPrintable(rows.error().details.value(QStringLiteral("rule")).toString()));
        return *rows;
    }();
    return all;
}

Result<const Measure*> findMeasure(const QString& id)
{
    QStringList known;
    for (const Measure& measure : measures()) {
        if (measure.id == id)
            return &measure;
        known.append(measure.id);
    }
    return fail(ErrorCode::UnknownMeasure, {{QStringLiteral("measure"), id}, {QStringLiteral("known"), known}});
}

QString measureTitle(const Measure& measure)
{
    return QCoreApplication::translate("Measure", measure.title.toUtf8().constData());
}

QStringList measureTitles()
{
    QStringList titles;
    for (const char* title : kTitles)
        titles.append(QString::fromLatin1(title));
    return titles;
}

} // namespace rostrum
