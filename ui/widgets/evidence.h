// What the evidence panel shows: values only, made by a page from the rows behind a figure.
#pragma once
#include "ui/widgets/roles.h"
#include <QList>
#include <QStringList>
#include <QVariant>

namespace rostrum {

struct EvidenceFigure {
    QString caption, value, of; ///< `of` follows in second text: "/ 40", "41 days"
};

struct EvidenceLine {
    QStringList cells;
    QString source;      ///< "file : row"; empty when typed here
    QVariant sourceId;   ///< handed back by EvidencePanel::sourceActivated
    bool counted = true; ///< else struck out; the section's note says why
};

struct EvidenceSection {
    QString title, caption, right; ///< right: "total 30.0"
    QStringList heads;             ///< of the cells; the source column has its own
    QList<int> rightAligned;       ///< cells that hold numbers
    QList<EvidenceLine> lines;
    QString note;
    QString link; ///< text of an action beside the title
    QString linkId;
};

struct Evidence {
    QString title, subtitle;
    Mark mark = Mark::None;
    QString sentence;
    QList<EvidenceFigure> figures;
    QList<EvidenceSection> sections;
};

} // namespace rostrum

Q_DECLARE_METATYPE(rostrum::Evidence)
