#include "models/exchange/summary.h"
#include <QRegularExpression>

namespace rostrum {

namespace {
bool has(const Mapping& mapping, const char* field)
{
    const int index = mapping.table->indexOf(field);
    return index >= 0 && mapping.columns[size_t(index)] >= 0;
}
} // namespace

QStringList plainHeaders(const QString& names)
{
    QStringList plain;
    for (const QString& name : names.split(u'|'))
        plain << plainHeader(name);
    return plain;
}

bool isCountHeader(const QString& header)
{
    static const QStringList names = plainHeaders(
        QStringLiteral("人数|份数|评价人数|参评人数|填写人数|提交人数|打分人数|评分人数|有效人数|有效份数|"
                       "有效问卷|有效问卷数|有效问卷份数|有效样本|有效样本数|样本数|样本量|问卷数|问卷份数|"
                       "答卷数|答卷份数|回收份数|回收数|n|count|respondents|responses|number of responses|"
                       "number of respondents|sample size"));
    return names.contains(plainHeader(header));
}

bool isRespondentHeader(const QString& header)
{
    static const QStringList names =
        plainHeaders(QStringLiteral("序号|编号|答卷编号|答卷序号|答卷号|问卷编号|问卷序号|答题编号|答题序号|"
                                    "答题者|答卷id|respondent|respondent id|response id|respondent number|"
                                    "submission id|no|id"));
    return names.contains(plainHeader(header));
}

void takeSummary(Mapping& mapping, const MappingRequest& request)
{
    const int count = mapping.table->indexOf("respondents");
    if (count < 0 || request.map.contains(QStringLiteral("respondents")))
        return;
    int& column = mapping.columns[size_t(count)];
    column = -1; // its title may have been recognised
    const bool named =
        has(mapping, "trainee") || has(mapping, "name") || mapping.shared.contains(QStringLiteral("trainee"));
    if (named || mapping.fold)
        return;
    for (int i = 0; i < mapping.headers.size() && column < 0; ++i)
        if (mapping.fieldOfColumn(i) < 0 && isCountHeader(mapping.headers[i]))
            column = i;
}

bool isSummary(const Mapping& mapping) { return has(mapping, "respondents"); }

QString questionOfMean(const QString& header)
{
    static const QRegularExpression mean(
        QStringLiteral("[\\s_\\-—·:：(（\\[]*(?:平均得分|平均分|平均值|平均|均分|均值|mean|average|avg)[)）\\]]?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString question = QString(header).remove(mean).trimmed();
    return question.isEmpty() ? header : question;
}

} // namespace rostrum
