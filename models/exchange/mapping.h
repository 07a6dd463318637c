// Which column of a sheet is which field: by its headers, with a reason, and open to correction.
#pragma once
#include "models/exchange/headerrow.h"
#include <QMap>
#include <map>

namespace rostrum {

/// A row below the headers that is no data; it is counted nowhere.
struct LeftOut {
    enum Why : uint8_t { Total, RepeatedHeader, Note };
    int row = 0; ///< index into the sheet's rows
    Why why = Total;
};

struct Fold;

struct Mapping {
    const FactTable* table = nullptr;
    int headerRow = -1;      ///< index into the sheet's rows, the last one with headers; data begins below
    int firstHeaderRow = -1; ///< the first one with headers
    QStringList headers; ///< by column of the sheet, groups and merged cells made out; may be shorter than the sheet
    std::vector<LeftOut> leftOut; ///< by row
    std::vector<int> columns;     ///< for each column of the table: the sheet's column, or -1
    struct Answer {
        int column = -1;
        QString dimension;
        int64_t scale = 0; ///< the highest answer that the sheet's scale allows, ten-thousandths
    };
    std::vector<Answer> answers;      ///< rating dimensions, at most 32
    int64_t overallScale = 0;         ///< of ratings the highest overall answer, ten-thousandths; 0: the sheet has none
    std::shared_ptr<const Fold> fold; ///< of a sheet that had a row for each answer (fold.h)
    /// A text field whose columns are several, `columns` naming the first: their texts are joined under their headers.
    struct Joined {
        int field = -1;
        std::vector<int> columns;
    };
    std::vector<Joined> joined;
    std::vector<int> unused;       ///< columns of the sheet that are not imported
    QMap<QString, QString> shared; ///< field → what the whole sheet shares
    /// field, or dimension of a question → what a cell says → what is meant
    std::map<QString, std::map<std::string, std::string>> values;

    int fieldOfColumn(int sheetColumn) const; ///< index of the table's column, or -1
    bool leavesOut(int sheetRow) const;
    QString header(int sheetColumn) const { return headers.value(sheetColumn); }
};

/// The kind whose headers fit best; null when none does.
const FactTable* guessKind(const Sheet& sheet, HeaderGuess* header = nullptr);

struct MappingRequest {
    QMap<QString, QString> map;    ///< field → header, overrides what is recognised; an empty header: not imported
    QMap<QString, QString> shared; ///< field → value
    std::map<QString, std::map<std::string, std::string>> values;
    int headerRow = -1; ///< the last row with headers, an index into the sheet's rows, over what is recognised
    /// Field, or dimension of a question → its highest answer: 5, 10 or 100, over what is recognised; empty: all
    /// others.
    QMap<QString, int> scales;
    std::shared_ptr<const Fold> fold;
};
/// HeadersNotFound (wanted, found), UnknownField, InvalidValue (a scale).
Result<Mapping> mapSheet(const Sheet& sheet, const FactTable& table, const MappingRequest& request);

} // namespace rostrum
