// What the workspace says of its papers.
#pragma once
#include <QByteArray>
#include <QString>

namespace rostrum {

struct ReportSettings {
    QString language = QStringLiteral("zh_CN"); ///< of the paper
    QString organisation;
    QByteArray logo; ///< an image file's bytes, or none
    QString preparedBy;
    QString department; ///< to whom the figures were narrowed, as a heading; empty: everybody
};

} // namespace rostrum
