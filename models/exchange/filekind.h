// What a file is, by its first bytes: names lie.
#pragma once
#include <QIODevice>
#include <QString>

namespace rostrum {

enum class FileKind { Empty, Zip, Ole, Biff, Text, Other }; // Biff: the cells of an .xls without its container

struct FileLook {
    FileKind kind = FileKind::Empty;
    QString format;         ///< of Ole and Other: "xls" "xls4" "doc" "pdf" "png" "html"…
    bool encrypted = false; ///< Ole: an .xlsx behind a password
};

/// Reads from the start of the device and leaves its position anywhere.
FileLook lookAt(QIODevice& device);

} // namespace rostrum
