// A report as values: what stands on the paper, and nothing of where. Preview, printer, PDF and CSV read the same.
#pragma once
#include "models/report/latefailure.h"
#include "models/report/paper.h"
#include <QByteArray>
#include <QDate>
#include <QString>
#include <functional>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace rostrum {

enum class ReportAlign { Left, Center, Right };

struct ReportCell {
    QString text;
    QString mark; ///< a status mark (● ◐ ▲ ■ ○ ◇) before the text; paper only, a sheet has the word
    bool bold = false;
    bool small = false;               ///< remarks: a point and a half less
    int span = 1;                     ///< columns that it covers
    std::optional<ReportAlign> align; ///< instead of the column's
};
using ReportRow = std::vector<ReportCell>;

struct ReportColumn {
    QString title; ///< '\n' breaks the head into lines
    double weight = 1;
    ReportAlign align = ReportAlign::Left;
    bool literal = false; ///< digits that are a name (010386), not an amount
};

/// Rows are asked for when they are needed and dropped after: 20,000 people are never held as cells.
/// `row` must give the same row for the same index, and is called from the thread that lays out or paints.
struct ReportTable {
    std::vector<ReportColumn> columns;
    int rowCount = 0;
    std::function<ReportRow(int)> row;
    std::optional<ReportRow> total;
    bool showHead = true;
    bool compact = false; ///< lower rows, for the lists on one person's sheet
    QString whenEmpty;    ///< the sentence that stands where there is no row
    int rowsPerPage = 0;  ///< so many tall rows to write in on each page; 0: as many as fit
};

/// Two pairs of label and value a line.
struct ReportGrid {
    std::vector<std::pair<QString, QString>> fields;
};

struct ReportBox {
    QString mark, headline, text;
};

struct ReportHeading {
    QString text;
};

struct ReportNote {
    QString text;
};

struct ReportBar {
    QString label;
    QString figure;    ///< as it stands in the table
    double length = 0; ///< share of the longest that is possible, from 0 to 1
};

/// Bars from nought to the right in one colour, each with its label before it and its figure behind it: to be read
/// without an axis, a legend or colours. A picture of figures that a table of the same part has, so no sheet needs it.
struct ReportChart {
    QString title;
    std::vector<ReportBar> bars;
};

using ReportSection = std::variant<ReportHeading, ReportGrid, ReportBox, ReportTable, ReportNote, ReportChart>;

/// Label and value of one place to sign; an empty value is a rule to write on.
struct ReportSignature {
    enum class Form { Field, Stamp, DateBlank };
    QString label, value;
    Form form = Form::Field;
};
/// A line of the block at the foot of the last page, from left to right.
using ReportSignatureLine = std::vector<ReportSignature>;

/// What is numbered together: the whole of a list, or one person's sheet. Begins on a new page.
struct ReportPart {
    QString title;
    QString left, middle, right; ///< the line below the title: reference or department, year, as-of date
    std::vector<ReportSection> sections;
    std::vector<ReportSignatureLine> signatures;
    QString footer; ///< the rule and its version
};

struct ReportDocument {
    /// What part() and sheet() could not read. Asked by whoever writes, before the file is given its name.
    std::shared_ptr<LateFailure> late = std::make_shared<LateFailure>();
    QString language = QStringLiteral("zh_CN");
    QString title; ///< of the file
    QString organisation;
    QByteArray logo; ///< an image file's bytes, or none
    QDate asOf;      ///< the date on the paper and in the file
    ReportPaper paper;
    bool landscape = false;
    bool canTurn = false; ///< a list that may as well lie the other way; a person's sheet may not
    int partCount = 1;
    std::function<ReportPart(int)> part; ///< made when needed, as ReportTable::row
    std::function<ReportTable()> sheet;  ///< the same figures as one flat table, for CSV and XLSX
    /// Where every part is somebody's own sheet: what its file is called in a batch ("010386_周文博"), without suffix.
    std::function<QString(int)> partName;
    QString documentNumber; ///< 文号, under the name of the organisation; or none
    bool seamStamp = false; ///< a place for the 骑缝章 at the outer edge of every page
};

/// Hash over every value of the part, of the letterhead and of what is printed of it.
QByteArray reportFingerprint(const ReportDocument& document, const ReportPart& part);
/// "7F3A-92C1": eight digits of a hash over every value of the part; two papers with the same code say the same.
QString verificationCode(const ReportDocument& document, const ReportPart& part);

} // namespace rostrum
