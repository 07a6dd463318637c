// 制表人, 审核人, 单位（盖章）: the same at the foot of every report.
#pragma once
#include "models/report/document.h"
#include "models/report/settings.h"
#include "models/report/words.h"

namespace rostrum {

std::vector<ReportSignatureLine> signatureBlock(const ReportWords& words, const ReportSettings& settings, QDate asOf);
/// "规则版本：继续教育规则 2026-2（2026-01-01 起施行）"; several rules joined.
QString ruleFooter(const ReportWords& words, const std::vector<RuleInfo>& rules);

} // namespace rostrum
