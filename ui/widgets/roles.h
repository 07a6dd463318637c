// What a model says to the house's delegates: meaning, never colour.
#pragma once
#include <QMetaType>
#include <QString>
#include <QStringView>

namespace rostrum {

/// The status marks. Conflict is drawn as AtRisk, a refusal as NotMet.
enum class Mark { None, Met, OnTrack, AtRisk, NotMet, Unknown, Exempt, Added, Changed, Same };
/// "met" "on_track" "at_risk" "not_met" "unknown" "exempt" "new" "changed" "same" "conflict" "rejected"; else None.
Mark markOf(QStringView key);

/// What has happened to a cell: washed and edged.
enum class CellState { Plain, Edited, Conflict, Refused };

/// How a cell's text stands beside its neighbours.
enum class Emphasis { Normal, Second, Strong, Link };

/// `30.0 / 40`: both already formatted. An empty `of` shows the value alone.
struct Fraction {
    QString value, of;
};

/// A bar: fraction and tick from 0 to 1 (a tick below 0 is none), in the colour of the mark.
struct Progress {
    double fraction = 0;
    double tick = -1;
    Mark mark = Mark::None;
};

enum Role {
    StatusRole = Qt::UserRole + 100, ///< int(Mark)
    FractionRole,                    ///< Fraction
    ProgressRole,                    ///< Progress
    CellStateRole,                   ///< int(CellState)
    EmphasisRole,                    ///< int(Emphasis)
    StrikeRole,                      ///< bool: shown but not counted
    EvidenceRole, ///< anything but null: the cell's figure has evidence; the page knows what it means
};

} // namespace rostrum

Q_DECLARE_METATYPE(rostrum::Fraction)
Q_DECLARE_METATYPE(rostrum::Progress)
