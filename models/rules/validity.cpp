#include "models/rules/validity.h"

namespace rostrum {

std::optional<Validity> validityOn(QDate asOf, const std::vector<CertificateCompletion>& completions,
                                   const ValidityTerm& term)
{
    std::optional<Validity> held;
    for (const CertificateCompletion& next : completions) {
        if (next.completedOn > asOf)
            break;
        Validity renewed{{next.completedOn, next.completedOn.addMonths(term.months).addDays(-1)}};
        if (held && next.completedOn <= held->span.to) {
            const QDate opens = held->span.to.addDays(-term.renewalDays);
            if (next.completedOn < opens)
                renewed.early = true;
            else if (term.fromOldExpiry)
                renewed.span.to = held->span.to.addMonths(term.months);
        }
        if (next.validTo.isValid())
            renewed.span.to = next.validTo;
        held = renewed;
    }
    return held;
}

} // namespace rostrum
