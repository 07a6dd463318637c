// .ods and its template .ots into a Book.
#pragma once
#include "models/exchange/sheet.h"
#include <QIODevice>

namespace rostrum {

/// Whether the zip is a document of OpenDocument's; false for one that cannot be opened.
bool isOpenDocument(QIODevice& device);

/// The device stays the caller's, open for reading and seekable. Fills `sheets` and `format`. An OpenDocument that is
/// no spreadsheet → SheetFormatUnknown with its format.
Result<Book> readOds(QIODevice& device, const ReadOptions& options);

} // namespace rostrum
