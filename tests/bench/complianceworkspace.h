// A workspace of people with attendance over three years, under three rule sets: made once and kept in the bench
// directory.
#pragma once
#include <QString>

namespace rostrum::bench {

/// Its path; of today's schema.
QString complianceWorkspace(int people, int attendance);

} // namespace rostrum::bench
