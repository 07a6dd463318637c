// Writes .xlsx files: reports, templates, rows that were refused. Appears under its name only when it is whole.
#pragma once
#include "models/base/result.h"
#include <QDateTime>
#include <QStringList>
#include <memory>
#include <vector>

namespace rostrum {

/// How a column looks and what may be typed into it.
struct SheetColumn {
    enum class Kind { General, Identifier, Number, Day, Moment, Share };
    QString title;
    Kind kind = Kind::General; ///< Identifier: formatted as text, so that a typed 010386 keeps its zero
    double width = 12;         ///< in characters
    int decimals = -1;         ///< Number: how many are shown; -1 as many as there are
    QStringList choices;       ///< a drop-down list; with more than 255 characters in all it goes to a hidden sheet
    QString note;              ///< shown when a cell of the column is selected
};

enum class CellLook { Plain, Strong, Marked, Faint };

/// How a sheet stands on paper: as many columns as there are on one page's width, the header on every page.
struct SheetPaper {
    int code = 9; ///< as spreadsheets number papers: 9 is A4
    bool landscape = false;
    QString head;              ///< above every page, in the middle
    QString footLeft, pageOfN; ///< below; "%1" and "%2" of pageOfN are the page and how many there are
    QString title, author;     ///< of the file
    QDate made;                ///< of the file: the date that the figures are of, never the clock
};

/// Rows from the top, cells in any order within the row. Text is always written as text: a leading = is no formula.
/// The same calls give the same bytes.
class SheetWriter {
public:
    /// The file appears at `path` with finish(), replacing one that is there; a writer that is not finished leaves
    /// nothing. `manyRows` keeps memory constant.
    static Result<std::unique_ptr<SheetWriter>> create(const QString& path, bool manyRows = false);
    ~SheetWriter();
    SheetWriter(const SheetWriter&) = delete;
    SheetWriter& operator=(const SheetWriter&) = delete;

    /// A new sheet whose first row is the header, styled and frozen. Characters that a sheet's name may not have are
    /// replaced, a name taken or too long gets a number. No columns: no header.
    Result<void> addSheet(const QString& name, const std::vector<SheetColumn>& columns);
    /// For the sheet that was added last; the file's own facts too.
    void setPaper(const SheetPaper& paper);
    /// Begins the next row; the first is right below the header.
    Result<void> nextRow();
    Result<void> text(int column, const QString& text, CellLook look = CellLook::Plain);
    Result<void> number(int column, double number, CellLook look = CellLook::Plain);
    /// A figure with the decimals that it is printed with; `share`: 0.8 is shown as 80 %.
    Result<void> figure(int column, double number, int decimals, bool share, CellLook look = CellLook::Plain);
    Result<void> day(int column, QDate day, CellLook look = CellLook::Plain);
    Result<void> moment(int column, const QDateTime& moment, CellLook look = CellLook::Plain);
    Result<void> finish();

private:
    struct Book;
    explicit SheetWriter(std::unique_ptr<Book> book);
    std::unique_ptr<Book> m_book;
};

} // namespace rostrum
