// Which column of a sheet is which field: by its headers, with a reason, and open to correction.
#pragma once
#include "models/exchange/sheet.h"
#include "models/facts/columns.h"
#include <QMap>
#include <map>

namespace rostrum {

struct Mapping {
    const FactTable* table = nullptr;
    int headerRow = -1;       ///< index into the sheet's rows; data begins below
    std::vector<int> columns; ///< for each column of the table: the sheet's column, or -1
    struct Answer {
        int column = -1;
        QString dimension;
        int64_t scale = 0; ///< the highest answer that the sheet's scale allows, ten-thousandths
    };
    std::vector<Answer> answers;   ///< rating dimensions, at most 32
    std::vector<int> unused;       ///< columns of the sheet that are not imported
    QMap<QString, QString> shared; ///< field → what the whole sheet shares
    /// field → what a cell says → what is meant
    std::map<QString, std::map<std::string, std::string>> values;

    int fieldOfColumn(int sheetColumn) const; ///< index of the table's column, or -1
};

struct HeaderGuess {
    int row = -1;        ///< index into the sheet's rows
    int recognised = 0;  ///< headers that are fields of the kind
    QStringList headers; ///< texts of the row, by column
};
/// The row of the first 20 that holds most headers of `table`.
HeaderGuess guessHeader(const Sheet& sheet, const FactTable& table);
/// The kind whose headers fit best; null when none does.
const FactTable* guessKind(const Sheet& sheet, HeaderGuess* header = nullptr);

struct MappingRequest {
    QMap<QString, QString> map;    ///< field → header, overrides what is recognised; an empty header: not imported
    QMap<QString, QString> shared; ///< field → value
    std::map<QString, std::map<std::string, std::string>> values;
};
/// HeadersNotFound (wanted, found), UnknownField.
Result<Mapping> mapSheet(const Sheet& sheet, const FactTable& table, const MappingRequest& request);

/// Is this header one of the column's recognised names?
bool recognises(const Column& column, const QString& header);

} // namespace rostrum
