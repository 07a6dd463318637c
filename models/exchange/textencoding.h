// Which encoding a text file is in, and its text as UTF-8.
#pragma once
#include "models/base/result.h"
#include <QByteArray>
#include <QString>

namespace rostrum {

struct DecodedText {
    QByteArray utf8;  ///< without byte order mark
    QString encoding; ///< "UTF-8" "UTF-16LE" "UTF-16BE" "GB18030", or what was asked for
};

/// `asked` overrides what the bytes suggest: mark, else UTF-16 by its NULs, else strict UTF-8, else GB18030.
/// What is no text (NULs, mostly invalid) → SheetFormatUnknown; an encoding that nobody knows → InvalidValue.
Result<DecodedText> decodeText(QByteArray bytes, const QString& asked = {});

} // namespace rostrum
