// A sheet as a reader found it: typed cells with the row numbers of the file, and nothing of what they mean.
#pragma once
#include "models/base/cell.h"
#include "models/base/result.h"
#include "models/exchange/cellcolumn.h"
#include "models/exchange/textarena.h"
#include <QString>
#include <QStringList>
#include <functional>
#include <string_view>
#include <vector>

namespace rostrum {

/// A text of the book's shared table, by its place there.
struct SharedText {
    uint64_t offset = 0;
    uint32_t length = 0; ///< bytes
};

/// Columnar: 9 bytes a cell and one arena of text, so that 1,000,000 × 8 cells take about 100 MB.
/// Rows without any cell are not kept; fileRow() gives the number that the person sees in the spreadsheet.
class Sheet {
public:
    static constexpr int kMaxRows = 1048576;
    static constexpr int kMaxColumns = 16384;
    static constexpr int kMaxText = 32767; ///< UTF-16 units in one cell
    static constexpr size_t kMaxSlots = size_t(64) << 20;

    QString name;
    bool hidden = false;

    int rowCount() const { return int(m_fileRows.size()); }
    int columnCount() const { return int(m_columns.size()); }
    /// Row `row` (from 0, of those that hold something) in the file, from 1.
    int fileRow(int row) const { return m_fileRows[size_t(row)]; }
    Cell cell(int row, int column) const;
    /// The cell as text for a person or for an identifier: numbers shortest exact, dates ISO, leading zeros kept.
    QString text(int row, int column) const;

    /// For readers: begins the row `fileRow` (from 1); cells follow in any order of columns. A row or a cell that comes
    /// again replaces what it was. Limits → SheetTooLarge.
    Result<void> beginRow(int fileRow);
    Result<void> setNumber(int column, double number, std::string_view written = {});
    Result<void> setText(int column, std::string_view utf8);
    Result<void> setShared(int column, SharedText text);
    Result<void> setDate(int column, double serial1900, std::string_view duration = {});
    Result<void> setBool(int column, bool value);
    Result<void> setError(int column, std::string_view utf8);
    /// For readers, before the first cell: the table that setShared() speaks of, and how many slots may be used.
    void share(std::shared_ptr<const TextArena> texts) { m_shared = std::move(texts); }
    void setSlotLimit(size_t most) { m_slotLimit = most; }
    size_t slotCount() const { return m_slots; }
    /// For readers, after the last cell: rows that came in disorder are put in order.
    void settle();
    /// A person's correction before an import; the file is not touched.
    void mend(int row, int column, std::string_view utf8);
    bool isMended() const { return m_mended; }

private:
    using Kind = CellKind;
    Result<void> put(int column, Kind kind, uint64_t payload);
    Result<void> widen(int column, size_t row);
    Result<void> putText(int column, Kind kind, std::string_view utf8);
    Result<void> putBoth(int column, Kind kind, double number, std::string_view utf8);
    std::string_view textAt(uint64_t payload) const;

    std::vector<int> m_fileRows;
    std::vector<CellColumn> m_columns; // one may be shorter than the sheet: what is missing is empty
    TextArena m_arena;
    std::shared_ptr<const TextArena> m_shared;
    size_t m_slots = 0, m_cells = 0; // places kept, and how many were filled
    size_t m_slotLimit = kMaxSlots;
    int m_row = 0; // begun, kept only with its first cell
    bool m_disorder = false, m_mended = false;
};

struct Book {
    QString file;       ///< name without folder
    QString sha256;     ///< of the file's bytes
    QString format;     ///< "xlsx" "xls" "ods" "csv" "tsv"
    QString encoding;   ///< of a text file: "UTF-8" "UTF-16LE" "GB18030"…; empty otherwise
    int dateSystem = 0; ///< of an .xlsx or .xls: 1900 or 1904; cells are 1900's already. 0: the format has none
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

/// Reads a spreadsheet, deciding by its first bytes and not by its name. Nothing half-read comes out.
Result<Book> readBook(const QString& path, const ReadOptions& options = {});

} // namespace rostrum
