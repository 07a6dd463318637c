#include "models/facts/kpivalues.h"
#include "models/base/dates.h"
#include "models/base/text.h"
#include "models/facts/declarations.h"
#include "models/facts/sharedcolumns.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace rostrum {

namespace {
constexpr int64_t kMostValue = 10'000'000'000'000; // 10⁹: above it is a slip, and sums of it stay within 64 bits

constexpr Word kIndicatorGrade[] = {
    {"A", QT_TRANSLATE_NOOP("Word", "A"), "优|优秀|甲|excellent"},
    {"B", QT_TRANSLATE_NOOP("Word", "B"), "良|良好|乙|good"},
    {"C", QT_TRANSLATE_NOOP("Word", "C"), "中|中等|合格|称职|丙|satisfactory"},
    {"D", QT_TRANSLATE_NOOP("Word", "D"), "基本合格|基本称职|待改进|丁|needs improvement"},
    {"E", QT_TRANSLATE_NOOP("Word", "E"), "差|不合格|不称职|戊|unsatisfactory"},
};

QString withDigits(QString text)
{
    const QString digits = QStringLiteral("一二三四");
    for (int i = 0; i < digits.size(); ++i)
        text.replace(digits[i], QChar(u'1' + char16_t(i)));
    return text;
}
} // namespace

namespace words {
const WordList indicatorGrade = kIndicatorGrade;
} // namespace words

std::optional<std::string> periodOf(std::string_view utf8)
{
    static const QRegularExpression month(
        QStringLiteral("^(\\d{4})(?:-|/|年)(\\d{1,2})(?:月|月份)?$|^(\\d{4})\\.?(\\d{2})$"));
    static const QRegularExpression quarter(
        QStringLiteral("^(\\d{4})(?:-|/|年)?(?:q|第)?([1-4])(?:季度|季)$|^(\\d{4})(?:-|/|年)?q([1-4])$"));
    static const QRegularExpression year(QStringLiteral("^(\\d{4})(?:年|年度|全年)?$"));
    const QString text = foldText(fromBytes(utf8));
    QString period;
    if (const auto match = year.match(text); match.hasMatch()) {
        period = match.captured(1);
    } else if (const auto inYear = quarter.match(withDigits(text)); inYear.hasMatch()) {
        period =
            inYear.captured(1) + inYear.captured(3) + QStringLiteral("-Q") + inYear.captured(2) + inYear.captured(4);
    } else if (const auto inMonth = month.match(text); inMonth.hasMatch()) {
        period = inMonth.captured(1) + inMonth.captured(3) + u'-' +
                 (inMonth.captured(2) + inMonth.captured(4)).rightJustified(2, u'0');
    } else if (const auto day = parseDay(utf8.substr(0, utf8.find('T')))) {
        period = isoDay(*day).left(7);
    }
    return parsePeriod(period) ? std::optional(period.toStdString()) : std::nullopt;
}

FactTable declareKpiValues()
{
    return {"kpi_values",
            "kpi_value",
            QT_TRANSLATE_NOOP("Table", "Typed indicators"),
            QT_TRANSLATE_NOOP("Table", "typed indicators"),
            nullptr,
            nullptr,
            "t.period DESC, t.rowid",
            true,
            {
                shared::number(),
                shared::name(),
                {.key = "indicator",
                 .title = QT_TRANSLATE_NOOP("Column", "Indicator"),
                 .headers = "指标|指标名称|考核指标|考核项目|考核项|绩效指标|kpi|indicator name",
                 .column = "indicator",
                 .required = true,
                 .width = 160},
                {.key = "period",
                 .title = QT_TRANSLATE_NOOP("Column", "Period"),
                 .headers = "期间|考核期|考核期间|考核周期|考核月份|月份|年月|周期|month|quarter",
                 .column = "period",
                 .required = true,
                 .width = 90},
                {.key = "value",
                 .title = QT_TRANSLATE_NOOP("Column", "Value"),
                 .headers = "值|数值|指标值|实际值|完成值|实际完成|指标得分|result|actual",
                 .kind = Kind::Score,
                 .column = "value",
                 .lowest = -kMostValue,
                 .highest = kMostValue,
                 .width = 90},
                {.key = "grade",
                 .title = QT_TRANSLATE_NOOP("Column", "Grade"),
                 .headers = "等级|评级|考核等级|评定等级|绩效等级|level",
                 .kind = Kind::Word,
                 .column = "grade",
                 .words = words::indicatorGrade,
                 .width = 70},
                {.key = "note",
                 .title = QT_TRANSLATE_NOOP("Column", "Note"),
                 .headers = "备注|说明|remark|remarks",
                 .column = "note",
                 .width = 200},
            }};
}

} // namespace rostrum
