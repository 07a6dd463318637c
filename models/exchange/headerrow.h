// Which rows of a sheet hold its headers, and what each column is called when there are several of them.
#pragma once
#include "models/exchange/sheet.h"
#include "models/facts/columns.h"

namespace rostrum {

/// A header without its ornaments, as headers are compared: "姓名 *", "【必填】姓名", "1、姓名：" are 姓名.
QString plainHeader(const QString& header);
/// The names by which a column is recognised, plain; without its title in the program's language.
const QStringList& plainNames(const Column& column);
/// Is this header one of the column's recognised names?
bool recognises(const Column& column, const QString& header);

struct HeaderGuess {
    int row = -1;        ///< the last header row, an index into the sheet's rows; data begins below
    int firstRow = -1;   ///< the first: less than `row` where groups stand above
    int recognised = 0;  ///< headers that are fields of the kind
    int filled = 0;      ///< headers in all
    QStringList headers; ///< by column: the lower text where it is unique, else with its groups: "理论 得分"
};

/// One way to read the top of a sheet, whatever the kind.
struct HeaderCandidate {
    int first = 0, last = 0;
    QStringList headers;
    QStringList plain; ///< of `headers`, by column
    int shape = 0;     ///< how much it looks like a header, whatever its words mean
};
/// Those of the first 30 rows, one to three rows high, from the top down.
std::vector<HeaderCandidate> headerCandidates(const Sheet& sheet);
int recognisedIn(const HeaderCandidate& candidate, const FactTable& table);
/// The candidate that holds most headers of `table`; `extra` adds to what is recognised.
HeaderGuess bestHeader(const std::vector<HeaderCandidate>& candidates, const FactTable& table,
                       const std::function<int(const HeaderCandidate&)>& extra = {});
HeaderGuess guessHeader(const Sheet& sheet, const FactTable& table);

} // namespace rostrum
