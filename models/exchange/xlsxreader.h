// .xlsx and .xlsm into a Book.
#pragma once
#include "models/exchange/sheet.h"
#include <QIODevice>

namespace rostrum {

/// The device stays the caller's, open for reading and seekable. Fills `sheets` and `format`.
Result<Book> readXlsx(QIODevice& device, const ReadOptions& options);

} // namespace rostrum
