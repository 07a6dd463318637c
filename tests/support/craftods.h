// .ods files made from XML strings, honest and hostile ones.
#pragma once
#include "tests/support/craftxlsx.h"

namespace rostrum::craft {

inline constexpr char kOdsType[] = "application/vnd.oasis.opendocument.spreadsheet";

/// The usual parts around one table; each can be replaced before zip(), an empty one is left out.
struct Ods {
    QByteArray mimetype = kOdsType, content, styles, manifest;

    /// `rows` is the inside of a table called S; `automatic` of office:automatic-styles.
    explicit Ods(const QByteArray& rows, const QByteArray& automatic = {});
    QByteArray zip(bool deflate = true) const;
};

/// A root element with the namespaces of OpenDocument, around what is inside office:spreadsheet.
QByteArray odsContent(const QByteArray& tables, const QByteArray& automatic = {});
/// A cell style and the number style behind it, as LibreOffice writes 000000.
QByteArray odsPadding(const QByteArray& cellStyle, int digits);
/// The table S with one row of these cells.
inline QByteArray odsRow(const QByteArray& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }
/// A cell of text, as most are.
inline QByteArray odsText(const QByteArray& text)
{
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
}

} // namespace rostrum::craft
