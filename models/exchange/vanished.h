// Rows that the last version of a file had and this one has not.
#pragma once
#include "models/exchange/plan.h"

namespace rostrum {

struct Vanished {
    QString file; ///< that had them
    std::vector<VanishedRow> rows;
};
/// `present`: the ids of all rows of the file now, sorted, with those that are refused; `existing`: some rows that both
/// the file and the workspace have. The last version is the file of the same name and sheet, else the source of most
/// of `existing`.
Result<Vanished> findVanished(Connection& db, const FactTable& table, const SourceInfo& source,
                              const std::vector<Id>& present, const std::vector<Id>& existing);

} // namespace rostrum
