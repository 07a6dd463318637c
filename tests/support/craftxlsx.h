// .xlsx files made from XML strings, honest and hostile ones.
#pragma once
#include "models/base/result.h"
#include "models/exchange/sheet.h"
#include <QByteArray>
#include <QList>
#include <QPair>

namespace rostrum::craft {

inline constexpr char kMain[] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline constexpr char kStrictMain[] = "http://purl.oclc.org/ooxml/spreadsheetml/main";
inline constexpr char kRelations[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr char kStrictRelations[] = "http://purl.oclc.org/ooxml/officeDocument/relationships";

using Parts = QList<QPair<QByteArray, QByteArray>>;

/// A zip of these parts in this order, deflated or stored.
QByteArray zipOf(const Parts& parts, bool deflate = true);

/// The same zip with another size of this part in both of its headers, as if it unpacked to so many bytes.
QByteArray withDeclaredSize(QByteArray zip, const QByteArray& part, quint32 size);

/// The usual parts around one sheet; each can be replaced before zip().
struct Xlsx {
    QByteArray rootRelations, workbook, workbookRelations, sheet, texts, styles;
    Parts more;

    /// `rows` is the inside of sheetData; `texts` of sst, `styles` of styleSheet (each absent when empty).
    explicit Xlsx(const QByteArray& rows, const QByteArray& texts = {}, const QByteArray& styles = {});
    Parts parts() const;
    QByteArray zip(bool deflate = true) const { return zipOf(parts(), deflate); }
};

/// styles.xml's inside with cell style i having the format codes[i]; 0 is General.
QByteArray stylesOf(const QList<QByteArray>& codes);

Result<Book> read(const QByteArray& bytes, const QString& file = QStringLiteral("test.xlsx"),
                  const ReadOptions& options = {});
/// The cells as `inspect --cells` prints them, without the sheet's name: "0,1 s value|…"; or "error: code reason".
QString cellsOf(const Result<Book>& book);
inline QString cellsOf(const QByteArray& bytes) { return cellsOf(read(bytes)); }

} // namespace rostrum::craft
