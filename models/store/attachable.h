// Which rows an evidence file may prove. The table "attachment" names its row by id without REFERENCES, for the row may
// be in any of these.
#pragma once
#include <QStringList>

namespace rostrum {

inline const QString kAttachmentTable = QStringLiteral("attachment");

/// SQL names.
inline const QStringList& attachableTables()
{
    static const QStringList tables = {
        QStringLiteral("verdict_override"), QStringLiteral("exemption"),  QStringLiteral("certificate"),
        QStringLiteral("credit"),           QStringLiteral("leave_span"), QStringLiteral("exam"),
        QStringLiteral("homework"),         QStringLiteral("session"),    QStringLiteral("library_item")};
    return tables;
}

} // namespace rostrum
