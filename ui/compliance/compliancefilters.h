// The choices of the compliance page's filter bar, by name.
#pragma once
#include <QString>

namespace rostrum {

inline const QString kYear = QStringLiteral("year"), kDepartment = QStringLiteral("department"),
                     kStatus = QStringLiteral("status");

} // namespace rostrum
