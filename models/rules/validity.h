// Until when a certificate that is renewed again and again is valid.
#pragma once
#include "models/base/dates.h"
#include <vector>

namespace rostrum {

struct CertificateCompletion {
    QDate completedOn;
    QDate validTo; ///< where the certificate says so; else the term counts
};

struct ValidityTerm {
    int months = 12;
    int renewalDays = 0;       ///< the renewal window opens so many days before the end
    bool fromOldExpiry = true; ///< a renewal within the window goes on from the old end
};

struct Validity {
    DateSpan span;      ///< of the last certificate that was completed until the day that is asked
    bool early = false; ///< it was renewed before the window opened, and so lost the rest of the old term
};

/// What was completed on or before `asOf`, by day of completion. Nothing when there is none.
std::optional<Validity> validityOn(QDate asOf, const std::vector<CertificateCompletion>& completions,
                                   const ValidityTerm& term);

} // namespace rostrum
