// Sheets of means: one row for a session, with how many people are behind it.
#pragma once
#include "models/exchange/mapping.h"

namespace rostrum {

/// Names parted by |, each as plainHeader() gives it.
QStringList plainHeaders(const QString& names);
/// 人数, 份数, 有效问卷, n.
bool isCountHeader(const QString& header);
/// 序号, 答卷编号, respondent: whose answers they are, where nobody is named. Never an answer itself.
bool isRespondentHeader(const QString& header);
/// Takes the column of counts when it stands beside scores and nobody is named: then the rows are means.
void takeSummary(Mapping& mapping, const MappingRequest& request);
bool isSummary(const Mapping& mapping);
/// The question whose mean a column holds: 互动均分 → 互动.
QString questionOfMean(const QString& header);

} // namespace rostrum
