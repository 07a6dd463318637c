// What the commands of scores share, and those of their months: lock, reopen, months, missing, waive.
#pragma once
#include "app/ctl/console.h"
#include "models/kpi/kpimonths.h"

namespace rostrum::ctl {

struct KpiArguments {
    std::string period, department, scheme, reason, file, person, indicator, kind;
    int year = 0; ///< 0: the present one
    bool withdraw = false;
    std::vector<std::string> weights;
};

/// Of today. InvalidDate.
Result<KpiQuery> queryOf(const KpiArguments& asked);
/// Points as a number, or null.
QJsonValue pointsJson(const std::optional<int64_t>& points);
/// Of those that are shown, line by line: whose, of which closed period, what was paid and what it counts now.
QJsonArray adjustmentsJson(const KpiResults& everybody, const KpiResults& shown);

/// One that speaks of a period.
CLI::App* periodCommand(CLI::App& kpi, Console& console, KpiArguments& asked, const char* name, const char* help,
                        Console::Run run);
/// `asked` lives as long as the program.
void addKpiMonthCommands(CLI::App& kpi, Console& console, KpiArguments& asked);

} // namespace rostrum::ctl
