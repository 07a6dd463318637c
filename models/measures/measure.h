// A measure is a row of data: which observations, what of them, how they become one figure.
#pragma once
#include "models/base/result.h"
#include <map>
#include <string>
#include <vector>

namespace rostrum {

enum class Aggregator { Count, Sum, Ratio, Minimum, Maximum, Latest };
enum class MeasureUnit { Count, Hours, Score, Ratio };
enum class Better { Higher, Lower };

struct Measure {
    QString id;    ///< "rating.overall"
    QString title; ///< English; measureTitle() is what people read
    MeasureUnit unit = MeasureUnit::Count;
    Aggregator aggregator = Aggregator::Count;
    Better better = Better::Higher;
    std::string source; ///< names a Source; the rest names what that source declares
    std::string numerator = "one", denominator = "one", day;
    std::map<std::string, QStringList> filter; ///< facet → values of which one must hold

    /// Decimals of a single observation's numerator.
    int numeratorDecimals() const;
    /// Decimals of the figure: a ratio has four, everything else those of its numerator.
    int decimals() const;
};

QString aggregatorKey(Aggregator aggregator); ///< "count" "sum" "ratio" "minimum" "maximum" "latest"
QString measureUnitKey(MeasureUnit unit);     ///< "count" "hours" "score" "ratio"
QString betterKey(Better better);             ///< "higher" "lower"

/// Reads rows of measures: {"measures": [{"id", "title", "unit", "aggregator", "better", "source", "numerator",
/// "denominator", "day", "filter"}]}. InvalidRule (rule = the id, problem) when a row names what its source does not
/// declare.
Result<std::vector<Measure>> parseMeasures(const QByteArray& json);

/// The shipped catalogue, in its order.
const std::vector<Measure>& measures();
/// UnknownMeasure, with the known ids.
Result<const Measure*> findMeasure(const QString& id);

/// The title in the program's language.
QString measureTitle(const Measure& measure);
/// Every title that measureTitle() can translate.
QStringList measureTitles();

} // namespace rostrum
