// The weights on the bench before they are a version: tried, kept over a restart on this computer, never synced.
#pragma once
#include "models/kpi/scheme.h"
#include <QDateTime>

namespace rostrum {

struct DraftWeight {
    QString code;
    int weight = 0; ///< basis points
    bool locked = false;
    bool operator==(const DraftWeight&) const = default;
};

struct KpiDraft {
    std::vector<DraftWeight> weights; ///< in the order of the bench
    QDateTime keptAt;                 ///< local; invalid: never kept

    std::vector<int> values() const;
    int sum() const;
    int left() const; ///< of the whole; below 0: too much
    /// The scheme with these weights in this order. The codes are those of the scheme, as after fitted().
    Scheme applied(const Scheme& scheme) const;
    /// It says of the scheme what the scheme says itself.
    bool isLike(const Scheme& scheme) const;
};

KpiDraft draftOf(const Scheme& scheme);
/// Without what the scheme no longer has, and behind the rest what is new in it.
KpiDraft fitted(KpiDraft draft, const Scheme& scheme);

/// 自动配平: the weights that are not locked, in their proportions, come to what the locked ones leave; those that are
/// all nought share it evenly. InvalidRule as balanceWeights, where everything is locked or the locked exceed the
/// whole.
Result<KpiDraft> balanced(KpiDraft draft);
/// One weight is drawn to a value and the others that are not locked make room, in the proportions of `before`; as far
/// as they can, so that the whole stays the whole. What cannot make room leaves the rest as it is.
KpiDraft drawn(const KpiDraft& before, size_t place, int weight);
/// One place up (−1) or down (+1); the same where there is none.
KpiDraft moved(KpiDraft draft, size_t place, int step);

/// As kept for the workspace and scheme; without weights: none was.
KpiDraft keptDraft(const QString& workspace, const QString& scheme);
void keepDraft(const QString& workspace, const QString& scheme, const KpiDraft& draft);
void dropDraft(const QString& workspace, const QString& scheme);

} // namespace rostrum
