// A sheet as a reader found it: typed cells with the row numbers of the file, and nothing of what they mean.
#pragma once
#include "models/base/cell.h"
#include "models/base/result.h"
#include <QString>
#include <QStringList>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

/// Columnar: 9 bytes a cell and one arena of text, so that 1,000,000 × 8 cells take about 100 MB.
/// Rows without any cell are not kept; fileRow() gives the number that the person sees in the spreadsheet.
class Sheet {
public:
    QString name;
    bool hidden = false;

    int rowCount() const { return int(m_fileRows.size()); }
    int columnCount() const { return int(m_columns.size()); }
    /// Row `row` (from 0, of those that hold something) in the file, from 1.
    int fileRow(int row) const { return m_fileRows[size_t(row)]; }
    Cell cell(int row, int column) const;
    /// The cell as text for a person or for an identifier: numbers shortest exact, dates ISO, leading zeros kept.
    QString text(int row, int column) const;

    /// For readers: begins the row `fileRow` (rising); cells follow in any order of columns.
    Result<void> beginRow(int fileRow);
    Result<void> setNumber(int column, double number, std::string_view written = {});
    Result<void> setText(int column, std::string_view utf8);
    Result<void> setDate(int column, double serial1900);
    Result<void> setBool(int column, bool value);
    Result<void> setError(int column, std::string_view utf8);
    /// A person's correction before an import; the file is not touched.
    void mend(int row, int column, std::string_view utf8);

private:
    struct Column {
        std::vector<CellType> types;
        std::vector<uint64_t> payloads; // double bits, or offset and length in the arena
    };
    Result<void> put(int column, CellType type, uint64_t payload);
    Result<uint64_t> keep(std::string_view utf8);

    std::vector<int> m_fileRows;
    std::vector<Column> m_columns;
    std::string m_arena;
};

struct Book {
    QString file;     ///< name without folder
    QString sha256;   ///< of the file's bytes
    QString format;   ///< "xlsx" "csv" "tsv"
    QString encoding; ///< of a text file: "UTF-8" "UTF-16LE" "GB18030"…; empty otherwise
    std::vector<Sheet> sheets;
    const Sheet* sheet(const QString& name) const;
    /// The first visible sheet that holds something; null when there is none.
    const Sheet* firstSheet() const;
};

struct ReadOptions {
    QString sheet;    ///< only this one; empty: all
    QString encoding; ///< overrides what the bytes suggest
    QChar delimiter;  ///< overrides what the first lines suggest
    /// Called now and then with bytes done and bytes in all; false cancels (ErrorCode::Cancelled).
    std::function<bool(qint64 done, qint64 total)> progress;
};

/// Reads a spreadsheet, deciding by its first bytes and not by its name (sheets.md). Nothing half-read comes out.
Result<Book> readBook(const QString& path, const ReadOptions& options = {});

} // namespace rostrum
