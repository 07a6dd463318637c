// The cells that a spreadsheet put on the clipboard.
#pragma once
#include <QStringList>

class QMimeData;

namespace rostrum {

using CellBlock = QList<QStringList>; ///< by row; rows may be ragged

/// From tab-separated text as Excel, WPS and LibreOffice write it (a cell with a line feed, a tab or a quotation mark
/// is quoted), else from the first table of the HTML. Empty when there is neither.
CellBlock clipboardCells(const QMimeData& data);

} // namespace rostrum
