// .xls of Excel 5 to 2003 into a Book.
#pragma once
#include "models/exchange/sheet.h"
#include <QIODevice>

namespace rostrum {

/// The device stays the caller's, open for reading and seekable. Fills `sheets` and `format`. Of the options `encoding`
/// overrides the code page of Excel 5 and 95. A container without cells → SheetFormatUnknown.
Result<Book> readXls(QIODevice& device, const ReadOptions& options);

} // namespace rostrum
