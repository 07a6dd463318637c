// What the workspace says of its papers.
#pragma once
#include "models/report/paper.h"
#include <QByteArray>
#include <QString>

namespace rostrum {

struct ReportSettings {
    QString language = QStringLiteral("zh_CN"); ///< of the paper
    QString organisation;
    QByteArray logo; ///< an image file's bytes, or none
    QString preparedBy;
    QString documentNumber;     ///< 文号; or none
    bool ownSignature = true;   ///< a place for the hand of whom the sheet is about
    bool seamStamp = false;     ///< a place for the 骑缝章
    bool showIdNumbers = false; ///< in full; else masked
    ReportPaper paper;
    bool annex = false; ///< the rows behind the figures below them, where a report has such
    QString department; ///< to whom the figures were narrowed, as a heading; empty: everybody
};

} // namespace rostrum
