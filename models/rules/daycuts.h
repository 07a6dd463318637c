// Where the spans that will be asked begin or end within a year: between such days, sums of whole years do.
#pragma once
#include "models/base/dates.h"
#include <map>
#include <vector>

namespace rostrum {

class DayCuts {
public:
    /// The span will be asked for. One that ends before it begins asks for nothing.
    void add(const DateSpan& span);

    /// Of each year that is cut, the days from its first cut on; what lies before is asked for whole or not at all.
    std::vector<DateSpan> tails() const;

private:
    void cutBefore(QDate day); ///< the day and the one before it may be asked apart
    std::map<int, QDate> m_first;
};

} // namespace rostrum
