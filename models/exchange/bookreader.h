// readBook for a device instead of a path: tests, fuzzers, attachments.
#pragma once
#include "models/exchange/sheet.h"
#include <QIODevice>

namespace rostrum {

/// The device stays the caller's, open for reading and seekable. `file` is the name without folder.
Result<Book> readBook(QIODevice& device, const QString& file, const ReadOptions& options = {});

} // namespace rostrum
